//! The words of Search.

use diptych_library::words::{DOT, counted};

use super::common::{claims, texts};

pub(crate) const PLACEHOLDER: &str = "Names, words, “exact phrases”";
pub(crate) const SEARCHING: &str = "Searching.";
pub(crate) const AGAIN: &str = "Search again";
pub(crate) const ONLY_HERE: &str = "Diptych searches only what is gathered here. To look further, search elsewhere.";
pub(crate) const KINDS: &str = "Show";
pub(crate) const IN_TEXTS: &str = "In the texts";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const ENTITIES: &str = "Entities";
pub(crate) const EVIDENCE: &str = "Evidence";

pub(crate) const HELP: &str = "How to search";

/// What can be typed, each with what it does.
pub(crate) const RULES: [(&str, &str); 4] = [
    ("words", "Any order, any case, with or without accents. What has all of them comes first."),
    ("“a phrase”", "Words in quotation marks have to stand together."),
    ("unfinis", "The last word may be unfinished."),
    ("mispeling", "If a word is found nowhere, similar words are searched instead, and you are told which."),
];

/// What is searched.
pub(crate) fn searched(n_texts: usize, n_claims: usize, n_evidence: usize, n_entities: usize) -> String {
    let (texts, claims) = (texts(n_texts), claims(n_claims));
    let (evidence, entities) = (evidence(n_evidence), entities(n_entities));
    format!("Searched: {texts}, {claims}, {evidence}, {entities}. Nothing is sent anywhere.")
}

/// "3 passages".
pub(crate) fn passages(n_passages: usize) -> String {
    counted(n_passages, "passage", "passages")
}

/// "3 entities".
pub(crate) fn entities(n_entities: usize) -> String {
    counted(n_entities, "entity", "entities")
}

/// "3 pieces of evidence".
pub(crate) fn evidence(n_pieces: usize) -> String {
    counted(n_pieces, "piece of evidence", "pieces of evidence")
}

/// What is chosen to see hits of every kind.
pub(crate) fn all(n_hits: usize) -> String {
    format!("All {n_hits}")
}

/// What is chosen to see hits of one kind.
pub(crate) fn of_kind(kind: &str, n_hits: usize) -> String {
    format!("{kind} {n_hits}")
}

/// What lists the rest of a kind. `counted` says how many there are of what.
pub(crate) fn show_all(counted: &str) -> String {
    format!("Show all {counted}")
}

/// What was found, each kind with its number.
pub(crate) fn found(counted: &[String]) -> String {
    match counted {
        [] => "No passage has these words.".to_owned(),
        _ => format!("Found: {}.", counted.join(", ")),
    }
}

/// Evidence beyond the hits.
pub(crate) fn all_evidence(counts: &str) -> String {
    format!("All evidence on it: {counts}")
}

/// When a piece of evidence was published, behind its publisher.
pub(crate) fn published(day: &str) -> String {
    format!(", {day}")
}

/// Where in a text a hit stands.
pub(crate) fn paragraph(ordinal: usize) -> String {
    format!("paragraph {ordinal}")
}

/// The state of a claim with its evidence.
pub(crate) fn state(state: &str, counts: &str) -> String {
    match counts {
        "" => state.to_owned(),
        _ => format!("{state}: {counts}"),
    }
}

/// The same, of a claim that an article itself makes.
pub(crate) fn in_own_voice(state: &str) -> String {
    format!("in its own voice{DOT}{state}")
}

/// That a query is longer than what is searched.
pub(crate) fn is_cut(n_words: usize) -> String {
    format!("This query is long: only its first {n_words} words were searched. A phrase counts as one word.")
}

/// That a word is nowhere, before the words that are nearest to it.
pub(crate) fn nearest(n_texts: usize, typed: &str) -> String {
    format!("In these {} and what is known of them, no passage has “{typed}”. Nearest:", texts(n_texts))
}

/// That a word is nowhere, and none like it.
pub(crate) fn nothing_near(n_texts: usize, typed: &str) -> String {
    format!("In these {} and what is known of them, no passage has “{typed}”. No similar words either.", texts(n_texts))
}
