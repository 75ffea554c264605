//! Where two lists of words are most alike, in their order. After Smith and Waterman, "Identification of Common Molecular
//! Subsequences", 1981. Knows keys; knows no texts.

use std::ops::Range;

/// The places that are most alike.
pub(super) struct LocalAlignment {
    /// In the first list.
    pub(super) a: Range<usize>,
    /// In the second.
    pub(super) b: Range<usize>,
    /// How many words are the same in both.
    pub(super) n_equal: usize,
}

/// What an equal word is worth.
const EQUAL: i32 = 2;

/// What a word costs that differs or is left out. With less, two sentences about one thing become one sentence.
const OTHER: i32 = 1;

/// The best place that ends at a word of either list.
#[derive(Clone, Copy, Default)]
struct Cell {
    worth: i32,
    start: (usize, usize),
    n_equal: usize,
}

/// The first of the places that are most alike; takes the product of the lengths.
pub(super) fn most_alike(one: &[u64], other: &[u64]) -> Option<LocalAlignment> {
    let mut above = vec![Cell::default(); other.len()];
    let mut best: Option<(i32, LocalAlignment)> = None;
    for (row, word) in one.iter().enumerate() {
        let (mut diagonal, mut beside) = (Cell::default(), Cell::default());
        for (column, (with, above)) in other.iter().zip(&mut above).enumerate() {
            let cell = best_of(step(diagonal, word == with, (row, column)), *above, beside);
            if word == with && best.as_ref().is_none_or(|it| it.0 < cell.worth) {
                let (a, b) = (cell.start.0..row + 1, cell.start.1..column + 1);
                best = Some((cell.worth, LocalAlignment { a, b, n_equal: cell.n_equal }));
            }
            diagonal = std::mem::replace(above, cell);
            beside = cell;
        }
    }
    best.map(|it| it.1)
}

/// The place that goes on from `before` with two more words, or begins with them.
fn step(before: Cell, is_equal: bool, here: (usize, usize)) -> Cell {
    let start = if before.worth > 0 { before.start } else { here };
    let worth = before.worth + if is_equal { EQUAL } else { -OTHER };
    Cell { worth, start, n_equal: before.n_equal + usize::from(is_equal) }
}

fn best_of(stepped: Cell, above: Cell, beside: Cell) -> Cell {
    let mut best = stepped;
    for it in [above, beside] {
        if it.worth - OTHER > best.worth {
            best = Cell { worth: it.worth - OTHER, ..it };
        }
    }
    if best.worth > 0 { best } else { Cell::default() }
}
