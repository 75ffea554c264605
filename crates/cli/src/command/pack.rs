//! `diptych pack`: a corpus folder to the one file that the reader opens.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use diptych_corpus::folder::OriginalOutcome;
use diptych_engine::annotation::seal_pack;

use super::originals::read_originals;
use super::workspace::is_empty;
use super::{count, output, read_folder, refuse};
use crate::failure::Failure;

/// Checks a corpus folder, or the one of a .diptych file, and writes it as the pack that the reader opens.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pack {
    /// The corpus folder, or a .diptych file.
    #[arg(value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(crate) folder: PathBuf,
    /// The file to write.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// A folder with originals: each retelling whose original is among its files, by SHA-256, is replaced by it.
    ///
    /// Quotations must then stand in the original.
    #[arg(long = "texts", value_name = "ORIGINALS", value_hint = ValueHint::DirPath)]
    pub(crate) originals: Option<PathBuf>,
}

/// Writes the pack and says what became of the originals.
pub(crate) fn run(request: &Pack, out: &mut impl Write) -> Result<(), Failure> {
    if is_empty(&request.folder)? {
        let place = request.folder.display();
        let sentence = format!("{place} has no texts yet; add one with: diptych import FILE -o {place}");
        return Err(Failure::Failed(sentence));
    }
    let originals = request.originals.as_deref().map_or(Ok(Vec::new()), read_originals)?;
    let reading = read_folder(&request.folder, &originals, out)?;
    if request.originals.is_some() {
        report_originals(&reading.originals, out)?;
    }
    let Some(corpus) = reading.corpus.clone() else {
        return refuse(&reading, out);
    };
    let contents = format!("{}: {}", corpus.about.slug, count(corpus.articles.len(), "article"));
    let bytes = seal_pack(corpus).map_err(|error| Failure::Failed(error.to_string()))?;
    let inputs = [Some(&request.folder), request.originals.as_ref()];
    let inputs: Vec<&Path> = inputs.into_iter().flatten().map(PathBuf::as_path).collect();
    output::write(&request.output, &bytes, &inputs)?;
    writeln!(out, "{contents}, {} bytes in {}", bytes.len(), request.output.display())?;
    Ok(())
}

fn report_originals(outcomes: &[OriginalOutcome], out: &mut impl Write) -> io::Result<()> {
    for outcome in outcomes {
        match &outcome.file {
            Some(file) => writeln!(out, "{}: the original is {file}", outcome.slug)?,
            None => writeln!(out, "{}: no file is the original; the retelling stays", outcome.slug)?,
        }
    }
    Ok(())
}
