//! Which sentences say something that can be checked and is worth it. A suggestion, never a verdict: each score comes with the
//! rules that made it.
//!
//! `vocabulary` sorts the words of the language into classes, `rule` turns what a sentence holds into points, `kind` says
//! what a claim is about. Nothing here knows a subject, a party or a source; a true sentence scores as a false one does.

mod kind;
mod reading;
mod rule;
#[cfg(test)]
mod tests;
mod vocabulary;

use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::ClaimKind;

use crate::date::DateMark;
use crate::mention::Mention;
use crate::quantity::Quantity;
use crate::token::Token;
use reading::Reading;

pub use rule::Rule;

/// One sentence as something to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMark {
    /// The sentence.
    pub span: Span,
    /// From 0 for nothing to check to 100: the points of the rules, which order sentences and measure nothing else.
    pub score: u8,
    /// What it is about.
    pub kind: ClaimKind,
    /// What made the score, in the order of [`Rule::ALL`].
    pub rules: Vec<Rule>,
}

/// What claims are read from: the results of the other stages.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The sentences, each a candidate.
    pub sentences: &'a [Span],
    /// The tokens of the text.
    pub tokens: &'a [Token],
    /// The names in it.
    pub mentions: &'a [Mention],
    /// The figures in it.
    pub quantities: &'a [Quantity],
    /// The dates in it.
    pub dates: &'a [DateMark],
}

/// Whether `word` is one that texts on many subjects use to say what happened, whatever its case.
pub(crate) fn is_general(word: &str) -> bool {
    vocabulary::WORDS.of(word) != 0
}

/// The sentences of `text` that score anything, in their order.
#[must_use]
pub fn find_claims(text: &str, material: Material<'_>) -> Vec<ClaimMark> {
    let mut reader = reading::Reader::new(text, material);
    let marks = material.sentences.iter().map(|&span| mark(span, &reader.read(span)));
    marks.filter(|it| it.score > 0).collect()
}

fn mark(span: Span, reading: &Reading) -> ClaimMark {
    let (score, rules) = rule::score(reading);
    ClaimMark { span, score, kind: kind::kind_of(reading), rules }
}
