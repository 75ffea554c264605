//! The parameters of a hash. Knows their written form, nothing of what they say.

use super::Slug;
use super::escape::{escape, unescape};

/// The part of a hash after `?`, in the order in which it was set; values are kept escaped.
#[derive(Default)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    pub(super) fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (key.to_owned(), value.to_owned())
        });
        Self(pairs.collect())
    }

    pub(super) fn get_raw(&self, key: &str) -> Option<&str> {
        let found = self.0.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    pub(super) fn get(&self, key: &str) -> Option<Slug> {
        self.get_raw(key).map(|value| unescape(value).into())
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| name == key)
    }

    pub(super) fn set_raw(&mut self, key: &str, value: Option<String>) {
        self.0.extend(value.map(|value| (key.to_owned(), value)));
    }

    pub(super) fn set(&mut self, key: &str, value: Option<&str>) {
        self.set_raw(key, value.map(escape));
    }

    pub(super) fn flag(&mut self, key: &str, on: bool) {
        self.set_raw(key, on.then(String::new));
    }

    pub(super) fn written(&self) -> String {
        let mut written = String::new();
        for (index, (key, value)) in self.0.iter().enumerate() {
            written.push(if index == 0 { '?' } else { '&' });
            written.push_str(key);
            if !value.is_empty() {
                written.push('=');
                written.push_str(value);
            }
        }
        written
    }
}
