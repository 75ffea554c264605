//! What a reader typed: words, phrases in quotation marks, and a last word that may not be finished.

use crate::token::{TokenKind, find_tokens};

use super::index::{acronym_end, words_of};

/// One thing that is asked for: a word, or words that must stand next to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// As typed, one for each word.
    pub(super) words: Vec<String>,
    /// Whether the last of them may go on.
    pub(super) is_open: bool,
    /// Whether they stand in quotation marks, and so are meant as they are written.
    pub(super) is_quoted: bool,
}

/// A query is read up to this many words; a phrase counts as one. No reader types more, and they are numbered in one byte.
pub const MOST_PARTS: usize = 32;

/// What of a query is searched.
pub(super) struct Asked {
    /// Its words and phrases.
    pub(super) parts: Vec<Part>,
    /// Whether there were more.
    pub(super) is_cut: bool,
}

/// Reads a query. Marks may be straight or curly; one that is not closed reaches to the end.
pub(super) fn read(query: &str) -> Asked {
    let mut parts = Vec::new();
    for (place, piece) in query.split(is_phrase_mark).enumerate() {
        if place % 2 == 1 {
            parts.push(Part { words: words(piece), is_open: false, is_quoted: true });
            continue;
        }
        // A word with hyphens is a phrase of its parts.
        let mut read_until = 0;
        for token in find_tokens(piece).into_iter().filter(|it| it.kind != TokenKind::Mark) {
            let start = token.span.start();
            let end = acronym_end(piece, start).unwrap_or(token.span.end());
            if start >= read_until {
                let words = words(piece.get(start..end).unwrap_or_default());
                parts.push(Part { words, is_open: false, is_quoted: false });
                read_until = end;
            }
        }
    }
    parts.retain(|it| !it.words.is_empty());
    let is_cut = parts.len() > MOST_PARTS;
    parts.truncate(MOST_PARTS);
    if query.ends_with(char::is_alphanumeric)
        && let Some(last) = parts.last_mut()
    {
        last.is_open = !is_cut;
    }
    Asked { parts, is_cut }
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
        let found: Vec<(String, bool)> =
            read(query).parts.into_iter().map(|it| (it.words.join("+"), it.is_open)).collect();
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
    fn what_comes_after_the_most_words_is_cut_off_and_told() {
        let words = |n_words: usize| vec!["word"; n_words].join(" ");
        assert!(!read(&words(32)).is_cut);
        let long = read(&words(100_000));
        assert_eq!((long.parts.len(), long.is_cut), (32, true));
        assert!(long.parts.iter().all(|part| !part.is_open));
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
    fn hyphenated_words_are_phrases_and_possessives_and_acronyms_are_not() {
        check("U.N. envoys ", &[("U.N", false), ("envoys", false)]);
        check("Su-25 Azerbaijan's ", &[("Su+25", false), ("Azerbaijan", false)]);
    }
}
