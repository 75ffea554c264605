//! The components. A component takes context and properties, derives what it shows, and ends in one view.
//! No analysis and no string offsets here: those are the engine's and the Library's.

pub mod about;
pub mod announcer;
pub mod app;
pub mod chosen_texts;
pub mod claims;
pub mod contents;
pub mod dialog;
pub mod drop_zone;
pub mod entities;
pub mod foreign_corpus;
pub mod handout;
pub mod keys;
pub mod lazy;
pub mod link_list;
pub mod masthead;
pub mod offline_use;
pub mod overview;
pub mod own_texts;
pub mod page_dialog;
pub mod parts;
pub mod place;
pub mod prefetch;
pub mod problem;
pub mod questions;
pub mod reader;
pub mod renewal;
pub mod saved;
pub mod screen;
pub mod search;
pub mod settings;
pub mod shell;
pub mod side_by_side;
pub mod text_picker;

use leptos::mount::mount_to;

use crate::platform::{page, timing};

/// Mounts the reader into the page, once the work of loading it is done. The static shell stays until the first view takes its
/// place.
pub fn start() {
    timing::after_pause(|| {
        if let Some(host) = page::by_id("app") {
            mount_to(host, app::App).forget();
        }
    });
}
