//! The words that the model reads: as tokens, but for "U.S." and "Mr.", which are one word, and for hyphens and the ending of
//! the possessor, which are words of their own. Knows characters; knows nothing of names.

use diptych_corpus::span::Span;

use crate::sentence::is_shortened;
use crate::token::{Token, TokenKind, is_apostrophe, is_hyphen};

/// Tells `found` the words of `tokens`, which are those of one sentence of `text`.
pub(super) fn each_word(text: &str, tokens: &[Token], found: &mut impl FnMut(Span)) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let n_tokens = match token.kind {
            TokenKind::Word if is_glued(text, tokens, at + 1, ".") => n_of_shortened(text, tokens, at),
            TokenKind::Mark => n_of_mark(text, tokens, at),
            _ => 1,
        };
        match tokens.get(at + n_tokens - 1) {
            Some(last) if n_tokens > 1 => found(token.span.union(last.span)),
            _ if token.kind == TokenKind::Word => split_word(text, token.span, found),
            _ => found(token.span),
        }
        at += n_tokens;
    }
}

/// Whether the token at `at` is `mark` and follows without a gap.
fn is_glued(text: &str, tokens: &[Token], at: usize, mark: &str) -> bool {
    glued(text, tokens, at) == Some(mark)
}

/// The token at `at`, if it follows without a gap.
fn glued<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    let before = tokens.get(at.checked_sub(1)?)?;
    let token = tokens.get(at).filter(|it| it.span.start() == before.span.end())?;
    Some(token.span.of(text))
}

/// How many tokens a shortened word takes: "U.S.", "J.", "Gen."; the word alone where it is none.
fn n_of_shortened(text: &str, tokens: &[Token], at: usize) -> usize {
    let Some(token) = tokens.get(at) else { return 1 };
    let word = token.span.of(text);
    if !is_initial(word) {
        return 1 + usize::from(is_shortened(word));
    }
    let mut n_tokens = 2;
    while glued(text, tokens, at + n_tokens).is_some_and(is_initial) {
        n_tokens += 1;
        if !is_glued(text, tokens, at + n_tokens, ".") {
            break;
        }
        n_tokens += 1;
    }
    n_tokens
}

fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// A dash of several hyphens is one word; so is the ending of "U.S.'s".
fn n_of_mark(text: &str, tokens: &[Token], at: usize) -> usize {
    let Some(mark) = tokens.get(at).map(|it| it.span.of(text)) else { return 1 };
    if mark.starts_with(is_apostrophe) {
        return 1 + usize::from(matches!(glued(text, tokens, at + 1), Some("s" | "S")));
    }
    let mut n_tokens = 1;
    while mark == "-" && is_glued(text, tokens, at + n_tokens, mark) {
        n_tokens += 1;
    }
    n_tokens
}

/// Splits at hyphens, and before the ending of a possessor.
fn split_word(text: &str, span: Span, found: &mut impl FnMut(Span)) {
    let word = span.of(text);
    if word.bytes().all(|it| it.is_ascii_alphanumeric()) {
        return found(span);
    }
    let mut start = span.start();
    let mut tell = |from: usize, to: usize| {
        if let Some(part) = Span::new(text, from, to).filter(|it| !it.is_empty()) {
            found(part);
        }
    };
    for (offset, char) in word.char_indices() {
        let here = span.start() + offset;
        let after = here + char.len_utf8();
        if is_hyphen(char) {
            tell(start, here);
            tell(here, after);
            start = after;
        } else if is_apostrophe(char) && matches!(text.get(after..span.end()), Some("s" | "S")) {
            tell(start, here);
            start = here;
        }
    }
    tell(start, span.end());
}

#[cfg(test)]
mod tests {
    use super::each_word;
    use crate::token::find_tokens;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut found = Vec::new();
        each_word(text, &find_tokens(text), &mut |span| found.push(span.of(text)));
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn shortened_words_keep_their_stop() {
        check("The U.S. and Gen. J. Smith of Acme Inc. left.", "The|U.S.|and|Gen.|J.|Smith|of|Acme|Inc.|left|.");
        check("The U.S.-led U.N force, U.S.'s", "The|U.S.|-|led|U.N|force|,|U.S.|'s");
    }

    #[test]
    fn hyphens_and_endings_are_words() {
        check("Nagorno-Karabakh's Sa'ar said – O’Brien’s", "Nagorno|-|Karabakh|'s|Sa'ar|said|–|O’Brien|’s");
        check("war -- peace", "war|--|peace");
    }
}
