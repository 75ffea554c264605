//! What the lines mean that join two passages.

pub(crate) const SAME_CLAIM: &str = "the same claim, say the editors";
pub(crate) const CONTRADICTS: &str = "against it, say the editors";
pub(crate) const DIFFERENT_FIGURE: &str = "gives another figure, say the editors";
pub(crate) const ANSWERS: &str = "for it, limits it or background, say the editors";
pub(crate) const SAME_WORDS: &str = "the same words, computed";
pub(crate) const NEAR_WORDS: &str = "nearly the same words, computed";
pub(crate) const ALIKE: &str = "may be about the same, computed";
