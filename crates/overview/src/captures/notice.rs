//! Notices of correction: paragraphs that say that a text was changed, and what they name. By the words that such notices have.

use std::collections::BTreeSet;

use diptych_engine::lower_case::lower_cased;

use super::lexicon::notice::{ANYWHERE, BEGINNINGS, OF_ANY_NOTICE};
use crate::difference::without_marks;

/// Shorter words stand in every sentence, and name nothing.
const SHORTEST_NAME: usize = 5;

/// Whether a paragraph says that the text was changed.
pub(super) fn is_notice(paragraph: &str) -> bool {
    let lower = lower_cased(paragraph.trim()).replace('’', "'");
    let begins = |words: &&str| {
        lower.strip_prefix(*words).is_some_and(|rest| rest.trim_start().starts_with([':', '-', '–', '—', '(']))
    };
    BEGINNINGS.iter().any(begins) || ANYWHERE.iter().any(|it| lower.contains(it))
}

/// How many of the words that changed a notice with these words names: numbers, and words of some length that are not those of any notice.
pub(super) fn n_named(notice: &BTreeSet<&str>, changed: &[&str]) -> usize {
    let says_something = |word: &&str| {
        let has_digit = word.contains(|it: char| it.is_ascii_digit());
        has_digit || (word.chars().count() >= SHORTEST_NAME && !OF_ANY_NOTICE.split(' ').any(|it| it == *word))
    };
    let changed: BTreeSet<&str> = changed.iter().map(|it| without_marks(it)).filter(says_something).collect();
    changed.intersection(notice).count()
}

#[cfg(test)]
mod tests {
    use super::is_notice;

    #[test]
    fn notice_is_told_from_news_of_corrections() {
        assert!(is_notice("Correction: the bridge is 40 meters long."));
        assert!(is_notice("Editor’s note – The name of the river was wrong."));
        assert!(is_notice("This article was amended on 6 May to say that nobody was hurt."));
        assert!(is_notice("An earlier version of this story gave another figure."));
        assert!(!is_notice("Corrections officers were called to the bridge."));
        assert!(!is_notice("The correction of the river bed took three years."));
    }
}
