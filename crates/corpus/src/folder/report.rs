//! What is wrong in a folder, gathered as it is found. Knows files and lines; knows nothing of what they mean.

use core::fmt;
use std::cell::RefCell;

/// Whether a problem keeps the corpus from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The corpus cannot be packed.
    Error,
    /// A curator should look at it.
    Warning,
}

/// One thing that is wrong, with its place. Sorted by file, then by line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the folder, with slashes.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Whether it keeps the corpus from being used.
    pub severity: Severity,
    /// What is wrong, and how to mend it.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.severity {
            Severity::Error => "",
            Severity::Warning => "warning: ",
        };
        write!(f, "{}:{}: {word}{}", self.file, self.line, self.what)
    }
}

/// Gathers problems.
#[derive(Debug, Default)]
pub(super) struct Report {
    problems: RefCell<Vec<Problem>>,
}

impl Report {
    pub(super) fn add(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// An error that stands on no line in particular: it is told as of the first.
    pub(super) fn file_error(&self, file: &str, what: impl Into<String>) {
        self.add(Problem { file: file.to_owned(), line: 1, severity: Severity::Error, what: what.into() });
    }

    /// Every problem once, by file, then by line.
    pub(super) fn into_sorted(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort();
        problems.dedup();
        problems
    }
}
