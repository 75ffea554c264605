//! The words of the list of links beside the texts, without those that come with the list.

pub(crate) const SEARCH_HITS: &str = "Search hits";
pub(crate) const KINDS: &str = "Kinds of links";
pub(crate) const NOT_THE_SAME: &str = "Not the same";
pub(crate) const ALSO_HERE: &str = "Also here: ";
pub(crate) const ON_CLAIM: &str = "On the claim: ";
pub(crate) const TOO_LONG: &str = "These passages are too long to be shown word by word.";
pub(crate) const WORD_BY_WORD: &str = "Word by word";
pub(crate) const TAPPED: &str = "The tapped passage";

/// Before the claim on which a text bears, where several do.
pub(crate) fn text_on_claim(text: &str) -> String {
    format!("{text}, on the claim: ")
}

/// What screen readers call one of several places of a name.
pub(crate) fn place(name: &str, nth: usize, n_places: usize) -> String {
    format!("{name}, {nth} of {n_places}")
}
