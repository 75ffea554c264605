//! Calendar dates in words and figures: "27 September 2020", "Sept. 27", "2020-09-27", "in 1994", "the early 1990s".

use super::calendar::{DateValue, YearReach};
use super::clock;
use crate::calendar_word::{Around, WEEKDAYS, after_joint, day, is_counted, month_named, month_of_days};
use crate::token::{TokenKind, is_apostrophe};
use crate::unit_word::{CURRENCY_CODES, MEASURES};
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// The date that begins at the token `at`, and the token after it.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    let kind = words.kind(at)?;
    if kind == TokenKind::Mark {
        return None;
    }
    let dated = after_weekday(words, at).or_else(|| day_date(words, at)).or_else(|| month_date(words, at));
    if let Some((next, date)) = dated {
        return Some(with_time(words, next, date));
    }
    match kind {
        TokenKind::Number => owned_decade(words, at).or_else(|| year_alone(words, at)),
        _ => decade(words, at).or_else(|| century(words, at)),
    }
}

/// The month named by a token: its number from 1.
fn month(words: &Words<'_>, at: usize) -> Option<u8> {
    month_named(words.without_possessive(at))
}

/// Past the full stop of a short name.
fn after_stop(words: &Words<'_>, at: usize) -> usize {
    let is_short =
        words.is(at - 1, word_list!("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun"));
    let goes_on = words.kind(at + 1) != Some(TokenKind::Mark) && words.goes_on(at);
    if is_short && goes_on && words.at(at) == "." && words.is_glued_to_last(at) { at + 1 } else { at }
}

/// "Saturday, April 27 2024", "Sunday 27 September".
fn after_weekday(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    if !WEEKDAYS.has_exactly(words.at(at)) {
        return None;
    }
    let next = after_stop(words, at + 1);
    let next = next + usize::from(words.at(next) == ",");
    let next = next + usize::from(words.is(next, word_list!("the")));
    let has_day = |it: &(usize, DateValue)| it.1.day.is_some();
    (1..=3).contains(&(next - at)).then(|| day_date(words, next).or_else(|| month_date(words, next)))?.filter(has_day)
}

fn year(words: &Words<'_>, at: usize) -> Option<i32> {
    let written = words.at(at);
    let is_year = words.kind(at) == Some(TokenKind::Number) && written.len() == 4;
    written.parse().ok().filter(|it| is_year && (1000..2200).contains(it))
}

/// "27 September 2020", "27th of September", "2020-09-27", "27.09.2020", "27/9/2020".
fn day_date(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    if let Some(found) = in_figures(words, at).or_else(|| dashed(words, at)) {
        return Some(found);
    }
    let day = Some(day(words, at)?);
    let place = month_of_days(words, at)?;
    let date = DateValue { month: Some(month(words, place)?), day, ..DateValue::default() };
    // "6" in "6 and 7 May" stands by itself; the last day of a list has the month with it.
    let is_last = place <= at + 2 && (place == at + 1 || words.is(at + 1, word_list!("of")));
    if !is_last {
        return Some((at + 1, date));
    }
    Some(with_year(words, after_stop(words, place + 1), date))
}

/// "03-Mar-2018", "3/Mar/2018", "2018-Mar-03".
fn dashed(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    let sign = words.at(at + 1);
    if !matches!(sign, "-" | "/") || !words.is_glued_to_next(at) || !words.is_glued_to_next(at + 1) {
        return None;
    }
    let (name, last, next) = match words.at(at + 2).split_once('-') {
        Some((name, last)) => (name, last, at + 3),
        None if words.at(at + 3) == sign && words.is_glued_to_next(at + 2) && words.is_glued_to_next(at + 3) => {
            (words.at(at + 2), words.at(at + 4), at + 5)
        }
        None => return None,
    };
    let (year, day) = if last.len() == 4 { (last, words.at(at)) } else { (words.at(at), last) };
    let date = numeric(year, &month_named(name)?.to_string(), day).filter(|_| year.len() == 4)?;
    Some((next, date))
}

fn in_figures(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
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
    let Some((day, hour)) = words.at(at + 4).split_once('T') else {
        return Some((at + 5, numeric(written, words.at(at + 2), words.at(at + 4))?));
    };
    let (next, time) = clock::after_hour(words, at + 5, hour)?;
    let date = numeric(written, words.at(at + 2), day)?;
    Some((next, DateValue { minutes: time.minutes, offset: time.offset, ..date }))
}

/// Which number is day or month is told by their size; where either may be, the year alone is known.
fn numeric(first: &str, second: &str, third: &str) -> Option<DateValue> {
    let number = |it: &str| it.parse::<i32>().ok();
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, number(second)?, number(third)?)
    } else if third.len() == 4 {
        match (number(first)?, number(second)?) {
            (day, month) if day > 12 => (number(third)?, month, day),
            (month, day) if day > 12 => (number(third)?, month, day),
            (day, month) if day == month => (number(third)?, month, day),
            _ => return Some(DateValue { year: number(third), ..DateValue::default() }),
        }
    } else {
        return None;
    };
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year);
    let (month, day) = (u8::try_from(month).ok(), u8::try_from(day).ok());
    fits.then_some(DateValue { year: Some(year), month, day, ..DateValue::default() })
}

/// "September 27, 2020", "Sept. 27", "September 2020", "end of September", "in May".
fn month_date(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    if let Some(of) = part_of_month(words, at) {
        let (next, date) = month_date(words, of)?;
        return date.day.is_none().then_some((next, date));
    }
    let month = Some(month(words, at)?);
    let next = after_stop(words, at + 1);
    let date = DateValue { month, ..DateValue::default() };
    if let Some(day) = day(words, next).filter(|_| words.goes_on(next - 1)) {
        return Some(with_year(words, next + 1, DateValue { day: Some(day), ..date }));
    }
    let (after, with_year) = with_year(words, next, date);
    let after = if with_year.year.is_some() { after } else { at + 1 };
    // "May" and "March" are words too, and any month may be a name; without a year the words around it have to tell.
    let is_name = words.is_or_owns(at, word_list!("April August June March May"));
    let is_preceded = || words.is_before(at, BEFORE_MONTHS) && (!is_name || around(words, at).tell_month());
    let is_told = with_year.year.is_some() || is_preceded() || joins_month(words, next);
    is_told.then_some((after, with_year))
}

/// "March" in "March–May 2020", "June" in "June and July 2019".
fn joins_month(words: &Words<'_>, next: usize) -> bool {
    let Some(other) = after_joint(words, next).filter(|it| month(words, *it).is_some()) else { return false };
    let year = after_stop(words, other + 1);
    let year = year + usize::from(words.at(year) == ",");
    self::year(words, year).is_some()
}

fn around<'a>(words: &Words<'a>, at: usize) -> Around<'a> {
    let before = |n: usize| at.checked_sub(n).filter(|it| words.goes_on(*it)).map_or("", |it| words.at(it));
    let after = |n: usize| if words.goes_on(at + n - 1) { words.at(at + n) } else { "" };
    Around { before: [before(2), before(1)], after: [after(1), after(2)] }
}

/// The member of a list or range that goes on from the date before it, which ends before the token `next` and is `date`:
/// "9" in "May 6-9", "2003" in "between 1987 and 2003".
pub(super) fn read_member(words: &Words<'_>, next: usize, date: DateValue) -> Option<(usize, DateValue)> {
    let at = after_joint(words, next)?;
    let follows_comma = words.at(at - 1) == ",";
    let is_range = words.is(at - 1, word_list!("to through until till - – —"));
    if date.reach != YearReach::Year {
        return None;
    }
    match (date.year, date.month, date.day) {
        (Some(last), None, None) => {
            let counts = follows_comma && is_counted(words, at + 1) || words.at(at + 1) == "%";
            let year = year(words, at)
                .filter(|_| !counts)
                .filter(|it| *it >= FIRST_BARE_YEAR && (*it > last || !is_range && *it != last))?;
            Some((at + 1, DateValue { year: Some(year), ..date }))
        }
        (None, Some(_), Some(last)) => {
            let counts = !is_range && is_counted(words, at + 1);
            let is_joined = words.is(at + 1, word_list!("and or to"));
            let ends = words.kind(at + 1) != Some(TokenKind::Word) || !follows_comma || is_joined;
            let day = day(words, at).filter(|it| ends && !counts && *it > last)?;
            Some(with_year(words, at + 1, DateValue { day: Some(day), ..date }))
        }
        (None, Some(_), None) => {
            let month = month(words, at).filter(|_| !follows_comma)?;
            Some(with_year(words, at + 1, DateValue { month: Some(month), ..date }))
        }
        _ => None,
    }
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

fn with_year(words: &Words<'_>, next: usize, date: DateValue) -> (usize, DateValue) {
    let at = next + usize::from(words.at(next) == ",");
    match year(words, at).filter(|_| words.goes_on(next - 1) && words.goes_on(at - 1)) {
        Some(year) => (at + 1, DateValue { year: Some(year), ..date }),
        None => (next, date),
    }
}

/// "October 4 at 6 am", "6 October 2020 14:30".
fn with_time(words: &Words<'_>, next: usize, date: DateValue) -> (usize, DateValue) {
    if date.day.is_none() {
        return (next, date);
    }
    let at = next + usize::from(words.at(next) == ",");
    let at = at + usize::from(words.is(at, word_list!("at")));
    match clock::read(words, at).filter(|_| words.goes_on(at - 1)) {
        Some((after, time)) => (after, DateValue { minutes: time.minutes, offset: time.offset, ..date }),
        None => (next, date),
    }
}

/// Four digits after a word of time, in parentheses, or where nothing is counted.
fn year_alone(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    let year = year(words, at).filter(|it| *it >= FIRST_BARE_YEAR)?;
    let joined = words.is_glued_to_last(at) && !matches!(words.before(at), "(" | "–" | "-" | "[" | "“" | "\"")
        || words.is_glued_to_next(at) && matches!(words.at(at + 1), "-" | "/" | "%" | ":" | "°");
    let opens_range = opens_range(words, at, year);
    // "a crowd of 2000 people": after these words a number may count or date, and so it does neither.
    let may_count = words.is_before(at, word_list!("of from around circa by")) && is_counted(words, at + 1);
    let counts = may_count || words.is(at + 1, MEASURES) || CURRENCY_CODES.has_exactly(words.before(at));
    if joined && !opens_range || counts {
        return None;
    }
    let is_told = words.is_before(at, BEFORE_YEARS) || month_before(words, at) || words.before(at) == "(";
    let opens = at == 0 || !words.goes_on(at - 1);
    let closes = words.kind(at + 1) != Some(TokenKind::Word) || !words.goes_on(at);
    let follows_small = words.before(at).starts_with(char::is_lowercase);
    let is_plain = closes && follows_small && !words.is_before(at, BEFORE_NUMBERS);
    (is_told || is_plain || opens_range || opens && closes)
        .then_some((at + 1, DateValue { year: Some(year), ..DateValue::default() }))
}

/// "1987" in "1987-2003": a later year is glued to it, and nothing to that.
fn opens_range(words: &Words<'_>, at: usize, from: i32) -> bool {
    let is_dash = matches!(words.at(at + 1), "-" | "–");
    let is_glued = words.is_glued_to_next(at) && words.is_glued_to_next(at + 1) && !words.is_glued_to_last(at);
    let ends = !words.is_glued_to_next(at + 2) || !matches!(words.at(at + 3), "-" | "–" | "/");
    is_dash && is_glued && ends && year(words, at + 2).is_some_and(|to| from < to && to < 2100)
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

/// "the 1990's", of which the ending stands apart.
fn owned_decade(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    let has_ending = words.at(at + 1).starts_with(is_apostrophe) && words.at(at + 2) == "s";
    let is_glued = words.is_glued_to_next(at) && words.is_glued_to_next(at + 1);
    let is_led = words.is_before(at, word_list!("the early late mid"));
    let year = year(words, at).filter(|it| it % 10 == 0 && has_ending && is_glued && is_led)?;
    Some((at + 3, DateValue { year: Some(year), reach: YearReach::Decade, ..DateValue::default() }))
}

/// "1990s", "early 1990s", "mid-1990s", "the ’90s".
fn decade(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
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
    Some((at + 1, DateValue { year: Some(year), reach: YearReach::Decade, ..DateValue::default() }))
}

/// "19th century", "the 19th and 20th centuries" with its last alone.
fn century(words: &Words<'_>, at: usize) -> Option<(usize, DateValue)> {
    if !words.is(at + 1, word_list!("century centuries")) {
        return None;
    }
    let word = words.at(at);
    let figures = word.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let number: i32 = figures.parse().ok().filter(|it| (1..=22).contains(it) && figures.len() < word.len())?;
    let year = Some((number - 1) * 100);
    Some((at + 2, DateValue { year, reach: YearReach::Century, ..DateValue::default() }))
}
