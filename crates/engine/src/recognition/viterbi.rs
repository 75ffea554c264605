//! The best labels of the words of a zone, where labels are worth points and so is one label after another. Knows numbers alone.

use super::label::{N_LABELS, OUTSIDE, Row, may_follow};

/// What one label after another is worth.
pub type Transitions = [Row; N_LABELS];

/// Low enough that nothing makes up for it, and high enough that sums stay in bounds.
const NEVER: i32 = i32::MIN / 2;

/// Appends to `labels` the best ones for words with these points; before the first and after the last word is no name.
/// `backward` is room to work in.
pub fn best_labels(
    points: &[Row],
    transitions: &Transitions,
    backward: &mut Vec<[u8; N_LABELS]>,
    labels: &mut Vec<u8>,
) {
    backward.clear();
    let mut best = [NEVER; N_LABELS];
    best[usize::from(OUTSIDE)] = 0;
    for row in points {
        let (mut next, mut from) = ([NEVER; N_LABELS], [OUTSIDE; N_LABELS]);
        for (before, (&so_far, worth)) in best.iter().zip(transitions).enumerate() {
            for (label, (best, from)) in next.iter_mut().zip(&mut from).enumerate() {
                let sum = so_far.saturating_add(worth[label]);
                if may_follow(before, label) && sum > *best {
                    (*best, *from) = (sum, before as u8);
                }
            }
        }
        for (best, points) in next.iter_mut().zip(row) {
            *best = best.saturating_add(*points).max(NEVER);
        }
        best = next;
        backward.push(from);
    }
    let first = labels.len();
    let mut label = (0..N_LABELS).max_by_key(|it| (best[*it], N_LABELS - it)).unwrap_or_default();
    for from in backward.iter().rev() {
        labels.push(label as u8);
        label = usize::from(from[label]);
    }
    if let Some(added) = labels.get_mut(first..) {
        added.reverse();
    }
}

#[cfg(test)]
mod tests {
    use super::{Transitions, best_labels};
    use crate::recognition::label::{N_LABELS, N_LANES, Row};

    fn labels(points: &[Row], transitions: &Transitions) -> Vec<u8> {
        let mut labels = vec![7];
        best_labels(points, transitions, &mut Vec::new(), &mut labels);
        assert_eq!(labels.remove(0), 7);
        labels
    }

    fn row(worth: &[(usize, i32)]) -> Row {
        let mut row = [0; N_LANES];
        worth.iter().for_each(|&(label, points)| row[label] = points);
        row
    }

    #[test]
    fn a_name_goes_on_only_where_one_of_its_kind_began() {
        let none = [[0; N_LANES]; N_LABELS];
        assert_eq!(labels(&[row(&[(2, 9)]), row(&[(2, 9)])], &none), [1, 2]);
        assert_eq!(labels(&[row(&[(3, 5)]), row(&[(2, 4), (4, 3)])], &none), [3, 4]);
        assert_eq!(labels(&[], &none), []);
    }

    #[test]
    fn what_follows_what_counts() {
        let mut transitions = [[0; N_LANES]; N_LABELS];
        transitions[1] = row(&[(1, -10)]);
        assert_eq!(labels(&[row(&[(1, 3)]), row(&[(1, 3), (2, 1)])], &transitions), [1, 2]);
    }

    #[test]
    fn a_very_long_zone_stays_in_bounds() {
        let rows = vec![row(&[(1, i32::MAX / 2), (2, i32::MAX / 2)]); 1000];
        assert_eq!(labels(&rows, &[[i32::MAX / 4; N_LANES]; N_LABELS]).len(), 1000);
    }
}
