//! Numerals in digits and in words. Knows how English writes numbers; knows nothing of what they count.

use crate::token::role::FIGURE;
use crate::token::{TokenKind, is_hyphen};
use crate::word_list::{WordClasses, WordList, word_classes, word_list};
use crate::words::{Words, n_words};

/// One numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// The token after its last.
    pub(super) next: usize,
    /// In thousandths; none for "dozens" and the like.
    pub(super) value: Option<i64>,
    /// What its last word multiplies by: a million in "2.5 million", else 1.
    pub(super) scale: i64,
}

/// The numeral that begins at the token `at`.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Numeral> {
    match words.kind(at)? {
        TokenKind::Number => digits(words, at),
        TokenKind::Word if words.has_role(at, FIGURE) => vague(words, at).or_else(|| in_words(words, at)),
        TokenKind::Word | TokenKind::Mark => None,
    }
}

fn digits(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let mut value = parse(words.at(at))?;
    let mut next = at + 1;
    while is_spaced_group(words, next) {
        value = value.checked_mul(1000)?.checked_add(parse(words.at(next))?)?;
        next += 1;
    }
    scaled(words, next, value)
}

/// "20 000" with a space that does not break: three digits that belong to the number before them.
fn is_spaced_group(words: &Words<'_>, at: usize) -> bool {
    let is_group = words.kind(at) == Some(TokenKind::Number) && words.at(at).len() == 3;
    is_group && at.checked_sub(1).is_some_and(|it| matches!(words.gap_after(it), "\u{a0}" | "\u{202f}" | "\u{2009}"))
}

fn scaled(words: &Words<'_>, next: usize, value: i64) -> Option<Numeral> {
    let same_paragraph = next.checked_sub(1).is_some_and(|it| words.goes_on(it));
    match scale(words.at(next)).filter(|_| same_paragraph) {
        Some(scale) => Some(Numeral { next: next + 1, value: Some(value.checked_mul(scale)?), scale }),
        None => Some(Numeral { next, value: Some(value), scale: 1 }),
    }
}

/// Reads "1,234,567.5", "1’000" and "0.75" into thousandths; anything else ("06.10.2020") is no number.
fn parse(written: &str) -> Option<i64> {
    let mut value: i64 = 0;
    // The digits since the last separator, the groups before it, and whether it was the point.
    let (mut n_digits, mut n_groups, mut is_fraction) = (0, 0, false);
    for char in written.chars() {
        match char {
            '0'..='9' if is_fraction && n_digits >= 3 => {}
            '0'..='9' => value = value.checked_mul(10)?.checked_add(i64::from(char as u32 - '0' as u32))?,
            _ if is_fraction || n_digits == 0 || (n_groups > 0 && n_digits != 3) => return None,
            '.' => is_fraction = true,
            ',' | '\'' | '’' => {}
            _ => return None,
        }
        (n_digits, n_groups) = if char.is_ascii_digit() { (n_digits + 1, n_groups) } else { (0, n_groups + 1) };
    }
    if !is_fraction && (n_digits == 0 || (n_groups > 0 && n_digits != 3)) {
        return None;
    }
    let n_missing = if is_fraction { 3_u32.saturating_sub(n_digits) } else { 3 };
    value.checked_mul(10_i64.pow(n_missing))
}

/// A number in words: "twenty-seven", "one hundred and five thousand", "a million", "half a million", "two dozen".
fn in_words(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if words.is(at, word_list!("half")) && words.is(at + 1, word_list!("a")) {
        return scaled(words, at + 2, 500).filter(|it| it.scale > 1);
    }
    if words.is(at, word_list!("a")) {
        return scaled(words, at + 1, 1000).filter(|it| it.scale > 1);
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
    (next > at).then_some(Numeral { next, value: Some(value), scale: last_scale })
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
    let numeral = |next| Some(Numeral { next, value: None, scale: 1 });
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

fn small(word: &str) -> Option<i64> {
    if let Some((tens, ones)) = word.split_once(is_hyphen) {
        let (tens, ones) = (small(tens)?, small(ones)?);
        return (tens >= 20 && tens % 10 == 0 && (1..10).contains(&ones)).then_some(tens + ones);
    }
    let place = i64::try_from(SMALL.place_in_any_case(word)?).ok()?;
    Some(if place < 20 { place + 1 } else { (place - 17) * 10 })
}

/// One to twenty, then by tens.
const SMALL: WordList = word_list!(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
     eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
);

fn scale(word: &str) -> Option<i64> {
    let place = SCALES.of(word).checked_ilog2()?;
    Some(if place == 0 { 12 } else { 10_i64.pow(place) })
}

/// Words that multiply: each has the power of ten as the place of its bit, but for the dozen, which has the lowest.
const SCALES: WordClasses = word_classes! {
    "dozen" => 1,
    "hundred" => 1 << 2,
    "thousand thousands" => 1 << 3,
    "million millions mln" => 1 << 6,
    "billion billions bn" => 1 << 9,
    "trillion" => 1 << 12,
};
