//! The words for how far apart two days are.

/// The months of a year.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(crate) const SAME_DAY_SHORT: &str = "same day";
pub(crate) const SAME_DAY: &str = "the same day";
pub(crate) const LATER: &str = "later";
pub(crate) const EARLIER: &str = "earlier";

/// Days from that of an article, where a picture has a line for them.
pub(crate) const TICKS: [(i64, &str); 6] =
    [(7, "a week"), (30, "a month"), (182, "half a year"), (730, "2 years"), (3652, "10 years"), (10957, "30 years")];

/// "3 months later".
pub(crate) fn later(length: &str) -> String {
    format!("{length} later")
}

/// "2 days earlier".
pub(crate) fn earlier(length: &str) -> String {
    format!("{length} earlier")
}

/// A length of time in days, which no line breaks.
pub(crate) fn days(number: i64) -> String {
    if number == 1 { "1\u{a0}day".to_owned() } else { format!("{number}\u{a0}days") }
}

/// The same in months.
pub(crate) fn months(number: i64) -> String {
    if number == 1 { "1\u{a0}month".to_owned() } else { format!("{number}\u{a0}months") }
}

/// The same in years.
pub(crate) fn years(number: i64) -> String {
    if number == 1 { "1\u{a0}year".to_owned() } else { format!("{number}\u{a0}years") }
}
