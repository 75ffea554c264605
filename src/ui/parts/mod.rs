//! What several views draw in the same way.

pub mod action;
pub mod article_name;
pub mod counts;
pub mod evidence_item;
pub mod icon;
pub mod prose_block;
pub mod state_label;

/// The id of the element that holds the view.
pub const MAIN: &str = "main";

pub use diptych_library::{date, topic_name, words};
