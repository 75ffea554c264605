//! A lane: the days that a text writes about, the day on which it was published, and the evidence on what it says.

use serde::{Deserialize, Serialize};

use crate::period::{Length, Period};
use crate::words;

/// A text along time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Its written name, as in addresses.
    pub slug: String,
    /// Its publisher, shortened; with the day where several texts are of one.
    pub name: String,
    /// Publisher and day, as a sentence has them.
    pub name_in_full: String,
    /// Where it is read.
    pub href: String,
    /// When it was published, if that is stated.
    pub published: Option<Period>,
    /// The days that it writes about, by their first day.
    pub told: Vec<Point>,
    /// The days of the texts on which it is evidence, by their first day; each point is a text.
    pub answered: Vec<Point>,
    /// The evidence on what it says, by its first day.
    pub evidence: Vec<Point>,
    /// How its evidence lies about its day.
    pub counts: Counts,
    /// What a reader has to know of it: whose words it is, what is not known.
    pub notes: Vec<String>,
}

/// Something with its date in a lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The days that its date may mean.
    pub period: Period,
    /// How it lies about the day of the text.
    pub side: Side,
    /// What it is, in a few words: the words for a day, or who published the evidence and under which title.
    pub what: String,
    /// Where it is read.
    pub href: Option<String>,
    /// How many dates of the text are this one.
    pub n_dates: usize,
}

/// How a date lies about the day of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// No later than the text.
    Then,
    /// It may be either: of one of the two days only a month or a year is known, or none of the text's.
    Around,
    /// Later than the text.
    Later,
}

/// How the evidence on a text lies about its day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// How much of it was there on the day.
    pub n_then: usize,
    /// How much of it is later.
    pub n_later: usize,
    /// Of how much of it that cannot be said.
    pub n_around: usize,
    /// How much of it has no date.
    pub n_undated: usize,
    /// Half of what is later came so many days after the text or more; nothing where that is not known by the day.
    pub half_after: Option<i64>,
}

impl Side {
    /// The side of `date` as seen from the day of a text.
    #[must_use]
    pub fn of(date: Period, published: Option<Period>) -> Self {
        match published {
            Some(day) if date.last <= day.first => Self::Then,
            Some(day) if date.first > day.last => Self::Later,
            _ => Self::Around,
        }
    }
}

impl Point {
    /// How many days after the text it is, less than 0 before it; nothing where one of the two is no day.
    #[must_use]
    pub fn gap(&self, published: Option<Period>) -> Option<i64> {
        let day = published.filter(|it| it.length() == Length::Day)?;
        (self.period.length() == Length::Day).then_some(self.period.first - day.first)
    }
}

impl Lane {
    /// Whether anything of it lies in a stretch of time.
    #[must_use]
    pub fn is_in(&self, view: Period) -> bool {
        let has = |points: &[Point]| points.iter().any(|it| it.period.overlaps(view) && it.period != view);
        self.published.is_none_or(|it| it.overlaps(view)) || has(&self.told) || has(&self.evidence)
    }

    /// How the evidence lies, in a sentence; nothing of a text without evidence.
    #[must_use]
    pub fn summary(&self) -> Option<String> {
        let Counts { n_then, n_later, n_around, half_after, .. } = self.counts;
        words::time_line::evidence_on_text(n_then, n_later, n_around, half_after)
    }
}

impl Lane {
    /// What of it is not seen while `view` is shown, in a sentence, and the stretch in which all of it is seen.
    #[must_use]
    pub fn outside(&self, view: Period) -> Option<(String, Period)> {
        let is_out = |it: &&Point| {
            let is_long = it.period.length() != Length::Day && it.period.covers(view);
            is_long || !it.period.overlaps(view)
        };
        let n_out = |points: &[Point]| points.iter().filter(is_out).count();
        let told = words::time_line::out_of_sight(n_out(&self.told), n_out(&self.answered), n_out(&self.evidence))?;
        let periods =
            self.told.iter().chain(&self.answered).chain(&self.evidence).map(|it| it.period).chain(self.published);
        Some((told, periods.reduce(Period::to)?))
    }
}
