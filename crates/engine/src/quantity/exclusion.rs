//! Numerals that count nothing: dates, times, designations, numbered sections. Knows the tokens around a numeral.

use crate::token::TokenKind;
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// Whether the numeral from `first` up to `next` names or dates something instead of counting.
pub(super) fn counts_nothing(words: &Words<'_>, first: usize, next: usize) -> bool {
    is_part_of_code(words, first, next)
        || is_clock_time(words, first, next)
        || is_date(words, first, next)
        || is_number_of_something(words, first, next)
        || is_age_or_ago(words, next)
        || is_pronoun(words, first, next)
}

/// Whether a numeral right after `end`, with nothing but list marks between, goes on a list of such numbers.
pub(super) fn continues_list(words: &Words<'_>, end: usize, first: usize) -> bool {
    end < first && first - end <= 2 && (end..first).all(|it| words.is(it, word_list!(", and or & to - –")))
}

const MONTHS: WordList = word_list!(
    "January February March April May June July August September October November December Jan Feb Mar Apr \
     Jun Jul Aug Sep Sept Oct Nov Dec"
);

/// Joined by signs without a space: 2020-10-06, 24/7, UTC+04:00, #5, user_7.
fn is_part_of_code(words: &Words<'_>, first: usize, next: usize) -> bool {
    let last = next - 1;
    let sign_before = words.is_glued_to_last(first)
        && matches!(words.before(first), "#" | "@" | "/" | "+" | "_" | "№" | "=" | ":" | "\\" | "&");
    let joined = words.is_glued_to_next(last) && words.is_glued_to_next(next);
    let sign_after = joined
        && matches!(words.at(next), "/" | "_" | ":" | "=" | "\\")
        && words.kind(next + 1) != Some(TokenKind::Mark);
    sign_before || sign_after || in_chain(words, first, next)
}

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
    let written = words.at(first);
    let is_day = written.len() <= 2;
    // "27 September", "27 and 28 September", "27–28 September"
    let later_day = next + 2;
    let joins_day = words.is(next, word_list!("and to - – or"))
        && words.kind(next + 1) == Some(TokenKind::Number)
        && words.is(later_day, MONTHS);
    if is_day && (words.is(next, MONTHS) || joins_day || words.is(next, word_list!("of")) && words.is(next + 1, MONTHS))
    {
        return true;
    }
    let after_month = first
        .checked_sub(1)
        .is_some_and(|it| words.is(it, MONTHS) || words.at(it) == "." && words.is(it.wrapping_sub(1), MONTHS));
    let can_be_month = !words.before(first).starts_with(char::is_lowercase);
    if after_month && can_be_month {
        return true;
    }
    is_year(words, first, next)
}

/// Four digits without a separator, unless a plural follows and no preposition of time goes before.
fn is_year(words: &Words<'_>, first: usize, next: usize) -> bool {
    let written = words.at(first);
    let in_range = written.len() == 4 && written.parse::<u16>().is_ok_and(|it| (1500..2100).contains(&it));
    if !in_range {
        return false;
    }
    let temporal = word_list!("in since until till by year before after during early late mid from and of through");
    let is_plural = words.kind(next) == Some(TokenKind::Word) && words.at(next).ends_with('s')
        || words.is(next, word_list!("people men women children"));
    let follows_day =
        first.checked_sub(1).is_some_and(|it| words.kind(it) == Some(TokenKind::Number) || words.at(it) == ",");
    !is_plural || follows_day || temporal.has(words.before(first))
}

/// "resolution 822", "section 907", "No. 5", "Boeing 737", "resolutions (822".
fn is_number_of_something(words: &Words<'_>, first: usize, next: usize) -> bool {
    let mut before = first.wrapping_sub(1);
    while matches!(words.at(before), "," | "(" | "." | ":" | "№") && before > 0 {
        before -= 1;
    }
    if words.is(before, NUMBERED) && words.kind(first) == Some(TokenKind::Number) {
        return true;
    }
    let name = words.before(first);
    let mid_sentence = first >= 2 && words.kind(first - 2) == Some(TokenKind::Word);
    let follows_name = words.kind(first) == Some(TokenKind::Number)
        && name.starts_with(char::is_uppercase)
        && mid_sentence
        && words.goes_on(first - 1);
    follows_name && words.kind(first - 1) == Some(TokenKind::Word) && !counts_next(words, next)
}

/// Whether what follows shows that the number counts: a plural, a sign of measure.
fn counts_next(words: &Words<'_>, next: usize) -> bool {
    let word = words.at(next);
    word == "%"
        || words.kind(next) == Some(TokenKind::Word)
            && word.starts_with(char::is_lowercase)
            && (word.ends_with('s') || word_list!("people per percent more other").has(word))
}

const NUMBERED: WordList = word_list!(
    "act article articles appendix art case chapter channel decree figure fig flight footnote highway level \
     law nr no nos note p page pages para paragraph paragraphs part phase point pp protocol read resolution \
     resolutions room route rule section sections size stage step table tel version volume vol age aged"
);

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
