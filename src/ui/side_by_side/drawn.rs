//! What is drawn beside and between the panes, as values: bars on the map of a text, ribbons in a gutter.

use diptych_library::link_list::RowKind;

use super::alignment::Extent;
use crate::ui::link_list::links::ListedRow;

/// Narrower gutters have numbers in the place of words.
const LEAST_WIDTH_FOR_WORDS: f64 = 70.0;

/// Something on the map.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Bar {
    /// A mark of the lens.
    Mark { kind: String, extent: Extent },
    /// A passage of a row.
    Passage { kind: RowKind, extent: Extent },
    /// Words of the search.
    Hit(Extent),
}

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
    pub(super) look: Look,
    pub(super) left: Extent,
    pub(super) right: Extent,
}

/// What a ribbon looks like: its row, and the words or the number at it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Look {
    pub(super) listed: ListedRow,
    pub(super) label: String,
}

impl Ribbon {
    /// The ribbon of a row, in a gutter of a width.
    pub(super) fn new(listed: &ListedRow, left: Extent, right: Extent, width: f64) -> Self {
        let ListedRow { number, row } = listed;
        let label = if width < LEAST_WIDTH_FOR_WORDS { number.to_string() } else { row.name.to_lowercase() };
        Self { look: Look { listed: listed.clone(), label }, left, right }
    }
}
