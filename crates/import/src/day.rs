//! Days as pages and files write them. Knows ISO 8601, RFC 5322 and the English long forms; guesses at nothing else.

use diptych_corpus::date::PartialDate;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The day that `written` names: `2020-10-06T12:00:00+04:00`, `20201006120000`, `Tue, 06 Oct 2020 10:00:00 GMT`,
/// `October 6, 2020`. The day is the one that is written: no time zone is worked out. `None` for forms in which day and month may be
/// confused, such as `06/10/2020`.
#[must_use]
pub fn read_day(written: &str) -> Option<PartialDate> {
    let written = written.trim();
    iso(written)
        .or_else(|| stamp(written))
        .or_else(|| in_words(written))
        .filter(|it| it.year().is_some_and(|year| (1500..2200).contains(&year)))
}

/// ISO 8601, with or without a time behind it; slashes may stand for the hyphens.
fn iso(written: &str) -> Option<PartialDate> {
    let is_of_date = |it: char| it.is_ascii_digit() || it == '-' || it == '/';
    let end = written.find(|it| !is_of_date(it)).unwrap_or(written.len());
    let (date, after) = written.split_at_checked(end)?;
    let stands_alone = after.is_empty() || after.starts_with(['T', 't', ' ', 'Z', '+']);
    if !stands_alone {
        return None;
    }
    PartialDate::parse(&date.replace('/', "-"))
}

/// Fourteen digits: year to second, as web archives write it.
fn stamp(written: &str) -> Option<PartialDate> {
    let is_stamp = matches!(written.len(), 8 | 14) && written.bytes().all(|it| it.is_ascii_digit());
    let (year, month, day) = (written.get(..4)?, written.get(4..6)?, written.get(6..8)?);
    PartialDate::parse(&format!("{year}-{month}-{day}")).filter(|_| is_stamp)
}

/// A day, a month by its English name and a year, in any order.
fn in_words(written: &str) -> Option<PartialDate> {
    let (mut year, mut month, mut day) = (None, None, None);
    for word in written.split(|it: char| !it.is_alphanumeric() && it != ':').filter(|it| !it.is_empty()) {
        if month.is_none() && word.starts_with(|it: char| it.is_ascii_alphabetic()) {
            month = month_of(word);
        } else if year.is_none() && word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit()) {
            year = Some(word);
        } else if day.is_none() && (1..=4).contains(&word.len()) {
            day = day_of(word);
        }
    }
    PartialDate::parse(&format!("{}-{:02}-{:02}", year?, month?, day?))
}

fn month_of(word: &str) -> Option<usize> {
    const FULL: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_ascii_lowercase();
    let is_month =
        |at: &usize| FULL.get(*at).is_some_and(|it| *it == word) || MONTHS.get(*at).is_some_and(|it| *it == word);
    (0..12).find(is_month).or_else(|| (word == "sept").then_some(8)).map(|it| it + 1)
}

/// "6", "06", "6th".
fn day_of(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let ending = word.get(digits.len()..).unwrap_or_default();
    let is_day = digits.len() <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|_| is_day)
}

#[cfg(test)]
mod tests {
    use super::read_day;

    #[track_caller]
    fn check(written: &str, expected: &str) {
        assert_eq!(read_day(written).map(|it| it.to_string()).unwrap_or_default(), expected, "{written}");
    }

    #[test]
    fn days_are_read_in_the_forms_that_pages_write() {
        for written in [
            "2020-10-06",
            "2020-10-06T23:30:00-04:00",
            "2020/10/06 12:00",
            "20201006120000",
            "Tue, 06 Oct 2020 10:00:00 GMT",
            "Tue Oct 06 2020 12:00:00 GMT+0200 (Central European Summer Time)",
            "October 6, 2020",
            "6 October 2020, 14:05",
            "Published on Oct. 6th, 2020",
        ] {
            check(written, "2020-10-06");
        }
        check("2020-10", "2020-10");
        check("Sept 1, 2021", "2021-09-01");
    }

    #[test]
    fn a_day_that_may_be_another_is_not_read() {
        for written in
            ["06/10/2020", "10.06.2020", "2020-13-01", "yesterday", "", "31 June 2020", "12:30", "2020-10-061"]
        {
            check(written, "");
        }
    }
}
