//! Dates and times of a text: where they stand, which day they mean, and whether that depends on when it was written.
//!
//! `absolute` reads calendar dates, `clock` times of the day, `relative` words such as "yesterday", `dateline` finds the date
//! of the text itself, `calendar` counts days. English alone. A value says what the words and the dateline say, nothing more.

mod absolute;
mod calendar;
mod clock;
mod dateline;
mod relative;
#[cfg(test)]
mod tests;

use diptych_corpus::span::Span;

use crate::token::Token;
use crate::token::role::DATE;
use crate::word_list::word_list;
use crate::words::Words;

pub use calendar::{PartialDate, YearReach};
use relative::Reference;

/// A date as the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMark {
    /// Where it stands.
    pub span: Span,
    /// Which date it is, as far as words and dateline tell.
    pub value: Option<PartialDate>,
    /// Whether it depends on when the text was written or on another date in it: "yesterday", "the same day".
    pub relative: bool,
}

/// The dates of a text, and the day that its words for days are counted from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// The dates, sorted, never overlapping.
    pub dates: Vec<DateMark>,
    /// The day that the text itself prints above its body.
    pub dateline: Option<PartialDate>,
}

/// The dates in `text`, sorted, never overlapping. Durations and ages are none.
#[must_use]
pub fn find_dates(text: &str, paragraphs: &[Span], tokens: &[Token]) -> Vec<DateMark> {
    find_dates_told(text, paragraphs, tokens, None).dates
}

/// The same for a text that is known to be told on the day `told`, which counts where the text prints no day of its own.
#[must_use]
pub fn find_dates_told(text: &str, paragraphs: &[Span], tokens: &[Token], told: Option<PartialDate>) -> Dated {
    let words = Words { text, tokens };
    let mut found = read_dates(&words);
    let dateline = dateline::find(&words, paragraphs, &found);
    let anchor = dateline.or(told);
    let mut last_day = None;
    let dates = found
        .drain(..)
        .map(|it| {
            let (value, relative) = match it.meaning {
                Meaning::Calendar(date) => (Some(anchor.map_or(date, |anchor| date.completed(anchor))), false),
                Meaning::Clock(date) => (Some(date), true),
                Meaning::Reference(reference) => (reference.resolve(anchor, last_day), true),
            };
            last_day = value.filter(PartialDate::is_day).map(PartialDate::without_time).or(last_day);
            DateMark { span: words.stretch(it.first, it.next - 1), value, relative }
        })
        .collect();
    Dated { dates, dateline }
}

/// What one expression says.
#[derive(Clone, Copy, Debug)]
enum Meaning {
    Calendar(PartialDate),
    /// A time of a day that stands elsewhere.
    Clock(PartialDate),
    Reference(Reference),
}

/// An expression by its tokens.
#[derive(Clone, Copy, Debug)]
struct Found {
    first: usize,
    next: usize,
    meaning: Meaning,
}

fn read_dates(words: &Words<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        match read(words, at) {
            Some(it) => {
                at = it.next;
                found.push(it);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether an article or "that" stands here with nothing of time after it, as nearly always: "the same day" and "a week ago"
/// are told by the word that follows.
fn leads_nowhere(words: &Words<'_>, at: usize) -> bool {
    match words.at(at) {
        "the" | "The" => !words.is(at + 1, word_list!("same next following previous")),
        "a" | "an" | "A" | "An" => !words.is(at + 2, word_list!("ago")),
        "that" | "That" => !words.is(at + 1, relative::PERIODS),
        _ => false,
    }
}

fn read(words: &Words<'_>, at: usize) -> Option<Found> {
    if !words.has_role(at, DATE) || leads_nowhere(words, at) {
        return None;
    }
    let calendar = || absolute::read(words, at).map(|(next, date)| (next, Meaning::Calendar(date)));
    let clock = || clock::read(words, at).map(|(next, date)| (next, Meaning::Clock(date)));
    let reference = || relative::read(words, at).map(|(next, it)| (next, Meaning::Reference(it)));
    let (next, meaning) = calendar().or_else(clock).or_else(reference)?;
    Some(Found { first: at, next, meaning })
}
