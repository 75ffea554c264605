//! The files of a workspace that are JSON. Knows their form alone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The version of what the file holds.
pub(crate) const FORMAT: u8 = 1;

pub(crate) const READ_ME_FILE: &str = "READ ME.txt";
pub(crate) const ABOUT_FILE: &str = "about.json";
pub(crate) const SETTINGS_FILE: &str = "settings.json";
pub(crate) const TEXTS_FILE: &str = "texts.json";
/// The folder with the texts.
pub(crate) const CORPUS: &str = "corpus/";
/// The file that a corpus folder has.
pub(crate) const DESCRIPTION: &str = "corpus.toml";

/// What the file is.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct About {
    pub(crate) format: u8,
    /// The day on which it was saved.
    #[serde(default)]
    pub(crate) saved: String,
    /// The corpus that was open.
    #[serde(default)]
    pub(crate) corpus: String,
}

/// What was dismissed and chosen.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub(crate) dismissed: Vec<String>,
    pub(crate) settings: BTreeMap<String, String>,
}

/// What is known of a text and has no key in a corpus folder. The order is that of the texts.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct TextNote {
    pub(crate) id: String,
    /// The day on which it was brought.
    #[serde(default)]
    pub(crate) brought: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
}

/// A file as people read it.
pub(crate) fn written<T: Serialize>(part: &T) -> Vec<u8> {
    // Only values that refuse to be written fail, and none here does.
    let mut written = serde_json::to_vec_pretty(part).unwrap_or_default();
    written.push(b'\n');
    written
}
