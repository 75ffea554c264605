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
    word.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

/// Whether words with these letters can be within `limit` errors: each error changes at most two memberships.
pub(super) fn may_be_near(one: u32, other: u32, limit: usize) -> bool {
    (one ^ other).count_ones() as usize <= 2 * limit
}

/// The optimal string alignment distance (restricted Damerau–Levenshtein) of `typed` and `word`, if at most `limit`.
/// Reads characters; rows are reused.
pub(super) struct Distance {
    typed: Vec<char>,
    word: Vec<char>,
    rows: [Vec<usize>; 3],
}

impl Distance {
    pub(super) fn new(typed: &str) -> Self {
        Self { typed: typed.chars().collect(), word: Vec::new(), rows: Default::default() }
    }

    pub(super) fn n_letters(&self) -> usize {
        self.typed.len()
    }

    pub(super) fn to(&mut self, word: &str, limit: usize) -> Option<usize> {
        self.word.clear();
        self.word.extend(word.chars());
        if self.word.len().abs_diff(self.typed.len()) > limit {
            return None;
        }
        let width = self.word.len() + 1;
        let [two_up, above, row] = &mut self.rows;
        for it in [&mut *two_up, &mut *above, &mut *row] {
            it.clear();
            it.extend(0..width);
        }
        for (line, &typed) in self.typed.iter().enumerate() {
            fill_row(
                two_up,
                above,
                row,
                &self.word,
                typed,
                line.checked_sub(1).and_then(|it| self.typed.get(it)),
                line,
            );
            if row.iter().min().is_some_and(|&it| it > limit) {
                return None;
            }
            std::mem::swap(two_up, above);
            std::mem::swap(above, row);
        }
        above.last().copied().filter(|&it| it <= limit)
    }
}

fn fill_row(
    two_up: &[usize],
    above: &[usize],
    row: &mut Vec<usize>,
    word: &[char],
    typed: char,
    typed_before: Option<&char>,
    line: usize,
) {
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
    row.clear();
    row.push(line + 1);
    let mut before = None;
    for (column, &letter) in word.iter().enumerate() {
        let same = usize::from(letter != typed);
        let mut best = (at(above, column) + same).min(at(above, column + 1) + 1).min(at(row, column) + 1);
        if column > 0 && before == Some(typed) && typed_before == Some(&letter) {
            best = best.min(at(two_up, column - 1) + 1);
        }
        row.push(best);
        before = Some(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::{Distance, letter_set, may_be_near};

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
}
