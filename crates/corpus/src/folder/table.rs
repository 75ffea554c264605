//! A TOML table that is read key by key. Knows which keys were asked for, so that unknown and missing ones are handled
//! here once; knows nothing of what the keys mean.

mod value;

use toml::de::DeTable;

use super::context::{Folder, Format};
use super::source::Source;
use super::suggest::suggestion;
pub(super) use value::Value;

/// Reads a file that is all TOML and hands its table to `read`; `None` if there is no such file.
pub(super) fn read_toml<T>(folder: &Folder<'_>, name: &str, read: impl FnOnce(&mut Table<'_>) -> T) -> Option<T> {
    read_some(folder, name, |table| {
        let found = read(table);
        table.finish();
        found
    })
}

/// The same where `read` asks for some keys only, so that others are not unknown.
pub(super) fn read_some<T>(folder: &Folder<'_>, name: &str, read: impl FnOnce(&mut Table<'_>) -> T) -> Option<T> {
    let source = Source::read(folder, name)?;
    let document = source.parse(&source.text);
    Some(read(&mut Table::document(&source, &document, "file")))
}

/// A table being read.
#[derive(Debug)]
pub(super) struct Table<'s> {
    source: &'s Source<'s>,
    /// Where its header stands.
    offset: usize,
    /// What it is: "claim".
    what: &'s str,
    entries: &'s DeTable<'s>,
    /// The keys that were asked for.
    known: Vec<&'static str>,
}

impl<'s> Table<'s> {
    /// The table that is a whole document.
    pub(super) fn document(source: &'s Source<'s>, entries: &'s DeTable<'s>, what: &'s str) -> Self {
        Self::new(source, 0, what, entries)
    }

    pub(super) fn new(source: &'s Source<'s>, offset: usize, what: &'s str, entries: &'s DeTable<'s>) -> Self {
        Self { source, offset, what, entries, known: Vec::new() }
    }

    /// What `read` makes of a key that must be there.
    pub(super) fn required<T>(&mut self, key: &'static str, read: impl FnOnce(Value<'s>) -> Option<T>) -> Option<T> {
        let value = self.value(key);
        if value.is_none() {
            self.error(&format!("the {} has no “{key}”; add it", self.what));
        }
        read(value?)
    }

    /// What `read` makes of a key that may be there. `None` if it is there and wrong.
    pub(super) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Value<'s>) -> Option<T>,
    ) -> Option<Option<T>> {
        self.value(key).map_or(Some(None), |value| read(value).map(Some))
    }

    /// What `read` makes of a key that format 2 added and that may be there. `None` if it is there and wrong, or in format 1.
    pub(super) fn added<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Value<'s>) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.source.format() {
            Format::One if !self.entries.contains_key(key) => Some(None),
            _ => self.optional(key, |value| value.of_format_2(&format!("“{key}” is a key")).and_then(read)),
        }
    }

    /// Reads every table under `[[key]]`, which format 2 added. `None` if one is wrong, or in format 1.
    pub(super) fn each_added<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Table<'s>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let found = self.added(key, |value| value.list(|item| item.table(key, &mut read)));
        found.map(Option::unwrap_or_default)
    }

    /// Whether a key that format 2 added is there and `true`. `None` if it is wrong, or in format 1.
    pub(super) fn is_added(&mut self, key: &'static str) -> Option<bool> {
        self.added(key, Value::boolean).map(Option::unwrap_or_default)
    }

    /// The items of a list that may be there; none if it is not. `None` if one is wrong.
    pub(super) fn list<T>(&mut self, key: &'static str, read: impl FnMut(Value<'s>) -> Option<T>) -> Option<Vec<T>> {
        self.optional(key, |value| value.list(read)).map(Option::unwrap_or_default)
    }

    /// The tables under `[[key]]`, of which there may be none.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Value<'s>> {
        self.optional(key, Value::items).flatten().unwrap_or_default()
    }

    /// Reads every table under `[[key]]`. `None` if one is wrong.
    pub(super) fn each<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Table<'s>) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.list(key, |value| value.table(key, &mut read))
    }

    /// Where the value of a key stands; the table's own place if there is none.
    pub(super) fn offset_of(&self, key: &str) -> usize {
        self.entries.get(key).map_or(self.offset, |value| value.span().start)
    }

    pub(super) fn source(&self) -> &'s Source<'s> {
        self.source
    }

    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    pub(super) fn error(&self, what: &str) {
        self.source.error(self.offset, what);
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(&self) {
        for key in self.entries.keys().filter(|key| !self.known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let near = suggestion(name, self.known.iter().copied());
            let mend = if near.is_empty() { format!("; its keys are {}", self.known.join(", ")) } else { near };
            self.source.error(key.span().start, &format!("unknown key “{name}” in the {}{mend}", self.what));
        }
    }

    fn value(&mut self, key: &'static str) -> Option<Value<'s>> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.entries.get(key).map(|value| Value::new(self.source, key, value))
    }
}
