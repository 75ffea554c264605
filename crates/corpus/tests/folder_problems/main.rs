//! Every kind of mistake in a corpus folder, with the line that an editor is shown.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod documented;
mod files;
mod format_2;
mod keys;
mod lints;
mod quotations;
#[path = "../support/mod.rs"]
mod support;

use support::{Copy, lines, minimal};

/// Replaces `old` by `new` in a file of the minimal corpus; `expected` is all that must be said then.
#[track_caller]
fn check(file: &str, old: &str, new: &str, expected: &[&str]) {
    let copy = Copy::of(&minimal());
    let text = copy.text(file);
    assert!(text.contains(old), "{file} has no {old}");
    copy.write(file, text.replacen(old, new, 1).as_bytes());
    assert_says(&copy, expected);
}

#[track_caller]
fn assert_says(copy: &Copy, expected: &[&str]) {
    let reading = copy.read();
    let said: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, expected, "\n{}", lines(&reading.problems));
    let only_warnings = said.iter().all(|line| line.contains(": warning: "));
    assert_eq!(reading.corpus.is_some(), only_warnings);
}

const COURIER: &str = "articles/courier-2021-07-13.md";
const BOARD: &str = "articles/water-board-2021-08.md";
