//! The words around a piece of evidence, wherever it is drawn.

use diptych_corpus::vocabulary::EvidenceRelation;
use diptych_library::words::{counted as counted_as, in_words, relation_counted, sentence_case};

pub(crate) const NO_DATE: &str = "no date known";
pub(crate) const PARTYS_OWN: &str = " a party’s own";
pub(crate) const IS_LATER: &str = "Later than the article.";
pub(crate) const READ_BESIDE: &str = "Read beside the claim";
pub(crate) const READ_AT: &str = "Read it at";
pub(crate) const ALSO_AT: &str = "Also at";

pub(crate) const STRIP_KEY: &str = "Filled: independent. Hollow: a party’s own.";
pub(crate) const STRIP_LIST: &str = "The same as a list";
pub(crate) const KNOWN_THEN: &str = "known then";
pub(crate) const CAME_LATER: &str = "came later";
pub(crate) const NONE_DATED: &str = "No source here has a date";
pub(crate) const NONE_KNOWN: &str = "Nothing gathered here was known on the day of the article";
pub(crate) const NONE_SURELY_KNOWN: &str = "Nothing gathered here is sure to have been known on the day of the article";
pub(crate) const ALL_KNOWN: &str = "All of it was known on the day of the article";
pub(crate) const BEHIND_PARTYS_NAME: &str = ", a party’s own";

/// A note of the curators that the page says by a sign already.
pub(crate) const LATER_NOTE: &str = "later than the article";

/// "2 against": pieces that do the same.
pub(crate) fn counted(n_pieces: usize, relation: EvidenceRelation) -> String {
    format!("{n_pieces} {}", relation_counted(relation, n_pieces))
}

/// A publisher behind the title of a piece.
pub(crate) fn publisher(publisher: &str) -> String {
    format!(", {publisher}")
}

/// Whose own its publisher counts as, and why.
pub(crate) fn placed(party: Option<&str>, why: &str) -> String {
    let side = party.map_or_else(|| "independent of the parties".to_owned(), |party| format!("{party}’s own"));
    format!("Counted as {side}: {}.", why.trim_end_matches('.'))
}

/// When a piece was published, behind its publisher.
pub(crate) fn published(day: &str) -> String {
    format!(", {day}. ")
}

/// The name of a text or publisher that is a party's own.
pub(crate) fn of_a_party(name: &str) -> String {
    format!("{name}{BEHIND_PARTYS_NAME}")
}

/// A piece of evidence in one line.
pub(crate) fn line(relation: &str, summary: &str, publisher: &str, published: &str, read: &str) -> String {
    format!("{relation}: {summary} ({publisher}, {published}; {read})")
}

/// That nobody does what a group of pieces would do: "nobody for".
pub(crate) fn nobody(relation: EvidenceRelation) -> String {
    format!("nobody {}", relation_counted(relation, 0))
}

/// How many of all sources were known on the day of the article.
pub(crate) fn some_known(n_then: usize, n_all: usize) -> String {
    let (then, all) = (sentence_case(&in_words(n_then)), in_words(n_all));
    match n_then {
        1 => format!("{then} of {all} sources was known on the day of the article"),
        _ => format!("{then} of {all} sources were known on the day of the article"),
    }
}

/// How many sources have no place in a picture, behind those that have.
pub(crate) fn undated(n_sources: usize) -> String {
    format!(", {n_sources} undated")
}

/// The same as a sentence.
pub(crate) fn without_place(n_sources: usize) -> String {
    let sources = counted_as(n_sources, "source has no date", "sources have no date");
    format!("{sources} and no place in the picture.")
}

/// What screen readers say of the picture.
pub(crate) fn strip_described(title: &str, counts: &str) -> String {
    format!("{title}. {counts}.")
}
