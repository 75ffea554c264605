//! `diptych check`: everything that is wrong in a corpus folder, or what is in it.

use std::io::Write;
use std::path::PathBuf;

use diptych_corpus::folder::Severity;
use diptych_corpus::model::Corpus;

use super::{count, read_folder, refuse};
use crate::failure::Failure;

/// What to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    pub(crate) folder: PathBuf,
}

/// Prints problems by file and line, then a summary.
pub(crate) fn run(check: &Check, out: &mut impl Write) -> Result<(), Failure> {
    let reading = read_folder(&check.folder, &[], out)?;
    match &reading.corpus {
        Some(corpus) => {
            let warnings = count(reading.count(Severity::Warning), "warning");
            writeln!(out, "{}: {}; 0 errors, {warnings}", corpus.about.slug, contents(corpus))?;
            Ok(())
        }
        None => refuse(&reading, out),
    }
}

/// What a corpus holds, in numbers.
fn contents(corpus: &Corpus) -> String {
    let n_evidence: usize = corpus.claims.iter().map(|claim| claim.evidence.len()).sum();
    let parts = [
        count(corpus.articles.len(), "article"),
        count(corpus.claims.len(), "claim"),
        format!("{} of evidence", count(n_evidence, "piece")),
        format!("{} in the gazetteer", corpus.entities.len()),
        count(corpus.relations.len(), "relation"),
        format!("{} in the lexicon", corpus.terms.len()),
        count(corpus.questions.len(), "question"),
    ];
    parts.join(", ")
}
