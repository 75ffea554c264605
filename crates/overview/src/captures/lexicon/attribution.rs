//! The words that say who says so, in English.

/// They do where no reporting word does.
pub(in crate::captures) const ACCORDING_TO: &str = "according to ";
