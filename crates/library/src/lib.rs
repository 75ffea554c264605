//! An open corpus, the addresses of its views, and the words for what is in it: what the reader's page and the program beside
//! it both know. Pure: no page, no signal.
//!
//! - [`library`]: the corpus with what is worked out from it; [`source`]: where it came from
//! - [`route`]: every view as a value and its address; [`beside`]: the address of a pair
//! - [`selection`]: which claims are listed; [`dismissed`]: the names of what a reader dismisses
//! - [`coverage`]: the matrix of claims by articles; [`evidence_order`]: in which order evidence is shown;
//!   [`evidence_strip`]: what of it was known when; [`distance`]: how far apart two texts were published
//! - [`contents`]: what the first view lists, and the pair with which it opens
//! - [`link_list`]: what is listed beside texts; [`speech`]: who speaks in a text; [`own_words`]: which words of a text are the outlet's
//! - [`measure`]: what is counted in a text; [`count_source`]: in which text it was counted
//! - [`excerpt`] cuts words out of a text; [`csv`] makes tables for spreadsheets
//! - [`words`], [`date`], [`article_name`] and [`topic_name`] say things as every view says them

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod article_name;
pub mod beside;
pub mod contents;
pub mod count_source;
pub mod coverage;
pub mod csv;
pub mod date;
mod days;
pub mod dismissed;
pub mod distance;
pub mod evidence_order;
pub mod evidence_strip;
pub mod excerpt;
pub mod library;
pub mod link_list;
pub mod linked_texts;
pub mod measure;
pub mod own_words;
pub mod route;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
pub mod selection;
pub mod source;
pub mod speech;
pub mod topic_name;
pub mod word_count;
pub mod words;
