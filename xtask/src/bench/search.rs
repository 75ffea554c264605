//! `cargo xtask bench search`: an index of 10,000 articles in Chromium, beside the peers' in the same Chromium. Builds and tells;
//! measuring is the browser tests' program `bench-search`.

use super::engine::{circumstances, in_chromium, prepare};
use super::table::{self, Figure};
use crate::step::{Outcome, step};

/// What is measured, by the keys of the program.
const FIGURES: [(&str, &str); 9] = [
    ("build", "building, s"),
    ("size", "index, MB in brotli 5"),
    ("known", "words of a passage, ms"),
    ("known-95", "the same, the slowest of twenty, ms"),
    ("known-hit", "the same, the article stands first"),
    ("phrase-95", "phrases, the slowest of twenty, ms"),
    ("phrase-hit", "phrases, the article stands first"),
    ("prefix-95", "beginnings, the slowest of twenty, ms"),
    ("typo-95", "one typing error, the slowest of twenty, ms"),
];

const HEAD: &str = "| what | who | median | range |\n|---|---|---:|---:|\n";

/// Measures and writes the table.
pub(super) fn bench() -> Outcome {
    let (folder, read, pages) = prepare()?;
    let lines = step("search in Chromium", || in_chromium("bench-search", &folder, &pages))?;
    lines.iter().for_each(|line| println!("   {line}"));
    let figures: Vec<Figure> = lines.iter().filter_map(|line| Figure::read(line)).collect();
    let has_peers = pages.len() > 2;
    let said = HEAD.to_owned() + &table::rows(&figures, &FIGURES) + &circumstances(&lines, read, has_peers);
    table::write("search", &said)
}
