//! An open corpus, the addresses of its views, and the words for what is in it: what the reader's page and the program beside
//! it both know. Pure: no page, no signal.
//!
//! [`library`] is the corpus with what is worked out from it, [`source`] where it came from, [`route`] every view as a value
//! and its address, [`beside`] the address of a pair, [`csv`] tables for spreadsheets, [`selection`] which claims are listed, [`dismissed`] the names of what a reader dismisses, [`link_list`] what is listed beside texts; [`words`], [`date`], [`article_name`] and [`topic_name`] say
//! things as every view says them.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod article_name;
pub mod beside;
pub mod csv;
pub mod date;
pub mod dismissed;
pub mod library;
pub mod link_list;
pub mod route;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
pub mod selection;
pub mod source;
pub mod topic_name;
pub mod words;
