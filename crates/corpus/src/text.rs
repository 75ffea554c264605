//! The shape of a running text: which pieces are paragraphs, and where a quotation stands.

use crate::span::Span;

/// The paragraphs of `text`: its lines that hold more than white space, trimmed. In order, never overlapping.
/// Works for articles of the folder (blank lines between) and for originals as stored, whatever their line ends.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut line_start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive(['\n', '\r', '\u{2029}']) {
        let start = line_start + (line.len() - line.trim_start().len());
        let end = line_start + line.trim_end().len();
        if start < end {
            found.extend(Span::new(text, start, end));
        }
        line_start += line.len();
    }
    found
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
    let Some(start) = text.find(quote).filter(|_| !quote.is_empty()) else {
        return Occurrence::None;
    };
    let Some(span) = Span::new(text, start, start + quote.len()) else {
        return Occurrence::None;
    };
    // Look on from the next character, so that a quotation that overlaps itself counts as several.
    let next = start + quote.chars().next().map_or(1, char::len_utf8);
    match text.get(next..).and_then(|rest| rest.find(quote)) {
        Some(_) => Occurrence::Several(span),
        None => Occurrence::Once(span),
    }
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
    use super::{Occurrence, find_first_quote, find_quote, paragraphs};

    #[test]
    fn blank_lines_and_edges_belong_to_no_paragraph() {
        let text = "\n  One two.\u{a0}\r\n\r\n\tDrei.\n\n";
        let found: Vec<&str> = paragraphs(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["One two.", "Drei."]);
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
}
