//! Which sentences say something that can be checked and is worth it. A suggestion, never a verdict: each score comes with the
//! rules that made it.
//!
//! `vocabulary` sorts the words of the language into classes, `rule` says which rules a sentence meets, `weights` what each is worth,
//! learned from sentences that people judged, and `score` adds up; `kind` says what a claim is about. Nothing here knows a
//! subject, a party or a source; a true sentence scores as a false one does.

mod features;
mod kind;
mod rule;
mod score;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub mod training;
mod vocabulary;
mod weights;

use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::ClaimKind;

use crate::date::DateMark;
use crate::mention::Mention;
use crate::quantity::Quantity;
use crate::token::Token;
use features::SentenceFeatures;

pub use rule::{Direction, Rule};
pub use weights::WORTH_CHECKING;

/// Under this chance in thousandths a sentence is not listed. A lower one lists nearly every sentence.
const LISTED: u16 = 50;

/// One sentence as something to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMark {
    /// The sentence.
    pub span: Span,
    /// The chance in thousandths that a person who chooses what to check would call it worth checking, as the rules tell: of sentences at
    /// 800, about 80 in 100 were. It says nothing of what is true.
    pub score: u16,
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
    vocabulary::WORDS.of(word) & vocabulary::GENERAL != 0
}

/// The sentences of `text` that may be worth checking, in their order: all but those where next to nothing speaks for it.
#[must_use]
pub fn find_claims(text: &str, material: Material<'_>) -> Vec<ClaimMark> {
    let mut reader = features::Reader::new(text, material);
    let marks = material.sentences.iter().map(|&span| mark(span, &reader.read(span)));
    marks.filter(|it| it.score >= LISTED).collect()
}

fn mark(span: Span, features: &SentenceFeatures) -> ClaimMark {
    let (score, rules) = score::score(features);
    ClaimMark { span, score, kind: kind::kind_of(features), rules }
}
