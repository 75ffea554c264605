//! An index of passages for whoever keeps their texts elsewhere: built from texts, stored in a file, and asked. Knows passages by
//! their article and place, in whatever units the place is counted.

mod stored;

use super::find::{Answer, Near, Query};
use super::index::WordIndex;
use super::rank;
pub use stored::IndexError;

/// Where a passage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The number of its article. Passages are in the order of articles.
    pub article: u32,
    /// Where it begins.
    pub start: u32,
    /// Where it ends, which is not before its beginning.
    pub end: u32,
}

/// A passage that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageHit {
    /// Which one.
    pub passage: Passage,
    /// Its number among all passages.
    pub number: u32,
    /// The rank's weight, larger is better; comparable within one query only.
    pub score: u32,
}

/// A typed word that stands nowhere, with the words that were searched instead, nearest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// The word as typed.
    pub typed: String,
    /// Words as the index has them: in lower case, without diacritics.
    pub words: Vec<String>,
}

/// The words of passages, ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct PassageIndex {
    pub(super) names: Vec<String>,
    pub(super) passages: Vec<Passage>,
    pub(super) words: WordIndex,
}

impl PassageIndex {
    /// Reads `texts`, in the order of `passages`, of articles with these `names`.
    #[must_use]
    pub fn new<'a>(names: Vec<String>, passages: Vec<Passage>, texts: impl Iterator<Item = &'a str>) -> Self {
        Self { names, passages, words: WordIndex::new(texts) }
    }

    /// Reads the file of an index.
    ///
    /// # Errors
    /// [`IndexError`] where the bytes are not a whole index of this format.
    pub fn decode(file: &[u8]) -> Result<Self, IndexError> {
        stored::read(file)
    }

    /// The file of this index with the order of words, so that phrases are found as they stand.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        stored::write(self, self.words.knows_order())
    }

    /// The file of this index without the order of words: half as large; phrases then find the passages that have all their
    /// words.
    #[must_use]
    pub fn encode_small(&self) -> Vec<u8> {
        stored::write(self, false)
    }

    /// Whether the order of words is known, and phrases are found as they stand.
    #[must_use]
    pub fn knows_order(&self) -> bool {
        self.words.knows_order()
    }

    /// The name of an article.
    #[must_use]
    pub fn name(&self, article: u32) -> &str {
        self.names.get(article as usize).map_or("", String::as_str)
    }

    /// How many passages there are.
    #[must_use]
    pub fn n_passages(&self) -> usize {
        self.passages.len()
    }

    /// The best passages for `query`: words (the last may be a prefix), "phrases in quotation marks"; at most `limit`. Then the
    /// words that stand nowhere.
    ///
    /// ```
    /// use diptych_engine::search::{Passage, PassageIndex};
    ///
    /// let texts = ["The old ferry left the harbor.", "Nobody slept, and the harbor burned."];
    /// let passages = [0, 1].map(|article| Passage { article, start: 0, end: texts[article as usize].len() as u32 });
    /// let names = ["ferry", "fire"].map(str::to_owned);
    /// let index = PassageIndex::new(names.into(), passages.into(), texts.into_iter());
    ///
    /// let (hits, _) = index.find("burned harbor", 10);
    /// assert_eq!(index.name(hits[0].passage.article), "fire");
    /// let (hits, instead) = index.find("ferri", 10);
    /// assert_eq!((hits[0].passage.article, &*instead[0].words), (0, &["ferry".to_owned()][..]));
    /// ```
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> (Vec<PassageHit>, Vec<Instead>) {
        let query = Query::new(&self.words, query);
        let answers = query.best(limit, &|_| rank::PLAIN_WEIGHT);
        let hit = |it: Answer| {
            let passage = *self.passages.get(it.passage as usize)?;
            Some(PassageHit { passage, number: it.passage, score: it.score })
        };
        let instead = |it: Near| {
            let words = it.words.iter().map(|it| self.words.vocabulary.word(*it).to_owned());
            Instead { words: words.collect(), typed: it.typed }
        };
        (answers.into_iter().filter_map(hit).collect(), query.near.into_iter().map(instead).collect())
    }
}
