//! What the reader is in: the Route, the Library, the Preferences. Signals and values; no view, no DOM.

pub mod dismissed;
pub mod engine;
pub mod excerpt;
pub mod links;
pub mod navigation;
pub mod offline;
pub mod open_library;
pub mod preferences;
pub mod problem;
pub mod selected_words;
pub mod session;

pub use diptych_library::{library, route, source};
pub use open_library::{OpenLibrary, expect_library};
