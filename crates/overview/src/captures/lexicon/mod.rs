//! The words that the comparison looks for in texts, one module for each part of it that does. Nothing of this is shown as it stands here.

pub(super) mod attribution;
pub(super) mod hedge;
pub(super) mod notice;
pub(super) mod page_line;
pub(super) mod strength;
