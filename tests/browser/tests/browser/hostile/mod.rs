//! Whatever somebody puts into the reader stays text: nothing of it runs, loads, opens or looks like something else. One file
//! for each way in.
//!
//! - [`corpus`]: a corpus that is made of such inputs
//! - [`pack`]: a corpus from a file
//! - [`hash`]: addresses that somebody else wrote
//! - [`file`]: texts and names of files; [`own_texts`]: files as texts of the reader; [`mutations`]: markup that mutates, in all
//!   kinds of imports
//! - [`message`]: words of other windows
//! - [`share`]: what other programs share
//! - [`looks`]: names and addresses that want to look like something else
//! - [`bombs`]: files made to exhaust a browser

mod bombs;
mod corpus;
mod file;
mod hash;
mod looks;
mod message;
mod mutations;
mod own_texts;
mod pack;
mod share;
