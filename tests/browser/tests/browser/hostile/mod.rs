//! for each way in.
//!
//! - [`corpus`]: a corpus that is made of such inputs
//! - [`pack`]: a corpus from a file
//! - [`hash`]: addresses that somebody else wrote
//! - [`file`]: texts and names of files
//! - [`message`]: words of other windows
//! - [`bombs`]: files made to exhaust a browser

mod bombs;
mod corpus;
mod file;
mod hash;
mod message;
mod pack;
