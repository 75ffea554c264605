//! The tokens of a text as stages read them: by number, with what stands between two of them.

use crate::word_list::WordList;
use diptych_corpus::span::Span;
use diptych_corpus::text::is_line_end;

use crate::token::role::AFTER_BROKEN_LINE;
use crate::token::{Token, TokenKind, without_possessive};

/// A text's tokens. Asking beyond either end gives empty words.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
}

impl<'a> Words<'a> {
    pub(crate) fn at(&self, place: usize) -> &'a str {
        self.tokens.get(place).map_or("", |it| it.span.of(self.text))
    }

    pub(crate) fn kind(&self, place: usize) -> Option<TokenKind> {
        self.tokens.get(place).map(|it| it.kind)
    }

    /// Whether the token is one of the words listed, whatever its case.
    pub(crate) fn is(&self, place: usize, list: WordList) -> bool {
        self.tokens.get(place).is_some_and(|it| list.has_hashed(it.hash, it.span.of(self.text)))
    }

    /// The token without a possessive ending.
    pub(crate) fn without_possessive(&self, place: usize) -> &'a str {
        without_possessive(self.at(place))
    }

    /// Whether the token, with or without a possessive ending, is one of the words listed, whatever its case.
    pub(crate) fn is_or_owns(&self, place: usize, list: WordList) -> bool {
        let bare = self.without_possessive(place);
        self.is(place, list) || bare.len() < self.at(place).len() && list.has(bare)
    }

    /// Whether the token before is one of the words listed, whatever its case, and goes on to this one.
    pub(crate) fn is_before(&self, place: usize, list: WordList) -> bool {
        place.checked_sub(1).is_some_and(|it| self.is(it, list) && self.goes_on(it))
    }

    /// Whether the token may have one of the roles.
    pub(crate) fn has_role(&self, place: usize, roles: u8) -> bool {
        self.tokens.get(place).is_some_and(|it| it.roles.has(roles))
    }

    pub(crate) fn before(&self, place: usize) -> &'a str {
        place.checked_sub(1).map_or("", |it| self.at(it))
    }

    /// What stands between a token and the next: empty, or white space.
    pub(crate) fn gap_after(&self, place: usize) -> &'a str {
        let (Some(one), Some(other)) = (self.tokens.get(place), self.tokens.get(place + 1)) else { return "\n" };
        self.text.get(one.span.end()..other.span.start()).unwrap_or("\n")
    }

    pub(crate) fn is_glued_to_next(&self, place: usize) -> bool {
        self.gap_after(place).is_empty()
    }

    pub(crate) fn is_glued_to_last(&self, place: usize) -> bool {
        place.checked_sub(1).is_some_and(|it| self.is_glued_to_next(it))
    }

    /// Whether a token and the next stand in one paragraph.
    pub(crate) fn goes_on(&self, place: usize) -> bool {
        !self.gap_after(place).contains(is_line_end) || self.has_role(place + 1, AFTER_BROKEN_LINE)
    }

    pub(crate) fn stretch(&self, first: usize, last: usize) -> Span {
        let span = |place: usize| self.tokens.get(place).map(|it| it.span).unwrap_or_default();
        span(first).union(span(last))
    }

    /// Whether the words of `phrase`, which have one space between each, stand from `place` on.
    pub(crate) fn reads(&self, place: usize, phrase: &str) -> bool {
        phrase.split(' ').zip(place..).all(|(word, at)| self.at(at).eq_ignore_ascii_case(word))
    }
}

/// How many words `phrase` has, one space between each.
pub(crate) fn n_words(phrase: &str) -> usize {
    phrase.split(' ').count()
}
