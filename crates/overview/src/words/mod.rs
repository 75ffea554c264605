//! All words of the pages about the whole set: one module for each page, one constant or function for each whole sentence. Knows plain
//! values alone; the words for what is in a corpus are the library's.
//!
//! - [`texts`]: what several pages say of texts and of how they were counted
//! - [`links`]: the lists beside the texts that are read; [`suggested`]: names by the trained model; [`own_suggestions`]: what is
//!   suggested on a text of the reader
//! - [`numbers`], [`voices`], [`wording`], [`naming`], [`captures`], [`time_line`]: one page each

pub(crate) mod captures;
pub(crate) mod links;
pub(crate) mod naming;
pub(crate) mod numbers;
pub(crate) mod own_suggestions;
pub(crate) mod suggested;
pub(crate) mod texts;
pub(crate) mod time_line;
pub(crate) mod voices;
pub(crate) mod wording;

pub(crate) use diptych_library::words::*;
