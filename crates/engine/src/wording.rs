//! Words of the corpus' lexicon, and in whose voice each stands.

use diptych_corpus::model::{Term, TermId};
use diptych_corpus::span::Span;

use crate::quotation::Quotation;
use crate::token::Token;

/// In whose voice a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The writer's.
    Writer,
    /// A quoted speaker's: inside quotation marks.
    Quoted,
}

/// One word or phrase of the lexicon in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordingMark {
    /// Where it stands.
    pub span: Span,
    /// The entry.
    pub term: TermId,
    /// In whose voice.
    pub voice: Voice,
}

/// The lexicon, compiled for look-up.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {}

impl Lexicon {
    /// Compiles `terms`; their places in the slice are the `TermId`s that marks carry.
    #[must_use]
    pub fn new(terms: &[Term]) -> Self {
        let _ = terms;
        Self {}
    }
}

/// The lexicon's words in `text`: longest match, whole words, any case, sorted, never overlapping.
#[must_use]
pub fn find_wording(text: &str, tokens: &[Token], quotations: &[Quotation], lexicon: &Lexicon) -> Vec<WordingMark> {
    let _ = (text, tokens, quotations, lexicon);
    Vec::new()
}
