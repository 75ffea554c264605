//! `diptych new`: a corpus folder to begin with. Knows the files of the skeleton, which stand in `new/` as they are written.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use super::workspace::{is_workspace, write_empty};
use super::{cannot, count};
use crate::failure::Failure;

/// Writes a corpus folder to begin with, or an empty .diptych file for texts of one's own.
///
/// Every file of the format is there with comments that explain its keys, and a small invented example that checks clean. Write your
/// texts, claims and rules in its place.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct New {
    /// The folder: a new one, or an empty one. A name that ends in .diptych makes a workspace file.
    #[arg(value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(crate) folder: PathBuf,
}

/// The files by their path in the folder.
const FILES: &[(&str, &str)] = &[
    ("corpus.toml", include_str!("new/corpus.toml")),
    ("articles/valley-times-2026-01-10.md", include_str!("new/articles/valley-times-2026-01-10.md")),
    ("articles/road-office-2026-01-12.md", include_str!("new/articles/road-office-2026-01-12.md")),
    ("entities.toml", include_str!("new/entities.toml")),
    ("claims.toml", include_str!("new/claims.toml")),
    ("relations.toml", include_str!("new/relations.toml")),
    ("lexicon.toml", include_str!("new/lexicon.toml")),
    ("questions.toml", include_str!("new/questions.toml")),
    ("publishers.toml", include_str!("new/publishers.toml")),
    ("counts.toml", include_str!("new/counts.toml")),
];

/// Writes the files and says what to do next.
pub(crate) fn run(new: &New, out: &mut impl Write) -> Result<(), Failure> {
    let folder = new.folder.as_path();
    if is_workspace(folder) {
        return write_workspace(folder, out);
    }
    refuse_what_is_there(folder)?;
    let articles = folder.join("articles");
    fs::create_dir_all(&articles).map_err(|error| cannot("made", &articles, &error))?;
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| cannot("written", &path, &error))?;
    }
    let (files, place) = (count(FILES.len(), "file"), folder.display());
    writeln!(
        out,
        "{files} in {place}; write your own texts in place of the example, then type: diptych check {place}"
    )?;
    Ok(())
}

fn write_workspace(file: &Path, out: &mut impl Write) -> Result<(), Failure> {
    write_empty(file)?;
    let place = file.display();
    writeln!(out, "an empty workspace in {place}; add texts to it with: diptych import FILE -o {place}")?;
    Ok(())
}

/// Nothing that somebody wrote is overwritten.
fn refuse_what_is_there(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() {
        return Ok(());
    }
    let mut entries = fs::read_dir(folder).map_err(|error| cannot("read", folder, &error))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(Failure::Failed(format!("{} is not empty; name a new folder.", folder.display()))),
    }
}
