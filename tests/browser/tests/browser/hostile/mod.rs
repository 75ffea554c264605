//! Whatever somebody puts into the reader stays text: nothing of it runs, loads, opens or looks like something else. One file
//! for each way in.
//!
//! - [`corpus`]: a corpus that is made of such inputs
//! - [`hash`]: addresses
//! - [`pack`]: a corpus from a file

mod corpus;
mod hash;
mod pack;
