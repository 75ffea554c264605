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
    /// Its postings, as a range in the list of all.
    postings: std::ops::Range<usize>,
    /// In how many documents it stands.
    pub(super) n_documents: usize,
}

/// Every word of every document, sorted by folded form.
#[derive(Clone, Debug, Default)]
pub(super) struct WordIndex {
    entries: Vec<Entry>,
    postings: Vec<Posting>,
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
        let mut postings: Vec<(u32, Posting)> = Vec::new();
        let mut folded = String::new();
        for (document, it) in (0..).zip(documents) {
            for (place, span) in (0..).zip(&it.words) {
                fold_into(&mut folded, span.of(&it.text));
                postings.push((table.intern(&folded), Posting { document, place }));
            }
        }
        // Documents were read in order, and dealing by word keeps it, so that the postings of each word are sorted.
        let postings = dealt_by_word(&postings, table.len());
        let mut entries = Vec::with_capacity(table.len());
        let mut start = 0;
        for same in postings.chunk_by(|one, other| one.0 == other.0) {
            let folded = same.first().and_then(|it| table.word(it.0)).unwrap_or_default();
            let n_documents = same.chunk_by(|one, other| one.1.document == other.1.document).count();
            let postings = start..start + same.len();
            start += same.len();
            entries.push(Entry { folded: folded.into(), letters: letter_set(folded), postings, n_documents });
        }
        order::sort_by(&mut entries, |one, other| one.folded.cmp(&other.folded));
        Self { entries, postings: postings.into_iter().map(|it| it.1).collect() }
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

    pub(super) fn postings(&self, entry: &Entry) -> &[Posting] {
        self.postings.get(entry.postings.clone()).unwrap_or_default()
    }
}

/// The postings ordered by word, by counting: linear, and equals stay in their order.
fn dealt_by_word(postings: &[(u32, Posting)], n_words: usize) -> Vec<(u32, Posting)> {
    let mut starts = vec![0_usize; n_words + 1];
    for (word, _) in postings {
        if let Some(count) = starts.get_mut(*word as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut dealt = postings.to_vec();
    for &posting in postings {
        let place = starts.get_mut(posting.0 as usize).map(|it| std::mem::replace(it, *it + 1));
        if let Some(slot) = place.and_then(|it| dealt.get_mut(it)) {
            *slot = posting;
        }
    }
    dealt
}
