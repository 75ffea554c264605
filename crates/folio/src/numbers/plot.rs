//! The picture of a group: one axis, one line to a figure, a dot for a value, a line for a range, hollow if not exact.

use diptych_library::article_name;

use super::axis::Axis;
use super::figure::{self, Figure, Origin};
use super::group::{Group, Grouped, Point};
use super::voice;
use crate::desk::Desk;
use crate::node::{Element, classed, element};

/// Heights in tenths of the size of the letters.
const HEAD: usize = 26;
const ROW: usize = 36;
const LABEL: usize = 12;
const DOT: usize = 23;

/// The picture.
pub(super) fn draw(desk: &Desk<'_>, grouped: &Grouped, group: &Group, name: &str) -> Element {
    let drawn = drawn(grouped, group);
    let axis = axis(&drawn);
    let bottom = HEAD + ROW * drawn.len() - LABEL / 2;
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
        picture = picture.and(row(desk, axis, point, figure, HEAD + ROW * place));
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

fn tick(axis: Axis, value: i64, bottom: usize) -> Element {
    let at = percent(axis.place(value));
    let anchor = match axis.place(value) {
        ..100 => "start",
        900.. => "end",
        _ => "middle",
    };
    let line = classed("line", "picture__axis")
        .with("x1", at.clone())
        .with("x2", at.clone())
        .with("y1", em(HEAD - 8))
        .with("y2", em(bottom));
    let words =
        element("text").with("x", at).with("y", em(LABEL)).with("data-anchor", anchor).and(figure::written(value));
    element("g").with("aria-hidden", "true").and(line).and(words)
}

fn row(desk: &Desk<'_>, axis: Axis, point: &Point, figure: &Figure, top: usize) -> Element {
    let by = if point.because.is_computed() { "program" } else { "curators" };
    let mut row = element("a").with("aria-label", spoken(desk, figure)).with("data-by", by);
    if let Some(href) = super::table::href(desk, figure) {
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
    row = row
        .and(element("text").with("x", "0").with("y", em(top + LABEL)).and_all(label(desk, point, figure)))
        .and(guide);
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

/// The figure as it is written, then who published it and when.
fn label(desk: &Desk<'_>, point: &Point, figure: &Figure) -> [Element; 2] {
    let n_copies = point.copies.len();
    let copied = match n_copies {
        0 => String::new(),
        n_copies => format!(", and {n_copies} more in the same words"),
    };
    let day = figure.told.map(|it| format!(", {}", it.short_name())).unwrap_or_default();
    let words = one_line(figure.span.of(figure.text(desk)));
    let source = format!("\u{a0}\u{a0}{}{day}{copied}", shortened(figure.publisher(desk)));
    [classed("tspan", "numbers__value").and(words), element("tspan").and(source)]
}

/// A publisher's name, cut where a narrow page ends.
fn shortened(name: &str) -> String {
    let name = voice::publisher(name);
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

/// Longer names run out of the narrowest pages.
const LONGEST_NAME: usize = 26;

fn spoken(desk: &Desk<'_>, figure: &Figure) -> String {
    let words = one_line(figure.span.of(figure.text(desk)));
    let source = match figure.origin {
        Origin::Text(id) => desk.library.article(id).map(article_name::in_a_sentence).unwrap_or_default(),
        Origin::Summary(_) => {
            let day = figure.told.map(|it| format!(", {}", it.name())).unwrap_or_default();
            format!("{}{day}", figure.publisher(desk))
        }
    };
    format!("{words}: {source}. Says {}.", voice::name(desk, figure))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn em(tenths: usize) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}
