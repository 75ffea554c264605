//! What a person does with the reader, view by view. One file for each view; `start` is the way there, `routes` the way
//! back, `failures` what is said when something is broken, `harness` proves that the demands on every test can fail. Tests share nothing: each has a host and a browser of its own.

mod about;
mod accessibility;
mod claims;
mod contents;
mod entities;
mod failures;
mod harness;
mod privacy;
mod search;
mod start;
