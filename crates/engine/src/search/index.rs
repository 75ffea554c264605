//! The words of every document with their places. Knows folding and places; knows nothing of queries and ranks.

use diptych_corpus::span::Span;

use super::Document;
use super::fold::fold_into;
use super::typo::letter_set;
use crate::phrase::WordTable;
use crate::token::{TokenKind, find_tokens, is_apostrophe, is_hyphen};
use diptych_corpus::order;

/// One searchable text.
#[derive(Clone, Debug)]
pub(super) struct Indexed {
    pub(super) document: Document,
    pub(super) text: Box<str>,
    /// Where its words stand; a posting's place is an index into them.
    pub(super) words: Vec<Span>,
}

/// Where a word stands: the document's index and the word's place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    pub(super) document: u32,
    pub(super) place: u32,
}

/// A word of the corpus.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) folded: Box<str>,
    pub(super) letters: u32,
    /// Where it stands, in order.
    pub(super) postings: Vec<Posting>,
    /// In how many documents it stands.
    pub(super) n_documents: usize,
}

/// Every word of every document, sorted by folded form.
#[derive(Clone, Debug, Default)]
pub(super) struct WordIndex {
    entries: Vec<Entry>,
}

/// The words of `text`: the parts of its tokens between hyphens and apostrophes, without possessive endings.
pub(super) fn words_of(text: &str) -> Vec<Span> {
    let mut words = Vec::with_capacity(text.len() / 6 + 1);
    for token in find_tokens(text).into_iter().filter(|it| it.kind != TokenKind::Mark) {
        let word = token.span.of(text);
        let mut start = 0;
        let mut after_apostrophe = false;
        for (offset, char) in word.char_indices().chain([(word.len(), '-')]) {
            if offset < word.len() && !is_hyphen(char) && !is_apostrophe(char) {
                continue;
            }
            let is_ending = after_apostrophe && matches!(word.get(start..offset), Some("s" | "S"));
            if start < offset && !is_ending {
                words.extend(Span::new(text, token.span.start() + start, token.span.start() + offset));
            }
            after_apostrophe = is_apostrophe(char);
            start = offset + char.len_utf8();
        }
    }
    words
}

impl WordIndex {
    pub(super) fn new(documents: &[Indexed]) -> Self {
        let mut table = WordTable::default();
        let mut entries = Vec::new();
        let mut folded = String::new();
        for (document, it) in (0..).zip(documents) {
            for (place, span) in (0..).zip(&it.words) {
                fold_into(&mut folded, span.of(&it.text));
                let number = table.intern(&folded) as usize;
                if number == entries.len() {
                    entries.push(Entry::new(&folded));
                }
                if let Some(entry) = entries.get_mut(number) {
                    entry.add(Posting { document, place });
                }
            }
        }
        order::sort_by(&mut entries, |one, other| one.folded.cmp(&other.folded));
        Self { entries }
    }

    pub(super) fn exactly(&self, folded: &str) -> Option<&Entry> {
        let place = self.entries.binary_search_by(|it| (*it.folded).cmp(folded)).ok()?;
        self.entries.get(place)
    }

    /// The words that begin with `folded`, in order.
    pub(super) fn beginning_with<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = &'a Entry> {
        let start = self.entries.partition_point(|it| *it.folded < *folded);
        self.entries.iter().skip(start).take_while(move |it| it.folded.starts_with(folded))
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

impl Entry {
    fn new(folded: &str) -> Self {
        Self { folded: folded.into(), letters: letter_set(folded), postings: Vec::new(), n_documents: 0 }
    }

    /// Documents are read in order, so that the postings are sorted.
    fn add(&mut self, posting: Posting) {
        let is_new = self.postings.last().is_none_or(|it| it.document != posting.document);
        self.n_documents += usize::from(is_new);
        self.postings.push(posting);
    }
}
