//! `diptych search`: the passages of an index that answer a query, best first, one line of JSON for each.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use diptych_engine::search::{Instead, Passage, PassageIndex};
use serde::Serialize;
use serde_json::Value;

use super::cannot;
use super::together::write_line;
use crate::failure::Failure;

/// What to search, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Search {
    /// The index.
    pub(crate) index: PathBuf,
    /// What is sought.
    pub(crate) query: String,
    /// The most passages that are wanted.
    pub(crate) limit: usize,
}

/// How many passages are told if nobody says.
pub(crate) const USUAL_LIMIT: usize = 10;

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
    let query = match request.query.strip_suffix('*') {
        Some(beginning) => beginning.to_owned(),
        None => format!("{} ", request.query),
    };
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
