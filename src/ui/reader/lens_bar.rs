//! The lenses: one thing marked at a time, or nothing.

use leptos::prelude::*;

use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, View};

/// The lenses of a text as links, and the questions on it for whoever asks.
#[component]
pub fn LensBar(
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let lenses = Lens::ALL.iter().map(|lens| view! { <LensLink lens=*lens reading=reading /> });
    view! {
        <nav class="lens-bar ui" aria-label="Lens">
            {lenses.collect_view()}
            <QuestionsToggle reading=reading />
        </nav>
    }
}

#[component]
fn LensLink(lens: Lens, reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let name = match lens {
        Lens::Text => "Text only",
        Lens::Claims => "Claims",
        Lens::Entities => "Entities",
        Lens::Wording => "Wording",
        Lens::Voices => "Voices",
        Lens::Numbers => "Numbers",
        Lens::Shared => "Shared",
    };
    let is_current = Memo::new(move |_| reading.with(|reading| reading.lens == lens));
    let href = move || navigation.href(View::Read(Reading { lens, at: None, ..reading.get() }));
    view! {
        <a href=href aria-current=move || is_current.get().then_some("true")>
            {name}
        </a>
    }
}

#[component]
fn QuestionsToggle(reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let asked = Memo::new(move |_| reading.with(|reading| reading.questions));
    let toggle = move |_| {
        let reading = reading.get_untracked();
        navigation.go(View::Read(Reading { questions: !reading.questions, ..reading }));
    };
    view! {
        <button type="button" class="lens-bar__questions" aria-pressed=move || asked.get().to_string() on:click=toggle>
            "Questions"
        </button>
    }
}
