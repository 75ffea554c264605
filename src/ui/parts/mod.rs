//! What several views draw in the same way.

pub mod action;
pub mod article_name;
pub mod counts;
pub mod evidence_item;
pub mod icon;
pub mod prose_block;
pub mod state_label;

pub use diptych_library::{date, topic_name, words};
