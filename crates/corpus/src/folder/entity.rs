//! `entities.toml`.

use std::path::Path;

use super::names::Names;
use super::report::Report;
use super::source::read_toml;
use super::table::Table;
use super::value::Value;
use crate::form::is_wikidata_item;
use crate::model::Entity;

pub(super) fn read(report: &Report, root: &Path) -> (Names, Option<Vec<Entity>>) {
    let found = read_toml(report, root, "entities.toml", |document| {
        let names = Names::declare("entity", document);
        (names, document.each("entity", read_entity))
    });
    found.unwrap_or_else(|| (Names::unknown("entity"), None))
}

fn read_entity(table: &mut Table<'_>) -> Option<Entity> {
    let slug = table.required("id", Value::slug);
    let name = table.required("name", Value::text);
    let kind = table.required("kind", Value::word);
    let aliases = table.list("aliases", Value::text);
    let misspellings = table.list("misspellings", Value::text);
    let wikidata =
        table.optional("wikidata", |value| value.formed(is_wikidata_item, "a Wikidata item; write it like “Q57462”"));
    let description = table.required("description", Value::text);
    Some(Entity {
        slug: slug?,
        name: name?,
        kind: kind?,
        aliases: aliases?,
        misspellings: misspellings?,
        wikidata: wikidata?,
        description: description?,
    })
}
