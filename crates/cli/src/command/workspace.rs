//! A workspace in the place of a corpus folder: it is unpacked for the time of a command, and written anew as a whole. Knows paths; what
//! is in the file is the business of `diptych-workspace`.

use std::fs;
use std::path::{Path, PathBuf};

use diptych_own_texts::OwnText;
use diptych_workspace::files::{Member, unpack};
use diptych_workspace::{EXTENSION, Workspace, WorkspaceError, adding, write};
use tempfile::TempDir;

use super::{cannot, output};
use crate::failure::Failure;

/// The corpus that a command reads: a folder, or what a workspace was unpacked to for as long as this lives.
pub(super) enum CorpusPlace {
    Folder(PathBuf),
    Unpacked(TempDir),
}

impl CorpusPlace {
    /// The corpus at `path`.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        if !is_workspace(path) {
            return Ok(Self::Folder(path.to_path_buf()));
        }
        let unpacked = TempDir::new().map_err(|error| cannot("unpacked", path, &error))?;
        let members = read_members(path)?;
        let articles = unpacked.path().join("corpus/articles");
        fs::create_dir_all(&articles).map_err(|error| cannot("unpacked", path, &error))?;
        for member in members.iter().filter(|it| it.name.starts_with("corpus/")) {
            put(unpacked.path(), member).map_err(|error| cannot("unpacked", path, &error))?;
        }
        Ok(Self::Unpacked(unpacked))
    }

    /// Where its files are.
    pub(super) fn folder(&self) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.clone(),
            Self::Unpacked(unpacked) => unpacked.path().join("corpus"),
        }
    }
}

/// Whether a path is a workspace without texts, in which there is nothing to check or pack.
pub(super) fn is_empty(path: &Path) -> Result<bool, Failure> {
    Ok(is_workspace(path) && !read_members(path)?.iter().any(|it| it.name.starts_with("corpus/articles/")))
}

/// Whether a path names a workspace, which need not be there yet. A folder is one by no name.
pub(super) fn is_workspace(path: &Path) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(EXTENSION)) && !path.is_dir()
}

/// Writes a workspace without texts.
pub(super) fn write_empty(path: &Path) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::Failed(format!("{} is there already; name a new file.", path.display())));
    }
    let empty = write(&Workspace::default(), "", diptych_corpus::date::PartialDate::UNKNOWN);
    output::write(path, &empty, &[])
}

/// Adds a text with the file that it is in a corpus folder. Tells whether it was there already, and stays as it was.
pub(super) fn add(path: &Path, text: &OwnText, article: &str) -> Result<bool, Failure> {
    let told = |error: &WorkspaceError| Failure::Failed(format!("{}: {error}", path.display()));
    let mut members = read_members(path)?;
    let is_new = adding::add(&mut members, text, article).map_err(|error| told(&error))?;
    if is_new {
        output::write(path, &diptych_workspace::files::pack(&members), &[])?;
    }
    Ok(!is_new)
}

/// The files of a workspace.
pub(super) fn read_members(path: &Path) -> Result<Vec<Member>, Failure> {
    let bytes = fs::read(path).map_err(|error| cannot("read", path, &error))?;
    unpack(&bytes).map_err(|error| Failure::Failed(format!("{}: {error}", path.display())))
}

fn put(folder: &Path, member: &Member) -> std::io::Result<()> {
    let path = folder.join(&member.name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, &member.bytes)
}
