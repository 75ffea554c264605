//! `diptych check`: everything that is wrong in a corpus folder, or what is in it and which names its gazetteer may lack.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use diptych_corpus::folder::Severity;
use diptych_corpus::model::Corpus;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::Engine;
use diptych_engine::recognition::{Recognizer, beside};

use super::workspace::is_empty;
use super::{count, model, read_folder, refuse};
use crate::failure::Failure;

/// Prints everything that is wrong in a corpus folder, or in the one of a .diptych file.
///
/// Each problem is a line `file:line: what, and the mend`. Warnings are marked as such and do not fail the check. Then come the names
/// that a trained model sees in the articles and no entity has, so that those that matter can be added: suggestions, some of
/// them wrong.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    /// The corpus folder, or a .diptych file.
    #[arg(value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(crate) folder: PathBuf,
    /// Another model of names than the one that comes with the program.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) model: Option<PathBuf>,
}

/// Prints problems by file and line, then a summary.
pub(crate) fn run(check: &Check, out: &mut impl Write) -> Result<(), Failure> {
    if is_empty(&check.folder)? {
        writeln!(out, "{}: no texts yet; 0 errors, 0 warnings", check.folder.display())?;
        return Ok(());
    }
    let model = model::open(check.model.as_deref())?;
    let reading = read_folder(&check.folder, &[], out)?;
    match &reading.corpus {
        Some(corpus) => {
            let warnings = count(reading.count(Severity::Warning), "warning");
            writeln!(out, "{}: {}; 0 errors, {warnings}", corpus.about.slug, contents(corpus))?;
            tell_names(corpus, &model, out)
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

/// What is known of a name that no entity has.
struct Unlisted<'a> {
    kind: EntityKind,
    /// The articles that have it, once for each place.
    articles: Vec<&'a str>,
}

/// Prints the names that `model` sees and no entity has, the most frequent first.
fn tell_names(corpus: &Corpus, model: &Recognizer, out: &mut impl Write) -> Result<(), Failure> {
    let unlisted = unlisted_names(corpus, model);
    if unlisted.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\nnames that the model sees and entities.toml lacks; it errs, so add only those that are names and matter:"
    )?;
    let mut names: Vec<(&&str, &Unlisted<'_>)> = unlisted.iter().collect();
    names.sort_by_key(|(_, it)| std::cmp::Reverse(it.articles.len()));
    for (name, it) in names {
        let mut articles = it.articles.clone();
        articles.dedup();
        let times = count(it.articles.len(), "time");
        writeln!(out, "  {name}: {}, {times}, in {}", it.kind.as_str(), articles.join(", "))?;
    }
    Ok(())
}

fn unlisted_names<'a>(corpus: &'a Corpus, model: &Recognizer) -> BTreeMap<&'a str, Unlisted<'a>> {
    let engine = Engine::new(corpus);
    let mut unlisted: BTreeMap<&str, Unlisted<'_>> = BTreeMap::new();
    for article in &corpus.articles {
        let analysis = engine.analyze(&article.text);
        let names = model.find_names(&article.text, &analysis.sentences, &analysis.tokens);
        for name in beside(names, &analysis.mentions) {
            let known = unlisted.entry(name.span.of(&article.text));
            let known = known.or_insert_with(|| Unlisted { kind: name.kind, articles: Vec::new() });
            known.articles.push(&article.slug);
        }
    }
    unlisted
}
