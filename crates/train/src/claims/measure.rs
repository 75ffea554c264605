//! How well odds tell what people judged: average precision, F1 at a threshold, and whether a chance is the share that it says.

use std::fmt::Write as _;

use super::held::{Held, chance};

/// The bins of the calibration curve.
const N_BINS: usize = 10;

/// The scores in words and the calibration curve.
pub(crate) fn tell(held: &[Held], threshold: f64) -> String {
    let (precision, recall) = at(held, threshold);
    let mut told = format!(
        "average precision {:.3}; from {threshold:.2} on: P {:.1} R {:.1} F1 {:.1}\n",
        average_precision(held),
        100.0 * precision,
        100.0 * recall,
        100.0 * f1(precision, recall)
    );
    for bin in 0..N_BINS {
        let is_here = |it: &&Held| ((chance(it.odds) * N_BINS as f64) as usize).min(N_BINS - 1) == bin;
        let here: Vec<&Held> = held.iter().filter(is_here).collect();
        let n_worthy = here.iter().filter(|it| it.is_worthy).count();
        let mean = here.iter().map(|it| chance(it.odds)).sum::<f64>() / here.len().max(1) as f64;
        let share = n_worthy as f64 / here.len().max(1) as f64;
        let _ = writeln!(told, "  mean chance {mean:.2}: {share:.2} of {} worthy", here.len());
    }
    told
}

/// Average precision, ties taken as one step.
fn average_precision(held: &[Held]) -> f64 {
    let mut held = held.to_vec();
    held.sort_by(|a, b| b.odds.total_cmp(&a.odds));
    let n_worthy = held.iter().filter(|it| it.is_worthy).count();
    let (mut sum, mut n_hits, mut n_read) = (0.0, 0, 0);
    for same in held.chunk_by(|a, b| a.odds.total_cmp(&b.odds).is_eq()) {
        let here = same.iter().filter(|it| it.is_worthy).count();
        (n_hits, n_read) = (n_hits + here, n_read + same.len());
        sum += here as f64 * n_hits as f64 / n_read as f64;
    }
    sum / n_worthy.max(1) as f64
}

/// The mean of the average precision of each group that has something worthy.
pub(crate) fn mean_average_precision(groups: &[Vec<Held>]) -> f64 {
    let groups: Vec<&Vec<Held>> = groups.iter().filter(|it| it.iter().any(|it| it.is_worthy)).collect();
    groups.iter().map(|it| average_precision(it)).sum::<f64>() / groups.len().max(1) as f64
}

/// The chance, in whole percent, from which on F1 is best.
pub(crate) fn best_threshold(held: &[Held]) -> f64 {
    let f1_at = |percent: &u32| {
        let (precision, recall) = at(held, f64::from(*percent) / 100.0);
        f1(precision, recall)
    };
    let best = (1..100).max_by(|a, b| f1_at(a).total_cmp(&f1_at(b)));
    f64::from(best.unwrap_or(50)) / 100.0
}

/// Precision and recall of what has at least this chance.
fn at(held: &[Held], threshold: f64) -> (f64, f64) {
    let chosen: Vec<&Held> = held.iter().filter(|it| chance(it.odds) >= threshold).collect();
    let n_right = chosen.iter().filter(|it| it.is_worthy).count() as f64;
    let n_worthy = held.iter().filter(|it| it.is_worthy).count();
    (n_right / chosen.len().max(1) as f64, n_right / n_worthy.max(1) as f64)
}

fn f1(precision: f64, recall: f64) -> f64 {
    2.0 * precision * recall / (precision + recall).max(f64::EPSILON)
}
