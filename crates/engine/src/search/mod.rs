//! Full-text search with ranking, phrases, prefixes and typo tolerance.
//!
//! `document` says what can be found, `query` reads what was typed, `fold` makes spellings meet, `vocabulary` numbers words,
//! `index` knows where they stand, `part` and `passage` look for the parts of a query, `typo` measures errors, `spelling` joins and parts words, `rank` weighs,
//! `find` chooses, `answer` passes results on as bytes; `passages` is an index without a corpus, with its file in
//! `passages/stored`. Knows the texts of a corpus; nothing here depends on what the reader looked at before.

mod answer;
mod document;
mod find;
pub(crate) mod fold;
mod index;
mod part;
mod passage;
mod passages;
mod query;
mod rank;
mod spelling;
#[cfg(test)]
mod tests;
mod typo;
mod vocabulary;

use diptych_corpus::model::Corpus;
use diptych_corpus::span::Span;

pub use answer::{read_results, write_results};
use diptych_corpus::order;
pub use document::{DOCUMENT_FIELD_SEPARATOR, Document, text_of};
pub use passages::{IndexError, Instead, Passage, PassageHit, PassageIndex};
pub use query::MOST_PARTS;

use document::texts_of;
use find::{Answer, Near, Query};
use index::{WordIndex, words_of};
use passage::Occurrence;

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
    /// Whether only the first [`MOST_PARTS`] words and phrases were searched, because there were more.
    pub is_cut: bool,
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
pub struct SearchIndex {
    /// Sorted by document; a document's place is the number of its passage.
    documents: Vec<(Document, String)>,
    words: WordIndex,
}

impl SearchIndex {
    /// Reads every article, claim, piece of evidence and entity of `corpus`.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let documents = texts_of(corpus);
        let words = WordIndex::new(documents.iter().map(|it| it.1.as_str()));
        Self { documents, words }
    }

    /// Answers `query`: words (the last may be a prefix), "phrases in quotation marks"; at most `limit` hits.
    /// Documents with every part come first, then those with fewer.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Results {
        let weight = |passage: u32| self.documents.get(passage as usize).map_or(0, |it| rank::kind_weight(it.0));
        let query = Query::new(&self.words, query);
        let answers = query.best(limit, &weight);
        let occurrences = query.occurrences(&answers);
        Results {
            hits: answers
                .iter()
                .zip(&occurrences)
                .filter_map(|(answer, occurrences)| self.hit(*answer, occurrences))
                .collect(),
            is_cut: query.is_cut,
            nearest: query.near.into_iter().map(|it| self.nearest(it)).collect(),
        }
    }

    /// The text of a document, in which the Spans of a hit stand.
    #[must_use]
    pub fn text_of(&self, document: Document) -> &str {
        let place = self.documents.binary_search_by_key(&document, |it| it.0).ok();
        place.and_then(|it| self.documents.get(it)).map_or("", |it| &it.1)
    }

    fn hit(&self, answer: Answer, occurrences: &[Occurrence]) -> Option<Hit> {
        let (document, text) = self.documents.get(answer.passage as usize)?;
        Some(Hit { document: *document, matches: matches(&words_of(text), occurrences), score: answer.score })
    }

    fn nearest(&self, near: Near) -> Nearest {
        let instead = near.words.iter().map(|it| (self.shown(*it), self.words.postings(*it).passages.len()));
        Nearest { instead: instead.collect(), typed: near.typed }
    }

    /// A word as it stands in the first document that has it.
    fn shown(&self, word: u32) -> String {
        let first = self.words.postings(word).passages.first();
        let written = first.and_then(|passage| {
            let place = self.words.words_in(*passage).iter().position(|it| *it == word)?;
            let text = &self.documents.get(*passage as usize)?.1;
            Some(words_of(text).get(place)?.of(text))
        });
        written.unwrap_or_else(|| self.words.vocabulary.word(word)).to_owned()
    }
}

/// The Spans of what was found among `words`, merged where parts overlap.
fn matches(words: &[Span], occurrences: &[Occurrence]) -> Vec<Span> {
    let span = |it: &Occurrence| {
        let first = words.get(it.word as usize)?;
        let last = words.get((it.word + it.n_words - 1) as usize)?;
        Some(first.union(*last))
    };
    let mut spans: Vec<Span> = occurrences.iter().filter_map(span).collect();
    order::sort_by_key(&mut spans, |it| *it);
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut().filter(|it| it.overlaps(span)) {
            Some(last) => *last = last.union(span),
            None => merged.push(span),
        }
    }
    merged
}
