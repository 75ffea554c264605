//! What several pages say of texts and of how they were counted.

use diptych_library::words::counted;

pub(crate) const TEXT: &str = "Text";
pub(crate) const TEXTS: &str = "Texts";
pub(crate) const WRITER: &str = "Writer";
pub(crate) const QUOTED: &str = "Quoted";
pub(crate) const NONE_MEASURED: &str = "No text here is measured";

/// "3 words".
pub(crate) fn words(n_words: usize) -> String {
    counted(n_words, "word", "words")
}

/// "3 sentences".
pub(crate) fn sentences(n_sentences: usize) -> String {
    counted(n_sentences, "sentence", "sentences")
}

/// "3 passages".
pub(crate) fn passages(n_passages: usize) -> String {
    counted(n_passages, "passage", "passages")
}

/// "3 times".
pub(crate) fn times(n_times: usize) -> String {
    counted(n_times, "time", "times")
}

/// "3 claims".
pub(crate) fn claims(n_claims: usize) -> String {
    counted(n_claims, "claim", "claims")
}

/// The name of a text, with where its counts are from.
pub(crate) fn with_note(name: &str, note: &str) -> String {
    format!("{name} ({note})")
}

/// What the sign at a text means.
pub(crate) fn sign_meaning(sign: &str, note: &str) -> String {
    format!("{sign} {note}.")
}

/// How many digests are left out.
pub(crate) fn digests_not_measured(n_digests: usize) -> String {
    format!("{}: not measured.", counted(n_digests, "digest", "digests"))
}

/// How many retellings are left out.
pub(crate) fn retellings_not_measured(n_retellings: usize) -> String {
    format!("{}: not measured.", counted(n_retellings, "retelling", "retellings"))
}

/// What screen readers say of a bar: its parts or its value, and its length.
pub(crate) fn bar(told: &str, length: &str) -> String {
    format!("{told}; {length}")
}

/// From a value to another, or from a day to another.
pub(crate) fn range(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}
