//! Where the parts of a query stand in one passage. Knows the words of a passage by their numbers; knows no other passage.

use diptych_corpus::order;

use super::part::Part;

/// A place of one part of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    pub(super) part: u8,
    /// Which word of the passage.
    pub(super) word: u32,
    pub(super) n_words: u32,
    /// How well it answers, in thousandths.
    pub(super) quality: u64,
}

/// Finds the parts of a query in passages.
pub(super) struct Finder<'a> {
    parts: &'a [Part<'a>],
    /// What parts begin with, ascending: a word, and which part.
    openings: Vec<(u32, u8)>,
    /// A bit for some of the number of each of these words, by which most words of a passage are passed over.
    marks: u64,
}

impl<'a> Finder<'a> {
    pub(super) fn new(parts: &'a [Part<'a>]) -> Self {
        let mut openings = Vec::new();
        for (number, part) in (0..).zip(parts) {
            openings.extend(part.openings().map(|it| (it.word, number)));
        }
        order::sort_by_key(&mut openings, |it| *it);
        let marks = openings.iter().fold(0, |marks, it| marks | 1 << (it.0 & 63));
        Self { parts, openings, marks }
    }

    /// Every place of every part in a passage of these `words`, by part and word.
    pub(super) fn occurrences(&self, words: &[u32]) -> Vec<Occurrence> {
        let mut occurrences = Vec::new();
        for (at, word) in words.iter().enumerate().filter(|it| self.marks >> (it.1 & 63) & 1 == 1) {
            let first = self.openings.partition_point(|it| it.0 < *word);
            let here = self.openings.get(first..).unwrap_or_default();
            for (_, number) in here.iter().take_while(|it| it.0 == *word) {
                let part = self.parts.get(usize::from(*number));
                let found = part.and_then(|it| it.match_at(words.get(at..).unwrap_or_default()));
                occurrences.extend(found.map(|(quality, n_words)| Occurrence {
                    part: *number,
                    word: u32::try_from(at).unwrap_or(u32::MAX),
                    n_words,
                    quality,
                }));
            }
        }
        order::sort_by_key(&mut occurrences, |it| *it);
        occurrences.dedup();
        occurrences
    }
}

/// How many parts stand right before the next part of the query.
pub(super) fn n_neighbors(occurrences: &[Occurrence]) -> u64 {
    let stands = |part: u8, word: u32| occurrences.binary_search_by_key(&(part, word), |it| (it.part, it.word)).is_ok();
    let mut n_neighbors = 0;
    for same in occurrences.chunk_by(|one, other| one.part == other.part) {
        let next = same.first().map_or(0, |it| it.part + 1);
        n_neighbors += u64::from(same.iter().any(|it| stands(next, it.word + it.n_words)));
    }
    n_neighbors
}
