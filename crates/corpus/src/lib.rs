//! The corpus: its model, the folder that editors write, and the pack that the reader opens.
//!
//! - [`span`], [`text`], [`date`], [`decimal`], [`vocabulary`], [`form`], [`limits`], [`order`]: the small words everything else is said in
//! - [`model`]: a whole corpus, checked and resolved, with what was counted in texts
//! - `folder` (feature `folder`, native only): reads a folder of format 1 or 2 and reports everything that is wrong in it
//! - [`pack`]: the compiled form; decoding works within limits and never panics
//! - [`original`]: puts an original in the place of its retelling

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod date;
pub mod decimal;
#[cfg(feature = "folder")]
pub mod folder;
pub mod form;
pub mod limits;
pub mod model;
pub mod order;
pub mod original;
pub mod pack;
mod set_width;
pub mod span;
pub mod text;
pub mod vocabulary;

#[cfg(test)]
mod sample;
