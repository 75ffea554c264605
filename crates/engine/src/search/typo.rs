//! How far two words are apart in typing errors: a letter wrong, missing, too many, or two neighbors swapped.

/// How many errors a word of `n_letters` may have. More would make short words match anything.
pub(super) fn n_errors_allowed(n_letters: usize) -> usize {
    match n_letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// A set of the letters of a word, by which most words are told apart without comparing them.
pub(super) fn letter_set(word: &str) -> u32 {
    word.chars().fold(0, |set, letter| set | 1 << (letter as u32 & 31))
}

/// Whether words with these letters can be within `limit` errors: each error changes at most two memberships.
pub(super) fn may_be_near(one: u32, other: u32, limit: usize) -> bool {
    (one ^ other).count_ones() as usize <= 2 * limit
}

/// The bytes of the shortest and the longest word that can be within `limit` errors of `typed`.
pub(super) fn lengths_within(typed: &str, limit: usize) -> (usize, usize) {
    let longest = typed.len() + limit * LONGEST_LETTER;
    // Plain letters that are missing take one byte each.
    let missing = if typed.is_ascii() { limit } else { limit * LONGEST_LETTER };
    (typed.len().saturating_sub(missing), longest)
}

/// Bytes of a letter.
const LONGEST_LETTER: usize = 4;

/// Letters that are compared at once, one for each bit. Longer words are near to nothing.
const MOST_LETTERS: usize = 64;

/// The optimal string alignment distance (restricted Damerau–Levenshtein) to a typed word, a column of the usual table in
/// each step as the bits of one number (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances", 2003). `strsim`, with which the tests compare it, fills the table.
pub(super) struct Distance {
    n_letters: usize,
    /// Where each plain letter stands in the typed word, as bits.
    plain: [u64; 128],
    /// The same for all others.
    others: Vec<(char, u64)>,
}

impl Distance {
    pub(super) fn new(typed: &str) -> Self {
        let mut distance = Self { n_letters: typed.chars().count(), plain: [0; 128], others: Vec::new() };
        for (place, letter) in typed.chars().take(MOST_LETTERS).enumerate() {
            match distance.plain.get_mut(letter as usize) {
                Some(places) => *places |= 1 << place,
                None => distance.others.push((letter, 1 << place)),
            }
        }
        distance
    }

    pub(super) fn n_letters(&self) -> usize {
        self.n_letters
    }

    /// The distance to `word`, if it is at most `limit`.
    pub(super) fn to(&self, word: &str, limit: usize) -> Option<usize> {
        let last = self.n_letters.checked_sub(1).filter(|it| *it < MOST_LETTERS);
        let Some(last) = last.map(|it| 1_u64 << it) else {
            return Some(word.chars().count()).filter(|it| self.n_letters == 0 && *it <= limit);
        };
        let (mut up, mut down, mut same, mut places_before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
        let mut distance = self.n_letters;
        for letter in word.chars() {
            let places = self.places(letter);
            let swapped = (!same & places) << 1 & places_before;
            same = ((places & up).wrapping_add(up) ^ up) | places | down | swapped;
            let (right, left) = (down | !(same | up), same & up);
            distance += usize::from(right & last != 0);
            distance -= usize::from(left & last != 0);
            let right = right << 1 | 1;
            up = left << 1 | !(same | right);
            down = right & same;
            places_before = places;
        }
        Some(distance).filter(|it| *it <= limit)
    }

    #[inline]
    fn places(&self, letter: char) -> u64 {
        match self.plain.get(letter as usize) {
            Some(places) => *places,
            None => self.others.iter().filter(|it| it.0 == letter).fold(0, |places, it| places | it.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Distance, lengths_within, letter_set, may_be_near};
    use proptest::prelude::*;

    #[test]
    fn errors_are_counted() {
        for (typed, word, expected) in [
            ("karabakh", "karabakh", Some(0)),
            ("karabah", "karabakh", Some(1)),
            ("karbaakh", "karabakh", Some(1)),
            ("karrabakh", "karabakh", Some(1)),
            ("garabagh", "karabakh", Some(2)),
            ("barda", "karabakh", None),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(Distance::new(typed).to(word, 2), expected, "{typed} {word}");
            if expected.is_some() {
                assert!(may_be_near(letter_set(typed), letter_set(word), 2));
            }
        }
    }

    proptest! {
        #[test]
        fn distances_are_those_that_strsim_counts(typed in "[abcəж]{0,12}", word in "[abcəж]{0,12}") {
            let expected = strsim::osa_distance(&typed, &word);
            prop_assert_eq!(Distance::new(&typed).to(&word, 2), Some(expected).filter(|it| *it <= 2));
            if expected <= 2 {
                let (shortest, longest) = lengths_within(&typed, 2);
                prop_assert!((shortest..=longest).contains(&word.len()));
                prop_assert!(may_be_near(letter_set(&typed), letter_set(&word), 2));
            }
        }
    }
}
