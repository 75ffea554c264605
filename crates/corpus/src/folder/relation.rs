//! `relations.toml`.

use super::context::Folder;
use super::names::Names;
use super::table::{Table, Value, read_toml};
use crate::model::{ClaimId, Relation};

pub(super) fn read(folder: &Folder<'_>, claims: &Names) -> Option<Vec<Relation>> {
    let found = read_toml(folder, "relations.toml", |document| {
        Names::declare("relation", document);
        document.each("relation", |table| read_relation(table, claims))
    });
    found.flatten()
}

fn read_relation(table: &mut Table<'_>, claims: &Names) -> Option<Relation> {
    let slug = table.required("id", Value::slug);
    let from = table.required("from", |value| claims.resolve(value).map(ClaimId));
    let to = table.required("to", |value| claims.resolve(value).map(ClaimId));
    let kind = table.required("kind", Value::word);
    let note = table.optional("note", Value::text);
    if from.is_some() && from == to {
        table.error("the relation leads from a claim to itself; name two claims");
    }
    Some(Relation { slug: slug?, from: from?, to: to?, kind: kind?, note: note?.unwrap_or_default() })
}
