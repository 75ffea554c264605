//! Words for days that depend on when they are said: "yesterday", "last year", "on Friday", "two weeks ago", "the same day".

use super::calendar::DateValue;
use super::tense::{self, Tense};
use crate::calendar_word::WEEKDAYS;
use crate::token::TokenKind;
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// A day or time by its distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    /// This many days from the text's own day.
    Days(i64),
    /// The nearest day of the week with this number that was, or that is to come.
    Weekday(i64, Tense),
    /// The last day of the week with this number before the text's own.
    LastWeekday(i64),
    /// This many months from the text's own.
    Months(i32),
    /// This many years from the text's own.
    Years(i32),
    /// The day named last.
    Same,
    /// A time that words alone do not place.
    Open,
}

impl Reference {
    /// The date that is meant in a text of the day `anchor`, in which `last_day` was named last.
    pub(super) fn resolve(self, anchor: Option<DateValue>, last_day: Option<DateValue>) -> Option<DateValue> {
        let anchor = anchor.map(DateValue::without_time);
        match self {
            Self::Days(n_days) => anchor?.plus_days(n_days),
            Self::Weekday(_, Tense::Open) => None,
            Self::Weekday(weekday, Tense::Past) => anchor?.plus_days(-(anchor?.weekday()? - weekday).rem_euclid(7)),
            Self::Weekday(weekday, Tense::Future) => anchor?.plus_days((weekday - anchor?.weekday()?).rem_euclid(7)),
            Self::LastWeekday(weekday) => anchor?.plus_days(-1 - (anchor?.weekday()? - 1 - weekday).rem_euclid(7)),
            Self::Months(n_months) => {
                let months = anchor?.year? * 12 + i32::from(anchor?.month?) - 1 + n_months;
                let month = u8::try_from(months.rem_euclid(12) + 1).ok();
                Some(DateValue { year: Some(months.div_euclid(12)), month, ..DateValue::default() })
            }
            Self::Years(n_years) => Some(DateValue { year: Some(anchor?.year? + n_years), ..DateValue::default() }),
            Self::Same => last_day,
            Self::Open => None,
        }
    }
}

/// The reference that begins at the token `at`, and the token after it.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<(usize, Reference)> {
    if words.kind(at)? == TokenKind::Mark {
        return None;
    }
    if words.reads(at, "the day after tomorrow") || words.reads(at, "the day before yesterday") {
        return single(words, at + 3);
    }
    single(words, at).or_else(|| weekday(words, at)).or_else(|| determined(words, at)).or_else(|| ago(words, at))
}

/// "yesterday", "tomorrow night", "tomorrow" in "the day after tomorrow".
fn single(words: &Words<'_>, at: usize) -> Option<(usize, Reference)> {
    let place = SINGLE.place_in_any_case(words.without_possessive(at))?;
    let days = *[-1, 1, 0, 0].get(place)?;
    let beyond = at >= 2 && words.reads(at - 2, if days > 0 { "day after" } else { "day before" });
    let after = usize::from(place < 2 && words.is_or_owns(at + 1, PARTS_OF_DAY) && words.goes_on(at));
    Some((at + 1 + after, Reference::Days(if beyond { days * 2 } else { days })))
}

/// Their distance in days stands in [`single`].
const SINGLE: WordList = word_list!("yesterday tomorrow today tonight");

const PARTS_OF_DAY: WordList = word_list!("morning afternoon evening night");

/// "Friday", "last Friday", "Friday morning". A weekday in a name ("Black Friday") is none.
fn weekday(words: &Words<'_>, at: usize) -> Option<(usize, Reference)> {
    let is_led = words.is(at, word_list!("last this next coming"));
    let lead = usize::from(is_led)
        + usize::from(words.is(at, word_list!("this")) && words.is(at + 1, word_list!("coming past")));
    let name = words.without_possessive(at + lead);
    let place = WEEKDAYS.has_exactly(name).then(|| WEEKDAYS.place_in_any_case(name))??;
    let is_short = place >= 7;
    let before = words.before(at);
    let in_name = lead == 0
        && before.starts_with(char::is_uppercase)
        && at > 0
        && words.goes_on(at - 1)
        && word_list!("Black Good Bloody Ash Palm Easter Cyber Super Maundy").has_exactly(before);
    if is_short || in_name {
        return None;
    }
    let after = at + lead + 1;
    let part = usize::from(words.is_or_owns(after, PARTS_OF_DAY) && words.goes_on(after - 1));
    let weekday = i64::try_from(place).ok()?;
    let next = after + part;
    let reference = if words.is(at, word_list!("next")) {
        Reference::Open
    } else if lead > 0 && words.is(at + lead - 1, word_list!("coming")) {
        Reference::Weekday(weekday, Tense::Future)
    } else if words.is(at, word_list!("last")) || lead > 1 {
        Reference::LastWeekday(weekday)
    } else {
        Reference::Weekday(weekday, tense::around(words, at, next))
    };
    Some((next, reference))
}

/// "this morning", "last year", "the same day", "earlier this week", "that decade".
fn determined(words: &Words<'_>, at: usize) -> Option<(usize, Reference)> {
    if words.is(at, word_list!("earlier later")) && words.is(at + 1, word_list!("this")) {
        return determined(words, at + 1);
    }
    let is_same = words.is(at, word_list!("the")) && words.is(at + 1, word_list!("same next following previous"));
    let noun = if is_same { at + 2 } else { at + 1 };
    if !words.goes_on(at) || !words.is_or_owns(noun, PERIODS) {
        return None;
    }
    let period = |list: WordList| words.is_or_owns(noun, list);
    let (day, month, year) =
        (period(PARTS_OF_DAY) || period(word_list!("day")), period(word_list!("month")), period(word_list!("year")));
    let reference = if is_same && words.is(at + 1, word_list!("same")) && day {
        Reference::Same
    } else if is_same {
        Reference::Open
    } else if words.is(at, word_list!("this")) {
        if day {
            Reference::Days(0)
        } else if month {
            Reference::Months(0)
        } else if year {
            Reference::Years(0)
        } else {
            Reference::Open
        }
    } else if words.is(at, word_list!("last next past")) {
        let sign = if words.is(at, word_list!("next")) { 1 } else { -1 };
        if day && sign < 0 && period(word_list!("night")) {
            Reference::Days(-1)
        } else if month {
            Reference::Months(sign)
        } else if year {
            Reference::Years(sign)
        } else {
            Reference::Open
        }
    } else if words.is(at, word_list!("that")) && !day || words.is(at, word_list!("that")) && period(word_list!("day"))
    {
        if period(word_list!("day")) { Reference::Same } else { Reference::Open }
    } else {
        return None;
    };
    Some((noun + 1, reference))
}

pub(super) const PERIODS: WordList = word_list!(
    "morning afternoon evening night day week weekend month quarter year decade century spring summer autumn fall winter"
);

/// "a year ago", "two weeks ago", "10 days earlier".
fn ago(words: &Words<'_>, at: usize) -> Option<(usize, Reference)> {
    let number = match words.kind(at)? {
        TokenKind::Number => words.at(at).parse::<i32>().ok()?,
        _ if words.is(at, word_list!("a an")) => 1,
        _ => i32::try_from(SMALL.place_in_any_case(words.at(at))?).ok()? + 1,
    };
    let noun = at + 1;
    let is_ago = words.is(noun + 1, word_list!("ago")) && words.goes_on(at) && words.goes_on(noun);
    if !is_ago || number > MOST_PERIODS {
        return None;
    }
    let reference = if words.is(noun, word_list!("day days")) {
        Reference::Days(-i64::from(number))
    } else if words.is(noun, word_list!("week weeks")) {
        Reference::Days(-7 * i64::from(number))
    } else if words.is(noun, word_list!("month months")) {
        Reference::Months(-number)
    } else if words.is(noun, word_list!("year years")) {
        Reference::Years(-number)
    } else if words.is(noun, word_list!("decade decades")) {
        Reference::Years(-10 * number)
    } else if words.is(noun, word_list!("hour hours minute minutes century centuries moment")) {
        Reference::Open
    } else {
        return None;
    };
    Some((noun + 2, reference))
}

/// More periods are geology, not news.
const MOST_PERIODS: i32 = 2000;

const SMALL: WordList = word_list!("one two three four five six seven eight nine ten eleven twelve");
