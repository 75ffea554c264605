//! Numerals that count nothing: dates, times, designations. Knows the tokens around a numeral; numbers of things are in
//! `numbered`.

use super::numbered::is_number_of_something;
use crate::calendar_word::{MONTHS, is_counted, month_of_days};
use crate::token::TokenKind;
use crate::unit_word::{CURRENCY_CODES, MEASURES, is_currency_sign};
use crate::word_list::word_list;
use crate::words::Words;

/// Whether the numeral from `first` up to `next` names or dates something instead of counting.
pub(super) fn counts_nothing(words: &Words<'_>, first: usize, next: usize) -> bool {
    is_part_of_code(words, first, next)
        || is_clock_time(words, first, next)
        || is_date(words, first, next)
        || is_number_of_something(words, first, next)
        || is_age_or_ago(words, next)
        || is_pronoun(words, first, next)
        || counts_dates(words, next)
}

/// Whether a numeral right after `end`, with nothing but list marks between, goes on a list of such numbers.
pub(super) fn continues_list(words: &Words<'_>, end: usize, first: usize, next: usize) -> bool {
    // "On May 6, 12 people left."
    let counts = words.before(first) == "," && is_counted(words, next);
    !counts && end < first && first - end <= 2 && (end..first).all(|it| words.is(it, word_list!(", and or & to - –")))
}

/// Joined by signs without a space: 2020-10-06, 24/7, UTC+04:00, #5, user_7.
fn is_part_of_code(words: &Words<'_>, first: usize, next: usize) -> bool {
    let last = next - 1;
    let sign_before = words.is_glued_to_last(first)
        && matches!(words.before(first), "#" | "@" | "/" | "+" | "_" | "№" | "=" | ":" | "\\" | "&");
    let joined = words.is_glued_to_next(last) && words.is_glued_to_next(next);
    let sign_after = joined
        && matches!(words.at(next), "/" | "_" | ":" | "=" | "\\")
        && words.kind(next + 1) != Some(TokenKind::Mark);
    // The digits of a caliber: ".38".
    let after_point = words.is_glued_to_last(first) && words.before(first) == "." && !words.is_glued_to_last(first - 1);
    sign_before || sign_after || after_point || in_chain(words, first, next) || is_score(words, first, next)
}

/// "3-1", "52-48": two numbers that do not rise are no range.
fn is_score(words: &Words<'_>, first: usize, next: usize) -> bool {
    let is_glued = matches!(words.at(next), "-" | "–") && words.is_glued_to_last(next) && words.is_glued_to_next(next);
    let number = |at: usize| words.at(at).parse::<u32>().ok().filter(|it| *it < MOST_POINTS);
    is_glued && next == first + 1 && number(first).zip(number(next + 1)).is_some_and(|(one, other)| one >= other)
}

/// Nobody scores more.
const MOST_POINTS: u32 = 1000;

/// Three numbers or more joined by hyphens, or a number and a word such as "12-year-old", "5-star".
fn in_chain(words: &Words<'_>, first: usize, next: usize) -> bool {
    let hyphen =
        |it: usize| matches!(words.at(it), "-" | "–") && words.is_glued_to_last(it) && words.is_glued_to_next(it);
    let before =
        first.checked_sub(1).is_some_and(hyphen) && words.kind(first.wrapping_sub(2)) == Some(TokenKind::Number);
    let after = hyphen(next) && words.kind(next + 1) == Some(TokenKind::Number);
    let goes_further = hyphen(next + 2) && words.kind(next + 3) == Some(TokenKind::Number);
    let long = after && (goes_further || (first..next).any(hyphen));
    let compound = hyphen(next) && words.kind(next + 1) == Some(TokenKind::Word);
    before || long || compound
}

fn is_clock_time(words: &Words<'_>, first: usize, next: usize) -> bool {
    let colon_after =
        words.at(next) == ":" && words.is_glued_to_next(next - 1) && words.kind(next + 1) == Some(TokenKind::Number);
    let colon_before = words.before(first) == ":"
        && words.kind(first.wrapping_sub(2)) == Some(TokenKind::Number)
        && words.is_glued_to_next(first.wrapping_sub(2));
    let unit = words.is(next, word_list!("am pm o'clock o’clock GMT UTC hrs"));
    let dotted = words.is(next, word_list!("a p")) && words.at(next + 1) == "." && words.is(next + 2, word_list!("m"));
    colon_after || colon_before || unit || dotted
}

fn is_date(words: &Words<'_>, first: usize, next: usize) -> bool {
    if words.kind(first) != Some(TokenKind::Number) {
        return false;
    }
    let is_day = words.at(first).len() <= 2;
    if is_day && month_of_days(words, first).is_some() {
        return true;
    }
    let after_month = first
        .checked_sub(1)
        .is_some_and(|it| words.is(it, MONTHS) || words.at(it) == "." && words.is(it.wrapping_sub(1), MONTHS));
    let can_be_month = !words.before(first).starts_with(char::is_lowercase);
    after_month && can_be_month || is_day && is_dashed_date(words, first) || is_year(words, first, next)
}

/// "03-Mar-2018".
fn is_dashed_date(words: &Words<'_>, first: usize) -> bool {
    let is_dash = matches!(words.at(first + 1), "-" | "/") && words.is_glued_to_next(first);
    is_dash && words.at(first + 2).split('-').next().is_some_and(|it| MONTHS.has_exactly(it))
}

/// Four digits without a separator, unless they are money or a plural follows and no preposition of time goes before.
fn is_year(words: &Words<'_>, first: usize, next: usize) -> bool {
    let written = words.at(first);
    let in_range = written.len() == 4 && written.parse::<u16>().is_ok_and(|it| (1500..2100).contains(&it));
    let is_money = words.is_glued_to_last(first) && is_currency_sign(words.before(first))
        || CURRENCY_CODES.has_exactly(words.before(first));
    if !in_range || is_money || is_currency_sign(words.at(next)) || words.is(next, MEASURES) {
        return false;
    }
    if words.is_before(first, word_list!("between")) {
        // Years are rarely whole hundreds at both ends, as numbers are that nobody counted.
        let is_round = |at: usize| words.at(at).ends_with("00");
        return !(is_plural_at(words, next) && is_round(first) && is_round(next - 1));
    }
    let temporal = word_list!("in since until till by year before after during early late mid from and of through");
    let follows_day =
        first.checked_sub(1).is_some_and(|it| words.kind(it) == Some(TokenKind::Number) || words.at(it) == ",");
    !is_plural_at(words, next) || follows_day || temporal.has(words.before(first))
}

fn is_plural_at(words: &Words<'_>, at: usize) -> bool {
    words.kind(at) == Some(TokenKind::Word) && words.at(at).ends_with('s')
        || words.is(at, word_list!("people men women children"))
}

/// "two dates": how many dates a page carries is no figure of what it tells.
fn counts_dates(words: &Words<'_>, next: usize) -> bool {
    words.is(next, word_list!("date dates"))
}

fn is_age_or_ago(words: &Words<'_>, next: usize) -> bool {
    let period =
        words.is(next, word_list!("year years month months week weeks day days hour hours minutes decades centuries"));
    period
        && (words.is(next + 1, word_list!("ago old earlier later"))
            || words.is(next + 1, word_list!("of")) && words.is(next + 2, word_list!("age")))
}

/// "one" that stands for a person or thing: "one of", "no one", "this one", "one another", "one must".
fn is_pronoun(words: &Words<'_>, first: usize, next: usize) -> bool {
    if next != first + 1 || !words.is(first, word_list!("one")) {
        return false;
    }
    let after_determiner =
        word_list!("no every any each this that the which another some only a").has(words.before(first));
    let stands_alone = words.kind(next) != Some(TokenKind::Word) || !words.goes_on(first);
    let followers = word_list!(
        "of another can could should would will must may might is was has had by that who which to in on \
         at with for from and or but side thing such as"
    );
    after_determiner || stands_alone || words.is(next, followers)
}
