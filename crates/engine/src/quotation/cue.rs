//! What reporting words report; they are listed in `role`. Knows words alone; what a cue reports and who speaks is decided elsewhere.

use crate::token::role::{CLAUSE_CUE, MARKED_CUE, roles_of_word};
use crate::word_list::hash;

/// What may follow a reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Reports speech with or without "that": "he said the army had left".
    Clause,
    /// Reports speech only with "that", a colon, or quotation marks: "she called it “groundless”".
    Marked,
}

/// What `word` can report, if it is a reporting word in any case.
pub(crate) fn reach(word: &str) -> Option<Reach> {
    let roles = roles_of_word(word, hash(word.as_bytes()));
    if roles & CLAUSE_CUE != 0 {
        return Some(Reach::Clause);
    }
    (roles & MARKED_CUE != 0).then_some(Reach::Marked)
}

#[cfg(test)]
mod tests {
    use super::{Reach, reach};

    #[test]
    fn cues_are_found_in_any_case_with_what_they_report() {
        assert_eq!(reach("Said"), Some(Reach::Clause));
        assert_eq!(reach("TWEETED"), Some(Reach::Clause));
        assert_eq!(reach("Accused"), Some(Reach::Marked));
        assert_eq!(reach("wrote"), Some(Reach::Marked));
        assert_eq!(reach("table"), None);
    }
}
