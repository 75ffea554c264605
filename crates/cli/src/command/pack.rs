//! `diptych pack`: a corpus folder to the one file that the reader opens.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use diptych_corpus::folder::{OriginalFile, OriginalOutcome};
use diptych_corpus::limits::MAX_TEXT_BYTES;
use diptych_engine::annotation::seal_pack;

use super::{cannot, count, output, read_folder, refuse};
use crate::failure::Failure;

/// Checks a corpus folder and writes it as the pack that the reader opens.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pack {
    /// The corpus folder.
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
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

/// The files of `folder`, by name. What is larger than any text may be is no original.
fn read_originals(folder: &Path) -> Result<Vec<OriginalFile>, Failure> {
    let unreadable = |error: io::Error| cannot("read", folder, &error);
    let mut originals = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let size = fs::metadata(&path).map_err(|error| cannot("read", &path, &error))?;
        if size.is_file() && size.len() <= MAX_TEXT_BYTES as u64 {
            let bytes = fs::read(&path).map_err(|error| cannot("read", &path, &error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            originals.push(OriginalFile { name, bytes });
        }
    }
    originals.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(originals)
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
