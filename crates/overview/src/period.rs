//! Stretches of days: dates as texts and curators give them, of a day or only a month, a year, a decade. Pure arithmetic.

use crate::words;
use diptych_corpus::date::PartialDate;
use diptych_corpus::model::Article;
use diptych_engine::date::{DateValue, YearReach};
use diptych_library::date;
use serde::{Deserialize, Serialize};

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    /// The first day, counted from 1970-01-01.
    pub first: i64,
    /// The last day.
    pub last: i64,
}

/// How long a period is, in words of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// One day.
    Day,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
    /// Anything else.
    Other,
}

impl From<PartialDate> for Period {
    /// The days that a known date may mean; the year 0 of an unknown one.
    fn from(date: PartialDate) -> Self {
        Self::of(date.year().map_or(0, i32::from), date.month(), date.day())
    }
}

impl Period {
    /// When an article was published, if it is stated.
    #[must_use]
    pub fn published(article: &Article) -> Option<Self> {
        article.published.year().map(|_| article.published.into())
    }

    /// What a text tells; `None` if it tells no year.
    #[must_use]
    pub fn told(date: DateValue) -> Option<Self> {
        let year = date.year?;
        let years = match date.reach {
            YearReach::Year => return Some(Self::of(year, date.month, date.day)),
            YearReach::Decade => 10,
            YearReach::Century => 100,
        };
        Some(Self::of(year, None, None).to(Self::of(year + years - 1, None, None)))
    }

    /// What was counted as told: `2020-10-06`, `2020-10`, `2020`, `199X` or `19XX`.
    #[must_use]
    pub fn counted(written: &str) -> Option<Self> {
        let years = written.trim_end_matches('X');
        let n_years = match written.len() - years.len() {
            0 => return PartialDate::parse(written).map(Self::from),
            1 => 10,
            _ => 100,
        };
        let first: i32 = years.parse().ok()?;
        Some(Self::of(first * n_years, None, None).to(Self::of(first * n_years + n_years - 1, None, None)))
    }

    /// A day, a month or a year.
    #[must_use]
    pub fn of(year: i32, month: Option<u8>, day: Option<u8>) -> Self {
        let first = number(year, month.unwrap_or(1), day.unwrap_or(1));
        let last = match (month, day) {
            (Some(_), Some(_)) => first,
            (Some(12) | None, _) => number(year + 1, 1, 1) - 1,
            (Some(month), None) => number(year, month + 1, 1) - 1,
        };
        Self { first, last }
    }

    /// From the beginning of one to the end of the other.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    /// Whether they share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether all of `other` lies in it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// How many days.
    #[must_use]
    pub fn n_days(self) -> i64 {
        self.last - self.first + 1
    }

    /// Which unit of the calendar it is.
    #[must_use]
    pub fn length(self) -> Length {
        let (year, month, _) = civil(self.first);
        match self {
            _ if self.first == self.last => Length::Day,
            _ if self == Self::of(year, Some(month), None) => Length::Month,
            _ if self == Self::of(year, None, None) => Length::Year,
            _ => Length::Other,
        }
    }

    /// "6 October 2020", "October 2020", "1990s", "3 to 9 October 2020".
    #[must_use]
    pub fn name(self) -> String {
        self.named(date::long)
    }

    /// "6 Oct 2020".
    #[must_use]
    pub fn short_name(self) -> String {
        self.named(date::short)
    }

    fn named(self, write: fn(PartialDate) -> String) -> String {
        let ((year, month, day), (last_year, last_month, _)) = (civil(self.first), civil(self.last));
        let years = Self::of(year, None, None).to(Self::of(last_year, None, None));
        match self.length() {
            Length::Other if self == years => named_years(year, last_year),
            Length::Other if self == self.as_month().to(Self { first: self.last, ..self }.as_month()) => {
                let ends = [self.first, self.last].map(|day| Self { first: day, last: day }.as_month().named(write));
                let from = ends[0].trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end();
                let from = if year == last_year { from } else { ends[0].as_str() };
                words::texts::range(from, &ends[1])
            }
            Length::Other if (year, month) == (last_year, last_month) => {
                words::texts::range(&day.to_string(), &self.end(write))
            }
            Length::Other => words::texts::range(&Self { last: self.first, ..self }.named(write), &self.end(write)),
            _ => PartialDate::parse(&self.written()).map(write).unwrap_or_default(),
        }
    }

    fn end(self, write: fn(PartialDate) -> String) -> String {
        Self { first: self.last, ..self }.named(write)
    }

    /// As in addresses: "2020-10-06", "2020-10", "2020", "2020-09-28..2020-10-04".
    #[must_use]
    pub fn written(self) -> String {
        let (year, month, day) = civil(self.first);
        match self.length() {
            Length::Day => format!("{year:04}-{month:02}-{day:02}"),
            Length::Month => format!("{year:04}-{month:02}"),
            Length::Year => format!("{year:04}"),
            Length::Other => {
                let last_year = civil(self.last).0;
                match self == Self::of(year, None, None).to(Self::of(last_year, None, None)) {
                    true => format!("{year:04}..{last_year:04}"),
                    false => {
                        let ends = [self.first, self.last].map(|day| Self { first: day, last: day }.written());
                        ends.join("..")
                    }
                }
            }
        }
    }

    /// Reads what [`Period::written`] writes.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (from, to) = written.split_once("..").unwrap_or((written, written));
        Some(Self::from(PartialDate::parse(from)?).to(Self::from(PartialDate::parse(to)?)))
    }

    /// The calendar month of its first day.
    #[must_use]
    pub fn as_month(self) -> Self {
        let (year, month, _) = civil(self.first);
        Self::of(year, Some(month), None)
    }

    /// The calendar year of its first day.
    #[must_use]
    pub fn as_year(self) -> Self {
        Self::of(civil(self.first).0, None, None)
    }

    /// The ten years of its first day.
    #[must_use]
    pub fn as_decade(self) -> Self {
        let first = civil(self.first).0 / 10 * 10;
        Self::of(first, None, None).to(Self::of(first + 9, None, None))
    }
}

fn named_years(first: i32, last: i32) -> String {
    if last - first == 9 && first % 10 == 0 {
        format!("{first}s")
    } else {
        words::texts::range(&first.to_string(), &last.to_string())
    }
}

fn number(year: i32, month: u8, day: u8) -> i64 {
    DateValue { year: Some(year), month: Some(month), day: Some(day), ..DateValue::default() }
        .days()
        .unwrap_or_default()
}

fn civil(day: i64) -> (i32, u8, u8) {
    let date = DateValue::from_days(day);
    (date.year.unwrap_or_default(), date.month.unwrap_or(1), date.day.unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::Period;

    #[track_caller]
    fn check(written: &str, name: &str, n_days: i64) {
        let period = Period::parse(written).unwrap();
        assert_eq!((period.written().as_str(), period.name().as_str(), period.n_days()), (written, name, n_days));
    }

    #[test]
    fn periods_are_named_as_the_calendar_names_them() {
        check("2020-10-06", "6 October 2020", 1);
        check("2020-02", "February 2020", 29);
        check("2020-12", "December 2020", 31);
        check("2021", "2021", 365);
        check("1990..1999", "1990s", 3652);
        check("1991..1994", "1991 to 1994", 1461);
        check("2020-10-05..2020-10-11", "5 to 11 October 2020", 7);
        check("2020-09-28..2020-10-04", "28 September 2020 to 4 October 2020", 7);
    }

    #[test]
    fn months_without_a_gap_between_them_are_one_period() {
        assert_eq!(Period::parse("2020-09..2020-10"), Period::parse("2020-09-01..2020-10-31"));
        assert_eq!(Period::parse("2020-13"), None);
        assert_eq!(Period::parse("autumn"), None);
    }
}
