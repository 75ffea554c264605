//! The folder that editors write: reads format 1 of CORPUS.md and reports everything that is wrong in it in one run.
//!
//! Plan: `report` gathers problems, `source` reads files and turns offsets into lines, `table` and `value` read TOML
//! declaratively, `names` resolves ids, `suggest` finds what was probably meant, `quote` looks quotations up. The readers
//! `about`, `article`, `entity`, `claim`, `relation`, `term`, `question` know one kind of table each; `lint` knows
//! the warnings. None of them knows the pack.

mod about;
mod article;
mod claim;
mod entity;
mod lint;
mod names;
mod question;
mod quote;
mod relation;
mod report;
mod source;
mod suggest;
mod table;
mod term;

use std::path::Path;

pub use article::OriginalOutcome;
pub use report::{Problem, Severity};

use crate::model::Corpus;
use report::Report;

/// A file that may be the original of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalFile {
    /// Its name, for messages.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What reading a folder gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The corpus, if no problem is an error.
    pub corpus: Option<Corpus>,
    /// Everything found, by file, then by line.
    pub problems: Vec<Problem>,
    /// Each article whose original could be put in place, in the order of the articles.
    pub originals: Vec<OriginalOutcome>,
}

impl Reading {
    /// How many problems are of this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.severity == severity).count()
    }
}

/// Reads the corpus folder at `root`. Each article whose original is among `originals`, by SHA-256, gets its text before
/// quotations are looked up, so that they are checked in the words that readers will see.
///
/// ```
/// use diptych_corpus::folder::read;
///
/// let reading = read("../../tests/corpora/minimal".as_ref(), &[]);
/// assert!(reading.problems.is_empty());
/// assert_eq!(reading.corpus.unwrap().articles.len(), 2);
///
/// let nothing = read("nowhere".as_ref(), &[]);
/// assert_eq!(nothing.problems[0].to_string(), "articles:1: the folder is missing; make it and put the articles in it");
/// assert!(nothing.corpus.is_none());
/// ```
#[must_use]
pub fn read(root: &Path, originals: &[OriginalFile]) -> Reading {
    let report = Report::default();
    let (corpus, originals) = read_parts(&report, root, originals);
    let problems = report.into_sorted();
    let valid = problems.iter().all(|problem| problem.severity == Severity::Warning);
    Reading { corpus: corpus.filter(|_| valid), problems, originals }
}

fn read_parts(report: &Report, root: &Path, originals: &[OriginalFile]) -> (Option<Corpus>, Vec<OriginalOutcome>) {
    let about = about::read(report, root);
    let (entity_names, entities, groups) = entity::read(report, root);
    let (articles, outcomes) = article::read(report, root, &entity_names, originals);
    let (claim_names, claims) = claim::read(report, root, &articles, &entity_names);
    let relations = relation::read(report, root, &claim_names);
    let terms = term::read(report, root);
    let questions = question::read(report, root, &articles);
    let corpus = || {
        Some(Corpus {
            about: about?,
            articles: articles.into_complete()?,
            entities: entities?,
            claims: claims?,
            relations: relations?,
            terms: terms?,
            questions: questions?,
            groups: groups?,
        })
    };
    (corpus(), outcomes)
}
