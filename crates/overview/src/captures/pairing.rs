//! Which sentences of two captures belong together: the same words first, wherever they stand; then those most alike, between the same
//! neighbors before any others. Knows words and places.

use core::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Capture;
use super::capture::CapturedSentence;
use super::moved::{Pair, tell_moved};

/// How alike two sentences between the same neighbors have to be, in percent of their words by weight. At a lower share strangers are
/// paired, at a higher one a sentence that was written anew counts as removed and another as added.
const ALIKE_IN_PLACE: u64 = 42;
/// The same where nothing else changed between the neighbors.
const ALIKE_ALONE: u64 = 28;
/// The same for sentences anywhere.
const ALIKE_ELSEWHERE: u64 = 62;

/// Between neighbors with more sentences than this, on both sides together, only sentences with a rare word in common are compared.
const MOST_IN_PLACE: usize = 60;
/// A word that stands in more of the sentences that are left leads to no pair by itself.
const MOST_WITH_WORD: usize = 16;

/// The pairs, sorted by their place in the older text. Which text is the older one decides nothing about them.
pub(super) fn pair(older: &Capture, newer: &Capture) -> Vec<Pair> {
    let (older, newer) = (&older.sentences, &newer.sentences);
    let words =
        |sentences: &[CapturedSentence]| -> Vec<Vec<String>> { sentences.iter().map(|it| it.words.clone()).collect() };
    if words(older) <= words(newer) {
        return sorted(pair_ordered(older, newer));
    }
    let turned = |it: Pair| Pair { older: it.newer, newer: it.older };
    sorted(pair_ordered(newer, older).into_iter().map(turned).collect())
}

fn sorted(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by_key(|it| it.older);
    pairs
}

fn pair_ordered(older: &[CapturedSentence], newer: &[CapturedSentence]) -> Vec<Pair> {
    let mut pairs = headlines(older, newer);
    pairs.extend(same_words(older, newer));
    let left = Left::new(older, newer, &pairs);
    pairs.extend(left.most_alike());
    pairs
}

/// The headlines belong together, whatever their words.
fn headlines(older: &[CapturedSentence], newer: &[CapturedSentence]) -> Vec<Pair> {
    let both = older.iter().zip(newer).enumerate();
    both.take_while(|(_, (a, b))| a.is_headline && b.is_headline).map(|(at, _)| Pair { older: at, newer: at }).collect()
}

fn same_words(older: &[CapturedSentence], newer: &[CapturedSentence]) -> Vec<Pair> {
    let mut places: BTreeMap<&[String], VecDeque<usize>> = BTreeMap::new();
    for (at, sentence) in newer.iter().enumerate().filter(|(_, it)| !it.is_headline) {
        places.entry(&sentence.words).or_default().push_back(at);
    }
    let body = older.iter().enumerate().filter(|(_, it)| !it.is_headline);
    let pair = |(at, it): (usize, &CapturedSentence)| {
        let newer = places.get_mut(it.words.as_slice())?.pop_front()?;
        Some(Pair { older: at, newer })
    };
    body.filter_map(pair).collect()
}

/// The sentences that have no pair yet. The number of pairs in order before one is its gap.
struct Left<'a> {
    older: Vec<Unpaired<'a>>,
    newer: Vec<Unpaired<'a>>,
}

/// A sentence with its index and the gap between pairs in which it stands.
type Unpaired<'a> = (usize, usize, &'a CapturedSentence);

/// Two sentences that may belong together.
struct Candidate {
    pair: Pair,
    percent: u64,
    is_in_place: bool,
}

impl<'a> Left<'a> {
    fn new(older: &'a [CapturedSentence], newer: &'a [CapturedSentence], pairs: &[Pair]) -> Self {
        let in_order: Vec<Pair> = tell_moved(pairs.to_vec()).into_iter().filter(|it| !it.1).map(|it| it.0).collect();
        let left = |sentences: &'a [CapturedSentence], place: fn(&Pair) -> usize| {
            let mut is_paired = vec![false; sentences.len()];
            for at in pairs.iter().map(place) {
                if let Some(it) = is_paired.get_mut(at) {
                    *it = true;
                }
            }
            let free = sentences.iter().enumerate().zip(is_paired).filter(|(_, is_paired)| !is_paired);
            free.map(|((at, it), _)| (at, in_order.partition_point(|pair| place(pair) < at), it)).collect()
        };
        Self { older: left(older, |it| it.older), newer: left(newer, |it| it.newer) }
    }

    /// Pairs, the most alike first; each sentence is in one at most.
    fn most_alike(&self) -> Vec<Pair> {
        let mut candidates = self.candidates();
        // Neighbors before others, then the most alike; of equals those that stand alike, so that neither text comes first.
        candidates.sort_by_key(|it| {
            let Pair { older, newer } = it.pair;
            (Reverse(it.is_in_place), Reverse(it.percent), older.abs_diff(newer), older.min(newer), older)
        });
        let mut pairs: Vec<Pair> = Vec::new();
        let (mut older_taken, mut newer_taken) = (BTreeSet::new(), BTreeSet::new());
        for Pair { older, newer } in candidates.into_iter().map(|it| it.pair) {
            if !older_taken.contains(&older) && !newer_taken.contains(&newer) {
                older_taken.insert(older);
                newer_taken.insert(newer);
                pairs.push(Pair { older, newer });
            }
        }
        pairs
    }

    fn candidates(&self) -> Vec<Candidate> {
        let (by_word, by_gap) = (self.by_rare_word(), [by_gap(&self.older), by_gap(&self.newer)]);
        let mut candidates = Vec::new();
        for (at, gap, sentence) in &self.older {
            let in_gap = by_gap.each_ref().map(|it| it.get(gap).map_or(&[] as &[usize], Vec::as_slice));
            let with_word = sentence.words.iter().filter_map(|word| by_word.get(word.as_str())).flatten();
            let mut others: Vec<usize> = with_word.copied().collect();
            if in_gap[0].len() + in_gap[1].len() <= MOST_IN_PLACE {
                others.extend(in_gap[1]);
            }
            others.sort_unstable();
            others.dedup();
            for (newer, other_gap, other) in others.into_iter().filter_map(|it| self.newer.get(it)) {
                let is_in_place = gap == other_gap;
                let least = match (is_in_place, in_gap.map(<[usize]>::len)) {
                    (false, _) => ALIKE_ELSEWHERE,
                    (true, [1, 1]) => ALIKE_ALONE,
                    (true, _) => ALIKE_IN_PLACE,
                };
                let percent = alike(&sentence.words, &other.words);
                if percent >= least && sentence.is_notice == other.is_notice {
                    candidates.push(Candidate { pair: Pair { older: *at, newer: *newer }, percent, is_in_place });
                }
            }
        }
        candidates
    }

    /// The sentences of the newer text by their rare words.
    fn by_rare_word(&self) -> BTreeMap<&'a str, Vec<usize>> {
        let mut index: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, (_, _, sentence)) in self.newer.iter().enumerate() {
            for word in &sentence.words {
                index.entry(word).or_default().push(at);
            }
        }
        index.retain(|_, places| places.len() <= MOST_WITH_WORD);
        index
    }
}

/// The indices of sentences in each gap.
fn by_gap(left: &[Unpaired<'_>]) -> BTreeMap<usize, Vec<usize>> {
    let mut gaps: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, (_, gap, _)) in left.iter().enumerate() {
        gaps.entry(*gap).or_default().push(at);
    }
    gaps
}

/// How much of the words of two sentences stands in both, in percent. Short words stand in every sentence and weigh little.
fn alike(one: &[String], other: &[String]) -> u64 {
    let weigh = |words: &[String]| words.iter().map(|it| weight(it)).sum::<u64>();
    let mut rest: Vec<&str> = other.iter().map(String::as_str).collect();
    let mut shared = 0;
    for word in one {
        if let Some(at) = rest.iter().position(|it| it == word) {
            rest.swap_remove(at);
            shared += weight(word);
        }
    }
    (200 * shared).checked_div(weigh(one) + weigh(other)).unwrap_or(0)
}

fn weight(word: &str) -> u64 {
    match word.chars().count() {
        0..=3 => 1,
        4 => 2,
        _ => 4,
    }
}
