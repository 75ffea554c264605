//! Times of the day: "14:30", "6 am", "6.30 p.m. GMT". Knows the tokens of a time.

use super::calendar::PartialDate;
use crate::token::TokenKind;
use crate::word_list::word_list;
use crate::words::Words;

/// The time that begins at the token `at`, and the token after it.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if words.kind(at)? != TokenKind::Number || words.before(at) == ":" && words.is_glued_to_last(at) {
        return None;
    }
    let (hour, minute, mut next) = hour_and_minute(words, at)?;
    let is_colon = next > at + 1;
    let half = half_of_day(words, next);
    if let Some((after, _)) = half {
        next = after;
    }
    let is_clock = words.is(next, word_list!("o'clock o’clock"));
    next += usize::from(is_clock);
    if !is_colon && half.is_none() && !is_clock {
        return None;
    }
    let hour = match half {
        Some((_, is_afternoon)) if hour <= 12 => hour % 12 + if is_afternoon { 12 } else { 0 },
        _ => hour,
    };
    let (next, offset) = zone(words, next);
    let minutes = Some(hour * 60 + minute).filter(|_| hour < 24 && minute < 60);
    minutes.map(|_| (next, PartialDate { minutes, offset, ..PartialDate::default() }))
}

fn hour_and_minute(words: &Words<'_>, at: usize) -> Option<(u16, u16, usize)> {
    let written = words.at(at);
    if let Some((hour, minute)) = written.split_once('.') {
        let minute = minute.parse().ok().filter(|_| minute.len() == 2)?;
        half_of_day(words, at + 1)?;
        return Some((hour.parse().ok()?, minute, at + 1));
    }
    let hour = written.parse().ok().filter(|_| written.len() <= 2)?;
    // A space after the colon is a slip of the pen that machine translations make.
    let follows = words.at(at + 1) == ":" && words.is_glued_to_next(at) && words.goes_on(at + 1);
    let minute = words.at(at + 2);
    if follows && words.kind(at + 2) == Some(TokenKind::Number) && minute.len() == 2 {
        return Some((hour, minute.parse().ok()?, at + 3));
    }
    Some((hour, 0, at + 1))
}

/// "am", "p.m.": the token after, and whether it is the second half of the day.
fn half_of_day(words: &Words<'_>, at: usize) -> Option<(usize, bool)> {
    if words.is(at, word_list!("am pm")) {
        return Some((at + 1, words.at(at).starts_with(['p', 'P'])));
    }
    let is_dotted = words.is(at, word_list!("a p")) && words.at(at + 1) == "." && words.is(at + 2, word_list!("m"));
    if !is_dotted || !words.is_glued_to_next(at) || !words.is_glued_to_next(at + 1) {
        return None;
    }
    let has_stop = words.at(at + 3) == "." && words.is_glued_to_next(at + 2);
    Some((at + 3 + usize::from(has_stop), words.is(at, word_list!("p"))))
}

/// "GMT", "(UTC+04:00)", "local time": the token after, and the offset where the words tell.
fn zone(words: &Words<'_>, at: usize) -> (usize, Option<i16>) {
    let is_bracketed = words.at(at) == "(";
    let name = at + usize::from(is_bracketed);
    if words.is(at, word_list!("local")) && words.is(at + 1, word_list!("time")) {
        return (at + 2, None);
    }
    if !words.is(name, word_list!("GMT UTC")) {
        return (at, None);
    }
    let (next, offset) = shift(words, name + 1).unwrap_or((name + 1, 0));
    match is_bracketed {
        true if words.at(next) == ")" => (next + 1, Some(offset)),
        true => (at, None),
        false => (next, Some(offset)),
    }
}

/// "+04:00", "-3".
fn shift(words: &Words<'_>, at: usize) -> Option<(usize, i16)> {
    let sign = match words.at(at) {
        "+" => 1,
        "-" | "−" | "–" => -1,
        _ => return None,
    };
    let hours: i16 = words.at(at + 1).parse().ok().filter(|it| *it <= 14)?;
    let minutes: Option<i16> = words.at(at + 3).parse().ok().filter(|it| words.at(at + 2) == ":" && *it < 60);
    let next = if minutes.is_some() { at + 4 } else { at + 2 };
    Some((next, sign * (hours * 60 + minutes.unwrap_or_default())))
}
