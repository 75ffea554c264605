//! Paragraphs of the curators' own prose.

use leptos::prelude::*;

/// Text with blank lines between its paragraphs.
#[component]
pub fn ProseBlock<'a>(
    /// The text.
    text: &'a str,
) -> impl IntoView + use<> {
    paragraphs_of(text).into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()
}

/// The paragraphs of a text with blank lines between them; single line ends are spaces.
#[must_use]
pub fn paragraphs_of(text: &str) -> Vec<String> {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect()
}
