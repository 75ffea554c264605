//! Fractions in signs, figures and words: "3½", "2 1/4", "two and a half", "three quarters of a million". Knows how English
//! writes them; knows nothing of what they are parts of.

use super::number_word::{Numeral, Parts, scale, small};
use crate::token::{TokenKind, is_hyphen};
use crate::unit_word::{MEASURES, TIME_UNITS};
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// The fraction in thousandths.
pub(super) fn thousandths((part, whole): Parts) -> i64 {
    part_of((part, whole), 1000)
}

/// The part of `amount` that the fraction is, to the nearest whole.
pub(super) fn part_of((part, whole): Parts, amount: i64) -> i64 {
    let whole = i64::from(whole.max(1));
    (amount.saturating_mul(i64::from(part)) + whole / 2) / whole
}

/// The fraction that one sign writes.
pub(super) fn of_sign(sign: char) -> Option<Parts> {
    Some(match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    })
}

/// What a mixed number goes on with after its whole number, which ends before the token `at`: "½", "1/4", "-1/4",
/// "and a half".
pub(super) fn after_whole(words: &Words<'_>, at: usize) -> Option<(usize, Parts)> {
    if !words.goes_on(at.checked_sub(1)?) {
        return None;
    }
    if words.kind(at) == Some(TokenKind::Number) {
        return lone_sign(words, at).or_else(|| slashed(words, at));
    }
    if words.at(at) == "-" && words.is_glued_to_last(at) && words.is_glued_to_next(at) {
        return slashed(words, at + 1);
    }
    if !words.is(at, word_list!("and")) {
        return None;
    }
    let (next, parts) = in_words(words, at + 1).or_else(|| qualifying(words, at + 1))?;
    // "two and a third was hurt": a third of the kind, unless what is counted follows.
    let is_certain = matches!(parts.1, 2 | 4) || words.at(next).ends_with('s') || scale(words.at(next)).is_some();
    is_certain.then_some((next, parts))
}

/// "½" as a number of its own.
fn lone_sign(words: &Words<'_>, at: usize) -> Option<(usize, Parts)> {
    let mut signs = words.at(at).chars();
    let parts = signs.next().and_then(of_sign)?;
    signs.next().is_none().then_some((at + 1, parts))
}

/// "1/4", with the whole among those that people divide by, and nothing joined to it.
fn slashed(words: &Words<'_>, at: usize) -> Option<(usize, Parts)> {
    let is_glued = words.is_glued_to_next(at) && words.is_glued_to_next(at + 1);
    if !matches!(words.at(at + 1), "/" | "⁄") || !is_glued || words.is_glued_to_last(at) && words.before(at) != "-" {
        return None;
    }
    let (part, whole): (u32, u32) = (words.at(at).parse().ok()?, words.at(at + 2).parse().ok()?);
    let is_fraction = part > 0 && part < whole && matches!(whole, 2..=6 | 8 | 10 | 12 | 16 | 32);
    let ends = !words.is_glued_to_next(at + 2) || matches!(words.at(at + 3), "." | "," | ")" | ";" | "-" | "–" | "”");
    (is_fraction && ends).then_some((at + 3, (part, whole)))
}

/// A fraction that stands alone. In figures it needs something that it is a part of: "1/2" may be a day or a score.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if words.kind(at) == Some(TokenKind::Number) {
        if let Some((next, parts)) = lone_sign(words, at) {
            return Some(of_scale(words, next, parts));
        }
        let (next, parts) = slashed(words, at)?;
        let has_whole = words.is(next, word_list!("of")) || measures(words, next);
        return has_whole.then(|| of_scale(words, next, parts));
    }
    let (next, parts) = in_words(words, at)?;
    let is_part = words.is(next, word_list!("of")) && words.goes_on(next - 1) && words.goes_on(next);
    // "one third party", "a quarter mile": the number may belong to the next word.
    let is_told = is_part || parts.0 > 1;
    is_told.then(|| of_scale(words, next, parts))
}

fn measures(words: &Words<'_>, at: usize) -> bool {
    words.is(at, MEASURES) || words.is(at, TIME_UNITS)
}

/// "three quarters" with "of a million", if that follows.
fn of_scale(words: &Words<'_>, next: usize, parts: Parts) -> Numeral {
    let has_scale = words.is(next, word_list!("of")) && words.is(next + 1, word_list!("a one"));
    match scale(words.at(next + 2)).filter(|it| has_scale && *it >= 1000) {
        Some(scale) => Numeral { next: next + 3, value: Some(part_of(parts, scale * 1000)), scale, part: None },
        None => Numeral { next, value: Some(thousandths(parts)), scale: 1, part: Some(parts) },
    }
}

/// "a half", "one quarter", "two thirds", "three-quarters".
fn in_words(words: &Words<'_>, at: usize) -> Option<(usize, Parts)> {
    if let Some((number, whole)) = words.at(at).split_once(is_hyphen) {
        return Some((at + 1, parts(number, whole)?));
    }
    if !words.goes_on(at) {
        return None;
    }
    Some((at + 2, parts(words.at(at), words.at(at + 1))?))
}

/// "three-quarter", as it stands before what it measures.
fn qualifying(words: &Words<'_>, at: usize) -> Option<(usize, Parts)> {
    let (number, whole) = words.at(at).split_once(is_hyphen)?;
    let whole = u32::try_from(WHOLES.place_in_any_case(whole)? + 2).ok()?;
    let number = u32::try_from(small(number)?).ok().filter(|it| *it < whole)?;
    Some((at + 1, (number, whole)))
}

fn parts(number: &str, whole: &str) -> Option<Parts> {
    let (single, several) = (WHOLES.place_in_any_case(whole), SEVERAL_WHOLES.place_in_any_case(whole));
    let number = if number.eq_ignore_ascii_case("a") { 1 } else { u32::try_from(small(number)?).ok()? };
    let place = if number == 1 { single } else { several }?;
    let whole = u32::try_from(place + 2).ok()?;
    (number < whole).then_some((number, whole))
}

/// What one is divided into, from two on.
const WHOLES: WordList = word_list!("half third quarter fifth sixth seventh eighth ninth tenth");

/// The same for more than one of them.
const SEVERAL_WHOLES: WordList = word_list!("halves thirds quarters fifths sixths sevenths eighths ninths tenths");

/// The half or quarter that a hyphenated number ends with: "two-and-a-half". The number before it is given.
pub(super) fn hyphenated(word: &str) -> Option<(&str, Parts)> {
    let half = word.strip_suffix("-and-a-half").map(|it| (it, (1, 2)));
    half.or_else(|| word.strip_suffix("-and-a-quarter").map(|it| (it, (1, 4))))
}
