//! Numerals in words, and those that `digits` and `fraction` read. Knows how English writes numbers; knows nothing of what they count.

use super::digits::{self, scaled};
use super::fraction;
use super::number_word::{Numeral, scale, small};
use crate::token::TokenKind;
use crate::token::role::FIGURE;
use crate::word_list::{WordList, word_list};
use crate::words::{Words, n_words};

/// The numeral that begins at the token `at`.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Numeral> {
    match words.kind(at)? {
        TokenKind::Number => digits::read(words, at),
        TokenKind::Mark => digits::read_point(words, at),
        TokenKind::Word if words.has_role(at, FIGURE) => read_word(words, at),
        TokenKind::Word => None,
    }
}

fn read_word(words: &Words<'_>, at: usize) -> Option<Numeral> {
    digits::read_glued(words, at)
        .or_else(|| vague(words, at))
        .or_else(|| fraction::read(words, at))
        .or_else(|| in_words(words, at))
}

/// A number in words: "twenty-seven", "one hundred and five thousand", "a million", "half a million", "two dozen".
fn in_words(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if words.is(at, word_list!("half")) {
        let article = at + 1 + usize::from(words.is(at + 1, word_list!("of")));
        let is_led = words.is(article, word_list!("a")) && words.goes_on(at);
        return scaled(words, at, article + 1, 500).filter(|it| is_led && it.scale > 1);
    }
    if words.is(at, word_list!("a")) {
        return with_half(words, scaled(words, at, at + 1, 1000).filter(|it| it.scale > 1)?);
    }
    if let Some((number, parts)) = fraction::hyphenated(words.at(at)) {
        return scaled(words, at, at + 1, small(number)? * 1000 + fraction::thousandths(parts));
    }
    let (mut total, mut group, mut next, mut last_scale) = (0_i64, 0_i64, at, 1);
    while next == at || words.goes_on(next - 1) {
        let word = words.at(next);
        if let Some(small) = small(word).filter(|it| fits_after(group, *it)) {
            group += small;
            last_scale = 1;
        } else if let Some(scale) = scale(word).filter(|_| group > 0) {
            group = group.checked_mul(scale)?;
            last_scale = scale;
            if scale >= 1000 {
                total = total.checked_add(group)?;
                group = 0;
            }
        } else if word_list!("and").has(word) && last_scale >= 100 && small(words.at(next + 1)).is_some() {
            // The word after is read in the next round.
        } else {
            break;
        }
        next += 1;
    }
    let value = total.checked_add(group)?.checked_mul(1000)?;
    with_half(words, Numeral { next, value: Some(value), scale: last_scale, part: None }).filter(|_| next > at)
}

/// "three and a half", "a million and a half": the fraction is one of what comes last.
fn with_half(words: &Words<'_>, whole: Numeral) -> Option<Numeral> {
    let Some((next, parts)) = fraction::after_whole(words, whole.next) else { return Some(whole) };
    let value = whole.value?.checked_add(fraction::part_of(parts, whole.scale.checked_mul(1000)?))?;
    if whole.scale > 1 {
        return Some(Numeral { next, value: Some(value), ..whole });
    }
    scaled(words, next, next, value)
}

/// "twenty" may be followed by "seven", "hundred" by "five" or "twenty"; other pairs are two numbers.
fn fits_after(group: i64, small: i64) -> bool {
    let open = if group % 100 == 0 {
        100
    } else if group % 10 == 0 && group % 100 >= 20 {
        10
    } else {
        0
    };
    small < open
}

/// Numbers that the text leaves open: "dozens", "hundreds of thousands", "several hundred", "a number of".
fn vague(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let numeral = |next| Some(Numeral { next, value: None, scale: 1, part: None });
    if words.is(at, word_list!("a most")) {
        for &phrase in VAGUE_PHRASES {
            if words.reads(at, phrase) {
                return numeral(at + n_words(phrase));
            }
        }
    }
    if words.is(at, word_list!("several")) {
        return numeral(if scale(words.at(at + 1)).is_some() { at + 2 } else { at + 1 });
    }
    if !words.is(at, VAGUE_PLURALS) {
        return None;
    }
    let goes_on = words.is(at + 1, word_list!("of")) && words.is(at + 2, VAGUE_PLURALS);
    if goes_on {
        return numeral(at + 3);
    }
    // "tens" and "scores" alone are units or results more often than numbers.
    (!words.is(at, word_list!("tens")) && (!words.is(at, word_list!("scores")) || words.is(at + 1, word_list!("of"))))
        .then_some(())?;
    numeral(at + 1)
}

/// All of them begin with "a" or "most".
const VAGUE_PHRASES: &[&str] = &["a number of", "most of", "a couple of", "a handful of", "a few", "a series of"];

const VAGUE_PLURALS: WordList = word_list!("tens dozens scores hundreds thousands millions billions");
