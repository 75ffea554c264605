//! The commands, one module each: a struct of what was asked for, and `run`, which writes to the given output.

pub(crate) mod align;
pub(crate) mod analyze;
mod article;
pub(crate) mod check;
pub(crate) mod index;
mod lines;
mod model;
mod output;
pub(crate) mod pack;
pub(crate) mod reuse;
pub(crate) mod search;
mod together;

use std::io::{self, Write};
use std::path::Path;

use diptych_corpus::folder::{self, OriginalFile, Reading, Severity};

use crate::failure::Failure;

/// Reads a corpus folder for a command and prints what is wrong in it.
fn read_folder(folder: &Path, originals: &[OriginalFile], out: &mut impl Write) -> Result<Reading, Failure> {
    if !folder.is_dir() {
        return Err(Failure::Failed(format!("There is no folder {}.", folder.display())));
    }
    let reading = folder::read(folder, originals);
    for problem in &reading.problems {
        writeln!(out, "{problem}")?;
    }
    Ok(reading)
}

/// Prints how many errors keep the corpus from being used.
fn refuse(reading: &Reading, out: &mut impl Write) -> Result<(), Failure> {
    let errors = count(reading.count(Severity::Error), "error");
    writeln!(out, "{errors}, {}", count(reading.count(Severity::Warning), "warning"))?;
    Err(Failure::Reported)
}

/// A number with its noun: "1 error", "2 errors".
fn count(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

fn cannot(be: &str, path: &Path, error: &io::Error) -> Failure {
    Failure::Failed(format!("{} cannot be {be}: {error}.", path.display()))
}
