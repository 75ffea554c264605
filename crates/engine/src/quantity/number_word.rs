//! What a numeral is, and the words that numerals are made of. Knows no text around them.

use crate::token::is_hyphen;
use crate::word_list::{WordClasses, WordList, word_classes, word_list};

/// A fraction by its two numbers, the first of them smaller.
pub(super) type Parts = (u32, u32);

/// One numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// The token after its last.
    pub(super) next: usize,
    /// In thousandths; none for "dozens" and the like.
    pub(super) value: Option<i64>,
    /// What its last word multiplies by: a million in "2.5 million", else 1.
    pub(super) scale: i64,
    /// Its two numbers, if it is a fraction and nothing else.
    pub(super) part: Option<Parts>,
}

pub(super) fn small(word: &str) -> Option<i64> {
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

pub(super) fn scale(word: &str) -> Option<i64> {
    let place = SCALES.of(word).checked_ilog2()?;
    Some(if place == 0 { 12 } else { 10_i64.pow(place) })
}

/// Words that multiply: each has the power of ten as the place of its bit, but for the dozen, which has the lowest.
const SCALES: WordClasses = word_classes! {
    "dozen" => 1,
    "hundred" => 1 << 2,
    "thousand thousands" => 1 << 3,
    "lakh lakhs" => 1 << 5,
    "crore crores" => 1 << 7,
    "million millions mln mn" => 1 << 6,
    "billion billions bn" => 1 << 9,
    "trillion trillions tn trn" => 1 << 12,
};
