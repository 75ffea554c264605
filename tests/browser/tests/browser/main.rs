//! What a person does with the reader, view by view. One file for each view; `start` is the way there, `routes` the way
//! back, `place` what every way back restores, `keyboard` the way without a pointer, `failures` what is said when something is broken,
//! `firefox` what another browser makes of it, `harness` proves that the demands on every test can fail. Tests share nothing: each has a host and a browser of its own.

mod about;
mod accessibility;
mod blocks;
mod claims;
mod contents;
mod dismissed;
mod embed;
mod engine;
mod entities;
mod entities_lens;
mod failures;
mod firefox;
mod foreign_corpus;
mod harness;
mod hostile;
mod hosts;
mod interleavings;
mod kept;
mod keyboard;
mod lazy;
mod linked;
mod naming;
mod numbers;
mod offline;
mod one_file;
mod originals;
mod overviews;
mod place;
mod policy;
mod privacy;

mod reader;
mod reset;
mod search;
mod settings;
mod side_by_side;
mod start;
mod stop;
mod suggested;
mod time_line;
mod update;
