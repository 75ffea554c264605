//! Dates as far as words give them, and the arithmetic of days. Knows the Gregorian calendar; knows no words.

use diptych_corpus::date::PartialDate;

/// How much of a year is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YearReach {
    /// That year.
    #[default]
    Year,
    /// The ten years that begin with it.
    Decade,
    /// The hundred years that begin with it.
    Century,
}

/// The value of a date in words, as far as they tell: the year may be left to the reader, or stand for ten, and there may be a time. A date
/// that somebody curated is a [`PartialDate`], which always has its year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateValue {
    /// The year, or the first of several.
    pub year: Option<i32>,
    /// Whether the year stands for more than itself.
    pub reach: YearReach,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
    /// The time of the day, in minutes.
    pub minutes: Option<u16>,
    /// How far that time is ahead of universal time, in minutes.
    pub offset: Option<i16>,
}

impl From<PartialDate> for DateValue {
    fn from(date: PartialDate) -> Self {
        Self { year: date.year().map(i32::from), month: date.month(), day: date.day(), ..Self::default() }
    }
}

impl DateValue {
    /// The written form of ISO 8601 with the signs of EDTF for what is open: `2020-10-06T14:30+04:00`, `XXXX-09-27`, `199X`.
    #[must_use]
    pub fn written(&self) -> String {
        let mut written = match (self.year, self.reach) {
            (Some(year), YearReach::Decade) => format!("{:03}X", year / 10),
            (Some(year), YearReach::Century) => format!("{:02}XX", year / 100),
            (Some(year), YearReach::Year) => format!("{year:04}"),
            (None, _) if self.month.is_some() => "XXXX".to_owned(),
            (None, _) => String::new(),
        };
        for part in [self.month, self.day].into_iter().map_while(|it| it) {
            written.push_str(&format!("-{part:02}"));
        }
        if let Some(minutes) = self.minutes {
            written.push_str(&format!("T{:02}:{:02}", minutes / 60, minutes % 60));
            match self.offset {
                Some(0) => written.push('Z'),
                Some(offset) => {
                    let sign = if offset < 0 { '-' } else { '+' };
                    written.push_str(&format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60));
                }
                None => {}
            }
        }
        written
    }

    /// Whether it names one day.
    pub(super) fn is_day(&self) -> bool {
        let is_whole =
            self.year.is_some() && self.reach == YearReach::Year && self.month.is_some() && self.day.is_some();
        is_whole && self.exists()
    }

    /// Whether the calendar has such a day: 30 February is none, and 29 February only in a leap year.
    pub(super) fn exists(&self) -> bool {
        let Some((month, day)) = self.month.zip(self.day) else { return true };
        let is_leap = self.year.is_none_or(|it| it % 4 == 0 && (it % 100 != 0 || it % 400 == 0));
        let n_days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        day <= n_days
    }

    /// The day alone, without its time.
    pub(super) fn without_time(self) -> Self {
        Self { minutes: None, offset: None, ..self }
    }

    /// The day `n_days` later.
    pub(super) fn plus_days(self, n_days: i64) -> Option<Self> {
        Some(from_days(self.days()?.checked_add(n_days)?))
    }

    /// The day of the week, from 0 for Monday.
    pub(super) fn weekday(self) -> Option<i64> {
        Some((self.days()? + 3).rem_euclid(7))
    }

    /// Days since 1970-01-01, after Howard Hinnant's `days_from_civil`.
    #[must_use]
    pub fn days(self) -> Option<i64> {
        let (month, day) = (i64::from(self.month?), i64::from(self.day?));
        let year = i64::from(self.year?) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Some(era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468)
    }

    /// The day that is this many days after 1970-01-01.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        from_days(days)
    }

    /// The day named with its month in the year that comes nearest to `anchor` without lying much after it.
    pub(crate) fn completed(self, anchor: Self) -> Self {
        let Some(year) = anchor.year.filter(|_| self.year.is_none() && self.month.is_some()) else { return self };
        let here = Self { year: Some(year), ..self };
        let is_far_ahead = here.month.zip(anchor.month).is_some_and(|(here, there)| here > there + MONTHS_AHEAD);
        if is_far_ahead { Self { year: Some(year - 1), ..self } } else { here }
    }
}

/// News names days that come without their year; a month further ahead than this is last year's. Larger values put
/// November in a text of May into the future.
const MONTHS_AHEAD: u8 = 3;

fn from_days(days: i64) -> DateValue {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    DateValue {
        year: i32::try_from(year).ok(),
        month: u8::try_from(month).ok(),
        day: u8::try_from(day).ok(),
        ..DateValue::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{DateValue, YearReach};

    fn day(year: i32, month: u8, day: u8) -> DateValue {
        DateValue { year: Some(year), month: Some(month), day: Some(day), ..DateValue::default() }
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        assert_eq!(day(2020, 2, 28).plus_days(2), Some(day(2020, 3, 1)));
        assert_eq!(day(2021, 1, 1).plus_days(-1), Some(day(2020, 12, 31)));
        assert_eq!(day(2020, 10, 6).weekday(), Some(1));
    }

    #[test]
    fn a_day_without_year_lies_before_the_text() {
        let without_year = |month| DateValue { month: Some(month), ..DateValue::default() };
        assert_eq!(without_year(9).completed(day(2020, 10, 6)).year, Some(2020));
        assert_eq!(without_year(12).completed(day(2021, 2, 1)).year, Some(2020));
        assert_eq!(without_year(3).completed(day(2021, 2, 1)).year, Some(2021));
    }

    #[test]
    fn what_is_open_is_written_open() {
        assert_eq!(DateValue { year: None, ..day(0, 9, 27) }.written(), "XXXX-09-27");
        assert_eq!(DateValue { year: Some(1990), reach: YearReach::Decade, ..DateValue::default() }.written(), "199X");
        let timed = DateValue { minutes: Some(870), offset: Some(240), ..day(2020, 10, 6) };
        assert_eq!(timed.written(), "2020-10-06T14:30+04:00");
        assert_eq!(DateValue { minutes: Some(720), ..DateValue::default() }.written(), "T12:00");
    }
}
