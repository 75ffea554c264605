//! The words for what this browser keeps besides the reader.

use super::sentence::Sentence;

pub(crate) const TITLE: &str = "Kept in this browser";
pub(crate) const SHARED: &str = "Shared with Diptych";
pub(crate) const SHARED_LEAD: &str =
    "Shown as it came; nothing of it has been opened. It stays in this browser until you throw it away.";
pub(crate) const CORPORA: &str = "Corpora";
pub(crate) const NOTHING: &str =
    "None yet. Texts that you share with Diptych from another program, and corpora that you keep, are listed here.";
pub(crate) const GONE: &str = "What was shared is not here: it was removed, or there was no room for it.";
pub(crate) const DAMAGED: &str = "Something that was shared is damaged and cannot be shown. Share it again.";
pub(crate) const UNKNOWN_SENDER: &str = "This browser does not tell who sent it.";
pub(crate) const LOOK_WITH_CARE: &str = "Look at it only if you shared it yourself, or know who did.";
pub(crate) const LOOK: &str = "Look at it";
pub(crate) const THROW_AWAY: &str = "Throw it away";
pub(crate) const OPEN_TEXT: &str = "Open the text";
pub(crate) const OPEN: &str = "Open ";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const NO_ROOM: &str =
    "This browser has no room left for it. Free some space on this device, then try again.";
pub(crate) const NOT_SAVED: &str = "The corpus could not be kept.";
pub(crate) const NO_CODE: &str = "The part of the program that keeps it did not arrive. It may be the network; the corpus stays open, and you can try again.";
pub(crate) const SENDER: Sentence = Sentence("The page that sent it is of [address].");
pub(crate) const LEFT: Sentence = Sentence(
    "The corpus of the file [name] is no longer open: what is opened from a file closes when the page is loaded anew.",
);
pub(crate) const LEFT_WHAT_TO_DO: &str =
    "Nothing of the file is lost. Open it again, and press “Keep it in this browser” to have it here next time.";

/// That nothing can be read, with what the browser says.
pub(crate) fn cannot_be_read(why: &str) -> String {
    format!(
        "What this browser keeps cannot be read: {why} It may be closed to this page by a setting for cookies and site data."
    )
}

/// When something came.
pub(crate) fn shared_on(moment: &str) -> String {
    format!("Something was shared on {moment}.")
}

/// The size of a file behind its name.
pub(crate) fn size(n_bytes: usize) -> String {
    format!(", {} kB", n_bytes.div_ceil(1000))
}

/// How much of a text is not shown.
pub(crate) fn more_characters(n_characters: usize) -> String {
    format!("… and {n_characters} more characters")
}

/// What the worker says in a word.
pub(crate) fn problem(word: &str) -> Option<&'static str> {
    Some(match word {
        "large" => {
            "What was shared is larger than 25 MB. It was not taken; it is still where it was shared from. Share a part of it."
        }
        "many" => {
            "More than 20 files were shared. The first 20 were taken; the others are still where they were shared from."
        }
        "full" => {
            "There was no room in this browser for all that was shared. Free some space on this device, then share it again."
        }
        "unreadable" => "What was shared could not be read as text and files. It is still where it was shared from.",
        _ => return None,
    })
}

/// That a corpus was not kept.
pub(crate) fn not_saved(name: &str) -> String {
    format!("{name} could not be kept.")
}

/// What the browser says of it.
pub(crate) fn refused(why: &str) -> String {
    format!("The browser says: {why}. The corpus stays open until the page is closed.")
}
