//! The shape of a running text: which pieces are paragraphs, and where a quotation stands.

use crate::set_width::join_lines;
use crate::span::Span;

/// The paragraphs of `text`: its lines that hold more than white space, trimmed. In order, never overlapping.
/// Works for articles of the folder (blank lines between) and for originals as stored, whatever their line ends. A line that
/// breaks off in mid-sentence and goes on in the very next one, as in text that was set to a width, is one with it.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut line_start = 0;
    let mut found: Vec<Span> = Vec::new();
    // Where a next line has to begin to follow the last one without a blank line between, and where such lines began.
    let (mut next_line, mut n_before) = (0, 0);
    while line_start < text.len() {
        let rest = text.get(line_start..).unwrap_or_default();
        let line = rest.get(..line_len(rest)).unwrap_or(rest);
        let start = line_start + (line.len() - line.trim_start().len());
        let end = line_start + line.trim_end().len();
        let follows = line_start == next_line;
        // A line end of two characters leaves an empty line between them, which is none.
        let is_second_half = line == "\n" && text.get(..line_start).is_some_and(|it| it.ends_with('\r'));
        line_start += line.len();
        if follows && is_second_half {
            next_line = line_start;
        }
        let Some(span) = Span::new(text, start, end).filter(|it| !it.is_empty()) else { continue };
        if !follows {
            join_from(text, &mut found, n_before);
            n_before = found.len();
        }
        found.push(span);
        next_line = line_start;
    }
    join_from(text, &mut found, n_before);
    found
}

/// Joins the lines from the one with this number on that one sentence goes over.
fn join_from(text: &str, found: &mut Vec<Span>, first: usize) {
    if found.len() > first + 1 {
        let lines = found.split_off(first);
        found.extend(join_lines(text, &lines));
    }
}

/// The length of the first line of `text` with the character that ends it.
fn line_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' => return at + 1,
            0xe2 if bytes.get(at + 1..at + 3) == Some(&[0x80, 0xa9]) => return at + 3,
            _ => at += 1,
        }
    }
    at
}

/// Whether `char` ends a line, and with it a paragraph.
#[must_use]
pub fn is_line_end(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{2029}')
}

/// Where a quotation stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// Nowhere.
    None,
    /// In exactly one place.
    Once(Span),
    /// In several places; the first of them.
    Several(Span),
}

/// Looks `quote` up in `text`, byte for byte.
#[must_use]
pub fn find_quote(text: &str, quote: &str) -> Occurrence {
    let places = places_of(text, quote, 2);
    let span = places.first().and_then(|&start| Span::new(text, start, start + quote.len()));
    match span {
        Some(span) if places.len() > 1 => Occurrence::Several(span),
        Some(span) => Occurrence::Once(span),
        None => Occurrence::None,
    }
}

/// Where `words` begin in `text`, byte for byte, in order; places may overlap. No more than `n_most` are given, and none
/// for no words.
///
/// After Knuth, Morris and Pratt, "Fast Pattern Matching in Strings", 1977: no text takes more than linear time. The
/// search of the standard library is faster and five times the code.
#[must_use]
pub fn places_of(text: &str, words: &str, n_most: usize) -> Vec<usize> {
    let words = words.as_bytes();
    let borders = borders_of(words);
    let mut places = Vec::new();
    let mut n_alike = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if words.is_empty() || places.len() == n_most {
            break;
        }
        n_alike = extend_match(words, &borders, n_alike, byte);
        if n_alike == words.len() {
            places.push(at + 1 - n_alike);
        }
    }
    places
}

/// For each beginning of `words`, the length of the longest shorter beginning that it ends with.
fn borders_of(words: &[u8]) -> Vec<usize> {
    let mut borders = vec![0];
    let mut n_alike = 0;
    for &byte in words.get(1..).unwrap_or_default() {
        n_alike = extend_match(words, &borders, n_alike, byte);
        borders.push(n_alike);
    }
    borders
}

/// How many of the first `words` end with `byte`, where `n_alike` of them end before it.
fn extend_match(words: &[u8], borders: &[usize], mut n_alike: usize, byte: u8) -> usize {
    while words.get(n_alike) != Some(&byte) {
        match n_alike.checked_sub(1).and_then(|it| borders.get(it)) {
            Some(&shorter) => n_alike = shorter,
            None => return 0,
        }
    }
    n_alike + 1
}

/// Looks up quotations of which one must hold: the first that stands in one place only, failing that the first that
/// stands anywhere.
#[must_use]
pub fn find_first_quote<Quote: AsRef<str>>(text: &str, quotes: &[Quote]) -> Occurrence {
    let mut fallback = Occurrence::None;
    for quote in quotes {
        match (find_quote(text, quote.as_ref()), fallback) {
            (once @ Occurrence::Once(_), _) => return once,
            (several @ Occurrence::Several(_), Occurrence::None) => fallback = several,
            _ => {}
        }
    }
    fallback
}

#[cfg(test)]
mod tests {
    use super::{Occurrence, find_first_quote, find_quote, paragraphs, places_of};
    use proptest::prelude::*;

    #[test]
    fn blank_lines_and_edges_belong_to_no_paragraph() {
        let text = "\n  One two.\u{a0}\r\n\r\n\tDrei.\n\n";
        let found: Vec<&str> = paragraphs(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["One two.", "Drei."]);
    }

    #[test]
    fn a_sentence_that_is_broken_over_lines_is_one_paragraph() {
        let found = |text: &'static str| paragraphs(text).into_iter().map(|span| span.of(text)).collect::<Vec<_>>();
        assert_eq!(found("The harbor was \nclosed."), ["The harbor was \nclosed."]);
        assert_eq!(found("The harbor was\r\nclosed."), ["The harbor was\r\nclosed."]);
        assert_eq!(found("bread\nbutter, milk\neggs"), ["bread", "butter, milk", "eggs"]);
        assert_eq!(found("Bread\nmilk\neggs."), ["Bread", "milk", "eggs."]);
        assert_eq!(found("The harbor was\n\nclosed."), ["The harbor was", "closed."]);
        assert_eq!(found("It closed.\nthen it opened."), ["It closed.", "then it opened."]);
        assert_eq!(found("Harbor closed\nThe harbor was closed."), ["Harbor closed", "The harbor was closed."]);
    }

    #[test]
    fn a_quotation_in_two_places_is_told_from_one_in_one() {
        assert!(matches!(find_quote("a b a", "a"), Occurrence::Several(_)));
        assert!(matches!(find_quote("a b a", "b"), Occurrence::Once(_)));
        assert!(matches!(find_quote("aaa", "aa"), Occurrence::Several(_)));
        assert_eq!(find_quote("a b a", "c"), Occurrence::None);
        assert_eq!(find_quote("a b a", ""), Occurrence::None);
    }

    #[test]
    fn of_several_quotations_the_first_in_one_place_holds() {
        let found = |quotes: &[&str]| find_first_quote("a war, the war", quotes);
        assert!(matches!(found(&["peace", "the war"]), Occurrence::Once(span) if span.start() == 7));
        assert!(matches!(found(&["war", "a war"]), Occurrence::Once(span) if span.start() == 0));
        assert!(matches!(found(&["war", "a"]), Occurrence::Several(span) if span.start() == 2));
        assert_eq!(found(&["peace", ""]), Occurrence::None);
    }

    proptest! {
        #[test]
        fn words_are_found_wherever_they_stand(text in "[ab–]{0,40}", words in "[ab–]{1,5}") {
            let expected: Vec<usize> =
                text.char_indices().map(|it| it.0).filter(|&at| text[at..].starts_with(&words)).collect();
            prop_assert_eq!(places_of(&text, &words, usize::MAX), expected);
        }
    }
}
