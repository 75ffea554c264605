//! Where sentences end.

use diptych_corpus::span::Span;

/// The sentences of `text`. Each lies inside one of `paragraphs`; together they cover all of it but white space between them.
#[must_use]
pub fn find_sentences(text: &str, paragraphs: &[Span]) -> Vec<Span> {
    let _ = text;
    paragraphs.to_vec()
}
