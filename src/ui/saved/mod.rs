//! What this browser keeps besides the reader: what other programs shared, as plain text, and corpora that somebody asked to save.
//! [`shared`] is one thing that was shared.

mod shared;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dialog::{DialogHandle, TITLE};
use super::parts::action::{ActionButton, Weight};
use crate::lazy_view;
use crate::platform::PlatformError;
use crate::state::navigation::Navigation;
use crate::state::route::{Route, View};
use crate::state::saved::{self, Saved, SavedPack};
use crate::words;
use shared::SharedItem;

/// Letters of a name, an address or a title that are shown; more would push everything else away.
const LONGEST_LINE: usize = 300;

lazy_view!(
    /// What is in the dialog. `left` is the file whose corpus was open when the page was left.
    saved, fetch_saved, saved(handle: DialogHandle, left: Option<String>) => view! { <SavedView handle left /> }
);

/// What is saved, read anew whenever something was done with it.
#[derive(Clone, Copy)]
struct List(RwSignal<Option<Result<Saved, PlatformError>>>);

impl List {
    fn read(self) {
        spawn_local(async move {
            let found = saved::contents().await;
            // Nobody waits for it once the dialog is closed.
            let _ = self.0.try_set(Some(found));
        });
    }

    /// Throws away what is at `address`. The link to it should not go on naming it.
    fn remove(self, navigation: Navigation, address: String) {
        let is_named = |id: &str| address.ends_with(&format!("/{id}"));
        if matches!(navigation.view_untracked(), View::Inbox(Some(id)) if is_named(&id)) {
            navigation.replace(View::Inbox(None));
        }
        spawn_local(async move {
            saved::remove(address).await;
            self.read();
        });
    }
}

#[component]
fn SavedView(handle: DialogHandle, left: Option<String>) -> impl IntoView {
    let content = match left {
        Some(name) => view! { <LeftFile name /> }.into_any(),
        None => view! { <SavedList handle /> }.into_any(),
    };
    view! {
        <h2 id=TITLE class="settings__title" tabindex="-1">
            {words::saved::TITLE}
        </h2>
        {content}
        <p class="settings__foot">
            <ActionButton weight=Weight::Main on_press=move || handle.close()>
                {words::frame::DONE}
            </ActionButton>
        </p>
    }
}

#[component]
fn LeftFile(name: String) -> impl IntoView {
    let [before, _, after] = words::saved::LEFT.parts();
    view! {
        <p>{before} <NameOf name /> {after}</p>
        <p>{words::saved::LEFT_WHAT_TO_DO}</p>
    }
}

#[component]
fn SavedList(handle: DialogHandle) -> impl IntoView {
    let list = List(RwSignal::new(None));
    list.read();
    move || {
        list.0.get().map(|found| match found {
            Ok(saved) => view! { <Everything handle list saved /> }.into_any(),
            Err(error) => view! { <p>{words::saved::cannot_be_read(&error.0)}</p> }.into_any(),
        })
    }
}

#[component]
fn Everything(handle: DialogHandle, list: List, saved: Saved) -> impl IntoView {
    let Saved { shared, packs } = saved;
    let asked = match Navigation::expect().view_untracked() {
        View::Inbox(asked) => asked,
        _ => None,
    };
    let is_gone = asked.is_some_and(|id| !shared.iter().any(|it| it.address.ends_with(&*id)));
    let is_empty = shared.is_empty() && packs.is_empty() && !is_gone;
    let heading = |words: &'static str| view! { <h3 class="saved__heading">{words}</h3> };
    view! {
        {is_gone.then(|| view! { <p>{words::saved::GONE}</p> })}
        {(!shared.is_empty()).then(|| view! {
            {heading(words::saved::SHARED)}
            <p>{words::saved::SHARED_LEAD}</p>
        })}
        {shared.into_iter().map(|shared| view! { <SharedItem handle list shared /> }).collect_view()}
        {(!packs.is_empty()).then(|| view! {
            {heading(words::saved::CORPORA)}
            <ul>{packs.into_iter().map(|pack| view! { <Pack list pack /> }).collect_view()}</ul>
        })}
        {is_empty.then(|| view! { <p>{words::saved::NOTHING}</p> })}
    }
}

#[component]
fn Pack(list: List, pack: SavedPack) -> impl IntoView {
    let navigation = Navigation::expect();
    let SavedPack { address, name, n_bytes } = pack;
    let href = Route { corpus: Some(address.as_str().into()), ..Route::default() }.href();
    view! {
        <li>
            <a href=href>
                <NameOf name />
            </a>
            {words::saved::size(n_bytes)} " "
            <ActionButton on_press=move || list.remove(navigation, address.clone())>
                {words::saved::REMOVE}
            </ActionButton>
        </li>
    }
}

/// A name may hold letters that turn the order of what stands around it.
#[component]
fn NameOf(name: String) -> impl IntoView {
    view! { <bdi class="saved__link">{cut(&name)}</bdi> }
}

fn cut(words: &str) -> String {
    match words.char_indices().nth(LONGEST_LINE) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words.to_owned(),
    }
}
