//! The dialog of the page: settings, or what this browser keeps. What is in it is a chunk, which is fetched when it is first opened.

use leptos::prelude::*;

use super::dialog::{Content, DialogHandle, TITLE};
use super::lazy::{LazyPart, LazyView};
use super::{saved, settings};
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::state::saved::{is_possible, take_left_file};

/// The dialog. An address opens it with what this browser keeps.
#[component]
pub fn PageDialog() -> impl IntoView {
    let handle = DialogHandle::expect();
    let navigation = Navigation::expect();
    Effect::new(move |before: Option<()>| match navigation.view() {
        View::Inbox(_) if is_possible() => handle.open(Content::Saved),
        _ if before.is_some() && !untrack(move || handle.shows_settings()) => handle.close(),
        _ => {}
    });
    if let Some(name) = take_left_file() {
        handle.open(Content::LeftFile(name));
    }
    let closed = move |_| {
        handle.content.set(None);
        if matches!(untrack(move || navigation.view()), View::Inbox(_)) {
            navigation.replace(View::default());
        }
    };
    view! {
        <dialog
            class="settings ui"
            class:saved=move || !handle.shows_settings()
            aria-labelledby=TITLE
            node_ref=handle.element
            closedby="any"
            on:close=closed
        >
            {move || handle.content.get().map(|content| view! { <LazyPart view=lazy_view(handle, content) /> })}
        </dialog>
    }
}

fn lazy_view(handle: DialogHandle, content: Content) -> LazyView {
    match content {
        Content::Settings => {
            LazyView::new(|| Box::pin(settings::fetch_choices()), move || Box::pin(settings::choices(handle)))
        }
        Content::Saved => {
            LazyView::new(|| Box::pin(saved::fetch_saved()), move || Box::pin(saved::saved(handle, None)))
        }
        Content::LeftFile(name) => {
            LazyView::new(|| Box::pin(saved::fetch_saved()), move || Box::pin(saved::saved(handle, Some(name.clone()))))
        }
    }
}
