//! Sorting. The standard library's sort is compiled anew for every type, some 4 KB of wasm each; here one merge sort of
//! indices serves all. Stable; takes n log n comparisons at worst and n where the items are in order already.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equals stay in their order.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let is_after = |one: usize, other: usize| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other) == Ordering::Greater,
        _ => false,
    };
    if (1..items.len()).all(|at| !is_after(at - 1, at)) {
        return;
    }
    let order = merge_sorted(items.len(), &is_after);
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| slots.get_mut(at)?.take()));
}

/// Sorts `items` by a key; equals stay in their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
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
        std::mem::swap(&mut order, &mut merged);
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
