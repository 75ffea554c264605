//! The time line as a view draws it: lanes, days and links, without elements. Plain data, which the page links without what computes it.
//!
//! [`lane`] is one text with what is dated about it, [`texts`] the table of all lanes, [`dates`] that of the dates of a stretch of time.

pub mod dates;
pub mod lane;
pub mod texts;

use serde::{Deserialize, Serialize};

use crate::period::Period;
use crate::words;
use dates::Passage;
use lane::Lane;

/// All texts along time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeLine {
    /// What the lanes show, as a sentence that is made by a rule.
    pub title: String,
    /// A lane to each text, by their days; texts without a day at the end.
    pub lanes: Vec<Lane>,
    /// The stretches of time that the page shows by itself.
    pub stretches: Stretches,
    /// How many dates each day has, without the days that have none. A date that is a month or longer is none of them.
    pub days: Vec<DayCount>,
    /// Dates in words that a text has from another.
    pub n_copied: usize,
    /// Evidence without a date.
    pub n_undated: usize,
    /// Texts in the editors' words whose originals nobody measured: the days that they tell are not here.
    pub n_not_measured: usize,
    /// Words for a time that no rule places.
    pub open: Vec<Passage>,
}

/// Stretches of time that are found by rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretches {
    /// Where the page opens: around the month in which most dates lie.
    pub opening: Period,
    /// The shortest run of months in which three of four dates lie, and the opening.
    pub usual: Period,
    /// All dates, from the beginning of a year or decade to the end of one.
    pub whole: Period,
}

/// A day with its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCount {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// How many dates it has.
    pub n_dates: usize,
}

impl Stretches {
    /// What the strip under the lanes spans while `view` is shown.
    #[must_use]
    pub fn around(self, view: Period) -> Period {
        if self.usual.covers(view) { self.usual } else { self.whole }
    }

    /// What a stretch is called.
    #[must_use]
    pub fn name_of(self, view: Period) -> String {
        if view == self.whole { words::time_line::ALL_DATES.to_owned() } else { view.name() }
    }
}
