//! The words of every passage, both ways: which words a passage has, in their order, and which passages have a word. Knows folding
//! and numbers; knows nothing of queries and ranks.

use diptych_corpus::span::Span;

use super::fold::fold_into;
use super::rank;
use super::vocabulary::Vocabulary;
use crate::token::{TokenKind, is_apostrophe, is_hyphen, next_token};

/// Passages by their words.
#[derive(Clone, Debug, Default)]
pub(super) struct WordIndex {
    pub(super) vocabulary: Vocabulary,
    /// How many words each passage has.
    pub(super) lengths: Vec<u32>,
    /// How much the length of each passage dilutes its words.
    pub(super) dilutions: Vec<u32>,
    /// The words of all passages, one after the other; empty if the index was read without texts.
    pub(super) sequence: Vec<u32>,
    /// Where each passage begins in them, and where the last ends.
    starts: Vec<u32>,
    /// Where the passages of each word begin, and where those of the last end.
    pub(super) first: Vec<u32>,
    /// The passages of each word, ascending, one word after the other.
    pub(super) passages: Vec<u32>,
    /// How often the word stands in each of them.
    pub(super) uses: Vec<u16>,
}

/// The passages of one word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Postings<'a> {
    pub(super) passages: &'a [u32],
    pub(super) uses: &'a [u16],
}

/// Calls `found` with each word of `text` and its place: the parts of its tokens between hyphens and apostrophes, without
/// possessive endings.
#[inline]
pub(super) fn each_word(text: &str, mut found: impl FnMut(&str, usize)) {
    let mut at = 0;
    while let Some((kind, place)) = next_token(text, at) {
        at = place.end;
        if kind == TokenKind::Mark {
            continue;
        }
        let start = place.start;
        if let Some(end) = acronym_end(text, start) {
            found(text.get(start..end).unwrap_or_default(), start);
            at = end;
            continue;
        }
        let token = text.get(place).unwrap_or_default();
        if token.bytes().all(|it| it.is_ascii_alphanumeric()) {
            found(token, start);
        } else {
            each_part(token, |part, offset| found(part, start + offset));
        }
    }
}

/// Nobody writes longer acronyms; reading on from each letter would make hostile text slow.
const LONGEST_ACRONYM: usize = 16;

/// Where the acronym that begins at `start` ends, without the last of its stops: "U.N." is one word, as "UN" is.
pub(super) fn acronym_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let mut end = start + 1;
    while end < start + LONGEST_ACRONYM && is_letter(end - 1) && bytes.get(end) == Some(&b'.') && is_letter(end + 1) {
        end += 2;
    }
    // "e.html" goes on with a word.
    let goes_on =
        bytes.get(end).is_some_and(|it| it.is_ascii_alphanumeric() || !it.is_ascii()) || end >= start + LONGEST_ACRONYM;
    (end > start + 1 && !goes_on).then_some(end)
}

/// The parts of one token.
fn each_part(token: &str, mut found: impl FnMut(&str, usize)) {
    let mut start = 0;
    let mut after_apostrophe = false;
    for (offset, char) in token.char_indices().chain([(token.len(), '-')]) {
        if offset < token.len() && !is_hyphen(char) && !is_apostrophe(char) {
            continue;
        }
        let part = token.get(start..offset).unwrap_or_default();
        if !(part.is_empty() || after_apostrophe && matches!(part, "s" | "S")) {
            found(part, start);
        }
        after_apostrophe = is_apostrophe(char);
        start = offset + char.len_utf8();
    }
}

/// Where the words of `text` stand.
pub(super) fn words_of(text: &str) -> Vec<Span> {
    let mut words = Vec::with_capacity(text.len() / 6 + 1);
    each_word(text, |word, start| words.extend(Span::new(text, start, start + word.len())));
    words
}

impl WordIndex {
    /// Reads `texts`, each a passage.
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        let mut folded = String::new();
        index.begin_order();
        for text in texts {
            let (words, sequence) = (&mut index.vocabulary, &mut index.sequence);
            each_word(text, |word, _| sequence.push(intern(words, word, &mut folded)));
            index.end_passage();
        }
        index.vocabulary.sort();
        index.gather();
        index.weigh();
        index
    }

    /// Begins with the words of passages in their order, before the first passage.
    pub(super) fn begin_order(&mut self) {
        self.starts.push(0);
    }

    /// Ends a passage whose words were added to the sequence.
    pub(super) fn end_passage(&mut self) {
        let (start, end) = (self.starts.last().copied().unwrap_or_default(), count(self.sequence.len()));
        self.lengths.push(end - start);
        self.starts.push(end);
    }

    /// Whether the words of passages are known in their order.
    pub(super) fn knows_order(&self) -> bool {
        !self.starts.is_empty()
    }

    /// How many passages there are.
    pub(super) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// The words of a passage in their order, if they are known.
    pub(super) fn words_in(&self, passage: u32) -> &[u32] {
        let place = passage as usize;
        let (Some(start), Some(end)) = (self.starts.get(place), self.starts.get(place + 1)) else { return &[] };
        self.sequence.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// The passages of a word.
    pub(super) fn postings(&self, word: u32) -> Postings<'_> {
        let place = word as usize;
        let start = self.first.get(place).map_or(0, |it| *it as usize);
        let end = self.first.get(place + 1).map_or(start, |it| *it as usize);
        let passages = self.passages.get(start..end).unwrap_or_default();
        Postings { passages, uses: self.uses.get(start..end).unwrap_or_default() }
    }

    /// Works out how much each passage's length dilutes its words.
    pub(super) fn weigh(&mut self) {
        let n_words: u64 = self.lengths.iter().map(|it| u64::from(*it)).sum();
        let average = n_words / (self.len().max(1) as u64);
        self.dilutions = self.lengths.iter().map(|it| rank::dilution(*it, average)).collect();
    }

    /// Gathers the passages of each word from the words of each passage.
    pub(super) fn gather(&mut self) {
        let n_words = self.vocabulary.len();
        // First how many passages each word has; a passage counts once, when it is the last that was counted.
        let (mut first, mut last) = (vec![0_u32; n_words + 1], vec![u32::MAX; n_words]);
        for (passage, words) in (0..).zip(self.starts.windows(2)) {
            for word in between(&self.sequence, words) {
                if let (Some(last), Some(n_passages)) =
                    (last.get_mut(*word as usize), first.get_mut(*word as usize + 1))
                    && *last != passage
                {
                    *last = passage;
                    *n_passages += 1;
                }
            }
        }
        let mut sum = 0;
        for start in &mut first {
            sum += *start;
            *start = sum;
        }
        let mut next = first.clone();
        let (mut passages, mut uses) = (vec![0_u32; sum as usize], vec![0_u16; sum as usize]);
        last.fill(u32::MAX);
        for (passage, words) in (0..).zip(self.starts.windows(2)) {
            for word in between(&self.sequence, words) {
                let (Some(last), Some(next)) = (last.get_mut(*word as usize), next.get_mut(*word as usize)) else {
                    continue;
                };
                if *last != passage {
                    *last = passage;
                    if let Some(place) = passages.get_mut(*next as usize) {
                        *place = passage;
                    }
                    *next += 1;
                }
                if let Some(uses) = uses.get_mut(*next as usize - 1) {
                    *uses = uses.saturating_add(1);
                }
            }
        }
        (self.first, self.passages, self.uses) = (first, passages, uses);
    }
}

fn intern(words: &mut Vocabulary, word: &str, folded: &mut String) -> u32 {
    // Figures have separators and acronyms stops, which folding takes out.
    let has_marks = word.as_bytes().get(1) == Some(&b'.') || word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if word.is_ascii() && !has_marks {
        return words.intern(word);
    }
    fold_into(folded, word);
    words.intern(folded)
}

fn between<'a>(sequence: &'a [u32], ends: &[u32]) -> &'a [u32] {
    let [start, end] = ends else { return &[] };
    sequence.get(*start as usize..*end as usize).unwrap_or_default()
}

/// Texts have no more words than bytes, and these are limited to 4 GiB.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
