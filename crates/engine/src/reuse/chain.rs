//! Joins runs of two texts that follow each other in both over small gaps. Knows places; knows no words.
//!
//! Two runs are joined if each is the best match of the other: the first has no better follower, and the second follows no
//! other run better. So the order of the two texts changes nothing.

use diptych_corpus::order;

use super::seed::Run;

/// How many different tokens may stand between two runs of one passage, in either text.
const LONGEST_GAP: usize = 5;

/// How many tokens a run may overlap the one before it: one text says "the the" where the other says "the".
const MOST_OVERLAP: usize = 3;

/// Runs, one after the other, that make one passage.
pub(super) type Chain = Vec<Run>;

/// All `runs` in chains, each in one.
pub(super) fn join(runs: &mut [Run]) -> Vec<Chain> {
    order::sort_by_key(runs, |it| (it.a, it.b, it.b_first, it.a_first));
    let mut chains = Vec::new();
    for pair in runs.chunk_by(|one, other| (one.a, one.b) == (other.a, other.b)) {
        join_pair(pair, &mut chains);
    }
    chains
}

fn join_pair(runs: &[Run], chains: &mut Vec<Chain>) {
    let next: Vec<Option<usize>> = (0..runs.len()).map(|it| best(followers(runs, it))).collect();
    // For each run, the best of the runs whose best follower it is.
    let mut last: Vec<Option<(Closeness, usize, bool)>> = vec![None; runs.len()];
    for (at, it) in runs.iter().enumerate() {
        let Some(next) = next.get(at).copied().flatten() else { continue };
        let (Some(closeness), Some(place)) = (runs.get(next).and_then(|next| closeness(it, next)), last.get_mut(next))
        else {
            continue;
        };
        *place = match *place {
            Some((best, _, _)) if best == closeness => Some((best, at, false)),
            Some(better) if better.0 < closeness => Some(better),
            _ => Some((closeness, at, true)),
        };
    }
    let follows = |at: usize| last.get(at).copied().flatten().filter(|it| it.2).map(|it| it.1);
    let mut chain_of: Vec<usize> = Vec::with_capacity(runs.len());
    for (at, run) in runs.iter().enumerate() {
        let known = follows(at).filter(|it| *it < at).and_then(|it| chain_of.get(it).copied());
        let chain = known.unwrap_or(chains.len());
        match chains.get_mut(chain) {
            Some(chain) => chain.push(*run),
            None => chains.push(vec![*run]),
        }
        chain_of.push(chain);
    }
}

/// How close a run follows another, less being closer: the tokens between them, how uneven those are, and how short it is.
type Closeness = (usize, usize, std::cmp::Reverse<usize>);

fn closeness(one: &Run, next: &Run) -> Option<Closeness> {
    let a_gap = gap(one.a_first, one.a_end(), next.a_first)?;
    let b_gap = gap(one.b_first, one.b_end(), next.b_first)?;
    Some((a_gap + b_gap, a_gap.abs_diff(b_gap), std::cmp::Reverse(next.n_tokens)))
}

/// The tokens from `end` to `next`, an overlap counting as well; none if it is too far or not behind.
fn gap(first: usize, end: usize, next: usize) -> Option<usize> {
    let is_near = next <= end + LONGEST_GAP && next + MOST_OVERLAP >= end && next > first;
    is_near.then(|| next.abs_diff(end))
}

/// The runs that follow the one at `at`, with how closely.
fn followers(runs: &[Run], at: usize) -> impl Iterator<Item = (Closeness, usize)> {
    let run = runs.get(at);
    let from = run.map_or(0, |it| it.b_end().saturating_sub(MOST_OVERLAP));
    let to = run.map_or(0, |it| it.b_end() + LONGEST_GAP);
    let first = runs.partition_point(|it| it.b_first < from);
    let near = runs.iter().enumerate().skip(first).take_while(move |(_, it)| it.b_first <= to);
    near.filter(move |(place, _)| *place != at).filter_map(move |(place, it)| Some((closeness(run?, it)?, place)))
}

/// The one that is closest, if no other is as close.
fn best(found: impl Iterator<Item = (Closeness, usize)>) -> Option<usize> {
    let mut best: Option<(Closeness, usize, bool)> = None;
    for (closeness, place) in found {
        best = match best {
            Some(it) if it.0 == closeness => Some((it.0, it.1, false)),
            Some(it) if it.0 < closeness => Some(it),
            _ => Some((closeness, place, true)),
        };
    }
    best.filter(|it| it.2).map(|it| it.1)
}
