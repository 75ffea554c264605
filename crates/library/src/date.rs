//! Dates as running text has them.

use diptych_corpus::date::{NOT_STATED, PartialDate};

use crate::words::time::MONTHS;

/// A space at which no line ends.
pub const NO_BREAK: &str = "\u{a0}";

/// "6 October 2020", "October 2020", "2020", "not stated".
#[must_use]
pub fn long(date: PartialDate) -> String {
    written(date, str::len, " ")
}

/// "6 Oct 2020", "Oct 2020", "2020", kept on one line.
#[must_use]
pub fn short(date: PartialDate) -> String {
    written(date, |_| 3, NO_BREAK)
}

/// "6 Oct", "Oct", "2020": where the year is told elsewhere.
#[must_use]
pub fn without_year(date: PartialDate) -> String {
    let short = short(date);
    let year = date.year().map(|year| format!("{NO_BREAK}{year}")).unwrap_or_default();
    short.strip_suffix(&year).map_or_else(|| short.clone(), str::to_owned)
}

fn written(date: PartialDate, letters: fn(&str) -> usize, space: &str) -> String {
    let Some(year) = date.year() else { return NOT_STATED.replace(' ', space) };
    let month = date.month().and_then(|month| MONTHS.get(usize::from(month) - 1));
    let month = month.and_then(|name| name.get(..letters(name)));
    match (date.day(), month) {
        (Some(day), Some(month)) => format!("{day}{space}{month}{space}{year}"),
        (None, Some(month)) => format!("{month}{space}{year}"),
        (_, None) => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;

    use super::{long, short, without_year};

    #[test]
    fn what_is_not_known_of_a_date_is_left_out() {
        let date = |written| PartialDate::parse(written).unwrap();
        assert_eq!(long(date("2020-10-06")), "6 October 2020");
        assert_eq!(long(date("2020-10")), "October 2020");
        assert_eq!(short(date("2020-09-30")), "30\u{a0}Sep\u{a0}2020");
        assert_eq!(without_year(date("2020-10-06")), "6\u{a0}Oct");
        assert_eq!(without_year(date("2020")), "2020");
    }
}
