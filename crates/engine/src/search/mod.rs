//! Full-text search with ranking, phrases, prefixes and typo tolerance.
//!
//! `document` says what can be found, `query` reads what was typed, `fold` makes spellings meet, `index` holds the words, `typo` measures errors, `rank`
//! weighs, `answer` passes results on as bytes. Knows the texts of a corpus; nothing here depends on what the reader looked at before.

mod answer;
mod document;
pub(crate) mod fold;
mod index;
mod query;
mod rank;
#[cfg(test)]
mod tests;
mod typo;

use diptych_corpus::model::Corpus;
use diptych_corpus::span::Span;

pub use answer::{read_results, write_results};
use diptych_corpus::order;
pub use document::{DOCUMENT_FIELD_SEPARATOR, Document, text_of};

use document::texts_of;
use index::{Entry, Indexed, Posting, WordIndex};
use query::Part;
use typo::Distance;

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
pub struct SearchIndex {
    /// Sorted by document.
    documents: Vec<Indexed>,
    words: WordIndex,
    average_length: usize,
}

impl SearchIndex {
    /// Reads every article, claim, piece of evidence and entity of `corpus`.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        let documents: Vec<Indexed> = texts_of(corpus)
            .into_iter()
            .map(|(document, text)| Indexed { document, words: index::words_of(&text), text: text.into() })
            .collect();
        let n_words: usize = documents.iter().map(|it| it.words.len()).sum();
        let words = WordIndex::new(&documents);
        let average_length = n_words / documents.len().max(1);
        Self { documents, words, average_length }
    }

    /// Answers `query`: words (the last may be a prefix), "phrases in quotation marks"; at most `limit` hits.
    /// Documents with every part come first, then those with fewer.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Results {
        let mut results = Results::default();
        let mut found = Vec::new();
        for (part, asked) in (0..).zip(query::read(query)) {
            found.extend(self.find_part(part, &asked, &mut results.nearest));
        }
        order::sort_by_key(&mut found, |it| *it);
        let mut ranked: Vec<(u32, &[Found])> =
            found.chunk_by(|one, other| one.document == other.document).map(|it| (self.score(it), it)).collect();
        // Documents come in order, and the sort is stable, so that equals stay in it.
        order::sort_by_key(&mut ranked, |it| std::cmp::Reverse(it.0));
        results.hits = ranked.into_iter().take(limit).filter_map(|it| self.hit(it.1, it.0)).collect();
        results
    }

    /// The text of a document, in which the Spans of a hit stand.
    #[must_use]
    pub fn text_of(&self, document: Document) -> &str {
        let place = self.documents.binary_search_by_key(&document, |it| it.document).ok();
        place.and_then(|it| self.documents.get(it)).map_or("", |it| &it.text)
    }

    /// Every place of one part of the query.
    fn find_part(&self, part: u8, asked: &Part, nearest: &mut Vec<Nearest>) -> Vec<Found> {
        let mut places: Vec<Place> = Vec::new();
        for (offset, word) in asked.words.iter().enumerate() {
            let is_open = asked.is_open && offset + 1 == asked.words.len();
            let of_word = self.find_word(word, is_open, nearest);
            places = if offset == 0 { of_word } else { neighbors(&places, &of_word, offset) };
        }
        let n_having = places.chunk_by(|one, other| one.posting.document == other.posting.document).count();
        let n_words = u32::try_from(asked.words.len()).unwrap_or(u32::MAX);
        let found = |it: Place| Found {
            document: it.posting.document,
            part,
            place: it.posting.place,
            n_words,
            quality: it.quality,
            n_having,
        };
        places.into_iter().map(found).collect()
    }

    /// Every place of one word: as typed, as the beginning of a word, or, if it stands nowhere, of the nearest words.
    fn find_word(&self, typed: &str, is_open: bool, nearest: &mut Vec<Nearest>) -> Vec<Place> {
        let mut folded = String::new();
        fold::fold_into(&mut folded, typed);
        let mut entries: Vec<(&Entry, u64)> = self.words.exactly(&folded).map(|it| (it, EXACT)).into_iter().collect();
        if is_open {
            entries.extend(self.longer_words(&folded).into_iter().map(|it| (it, BEGINNING)));
        }
        if entries.is_empty() {
            let near = self.nearest_words(&folded);
            let instead = near.iter().map(|it| (self.shown(it.0), it.0.n_documents)).collect();
            nearest.push(Nearest { typed: typed.to_owned(), instead });
            entries = near
                .into_iter()
                .map(|(it, distance)| (it, if distance > 1 { TWO_ERRORS } else { ONE_ERROR }))
                .collect();
        }
        let n_entries = entries.len();
        let mut places: Vec<Place> = Vec::new();
        for (entry, quality) in entries {
            places.extend(entry.postings.iter().map(|&posting| Place { posting, quality }));
        }
        if n_entries > 1 {
            order::sort_by_key(&mut places, |it| *it);
        }
        places
    }

    /// The words that go on from `folded`; of very many, those in most documents.
    fn longer_words<'a>(&'a self, folded: &'a str) -> Vec<&'a Entry> {
        let mut longer: Vec<&Entry> = self.words.beginning_with(folded).filter(|it| *it.folded != *folded).collect();
        if longer.len() > MOST_LONGER {
            order::sort_by_key(&mut longer, |it| std::cmp::Reverse(it.n_documents));
            longer.truncate(MOST_LONGER);
        }
        longer
    }

    fn nearest_words(&self, folded: &str) -> Vec<(&Entry, usize)> {
        let mut distance = Distance::new(folded);
        let limit = typo::n_errors_allowed(distance.n_letters());
        if limit == 0 {
            return Vec::new();
        }
        let letters = typo::letter_set(folded);
        let mut near: Vec<(usize, &Entry)> = Vec::new();
        for entry in self.words.entries().iter().filter(|it| typo::may_be_near(it.letters, letters, limit)) {
            near.extend(distance.to(&entry.folded, limit).map(|it| (it, entry)));
        }
        order::sort_by(&mut near, |(one, a), (other, b)| {
            (one, b.n_documents, &a.folded).cmp(&(other, a.n_documents, &b.folded))
        });
        near.truncate(MOST_NEAREST);
        near.into_iter().map(|(distance, entry)| (entry, distance)).collect()
    }

    /// A word as it stands in the first document that has it.
    fn shown(&self, entry: &Entry) -> String {
        let first = entry.postings.first();
        let written = first.and_then(|it| {
            let document = self.documents.get(it.document as usize)?;
            Some(document.words.get(it.place as usize)?.of(&document.text))
        });
        written.unwrap_or(&entry.folded).to_owned()
    }

    /// What everything found in one document is worth.
    fn score(&self, found: &[Found]) -> u32 {
        let Some(document) = found.first().and_then(|it| self.documents.get(it.document as usize)) else { return 0 };
        let (mut score, mut n_parts) = (0, 0);
        for same in found.chunk_by(|one, other| one.part == other.part) {
            let uses = same.iter().map(|it| it.quality).sum();
            let n_having = same.first().map_or(0, |it| it.n_having);
            score += rank::part_score(uses, document.words.len(), self.average_length, n_having, self.documents.len());
            n_parts += 1;
        }
        let score = rank::document_score(score, n_neighbors(found), document.document).min(MOST_SCORE);
        u32::try_from(score).unwrap_or_default() + n_parts * (1 << PART_SHIFT)
    }

    fn hit(&self, found: &[Found], score: u32) -> Option<Hit> {
        let document = self.documents.get(found.first()?.document as usize)?;
        Some(Hit { document: document.document, matches: matches(document, found), score })
    }
}

/// How well a place answers a word, in thousandths.
const EXACT: u64 = 1000;
/// A word that only begins like the typed one. Near 1000, finished words lose their lead while typing.
const BEGINNING: u64 = 700;
/// A word one typing error away.
const ONE_ERROR: u64 = 600;
/// A word two typing errors away.
const TWO_ERRORS: u64 = 400;

/// How many words an unfinished word may stand for. Only one or two letters begin more; smaller values answer faster
/// and miss rare words until another letter is typed.
const MOST_LONGER: usize = 100;

/// How many words are searched instead of one that stands nowhere.
const MOST_NEAREST: usize = 5;

/// The number of parts found outweighs every score, so it stands in the bits above this one.
const PART_SHIFT: u32 = 24;
const MOST_SCORE: u64 = (1 << PART_SHIFT) - 1;

/// A place of one word of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    posting: Posting,
    quality: u64,
}

/// A place of one part of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    document: u32,
    part: u8,
    place: u32,
    n_words: u32,
    quality: u64,
    n_having: usize,
}

/// The `starts` that are followed at `offset` by one of `words`; both sorted.
fn neighbors(starts: &[Place], words: &[Place], offset: usize) -> Vec<Place> {
    let offset = u32::try_from(offset).unwrap_or(u32::MAX);
    let follows = |start: &&Place| {
        let wanted = Posting { place: start.posting.place.saturating_add(offset), ..start.posting };
        words.binary_search_by_key(&wanted, |it| it.posting).is_ok()
    };
    starts.iter().filter(follows).copied().collect()
}

/// How many parts stand right before the next part of the query.
fn n_neighbors(found: &[Found]) -> u64 {
    let stands = |part: u8, place: u32| found.binary_search_by_key(&(part, place), |it| (it.part, it.place)).is_ok();
    let mut n_neighbors = 0;
    for same in found.chunk_by(|one, other| one.part == other.part) {
        let next = same.first().map_or(0, |it| it.part + 1);
        n_neighbors += u64::from(same.iter().any(|it| stands(next, it.place + it.n_words)));
    }
    n_neighbors
}

/// The Spans of what was found, merged where parts overlap.
fn matches(document: &Indexed, found: &[Found]) -> Vec<Span> {
    let span = |it: &Found| {
        let first = document.words.get(it.place as usize)?;
        let last = document.words.get((it.place + it.n_words - 1) as usize)?;
        Some(first.union(*last))
    };
    let mut spans: Vec<Span> = found.iter().filter_map(span).collect();
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
