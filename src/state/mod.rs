//! What the reader is in: the Route, the Library, the Preferences. Signals and values; no view, no DOM.

pub mod dismissed;
pub mod engine;
pub mod importing;
mod in_chunk;
pub mod kept_lens;
pub mod links;
pub mod navigation;
pub mod offline;
pub mod open_library;
mod opening;
pub mod other_pages;
pub mod own_texts;
pub mod preferences;
pub mod problem;
mod put_in;
pub mod saved;
pub mod seen_lenses;
pub mod selected_words;
pub mod session;
pub mod workspace;

pub use diptych_library::{library, route, source};
pub use open_library::{OpenLibrary, expect_library};
