//! What a reader typed: words, phrases in quotation marks, and a last word that may not be finished.

use crate::token::{TokenKind, find_tokens};

use super::index::words_of;

/// One thing that is asked for: a word, or words that must stand next to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// As typed, one for each word.
    pub(super) words: Vec<String>,
    /// Whether the last of them may go on.
    pub(super) is_open: bool,
}

/// A query longer than this is cut; no reader types one, and its parts are numbered in one byte.
pub(super) const MOST_PARTS: usize = 32;

/// Reads a query. Marks may be straight or curly; one that is not closed reaches to the end.
pub(super) fn read(query: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for (place, piece) in query.split(is_phrase_mark).enumerate() {
        if place % 2 == 1 {
            parts.push(Part { words: words(piece), is_open: false });
            continue;
        }
        // A word with hyphens is a phrase of its parts.
        let tokens = find_tokens(piece).into_iter().filter(|it| it.kind != TokenKind::Mark);
        parts.extend(tokens.map(|it| Part { words: words(it.span.of(piece)), is_open: false }));
    }
    parts.retain(|it| !it.words.is_empty());
    parts.truncate(MOST_PARTS);
    if query.ends_with(char::is_alphanumeric)
        && let Some(last) = parts.last_mut()
    {
        last.is_open = true;
    }
    parts
}

fn words(piece: &str) -> Vec<String> {
    words_of(piece).into_iter().map(|it| it.of(piece).to_owned()).collect()
}

fn is_phrase_mark(char: char) -> bool {
    matches!(char, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn check(query: &str, expected: &[(&str, bool)]) {
        let found: Vec<(String, bool)> = read(query).into_iter().map(|it| (it.words.join("+"), it.is_open)).collect();
        let expected: Vec<(String, bool)> = expected.iter().map(|it| (it.0.to_owned(), it.1)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_last_word_is_open_while_typing() {
        check("cluster mun", &[("cluster", false), ("mun", true)]);
        check("cluster munitions ", &[("cluster", false), ("munitions", false)]);
        check("", &[]);
    }

    #[test]
    fn marks_of_every_kind_make_phrases() {
        check(
            "\"cluster munitions\" in “Barda city”",
            &[("cluster+munitions", false), ("in", false), ("Barda+city", false)],
        );
        check("\"cluster mun", &[("cluster+mun", true)]);
    }

    #[test]
    fn hyphenated_words_are_phrases_and_possessives_are_not() {
        check("Su-25 Azerbaijan's ", &[("Su+25", false), ("Azerbaijan", false)]);
    }
}
