//! Ribbons between two panes: each joins the passages of a link. They move with the panes; nothing is laid out for that.

use diptych_library::link_list::{Maker, Row, RowKind};
use leptos::prelude::*;

use super::alignment::Extent;
use super::decimal::decimal;
use super::linked_panes::LinkedPanes;

/// Narrower gutters have numbers in the place of words.
const LEAST_WIDTH_FOR_WORDS: f64 = 70.0;
/// Labels nearer to each other would overlap.
const LEAST_BETWEEN_LABELS: f64 = 15.0;
/// No label stands nearer to the edge of the gutter.
const LEAST_TO_EDGE: f64 = 8.0;
/// From the middle of a label to the line that its letters stand on.
const BASELINE: f64 = 4.0;

/// What is drawn in a gutter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gutter {
    /// Its width.
    pub(super) width: f64,
    /// Its height.
    pub(super) height: f64,
    /// Its ribbons, in the order of the list.
    pub(super) ribbons: Vec<Ribbon>,
}

/// A ribbon: what it looks like, and where its ends lie in the texts on both sides.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ribbon {
    look: Look,
    left: Extent,
    right: Extent,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Look {
    number: usize,
    kind: RowKind,
    maker: Maker,
    label: String,
}

impl Ribbon {
    /// The ribbon of the row of a number, in a gutter of a width.
    pub(super) fn new(number: usize, row: &Row, left: Extent, right: Extent, width: f64) -> Self {
        let label = if width < LEAST_WIDTH_FOR_WORDS { number.to_string() } else { row.name.to_lowercase() };
        Self { look: Look { number, kind: row.kind, maker: row.maker, label }, left, right }
    }
}

/// Where a ribbon is seen in its gutter.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shape {
    /// Its outline; empty while it is out of sight.
    outline: String,
    /// The middle of its label; none where it would cover another, or the edge.
    label: Option<(f64, f64)>,
}

/// The shapes of all ribbons of a gutter, when the panes on both sides are scrolled to `left` and `right`.
fn shapes(gutter: &Gutter, left: f64, right: f64) -> Vec<Shape> {
    let (width, height) = (gutter.width, gutter.height);
    let half = width / 2.0;
    let mut free_from = LEAST_TO_EDGE;
    let mut shape = |ribbon: &Ribbon| {
        let (a, b) = (ribbon.left.start - left, ribbon.left.end - left);
        let (c, d) = (ribbon.right.start - right, ribbon.right.end - right);
        if b.max(d) <= 0.0 || a.min(c) >= height {
            return Shape::default();
        }
        let middle = (a.max(0.0) + b.min(height) + c.max(0.0) + d.min(height)) / 4.0;
        let is_clear = middle > free_from && middle < height - LEAST_TO_EDGE;
        if is_clear {
            free_from = middle + LEAST_BETWEEN_LABELS;
        }
        Shape {
            outline: outline([a, b, c, d].map(decimal), &decimal(half), &decimal(width)),
            label: is_clear.then_some((half, middle + BASELINE)),
        }
    };
    gutter.ribbons.iter().map(&mut shape).collect()
}

/// From the left edge, where the ribbon stands from `a` to `b`, to the right edge, where it stands from `c` to `d`.
fn outline([a, b, c, d]: [String; 4], half: &str, width: &str) -> String {
    format!("M0 {a}C{half} {a} {half} {c} {width} {c}V{d}C{half} {d} {half} {b} 0 {b}Z")
}

/// The ribbons of the gutter at `place`.
#[component]
pub(super) fn Ribbons(panes: LinkedPanes, place: usize) -> impl IntoView {
    let looks = Memo::new(move |_| {
        panes.ribbons.with(|gutters| {
            let ribbons = gutters.get(place).map_or(&[][..], |gutter| &gutter.ribbons);
            ribbons.iter().map(|ribbon| ribbon.look.clone()).enumerate().collect::<Vec<_>>()
        })
    });
    let shapes = Memo::new(move |_| {
        let (left, right) = panes.tops.with(|tops| (top_of(tops, place), top_of(tops, place + 1)));
        panes.ribbons.with(|gutters| gutters.get(place).map_or_else(Vec::new, |gutter| shapes(gutter, left, right)))
    });
    let shape =
        move |index: usize| Memo::new(move |_| shapes.with(|shapes| shapes.get(index).cloned().unwrap_or_default()));
    // Words stand over all ribbons.
    view! {
        <svg class="ribbons" aria-hidden="true">
            <For
                each=move || looks.get()
                key=|look| look.clone()
                children=move |(index, look)| view! { <RibbonPath look=look shape=shape(index) /> }
            />
            <For
                each=move || looks.get()
                key=|look| look.clone()
                children=move |(index, look)| view! { <RibbonLabel look=look shape=shape(index) /> }
            />
        </svg>
    }
}

fn top_of(tops: &[f64], pane: usize) -> f64 {
    tops.get(pane).copied().unwrap_or_default()
}

#[component]
fn RibbonPath(look: Look, shape: Memo<Shape>) -> impl IntoView {
    view! {
        <path
            class="ribbon"
            data-kind=look.kind.as_str()
            data-by=look.maker.as_str()
            data-number=look.number
            hidden=move || shape.with(|shape| shape.outline.is_empty())
            d=move || shape.with(|shape| shape.outline.clone())
        />
    }
}

#[component]
fn RibbonLabel(look: Look, shape: Memo<Shape>) -> impl IntoView {
    let at = move || shape.with(|shape| shape.label);
    view! {
        <text
            class="ribbon__label"
            text-anchor="middle"
            hidden=move || at().is_none()
            x=move || at().map(|at| decimal(at.0))
            y=move || at().map(|at| decimal(at.1))
        >
            {look.label}
        </text>
    }
}

#[cfg(test)]
mod tests {
    use diptych_library::link_list::{Maker, RowKind};

    use super::{Extent, Gutter, Look, Ribbon, shapes};

    fn gutter(ends: &[[f64; 4]]) -> Gutter {
        let ribbons = (1..).zip(ends).map(|(number, [a, b, c, d])| Ribbon {
            look: Look { number, kind: RowKind::SameWords, maker: Maker::Program, label: String::new() },
            left: Extent { start: *a, end: *b },
            right: Extent { start: *c, end: *d },
        });
        Gutter { width: 100.0, height: 600.0, ribbons: ribbons.collect() }
    }

    #[test]
    fn a_ribbon_joins_its_passages_as_the_panes_are_scrolled() {
        let gutter = gutter(&[[300.0, 340.0, 1300.0, 1320.0]]);
        let shape = &shapes(&gutter, 100.0, 1000.0)[0];
        assert_eq!(shape.outline, "M0 200C50 200 50 300 100 300V320C50 320 50 240 0 240Z");
        assert_eq!(shape.label, Some((50.0, 269.0)));
    }

    #[test]
    fn a_ribbon_without_an_end_in_sight_is_not_drawn() {
        let gutter = gutter(&[[300.0, 340.0, 1300.0, 1320.0]]);
        assert!(shapes(&gutter, 400.0, 1400.0)[0].outline.is_empty(), "both ends are above");
        assert!(!shapes(&gutter, 400.0, 1000.0)[0].outline.is_empty(), "one end is in sight");
    }

    #[test]
    fn labels_keep_clear_of_each_other_and_of_the_edges() {
        let gutter = gutter(&[
            [0.0, 4.0, 0.0, 4.0],
            [100.0, 120.0, 100.0, 120.0],
            [104.0, 124.0, 104.0, 124.0],
            [130.0, 140.0, 130.0, 140.0],
        ]);
        let labels: Vec<bool> = shapes(&gutter, 0.0, 0.0).iter().map(|shape| shape.label.is_some()).collect();
        assert_eq!(labels, [false, true, false, true]);
    }
}
