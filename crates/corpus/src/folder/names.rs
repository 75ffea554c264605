//! The ids that one list of the corpus defines. Knows which are taken and finds the one that was meant.

use std::collections::BTreeMap;

use super::suggest::suggestion;
use super::table::{Table, Value};

/// Ids to places in their list.
#[derive(Debug)]
pub(super) struct Names {
    /// What they name: "claim".
    what: &'static str,
    /// The file or folder that defines them.
    home: String,
    places: BTreeMap<String, u32>,
    /// Whether the list was read to its end. If not, an id that is not here may be in what could not be read.
    complete: bool,
}

impl Names {
    /// Ids that are known to be unique, each with its place.
    pub(super) fn new(what: &'static str, home: &str, slugs: impl IntoIterator<Item = String>) -> Self {
        Self { what, home: home.to_owned(), places: slugs.into_iter().zip(0..).collect(), complete: true }
    }

    /// A list that could not be read.
    pub(super) fn unknown(what: &'static str) -> Self {
        Self { what, home: String::new(), places: BTreeMap::new(), complete: false }
    }

    /// The ids of the tables under `[[what]]` in `document`, in their order. An id that was given before is reported.
    pub(super) fn declare(what: &'static str, document: &mut Table<'_>) -> Self {
        let tables = document.tables(what);
        let mut places = BTreeMap::new();
        for (table, place) in tables.iter().zip(0..) {
            let Some((slug, id)) = table.called("id") else {
                continue;
            };
            let first: Option<&u32> = places.get(slug);
            if let Some(first) = first.and_then(|first| tables.get(*first as usize)) {
                id.error(&format!("the id “{slug}” is taken by the {what} in line {}; choose another", first.line()));
                continue;
            }
            places.insert(slug.to_owned(), place);
        }
        Self { what, home: document.source().name().to_owned(), places, complete: document.source().is_trusted() }
    }

    /// The place of the item that `value` names. An id that nothing defines is reported.
    pub(super) fn resolve(&self, value: Value<'_>) -> Option<u32> {
        let slug = value.string()?;
        let place = self.places.get(slug).copied();
        if place.is_none() && self.complete {
            let near = suggestion(slug, self.places.keys().map(String::as_str));
            let mend = if near.is_empty() { format!("; define it in {} or name another", self.home) } else { near };
            value.error(&format!("no {} has the id “{slug}”{mend}", self.what));
        }
        place
    }
}
