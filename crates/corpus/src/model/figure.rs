//! Figures that claims and evidence hold, and what each of them counts.

use super::{CountId, EntityId};
use crate::date::PartialDate;
use crate::decimal::Decimal;

/// Whom or what figures count: one group of people or things, of one side, in one event or time. Only figures of one count can
/// be compared.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Count {
    /// Its written name, as in URLs.
    pub slug: String,
    /// Whom or what it counts, as a noun phrase.
    pub name: String,
    /// In what it counts: words joined by hyphens, such as `square-kilometres`.
    pub unit: String,
    /// The place that it is about.
    pub place: Option<EntityId>,
    /// The first day of the time that it is about.
    pub since: Option<PartialDate>,
    /// The last day of the time that it is about.
    pub until: Option<PartialDate>,
    /// What was found, as a sentence; without it the name stands for a title.
    pub title: Option<String>,
    /// Why its figures differ, for readers.
    pub note: Option<String>,
}

/// A figure in the text of a claim or in the summary of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Figure {
    /// What it counts.
    pub count: CountId,
    /// How many or how much, in the unit of the count.
    pub value: Amount,
    /// Whether the source says that it is not exact.
    pub approximate: bool,
    /// Whether the source gives it as the least.
    pub at_least: bool,
    /// The day of which it speaks, which is not the day of publication; `None` where that is not told.
    pub as_of: Option<PartialDate>,
    /// Who counted; `None` where that is not told.
    pub by: Option<EntityId>,
}

/// How many or how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub enum Amount {
    /// One number.
    Exact(Decimal),
    /// From one number to another, both included.
    Range {
        /// The lower end, below `high`.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
}

impl Amount {
    /// The lower end; the number itself if there is one.
    #[must_use]
    pub fn low(self) -> Decimal {
        match self {
            Self::Exact(value) | Self::Range { low: value, .. } => value,
        }
    }

    /// The upper end; the number itself if there is one.
    #[must_use]
    pub fn high(self) -> Decimal {
        match self {
            Self::Exact(value) | Self::Range { high: value, .. } => value,
        }
    }
}
