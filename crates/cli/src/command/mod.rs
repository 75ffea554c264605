//! The commands, one module each: a struct of what can be typed, whose comments are the help, and `run`, which writes to the
//! given output.

mod align;
mod analyze;
mod article;
mod check;
mod completions;
mod index;
mod lines;
mod model;
mod output;
mod pack;
mod reuse;
mod search;
mod together;

use std::io::{self, Write};
use std::path::Path;

use clap::Subcommand;
use diptych_corpus::folder::{self, OriginalFile, Reading, Severity};

use crate::failure::Failure;
use crate::plain::Plain;

/// What can be asked for.
#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    Check(check::Check),
    Pack(pack::Pack),
    Analyze(analyze::Analyze),
    Reuse(reuse::Reuse),
    Align(align::Align),
    Index(index::Index),
    Search(search::Search),
    Completions(completions::Completions),
}

impl Command {
    /// Does what is asked for.
    pub(crate) fn run(&self, out: &mut impl Write) -> Result<(), Failure> {
        match self {
            Self::Check(check) => check::run(check, &mut Plain(out)),
            Self::Pack(pack) => pack::run(pack, &mut Plain(out)),
            Self::Analyze(analyze) => analyze::run(analyze, out),
            Self::Reuse(reuse::Reuse) => reuse::run(out),
            Self::Align(align) => align::run(align, out),
            Self::Index(index) => index::run(index, &mut Plain(out)),
            Self::Search(search) => search::run(search, out),
            Self::Completions(completions) => completions::run(completions, out),
        }
    }
}

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
