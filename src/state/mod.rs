//! What the reader is in: the Route, the Library, the Preferences. Signals and values; no view, no DOM.

pub mod dismissed;
pub mod engine;
pub mod excerpt;
pub mod links;
pub mod navigation;
pub mod offline;
pub mod preferences;
pub mod problem;
pub mod selected_words;
pub mod session;

pub use diptych_library::{kept, library, route, source};

use leptos::prelude::*;

use library::Library;

/// The open Library, for every view below the one that provides it.
#[derive(Clone, Copy)]
pub struct OpenLibrary(pub &'static Library);

/// The open Library.
///
/// # Panics
/// Only if no ancestor provides one, which a render of any view shows at once.
#[must_use]
pub fn expect_library() -> &'static Library {
    expect_context::<OpenLibrary>().0
}
