//! The lenses: one thing marked at a time, or nothing.

use leptos::prelude::*;

use crate::state::kept_lens::KeptLens;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, View};
use crate::state::seen_lenses;
use crate::words;

/// The lenses of a text as links, and the questions on it for whoever asks.
#[component]
pub fn LensBar(
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let lenses = Lens::ALL.iter().map(|lens| view! { <LensLink lens=*lens reading=reading /> });
    view! {
        <nav class="lens-bar ui" aria-label=words::reader::LENSES>
            {lenses.collect_view()}
            <QuestionsToggle reading=reading />
        </nav>
        <LensHelp reading=reading />
    }
}

/// What the lens is for, in a sentence, the first time that it is used in this browser.
#[component]
fn LensHelp(reading: Memo<Reading>) -> impl IntoView {
    let lens = Memo::new(move |_| reading.with(Reading::lens));
    let said = RwSignal::new(None);
    Effect::new(move |_| {
        let lens = lens.get();
        said.set(seen_lenses::is_first_use(lens).then(|| purpose(lens)).flatten());
    });
    move || said.get().map(|purpose| view! { <p class="lens-help ui quiet">{purpose}</p> })
}

/// What a lens is for. That of the claims is explained over their cards, and the text alone needs no word.
fn purpose(lens: Lens) -> Option<&'static str> {
    match lens {
        Lens::Text | Lens::Claims => None,
        Lens::Entities => Some(words::reader::PURPOSE_OF_ENTITIES),
        Lens::Wording => Some(words::reader::PURPOSE_OF_WORDING),
        Lens::Voices => Some(words::reader::PURPOSE_OF_VOICES),
        Lens::Numbers => Some(words::reader::PURPOSE_OF_NUMBERS),
        Lens::Shared => Some(words::reader::PURPOSE_OF_SHARED),
    }
}

/// What a lens is called.
#[must_use]
pub fn lens_name(lens: Lens) -> &'static str {
    match lens {
        Lens::Text => words::reader::TEXT_ONLY,
        Lens::Claims => words::reader::CLAIMS,
        Lens::Entities => words::reader::ENTITIES,
        Lens::Wording => words::reader::WORDING,
        Lens::Voices => words::reader::VOICES,
        Lens::Numbers => words::reader::NUMBERS,
        Lens::Shared => words::reader::SHARED,
    }
}

#[component]
fn LensLink(lens: Lens, reading: Memo<Reading>) -> impl IntoView {
    let (navigation, kept_lens) = (Navigation::expect(), KeptLens::expect());
    let is_current = Memo::new(move |_| reading.with(|reading| reading.lens() == lens));
    let href = move || navigation.href(View::Read(Reading { lens: Some(lens), at: None, ..reading.get() }));
    view! {
        <a href=href aria-current=move || is_current.get().then_some("true") on:click=move |_| kept_lens.choose(lens)>
            {lens_name(lens)}
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
            {words::reader::QUESTIONS}
        </button>
    }
}
