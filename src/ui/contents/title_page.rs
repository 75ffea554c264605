//! The title page: what the corpus is, and beside it who chose the texts and what is missing; then what readers meet before
//! they compare.

use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::count_words;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::prose_block::paragraphs_of;
use crate::ui::parts::{
    date,
    words::{self, DOT},
};

/// How many words of the curators' account of their selection stand beside the title; the rest is in Method. Half of it
/// leaves one paragraph; twice as much pushes the texts below the first screen.
const WORDS_BESIDE_TITLE: usize = 180;

/// Title and summary, and beside them who chose the texts.
#[component]
pub fn TitlePage() -> impl IntoView {
    let library = expect_library().get();
    let about = &library.corpus().about;
    view! {
        <header class="title-page">
            <h1 class="headline" tabindex="-1">
                {about.title.as_str()}
            </h1>
            <p>{about.summary.as_str()}</p>
        </header>
        <Selection />
    }
}

#[component]
fn Selection() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let about = &library.corpus().about;
    let paragraphs = leading_paragraphs(&about.selection, WORDS_BESIDE_TITLE);
    let reviewed = format!("Reviewed {}", date::long(about.reviewed));
    let signed = format!("{}{DOT}{}", about.curators.join(", "), about.licence);
    view! {
        <aside class="page__panel sidenote title-page" aria-label="Who chose these texts">
            {paragraphs.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
            <p>
                <a href=navigation.href(View::About)>"Who chose these texts, and what is missing"</a>
            </p>
            <p class="faint">{reviewed} <br /> {signed}</p>
        </aside>
    }
}

/// The note on the weight of the evidence: its first paragraph, and the others one step away.
#[component]
pub fn BeforeComparing() -> impl IntoView {
    let library = &expect_library().get();
    let mut paragraphs = paragraphs_of(&library.corpus().about.weight_of_evidence).into_iter();
    let first = paragraphs.next()?;
    let rest: Vec<String> = paragraphs.collect();
    Some(view! {
        <section class="weight" aria-labelledby="weight">
            <h2 id="weight" class="weight__title">
                "Before you compare"
            </h2>
            <p>{first}</p>
            {(!rest.is_empty()).then(|| view! { <RestOfNote paragraphs=rest /> })}
        </section>
        <AboutNote />
    })
}

#[component]
fn RestOfNote(paragraphs: Vec<String>) -> impl IntoView {
    let summary = match paragraphs.len() {
        1 => "Read on: one more paragraph".to_owned(),
        n_paragraphs => format!("Read on: {} more paragraphs", words::in_words(n_paragraphs)),
    };
    view! {
        <details class="weight__rest">
            <summary class="action">{summary}</summary>
            {paragraphs.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
        </details>
    }
}

#[component]
fn AboutNote() -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <aside class="page__panel sidenote weight-note" aria-label="About this note">
            <p>
                "This note stands before every pair of passages. How claims get their states, and how every mark is made, is told in "
                <a href=navigation.href(View::About)>"Method"</a> "."
            </p>
        </aside>
    }
}

/// The first paragraphs of `text`, whole, until they have `n_words`; always one.
fn leading_paragraphs(text: &str, n_words: usize) -> Vec<String> {
    let mut n_taken = 0;
    let fits = |(index, paragraph): &(usize, String)| {
        n_taken += count_words(paragraph);
        *index == 0 || n_taken <= n_words
    };
    paragraphs_of(text).into_iter().enumerate().take_while(fits).map(|(_, paragraph)| paragraph).collect()
}

#[cfg(test)]
mod tests {
    use super::leading_paragraphs;

    #[test]
    fn paragraphs_beside_the_title_are_whole_and_at_least_one() {
        let text = "one two three\nfour\n\nfive six\n\nseven";
        assert_eq!(leading_paragraphs(text, 6), ["one two three four", "five six"]);
        assert_eq!(leading_paragraphs(text, 1), ["one two three four"]);
        assert!(leading_paragraphs("", 6).is_empty());
    }
}
