//! The shareable form of a Span, after W3C Web Annotation: exact words with a prefix and a suffix.

use diptych_corpus::span::Span;

/// `TextQuoteSelector` of the W3C Web Annotation Data Model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuoteSelector {
    /// The words.
    pub exact: String,
    /// Words before them.
    pub prefix: String,
    /// Words after them.
    pub suffix: String,
}

/// Where a selector was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchored {
    /// The words stand there as given, and prefix and suffix leave one place.
    Exact(Span),
    /// The nearest place; the words differ or stand in several places.
    Nearest(Span),
    /// Nothing near.
    Unplaced,
}

/// The selector of `span`, with as much prefix and suffix as makes it unique in `text`.
#[must_use]
pub fn describe(text: &str, span: Span) -> TextQuoteSelector {
    TextQuoteSelector { exact: span.of(text).to_owned(), ..Default::default() }
}

/// Finds the place of `selector` in `text`: exact first, then nearest.
#[must_use]
pub fn anchor(text: &str, selector: &TextQuoteSelector) -> Anchored {
    let _ = (text, selector);
    Anchored::Unplaced
}
