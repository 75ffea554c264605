//! What several views draw in the same way.

pub mod action;
pub(crate) mod around;
pub mod article_name;
pub mod choose_file;
pub mod counts;
pub mod evidence_item;
pub mod evidence_strip;
pub mod forgotten_notice;
pub mod icon;
pub mod in_pieces;
pub mod prose_block;
pub mod state_label;

/// The id of the element that holds the view.
pub const MAIN: &str = "main";

pub(crate) use crate::words;
pub use diptych_library::{date, topic_name};
