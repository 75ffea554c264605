//! The picture of a group: one axis, one line to a figure, a dot for a value, a line for a range, hollow if not exact.

use diptych_library::words;

use super::axis::Axis;
use super::figure::{self, Figure};
use super::group::{Group, Grouped, Point};
use super::voice;
use crate::node::{Element, classed, element};
use crate::page::{em, percent, publisher, shortened};
use crate::page_context::PageContext;

/// Heights in tenths of the size of the letters.
const HEAD: i64 = 26;
const ROW: i64 = 36;
const LABEL: i64 = 12;
const DOT: i64 = 23;
/// How far a tick reaches over and under a dot; the style sheet leaves out what lies between two ticks.
const TICK: i64 = 6;

/// The picture.
pub(super) fn draw(context: &PageContext<'_>, grouped: &Grouped, group: &Group, name: &str) -> Element {
    let drawn = drawn(grouped, group);
    let axis = axis(&drawn);
    let bottom = HEAD + ROW * count(drawn.len()) - LABEL / 2;
    let mut picture = classed("svg", "picture numbers__plot")
        .with("role", "group")
        .with("aria-label", name)
        .with("data-roves", "")
        .with("width", "100%")
        .with("height", em(bottom));
    for tick in axis.ticks() {
        picture = picture.and(self::tick(axis, tick, bottom));
    }
    for (place, (point, figure)) in drawn.iter().enumerate() {
        picture = picture.and(row(context, axis, point, figure, HEAD + ROW * count(place)));
    }
    picture
}

/// Whether the picture's axis goes by powers of ten.
pub(super) fn is_logarithmic(grouped: &Grouped, group: &Group) -> bool {
    axis(&drawn(grouped, group)).is_logarithmic()
}

fn drawn<'a>(grouped: &'a Grouped, group: &'a Group) -> Vec<(&'a Point, &'a Figure)> {
    let mut drawn = Vec::new();
    for point in &group.points {
        if let Some(figure) = grouped.figures.get(point.figure) {
            drawn.push((point, figure));
        }
    }
    drawn
}

fn axis(drawn: &[(&Point, &Figure)]) -> Axis {
    let values = || drawn.iter().filter_map(|(_, figure)| figure.value);
    Axis::new(values().map(|it| it.0).min().unwrap_or_default(), values().map(|it| it.1).max().unwrap_or_default())
}

fn tick(axis: Axis, value: i64, bottom: i64) -> Element {
    let at = percent(axis.place(value));
    let anchor = match axis.place(value) {
        ..100 => "start",
        900.. => "end",
        _ => "middle",
    };
    let line = classed("line", "picture__axis")
        .with("x1", at.clone())
        .with("x2", at.clone())
        .with("y1", em(HEAD + DOT - TICK))
        .with("y2", em(bottom));
    let words =
        element("text").with("x", at).with("y", em(LABEL)).with("data-anchor", anchor).and(figure::written(value));
    element("g").with("aria-hidden", "true").and(line).and(words)
}

fn row(context: &PageContext<'_>, axis: Axis, point: &Point, figure: &Figure, top: i64) -> Element {
    let by = if point.because.is_computed() { "program" } else { "curators" };
    let source = source(context, point, figure);
    let mut row = element("a").with("aria-label", spoken(context, figure, &source)).with("data-by", by);
    if let Some(href) = super::table::href(context, figure) {
        row = row.with("href", href);
    }
    let (low, high) = figure.value.unwrap_or_default();
    let (from, to) = (percent(axis.place(low)), percent(axis.place(high)));
    let y = em(top + DOT);
    let guide = classed("line", "numbers__guide")
        .with("x1", "0%")
        .with("x2", "100%")
        .with("y1", y.clone())
        .with("y2", y.clone());
    let value = classed("tspan", "numbers__value").and(figure.value_written());
    let label = element("text").with("x", "0").with("y", em(top + LABEL)).and(value).and(element("tspan").and(source));
    row = row.and(label).and(guide);
    if low < high {
        let range = classed("line", "picture__range").with("y1", y.clone()).with("y2", y.clone());
        row = row.and(range.with("x1", from.clone()).with("x2", to.clone())).and(dot(figure, &to, &y));
    }
    row.and(dot(figure, &from, &y))
}

fn dot(figure: &Figure, x: &str, y: &str) -> Element {
    let dot = classed("circle", "picture__dot").with("cx", x).with("cy", y).with("r", "0.42em");
    if figure.approximate { dot.with("data-approximate", "") } else { dot }
}

/// Who published a figure, and when; the name gives way where a narrow page ends.
fn source(context: &PageContext<'_>, point: &Point, figure: &Figure) -> String {
    let mut day = figure.told.map(|it| format!(", {}", it.short_name())).unwrap_or_default();
    if !point.copies.is_empty() {
        day.push_str(&format!(", and {}", words::counted(point.copies.len(), "copy", "copies")));
    }
    let taken = figure.value_written().chars().count() + day.chars().count();
    let room = LONGEST_LABEL.saturating_sub(taken).max(SHORTEST_NAME);
    format!("\u{a0}\u{a0}{}{day}", shortened(publisher(figure.publisher(context)), room))
}

/// Longer labels run out of the narrowest pages; a shorter name is none.
const LONGEST_LABEL: usize = 42;
const SHORTEST_NAME: usize = 6;

/// What is seen, then the figure as it is written, and who says it.
fn spoken(context: &PageContext<'_>, figure: &Figure, seen: &str) -> String {
    let written = figure.span.of(figure.text(context));
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{seen}: “{written}”, says {}", figure.value_written(), voice::name(context, figure))
}

fn count(n_rows: usize) -> i64 {
    i64::try_from(n_rows).unwrap_or_default()
}
