//! What each sentence speaks of: entities, figures, dates, and words that carry meaning, in whatever form. What sharing a thing
//! is worth is for `rarity`.
//!
//! `things` numbers what can be shared, `reading` finds it in a text, `names` tells which words are one name, `words` lists words that
//! carry little.

mod names;
mod reading;
mod things;
mod words;

use diptych_corpus::span::Span;

use super::Material;
use reading::Reader;

pub(super) use things::{Thing, Things};

/// A thing in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use {
    /// Its number.
    pub(super) thing: u32,
    /// Where it first stands in the sentence.
    pub(super) span: Span,
    /// The name of several words that it is part of, by its number in the sentence; 0 for none.
    pub(super) name: u16,
    /// Whether it is written as a name, and not for being the first word.
    pub(super) is_named: bool,
}

/// A number of something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    /// What is counted, by the key of its stem.
    pub(super) unit: u64,
    /// Lowest and highest value, in thousandths.
    pub(super) value: (i64, i64),
    /// Where the figure stands.
    pub(super) span: Span,
}

/// One sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence {
    /// The place of its text.
    pub(super) text: u32,
    /// Where it stands.
    pub(super) span: Span,
    first_use: u32,
    first_count: u32,
}

/// The sentences of all texts that say something, in order.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    sentences: Vec<Sentence>,
    uses: Vec<Use>,
    counts: Vec<Count>,
    pub(super) things: Things,
    /// What each word is as a thing, by the number of the word; words that were not met yet are not known.
    words: Vec<Known>,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
enum Known {
    #[default]
    Nothing,
    /// It carries no meaning.
    Empty,
    /// It is this thing.
    Thing(u32),
}

/// What is read of one sentence at most. Hostile texts have none that ends; with this bound comparing two takes bounded time.
const MOST_USES: usize = 160;

/// Sentences that speak of fewer things are slogans, headings, or too vague to be tied to anything.
const FEWEST_USES: usize = 3;

impl Sentences {
    /// Reads `texts`, the words of whose tokens have these numbers.
    pub(super) fn read(texts: &[Material<'_>], words: &[u32]) -> Self {
        // About every other token carries meaning.
        let mut read = Self { uses: Vec::with_capacity(words.len() / 2), ..Self::default() };
        let mut rest = words;
        for (place, material) in (0..).zip(texts) {
            let (words, after) = rest.split_at_checked(material.analysis.tokens.len()).unwrap_or((rest, &[]));
            rest = after;
            Reader::new(material, words).read(place, &mut read);
        }
        read
    }

    pub(super) fn all(&self) -> &[Sentence] {
        &self.sentences
    }

    /// What the sentence with this number speaks of, each thing once.
    pub(super) fn uses(&self, sentence: usize) -> &[Use] {
        let first = |at: usize| self.sentences.get(at).map_or(self.uses.len(), |it| it.first_use as usize);
        self.uses.get(first(sentence)..first(sentence + 1)).unwrap_or_default()
    }

    /// What it counts.
    pub(super) fn counts(&self, sentence: usize) -> &[Count] {
        let first = |at: usize| self.sentences.get(at).map_or(self.counts.len(), |it| it.first_count as usize);
        self.counts.get(first(sentence)..first(sentence + 1)).unwrap_or_default()
    }

    /// Adds to the sentence whose uses begin at `first` what it does not have yet.
    fn add(&mut self, first: usize, it: Use) {
        let here = self.uses.get(first..).unwrap_or_default();
        if here.len() < MOST_USES && here.iter().all(|known| known.thing != it.thing) {
            self.uses.push(it);
        }
    }

    /// Ends a sentence whose uses begin at `first_use`; one that says too little is forgotten.
    fn finish(&mut self, sentence: Sentence) {
        let (first_use, first_count) = (sentence.first_use as usize, sentence.first_count as usize);
        if self.uses.len() < first_use + FEWEST_USES {
            self.uses.truncate(first_use);
            self.counts.truncate(first_count);
            return;
        }
        for it in self.uses.get(first_use..).unwrap_or_default() {
            self.things.count(it.thing);
        }
        self.sentences.push(sentence);
    }
}
