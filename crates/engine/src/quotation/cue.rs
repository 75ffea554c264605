//! The reporting words of English. Knows words alone; what a cue reports and who speaks is decided elsewhere.

use crate::word_list::{WordList, word_list};

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
    if CLAUSE_CUES.has(word) {
        return Some(Reach::Clause);
    }
    MARKED_CUES.has(word).then_some(Reach::Marked)
}

const CLAUSE_CUES: WordList = word_list!("said say says saying claimed claims believes alleged alleges tweeted");

const MARKED_CUES: WordList = word_list!(
    "accused accuses accusing acknowledged acknowledges add added adding adds admitted admits announce \
     announced announces announcing answered answers argued argues arguing asked asking asks assert asserted \
     asserts assured assures called calling calls cautioned claim claiming commented comments complained \
     concluded concludes condemned confirm confirmed confirming confirms continued continues countered cried \
     criticised criticized declare declared declares declaring demanded denied denies deny denying described \
     describes describing emphasised emphasises emphasising emphasized emphasizes emphasizing explained \
     explaining explains expressed exclaimed highlighted informed informs insisted insisting insists \
     maintained maintains mentioned mentions names noted notes noting objected objects observed pointed \
     promised quipped quoted recalled recalling recalls recounted reiterated reiterates rejected remarked \
     remarks repeated repeats replied replies report reported reports responded responds revealed state \
     stated states stating stress stressed stresses stressing suggested suggests tells telling testified \
     thinks told underlined underlines underlining underscored urged urges urging vowed warned warning warns \
     wondered wonders write writes writing wrote"
);

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
