//! How much of the words around a passage tables and lists show.

use diptych_corpus::span::Span;
use diptych_library::excerpt::{Context, context};

/// The most characters on each side of a passage.
const LONGEST_SIDE: usize = 60;

/// What stands before and after `span` in its sentence, shortened.
#[must_use]
pub fn around(text: &str, sentence: Span, span: Span) -> [String; 2] {
    let Context { before, after, .. } = context(text, sentence, span, LONGEST_SIDE, LONGEST_SIDE);
    [before, after]
}
