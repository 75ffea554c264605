//! The tokens of a text as the search for speakers sees them: which are quoted, which name an entity.

use diptych_corpus::span::Span;

use super::marks::Marked;
use crate::mention::Mention;
use crate::token::role::{ACCORDING, CLAUSE_CUE, MARKED_CUE};
use crate::token::{Token, TokenKind};

/// A text with what stands at each of its tokens.
pub(super) struct Reading<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) mentions: &'a [Mention],
    /// What stands at each token.
    places: Vec<Place>,
}

/// What stands at a token.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Whether it is a quotation mark or stands between two.
    is_quoted: bool,
    /// The last mention that touches it, plus one; 0 for none.
    mention_plus_one: u32,
}

impl<'a> Reading<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], mentions: &'a [Mention], marked: &[Marked]) -> Self {
        let mut places = Vec::with_capacity(tokens.len());
        let mut marked = marked.iter().peekable();
        let mut rest = mentions.iter().zip(1..).peekable();
        let mut quoted_until = 0;
        for token in tokens {
            while let Some(it) = marked.next_if(|it| it.span.start() <= token.span.start()) {
                quoted_until = quoted_until.max(it.span.end());
            }
            while rest.next_if(|it| it.0.span.end() <= token.span.start()).is_some() {}
            let mention = rest.peek().filter(|it| it.0.span.overlaps(token.span));
            let is_quoted = token.span.start() < quoted_until;
            places.push(Place { is_quoted, mention_plus_one: mention.map_or(0, |it| it.1) });
        }
        Self { text, tokens, mentions, places }
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.span(at).of(self.text)
    }

    pub(super) fn span(&self, at: usize) -> Span {
        self.tokens.get(at).map(|it| it.span).unwrap_or_default()
    }

    /// From one token to another, both included.
    pub(super) fn stretch(&self, first: usize, last: usize) -> Span {
        self.span(first).union(self.span(last))
    }

    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(|it| it.is_quoted)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|it| it.kind == TokenKind::Word)
    }

    /// Whether a token can be a reporting word, or "according".
    pub(super) fn may_report(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|it| it.roles.has(CLAUSE_CUE | MARKED_CUE | ACCORDING))
    }

    /// The mention at a token, unless the name is the owner of what follows ("Armenia's", "Armenians’").
    pub(super) fn named(&self, at: usize) -> Option<(usize, &'a Mention)> {
        let place = self.places.get(at)?.mention_plus_one.checked_sub(1)? as usize;
        let mention = self.mentions.get(place)?;
        let is_owner = mention.span.end() < self.span(at).end() || matches!(self.word(at + 1), "’" | "'");
        (!is_owner).then_some((place, mention))
    }

    /// The tokens that begin inside `span`, as a range of indices.
    pub(super) fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.tokens.partition_point(|it| it.span.start() < span.start());
        let last = self.tokens.partition_point(|it| it.span.start() < span.end());
        first..last.max(first)
    }
}
