//! The lanes as a table: a row to each text. Plain data, which the page links without what computes it.

use super::lane::{Lane, Point};
use crate::period::Period;
use crate::table::{self, Head, Row};
use crate::words;

/// The columns of the table.
#[must_use]
pub fn heads() -> Vec<Head> {
    let texts = words::time_line::TEXT.map(Head::words);
    texts.into_iter().chain(words::time_line::TEXT_COUNTS.map(Head::count)).collect()
}

/// The table as a file for spreadsheets.
#[must_use]
pub fn as_csv(lanes: &[Lane]) -> String {
    table::as_csv(&heads(), lanes)
}

impl Row for Lane {
    fn cells(&self) -> Vec<String> {
        let days: Vec<String> = self.told.iter().map(Point::name).collect();
        let published =
            self.published.map(Period::short_name).unwrap_or_else(|| words::time_line::NOT_STATED.to_owned());
        let has_evidence = !self.evidence.is_empty();
        let count = |n_sources: usize| if has_evidence { n_sources.to_string() } else { String::new() };
        vec![
            self.name.clone(),
            days.join("; "),
            published,
            count(self.counts.n_then),
            count(self.counts.n_later),
            self.counts.half_after.map(words::time_line::in_days).unwrap_or_default(),
        ]
    }
}

impl Point {
    /// The day, in few letters.
    fn name(&self) -> String {
        self.period.short_name()
    }
}
