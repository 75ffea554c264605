//! All that a reader brought, dismissed and chose, as one file `name.diptych`: a ZIP archive that a person can open and read. Pure: knows bytes
//! and values, no browser and no clock.
//!
//! - [`Workspace`] is the value; [`write()`] makes the file of it, [`read()`] the value of the file, within the limits that `read` names
//! - [`merge`] puts two together and tells what becomes of each record; nothing is ever replaced unseen
//! - [`files`] is the archive as files, for programs that go on with it, and [`adding`] adds a text to them; [`copied`] finds texts in a copy of the one-file page
//! - `archive` writes ZIP, `parts` are the files that are JSON

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod adding;
mod archive;
pub mod copied;
pub mod error;
pub mod files;
pub mod merge;
mod parts;
mod read;
mod write;

use std::collections::BTreeMap;

use diptych_own_texts::{Collection, OwnText};

pub use error::WorkspaceError;
pub use read::read;
pub use write::write;

/// What the name of a workspace file ends with.
pub const EXTENSION: &str = "diptych";

/// What a reader made their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// The texts, in the order in which they were brought; no id twice.
    pub texts: Vec<OwnText>,
    /// Texts under names, each collection once.
    pub collections: Vec<Collection>,
    /// The names of what was dismissed, each once.
    pub dismissed: Vec<String>,
    /// What was chosen of how the page looks, by key.
    pub settings: BTreeMap<String, String>,
}
