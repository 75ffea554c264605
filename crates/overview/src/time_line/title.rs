//! The title: a sentence that is made of the counts of all lanes, by one rule for any corpus.

use super::lanes::half_after;
use super::model::lane::{Lane, Side};
use crate::words;

/// What the lanes show. A source on two texts counts for each.
pub(super) fn title(lanes: &[Lane]) -> String {
    let n_then: usize = lanes.iter().map(|it| it.counts.n_then).sum();
    let n_later: usize = lanes.iter().map(|it| it.counts.n_later).sum();
    match n_then + n_later {
        0 => words::time_line::title_without_evidence(lanes.len()),
        _ => words::time_line::title(n_then, n_later, half_after(gaps(lanes))),
    }
}

/// How many days after its text each later source came.
fn gaps(lanes: &[Lane]) -> Vec<i64> {
    let of_lane = |lane: &Lane| -> Vec<i64> {
        lane.evidence.iter().filter(|it| it.side == Side::Later).filter_map(|it| it.gap(lane.published)).collect()
    };
    lanes.iter().flat_map(of_lane).collect()
}
