//! The reader. Imports point one way: `ui → state → platform`, and all of them `→ words → library → engine → corpus`.
//!
//! - [`platform`]: the only room that names web-sys; the address, storage, files, layout
//! - [`state`]: the Route, the Library, the Preferences; no view, no DOM
//! - [`ui`]: components; no analysis, no string offsets
//! - [`words`]: the sentences that all of them show

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]
// Deep views are deep types; the compiler needs room for them.
#![recursion_limit = "256"]

pub mod platform;
pub mod state;
pub mod ui;
mod words;
