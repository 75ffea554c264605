//! Dates as sources give them: a day, a month or a year, without clock or time zone.

use core::fmt;

/// How an unknown date is written.
pub const NOT_STATED: &str = "not stated";

/// A calendar date of ISO 8601 whose day, or month and day, or all may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, serde(try_from = "(u16, u8, u8)", into = "(u16, u8, u8)"))]
pub struct PartialDate {
    /// 0 if unknown: ISO 8601 has it, no text of ours does.
    year: u16,
    /// 0 if unknown, so that the derived order puts "2020" before "2020-10" before "2020-10-06".
    month: u8,
    day: u8,
}

impl PartialDate {
    /// A date of which nothing is stated.
    pub const UNKNOWN: Self = Self { year: 0, month: 0, day: 0 };

    /// Reads `2020-10-06`, `2020-10` or `2020`; `None` for anything else, days that do not exist included.
    ///
    /// ```
    /// use diptych_corpus::date::PartialDate;
    ///
    /// let month = PartialDate::parse("2020-10").unwrap();
    /// assert_eq!((month.year(), month.month(), month.day()), (Some(2020), Some(10), None));
    /// assert_eq!(PartialDate::parse("2021-02-29"), None);
    /// ```
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.split('-');
        let year = digits(parts.next()?, 4).filter(|year| *year >= 1)?;
        let month = parts.next().map_or(Some(0), |part| digits(part, 2).filter(|month| (1..=12).contains(month)))?;
        let day = parts.next().map_or(Some(0), |part| digits(part, 2).filter(|day| *day >= 1))?;
        let complete = parts.next().is_none() && day <= days_in(year, month);
        complete.then_some(Self { year, month: month as u8, day: day as u8 })
    }

    /// The year, if anything is known.
    #[must_use]
    pub fn year(self) -> Option<u16> {
        (self.year > 0).then_some(self.year)
    }

    /// The month, 1 to 12, if known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, if known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether every day that `self` may mean lies after every day that `other` may mean.
    #[must_use]
    pub fn is_later_than(self, other: Self) -> bool {
        other != Self::UNKNOWN && self > other.last_day()
    }

    /// The last day that the date may mean, as a full date.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in(self.year, u16::from(month)) as u8 } else { self.day };
        Self { year: self.year, month, day }
    }
}

impl TryFrom<(u16, u8, u8)> for PartialDate {
    type Error = &'static str;

    /// The stored form: year, month, day, with 0 for what is unknown.
    fn try_from((year, month, day): (u16, u8, u8)) -> Result<Self, Self::Error> {
        let exists = year <= 9999 && month <= 12 && u16::from(day) <= days_in(year, u16::from(month));
        let exists = exists && (year > 0 || month == 0);
        if exists { Ok(Self { year, month, day }) } else { Err("a date that does not exist") }
    }
}

impl From<PartialDate> for (u16, u8, u8) {
    fn from(date: PartialDate) -> Self {
        (date.year, date.month, date.day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(year) = self.year() else { return f.write_str(NOT_STATED) };
        write!(f, "{year:04}")?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

fn digits(part: &str, width: usize) -> Option<u16> {
    let plain = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    if plain { part.parse().ok() } else { None }
}

/// Days in a month of the Gregorian calendar; 0 for month 0, so that no day fits an unknown month.
fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{NOT_STATED, PartialDate};

    #[test]
    fn days_months_and_years_read_back_as_written() {
        for written in ["2020-10-06", "2020-10", "2020", "2020-02-29", "0001-01-01"] {
            assert_eq!(PartialDate::parse(written).map(|date| date.to_string()).as_deref(), Some(written));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for written in
            ["2021-02-29", "2020-13", "2020-00", "2020-04-31", "2020-4-1", "20-10-06", "2020-10-06-1", "0000", "", "x"]
        {
            assert_eq!(PartialDate::parse(written), None, "{written}");
        }
    }

    #[test]
    fn stored_dates_that_do_not_exist_are_refused() {
        for stored in [(2020, 10, 6), (2020, 10, 0), (2020, 0, 0)] {
            assert_eq!(PartialDate::try_from(stored).map(Into::into), Ok(stored));
        }
        for stored in [(2021, 2, 29), (2020, 13, 0), (2020, 0, 6), (10_000, 0, 0), (0, 1, 0)] {
            assert!(PartialDate::try_from(stored).is_err(), "{stored:?}");
        }
    }

    #[test]
    fn a_month_is_later_than_a_day_only_when_all_of_it_is() {
        let date = |written| PartialDate::parse(written).unwrap();
        assert!(date("2020-11").is_later_than(date("2020-10-06")));
        assert!(!date("2020-10").is_later_than(date("2020-10-06")));
        assert!(date("2020-10-07").is_later_than(date("2020-10-06")));
        assert!(!date("2020-10-07").is_later_than(date("2020-10")));
    }

    #[test]
    fn unknown_date_is_neither_later_nor_earlier_than_any_other() {
        let day = PartialDate::parse("2020-10-06").unwrap();
        assert!(!PartialDate::UNKNOWN.is_later_than(day));
        assert!(!day.is_later_than(PartialDate::UNKNOWN));
        assert_eq!(PartialDate::UNKNOWN.to_string(), NOT_STATED);
    }
}
