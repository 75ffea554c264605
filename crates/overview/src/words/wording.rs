//! The words of the page of wording and sources.

use diptych_library::words::{counted, grouped};

use super::texts::words;

pub(crate) const WORD: &str = "Word";
pub(crate) const WHAT_IT_DOES: &str = "What it does";
pub(crate) const WHAT_IT_ASSUMES: &str = "What choosing it assumes";
pub(crate) const SENTENCES: &str = "sentences";
pub(crate) const NAMED_SOURCE: &str = "named source";
pub(crate) const UNNAMED_SOURCE: &str = "no name given";
pub(crate) const NO_SOURCE: &str = "no source";

/// How many words of the list the writer of the only text uses.
pub(crate) fn list_in(n_words: usize, text: &str) -> String {
    let words = counted(n_words, "word of the list stands", "words of the list stand");
    format!("{words} in the writer’s own voice in {text}")
}

/// How many words of the list the writers of two texts use: the fewest and the most.
pub(crate) fn list_range([few, least]: [&str; 2], [many, most]: [&str; 2]) -> String {
    format!("From {few} ({least}) to {many} ({most}) words of the list stand in a writer’s own voice")
}

/// What screen readers say of the words of a text.
pub(crate) fn in_own_voice(n_writer: usize, n_quoted: usize) -> String {
    format!("{} of the list in the writer’s own voice, {} quoted", words(n_writer), grouped(n_quoted))
}

/// How many words others are quoted with, behind those of the writer.
pub(crate) fn and_quoted(n_quoted: usize) -> String {
    match n_quoted {
        0 => "none quoted".to_owned(),
        _ => format!("and {} quoted", grouped(n_quoted)),
    }
}

/// In how much of the only text a named source speaks.
pub(crate) fn sources_in(percent: &str, text: &str) -> String {
    format!("{percent} of the sentences give words of a named source in {text}")
}

/// The same of two texts: the least and the most.
pub(crate) fn sources_range([low, least]: [&str; 2], [high, most]: [&str; 2]) -> String {
    format!("From {low} ({least}) to {high} ({most}) of a text’s sentences give words of a named source")
}

/// Words of the writer and of others, in a cell.
pub(crate) fn uses(n_writer: usize, n_quoted: usize) -> String {
    match (n_writer, n_quoted) {
        (n_writer, 0) => n_writer.to_string(),
        (0, n_quoted) => format!("{n_quoted} quoted"),
        (n_writer, n_quoted) => format!("{n_writer} + {n_quoted} quoted"),
    }
}
