//! The folder that editors write: reads formats 1 and 2 of CORPUS.md and reports everything that is wrong in it in one run.
//!
//! Plan: `report` gathers problems, `context` is what every reader is given, `source` reads files and turns offsets into lines, `table`
//! and `value` read TOML declaratively, `names` resolves ids, `suggest` and `meant_date` find what was probably meant, `quote` looks
//! quotations up and `lookalike` those that only look alike, `country` knows the codes of countries. The readers `about`, `article`,
//! `entity`, `publisher`, `count`, `claim`, `relation`, `term`, `question` know one kind of table each, `measured` what
//! the program counted; `lint` knows the warnings. None of them knows the pack.

mod about;
mod article;
mod claim;
mod context;
mod count;
mod country;
mod entity;
mod lint;
mod lookalike;
mod meant_date;
mod measured;
mod names;
mod publisher;
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
pub use measured::{FILE as MEASURED_FILE, write_measured};
pub use report::{Problem, Severity};

use crate::model::{About, Corpus};
use context::{Folder, Format};

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
/// assert_eq!(reading.corpus.unwrap().articles.len(), 3);
///
/// let nothing = read("nowhere".as_ref(), &[]);
/// assert_eq!(nothing.problems[0].to_string(), "articles:1: the folder is missing; make it and put the articles in it");
/// assert!(nothing.corpus.is_none());
/// ```
#[must_use]
pub fn read(root: &Path, originals: &[OriginalFile]) -> Reading {
    let folder = Folder::new(root, format_of(root));
    let (corpus, originals) = read_parts(&folder, originals);
    let with_measured = |corpus: Corpus| {
        let measured = measured::read(&folder, &corpus, &originals);
        Corpus { measured, ..corpus }
    };
    let corpus = corpus.map(with_measured);
    finished(folder, corpus, originals)
}

/// The same without what was counted in originals: for whoever counts anew, whatever is wrong in it.
#[must_use]
pub fn read_unmeasured(root: &Path) -> Reading {
    let folder = Folder::new(root, format_of(root));
    let (corpus, originals) = read_parts(&folder, &[]);
    finished(folder, corpus, originals)
}

fn finished(folder: Folder<'_>, corpus: Option<Corpus>, originals: Vec<OriginalOutcome>) -> Reading {
    let problems = folder.report.into_sorted();
    let valid = problems.iter().all(|problem| problem.severity == Severity::Warning);
    Reading { corpus: corpus.filter(|_| valid), problems, originals }
}

/// The format of the folder; the newest where it cannot be read, and why is told with all of `corpus.toml`.
fn format_of(root: &Path) -> Format {
    about::format_of(&Folder::new(root, Format::Two)).unwrap_or(Format::Two)
}

fn read_parts(folder: &Folder<'_>, originals: &[OriginalFile]) -> (Option<Corpus>, Vec<OriginalOutcome>) {
    let (entity_names, entities, groups) = entity::read(folder);
    let about::Found { about, topic_names, topics, party_names, parties } = about::read(folder, &entity_names);
    let (publisher_names, publishers) = publisher::read(folder, &party_names);
    let (count_names, counts) = count::read(folder, &entity_names);
    let (articles, outcomes) = article::read(folder, &entity_names, &publisher_names, originals);
    let named = claim::Named {
        articles: &articles,
        entities: &entity_names,
        topics: &topic_names,
        counts: &count_names,
        publishers: &publisher_names,
    };
    let (claim_names, claims) = claim::read(folder, named);
    let relations = relation::read(folder, &claim_names);
    let terms = term::read(folder);
    let questions = question::read(folder, &articles);
    let opening = about::read_opening(folder, &claim_names, claims.as_deref());
    let corpus = || {
        Some(Corpus {
            about: About { opening: opening?, ..about? },
            articles: articles.into_complete()?,
            entities: entities?,
            claims: claims?,
            relations: relations?,
            terms: terms?,
            questions: questions?,
            groups: groups?,
            topics: topics?,
            parties: parties?,
            publishers: publishers?,
            counts: counts?,
            measured: None,
        })
    };
    (corpus(), outcomes)
}
