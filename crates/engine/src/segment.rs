//! Overlapping marks to covering, ordered, non-overlapping pieces that can be drawn one after another.
//! Knows Spans only; what a mark means and how it looks is for whoever draws it.

use diptych_corpus::span::Span;

use diptych_corpus::order;

/// A piece of a paragraph with the marks that lie on all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands.
    pub span: Span,
    /// Indices into the marks given, longest mark first, then as given.
    pub marks: Vec<usize>,
}

/// Cuts `within` at every edge of `marks`. The Segments, joined, are `within`; marks beyond it are clipped, empty ones dropped.
/// An empty `within` has one empty Segment, so that an empty paragraph can be drawn too.
#[must_use]
pub fn segments(within: Span, marks: &[Span]) -> Vec<Segment> {
    let mut pieces = Vec::new();
    let mut active: Vec<Rank> = Vec::new();
    let mut from = within.start_edge();
    for edge in edges(within, marks) {
        if edge.at > from {
            pieces.extend(piece(from, edge.at, &active));
            from = edge.at;
        }
        toggle(&mut active, edge.rank);
    }
    if from < within.end_edge() || pieces.is_empty() {
        pieces.extend(piece(from, within.end_edge(), &active));
    }
    pieces
}

/// Orders marks: the negated length first, so that the longest comes first, then the index.
type Rank = (std::cmp::Reverse<usize>, usize);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    at: Span,
    rank: Rank,
}

fn edges(within: Span, marks: &[Span]) -> Vec<Edge> {
    let mut edges = Vec::with_capacity(marks.len() * 2);
    for (index, mark) in marks.iter().enumerate() {
        let Some(clipped) = mark.intersection(within) else { continue };
        let rank = (std::cmp::Reverse(mark.len()), index);
        edges.push(Edge { at: clipped.start_edge(), rank });
        edges.push(Edge { at: clipped.end_edge(), rank });
    }
    order::sort_by_key(&mut edges, |it| *it);
    edges
}

/// A mark's first edge switches it on and its second off; a clipped mark is never empty, so the two never meet.
fn toggle(active: &mut Vec<Rank>, rank: Rank) {
    match active.binary_search(&rank) {
        Ok(place) => {
            active.remove(place);
        }
        Err(place) => active.insert(place, rank),
    }
}

fn piece(from: Span, to: Span, active: &[Rank]) -> Option<Segment> {
    let marks = active.iter().map(|(_, index)| *index).collect();
    from.until(to).map(|span| Segment { span, marks })
}

#[cfg(test)]
mod tests {
    use super::{Span, segments};
    use proptest::prelude::*;

    const TEXT: &str = "The quick brown fox — jumps over the lazy dog.";

    fn span(start: usize, end: usize) -> Span {
        Span::new(TEXT, start, end).unwrap_or_default()
    }

    #[track_caller]
    fn check(within: Span, marks: &[Span], expected: &[(&str, &[usize])]) {
        let found = segments(within, marks);
        let found: Vec<(&str, &[usize])> = found.iter().map(|it| (it.span.of(TEXT), it.marks.as_slice())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_paragraph_without_marks_is_one_piece() {
        check(span(0, 9), &[], &[("The quick", &[])]);
        check(span(4, 4), &[], &[("", &[])]);
    }

    #[test]
    fn overlapping_marks_share_the_piece_between_their_edges() {
        check(span(0, 15), &[span(4, 15), span(0, 9)], &[("The ", &[1]), ("quick", &[0, 1]), (" brown", &[0])]);
    }

    #[test]
    fn the_longest_mark_comes_first_and_equals_stand_as_given() {
        check(span(0, 9), &[span(4, 9), span(0, 9), span(4, 9)], &[("The ", &[1]), ("quick", &[1, 0, 2])]);
    }

    #[test]
    fn marks_beyond_the_paragraph_are_clipped_and_empty_ones_dropped() {
        check(span(4, 9), &[span(0, 6), span(5, 5), span(10, 15)], &[("qu", &[0]), ("ick", &[])]);
    }

    proptest! {
        #[test]
        fn segments_joined_are_the_paragraph(
            within in (0usize..20, 0usize..20),
            marks in prop::collection::vec((0usize..20, 0usize..20), 0..12),
        ) {
            let make = |(a, b): (usize, usize)| span(a.min(b), a.max(b));
            let within = make(within);
            let marks: Vec<Span> = marks.into_iter().map(make).collect();
            let found = segments(within, &marks);
            let joined: String = found.iter().map(|it| it.span.of(TEXT)).collect();
            prop_assert_eq!(joined, within.of(TEXT));
            for piece in &found {
                let on_it: Vec<usize> =
                    (0..marks.len()).filter(|&at| marks[at].intersection(within).is_some_and(|it| it.overlaps(piece.span))).collect();
                let mut listed = piece.marks.clone();
                listed.sort_unstable();
                prop_assert_eq!(listed, on_it);
            }
        }
    }
}
