//! Dates as numbers of days, so that lengths of time can be told and drawn.

use diptych_corpus::date::PartialDate;
use diptych_engine::date::DateValue;

/// The days that a date may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    /// The first of them.
    pub(crate) first: i64,
    /// The last of them.
    pub(crate) last: i64,
}

impl Days {
    /// Those of `date`, by their number in the calendar.
    pub(crate) fn of(date: PartialDate) -> Self {
        let number = |date: PartialDate| {
            let (month, day) = (date.month().or(Some(1)), date.day().or(Some(1)));
            DateValue { year: date.year().map(i32::from), month, day, ..DateValue::default() }
                .days()
                .unwrap_or_default()
        };
        Self { first: number(date), last: number(date.last_day()) }
    }

    /// The same, counted from a day: 0 is that day, or any day that it may mean.
    pub(crate) fn from(self, day: Self) -> Self {
        let count = |it: i64| if it > day.last { it - day.last } else { (it - day.first).min(0) };
        Self { first: count(self.first), last: count(self.last) }
    }
}
