//! All words that the reader shows: one module for each screen, one constant or function for each whole sentence. Numbers, names and dates
//! come in as plain values, and the plural is decided inside. Knows no view, no signal and no browser; the words for what is in a corpus
//! are the library's.
//!
//! - [`sentence`]: a sentence with a part in it that a component draws
//! - [`frame`]: what stands around every screen: masthead, keys, titles
//! - [`common`]: what several screens say; [`evidence`]: pieces of evidence, wherever they are drawn
//! - [`links`]: the list of links beside the texts; [`overview`]: the pages about the whole set
//! - [`loading`]: what is fetched when it is needed; [`files`]: files that a reader opens; [`settings`]: the settings
//! - [`problems`]: what went wrong, what is safe, and what can be done
//! - one screen each: [`contents`], [`claims`], [`reader`], [`side_by_side`], [`search`], [`entities`], [`handout`], [`about`], [`saved`],
//!   [`offline`], [`collections`], [`changes`], [`workspace`], [`time_line`], [`own_texts`]

pub(crate) mod about;
pub(crate) mod changes;
pub(crate) mod claims;
pub(crate) mod collections;
pub(crate) mod common;
pub(crate) mod contents;
pub(crate) mod entities;
pub(crate) mod evidence;
pub(crate) mod files;
pub(crate) mod frame;
pub(crate) mod handout;
pub(crate) mod links;
pub(crate) mod loading;
pub(crate) mod offline;
pub(crate) mod overview;
pub(crate) mod own_texts;
pub(crate) mod problems;
pub(crate) mod reader;
pub(crate) mod saved;
pub(crate) mod search;
pub(crate) mod sentence;
pub(crate) mod settings;
pub(crate) mod side_by_side;
pub(crate) mod time_line;
pub(crate) mod workspace;

pub(crate) use diptych_library::words::*;
