//! The judged sentences: lines of JSON become cases with what each rule finds in them. Knows files and the engine; knows no weights.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use diptych_engine::Engine;
use diptych_engine::claim::{Material, Rule, training};
use diptych_engine::date::find_dates;
use diptych_engine::span::Span;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// How many values a case has: two for each rule.
pub(crate) const N_VALUES: usize = 2 * Rule::ALL.len();

/// One judged sentence.
#[derive(Debug)]
pub(crate) struct Case {
    /// The places and values of what is not 0: for each rule once, and again. Of a rule that counts words, tens of words.
    pub(crate) values: Vec<(usize, f64)>,
    pub(crate) is_worthy: bool,
    /// Of its words, whatever their case and what stands between them.
    digest: [u8; 32],
}

/// Judged sentences that are scored and not learned from.
#[derive(Debug)]
pub(crate) struct Unseen {
    pub(crate) groups: Vec<Vec<Case>>,
    digests: BTreeSet<[u8; 32]>,
}

impl Case {
    /// Which of `n_parts` it belongs to: a sentence that was said twice is in one of them.
    pub(crate) fn part(&self, n_parts: usize) -> usize {
        usize::from(self.digest[0]) * n_parts / 256
    }
}

impl Unseen {
    /// Whether a sentence of the same words is in it.
    pub(crate) fn has(&self, case: &Case) -> bool {
        self.digests.contains(&case.digest)
    }
}

pub(crate) fn read(path: &Path) -> Result<Vec<Case>, String> {
    Ok(lines(path)?.iter().map(|it| case(&it.text, it.is_worthy)).collect())
}

pub(crate) fn read_unseen(path: &Path) -> Result<Unseen, String> {
    let mut groups: BTreeMap<String, Vec<Case>> = BTreeMap::new();
    for line in lines(path)? {
        groups.entry(line.group).or_default().push(case(&line.text, line.is_worthy));
    }
    let digests = groups.values().flatten().map(|it| it.digest).collect();
    Ok(Unseen { groups: groups.into_values().collect(), digests })
}

struct Line {
    text: String,
    is_worthy: bool,
    group: String,
}

fn lines(path: &Path) -> Result<Vec<Line>, String> {
    let file = fs::read_to_string(path).map_err(|error| {
        format!(
            "{} cannot be read: {error}. The judged sentences are not part of the project; name a file of lines of JSON with `text` \
             and `worthy`, as in `cargo xtask train claims FILE`.",
            path.display()
        )
    })?;
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(file.lines()) {
        let line = line_of(line).ok_or_else(|| {
            format!("{}:{number}: no JSON with `text`, a string, and `worthy`, 1 or 0.", path.display())
        })?;
        lines.push(line);
    }
    Ok(lines)
}

fn line_of(line: &str) -> Option<Line> {
    let value: Value = serde_json::from_str(line).ok()?;
    let group = value["group"].as_str().unwrap_or_default().to_owned();
    Some(Line { text: value["text"].as_str()?.to_owned(), is_worthy: value["worthy"].as_u64()? == 1, group })
}

/// What the rules find in a text, all of it taken as one sentence: people judged it whole.
fn case(text: &str, is_worthy: bool) -> Case {
    let analysis = Engine::default().analyze(text);
    let dates = find_dates(text, &analysis.paragraphs, &analysis.tokens);
    let sentences = [Span::whole(text)];
    let (tokens, quantities) = (&analysis.tokens, &analysis.quantities);
    let material = Material { sentences: &sentences, tokens, mentions: &[], quantities, dates: &dates };
    let counts = training::counts(text, material).pop().unwrap_or_default();
    let values =
        Rule::ALL.iter().zip(counts).enumerate().flat_map(|(place, (rule, count))| values(*rule, place, count));
    Case { values: values.collect(), is_worthy, digest: digest(text) }
}

fn values(rule: Rule, place: usize, count: usize) -> Vec<(usize, f64)> {
    match count {
        0 => Vec::new(),
        _ if rule.counts_words() => vec![(2 * place, count as f64 / 10.0)],
        1 => vec![(2 * place, 1.0)],
        _ => vec![(2 * place, 1.0), (2 * place + 1, 1.0)],
    }
}

fn digest(text: &str) -> [u8; 32] {
    let words: Vec<String> = text.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    Sha256::digest(words.join(" ")).into()
}
