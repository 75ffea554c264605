//! Bars, drawn: a row for each thing, its name over it, its parts one after the other. Everything stands in percent, so that
//! the picture is as wide as the page and its words keep their size.

use crate::node::{Element, classed, element};

/// So many rows are drawn; the table has all.
pub(super) const MOST: usize = 12;

const ROW: usize = 44;
const BAR: usize = 16;
const TO_BAR: usize = 20;

/// One row.
pub(super) struct Bar {
    /// What it is of, as short as it has room on a phone; the table has it in full.
    pub(super) name: String,
    /// Where its name leads.
    pub(super) href: String,
    /// What a bar of full width stands for.
    pub(super) whole: usize,
    /// Its parts by kind, in words.
    pub(super) parts: Vec<(&'static str, usize)>,
}

/// All rows; `label` is what a screen reader says in their place.
pub(super) fn picture(label: &str, bars: &[Bar]) -> Element {
    let mut picture = classed("svg", "picture")
        .with("role", "group")
        .with("aria-label", label)
        .with("data-roves", "")
        .with("width", "100%")
        .with("height", (bars.len() * ROW).to_string());
    for (place, bar) in bars.iter().enumerate() {
        picture = picture.and(drawn(bar, place * ROW));
    }
    picture
}

fn drawn(bar: &Bar, top: usize) -> Element {
    let mut row = element("g");
    let name = element("text").with("x", "0").with("y", (top + 14).to_string()).and(bar.name.as_str());
    row = row.and(element("a").with("href", bar.href.as_str()).and(name));
    let mut before = 0;
    for (kind, n_words) in &bar.parts {
        if *n_words == 0 {
            continue;
        }
        let title = element("title").and(format!("{}: {n_words} words", told(kind)));
        let part = classed("rect", "picture__bar")
            .with("data-part", *kind)
            .with("x", percent(before, bar.whole))
            .with("y", (top + TO_BAR).to_string())
            .with("width", percent(*n_words, bar.whole))
            .with("height", BAR.to_string());
        row = row.and(part.and(title));
        before += n_words;
    }
    row
}

fn told(kind: &str) -> &'static str {
    match kind {
        "direct" => "in quotation marks",
        "indirect" => "reported",
        _ => "the writer’s own",
    }
}

/// "37.5%": tenths of a percent are finer than a screen.
pub(super) fn percent(part: usize, whole: usize) -> String {
    let tenths = part * 1000 / whole.max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// What the parts mean.
pub(super) fn key(kinds: &[(&'static str, &'static str)]) -> Element {
    let mut list = classed("ul", "picture__key ui").with("aria-label", "Parts of the bars");
    for (kind, meaning) in kinds {
        list = list.and(element("li").with("data-part", *kind).and(*meaning));
    }
    list
}
