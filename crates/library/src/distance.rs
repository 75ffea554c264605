//! How far apart in time two texts were published, in few words.

use diptych_corpus::date::PartialDate;

use crate::date;
use crate::days::Days;
use crate::words;

/// "+24 days", "−2 months", "same day"; the date itself where it is no day.
pub(crate) fn distance(published: PartialDate, n_days: i64) -> String {
    if published.day().is_none() {
        return date::short(published);
    }
    match n_days {
        0 => words::time::SAME_DAY_SHORT.to_owned(),
        ..0 => format!("−{}", length(n_days)),
        _ => format!("+{}", length(n_days)),
    }
}

/// When `answer` was published, seen from `said`: "3 months later", "2 days earlier", "the same day"; "later" alone where a month or
/// a year is all that is known. Nothing where it may be either.
#[must_use]
pub fn apart(said: PartialDate, answer: PartialDate) -> Option<String> {
    let (Some(_), Some(_)) = (said.year(), answer.year()) else { return None };
    let days = Days::of(answer).from(Days::of(said));
    let are_days = said.day().is_some() && answer.day().is_some();
    match (days.first, days.last) {
        (0, 0) if are_days => Some(words::time::SAME_DAY.to_owned()),
        (1.., _) if are_days => Some(words::time::later(&length(days.first))),
        (_, ..0) if are_days => Some(words::time::earlier(&length(days.first))),
        (1.., _) => Some(words::time::LATER.to_owned()),
        (_, ..0) => Some(words::time::EARLIER.to_owned()),
        _ => None,
    }
}

/// "24 days", "3 months", in the unit in which people would tell it.
fn length(n_days: i64) -> String {
    match n_days.abs() {
        days @ ..60 => words::time::days(days),
        // A month has 30.44 days, a year 365.25.
        days @ ..730 => words::time::months((days * 100 + 1522) / 3044),
        days => words::time::years((days * 100 + 18262) / 36525),
    }
}

#[cfg(test)]
mod tests {
    use super::{apart, distance};
    use crate::sample::date;
    use diptych_corpus::date::PartialDate;

    #[test]
    fn distance_is_told_in_the_unit_in_which_people_would() {
        let of_a_day = |n_days| distance(date("2020-10-06"), n_days).replace('\u{a0}', " ");
        assert_eq!(
            [0, 1, 59, 60, 100, -2].map(of_a_day),
            ["same day", "+1 day", "+59 days", "+2 months", "+3 months", "−2 days"]
        );
        assert_eq!([729, 730, -9500].map(of_a_day), ["+24 months", "+2 years", "−26 years"]);
    }

    #[test]
    fn source_of_a_month_or_a_year_has_its_date_and_no_distance() {
        assert_eq!(distance(date("2021"), 87), "2021");
        assert_eq!(distance(date("2020-11"), 26), "Nov\u{a0}2020");
    }

    #[test]
    fn what_is_not_known_of_two_dates_is_not_told() {
        let told = |said, answer| apart(date(said), date(answer)).map(|it| it.replace('\u{a0}', " "));
        assert_eq!(told("2020-10-06", "2021-01-14").as_deref(), Some("3 months later"));
        assert_eq!(told("2020-10-06", "2020-10-05").as_deref(), Some("1 day earlier"));
        assert_eq!(told("2020-10-06", "2020-10-06").as_deref(), Some("the same day"));
        assert_eq!(told("2020-10-06", "2021-01").as_deref(), Some("later"));
        assert_eq!(told("2020-10", "2020-09-30").as_deref(), Some("earlier"));
        assert_eq!(told("2020-10-06", "2020-10"), None);
        assert_eq!(apart(date("2020-10-06"), PartialDate::UNKNOWN), None);
    }
}
