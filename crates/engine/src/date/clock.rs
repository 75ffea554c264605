//! Times of the day: "14:30", "6 am", "6.30 p.m. GMT". Knows the tokens of a time.

use super::calendar::DateValue;
use crate::token::TokenKind;
use crate::word_list::word_list;
use crate::words::Words;

/// The time that begins at the token `at`, and the token after it.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    if words.before(at) == ":" && words.is_glued_to_last(at) {
        return None;
    }
    if let Some(found) = military(words, at) {
        return Some(found);
    }
    let (hour, minute, mut next) = hour_and_minute(words, at)?;
    let is_colon = next > at + 1;
    let half = half_in_word(words, next - 1).or_else(|| half_of_day(words, next));
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
    minutes.map(|_| (next, DateValue { minutes, offset, ..DateValue::default() }))
}

/// What of a time is in figures: "7", "7.45", "7:45"; letters of half the day may be glued to them.
fn hour_and_minute(words: &Words<'_>, at: usize) -> Option<(u16, u16, usize)> {
    let (written, letters) = split_letters(words.at(at));
    let has_half = || half_in_word(words, at).is_some() || letters.is_empty() && half_of_day(words, at + 1).is_some();
    if let Some((hour, minute)) = written.split_once('.') {
        let minute = minute.parse().ok().filter(|_| minute.len() == 2 && has_half())?;
        return Some((hour.parse().ok()?, minute, at + 1));
    }
    let hour = written.parse().ok().filter(|_| written.len() <= 2 && (letters.is_empty() || has_half()))?;
    // A space after the colon is a slip of the pen that machine translations make.
    let follows = letters.is_empty() && words.at(at + 1) == ":" && words.is_glued_to_next(at) && words.goes_on(at + 1);
    let (minute, letters) = split_letters(words.at(at + 2));
    if follows && minute.len() == 2 && (letters.is_empty() || half_in_word(words, at + 2).is_some()) {
        return Some((hour, minute.parse().ok()?, at + 3));
    }
    Some((hour, 0, at + 1))
}

/// "1430 GMT", "at 0600 hours".
fn military(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    let written = words.at(at);
    if written.len() != 4 || words.kind(at) != Some(TokenKind::Number) || !words.goes_on(at) {
        return None;
    }
    let is_hours =
        words.is(at + 1, word_list!("hours hrs")) && words.is_before(at, word_list!("at by from until around"));
    if !is_hours && !words.is(at + 1, word_list!("GMT UTC")) {
        return None;
    }
    let time = written.parse::<u16>().ok().filter(|it| it / 100 < 24 && it % 100 < 60)?;
    let (next, offset) = if is_hours { (at + 2, None) } else { zone(words, at + 1) };
    Some((next, DateValue { minutes: Some(time / 100 * 60 + time % 100), offset, ..DateValue::default() }))
}

/// The time whose `hour` was read, as computers write it: ":30", ":30:00Z", ":30+04:00".
pub(super) fn after_hour(words: &Words<'_>, at: usize, hour: &str) -> Option<(usize, DateValue)> {
    let part = |place: usize| {
        let (figures, letters) = split_letters(words.at(place));
        let is_part = words.at(place - 1) == ":" && figures.len() == 2 && matches!(letters, "" | "Z");
        figures.parse::<u16>().ok().filter(|it| is_part && *it < 60).map(|it| (it, letters == "Z"))
    };
    let hour = hour.parse::<u16>().ok().filter(|it| hour.len() == 2 && *it < 24)?;
    let (minute, mut is_universal) = part(at + 1)?;
    let mut next = at + 2;
    if let Some((_, ends)) = part(at + 3).filter(|_| !is_universal) {
        (next, is_universal) = (at + 4, ends);
    }
    let (next, offset) = match shift(words, next) {
        _ if is_universal => (next, Some(0)),
        Some((after, offset)) => (after, Some(offset)),
        None => (next, None),
    };
    Some((next, DateValue { minutes: Some(hour * 60 + minute), offset, ..DateValue::default() }))
}

/// A word that begins with figures, at its first letter.
fn split_letters(word: &str) -> (&str, &str) {
    let end = word.find(|it: char| it.is_alphabetic()).unwrap_or(word.len());
    word.split_at_checked(end).unwrap_or((word, ""))
}

/// "8am", "7.45p.m.": half the day glued to its figures; the token after, and whether it is the second half.
fn half_in_word(words: &Words<'_>, at: usize) -> Option<(usize, bool)> {
    let (figures, letters) = split_letters(words.at(at));
    let is_second = letters.starts_with(['p', 'P']);
    if figures.is_empty() || letters.is_empty() {
        return None;
    }
    if word_list!("am pm").has(letters) {
        return Some((at + 1, is_second));
    }
    let is_dotted = word_list!("a p").has(letters) && words.at(at + 1) == "." && words.is(at + 2, word_list!("m"));
    if !is_dotted || !words.is_glued_to_next(at) || !words.is_glued_to_next(at + 1) {
        return None;
    }
    let has_stop = words.at(at + 3) == "." && words.is_glued_to_next(at + 2);
    Some((at + 3 + usize::from(has_stop), is_second))
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
