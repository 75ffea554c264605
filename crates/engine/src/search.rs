//! Full-text search with ranking, phrases, prefixes and typo tolerance.

use diptych_corpus::model::{ArticleId, ClaimId, Corpus, EntityId};
use diptych_corpus::span::Span;

/// What a hit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// An article's headline.
    Headline(ArticleId),
    /// A paragraph of an article, by its index.
    Paragraph(ArticleId, usize),
    /// A claim's text.
    Claim(ClaimId),
    /// A piece of evidence, by its index: its summary.
    Evidence(ClaimId, usize),
    /// An entity: name, aliases and description, joined by `DOCUMENT_FIELD_SEPARATOR`.
    Entity(EntityId),
}

/// Joins the fields of a document that has several.
pub const DOCUMENT_FIELD_SEPARATOR: &str = " · ";

/// One document that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub document: Document,
    /// The words that answer, as Spans in [`SearchIndex::text_of`] of the document; sorted, never overlapping.
    pub matches: Vec<Span>,
    /// The rank's weight, larger is better; comparable within one query only.
    pub score: u32,
}

/// A query's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// Best first; ties by document.
    pub hits: Vec<Hit>,
    /// Words that stand nowhere, each with the nearest words of the corpus that were searched instead (may be none).
    pub nearest: Vec<Nearest>,
}

/// A word that stands nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The word as typed.
    pub typed: String,
    /// Words that do stand in the corpus, nearest first, each with the number of documents that have it.
    pub instead: Vec<(String, usize)>,
}

/// The index of one corpus.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {}

impl SearchIndex {
    /// Reads every article, claim, piece of evidence and entity of `corpus`.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let _ = corpus;
        Self {}
    }

    /// Answers `query`: words (the last may be a prefix), "phrases in quotation marks"; at most `limit` hits.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Results {
        let _ = (query, limit);
        Results::default()
    }

    /// The text of a document, in which the Spans of a hit stand.
    #[must_use]
    pub fn text_of(&self, document: Document) -> &str {
        let _ = document;
        ""
    }
}
