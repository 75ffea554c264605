//! What `diptych import` prints of a text: for people in words, for programs as a line of JSON whose keys README.md lists.

use std::io::{self, Write};
use std::path::Path;

use diptych_corpus::date::{NOT_STATED, PartialDate};
use diptych_import::imported_text::{Block, ImportedText};
use diptych_import::stated::Stated;
use diptych_own_texts::own_text::id_of;
use serde::Serialize;

use super::{Article, link};
use crate::command::count;

/// Prints what a text states and where from, what a person should know, and the text with what was left out in its place. What became an
/// article is printed without its words.
pub(super) fn in_words(
    path: &Path,
    text: &ImportedText,
    article: Option<&Article>,
    out: &mut impl Write,
) -> io::Result<()> {
    let member = text.member.as_ref().map(|it| format!(", {it}")).unwrap_or_default();
    writeln!(out, "{}{member}: {}, {}", path.display(), text.kind, sizes(text))?;
    for (name, value) in details(text) {
        match value {
            Some((value, origin)) => writeln!(out, "  {name}: {value} (from {origin})")?,
            None => writeln!(out, "  {name}: {NOT_STATED}")?,
        }
    }
    text.notes.iter().try_for_each(|note| writeln!(out, "  {note}"))?;
    match article {
        None => text.blocks.iter().try_for_each(|it| block(it, out))?,
        Some(article) => kept(text, article, out)?,
    }
    writeln!(out)
}

/// "12 paragraphs, 3 left out".
fn sizes(text: &ImportedText) -> String {
    let n_left_out = text.blocks.iter().filter(|it| it.left_out.is_some()).count();
    format!("{}, {n_left_out} left out", count(text.blocks.len() - n_left_out, "paragraph"))
}

fn block(block: &Block, out: &mut impl Write) -> io::Result<()> {
    match block.left_out {
        Some(reason) => writeln!(out, "\n  [left out: {reason}] {}", block.text),
        None => writeln!(out, "\n{}", block.text),
    }
}

fn kept(text: &ImportedText, article: &Article, out: &mut impl Write) -> io::Result<()> {
    for left_out in text.blocks.iter().filter(|it| it.left_out.is_some()) {
        block(left_out, out)?;
    }
    let address = text.address.as_ref().map(|it| it.value.as_str());
    if let Some(address) = address.filter(|_| link(text).is_none() && !article.is_old) {
        writeln!(out, "\n  {address} is no https link, so the article has no url; write one into it if there is one.")?;
    }
    let became = if article.is_old { "the same text is already there and stays as it is" } else { "written" };
    writeln!(out, "\n{}: {became}", article.path.display())
}

/// A detail by its name, with its value and where it is from.
type Detail = (&'static str, Option<(String, String)>);

fn details(text: &ImportedText) -> [Detail; 7] {
    let words = |it: &Option<Stated<String>>| it.as_ref().map(|it| (it.value.clone(), it.origin.to_string()));
    let day = |it: &Option<Stated<PartialDate>>| it.as_ref().map(|it| (it.value.to_string(), it.origin.to_string()));
    [
        ("headline", words(&text.headline)),
        ("publisher", words(&text.publisher)),
        ("published", day(&text.published)),
        ("byline", words(&text.byline)),
        ("address", words(&text.address)),
        ("language", words(&text.language)),
        ("captured", day(&text.captured)),
    ]
}

#[derive(Serialize)]
struct Record<'a> {
    file: String,
    id: String,
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'a str>,
    stated: Vec<DetailRecord>,
    notes: Vec<String>,
    blocks: Vec<BlockRecord<'a>>,
}

#[derive(Serialize)]
struct DetailRecord {
    name: &'static str,
    value: String,
    from: String,
}

#[derive(Serialize)]
struct BlockRecord<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<String>,
}

/// Prints a line of JSON.
pub(super) fn as_json(path: &Path, text: &ImportedText, out: &mut impl Write) -> io::Result<()> {
    let detail = |(name, value): Detail| value.map(|(value, from)| DetailRecord { name, value, from });
    let record = Record {
        file: path.display().to_string(),
        id: id_of(&text.text()),
        kind: text.kind.to_string(),
        member: text.member.as_deref(),
        stated: details(text).into_iter().filter_map(detail).collect(),
        notes: text.notes.iter().map(ToString::to_string).collect(),
        blocks: text
            .blocks
            .iter()
            .map(|it| BlockRecord { text: &it.text, left_out: it.left_out.map(|it| it.to_string()) })
            .collect(),
    };
    serde_json::to_writer(&mut *out, &record)?;
    writeln!(out)
}
