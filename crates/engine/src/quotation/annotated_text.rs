//! The tokens of a text as the search for speakers sees them: which are quoted, which name an entity.

use diptych_corpus::span::Span;
use diptych_corpus::text::is_line_end;

use super::marks::Marked;
use crate::mention::Mention;
use crate::token::role::{ACCORDING, CLAUSE_CUE, MARKED_CUE};
use crate::token::{Token, TokenKind};

/// A text with what stands at each of its tokens.
pub(super) struct AnnotatedText<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) mentions: &'a [Mention],
    /// What stands at each token.
    contexts: Vec<TokenContext>,
}

/// What stands at a token.
#[derive(Clone, Copy, Debug)]
struct TokenContext {
    /// Whether it is a quotation mark or stands between two.
    is_quoted: bool,
    /// Whether it is one of two marks around words that are no speech: a title, a nickname.
    is_term_mark: bool,
    /// The last mention that touches it, plus one; 0 for none.
    mention_plus_one: u32,
}

impl<'a> AnnotatedText<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], mentions: &'a [Mention], marked: &[Marked]) -> Self {
        let mut contexts = Vec::with_capacity(tokens.len());
        let mut marked = marked.iter().peekable();
        let mut rest = mentions.iter().zip(1..).peekable();
        let (mut quoted_until, mut term) = (0, Span::default());
        for token in tokens {
            while let Some(it) = marked.next_if(|it| it.span.start() <= token.span.start()) {
                if it.is_term {
                    term = it.span;
                } else {
                    quoted_until = quoted_until.max(it.span.end());
                }
            }
            while rest.next_if(|it| it.0.span.end() <= token.span.start()).is_some() {}
            let mention = rest.peek().filter(|it| it.0.span.overlaps(token.span));
            let is_quoted = token.span.start() < quoted_until;
            let is_edge = token.span.start() == term.start() || token.span.end() == term.end();
            let is_term_mark = is_edge && token.kind == TokenKind::Mark;
            contexts.push(TokenContext { is_quoted, is_term_mark, mention_plus_one: mention.map_or(0, |it| it.1) });
        }
        Self { text, tokens, mentions, contexts }
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.span(at).of(self.text)
    }

    /// The words from one token to another, both included.
    pub(super) fn words(&self, first: usize, last: usize) -> impl Iterator<Item = &'a str> + Clone + '_ {
        (first..=last).filter(|&it| self.is_word(it)).map(|it| self.word(it))
    }

    pub(super) fn span(&self, at: usize) -> Span {
        self.tokens.get(at).map(|it| it.span).unwrap_or_default()
    }

    /// From one token to another, both included.
    pub(super) fn stretch(&self, first: usize, last: usize) -> Span {
        self.span(first).union(self.span(last))
    }

    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.contexts.get(at).is_some_and(|it| it.is_quoted)
    }

    /// Whether one of two marks around words that are no speech stands at a token.
    pub(super) fn is_term_mark(&self, at: usize) -> bool {
        self.contexts.get(at).is_some_and(|it| it.is_term_mark)
    }

    /// The mention that begins at a token.
    pub(super) fn mention_beginning_at(&self, at: usize) -> Option<&'a Mention> {
        self.mention_at(at).map(|it| it.1).filter(|it| it.span.start() >= self.span(at).start())
    }

    /// Whether a token may begin with a capital; letters beyond ASCII are taken for some.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let first = self.text.as_bytes().get(self.span(at).start());
        self.is_word(at) && first.is_some_and(|it| it.is_ascii_uppercase() || !it.is_ascii())
    }

    /// Whether a mention reaches over a token from one before it.
    pub(super) fn is_inside_mention(&self, at: usize) -> bool {
        self.mention_at(at).is_some_and(|it| it.1.span.start() < self.span(at).start())
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|it| it.kind == TokenKind::Word)
    }

    /// Whether a token can be a reporting word, or "according".
    pub(super) fn may_report(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|it| it.roles.has(CLAUSE_CUE | MARKED_CUE | ACCORDING))
    }

    /// Whether no line ends between two tokens.
    pub(super) fn share_line(&self, first: usize, second: usize) -> bool {
        let between = self.text.get(self.span(first).end()..self.span(second).start());
        between.is_some_and(|it| !it.contains(is_line_end))
    }

    /// The mention at a token, unless the name is the owner of what follows ("Armenia's", "Armenians’").
    pub(super) fn named(&self, at: usize) -> Option<(usize, &'a Mention)> {
        let (place, mention) = self.mention_at(at)?;
        let is_owner = mention.span.end() < self.span(at).end() || matches!(self.word(at + 1), "’" | "'");
        (!is_owner).then_some((place, mention))
    }

    fn mention_at(&self, at: usize) -> Option<(usize, &'a Mention)> {
        let place = self.contexts.get(at)?.mention_plus_one.checked_sub(1)? as usize;
        Some((place, self.mentions.get(place)?))
    }

    /// The tokens that begin inside `span`, as a range of indices.
    pub(super) fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.tokens.partition_point(|it| it.span.start() < span.start());
        let last = self.tokens.partition_point(|it| it.span.start() < span.end());
        first..last.max(first)
    }
}
