//! Pairs of sentences, and which of them stand elsewhere: the fewest that can be taken out so that all others stand in one order.

/// A sentence of each text, by their indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) older: usize,
    pub(super) newer: usize,
}

/// The pairs, sorted by their place in the older text, each with whether it moved.
pub(super) fn tell_moved(mut pairs: Vec<Pair>) -> Vec<(Pair, bool)> {
    pairs.sort_by_key(|it| it.older);
    let mut is_moved = vec![true; pairs.len()];
    for at in longest_rising(&pairs) {
        if let Some(it) = is_moved.get_mut(at) {
            *it = false;
        }
    }
    pairs.into_iter().zip(is_moved).collect()
}

/// The longest run of pairs whose places rise in the newer text as well, by patience sorting; each by its index.
fn longest_rising(pairs: &[Pair]) -> Vec<usize> {
    let newer = |at: usize| pairs.get(at).map_or(0, |it| it.newer);
    // The pair that ends the best run of each length, and what stands before each pair in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| newer(*end) < pair.newer);
        before.push(length.checked_sub(1).and_then(|it| ends.get(it)).copied());
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut run: Vec<usize> =
        core::iter::successors(ends.last().copied(), |at| before.get(*at).copied().flatten()).collect();
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::{Pair, tell_moved};

    #[track_caller]
    fn check(newer: &[usize], moved: &[usize]) {
        let pairs = newer.iter().enumerate().map(|(older, newer)| Pair { older, newer: *newer }).collect();
        let found = tell_moved(pairs).into_iter().filter(|(_, is_moved)| *is_moved).map(|(it, _)| it.older);
        assert_eq!(found.collect::<Vec<_>>(), moved);
    }

    #[test]
    fn fewest_sentences_are_called_moved() {
        check(&[0, 1, 2, 3], &[]);
        check(&[3, 0, 1, 2], &[0]);
        check(&[1, 2, 3, 0], &[3]);
        check(&[], &[]);
    }
}
