//! Where the words that a reader has selected stand in a text: the browser counts UTF-16 units in a paragraph, Spans count
//! bytes in the whole text.

use diptych_corpus::model::Article;
use diptych_corpus::span::Span;
use diptych_engine::utf16::Utf16Index;

use crate::platform::selection::{Point, Selected};

/// The Span of the selected words, if both ends lie in a paragraph of the text and there is a word between them.
#[must_use]
pub fn span_of(article: &Article, selected: Selected) -> Option<Span> {
    let (start, end) = (byte_of(article, selected.start)?, byte_of(article, selected.end)?);
    Span::new(&article.text, start, end).filter(|span| !span.is_empty())
}

fn byte_of(article: &Article, point: Point) -> Option<usize> {
    let paragraphs = article.paragraphs();
    let paragraph = paragraphs.get(point.paragraph.checked_sub(1)?)?;
    let words = paragraph.of(&article.text);
    Some(paragraph.start() + Utf16Index::new(words).to_byte(words, point.utf16))
}

#[cfg(test)]
mod tests {
    use diptych_library::sample::article;

    use super::span_of;
    use crate::platform::selection::{Point, Selected};

    #[track_caller]
    fn check(start: (usize, usize), end: (usize, usize), words: Option<&str>) {
        let text = article("Gazette", "2021-03-02");
        let point = |(paragraph, utf16)| Point { paragraph, utf16 };
        let span = span_of(&text, Selected { pane: 0, start: point(start), end: point(end) });
        assert_eq!(span.map(|span| span.of(&text.text)), words);
    }

    #[test]
    fn a_selection_is_counted_in_its_paragraphs_and_past_letters_of_several_bytes() {
        check((1, 4), (1, 9), Some("water"));
        check((2, 19), (2, 31), Some("Forty houses"));
        check((1, 22), (2, 11), Some("night.\n\nThe council"));
    }

    #[test]
    fn a_selection_without_words_or_outside_the_text_is_none() {
        check((1, 4), (1, 4), None);
        check((1, 4), (3, 1), None);
        check((0, 0), (1, 4), None);
    }
}
