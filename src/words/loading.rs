//! The words about what is fetched when it is needed: code, the worker, a corpus, the model of names.

pub(crate) const ON_ITS_WAY: &str = "One moment: this part of the reader is being fetched.";
pub(crate) const HAS_NEWER: &str = "This part of the reader has not been fetched yet, and its host has a newer version by now. Your place on \
    this page is kept.";
pub(crate) const DID_NOT_ARRIVE: &str = "This part of the reader did not arrive: its host did not answer. It may be the network. Everything \
    else works.";
pub(crate) const LOAD_NEW_VERSION: &str = "Load the new version";
pub(crate) const NOT_NOW: &str = "Not now";

pub(crate) const NO_READER_OF_TEXTS: &str = "The part of the program that reads your texts did not arrive.";
pub(crate) const TRY_TEXTS_AGAIN: &str = "It is fetched when it is first needed, so it may be the network. What you brought is still here: \
    try again when the page can reach its host.";
pub(crate) const NO_READER_OF_FILES: &str = "The part of the program that reads your files did not arrive.";
pub(crate) const TRY_FILES_AGAIN: &str =
    "It may be the network. What was open stays open; try again when the page can reach its host.";

pub(crate) const NOT_BROUGHT_BACK: &str =
    "The texts that you brought are not shown: the part of the program that reads them did not arrive.";
pub(crate) const TRY_BRINGING_BACK_AGAIN: &str =
    "They are still kept in this browser. It may be the network; try again when the page can reach its host.";

pub(crate) const NO_ANSWER: &str = "The part of the program that reads texts and searches them did not answer.";
pub(crate) const WORKER_STOPPED: &str = "it stopped because of an error of its own";

pub(crate) const NO_MODEL: &str = "This corpus lists no people, places or organizations. A trained model can suggest names; this file leaves \
    it out to stay small, and the reader on the web has it.";
pub(crate) const BROKEN_MODEL: &str = "This corpus lists no people, places or organizations, and the trained model that suggests names did \
    not arrive whole. It may be the network. Everything else works; go to another lens and back to try again. If this sentence stays, the \
    page has to be published anew.";

pub(crate) const NO_CORPUS: &str = "The corpus of this page could not be fetched.";

/// That the corpus of a link could not be fetched.
pub(crate) fn no_corpus_at(address: &str) -> String {
    format!("The corpus at {address} could not be fetched.")
}

/// What to do about a corpus that could not be fetched. `why` may be empty.
pub(crate) fn try_corpus_again(why: &str) -> String {
    let why = browser_says(why);
    format!(
        "{why}It may be the network. Nothing you wrote is affected; the page can be loaded again, or a corpus opened from a file."
    )
}

/// What to do about a worker that did not answer. `why` may be empty.
pub(crate) fn try_worker_again(why: &str) -> String {
    let why = browser_says(why);
    format!(
        "{why}It is fetched when it is first needed, so it may be the network. Everything else works; try again when the page can reach its host."
    )
}

/// A sentence with what the browser gives as the reason, and the space before the next one; nothing if it gives none.
fn browser_says(why: &str) -> String {
    if why.is_empty() { String::new() } else { format!("The browser says: {why}. ") }
}
