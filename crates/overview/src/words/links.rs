//! The words of the lists beside the texts that are read: links, hits, speech, figures, claims that a text of the reader meets.

use diptych_library::words::{counted, in_words};

use super::texts::{claims, passages, words};

pub(crate) const NOT_LINKED: &str = "Nothing of this text is linked with another.";
pub(crate) const NOTHING_BETWEEN: &str = "Nothing linked between these texts.";
pub(crate) const NOT_MENTIONED: &str = " not mentioned";
pub(crate) const NOTHING_LINKED: &str = " nothing linked";
pub(crate) const SAID_TWICE: &str = "Said twice";
pub(crate) const SAME_WORDS: &str = "Same words";
pub(crate) const NEAR_WORDS: &str = "Nearly the same words";
pub(crate) const ANOTHER_FIGURE: &str = "Another figure?";
pub(crate) const SAME_MATTER: &str = "Same matter?";
pub(crate) const SAME_CLAIM: &str = "Same claim";
pub(crate) const BY_CURATORS: &str = "linked by the editors";
pub(crate) const BY_SAME_WORDS: &str = "the same words in the same order";
pub(crate) const BY_NEAR_WORDS: &str = "the same words but for a few";

pub(crate) const ALL_HITS: &str = "All that was found";
pub(crate) const WITHOUT_HITS: &str = "Without hits";
pub(crate) const HIT: &str = "Search hit";

pub(crate) const IN_ALL_TEXTS: &str = "In all texts";
pub(crate) const NO_SPEAKER: &str = "No speaker given";
pub(crate) const NOT_EXACT: &str = "not exact, says the text";
pub(crate) const SOME_NOT_EXACT: &str = "not all of them exact, says the text";

pub(crate) const MEETS_NOTHING: &str = "No sentence of this text is near a claim of this collection.";
pub(crate) const SPEAKS_OF_CLAIM: &str = "Speaks of a claim?";
pub(crate) const MAY_SPEAK_OF_IT: &str = "may speak of it";

/// How many links there are.
pub(crate) fn linked(n_links: usize) -> String {
    counted(n_links, "linked passage", "linked passages")
}

/// Claims of one text that nothing links with another, of which `length` is the length.
pub(crate) fn without_counterpart(n_claims: usize, own: &str, other: &str, length: &str) -> String {
    format!("{} of {own} without a counterpart in {other} ({length})", claims(n_claims))
}

/// That the program sees a link, and why.
pub(crate) fn computed(because: &str) -> String {
    format!("computed: {because}")
}

/// Why two passages belong together, besides what is told already.
pub(crate) fn besides(told: &str, besides: &str) -> String {
    format!("{told}; {besides}")
}

/// That two passages surely speak of the same.
pub(crate) fn strong(shared: &[String]) -> String {
    format!("strong; both have {}", shared.join(", "))
}

/// The same, of which it is likely.
pub(crate) fn likely(shared: &[String]) -> String {
    format!("likely; both have {}", shared.join(", "))
}

/// The same, of which there are but faint signs.
pub(crate) fn faint(shared: &[String]) -> String {
    format!("faint; both have {}", shared.join(", "))
}

/// How often a query is found in the texts that are read.
pub(crate) fn hits(n_hits: usize, query: &str) -> String {
    match n_hits {
        0 => format!("No hit for “{query}” in these texts."),
        _ => format!("{} for “{query}” in these texts, dots on their maps.", counted(n_hits, "hit", "hits")),
    }
}

/// How much speech is listed, who speaks, and what is to be known of the counts. `speakers` ends in a space, each note begins with one.
pub(crate) fn speech(n_passages: usize, n_words: usize, speakers: &str, notes: &[String]) -> String {
    let (passages, words, notes) = (passages(n_passages), words(n_words), notes.concat());
    by_rule(&format!("{passages} of speech found, {words}. {speakers}Underlined: in reported speech.{notes}"))
}

/// A note on counts, behind another sentence.
pub(crate) fn note(note: &str) -> String {
    format!(" {note}.")
}

/// Who speaks in how many passages, before the next sentence; the passages of which no speaker is given last.
pub(crate) fn who_speaks(speakers: &[String], n_unnamed: usize) -> String {
    let speakers = speakers.join(", ");
    match n_unnamed {
        0 => format!("Who speaks: {speakers}. "),
        _ => format!("Who speaks: {speakers}; no speaker given ({n_unnamed}). "),
    }
}

/// A speaker in [`who_speaks`].
pub(crate) fn speaker(name: &str, n_passages: usize) -> String {
    format!("{name} ({n_passages})")
}

/// Speakers in [`who_speaks`] who are not told by name.
pub(crate) fn other_speakers(n_speakers: usize, n_passages: usize) -> String {
    match n_speakers {
        1 => format!("one other ({n_passages})"),
        _ => format!("{} others ({n_passages})", in_words(n_speakers)),
    }
}

/// Words in quotation marks.
pub(crate) fn quoted(n_words: usize) -> String {
    format!("in quotation marks, {}", words(n_words))
}

/// Words in reported speech.
pub(crate) fn reported(n_words: usize) -> String {
    format!("reported, {}", words(n_words))
}

/// How many figures are listed.
pub(crate) fn figures(n_figures: usize) -> String {
    by_rule(&format!("{} found.", counted(n_figures, "figure", "figures")))
}

fn by_rule(counted: &str) -> String {
    format!("{counted} Found by rules of language.")
}

/// How many claims a text of the reader may speak of.
pub(crate) fn meets(n_claims: usize) -> String {
    match n_claims {
        0 => MEETS_NOTHING.to_owned(),
        _ => format!("What your text meets: {}", claims(n_claims)),
    }
}

/// Why a sentence may speak of a claim, and what the curators say of that.
pub(crate) fn met(percent: u64, shared: &[String], state: &str) -> String {
    let shared = shared.join(", ");
    format!("computed: {percent} % alike; both have {shared}; the editors call the claim {state}")
}
