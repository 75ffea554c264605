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

#[cfg(test)]
mod tests {
    use super::paragraphs_of;

    #[test]
    fn blank_lines_part_paragraphs_and_single_line_ends_are_spaces() {
        assert_eq!(paragraphs_of("\nOne\ntwo.\n\n \nThree.\n"), ["One two.", "Three."]);
        assert!(paragraphs_of(" \n").is_empty());
    }
}
