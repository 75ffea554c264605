//! What every reader of a file is given: where the folder is, of which format, and where its problems go.

use std::path::Path;

use super::report::Report;

/// A version of CORPUS.md that this program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// `format = 1`.
    One,
    /// `format = 2`.
    Two,
}

/// A folder that is being read.
#[derive(Debug)]
pub(super) struct Folder<'a> {
    pub(super) root: &'a Path,
    pub(super) format: Format,
    pub(super) report: Report,
}

impl<'a> Folder<'a> {
    /// The folder at `root`, in which nothing is wrong yet.
    pub(super) fn new(root: &'a Path, format: Format) -> Self {
        Self { root, format, report: Report::default() }
    }

    /// Reports a file that only folders of format 2 have.
    pub(super) fn refuse_added(&self, file: &str) {
        if self.root.join(file).exists() {
            self.report.file_error(file, "this is a file of format 2; write “format = 2” in corpus.toml");
        }
    }
}
