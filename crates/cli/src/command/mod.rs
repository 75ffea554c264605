//! The commands, one module each: a struct of what can be typed, whose comments are the help, and `run`, which writes to the
//! given output.

mod align;
mod analyze;
mod article;
mod check;
mod completions;
mod import;
mod index;
mod lines;
mod measure;
mod model;
mod new;
mod originals;
mod output;
mod pack;
mod reuse;
mod search;
mod together;
mod workspace;

use std::io::{self, Write};
use std::path::Path;

use clap::Subcommand;
use diptych_corpus::folder::{self, OriginalFile, Reading, Severity};

use crate::failure::Failure;
use crate::plain::Plain;
use workspace::CorpusPlace;

/// What can be asked for.
#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    New(new::New),
    Check(check::Check),
    Import(import::Import),
    Pack(pack::Pack),
    Measure(measure::Measure),
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
            Self::New(new) => new::run(new, &mut Plain(out)),
            Self::Check(check) => check::run(check, &mut Plain(out)),
            Self::Import(import) => import::run(import, out),
            Self::Pack(pack) => pack::run(pack, &mut Plain(out)),
            Self::Measure(measure) => measure::run(measure, &mut Plain(out)),
            Self::Analyze(analyze) => analyze::run(analyze, out),
            Self::Reuse(reuse::Reuse) => reuse::run(out),
            Self::Align(align) => align::run(align, out),
            Self::Index(index) => index::run(index, &mut Plain(out)),
            Self::Search(search) => search::run(search, out),
            Self::Completions(completions) => completions::run(completions, out),
        }
    }
}

/// Reads a corpus folder, or the one in a workspace, for a command and prints what is wrong in it.
fn read_folder(folder: &Path, originals: &[OriginalFile], out: &mut impl Write) -> Result<Reading, Failure> {
    let place = CorpusPlace::open(folder)?;
    let reading = folder::read(&place.folder(), originals);
    print_problems(&place.folder(), &reading, out)?;
    Ok(reading)
}

/// Prints what is wrong in a folder that was read.
fn print_problems(folder: &Path, reading: &Reading, out: &mut impl Write) -> Result<(), Failure> {
    if !folder.is_dir() {
        return Err(Failure::Failed(format!("There is no folder {}.", folder.display())));
    }
    for problem in &reading.problems {
        writeln!(out, "{problem}")?;
    }
    Ok(())
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
