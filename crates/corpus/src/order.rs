//! Sorting. The standard library's sort is compiled anew for every type, some 4 KB of wasm each; here one merge sort of
//! indices serves all. Stable; takes n log n comparisons at worst and n where the items are in order already.

use core::cmp::Ordering;

/// Sorts `items` by `compare`; equals stay in their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let is_after = |one: usize, other: usize| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other) == Ordering::Greater,
        _ => false,
    };
    for (one, other) in swaps_into_order(items.len(), &is_after) {
        items.swap(one, other);
    }
}

/// Sorts `items` by a key; equals stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// The swaps of items that bring `n_items` into order, one after the other; every index is below `n_items`.
fn swaps_into_order(n_items: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    if (1..n_items).all(|at| !is_after(at - 1, at)) {
        return Vec::new();
    }
    swaps_of(merge_sorted(n_items, is_after))
}

/// Follows each cycle of the permutation: a place takes its item from the next place of its cycle.
fn swaps_of(mut order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::with_capacity(order.len());
    for start in 0..order.len() {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let next = core::mem::replace(place, at);
            if next == start || next == at {
                break;
            }
            swaps.push((at, next));
            at = next;
        }
    }
    swaps
}

/// The indices below `n_items` in order: runs of doubling length are merged in pairs.
fn merge_sorted(n_items: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n_items).collect();
    let mut merged = Vec::with_capacity(n_items);
    let mut width = 1;
    while width < n_items {
        merged.clear();
        for pair in order.chunks(2 * width) {
            let (one, other) = pair.split_at(width.min(pair.len()));
            merge(one, other, is_after, &mut merged);
        }
        core::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

fn merge(one: &[usize], other: &[usize], is_after: &dyn Fn(usize, usize) -> bool, merged: &mut Vec<usize>) {
    let (mut one, mut other) = (one, other);
    while let (Some((&first, one_rest)), Some((&second, other_rest))) = (one.split_first(), other.split_first()) {
        if is_after(first, second) {
            merged.push(second);
            other = other_rest;
        } else {
            merged.push(first);
            one = one_rest;
        }
    }
    merged.extend_from_slice(one);
    merged.extend_from_slice(other);
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut items in prop::collection::vec((0u8..20, 0u8..=255), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|it| it.0);
            sort_by_key(&mut items, |it| it.0);
            prop_assert_eq!(items, expected);
        }
    }
}
