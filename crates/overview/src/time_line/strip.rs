//! The strip under the lanes: how many dates lie where, in as many columns as can be told apart.

use super::model::DayCount;
use super::ticks::{WIDTH, place};
use crate::period::Period;

/// How wide a column is at least, in CSS pixels.
const COLUMN: i64 = 4;

/// A column of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Where it begins, in hundredths of a percent of the width.
    pub from: i64,
    /// Where it ends.
    pub to: i64,
    /// How tall it is, in percent of the tallest; what holds anything is seen.
    pub height: i64,
}

/// The columns of a stretch that is `width` CSS pixels wide, without those that hold nothing.
#[must_use]
pub fn columns(stretch: Period, width: i64, days: &[DayCount]) -> Vec<Column> {
    let width = width.max(COLUMN);
    let n_days = ((COLUMN * stretch.n_days() + width - 1) / width).max(1);
    let mut counts: Vec<(i64, usize)> = Vec::new();
    for DayCount { day, n_dates } in days.iter().filter(|it| stretch.first <= it.day && it.day <= stretch.last) {
        let column = (day - stretch.first) / n_days;
        match counts.last_mut() {
            Some((last, n_inside)) if *last == column => *n_inside += n_dates,
            _ => counts.push((column, *n_dates)),
        }
    }
    let most = counts.iter().map(|it| it.1).max().unwrap_or(1).max(1);
    let column = |(column, n_inside): (i64, usize)| {
        let first = stretch.first + column * n_days;
        let height = i64::try_from(n_inside * 100 / most).unwrap_or(100).max(4);
        Column { from: place(stretch, first), to: place(stretch, first + n_days).min(WIDTH), height }
    };
    counts.into_iter().map(column).collect()
}

/// How many dates lie before a stretch, and how many after it.
#[must_use]
pub fn beyond(stretch: Period, days: &[DayCount]) -> (usize, usize) {
    let n_of = |is_it: &dyn Fn(i64) -> bool| days.iter().filter(|it| is_it(it.day)).map(|it| it.n_dates).sum();
    (n_of(&|day| day < stretch.first), n_of(&|day| day > stretch.last))
}

#[cfg(test)]
mod tests {
    use super::{Column, beyond, columns};
    use crate::period::Period;
    use crate::time_line::model::DayCount;

    #[test]
    fn columns_are_as_tall_as_their_dates_are_many() {
        let stretch = Period { first: 0, last: 9 };
        let days = [(-3, 5), (0, 2), (4, 8), (12, 1)].map(|(day, n_dates)| DayCount { day, n_dates });
        let expected = [Column { from: 0, to: 1000, height: 25 }, Column { from: 4000, to: 5000, height: 100 }];
        assert_eq!(columns(stretch, 40, &days), expected);
        assert_eq!(columns(stretch, 8, &days), [Column { from: 0, to: 5000, height: 100 }]);
        assert_eq!(beyond(stretch, &days), (5, 1));
    }
}
