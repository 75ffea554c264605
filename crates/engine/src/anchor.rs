//! Placing what the curators quote: claims, evidence and questions to Spans in one article's text.

use diptych_corpus::model::{ArticleId, ClaimId, Corpus, QuestionId};
use diptych_corpus::span::Span;

/// What a quotation of the curators belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quoted {
    /// The claim's anchor with this index.
    Claim {
        /// The claim.
        claim: ClaimId,
        /// Index into its anchors.
        anchor: usize,
    },
    /// A passage of a piece of evidence.
    Evidence {
        /// The claim.
        claim: ClaimId,
        /// Index into its evidence.
        evidence: usize,
        /// Index into the counterpart's passages.
        passage: usize,
    },
    /// The passage that a question is about.
    Question {
        /// The question.
        question: QuestionId,
    },
}

/// One quotation in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Where it stands.
    pub span: Span,
    /// What it belongs to.
    pub quoted: Quoted,
}

/// Everything the curators quote from one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placements {
    /// What stands in the text, sorted by Span.
    pub placed: Vec<Placement>,
    /// What could not be found in it; shown to the reader, never dropped.
    pub unplaced: Vec<Quoted>,
}

/// Places every quotation of `corpus` that belongs to `article` in that article's text.
#[must_use]
pub fn place_quotations(corpus: &Corpus, article: ArticleId) -> Placements {
    let _ = (corpus, article);
    Placements::default()
}
