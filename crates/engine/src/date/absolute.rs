//! Calendar dates in words and figures: "27 September 2020", "Sept. 27", "2020-09-27", "in 1994", "the early 1990s".

use super::calendar::{PartialDate, YearReach};
use super::clock;
use crate::token::TokenKind;
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// The date that begins at the token `at`, and the token after it.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    let kind = words.kind(at)?;
    if kind == TokenKind::Mark {
        return None;
    }
    let dated = after_weekday(words, at).or_else(|| day_date(words, at)).or_else(|| month_date(words, at));
    if let Some((next, date)) = dated {
        return Some(with_time(words, next, date));
    }
    match kind {
        TokenKind::Number => year_alone(words, at),
        _ => decade(words, at).or_else(|| century(words, at)),
    }
}

/// The month named by a token: its number from 1.
fn month(words: &Words<'_>, at: usize) -> Option<u8> {
    let word = words.at(at);
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let place = MONTHS.place_in_any_case(word)?;
    let number = if place < 12 { place } else { *SHORT_MONTHS.get(place - 12)? };
    u8::try_from(number + 1).ok()
}

const MONTHS: WordList = word_list!(
    "January February March April May June July August September October November December \
     Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
);

/// The months of the short names in [`MONTHS`].
const SHORT_MONTHS: [usize; 12] = [0, 1, 2, 3, 5, 6, 7, 8, 8, 9, 10, 11];

/// The days of the week, from Monday.
pub(super) const WEEKDAYS: WordList =
    word_list!("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun");

/// Past the full stop of a short name.
fn after_stop(words: &Words<'_>, at: usize) -> usize {
    let is_short =
        words.is(at - 1, word_list!("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun"));
    let goes_on = words.kind(at + 1) != Some(TokenKind::Mark) && words.goes_on(at);
    if is_short && goes_on && words.at(at) == "." && words.is_glued_to_last(at) { at + 1 } else { at }
}

/// "Saturday, April 27 2024", "Sunday 27 September".
fn after_weekday(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if !WEEKDAYS.has_exactly(words.at(at)) {
        return None;
    }
    let next = after_stop(words, at + 1);
    let next = next + usize::from(words.at(next) == ",");
    let next = next + usize::from(words.is(next, word_list!("the")));
    let has_day = |it: &(usize, PartialDate)| it.1.day.is_some();
    (1..=3).contains(&(next - at)).then(|| day_date(words, next).or_else(|| month_date(words, next)))?.filter(has_day)
}

/// A day of the month in figures: "27", "27th".
fn day(words: &Words<'_>, at: usize) -> Option<u8> {
    let written = words.at(at);
    let figures = written.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let ending = written.get(figures.len()..).unwrap_or_default();
    let is_day = (1..=2).contains(&figures.len()) && (ending.is_empty() || word_list!("st nd rd th").has(ending));
    figures.parse().ok().filter(|it| is_day && (1..=31).contains(it))
}

fn year(words: &Words<'_>, at: usize) -> Option<i32> {
    let written = words.at(at);
    let is_year = words.kind(at) == Some(TokenKind::Number) && written.len() == 4;
    written.parse().ok().filter(|it| is_year && (1000..2200).contains(it))
}

/// "27 September 2020", "27th of September", "2020-09-27", "27.09.2020", "27/9/2020".
fn day_date(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if let Some(found) = in_figures(words, at) {
        return Some(found);
    }
    let day = Some(day(words, at)?);
    let of = at + 1 + usize::from(words.is(at + 1, word_list!("of")));
    let month = Some(month(words, of)?);
    if !words.goes_on(at) || !words.goes_on(of - 1) {
        return None;
    }
    let next = after_stop(words, of + 1);
    Some(with_year(words, next, PartialDate { month, day, ..PartialDate::default() }))
}

fn in_figures(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if words.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let written = words.at(at);
    let mut parts = written.split('.');
    if let (Some(first), Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next(), parts.next()) {
        return Some((at + 1, numeric(first, second, third)?));
    }
    let sign = words.at(at + 1);
    let is_chain = matches!(sign, "-" | "/" | "–") && words.at(at + 3) == sign;
    let is_glued = (at..at + 4).all(|it| words.is_glued_to_next(it));
    if !is_chain || !is_glued {
        return None;
    }
    Some((at + 5, numeric(written, words.at(at + 2), words.at(at + 4))?))
}

/// Which number is day or month is told by their size; where either may be, the year alone is known.
fn numeric(first: &str, second: &str, third: &str) -> Option<PartialDate> {
    let number = |it: &str| it.parse::<i32>().ok();
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, number(second)?, number(third)?)
    } else if third.len() == 4 {
        match (number(first)?, number(second)?) {
            (day, month) if day > 12 => (number(third)?, month, day),
            (month, day) if day > 12 => (number(third)?, month, day),
            (day, month) if day == month => (number(third)?, month, day),
            _ => return Some(PartialDate { year: number(third), ..PartialDate::default() }),
        }
    } else {
        return None;
    };
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year);
    let (month, day) = (u8::try_from(month).ok(), u8::try_from(day).ok());
    fits.then_some(PartialDate { year: Some(year), month, day, ..PartialDate::default() })
}

/// "September 27, 2020", "Sept. 27", "September 2020", "end of September", "in May".
fn month_date(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if let Some(of) = part_of_month(words, at) {
        let (next, date) = month_date(words, of)?;
        return date.day.is_none().then_some((next, date));
    }
    let month = Some(month(words, at)?);
    let next = after_stop(words, at + 1);
    let date = PartialDate { month, ..PartialDate::default() };
    if let Some(day) = day(words, next).filter(|_| words.goes_on(next - 1)) {
        return Some(with_year(words, next + 1, PartialDate { day: Some(day), ..date }));
    }
    let (after, with_year) = with_year(words, next, date);
    let after = if with_year.year.is_some() { after } else { at + 1 };
    // "May" and "March" are words too, and any month may be a name; without a year a preposition has to tell.
    let is_told = with_year.year.is_some() || words.is_before(at, BEFORE_MONTHS);
    is_told.then_some((after, with_year))
}

const BEFORE_MONTHS: WordList = word_list!(
    "in since until till by of during last next this every between from before after early late mid through to"
);

/// "end of", "early": where the month stands.
fn part_of_month(words: &Words<'_>, at: usize) -> Option<usize> {
    if words.is(at, word_list!("early late mid")) {
        return Some(at + 1);
    }
    let is_part = words.is(at, word_list!("end beginning start middle")) && words.is(at + 1, word_list!("of"));
    is_part.then_some(at + 2)
}

fn with_year(words: &Words<'_>, next: usize, date: PartialDate) -> (usize, PartialDate) {
    let at = next + usize::from(words.at(next) == ",");
    match year(words, at).filter(|_| words.goes_on(next - 1) && words.goes_on(at - 1)) {
        Some(year) => (at + 1, PartialDate { year: Some(year), ..date }),
        None => (next, date),
    }
}

/// "October 4 at 6 am", "6 October 2020 14:30".
fn with_time(words: &Words<'_>, next: usize, date: PartialDate) -> (usize, PartialDate) {
    if date.day.is_none() {
        return (next, date);
    }
    let at = next + usize::from(words.at(next) == ",");
    let at = at + usize::from(words.is(at, word_list!("at")));
    match clock::read(words, at).filter(|_| words.goes_on(at - 1)) {
        Some((after, time)) => (after, PartialDate { minutes: time.minutes, offset: time.offset, ..date }),
        None => (next, date),
    }
}

/// Four digits after a word of time, in parentheses, or where nothing is counted.
fn year_alone(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    let year = year(words, at).filter(|it| *it >= FIRST_BARE_YEAR)?;
    let joined = words.is_glued_to_last(at) && !matches!(words.before(at), "(" | "–" | "-" | "[" | "“" | "\"")
        || words.is_glued_to_next(at) && matches!(words.at(at + 1), "-" | "/" | "%" | ":" | "°");
    if joined {
        return None;
    }
    let is_told = words.is_before(at, BEFORE_YEARS) || month_before(words, at) || words.before(at) == "(";
    let opens = at == 0 || !words.goes_on(at - 1);
    let closes = words.kind(at + 1) != Some(TokenKind::Word) || !words.goes_on(at);
    let follows_small = words.before(at).starts_with(char::is_lowercase);
    let is_plain = closes && follows_small && !words.is_before(at, BEFORE_NUMBERS);
    (is_told || is_plain || opens && closes)
        .then_some((at + 1, PartialDate { year: Some(year), ..PartialDate::default() }))
}

/// Smaller numbers of four digits count more often than they date.
const FIRST_BARE_YEAR: i32 = 1500;

const BEFORE_YEARS: WordList = word_list!(
    "in since until till by year before after during early late mid from of through between circa around summer spring \
     autumn fall winter elections election"
);

const BEFORE_NUMBERS: WordList = word_list!(
    "about almost nearly over than least most some around approximately resolution no number nr page section article \
     room route flight highway lines"
);

fn month_before(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| month(words, it).is_some())
}

/// "1990s", "early 1990s", "mid-1990s", "the ’90s".
fn decade(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if words.is(at, word_list!("early late mid")) {
        let hyphen = usize::from(words.at(at + 1) == "-");
        return decade(words, at + 1 + hyphen);
    }
    let word = words.at(at);
    let bare = ["mid-", "mid\u{2011}", "Mid-"].iter().find_map(|it| word.strip_prefix(it)).unwrap_or(word);
    let figures = bare.strip_suffix('s')?.trim_end_matches(['\'', '’']);
    let year: i32 = figures.parse().ok().filter(|it| *it % 10 == 0)?;
    let year = match figures.len() {
        4 if (1500..2100).contains(&year) => year,
        // The last century's, as no text of this one speaks of its thirties in this way.
        2 if matches!(words.before(at), "'" | "’" | "‘") && words.is_glued_to_last(at) => 1900 + year,
        _ => return None,
    };
    Some((at + 1, PartialDate { year: Some(year), reach: YearReach::Decade, ..PartialDate::default() }))
}

/// "19th century", "the 19th and 20th centuries" with its last alone.
fn century(words: &Words<'_>, at: usize) -> Option<(usize, PartialDate)> {
    if !words.is(at + 1, word_list!("century centuries")) {
        return None;
    }
    let word = words.at(at);
    let figures = word.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let number: i32 = figures.parse().ok().filter(|it| (1..=22).contains(it) && figures.len() < word.len())?;
    let year = Some((number - 1) * 100);
    Some((at + 2, PartialDate { year, reach: YearReach::Century, ..PartialDate::default() }))
}
