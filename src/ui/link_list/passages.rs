//! The passages of listed rows in the running text: where they are, and the marks on them.

use diptych_library::link_list::RowKind;

use super::links::ListedRow;
use crate::platform::dom_range::DomRange;
use crate::platform::highlights;

/// A row with its passages as they stand on the page.
#[derive(Clone, Debug)]
pub struct FoundRow {
    /// The row.
    pub listed: ListedRow,
    /// The stretches of each passage, with the pane that each stands in.
    pub sides: Vec<Vec<FoundRange>>,
}

/// A stretch of a paragraph in a pane.
#[derive(Clone, Debug)]
pub struct FoundRange {
    /// The pane, from 0.
    pub pane: usize,
    /// The stretch.
    pub range: DomRange,
}

/// The passages of `rows` that are on the page.
#[must_use]
pub fn find(rows: Vec<ListedRow>) -> Vec<FoundRow> {
    let find = |listed: ListedRow| {
        let side = |ranges: &Vec<_>| ranges.iter().filter_map(found_range).collect();
        let sides = listed.row.sides.iter().map(side).collect();
        FoundRow { listed, sides }
    };
    rows.into_iter().map(find).collect()
}

fn found_range(at: &diptych_library::link_list::TextRange) -> Option<FoundRange> {
    Some(FoundRange { pane: at.pane, range: DomRange::find(at.pane, at.paragraph, at.start, at.end)? })
}

/// Marks the passages of `rows` and no others.
pub fn mark(rows: &[FoundRow]) {
    highlights::switch_rules(!rows.is_empty());
    for kind in RowKind::ALL {
        let of_kind = rows.iter().filter(|row| row.listed.row.kind == kind);
        let ranges: Vec<&DomRange> = of_kind.flat_map(|row| row.sides.iter().flatten()).map(|it| &it.range).collect();
        highlights::set(kind.as_str(), &ranges);
    }
}
