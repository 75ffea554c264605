//! Sentences of one text as they are compared with each other: by the words that carry meaning, and by the stems of all. Knows
//! numbers of words and their places; finds nothing.

use std::ops::Range;

use super::words::Texts;
use crate::stem::Stemmer;

/// How much of what carries meaning in the shorter one they share at least, in percent. Forms of a word may make up for some.
const LEAST_COMMON: usize = 50;

/// The words of each sentence of a text that carry meaning.
pub(super) struct Telling {
    words: Vec<u32>,
    /// The place in `words` of the first of each sentence, and behind them the end of the last.
    firsts: Vec<usize>,
}

impl Telling {
    /// Reads the sentences whose tokens stand in these places.
    pub(super) fn new(texts: &Texts, sentences: &[Range<usize>]) -> Self {
        let mut telling = Self { words: Vec::new(), firsts: vec![0] };
        for sentence in sentences {
            let words = texts.words().get(sentence.clone()).unwrap_or_default();
            telling.words.extend(words.iter().filter(|it| texts.is_telling(**it)));
            telling.firsts.push(telling.words.len());
        }
        telling
    }

    fn of(&self, sentence: usize) -> &[u32] {
        let first = |it: usize| self.firsts.get(it).copied().unwrap_or_default();
        self.words.get(first(sentence)..first(sentence + 1)).unwrap_or_default()
    }

    /// Whether the two share enough words, in any order, for a comparison in order to be worth its time.
    pub(super) fn may_be_near(&self, one: usize, other: usize) -> bool {
        let (ones, others) = (self.of(one), self.of(other));
        100 * n_in(ones, others) >= LEAST_COMMON * ones.len().min(others.len())
    }
}

/// How many of the first stand among the others.
fn n_in<T: PartialEq>(ones: &[T], others: &[T]) -> usize {
    ones.iter().filter(|it| others.contains(it)).count()
}

/// The stems of words, each found once.
#[derive(Default)]
pub(super) struct Stems {
    stemmer: Stemmer,
    /// By the number of the word, 0 where it was not asked for yet.
    known: Vec<u64>,
}

impl Stems {
    /// The keys of the stems of the words in `places`.
    pub(super) fn of(&mut self, texts: &Texts, places: &Range<usize>) -> Vec<u64> {
        self.known.resize(texts.n_words(), 0);
        let words = texts.words().get(places.clone()).unwrap_or_default();
        words.iter().map(|it| self.stem(texts, *it)).collect()
    }

    fn stem(&mut self, texts: &Texts, word: u32) -> u64 {
        let Some(known) = self.known.get_mut(word as usize) else { return 0 };
        if *known == 0 {
            *known = self.stemmer.key(texts.word(word));
        }
        *known
    }
}

/// The most words that two sentences can have in common in their order.
pub(super) fn n_common(ones: &[u64], others: &[u64]) -> usize {
    n_in(ones, others).min(n_in(others, ones))
}

/// Of each token of a text the number of its sentence, from the places of the tokens of each.
pub(super) fn sentences_of_places(sentences: &[Range<usize>]) -> Vec<u32> {
    let mut sentence_of = Vec::with_capacity(sentences.iter().map(Range::len).sum());
    for (number, places) in (0_u32..).zip(sentences) {
        sentence_of.extend(places.clone().map(|_| number));
    }
    sentence_of
}
