//! Texts as numbers of folded words. Knows tokens and paragraphs; knows nothing of passages.

use diptych_corpus::span::Span;

use super::Read;
use crate::phrase::{WordTable, fold_into};
use crate::stop_word::carries_meaning;
use crate::token::TokenKind;

/// All texts, one behind the other: a place is the number of a token among those of all texts.
pub(crate) struct Texts {
    /// The words by their numbers.
    table: WordTable,
    /// The number of each token's word; equal words have equal numbers.
    words: Vec<u32>,
    /// Where each token stands in its text.
    spans: Vec<Span>,
    /// The place of the first token of each text, and behind them the end of the last.
    firsts: Vec<usize>,
    /// The places of tokens that begin a paragraph, ascending.
    openings: Vec<usize>,
    marks: Marks,
    /// Whether a word carries meaning, by its number.
    is_telling: Vec<bool>,
}

/// The numbers of marks that end a sentence, and of those that may follow it.
struct Marks {
    ends: Vec<u32>,
    closes: Vec<u32>,
}

const ENDS: [&str; 3] = [".", "!", "?"];
const CLOSES: [&str; 4] = ["\"", "'", ")", "]"];

impl Texts {
    /// Numbers the words of `texts`.
    pub(crate) fn read(texts: &[Read<'_>]) -> Self {
        let mut table = WordTable::default();
        let marks = Marks {
            ends: ENDS.iter().map(|it| table.intern(it)).collect(),
            closes: CLOSES.iter().map(|it| table.intern(it)).collect(),
        };
        let n_tokens = texts.iter().map(|it| it.tokens.len()).sum();
        let mut read = Self {
            words: Vec::with_capacity(n_tokens),
            spans: Vec::with_capacity(n_tokens),
            firsts: vec![0],
            openings: Vec::new(),
            is_telling: vec![false; ENDS.len() + CLOSES.len()],
            marks,
            table,
        };
        let mut folded = String::new();
        for text in texts {
            read.add(text, &mut folded);
        }
        read
    }

    fn add(&mut self, text: &Read<'_>, folded: &mut String) {
        let mut paragraphs = text.paragraphs.iter().peekable();
        for token in text.tokens {
            let start = token.span.start();
            if paragraphs.next_if(|it| it.start() <= start).is_some() {
                self.openings.push(self.words.len());
                // Paragraphs without a token are none here.
                while paragraphs.next_if(|it| it.start() <= start).is_some() {}
            }
            let word = token.span.of(text.text);
            // ASCII is found in any case.
            let number = if word.is_ascii() {
                self.table.intern(word)
            } else {
                fold_into(folded, word);
                self.table.intern(if is_double_mark(folded) { "\"" } else { folded })
            };
            if self.is_telling.len() <= number as usize {
                self.is_telling.push(token.kind != TokenKind::Mark && carries_meaning(word));
            }
            self.words.push(number);
            self.spans.push(token.span);
        }
        self.firsts.push(self.words.len());
    }

    pub(super) fn n_tokens(&self) -> usize {
        self.words.len()
    }

    /// The number of the word of each token.
    pub(crate) fn words(&self) -> &[u32] {
        &self.words
    }

    /// The word with this number, in some case.
    pub(super) fn word(&self, number: u32) -> &str {
        self.table.word(number)
    }

    /// How many different words there are.
    pub(super) fn n_words(&self) -> usize {
        self.is_telling.len()
    }

    /// Whether the word with this number carries meaning.
    pub(super) fn is_telling(&self, word: u32) -> bool {
        self.is_telling.get(word as usize).copied().unwrap_or(false)
    }

    /// Whether a token begins a paragraph.
    pub(super) fn opens_paragraph(&self, place: usize) -> bool {
        self.openings.binary_search(&place).is_ok()
    }

    /// The places of the tokens of a text.
    pub(crate) fn places(&self, text: usize) -> std::ops::Range<usize> {
        let first = |it: usize| self.firsts.get(it).copied().unwrap_or(self.words.len());
        first(text)..first(text + 1)
    }

    /// The text that a token stands in.
    pub(super) fn text_of(&self, place: usize) -> usize {
        self.firsts.partition_point(|it| *it <= place).saturating_sub(1)
    }

    /// Where the tokens from `first` up to `end` stand in their text.
    pub(super) fn span(&self, first: usize, end: usize) -> Option<Span> {
        Some(self.spans.get(first)?.union(*self.spans.get(end.checked_sub(1)?)?))
    }

    /// The tokens after `first` and before `end` that begin a paragraph.
    pub(super) fn openings_inside(&self, first: usize, end: usize) -> &[usize] {
        let from = self.openings.partition_point(|it| *it <= first);
        let to = self.openings.partition_point(|it| *it < end);
        self.openings.get(from..to).unwrap_or_default()
    }

    /// Whether a sentence or paragraph may end right before a token. What stands in the text before it tells nothing.
    pub(super) fn may_begin(&self, place: usize) -> bool {
        let first = self.places(self.text_of(place)).start;
        if place == first || self.opens_paragraph(place) {
            return true;
        }
        let is_closing = |at: usize| self.words.get(at).is_some_and(|it| self.marks.closes.contains(it));
        let mut last = place;
        while last > first && is_closing(last - 1) {
            last -= 1;
        }
        let before = last.checked_sub(1).filter(|it| *it >= first).and_then(|it| self.words.get(it));
        before.is_some_and(|it| self.marks.ends.contains(it)) && !is_closing(place)
    }
}

fn is_double_mark(word: &str) -> bool {
    matches!(word, "“" | "”" | "„" | "«" | "»" | "‟" | "＂")
}
