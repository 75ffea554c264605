//! What views of counts say in the same words: where a text was counted, which text alone is shown, the passages behind a count.

use diptych_overview::counted_text::{CountedText, counting_notes};
use leptos::prelude::*;

use crate::state::navigation::Navigation;
use crate::state::route::{Overview, View};
use crate::words;

/// Where texts were counted, and which were not.
#[component]
pub(super) fn CountingNotes(
    /// All texts of a picture.
    texts: Vec<CountedText>,
) -> impl IntoView {
    let notes = counting_notes(&texts).join(" ");
    (!notes.is_empty()).then(|| view! { <p class="overview__counted ui">{notes}</p> })
}

/// The head of a row: a text, and where it was counted unless in what is shown.
#[component]
pub(super) fn TextHead(
    /// The text.
    text: CountedText,
) -> impl IntoView {
    let note = text.source.note().map(|note| view! { <span class="note quiet">" "{note}</span> });
    view! {
        <th scope="row">
            <a href=text.read.clone()>{text.name()}</a>
            {note}
        </th>
    }
}

/// That one text alone is shown, and the way back to all.
#[component]
pub(super) fn Narrowed(
    /// The overview.
    overview: Overview,
    /// The text; nothing if all are shown.
    only: Option<String>,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let all = move || navigation.href(View::Overview(overview, None));
    only.map(|name| {
        view! {
            <p class="overview__narrowed ui">{words::overview::only(&name)} <a href=all>{words::overview::SHOW_ALL_TEXTS}</a></p>
        }
    })
}

/// The passages behind a count, folded.
#[component]
pub(super) fn Passages(
    /// How many there are.
    n_passages: usize,
    /// The list.
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    (n_passages > 0).then(|| {
        view! {
            <details class="overview__passages" on:toggle=move |_| was_opened.set(true)>
                <summary>{words::overview::passages(n_passages)}</summary>
                {move || was_opened.get().then(|| children())}
            </details>
        }
    })
}

/// The table that says the same as a picture, folded.
#[component]
pub(super) fn Twin(
    /// What it says the same of.
    of: String,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="overview__twin">
            <summary class="ui">
                {words::overview::IN_A_TABLE} <span class="hidden">{format!(": {of}")}</span>
            </summary>
            {children()}
        </details>
    }
}
