//! Tables of words and counts.

use diptych_library::words;

use crate::node::{Element, Node, element};

/// The head of a table. A name that begins with `#` stands over counts, which align at their ends.
#[must_use]
pub fn head(names: &[&str]) -> Element {
    let mut row = element("tr");
    for name in names {
        let column = element("th").with("scope", "col");
        row = row.and(match name.strip_prefix('#') {
            Some(name) => column.with("data-number", "").and(name),
            None => column.and(*name),
        });
    }
    element("thead").and(row)
}

/// What a row is about.
#[must_use]
pub fn row_head(inside: impl Into<Node>) -> Element {
    element("th").with("scope", "row").and(inside)
}

/// A cell of words.
#[must_use]
pub fn cell(inside: impl Into<Node>) -> Element {
    element("td").and(inside)
}

/// A cell with a count.
#[must_use]
pub fn number(count: usize) -> Element {
    element("td").with("data-number", "").and(words::grouped(count))
}
