//! A file of the folder as text. Knows bytes, lines and TOML's grammar; knows nothing of keys.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use toml::de::{DeTable, Error};

use super::context::{Folder, Format};
use super::meant_date::meant_date;
use super::report::{Problem, Severity};
use crate::limits::MAX_INFLATED_BYTES;

/// A file with the report that its problems go to.
#[derive(Debug)]
pub(super) struct Source<'r> {
    folder: &'r Folder<'r>,
    /// Relative to the folder, with slashes.
    name: String,
    pub(super) text: String,
    /// What stands from here on was read past a mistake of grammar; problems found in it may be its echo.
    trusted_end: Cell<usize>,
}

impl<'r> Source<'r> {
    /// Reads the file `name` under `root`. What keeps it from being read is reported.
    pub(super) fn read(folder: &'r Folder<'r>, name: &str) -> Option<Self> {
        match bytes_of(&folder.root.join(name)) {
            Ok(bytes) => Self::from_bytes(folder, name, bytes),
            Err(why) => {
                folder.report.file_error(name, why);
                None
            }
        }
    }

    fn from_bytes(folder: &'r Folder<'r>, name: &str, bytes: Vec<u8>) -> Option<Self> {
        let source = |text| Self { folder, name: name.to_owned(), text, trusted_end: Cell::new(usize::MAX) };
        match String::from_utf8(bytes) {
            Ok(text) if text.starts_with('\u{feff}') => {
                source(text).error(0, "the file begins with a byte order mark; save it as UTF-8 without one");
                None
            }
            Ok(text) => Some(source(text)),
            Err(error) => {
                let end = error.utf8_error().valid_up_to();
                let valid = error.as_bytes().get(..end).unwrap_or_default();
                let source = source(String::from_utf8_lossy(valid).into_owned());
                source.error(end, "a byte here is not UTF-8; save the file as UTF-8");
                None
            }
        }
    }

    /// Parses `toml`, in which every byte has the place that it has in this file, as one table called `what`.
    pub(super) fn parse<'s>(&'s self, toml: &'s str) -> DeTable<'s> {
        let (table, errors) = DeTable::parse_recoverable(toml);
        for error in &errors {
            self.error(start_of(error), &self.mend_of(error));
        }
        if let Some(first) = errors.iter().map(start_of).min() {
            self.trusted_end.set(self.start_of_table(first));
        }
        table.into_inner()
    }

    /// The format of the folder that the file belongs to.
    pub(super) fn format(&self) -> Format {
        self.folder.format
    }

    /// Relative to the folder, with slashes.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether all of the file follows TOML's grammar.
    pub(super) fn is_trusted(&self) -> bool {
        self.trusted_end.get() == usize::MAX
    }

    /// The line of a byte, from 1.
    pub(super) fn line_of(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or(self.text.as_bytes());
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    pub(super) fn error(&self, offset: usize, what: &str) {
        self.add(offset, Severity::Error, what);
    }

    pub(super) fn warning(&self, offset: usize, what: &str) {
        self.add(offset, Severity::Warning, what);
    }

    fn add(&self, offset: usize, severity: Severity, what: &str) {
        if offset < self.trusted_end.get() {
            let line = self.line_of(offset);
            self.folder.report.add(Problem { file: self.name.clone(), line, severity, what: what.to_owned() });
        }
    }

    /// What is wrong with the grammar. A date in another order of its parts is no TOML, and is what an editor writes most easily.
    fn mend_of(&self, error: &Error) -> String {
        let start = start_of(error);
        let written = self.bare_value_at(start);
        match meant_date(written) {
            Some(date) => format!("“{written}” is not a date; write {date}"),
            None => format!("this is not TOML: {}", error.message()),
        }
    }

    /// What stands behind the sign of equality in the line of a byte, without a comment.
    fn bare_value_at(&self, offset: usize) -> &str {
        let line = self.text.lines().nth(self.line_of(offset) - 1).unwrap_or_default();
        let value = line.split_once('=').map_or("", |(_, value)| value);
        value.split('#').next().unwrap_or_default().trim()
    }

    /// Where the last table begins before `offset`.
    fn start_of_table(&self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or_default();
        let header = if before.starts_with('[') { Some(0) } else { None };
        before.rfind("\n[").map(|line_end| line_end + 1).or(header).unwrap_or(0)
    }
}

/// Asks what it is before it is opened: a pipe would be waited for, and a device never ends.
fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    if !fs::metadata(path).map_err(|error| unreadable(&error))?.is_file() {
        return Err("this is no file but a folder, a pipe or a device; put a file of text here".to_owned());
    }
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let mut bytes = Vec::new();
    let most = MAX_INFLATED_BYTES as u64;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > most {
        return Err(format!(
            "the file is larger than {} MB, more than a whole corpus may hold; shorten it",
            most >> 20
        ));
    }
    Ok(bytes)
}

fn start_of(error: &Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => {
            "the file is missing; write it (a list of the corpus may be an empty file)".to_owned()
        }
        _ => format!("the file cannot be read: {error}"),
    }
}
