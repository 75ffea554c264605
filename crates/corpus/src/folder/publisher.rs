//! `publishers.toml`: whose side each publisher counts as. Knows which names stand there, so that none is left out.

use std::collections::BTreeMap;

use super::context::{Folder, Format};
use super::names::Names;
use super::suggest::suggestion;
use super::table::{Table, Value, read_toml};
use crate::model::{PartyId, Publisher};

const FILE: &str = "publishers.toml";

/// The publishers that the file places, by name.
#[derive(Debug, Default)]
pub(super) struct Publishers {
    /// Each with the line of its table.
    lines: BTreeMap<String, usize>,
    /// Whether a name that is not here is missing: the file was read to its end, and is not empty.
    complete: bool,
}

impl Publishers {
    /// A publisher's name. One that should be placed and is not is reported, and read all the same.
    pub(super) fn name(&self, value: Value<'_>) -> Option<String> {
        let name = value.text()?;
        if self.complete && !self.lines.contains_key(&name) {
            let near = suggestion(&name, self.lines.keys().map(String::as_str));
            let mend = if near.is_empty() { format!("; add it as a [[publisher]] to {FILE}") } else { near };
            value.error(&format!("{FILE} has no publisher “{name}”{mend}"));
        }
        Some(name)
    }
}

pub(super) fn read(folder: &Folder<'_>, parties: &Names) -> (Publishers, Option<Vec<Publisher>>) {
    if folder.format == Format::One {
        folder.refuse_added(FILE);
        return (Publishers::default(), Some(Vec::new()));
    }
    let found = read_toml(folder, FILE, |document| {
        let names = declare(document);
        (names, document.each("publisher", |table| read_publisher(table, parties)))
    });
    found.unwrap_or_default()
}

fn declare(document: &mut Table<'_>) -> Publishers {
    let mut lines = BTreeMap::new();
    for table in document.tables("publisher") {
        let Some((name, value)) = table.called("name") else {
            continue;
        };
        if let Some(line) = lines.get(name) {
            value.error(&format!("“{name}” is placed in line {line} already; leave one out"));
            continue;
        }
        lines.insert(name.to_owned(), table.line());
    }
    let complete = document.source().is_trusted() && !lines.is_empty();
    Publishers { lines, complete }
}

fn read_publisher(table: &mut Table<'_>, parties: &Names) -> Option<Publisher> {
    let name = table.required("name", Value::text);
    let party = table.optional("party", |value| parties.resolve(value).map(PartyId));
    let why = table.optional("why", Value::text);
    let owner_unknown = table.optional("owner_unknown", Value::boolean)?.unwrap_or_default();
    if owner_unknown && party.flatten().is_some() {
        table.error(
            "the publisher has a party, and nothing is known of its owner; leave out “party” or “owner_unknown”",
        );
    }
    Some(Publisher { name: name?, party: party?, why: why?.unwrap_or_default(), owner_unknown })
}
