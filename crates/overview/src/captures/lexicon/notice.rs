//! The words of notices of correction, in English.

/// What notices begin with.
pub(in crate::captures) const BEGINNINGS: &[&str] =
    &["correction", "corrections", "clarification", "editor's note", "editors' note", "amendment"];

/// What stands in notices.
pub(in crate::captures) const ANYWHERE: &[&str] = &[
    "an earlier version of this",
    "a previous version of this",
    "article has been corrected",
    "article has been amended",
    "article has been updated to",
    "article was amended",
    "article was corrected",
    "article was updated to",
    "story has been corrected",
    "story has been amended",
    "story has been updated to",
    "story was corrected",
    "story was amended",
    "story was updated to",
    "report has been corrected",
    "report was corrected",
    "headline was changed",
    "headline has been changed",
    "we regret the error",
    "we apologize for the error",
    "we apologise for the error",
];

/// What any notice says.
pub(in crate::captures) const OF_ANY_NOTICE: &str = "article story report version earlier previous amended corrected correction updated clarification \
    clarify editor's headline incorrectly incorrect wrongly error regret sentence paragraph published";
