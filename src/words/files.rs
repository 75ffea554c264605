//! The words about files that a reader opens, and about corpora that are not the page's own.

use super::sentence::Sentence;

pub(crate) const OPEN_CORPUS: &str = "Open a corpus from a file";
pub(crate) const HAVE_ORIGINAL: &str = "I have the original";
pub(crate) const BRING_AS_TEXT: &str = "Bring it as a text of yours";
pub(crate) const READING_ORIGINAL: &str = "Reading the original.";
pub(crate) const OF_FILE: Sentence = Sentence(
    "This is the corpus of the file [name]. It stays on this machine and closes when the page is closed or loaded anew.",
);
pub(crate) const FROM_ADDRESS: Sentence = Sentence("This is not the page’s own corpus. It came from [address].");
pub(crate) const BACK_TO_OWN: &str = "Back to the page’s own corpus";

pub(crate) const NOT_ORIGINAL: &str = "This file is not the original of any text here.";
pub(crate) const UNKNOWN_BYTES: &str = "An original is recognized by its exact bytes: a copy that was edited, or saved in another encoding, \
    is not. The file can stand beside the texts here as one of yours.";
pub(crate) const NOT_TEXT: &str = "The file is not UTF-8 text. The retelling stays in place.";
pub(crate) const TOO_LONG: &str = "The file is longer than 4 MB. The retelling stays in place.";

pub(crate) const PASTED_NOT_READ: &str = "What was pasted was not read.";

/// What keeps a corpus in this browser.
pub(crate) fn keep(n_kilobytes: usize) -> String {
    format!("Keep it in this browser, {n_kilobytes} kB")
}

/// That a file could not be read.
pub(crate) fn unreadable(name: &str) -> String {
    format!("The file {name} could not be read.")
}

/// Why it could not, and what is safe.
pub(crate) fn reason(why: &str) -> String {
    format!("The reason: {why}. What was open stays open.")
}

/// That a file of the reader's own holds no text that can be read.
pub(crate) fn not_read(name: &str) -> String {
    format!("{name} was not read.")
}
