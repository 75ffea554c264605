//! The words before a numeral that say that it is not exact.

use crate::words::{Words, n_words};

/// The first token of the approximators that end right before `numeral`, or `numeral`; never before `free_from`.
/// "between" and "from" are approximators of a range only.
pub(super) fn first_token(words: &Words<'_>, numeral: usize, free_from: usize, is_range: bool) -> usize {
    let mut first = numeral;
    for _ in 0..MOST_APPROXIMATORS {
        let phrases = APPROXIMATORS.iter().chain(if is_range { RANGE_OPENERS } else { &[] });
        let longest = phrases.filter(|it| ends_before(words, first, free_from, it)).map(|it| n_words(it)).max();
        match longest {
            Some(n_words) => first -= n_words,
            None => break,
        }
    }
    first
}

/// "at least about 30" has two; more are not English.
const MOST_APPROXIMATORS: usize = 2;

fn ends_before(words: &Words<'_>, end: usize, free_from: usize, phrase: &str) -> bool {
    let Some(start) = end.checked_sub(n_words(phrase)).filter(|&it| it >= free_from) else { return false };
    words.reads(start, phrase) && (start..end).all(|it| words.goes_on(it))
}

const APPROXIMATORS: &[&str] = &[
    "about",
    "above",
    "almost",
    "an estimated",
    "approximately",
    "around",
    "as few as",
    "as many as",
    "as much as",
    "at least",
    "at most",
    "below",
    "circa",
    "close to",
    "estimated",
    "fewer than",
    "just over",
    "just under",
    "less than",
    "more than",
    "nearly",
    "no fewer than",
    "no less than",
    "no more than",
    "over",
    "roughly",
    "some",
    "under",
    "up to",
    "upwards of",
    "~",
    "≈",
];

const RANGE_OPENERS: &[&str] = &["between", "from", "anywhere between", "anywhere from"];
