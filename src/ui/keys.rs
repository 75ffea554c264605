//! The keys that work everywhere: `/` leads to the search, `?` lists all keys.

use leptos::ev::KeyboardEvent;
use leptos::html::Dialog;
use leptos::prelude::*;

use super::lazy::{Drawing, LazyPart, LazyView};
use super::parts::action::{ActionButton, Weight};
use crate::lazy_view;
use crate::platform::{page, timing};
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::words;

lazy_view!(
    /// The list of keys.
    settings, fetch_key_list, key_list(dialog: NodeRef<Dialog>) => view! { <KeyList dialog=dialog /> }
);

/// Hears the keys, and shows their list when it is asked for.
#[component]
pub fn Keys() -> impl IntoView {
    let navigation = Navigation::expect();
    let dialog = NodeRef::<Dialog>::new();
    // Drawn when it is first asked for.
    let is_drawn = RwSignal::new(false);
    let show = move || {
        is_drawn.set(true);
        timing::next_frame(move || {
            if let Some(dialog) = dialog.get_untracked() {
                // Refused only if it is open already.
                let _ = dialog.show_modal();
            }
        });
    };
    let heard = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if page::is_for_others(&event) {
            return;
        }
        match event.key().as_str() {
            "/" => search(navigation),
            "?" => show(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || heard.remove());
    view! {
        <dialog class="settings key-list ui" aria-labelledby="keys-title" node_ref=dialog closedby="any">
            {move || {
                let draw = move || -> Drawing { Box::pin(key_list(dialog)) };
                is_drawn.get().then(|| view! { <LazyPart view=LazyView::new(|| Box::pin(fetch_key_list()), draw) /> })
            }}
        </dialog>
    }
}

/// The field takes the focus when the search is opened; where it is open, it is given here.
fn search(navigation: Navigation) {
    if matches!(navigation.view(), View::Search(_)) {
        page::focus_first("main input[type=search]");
    } else {
        navigation.go(View::Search("".into()));
    }
}

#[component]
fn KeyList(dialog: NodeRef<Dialog>) -> impl IntoView {
    let rows = words::frame::WHAT_KEYS_DO.map(|(key, what)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
            </div>
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <h2 id="keys-title" class="settings__title">
            {words::frame::KEYS}
        </h2>
        <dl class="key-list__keys">{rows.into_iter().collect_view()}</dl>
        <p class="settings__foot">
            <ActionButton weight=Weight::Main on_press=close>
                {words::frame::DONE}
            </ActionButton>
        </p>
    }
}
