//! Learns what judges the kind of a whole name: from names that a model found in articles which it was not trained on, so that
//! its errors are those that new text meets. Knows features of names; knows no words.

use std::collections::HashMap;

use diptych_chance::Chance;
use diptych_corpus::text::paragraphs;
use diptych_engine::recognition::training::{self, Candidate, N_KIND_BUCKETS, N_KINDS, kind_bucket_of};
use diptych_engine::recognition::{NameKind, Recognizer};
use diptych_engine::sentence::find_sentences;
use diptych_engine::token::find_tokens;

use crate::source::Article;

/// Features that are seen less often are left out. The half of it makes the file 4 kB larger and gains nothing.
const FEWEST_SEEN: u32 = 20;

/// How often all names are gone through.
const N_EPOCHS: u32 = 6;

/// Runs in different orders, averaged.
const N_RUNS: u64 = 4;

/// How many features in a hundred are left out each time that a name is seen.
const GAPS: usize = 30;

/// A name that a model found, with the kind that it has.
#[derive(Debug)]
pub(crate) struct Case {
    features: Vec<u64>,
    kind: NameKind,
}

/// What each bucket is worth for each kind.
type Sums = Vec<[f64; N_KINDS]>;

/// The names that `model` finds in `article` where it has a name. What is no name at all has no kind to learn.
pub(crate) fn cases(model: &Recognizer, article: &Article) -> Vec<Case> {
    let text = article.text.as_str();
    let found = training::candidates(model, text, &find_sentences(text, &paragraphs(text)), &find_tokens(text));
    found.into_iter().filter_map(|it| Some(Case { kind: kind_of(&it, article)?, features: it.features })).collect()
}

/// The kind of the name at the same place, or of the first that shares a word with it.
fn kind_of(candidate: &Candidate, article: &Article) -> Option<NameKind> {
    let same = article.names.iter().find(|it| it.0 == candidate.span);
    let name = same.or_else(|| article.names.iter().find(|it| it.0.overlaps(candidate.span)));
    name.map(|it| it.1)
}

/// Trains on `cases`. The same cases give the same weights.
pub(crate) fn train(cases: &[Case]) -> Sums {
    let mut n_seen: HashMap<u64, u32> = HashMap::new();
    for feature in cases.iter().flat_map(|it| &it.features) {
        *n_seen.entry(*feature).or_default() += 1;
    }
    let is_kept = |it: &&u64| n_seen.get(it).is_some_and(|it| *it >= FEWEST_SEEN);
    let buckets = |it: &Case| it.features.iter().filter(is_kept).map(|it| kind_bucket_of(*it)).collect();
    let cases: Vec<(Vec<usize>, NameKind)> = cases.iter().map(|it| (buckets(it), it.kind)).collect();
    let mut weights = vec![[0.0; N_KINDS]; N_KIND_BUCKETS];
    for seed in 1..=N_RUNS {
        add_run(&cases, seed, &mut weights);
    }
    weights
}

/// Adds the average of one run of a perceptron.
fn add_run(cases: &[(Vec<usize>, NameKind)], seed: u64, weights: &mut Sums) {
    let mut rows = vec![[0_i32; N_KINDS]; N_KIND_BUCKETS];
    // Each change, times the number of steps before it.
    let mut row_sums = vec![[0_i64; N_KINDS]; N_KIND_BUCKETS];
    let (mut n_steps, mut chance) = (1_i64, Chance::new(seed));
    let mut order: Vec<_> = cases.iter().collect();
    for _ in 0..N_EPOCHS {
        chance.shuffle(&mut order);
        for (buckets, right) in &order {
            let seen: Vec<usize> = buckets.iter().copied().filter(|_| chance.below(100) >= GAPS).collect();
            let best_other = best_other(&rows, &seen, *right as usize);
            for bucket in seen.iter().filter(|_| best_other.is_some()) {
                for (kind, by) in [(Some(*right as usize), 1), (best_other, -1)] {
                    let kind = kind.unwrap_or_default();
                    rows[*bucket][kind] += by;
                    row_sums[*bucket][kind] += i64::from(by) * n_steps;
                }
            }
            n_steps += 1;
        }
    }
    for (weights, (last, sums)) in weights.iter_mut().zip(rows.iter().zip(&row_sums)) {
        for (weight, (last, sum)) in weights.iter_mut().zip(last.iter().zip(sums)) {
            *weight += f64::from(*last) - *sum as f64 / n_steps as f64;
        }
    }
}

/// The kind that is worth at least as much as the right one, and most of all the others.
fn best_other(rows: &[[i32; N_KINDS]], buckets: &[usize], right: usize) -> Option<usize> {
    let mut points = [0; N_KINDS];
    for bucket in buckets {
        points.iter_mut().zip(&rows[*bucket]).for_each(|(sum, weight)| *sum += weight);
    }
    let best = (0..N_KINDS).filter(|it| *it != right).max_by_key(|it| points[*it])?;
    (points[best] >= points[right]).then_some(best)
}
