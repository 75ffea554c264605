//! Dates and times of a text: where they stand, which day they mean, and whether that depends on when it was written.
//!
//! `absolute` reads calendar dates, `clock` times of the day, `relative` words such as "yesterday", `tense` tells weekdays that were from
//! those to come, `dateline` finds the date of the text itself, `calendar` counts days. English alone. A value says what the words and the dateline say, nothing more.

mod absolute;
mod calendar;
mod clock;
mod dateline;
mod relative;
mod tense;
#[cfg(test)]
mod tests;

use diptych_corpus::span::Span;

use crate::calendar_word::after_joint;
use crate::token::Token;
use crate::token::role::DATE;
use crate::word_list::word_list;
use crate::words::Words;

pub use calendar::{DateValue, YearReach};
use relative::Reference;

/// A date as the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMark {
    /// Where it stands.
    pub span: Span,
    /// Which date it is, as far as words and dateline tell.
    pub value: Option<DateValue>,
    /// Whether it depends on when the text was written or on another date in it: "yesterday", "the same day".
    pub relative: bool,
}

/// The dates of a text, and the day that its words for days are counted from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// The dates, sorted, never overlapping.
    pub dates: Vec<DateMark>,
    /// The day that the text itself prints above its body.
    pub dateline: Option<DateValue>,
}

/// The dates in `text`, sorted, never overlapping. Durations and ages are none.
#[must_use]
pub fn find_dates(text: &str, paragraphs: &[Span], tokens: &[Token]) -> Vec<DateMark> {
    find_dates_told(text, paragraphs, tokens, None).dates
}

/// The same for a text that is known to be told on the day `told`, which counts where the text prints no day of its own.
#[must_use]
pub fn find_dates_told(text: &str, paragraphs: &[Span], tokens: &[Token], told: Option<DateValue>) -> Dated {
    let words = Words { text, tokens };
    let mut found = read_dates(&words);
    let dateline = dateline::find(&words, paragraphs, &found);
    let anchor = dateline.or(told);
    let mut last_day = None;
    let dates = found
        .drain(..)
        .map(|it| {
            let (value, relative) = match it.meaning {
                Meaning::Calendar(date) => (existing(date, anchor), false),
                Meaning::Clock(date) => (Some(date), true),
                Meaning::Reference(reference) => (reference.resolve(anchor, last_day), true),
            };
            last_day = value.filter(DateValue::is_day).map(DateValue::without_time).or(last_day);
            DateMark { span: span_of(&words, &it), value, relative }
        })
        .collect();
    Dated { dates, dateline }
}

/// The day that is meant, with the year that `anchor` gives it, if the calendar has it.
fn existing(date: DateValue, anchor: Option<DateValue>) -> Option<DateValue> {
    let completed = anchor.map_or(date, |anchor| date.completed(anchor));
    [completed, date].into_iter().find(DateValue::exists)
}

/// Where an expression stands, without a possessive ending.
fn span_of(words: &Words<'_>, found: &Found) -> Span {
    let (span, last) = (words.stretch(found.first, found.next - 1), found.next - 1);
    let is_decade = matches!(found.meaning, Meaning::Calendar(date) if date.reach == YearReach::Decade);
    let n_ending = words.at(last).len() - words.without_possessive(last).len();
    if is_decade { span } else { Span::new(words.text, span.start(), span.end() - n_ending).unwrap_or(span) }
}

/// What one expression says.
#[derive(Clone, Copy, Debug)]
enum Meaning {
    Calendar(DateValue),
    /// A time of a day that stands elsewhere.
    Clock(DateValue),
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
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < words.tokens.len() {
        let member = || found.last().and_then(|it| member(words, at, it));
        match read(words, at).or_else(member) {
            Some(it) => {
                at = it.next;
                share_year(words, &mut found, &it);
                found.push(it);
            }
            None => at += 1,
        }
    }
    found
}

/// The date at `at` as a member of the list or range that `last` begins.
fn member(words: &Words<'_>, at: usize, last: &Found) -> Option<Found> {
    let Meaning::Calendar(date) = last.meaning else { return None };
    // What joins two members is two tokens at most.
    if !(1..=2).contains(&(at - last.next)) || after_joint(words, last.next) != Some(at) {
        return None;
    }
    let (next, date) = absolute::read_member(words, last.next, date)?;
    Some(Found { first: at, next, meaning: Meaning::Calendar(date) })
}

/// Gives the year of `last` to the days and months that are listed before it: "6 May to 9 June 2021".
fn share_year(words: &Words<'_>, found: &mut [Found], last: &Found) {
    let Meaning::Calendar(DateValue { year: Some(year), reach: YearReach::Year, month: Some(month), day, .. }) =
        last.meaning
    else {
        return;
    };
    let mut first = last.first;
    for before in found.iter_mut().rev() {
        let Meaning::Calendar(date) = &mut before.meaning else { return };
        let is_joined = first - before.next <= 2 && after_joint(words, before.next) == Some(first);
        if !is_joined || date.year.is_some() || date.month.is_none() {
            return;
        }
        let is_later = (date.month, date.day) > (Some(month), day.or(date.day));
        date.year = Some(if is_later { year - 1 } else { year });
        first = before.first;
    }
}

/// Whether an article or "that" stands here with nothing of time after it, as nearly always: "the same day" and "a week ago"
/// are told by the word that follows.
fn leads_nowhere(words: &Words<'_>, at: usize) -> bool {
    match words.at(at) {
        "the" | "The" => !words.is(at + 1, word_list!("same next following previous day")),
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
