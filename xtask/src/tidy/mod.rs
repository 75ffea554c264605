//! `cargo xtask test --only tidy`: what the compiler cannot check of the house. Every rule reads text alone, and every
//! offence names file, line and the mend; all of them are told at once.
//!
//! - [`source`]: the files of the workspace
//! - [`rust`]: what a Rust file opens with, which words and imports have no place in its folder
//! - [`length`]: how long a file may be
//! - [`circles`]: modules of a crate use each other one way
//! - [`css`]: what style sheets leave to the cascade and to the direction of writing
//! - [`documents`]: paths that documents name lead somewhere
//! - [`sheets`]: every style sheet is linked, in the order of the layers
//! - [`script`]: no script or page turns text into markup, code or style
//! - [`words`]: what people read stands in one place; [`literals`]: the string literals of a file
//! - [`machine`]: nothing names a folder or a registry of the machine it was written on

mod circles;
mod css;
mod documents;
mod length;
mod literals;
mod machine;
mod rust;
mod script;
mod sheets;
mod source;
mod words;

use std::fmt::{self, Display};

use crate::step::Outcome;
use source::Source;

/// One place that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Offence {
    file: String,
    /// From 1.
    line: usize,
    /// What is wrong, and how to mend it.
    what: String,
}

impl Offence {
    fn new(source: &Source, line: usize, what: impl Into<String>) -> Self {
        Self { file: source.path.clone(), line, what: what.into() }
    }
}

impl Display for Offence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// The paths of all files that people write, below the folder of the workspace.
pub(crate) fn paths() -> Outcome<Vec<String>> {
    source::paths()
}

/// Fails with every offence against every rule.
pub(crate) fn tidy() -> Outcome {
    let sources = source::all()?;
    let mut offences = rust::offences(&sources);
    offences.extend(circles::offences(&sources));
    offences.extend(css::offences(&sources));
    offences.extend(documents::offences(&sources, &source::paths()?));
    offences.extend(length::offences(&sources));
    offences.extend(script::offences(&sources));
    offences.extend(script::stale(&sources));
    offences.extend(machine::offences(&sources));
    offences.extend(sheets::offences(&sources));
    offences.extend(words::offences(&sources));
    offences.sort();
    if offences.is_empty() {
        println!("   {} files", sources.len());
        return Ok(());
    }
    let lines: Vec<String> = offences.iter().map(Offence::to_string).collect();
    Err(format!("{} to mend\n{}", lines.len(), lines.join("\n")).into())
}
