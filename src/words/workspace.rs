//! What is said of all that the reader made their own: what is kept, the file of it, what opening one would add.

use diptych_library::words::counted;
use diptych_workspace::merge::{Fate, Merged};

use super::saved;

/// The part of the screen.
pub(crate) const KEPT: &str = "What is kept";
/// Makes the file.
pub(crate) const SAVE: &str = "Save as a .diptych file";
/// Chooses a file.
pub(crate) const OPEN: &str = "Open a .diptych file";
/// Begins to delete.
pub(crate) const DELETE_EVERYTHING: &str = "Delete everything of mine";
/// What comes before the list of what is deleted.
pub(crate) const DELETES: &str = "This deletes from this browser:";
/// Deletes.
pub(crate) const DELETE: &str = "Delete all of it";
/// Does not.
pub(crate) const KEEP: &str = "Keep it";
/// What is shown of a file before it is added.
pub(crate) const PREVIEW: &str = "What the file would add";
/// Adds it.
pub(crate) const ADD: &str = "Add it to what is here";
/// Does not.
pub(crate) const LEAVE: &str = "Leave it";
/// Of a file that holds nothing new.
pub(crate) const NOTHING_NEW: &str = "Everything in the file is here already.";
/// After a file was added.
pub(crate) const ADDED: &str = "The file was added to what is here.";
/// That nothing is replaced.
pub(crate) const NEVER_REPLACES: &str = "Nothing that is here is lost by it, and it can be taken back.";

/// Where nothing is kept.
pub(crate) const NOTHING_KEPT: &str = "This browser keeps nothing of yours here.";

/// What there is, and how large its texts are.
pub(crate) fn what_is_here(parts: &[String], n_bytes: usize) -> String {
    format!("{} ({} kB of text)", parts.join(", "), n_bytes.div_ceil(1000))
}

/// What is kept by a browser that promised to keep it.
pub(crate) fn kept_for_good(what: &str) -> String {
    format!(
        "Kept in this browser, on this machine alone: {what}. It promised not to clear the texts when space is short."
    )
}

/// What is kept by one that did not.
pub(crate) fn kept_for_now(what: &str) -> String {
    format!("Kept in this browser, on this machine alone: {what}. It may clear them when space is short.")
}

/// What is here and not kept.
pub(crate) fn not_kept(what: &str, why: &str) -> String {
    format!(
        "This browser does not keep your texts: they are gone when the page closes. It says: {why}. Here now: {what}."
    )
}

/// The kinds of things that are kept, those that there are.
pub(crate) fn parts(n_texts: usize, n_collections: usize, n_dismissed: usize, n_settings: usize) -> Vec<String> {
    let parts = [
        (n_texts, counted(n_texts, "text", "texts")),
        (n_collections, counted(n_collections, "collection", "collections")),
        (n_dismissed, counted(n_dismissed, "link or word put aside", "links and words put aside")),
        (n_settings, counted(n_settings, "choice of how the page looks", "choices of how the page looks")),
    ];
    parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words).collect()
}

/// What is kept besides, those kinds that there are.
pub(crate) fn others(n_packs: usize, n_shared: usize) -> Vec<String> {
    let parts = [
        (n_packs, counted(n_packs, "corpus that was kept", "corpora that were kept")),
        (n_shared, counted(n_shared, "thing that was shared", "things that were shared")),
    ];
    parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words).collect()
}

/// That these are kept besides; nothing if there are none.
pub(crate) fn keeps_others(others: &[String]) -> String {
    if others.is_empty() { String::new() } else { format!("Kept under “{}”: {}.", saved::TITLE, others.join(", ")) }
}

/// What the page notes for itself, among what is deleted.
pub(crate) const NOTES: &str = "the note of which ways to mark a text were explained";

/// A collection among what is deleted.
pub(crate) fn collection(name: &str) -> String {
    format!("the collection “{name}”")
}

/// When all was last saved as a file.
pub(crate) fn saved_on(day: Option<&str>) -> String {
    match day {
        Some(day) => format!("Last saved as a file on {day}."),
        None => "Never saved as a file.".to_owned(),
    }
}

/// What becomes of the texts of a file, in counts.
pub(crate) fn fates(merged: &Merged) -> Vec<String> {
    let told = |fate: Fate, words: fn(&str) -> String| {
        let n_texts = merged.n_texts(fate);
        (n_texts > 0).then(|| words(&counted(n_texts, "text", "texts")))
    };
    let collections = (merged.n_collections > 0)
        .then(|| format!("{} new, or with more texts", counted(merged.n_collections, "collection", "collections")));
    let settings = (merged.n_settings > 0).then(|| {
        format!(
            "{} that you have not made here",
            counted(merged.n_settings, "choice of how the page looks", "choices of how the page looks")
        )
    });
    let kept = (merged.n_kept_settings > 0).then(|| {
        format!("{} differently: yours stays", counted(merged.n_kept_settings, "choice made", "choices made"))
    });
    let dismissed = (merged.n_dismissed > 0)
        .then(|| format!("{} put aside", counted(merged.n_dismissed, "more link or word", "more links and words")));
    [
        told(Fate::New, |texts| format!("{texts} new")),
        told(Fate::NewerThere, |texts| format!("{texts} of which the file knows something newer: that is taken")),
        told(Fate::NewerHere, |texts| format!("{texts} of which something newer is known here: that stays")),
        told(Fate::ChangedInBoth, |texts| {
            format!("{texts} of which both say something else since the same day: one of the two is taken, the same wherever the file is opened")
        }),
        told(Fate::Here, |texts| format!("{texts} already here")),
        collections,
        dismissed,
        settings,
        kept,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// That a file was not opened: what happened, and what can be done.
pub(crate) fn not_opened(name: &str, why: &str) -> [String; 2] {
    [format!("{name} was not opened, and nothing was changed."), why.to_owned()]
}

/// That the browser did not empty its store.
pub(crate) fn not_emptied(why: &str) -> [String; 2] {
    [
        "This browser still keeps something of yours.".to_owned(),
        format!("It says: {why}. Load the page again, close other windows of it, and try once more."),
    ]
}
