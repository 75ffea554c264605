//! One part of a query against the index: the words that it may stand for, and the passages that have it.

use std::borrow::Cow;

use super::index::{Postings, WordIndex};

/// How well a place answers a word that is written so, in thousandths.
pub(super) const EXACT: u64 = 1000;

/// A word of the index that a typed word may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    pub(super) word: u32,
    /// How well it answers, in thousandths.
    pub(super) quality: u64,
}

/// A part with the passages that have it.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    /// For each typed word its choices, ascending by word.
    words: Vec<Vec<Choice>>,
    pub(super) passages: Cow<'a, [u32]>,
    uses: Uses<'a>,
    /// The same part in another spelling, whose passages are among those above.
    other: Option<Box<Part<'a>>>,
}

/// How often a part stands in each of its passages, in thousandths of an exact use.
#[derive(Clone, Debug)]
enum Uses<'a> {
    /// As often as one word.
    OfWord(&'a [u16], u64),
    /// Worked out.
    Own(Vec<u64>),
}

impl<'a> Part<'a> {
    /// The part of typed words with these choices; none has no word.
    pub(super) fn new(words: Vec<Vec<Choice>>, index: &'a WordIndex) -> Self {
        match words.as_slice() {
            [choices] if choices.len() == 1 => {
                let Choice { word, quality } =
                    choices.first().copied().unwrap_or(Choice { word: u32::MAX, quality: 0 });
                let Postings { passages, uses } = index.postings(word);
                Self { words, passages: Cow::Borrowed(passages), uses: Uses::OfWord(uses, quality), other: None }
            }
            [choices] => {
                let (passages, uses) = union(choices, index);
                Self { words, passages: Cow::Owned(passages), uses: Uses::Own(uses), other: None }
            }
            _ => Self::phrase(words, index),
        }
    }

    /// This part, or `other`, which writes it another way.
    pub(super) fn or(self, other: Self) -> Self {
        let list = |it: &Self| -> Vec<(u32, u64)> {
            it.passages.iter().enumerate().map(|(place, passage)| (*passage, it.uses_at(place))).collect()
        };
        let (passages, uses) = merge(&list(&self), &[list(&other)]).into_iter().unzip();
        Self { words: self.words, passages: Cow::Owned(passages), uses: Uses::Own(uses), other: Some(Box::new(other)) }
    }

    /// The words that the part can begin with.
    pub(super) fn openings(&self) -> impl Iterator<Item = &Choice> {
        self.own_openings().iter().chain(self.other.iter().flat_map(|it| it.own_openings()))
    }

    fn own_openings(&self) -> &[Choice] {
        self.words.first().map_or(&[], Vec::as_slice)
    }

    /// How well the first of `words` and those after it are this part, in thousandths, and how many they are.
    pub(super) fn match_at(&self, words: &[u32]) -> Option<(u64, u32)> {
        let count = |it: &Self| u32::try_from(it.words.len()).unwrap_or(u32::MAX);
        let own = self.quality_at(words).map(|it| (it, count(self)));
        own.or_else(|| self.other.as_ref().and_then(|it| Some((it.quality_at(words)?, count(it)))))
    }

    fn quality_at(&self, words: &[u32]) -> Option<u64> {
        if words.len() < self.words.len() {
            return None;
        }
        let quality = |choices: &[Choice], word: u32| {
            let place = choices.binary_search_by_key(&word, |it| it.word).ok()?;
            choices.get(place).map(|it| it.quality)
        };
        let goes_on = || self.words.iter().zip(words).skip(1).all(|(choices, word)| quality(choices, *word).is_some());
        quality(self.own_openings(), *words.first()?).filter(|_| goes_on())
    }

    /// How often the part stands in the passage at this place of its list.
    #[inline]
    pub(super) fn uses_at(&self, place: usize) -> u64 {
        match &self.uses {
            Uses::OfWord(uses, quality) => uses.get(place).map_or(0, |it| u64::from(*it) * quality),
            Uses::Own(uses) => uses.get(place).copied().unwrap_or_default(),
        }
    }

    /// The passages that have all the words one after the other; where their order is not known, those that have them all.
    fn phrase(words: Vec<Vec<Choice>>, index: &'a WordIndex) -> Self {
        let mut part = Self { words, passages: Cow::Borrowed(&[]), uses: Uses::Own(Vec::new()), other: None };
        let lists: Vec<Self> = part.words.iter().map(|it| Self::new(vec![it.clone()], index)).collect();
        let Some(rarest) = lists.iter().min_by_key(|it| it.passages.len()) else { return part };
        let mut places = vec![0; lists.len()];
        let (mut passages, mut uses) = (Vec::new(), Vec::new());
        for passage in rarest.passages.iter().copied() {
            let has = |(list, place): (&Self, &mut usize)| {
                *place = seek(&list.passages, *place, passage);
                list.passages.get(*place) == Some(&passage)
            };
            if !lists.iter().zip(&mut places).all(has) {
                continue;
            }
            let n_uses = part.uses_in(index.words_in(passage), index.knows_order());
            if n_uses > 0 {
                passages.push(passage);
                uses.push(n_uses);
            }
        }
        (part.passages, part.uses) = (Cow::Owned(passages), Uses::Own(uses));
        part
    }

    fn uses_in(&self, words: &[u32], is_known: bool) -> u64 {
        if !is_known {
            return self.own_openings().iter().map(|it| it.quality).max().unwrap_or_default();
        }
        (0..words.len()).filter_map(|at| self.quality_at(words.get(at..)?)).sum()
    }
}

/// The passages that have one of `choices`, with the uses of all of them.
fn union(choices: &[Choice], index: &WordIndex) -> (Vec<u32>, Vec<u64>) {
    let list = |it: &Choice| -> Vec<(u32, u64)> {
        let Postings { passages, uses } = index.postings(it.word);
        passages.iter().zip(uses).map(|(passage, uses)| (*passage, u64::from(*uses) * it.quality)).collect()
    };
    let mut lists: Vec<Vec<(u32, u64)>> = choices.iter().map(list).collect();
    // Lists of like length are merged with each other, so that no passage is moved often.
    while lists.len() > 1 {
        lists = lists
            .chunks(2)
            .map(|pair| pair.split_first().map_or_else(Vec::new, |(one, rest)| merge(one, rest)))
            .collect();
    }
    lists.pop().unwrap_or_default().into_iter().unzip()
}

fn merge(one: &[(u32, u64)], others: &[Vec<(u32, u64)>]) -> Vec<(u32, u64)> {
    let (mut one, mut other) = (one, others.first().map_or(&[][..], Vec::as_slice));
    let mut merged = Vec::with_capacity(one.len() + other.len());
    while let (Some((a, after_a)), Some((b, after_b))) = (one.split_first(), other.split_first()) {
        if a.0 <= b.0 {
            let both = if a.0 == b.0 { b.1 } else { 0 };
            merged.push((a.0, a.1 + both));
            other = if a.0 == b.0 { after_b } else { other };
            one = after_a;
        } else {
            merged.push(*b);
            other = after_b;
        }
    }
    merged.extend_from_slice(one);
    merged.extend_from_slice(other);
    merged
}

/// The first place from `from` on whose passage is not before `passage`; near places are found sooner.
#[inline]
pub(super) fn seek(passages: &[u32], from: usize, passage: u32) -> usize {
    let mut step = 1;
    let mut low = from;
    while passages.get(low + step - 1).is_some_and(|it| *it < passage) {
        low += step;
        step *= 2;
    }
    let end = passages.len().min(low + step);
    low + passages.get(low..end).map_or(0, |it| it.partition_point(|it| *it < passage))
}

#[cfg(test)]
mod tests {
    use super::{merge, seek};

    #[test]
    fn passages_are_sought_from_where_the_last_was_found() {
        let passages: Vec<u32> = (0..100).map(|it| it * 3).collect();
        for from in [0, 7, 99, 100] {
            for passage in 0..310 {
                let expected = passages.iter().position(|it| *it >= passage).unwrap_or(100).max(from);
                assert_eq!(seek(&passages, from, passage), expected, "{from} {passage}");
            }
        }
        assert_eq!(seek(&[], 0, 5), 0);
    }

    #[test]
    fn merging_adds_up_what_both_have() {
        assert_eq!(merge(&[(1, 5), (3, 1)], &[vec![(0, 1), (3, 2), (9, 1)]]), [(0, 1), (1, 5), (3, 3), (9, 1)]);
        assert_eq!(merge(&[(1, 5)], &[]), [(1, 5)]);
    }
}
