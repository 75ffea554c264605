//! Words of a text in an address.

use std::sync::Arc;

use diptych_engine::selector::TextQuoteSelector;

use super::escape::{escape, unescape};

/// Words and what stands around them, as in [`TextQuoteSelector`]; held in their written form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(Arc<str>);

impl Words {
    pub(super) fn written(&self) -> &str {
        &self.0
    }

    /// What finds them in a text.
    #[must_use]
    pub fn selector(&self) -> TextQuoteSelector {
        let mut parts = self.0.split('/').map(unescape);
        let mut next = || parts.next().unwrap_or_default();
        TextQuoteSelector { exact: next(), prefix: next(), suffix: next() }
    }
}

impl From<TextQuoteSelector> for Words {
    fn from(selector: TextQuoteSelector) -> Self {
        let TextQuoteSelector { exact, prefix, suffix } = selector;
        Self([exact, prefix, suffix].map(|part| escape(&part)).join("/").into())
    }
}
