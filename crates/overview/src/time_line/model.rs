//! The time line as a view draws it: counts, rows, points and links, without elements. Plain data, which the page links without
//! what computes it.

use diptych_library::{csv, words};
use serde::{Deserialize, Serialize};

use crate::named_link::NamedLink;

/// A stretch of time with what is dated in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeLine {
    /// The name of the stretch.
    pub name: String,
    /// Wider stretches, the widest first.
    pub wider: Vec<NamedLink>,
    /// The step with the most in it.
    pub closer: Option<NamedLink>,
    /// The stretch before, if anything is in it.
    pub earlier: Option<NamedLink>,
    /// The stretch after, if anything is in it.
    pub later: Option<NamedLink>,
    /// How many dates are in the stretch.
    pub n_shown: usize,
    /// How many are not.
    pub n_outside: usize,
    /// The name of the article than which later things are shaded.
    pub chosen: Option<String>,
    /// The picture.
    pub picture: Picture,
    /// Its twin.
    pub table: Table,
    /// Dates in words that a text has from another.
    pub n_copied: usize,
    /// Evidence without a date.
    pub n_undated: usize,
    /// Words for a time that no rule places.
    pub open: Vec<Passage>,
    /// Every article, to shade what is later than it.
    pub articles: Vec<Choice>,
}

/// The parts of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lane {
    /// When articles were published.
    Published,
    /// What their texts date.
    Told,
    /// When evidence was published.
    Evidence,
}

/// Dates by their places. Heights are thousandths of a row, from the top of the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The name of each row.
    pub rows: Vec<String>,
    /// Stretches that are longer than a row.
    pub lines: Vec<Line>,
    /// Dates, those of a row together.
    pub marks: Vec<Mark>,
    /// From which height things are later than the chosen article.
    pub shade: Option<i64>,
}

/// A line along a stretch of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its lane.
    pub lane: Lane,
    /// Lines of one lane stand beside one another, from 0.
    pub column: usize,
    /// Where it begins.
    pub from: i64,
    /// Where it ends.
    pub to: i64,
}

/// A date, or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its lane.
    pub lane: Lane,
    /// The column of its line, or nothing for what lies within a row.
    pub column: Option<usize>,
    /// Its height.
    pub at: i64,
    /// How many dates it stands for.
    pub n_dates: usize,
    /// What is written beside a single one.
    pub name: String,
    /// What it is, for whoever hears the picture.
    pub spoken: String,
    /// The passage of a single date, the stretch of several.
    pub href: Option<String>,
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
    /// The kind.
    pub lane: Lane,
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
    /// How many dates each lane has, in the order of [`Lane::ALL`].
    pub n_dates: [usize; 3],
}

/// One of several that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What it is, and what chooses it.
    pub link: NamedLink,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl Lane {
    /// All lanes, from left to right.
    pub const ALL: [Self; 3] = [Self::Published, Self::Told, Self::Evidence];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "Published",
            Self::Told => "Told",
            Self::Evidence => "Evidence",
        }
    }

    /// Its name amid a sentence.
    #[must_use]
    pub fn lower_name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Told => "told",
            Self::Evidence => "evidence",
        }
    }
}

impl Table {
    /// What the table is called.
    #[must_use]
    pub fn caption(&self) -> &'static str {
        match self {
            Self::Dates(_) => "Dates in their order",
            Self::Counts(_) => "Dates by their time",
        }
    }

    /// The names of the columns.
    #[must_use]
    pub fn heads(&self) -> Vec<&'static str> {
        match self {
            Self::Dates(rows) => {
                let tells_later = rows.first().is_some_and(|it| it.is_later.is_some());
                let later = tells_later.then_some("Later?");
                ["Day", "Kind", "What", "Where", "By which rule"].into_iter().chain(later).collect()
            }
            Self::Counts(_) => vec!["Time", "Published", "Told", "Evidence"],
        }
    }

    /// The table as a file for spreadsheets.
    #[must_use]
    pub fn as_csv(&self) -> String {
        let rows: Vec<String> = match self {
            Self::Dates(rows) => rows.iter().map(|it| csv::line(&it.cells())).collect(),
            Self::Counts(rows) => rows.iter().map(|it| csv::line(&it.cells())).collect(),
        };
        csv::line(&self.heads()) + &rows.concat()
    }
}

impl DateRow {
    /// On which other claims the evidence is: " and 2 more claims".
    #[must_use]
    pub fn more_claims(&self) -> Option<String> {
        let told = || format!(" and {}", words::counted(self.n_more_claims, "more claim", "more claims"));
        (self.n_more_claims > 0).then(told)
    }

    /// Whether it is later than the chosen article, in a word.
    #[must_use]
    pub fn later(&self) -> Option<&'static str> {
        self.is_later.map(|is_later| if is_later { "later" } else { "" })
    }

    fn cells(&self) -> Vec<String> {
        let Passage { before, words, after, source, .. } = &self.what;
        let what = format!("{before}{words}{after}{}", self.more_claims().unwrap_or_default());
        let cells = [self.day.clone(), self.lane.lower_name().to_owned(), what, source.clone(), self.rule.clone()];
        cells.into_iter().chain(self.later().map(str::to_owned)).collect()
    }
}

impl CountRow {
    fn cells(&self) -> Vec<String> {
        [self.step.name.clone()].into_iter().chain(self.n_dates.map(|it| it.to_string())).collect()
    }
}
