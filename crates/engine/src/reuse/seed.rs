//! The longest runs of equal words of any two texts, or of two places in one. Knows numbers; knows no texts.
//!
//! Every few words in a row are counted first, so that those that stand once, which are nearly all, need no place in a table.

use diptych_corpus::order;

use super::words::Texts;
use crate::hash::START;

/// Words that are equal in two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The text of the first place.
    pub(super) a: usize,
    /// The text of the second.
    pub(super) b: usize,
    /// The first token in the first place.
    pub(super) a_first: usize,
    /// The first token in the second.
    pub(super) b_first: usize,
    /// How many tokens are equal.
    pub(super) n_tokens: usize,
}

impl Run {
    pub(super) fn a_end(&self) -> usize {
        self.a_first + self.n_tokens
    }

    pub(super) fn b_end(&self) -> usize {
        self.b_first + self.n_tokens
    }
}

/// How many tokens in a row make a seed. Fewer find set phrases, more miss passages with small changes.
const SEED: usize = 6;

/// Seeds with this many different words or fewer are noise, not copy.
const FEWEST_WORDS: usize = 4;

/// A seed that stands in more places than this is boilerplate, and finds nothing by itself.
const MOST_PLACES: usize = 64;

/// How far a run goes on through boilerplate. Text that repeats itself without end would take longer than its length allows.
const LONGEST_BLIND: usize = 200;

/// A seed in its place.
#[derive(Clone, Copy)]
struct Seed {
    hash: u64,
    place: usize,
}

/// The runs of any two places, in no order that means something.
pub(super) fn find_runs(texts: &Texts) -> Vec<Run> {
    let seeds = repeated_seeds(texts);
    let mut is_kept = vec![false; texts.n_tokens()];
    let groups = || seeds.chunk_by(|one, other| one.hash == other.hash).filter(|it| is_telling(texts, it));
    for seed in groups().flatten() {
        if let Some(kept) = is_kept.get_mut(seed.place) {
            *kept = true;
        }
    }
    let finder = Finder { texts, is_kept };
    let mut starts = Vec::new();
    for group in groups() {
        finder.add_starts(group, &mut starts);
    }
    finder.extend(starts)
}

/// Every seed that stands in several places, sorted by its words.
fn repeated_seeds(texts: &Texts) -> Vec<Seed> {
    // One byte a bucket: what shares a bucket by chance is sorted out afterwards.
    let n_buckets = n_buckets_for(texts.n_tokens());
    let bucket = |hash: u64| usize::try_from(hash >> 20).unwrap_or_default() & (n_buckets - 1);
    let mut counts = vec![0_u8; n_buckets];
    let mut seeds = Vec::with_capacity(texts.n_tokens());
    each_seed(texts, |it| {
        if let Some(count) = counts.get_mut(bucket(it.hash)) {
            *count = count.saturating_add(1);
        }
        seeds.push(it);
    });
    seeds.retain(|it| counts.get(bucket(it.hash)).is_some_and(|it| *it > 1));
    order::sort_by_key(&mut seeds, |it| (it.hash, it.place));
    seeds
}

/// A table that caches hold is cheaper to make sparse than chance is to sort out; a larger one is at most half full.
fn n_buckets_for(n_seeds: usize) -> usize {
    (n_seeds * 16).min(SMALL_TABLE).max(n_seeds * 2).next_power_of_two()
}

/// Bytes that the caches of any machine of today hold.
const SMALL_TABLE: usize = 1 << 17;

fn each_seed(texts: &Texts, mut found: impl FnMut(Seed)) {
    let mut end_of_text = 0;
    let mut text = 0;
    for (place, run) in texts.words().windows(SEED).enumerate() {
        while place >= end_of_text {
            end_of_text = texts.places(text).end;
            text += 1;
        }
        if place + SEED > end_of_text {
            continue;
        }
        let sum = run
            .iter()
            .fold(START, |sum, word| (sum ^ u64::from(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29));
        found(Seed { hash: (sum ^ sum >> 31).wrapping_mul(0xbf58_476d_1ce4_e5b9), place });
    }
}

/// Whether a seed stands in several places, in not too many, and is no noise.
fn is_telling(texts: &Texts, group: &[Seed]) -> bool {
    let run = group.first().and_then(|it| texts.words().get(it.place..it.place + SEED)).unwrap_or_default();
    let is_new = |at: usize| run.get(at).is_some_and(|word| run.get(..at).is_some_and(|it| !it.contains(word)));
    (2..=MOST_PLACES).contains(&group.len()) && (0..run.len()).filter(|&at| is_new(at)).count() > FEWEST_WORDS
}

struct Finder<'a> {
    texts: &'a Texts,
    /// Whether the seed at a place finds something.
    is_kept: Vec<bool>,
}

/// Two places of a seed.
#[derive(Clone, Copy)]
struct Start {
    a: usize,
    b: usize,
    a_place: usize,
    b_place: usize,
}

impl Finder<'_> {
    fn word(&self, place: usize) -> Option<u32> {
        self.texts.words().get(place).copied()
    }

    fn is_kept(&self, place: usize) -> bool {
        self.is_kept.get(place).copied().unwrap_or(false)
    }

    /// The pairs of places of one seed that do not go on from another seed right before.
    fn add_starts(&self, group: &[Seed], starts: &mut Vec<Start>) {
        let text = |it: &Seed| (it.place, self.texts.text_of(it.place));
        let places: Vec<(usize, usize)> = group.iter().map(text).collect();
        for (at, &(a_place, a)) in places.iter().enumerate() {
            for &(b_place, b) in places.get(at + 1..).unwrap_or_default() {
                let start = Start { a, b, a_place, b_place };
                let is_apart = a != b || b_place >= a_place + SEED;
                if is_apart && self.is_same(a_place, b_place) && !self.goes_on(&start) {
                    starts.push(start);
                }
            }
        }
    }

    /// Whether seeds with equal hashes have equal words.
    fn is_same(&self, one: usize, other: usize) -> bool {
        self.texts.words().get(one..one + SEED) == self.texts.words().get(other..other + SEED)
    }

    fn goes_on(&self, it: &Start) -> bool {
        let in_texts = it.a_place > self.texts.places(it.a).start && it.b_place > self.texts.places(it.b).start;
        in_texts
            && self.word(it.a_place - 1) == self.word(it.b_place - 1)
            && self.is_kept(it.a_place - 1)
            && self.is_kept(it.b_place - 1)
    }

    /// Extends each start to both sides; what lies in a run already is none of its own.
    fn extend(&self, mut starts: Vec<Start>) -> Vec<Run> {
        let diagonal = |it: &Start| (it.a, it.b, it.b_place - it.a_place);
        order::sort_by_key(&mut starts, |it| (diagonal(it), it.b_place));
        let mut runs = Vec::new();
        let mut last: Option<((usize, usize, usize), usize)> = None;
        for start in starts {
            let here = diagonal(&start);
            if last.is_some_and(|it| it.0 == here && start.b_place < it.1) {
                continue;
            }
            let run = self.run_around(&start);
            last = Some((here, run.b_end()));
            runs.push(run);
        }
        runs
    }

    fn run_around(&self, start: &Start) -> Run {
        let (a_places, b_places) = (self.texts.places(start.a), self.texts.places(start.b));
        // Two places in one text must not overlap.
        let distance = if start.a == start.b { start.b_place - start.a_place } else { usize::MAX };
        let most_after = (a_places.end - start.a_place).min(b_places.end - start.b_place).min(distance);
        let n_after = self.n_equal(most_after, |step| (start.a_place + step, start.b_place + step));
        let most_before = (start.a_place - a_places.start).min(start.b_place - b_places.start);
        let most_before = most_before.min(distance.saturating_sub(n_after));
        let n_before = self.n_equal(most_before, |step| (start.a_place - 1 - step, start.b_place - 1 - step));
        Run {
            a: start.a,
            b: start.b,
            a_first: start.a_place - n_before,
            b_first: start.b_place - n_before,
            n_tokens: n_before + n_after,
        }
    }

    /// How many of at most `most` steps meet equal words, none of them too far in boilerplate.
    fn n_equal(&self, most: usize, places: impl Fn(usize) -> (usize, usize)) -> usize {
        let mut n_blind = 0;
        let mut is_equal = |step: &usize| {
            let (a, b) = places(*step);
            n_blind = if self.is_kept(a) && self.is_kept(b) { 0 } else { n_blind + 1 };
            self.word(a) == self.word(b) && n_blind <= LONGEST_BLIND
        };
        (0..most).take_while(|step| is_equal(step)).count()
    }
}
