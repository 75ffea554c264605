//! Which hedges and words of certainty a sentence has more often than another.

use crate::difference::without_marks;

/// The entries of `list` that stand in `words` more often than in `others`, in the order of the list.
pub(super) fn more_in<'a>(list: &[&'a str], words: &[String], others: &[String]) -> Vec<&'a str> {
    list.iter().copied().filter(|it| times(it, words) > times(it, others)).collect()
}

/// How often the words of `phrase` stand one after the other.
fn times(phrase: &str, words: &[String]) -> usize {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    words
        .windows(phrase.len())
        .filter(|it| it.iter().map(|word| without_marks(word)).eq(phrase.iter().copied()))
        .count()
}
