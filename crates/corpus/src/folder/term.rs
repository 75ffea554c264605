//! `lexicon.toml`.

use super::context::Folder;
use super::names::Names;
use super::table::{Table, Value, read_toml};
use crate::model::Term;

pub(super) fn read(folder: &Folder<'_>) -> Option<Vec<Term>> {
    let found = read_toml(folder, "lexicon.toml", |document| {
        Names::declare("term", document);
        document.each("term", read_term)
    });
    found.flatten()
}

fn read_term(table: &mut Table<'_>) -> Option<Term> {
    let slug = table.required("id", Value::slug);
    let phrases = table.required("phrases", |value| value.full_list(Value::text));
    let kind = table.required("kind", Value::word);
    let note = table.required("note", Value::text);
    let alternatives = table.list("alternatives", Value::text);
    Some(Term { slug: slug?, phrases: phrases?, kind: kind?, note: note?, alternatives: alternatives? })
}
