//! Files that a command writes: whole or not at all, and never over what it has read. Knows paths; knows nothing of what is in
//! them.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;

use diptych_corpus::pack::MAGIC;

use super::cannot;
use crate::failure::Failure;

/// Puts `bytes` at `path` in one step. Refuses one of the `inputs`, and what lies in a folder among them, unless it is a pack.
pub(super) fn write(path: &Path, bytes: &[u8], inputs: &[&Path]) -> Result<(), Failure> {
    if inputs.iter().any(|input| is_part_of(path, input)) {
        let sentence = format!("{} was read for this; write to another file, so that it is not lost.", path.display());
        return Err(Failure::Failed(sentence));
    }
    put(path, bytes).map_err(|error| cannot("written", path, &error))
}

fn is_part_of(path: &Path, input: &Path) -> bool {
    // What is not there yet has not been read.
    let (Ok(path), Ok(input)) = (fs::canonicalize(path), fs::canonicalize(input)) else { return false };
    path == input || (path.starts_with(input) && path.is_file() && !is_pack(&path))
}

/// An earlier output may lie in the folder that it was made of.
fn is_pack(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(MAGIC))
}

/// A program that reads the file meanwhile, or a full disk, leaves the one before as it was.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link leads to the same file as before; a pipe or a device is written to as it is.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if place.exists() && !place.is_file() {
        return fs::write(place, bytes);
    }
    let part = part_of(&place);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, &place));
    if written.is_err() {
        // It may never have come to be.
        let _ = fs::remove_file(&part);
    }
    written
}

fn part_of(place: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!(".{}.part", process::id()));
    place.with_file_name(name)
}
