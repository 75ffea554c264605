//! Where the words that a reader has selected stand in a text: the browser gives what a paragraph shows before each end, Spans count
//! bytes in the whole text.

use diptych_corpus::model::Article;
use diptych_corpus::span::Span;

use crate::platform::selection::{Point, Selected};

/// The Span of the selected words, if both ends lie in a paragraph that shows the words of the text, and there are whole letters between
/// them.
#[must_use]
pub fn span_of(article: &Article, selected: &Selected) -> Option<Span> {
    let (start, end) = (byte_of(article, &selected.start)?, byte_of(article, &selected.end)?);
    Span::new(&article.text, start, end).filter(|span| !span.of(&article.text).trim().is_empty())
}

fn byte_of(article: &Article, point: &Point) -> Option<usize> {
    let paragraph = *article.paragraphs().get(point.paragraph.checked_sub(1)?)?;
    let after = paragraph.of(&article.text).strip_prefix(point.before.as_str())?;
    (!after.starts_with(goes_on)).then(|| paragraph.start() + point.before.len())
}

/// Whether `char` belongs to the letter before it: an accent that stands apart, a joiner of pictures, a tone of skin.
fn goes_on(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::Article;
    use diptych_library::sample::article;

    use super::span_of;
    use crate::platform::selection::{Point, Selected};

    fn selected(start: (usize, &str), end: (usize, &str)) -> Selected {
        let point = |(paragraph, before): (usize, &str)| Point { paragraph, before: before.to_owned() };
        Selected { pane: 0, start: point(start), end: point(end) }
    }

    #[track_caller]
    fn check(start: (usize, &str), end: (usize, &str), words: Option<&str>) {
        let text = article("Gazette", "2021-03-02");
        let span = span_of(&text, &selected(start, end));
        assert_eq!(span.map(|span| span.of(&text.text)), words);
    }

    #[test]
    fn a_selection_is_counted_in_its_paragraphs() {
        check((1, "The "), (1, "The water"), Some("water"));
        check((1, "The water rose in the "), (2, "The council"), Some("night.\n\nThe council"));
    }

    #[test]
    fn a_selection_without_words_or_outside_the_text_is_none() {
        check((1, "The "), (1, "The "), None);
        check((1, "The"), (1, "The "), None);
        check((1, "The "), (3, "T"), None);
        check((0, ""), (1, "The "), None);
    }

    #[test]
    fn a_selection_in_words_that_are_not_of_the_text_is_none() {
        check((1, "Das "), (1, "Das Wasser"), None);
        check((1, "The "), (2, "Der Rat"), None);
    }

    #[test]
    fn half_a_letter_is_none() {
        let text = Article { text: "She saw 💛 and Rene\u{301}.".to_owned(), ..article("Gazette", "2021-03-02") };
        let span = |start, end| span_of(&text, &selected((1, start), (1, end))).map(|it| it.of(&text.text));
        assert_eq!(span("She saw ", "She saw 💛"), Some("💛"));
        assert_eq!(span("She saw \u{fffd}", "She saw 💛 and"), None);
        assert_eq!(span("She saw 💛 and ", "She saw 💛 and Rene"), None);
        assert_eq!(span("She saw 💛 and ", "She saw 💛 and Rene\u{301}"), Some("Rene\u{301}"));
    }
}
