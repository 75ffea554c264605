//! The dates of a stretch of time as a view draws them: a row to each or, of many, to each step. Plain data, which the page links
//! without what computes it.

use serde::{Deserialize, Serialize};

use crate::named_link::NamedLink;
use crate::table::{self, Head, Row};
use crate::words;

/// What is dated in a stretch of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// The name of the stretch.
    pub name: String,
    /// How many dates are in the stretch.
    pub n_shown: usize,
    /// How many are not.
    pub n_outside: usize,
    /// The dates.
    pub table: Table,
}

/// What is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DateKind {
    /// When articles were published.
    Published,
    /// What their texts date.
    Told,
    /// When evidence was published.
    Evidence,
}

/// The dates as a table: a row to each or, of many, to each step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    /// Every date.
    Dates(Vec<DateRow>),
    /// How many dates each step holds.
    Counts(Vec<CountRow>),
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRow {
    /// The day.
    pub day: String,
    /// What is dated.
    pub kind: DateKind,
    /// What is dated.
    pub what: Passage,
    /// On how many more claims the evidence is.
    pub n_more_claims: usize,
    /// By which rule it is dated.
    pub rule: String,
    /// Whether it is later than the chosen article, if one is chosen.
    pub is_later: Option<bool>,
}

/// Words with the sentence around them, or a headline or title alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Where it is read.
    pub href: Option<String>,
    /// What stands before the words.
    pub before: String,
    /// The words; empty if it is a headline or a title.
    pub words: String,
    /// What stands after them.
    pub after: String,
    /// Where it is from.
    pub source: String,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountRow {
    /// The step.
    pub step: NamedLink,
    /// How many dates each kind has, in the order of [`DateKind::ALL`].
    pub n_dates: [usize; 3],
}

impl DateKind {
    /// All kinds, in the order of every list.
    pub const ALL: [Self; 3] = [Self::Published, Self::Told, Self::Evidence];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => words::time_line::PUBLISHED,
            Self::Told => words::time_line::WRITTEN_ABOUT,
            Self::Evidence => words::time_line::EVIDENCE,
        }
    }

    /// Its name amid a sentence.
    #[must_use]
    pub fn lower_name(self) -> &'static str {
        match self {
            Self::Published => words::time_line::LOWER_PUBLISHED,
            Self::Told => words::time_line::LOWER_TOLD,
            Self::Evidence => words::time_line::LOWER_EVIDENCE,
        }
    }
}

impl Table {
    /// What the table is called.
    #[must_use]
    pub fn caption(&self) -> &'static str {
        match self {
            Self::Dates(_) => words::time_line::DATES_IN_ORDER,
            Self::Counts(_) => words::time_line::DATES_BY_TIME,
        }
    }

    /// The columns.
    #[must_use]
    pub fn heads(&self) -> Vec<Head> {
        match self {
            Self::Dates(rows) => {
                let tells_later = rows.first().is_some_and(|it| it.is_later.is_some());
                let later = tells_later.then_some(words::time_line::IS_LATER);
                words::time_line::DATE.into_iter().chain(later).map(Head::words).collect()
            }
            Self::Counts(_) => [Head::words(words::time_line::TIME)]
                .into_iter()
                .chain(DateKind::ALL.map(|it| Head::count(it.name())))
                .collect(),
        }
    }

    /// The table as a file for spreadsheets.
    #[must_use]
    pub fn as_csv(&self) -> String {
        match self {
            Self::Dates(rows) => table::as_csv(&self.heads(), rows),
            Self::Counts(rows) => table::as_csv(&self.heads(), rows),
        }
    }
}

impl DateRow {
    /// On which other claims the evidence is: " and 2 more claims".
    #[must_use]
    pub fn more_claims(&self) -> Option<String> {
        (self.n_more_claims > 0).then(|| words::time_line::more_claims(self.n_more_claims))
    }

    /// Whether it is later than the chosen article, in a word.
    #[must_use]
    pub fn later(&self) -> Option<&'static str> {
        self.is_later.map(|is_later| if is_later { words::time_line::LATER } else { "" })
    }
}

impl Row for DateRow {
    fn cells(&self) -> Vec<String> {
        let Passage { before, words, after, source, .. } = &self.what;
        let what = format!("{before}{words}{after}{}", self.more_claims().unwrap_or_default());
        let cells = [self.day.clone(), self.kind.lower_name().to_owned(), what, source.clone(), self.rule.clone()];
        cells.into_iter().chain(self.later().map(str::to_owned)).collect()
    }
}

impl Row for CountRow {
    fn cells(&self) -> Vec<String> {
        [self.step.name.clone()].into_iter().chain(self.n_dates.map(|it| it.to_string())).collect()
    }
}
