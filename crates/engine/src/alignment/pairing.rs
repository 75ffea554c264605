//! Which sentences of different articles speak of the same thing. Knows things and their weights; knows nothing of how they
//! are written.
//!
//! Only sentences that share something rare are compared, so that the work grows with the texts and not with their pairs. What
//! decides depends on the two sentences and on how frequent things are, never on which article comes first.

use diptych_corpus::model::ArticleId;
use diptych_corpus::order;

use super::feature::{Count, Sentences, Use};
use super::rarity::weight_of;
use super::scoring::{Common, FLOOR, Setting, judge, leading};
use super::{Link, LinkKind, Reason, Shared, Strength};

/// What stands in more sentences than this brings none together; it counts all the same where something rarer did. Larger
/// values find more in large corpora and take longer.
const MOST_PLACES: u32 = 32;

/// A sentence keeps, in another article, its best partner and those that come so near to it, in percent.
const NEAR_BEST: u64 = 80;

/// How many reasons one link lists at most.
const MOST_REASONS: usize = 6;

/// Two sentences that pass the floor.
#[derive(Clone, Copy, Debug)]
struct Pair {
    /// The sentence of the earlier article.
    one: usize,
    other: usize,
    score: u64,
    strength: Strength,
}

/// The links among `sentences`.
pub(super) fn find_pairs(sentences: &Sentences) -> Vec<Link> {
    let finder = Finder::new(sentences);
    let mut pairs = finder.pairs_over_floor();
    let text = |at: usize| sentences.all().get(at).map_or(0, |it| it.text);
    order::sort_by_key(&mut pairs, |it| (text(it.one), text(it.other)));
    let of_texts =
        pairs.chunk_by(|one, other| (text(one.one), text(one.other)) == (text(other.one), text(other.other)));
    let mut best = vec![0; sentences.all().len()];
    let mut links = Vec::new();
    for pairs in of_texts {
        links.extend(near_best(pairs, &mut best).filter_map(|it| finder.link(it)));
    }
    links
}

/// Those of the pairs of two articles that are nearly the best for both their sentences.
fn near_best<'a>(pairs: &'a [Pair], best: &mut [u64]) -> impl Iterator<Item = &'a Pair> {
    let ends = |it: &Pair| [it.one, it.other];
    for pair in pairs {
        for end in ends(pair) {
            if let Some(best) = best.get_mut(end) {
                *best = pair.score.max(*best);
            }
        }
    }
    let best_of = |end: usize| best.get(end).copied().unwrap_or_default();
    let is_near = |it: &Pair| ends(it).into_iter().all(|end| it.score * 100 >= best_of(end) * NEAR_BEST);
    let kept: Vec<&Pair> = pairs.iter().filter(|it| is_near(it)).collect();
    for pair in pairs {
        for end in ends(pair) {
            if let Some(best) = best.get_mut(end) {
                *best = 0;
            }
        }
    }
    kept.into_iter()
}

/// The sentences with the weights of what they speak of.
struct Finder<'a> {
    sentences: &'a Sentences,
    /// By the number of the thing.
    weights: Vec<u64>,
    /// Of each sentence: the root of the sum of squared weights, and what it names that could be another.
    lengths: Vec<u64>,
    settings: Vec<Setting>,
    /// Of each sentence: the weight of what stands in too many places to bring sentences together.
    frequent: Vec<u64>,
    places: Places,
}

impl<'a> Finder<'a> {
    fn new(sentences: &'a Sentences) -> Self {
        let n_sentences = sentences.all().len();
        let weights: Vec<u64> = sentences.things.all().iter().map(|it| weight_of(it, n_sentences)).collect();
        let weight = |it: &Use| weights.get(it.thing as usize).copied().unwrap_or_default();
        let length = |at| length_of(sentences.uses(at), weight);
        let lengths = (0..n_sentences).map(length).collect();
        let setting = |it: &Use| sentences.things.get(it.thing).map(|thing| Setting::of(thing, it, weight(it)));
        let setting = |at| sentences.uses(at).iter().filter_map(setting).fold(Setting::default(), Setting::with);
        let settings = (0..n_sentences).map(setting).collect();
        let places = Places::new(sentences);
        let is_frequent = |it: &&Use| places.of(it.thing).is_none();
        let frequent = |at| sentences.uses(at).iter().filter(is_frequent).map(weight).sum();
        let frequent = (0..n_sentences).map(frequent).collect();
        Self { sentences, lengths, settings, frequent, places, weights }
    }

    fn setting(&self, sentence: usize) -> Setting {
        self.settings.get(sentence).copied().unwrap_or_default()
    }

    fn weight(&self, thing: u32) -> u64 {
        self.weights.get(thing as usize).copied().unwrap_or_default()
    }

    fn pairs_over_floor(&self) -> Vec<Pair> {
        let n_sentences = self.sentences.all().len();
        let mut pairs = Vec::new();
        // How much of the rare each later sentence shares with the one at hand; all 0 between two sentences.
        let mut shared: Vec<u32> = vec![0; n_sentences];
        let mut met: Vec<u32> = Vec::new();
        // In which sentence a thing was met last, and as which of its uses.
        let mut stamps: Vec<(u32, u32)> = vec![(0, 0); self.weights.len()];
        let mut next: Vec<u32> = vec![0; self.weights.len()];
        for one in 0..n_sentences {
            let uses = self.sentences.uses(one);
            let stamp = u32::try_from(one + 1).unwrap_or(u32::MAX);
            for (number, it) in (0..).zip(uses) {
                let weight = self.weight(it.thing);
                if let Some(place) = stamps.get_mut(it.thing as usize) {
                    *place = (stamp, number);
                }
                let Some(places) = self.places.of(it.thing) else { continue };
                // Sentences are met in order, so that those before need no second look.
                let Some(passed) = next.get_mut(it.thing as usize) else { continue };
                *passed += 1;
                for &other in places.get(*passed as usize..).unwrap_or_default() {
                    let Some(sum) = shared.get_mut(other as usize) else { continue };
                    if *sum == 0 {
                        met.push(other);
                    }
                    *sum += u32::try_from(weight).unwrap_or(u32::MAX);
                }
            }
            for other in met.drain(..) {
                let rare = shared.get_mut(other as usize).map(std::mem::take).unwrap_or_default();
                if u64::from(rare) + self.most_frequent(one, other as usize) >= FLOOR {
                    pairs.extend(self.judge(one, other as usize, stamp, &stamps));
                }
            }
        }
        pairs
    }

    /// The most that two sentences can share of what is frequent.
    fn most_frequent(&self, one: usize, other: usize) -> u64 {
        let of = |at: usize| self.frequent.get(at).copied().unwrap_or_default();
        of(one).min(of(other))
    }

    /// The pair of the sentence whose things have the stamp and another, if what they share ties them.
    fn judge(&self, one: usize, other: usize, stamp: u32, stamps: &[(u32, u32)]) -> Option<Pair> {
        let text = |at: usize| self.sentences.all().get(at).map(|it| it.text);
        if text(one) == text(other) {
            return None;
        }
        let ones = self.sentences.uses(one);
        let shared = |it: &Use| stamps.get(it.thing as usize).filter(|it| it.0 == stamp).map(|it| it.1);
        let uses = self.sentences.uses(other);
        let weight: u64 = uses.iter().filter(|it| shared(it).is_some()).map(|it| self.weight(it.thing)).sum();
        if weight < FLOOR {
            return None;
        }
        let common = |it: &'a Use| self.common(ones.get(shared(it)? as usize)?, it);
        let common: Vec<Common<'_>> = uses.iter().filter_map(common).collect();
        let length = |at: usize| self.lengths.get(at).copied().unwrap_or_default();
        let verdict = judge(&common, length(one) * length(other), self.setting(one), self.setting(other))?;
        Some(Pair { one, other, score: verdict.score, strength: verdict.strength })
    }

    fn link(&self, pair: &Pair) -> Option<Link> {
        let (one, other) = (self.sentences.all().get(pair.one)?, self.sentences.all().get(pair.other)?);
        let mut reasons = self.reasons(pair);
        let differing = differing_counts(self.sentences.counts(pair.one), self.sentences.counts(pair.other));
        let differing = differing.filter(|_| pair.strength >= Strength::Likely);
        if let Some((a, b)) = differing {
            reasons.insert(0, Reason { shared: Shared::Unit, a: a.span, b: b.span });
        }
        Some(Link {
            a: ArticleId(one.text),
            a_span: one.span,
            b: ArticleId(other.text),
            b_span: other.span,
            kind: if differing.is_some() { LinkKind::DifferentFigure } else { LinkKind::SameMatter },
            strength: pair.strength,
            reasons,
        })
    }

    fn reasons(&self, pair: &Pair) -> Vec<Reason> {
        let ones = self.sentences.uses(pair.one);
        let common = |it: &'a Use| self.common(ones.iter().find(|one| one.thing == it.thing)?, it);
        let common: Vec<Common<'_>> = self.sentences.uses(pair.other).iter().filter_map(common).collect();
        let mut told: Vec<&Common<'_>> = leading(&common).collect();
        // Equal weights are told in the order of their keys, which is the same from either side.
        order::sort_by(&mut told, |it, next| (next.weight, it.thing.key).cmp(&(it.weight, next.thing.key)));
        let reason = |it: &Common<'_>| Reason { shared: it.thing.shared, a: it.one.span, b: it.other.span };
        told.into_iter().take(MOST_REASONS).map(reason).collect()
    }

    fn common(&self, one: &'a Use, other: &'a Use) -> Option<Common<'a>> {
        let thing = self.sentences.things.get(other.thing)?;
        Some(Common { thing, weight: self.weight(other.thing), one, other })
    }
}

/// "One" and "two" point more often than they count.
const SMALLEST_TELLING: i64 = 3_000;

/// The root of the sum of squared weights, a name of several words counting once.
pub(super) fn length_of(uses: &[Use], weight: impl Fn(&Use) -> u64) -> u64 {
    let (mut sum, mut name, mut heaviest) = (0, 0, 0);
    for it in uses {
        let weight = weight(it);
        if it.name > 0 && it.name == name {
            // Words of one name follow each other.
            sum += (weight * weight).saturating_sub(heaviest);
            heaviest = heaviest.max(weight * weight);
            continue;
        }
        (name, heaviest) = (it.name, weight * weight);
        sum += heaviest;
    }
    sum.isqrt()
}

/// Two figures that count the same and differ, if none that count it agree.
fn differing_counts<'a>(ones: &'a [Count], others: &'a [Count]) -> Option<(&'a Count, &'a Count)> {
    let is_telling = |it: &&Count| it.value.0 >= SMALLEST_TELLING;
    let same_unit = |one: &'a Count| {
        others.iter().filter(is_telling).filter(move |it| it.unit == one.unit).map(move |it| (one, it))
    };
    let pairs = || ones.iter().filter(is_telling).flat_map(same_unit);
    let meets = |it: &(&Count, &Count)| it.0.value.0 <= it.1.value.1 && it.1.value.0 <= it.0.value.1;
    let agrees = |unit: u64| pairs().any(|it| it.0.unit == unit && meets(&it));
    pairs().find(|it| !agrees(it.0.unit))
}

/// In which sentences the rare things stand.
struct Places {
    /// By the number of a thing: where its sentences begin in `sentences`; the next number has their end.
    firsts: Vec<u32>,
    sentences: Vec<u32>,
}

impl Places {
    fn new(sentences: &Sentences) -> Self {
        let is_rare = |n_sentences: u32| (2..=MOST_PLACES).contains(&n_sentences);
        let mut firsts = vec![0];
        let mut end = 0;
        for it in sentences.things.all() {
            end += if is_rare(it.n_sentences) { it.n_sentences } else { 0 };
            firsts.push(end);
        }
        let mut filled = firsts.clone();
        let mut places = vec![0; end as usize];
        for (number, sentence) in (0..).zip(0..sentences.all().len()) {
            for it in sentences.uses(sentence) {
                if sentences.things.get(it.thing).is_none_or(|it| !is_rare(it.n_sentences)) {
                    continue;
                }
                let Some(at) = filled.get_mut(it.thing as usize) else { continue };
                if let Some(place) = places.get_mut(*at as usize) {
                    *place = number;
                }
                *at += 1;
            }
        }
        Self { firsts, sentences: places }
    }

    /// The sentences of a rare thing, in order.
    fn of(&self, thing: u32) -> Option<&[u32]> {
        let (first, end) = (*self.firsts.get(thing as usize)?, *self.firsts.get(thing as usize + 1)?);
        self.sentences.get(first as usize..end as usize).filter(|it| !it.is_empty())
    }
}
