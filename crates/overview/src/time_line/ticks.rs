//! The days that are named along a stretch of time: as many as find room, at days of the month, months or years.

use diptych_corpus::date::PartialDate;
use diptych_engine::date::DateValue;
use diptych_library::date;

use crate::period::Period;

/// So many CSS pixels a name needs with the space beside it.
const ROOM: i64 = 76;

/// Hundredths of a percent: the width of a picture.
pub const WIDTH: i64 = 10_000;

/// A named day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it begins, in hundredths of a percent of the width.
    pub at: i64,
    /// "15 Oct", "Oct", "2021".
    pub name: String,
}

/// The steps from name to name, from the closest.
const STEPS: [Step; 13] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
];

#[derive(Clone, Copy)]
enum Step {
    /// From the first of each month, so that a month has the same days each time.
    Days(u8),
    Months(u8),
    Years(i32),
}

/// The named days of a stretch that is `width` CSS pixels wide.
#[must_use]
pub fn ticks(view: Period, width: i64) -> Vec<Tick> {
    let most = usize::try_from(width / ROOM).unwrap_or_default().max(2);
    let step = STEPS.into_iter().find(|step| n_at_most(view, *step) <= most).unwrap_or(Step::Years(100));
    days(view, step).into_iter().map(|day| Tick { at: place(view, day), name: name(day, step) }).collect()
}

/// Where a day begins, in hundredths of a percent of the width; outside of the stretch less than 0 or more than [`WIDTH`].
#[must_use]
pub fn place(view: Period, day: i64) -> i64 {
    (day - view.first) * WIDTH / view.n_days().max(1)
}

/// How many steps a stretch may have, without looking for them.
fn n_at_most(view: Period, step: Step) -> usize {
    let n_days = match step {
        Step::Days(n_days) => i64::from(n_days),
        Step::Months(n_months) => 30 * i64::from(n_months),
        Step::Years(n_years) => 365 * i64::from(n_years),
    };
    usize::try_from(view.n_days() / n_days).unwrap_or(usize::MAX)
}

fn days(view: Period, step: Step) -> Vec<i64> {
    let mut found = Vec::new();
    let mut day = view.first;
    while day <= view.last {
        let DateValue { year: Some(year), month: Some(month), day: Some(of_month), .. } = DateValue::from_days(day)
        else {
            break;
        };
        let month_end = Period::of(year, Some(month), None).last;
        let (is_named, next) = match step {
            // No name stands close before that of the first of the next month.
            Step::Days(n_days) => {
                let is_close = month_end - day + 1 < i64::from(n_days);
                ((of_month - 1) % n_days == 0 && !is_close, day + 1)
            }
            Step::Months(n_months) => (of_month == 1 && (month - 1) % n_months == 0, month_end + 1),
            Step::Years(n_years) => {
                (of_month == 1 && month == 1 && year % n_years == 0, Period::of(year, None, None).last + 1)
            }
        };
        if is_named {
            found.push(day);
        }
        day = next;
    }
    found
}

/// A day without its year; a month without it, except January, which is its year.
fn name(day: i64, step: Step) -> String {
    let day = Period { first: day, last: day };
    let named = match step {
        Step::Days(_) => day,
        Step::Months(_) if day.first != day.as_year().first => day.as_month(),
        Step::Months(_) | Step::Years(_) => day.as_year(),
    };
    PartialDate::parse(&named.written()).map(date::without_year).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::ticks;
    use crate::period::Period;

    #[track_caller]
    fn check(view: &str, width: i64, first: &[&str], n_ticks: usize) {
        let named: Vec<String> =
            ticks(Period::parse(view).unwrap(), width).into_iter().map(|it| it.name.replace('\u{a0}', " ")).collect();
        assert_eq!(
            (&named[..first.len()], named.len()),
            (&first.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()[..], n_ticks)
        );
    }

    #[test]
    fn names_are_as_close_as_their_room_lets_them() {
        check("2020-09..2020-11", 800, &["1 Sep", "15 Sep", "1 Oct"], 6);
        check("2020-09..2020-11", 300, &["Sep", "Oct", "Nov"], 3);
        check("2020-10-05..2020-10-14", 800, &["5 Oct", "6 Oct"], 10);
        check("2020", 800, &["2020", "Apr", "Jul"], 4);
        check("2019..2022", 800, &["2019", "Jul", "2020"], 8);
        check("1920..2029", 800, &["1920", "1940"], 6);
    }
}
