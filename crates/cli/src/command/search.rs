//! `diptych search`: the passages of an index that answer a query, best first, one line of JSON for each.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueHint};
use diptych_engine::search::{Instead, Passage, PassageIndex};
use serde::Serialize;
use serde_json::Value;

use super::cannot;
use super::together::write_line;
use crate::failure::Failure;

/// Writes the passages of an index that answer a query, best first.
///
/// One JSON object {id, start, end, score} is written on each line: a passage is a paragraph of the article id, offsets count code
/// points, and scores compare within one query. Passages with every part of the query come first. A word that stands nowhere is told
/// on standard error, with the nearest words, which are searched instead. In an index without the order of words a phrase
/// finds the passages that have all its words.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Search {
    /// A file that `diptych index` wrote.
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) index: PathBuf,
    /// Words and "phrases in quotation marks"; a last word with * finds all words that it begins.
    #[arg(required = true)]
    pub(crate) query: Vec<String>,
    /// How many passages are written at most.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) limit: usize,
}

#[derive(Serialize)]
struct Record {
    id: Value,
    start: u32,
    end: u32,
    score: u32,
}

/// Writes the passages that answer.
pub(crate) fn run(request: &Search, out: &mut impl Write) -> Result<(), Failure> {
    let file = fs::read(&request.index).map_err(|error| cannot("read", &request.index, &error))?;
    let index = PassageIndex::decode(&file)
        .map_err(|error| Failure::Failed(format!("{}: {error}", request.index.display())))?;
    // A finished word is not sought as the beginning of others.
    let typed = request.query.join(" ");
    let query = typed.strip_suffix('*').map_or_else(|| format!("{typed} "), str::to_owned);
    let (hits, instead) = index.find(&query, request.limit);
    if !index.knows_order() && query.contains(['"', '“', '”', '«', '„']) {
        tell("The index has no order of words: a phrase finds the passages that have all its words.");
    }
    instead.iter().for_each(|it| tell(&sentence_of(it)));
    for hit in hits {
        let Passage { article, start, end } = hit.passage;
        // Names are written as JSON; one that is none is shown as it stands.
        let name = index.name(article);
        let id = serde_json::from_str(name).unwrap_or_else(|_| Value::String(name.to_owned()));
        write_line(&Record { id, start, end, score: hit.score }, out)?;
    }
    Ok(())
}

fn sentence_of(instead: &Instead) -> String {
    match instead.words.as_slice() {
        [] => format!("“{}” stands nowhere.", instead.typed),
        words => format!("“{}” stands nowhere; searched for {} instead.", instead.typed, words.join(", ")),
    }
}

fn tell(sentence: &str) {
    // If standard error is closed, nobody wants to know.
    let _ = writeln!(io::stderr(), "{sentence}");
}
