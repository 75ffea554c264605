//! Ribbons between two panes: each joins the passages of a link. They move with the panes; nothing is laid out for that.

use leptos::prelude::*;

use super::decimal::decimal;
use super::drawn::{Gutter, Look, Ribbon};
use super::linked_panes::LinkedPanes;
use crate::lazy_view;
use crate::ui::lazy::{Drawing, LazyPicture, LazyView};

/// Labels nearer to each other would overlap.
const LEAST_BETWEEN_LABELS: f64 = 15.0;
/// No label stands nearer to the edge of the gutter.
const LEAST_TO_EDGE: f64 = 8.0;
/// From the middle of a label to the line that its letters stand on.
const BASELINE: f64 = 4.0;

/// Where a ribbon is seen in its gutter.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shape {
    /// Its outline; empty while it is out of sight.
    outline: String,
    /// The line along its middle.
    line: String,
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
            line: line(&decimal((a + b) / 2.0), &decimal((c + d) / 2.0), &decimal(half), &decimal(width)),
            label: is_clear.then_some((half, middle + BASELINE)),
        }
    };
    gutter.ribbons.iter().map(&mut shape).collect()
}

/// From the left edge, where the ribbon stands from `a` to `b`, to the right edge, where it stands from `c` to `d`.
fn outline([a, b, c, d]: [String; 4], half: &str, width: &str) -> String {
    format!("M0 {a}C{half} {a} {half} {c} {width} {c}V{d}C{half} {d} {half} {b} 0 {b}Z")
}

/// From the left edge, at the height `from`, to the right edge, at the height `to`.
fn line(from: &str, to: &str, half: &str, width: &str) -> String {
    format!("M0 {from}C{half} {from} {half} {to} {width} {to}")
}

lazy_view!(
    /// The ribbons of the gutter at `place`.
    link_maps, fetch_ribbons, ribbons(panes: LinkedPanes, place: usize) => view! { <Ribbons panes=panes place=place /> }
);

/// The ribbons, once the maps stand, which have their code in the same chunk: if it does not arrive, a map says so.
#[component]
pub(super) fn LazyRibbons(panes: LinkedPanes, place: usize) -> impl IntoView {
    let draw = move || -> Drawing { Box::pin(ribbons(panes, place)) };
    let part = move || view! { <LazyPicture view=LazyView::new(|| Box::pin(fetch_ribbons()), draw) /> };
    move || panes.has_maps.get().then(part)
}

#[component]
fn Ribbons(panes: LinkedPanes, place: usize) -> impl IntoView {
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
    view! {
        <svg class="ribbons" aria-hidden="true">
            <For
                each=move || looks.get()
                key=|look| look.clone()
                children=move |(index, look)| view! { <RibbonView look=look shape=shape(index) panes=panes /> }
            />
        </svg>
    }
}

fn top_of(tops: &[f64], pane: usize) -> f64 {
    tops.get(pane).copied().unwrap_or_default()
}

/// A line; the ribbons of what is open are bands.
#[component]
fn RibbonView(look: Look, shape: Memo<Shape>, panes: LinkedPanes) -> impl IntoView {
    let Look { listed, label } = look;
    let (kind, maker, number) = (listed.row.kind.as_str(), listed.row.maker.as_str(), listed.number);
    let is_open = Memo::new(move |_| panes.is_open(&listed));
    let drawn = move || shape.with(|shape| if is_open.get() { shape.outline.clone() } else { shape.line.clone() });
    let at = move || shape.with(|shape| shape.label);
    view! {
        <g class="ribbon-group" data-open=move || is_open.get().then_some("")>
            <path
                class="ribbon"
                data-kind=kind
                data-by=maker
                data-number=number
                hidden=move || shape.with(|shape| shape.outline.is_empty())
                d=drawn
            />
            <text
                class="ribbon__label"
                text-anchor="middle"
                hidden=move || at().is_none()
                x=move || at().map(|at| decimal(at.0))
                y=move || at().map(|at| decimal(at.1))
            >
                {label}
            </text>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use diptych_library::link_list::{Maker, Row, RowKind};

    use super::super::alignment::Extent;
    use super::{Gutter, Look, Ribbon, shapes};
    use crate::ui::link_list::links::ListedRow;

    fn listed(number: usize) -> ListedRow {
        let row = Row {
            key: None,
            kind: RowKind::SameWords,
            maker: Maker::Program,
            name: String::new(),
            facts: String::new(),
            excerpts: Vec::new(),
            pair: None,
            sides: Vec::new(),
            claims: Vec::new(),
            difference: None,
        };
        ListedRow { number, row: Arc::new(row) }
    }

    fn gutter(ends: &[[f64; 4]]) -> Gutter {
        let ribbons = (1..).zip(ends).map(|(number, [a, b, c, d])| Ribbon {
            look: Look { listed: listed(number), label: String::new() },
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
        assert_eq!(shape.line, "M0 220C50 220 50 310 100 310");
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
