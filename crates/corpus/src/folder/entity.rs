//! `entities.toml`.

use super::context::Folder;
use super::names::Names;
use super::table::{Table, Value, read_toml};
use crate::form::is_wikidata_item;
use crate::model::{Entity, EntityId, Group};

pub(super) fn read(folder: &Folder<'_>) -> (Names, Option<Vec<Entity>>, Option<Vec<Group>>) {
    let found = read_toml(folder, "entities.toml", |document| {
        let names = Names::declare("entity", document);
        Names::declare("group", document);
        let entities = document.each("entity", read_entity);
        let groups = document.each("group", |table| read_group(table, &names));
        (names, entities, groups)
    });
    found.unwrap_or_else(|| (Names::unknown("entity"), None, None))
}

fn read_group(table: &mut Table<'_>, entities: &Names) -> Option<Group> {
    let slug = table.required("id", Value::slug);
    let name = table.required("name", Value::text);
    let description = table.required("description", Value::text);
    let mut named = Vec::new();
    let members = table.required("members", |value| value.list(|value| read_member(value, entities, &mut named)));
    if members.as_ref().is_some_and(|members| members.len() < LEAST_MEMBERS) {
        table.error("the group has fewer than two members; name the entities whose names are compared");
    }
    Some(Group { slug: slug?, name: name?, description: description?, members: members? })
}

/// A member that is not among those `named` before.
fn read_member(value: Value<'_>, entities: &Names, named: &mut Vec<EntityId>) -> Option<EntityId> {
    let entity = EntityId(entities.resolve(value)?);
    if named.contains(&entity) {
        value.error("the group names this entity twice; leave one out");
    }
    named.push(entity);
    Some(entity)
}

/// The names of one entity are compared on its own page.
const LEAST_MEMBERS: usize = 2;

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
