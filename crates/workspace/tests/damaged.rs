//! A thousand files that were cut off or altered: each ends in a sentence, or is the workspace that it was. None does anything else.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use diptych_chance::Chance;
use diptych_workspace::{read, write};
use support::{day, sample};

const N_FILES: usize = 1000;

#[test]
fn file_that_was_cut_or_altered_ends_in_a_sentence() {
    let file = write(&sample(), "river-2024", day());
    let mut chance = Chance::new(38);
    for number in 0..N_FILES {
        let mut altered = file.clone();
        let at = chance.below(file.len());
        if number % 2 == 0 {
            altered.truncate(at);
        } else {
            altered[at] ^= 1 << chance.below(8);
        }
        match read(&altered) {
            // What is not read may be altered: dates, the second sizes, names of files that nobody here knows.
            Ok(opened) => assert!(number % 2 == 1 && opened.texts.len() <= sample().texts.len(), "{number}: byte {at}"),
            Err(error) => assert!(error.to_string().ends_with('.'), "{error}"),
        }
    }
}
