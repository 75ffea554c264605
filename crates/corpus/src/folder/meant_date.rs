//! Dates in other orders than that of ISO 8601. Knows which day was meant where only one can be; knows nothing of files.

use crate::date::PartialDate;

/// The day that `written` means: `26.02.2026`, `2026/2/26`, `2/26/2026`, `2026-2-6`. `None` if it is no date, or could be two days, as
/// `02/03/2026` can.
pub(super) fn meant_date(written: &str) -> Option<PartialDate> {
    let separator = written.chars().find(|letter| !letter.is_ascii_digit())?;
    let parts: Vec<&str> = written.split(separator).collect();
    let [first, second, third] = parts.try_into().ok()?;
    match separator {
        '-' | '.' | '/' if first.len() == 4 => day(first, second, third),
        '.' | '-' => day(third, second, first),
        '/' => match (day(third, second, first), day(third, first, second)) {
            (Some(date), None) | (None, Some(date)) => Some(date),
            (one, other) => one.filter(|_| one == other),
        },
        _ => None,
    }
}

fn day(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    PartialDate::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}

#[cfg(test)]
mod tests {
    use super::meant_date;

    #[track_caller]
    fn check(written: &str, meant: Option<&str>) {
        assert_eq!(meant_date(written).map(|date| date.to_string()).as_deref(), meant, "{written}");
    }

    #[test]
    fn day_in_another_order_is_understood() {
        for written in ["26.02.2026", "26.2.2026", "2026.02.26", "26/02/2026", "02/26/2026", "2026/2/26", "26-02-2026"]
        {
            check(written, Some("2026-02-26"));
        }
        check("3/3/2026", Some("2026-03-03"));
    }

    #[test]
    fn what_may_be_two_days_or_none_is_left_open() {
        for written in
            ["02/03/2026", "26.02.26", "31.02.2026", "2026", "26.02", "a.b.c", "", "26.02.2026.1", "26 02 2026"]
        {
            check(written, None);
        }
    }
}
