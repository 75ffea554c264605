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
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut().filter(|_| goes_on && !line.is_empty()) {
            Some(paragraph) => paragraph.extend([" ", line]),
            None if !line.is_empty() => paragraphs.push(line.to_owned()),
            None => {}
        }
        goes_on = !line.is_empty();
    }
    paragraphs
}

/// The first sentence of a text: up to the first full stop that a capital letter follows, or to the end of the paragraph.
#[must_use]
pub fn first_sentence(text: &str) -> String {
    let first = paragraphs_of(text).into_iter().next().unwrap_or_default();
    let begins_another = |at: &usize| first.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let end = first.match_indices(". ").map(|(at, _)| at).find(begins_another);
    end.and_then(|end| first.get(..=end)).map_or_else(|| first.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{first_sentence, paragraphs_of};

    #[test]
    fn a_stop_within_a_sentence_does_not_end_it() {
        assert_eq!(first_sentence("Of no. 12 and\nothers. Then more."), "Of no. 12 and others.");
        assert_eq!(first_sentence("One alone\n\nTwo. Three."), "One alone");
        assert_eq!(first_sentence(""), "");
    }

    #[test]
    fn blank_lines_part_paragraphs_and_single_line_ends_are_spaces() {
        assert_eq!(paragraphs_of("\nOne\ntwo.\n\n \nThree.\n"), ["One two.", "Three."]);
        assert!(paragraphs_of(" \n").is_empty());
    }
}
