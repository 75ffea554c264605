//! Shares of a number: "one in eight", "7 out of 20", "1-in-5". Knows numerals; knows nothing of what they are shares of.

use super::number_word::{Numeral, small};
use super::numeral;
use crate::token::is_hyphen;
use crate::unit_word::TIME_UNITS;
use crate::word_list::word_list;
use crate::words::Words;

/// A share by its two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: u32,
    /// Of how many; more than the part.
    pub whole: u32,
}

/// The share whose first number is `part`, which begins at the token `at`, and the token after it.
pub(super) fn read(words: &Words<'_>, at: usize, part: Numeral) -> Option<(usize, Share)> {
    if words.is_before(at, word_list!("number no")) {
        return None;
    }
    if let Some(share) = hyphenated(words, part) {
        return Some(share);
    }
    let (joint, is_plain) = after_joint(words, part.next)?;
    let whole = numeral::read(words, joint).filter(|_| words.goes_on(joint - 1))?;
    let share = share_of(count(part)?, count(whole)?)?;
    let is_period = words.is(whole.next, TIME_UNITS);
    // "12 in 30 villages" counts twice; "one in eight" divides.
    let divides = share.part <= MOST_PARTS || share.whole >= 100;
    let is_year = words.at(joint).len() == 4 && (1500..2100).contains(&share.whole);
    (!is_plain || divides && !is_period && !is_year).then_some((whole.next, share))
}

/// Whoever says "one in so many" says no larger number in front.
const MOST_PARTS: u32 = 10;

/// The place after "in", "out of", "in every", and whether it is "in" alone, which may be one of place or time.
fn after_joint(words: &Words<'_>, at: usize) -> Option<(usize, bool)> {
    if !words.goes_on(at.checked_sub(1)?) {
        return None;
    }
    let (next, is_in) = if words.is(at, word_list!("out")) && words.is(at + 1, word_list!("of")) {
        (at + 2, false)
    } else if words.is(at, word_list!("in")) {
        (at + 1, true)
    } else if words.is(at, word_list!("of")) && words.is(at + 1, word_list!("every each")) {
        (at + 1, false)
    } else {
        return None;
    };
    let has_every = words.is(next, word_list!("every each"));
    let has_the = !is_in && words.is(next, word_list!("the its their his her our all"));
    Some((next + usize::from(has_every || has_the), is_in && !has_every))
}

/// "one-in-five", "1-in-5".
fn hyphenated(words: &Words<'_>, part: Numeral) -> Option<(usize, Share)> {
    let is_glued = words.at(part.next) == "-" && words.is_glued_to_last(part.next) && words.is_glued_to_next(part.next);
    let whole = words.at(part.next + 1).strip_prefix("in-").filter(|_| is_glued)?;
    Some((part.next + 2, share_of(count(part)?, whole.parse().ok()?)?))
}

/// "one-in-five" as one word.
pub(super) fn read_word(words: &Words<'_>, at: usize) -> Option<(usize, Share)> {
    let mut parts = words.at(at).split(is_hyphen);
    let (part, joint, whole) = (parts.next()?, parts.next()?, parts.next()?);
    if joint != "in" || parts.next().is_some() {
        return None;
    }
    let number = |it: &str| u32::try_from(small(it)?).ok();
    Some((at + 1, share_of(number(part)?, number(whole)?)?))
}

fn count(numeral: Numeral) -> Option<u32> {
    let value = numeral.value.filter(|it| it % 1000 == 0 && numeral.part.is_none())?;
    u32::try_from(value / 1000).ok()
}

fn share_of(part: u32, whole: u32) -> Option<Share> {
    (part > 0 && part < whole).then_some(Share { part, whole })
}
