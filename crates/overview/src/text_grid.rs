//! A grid of texts: who or what stands in which of them, and how much. A row to each thing, in groups; a column to each text that was
//! counted, and one for all digests, which are never counted. Plain data, without elements.

use serde::{Deserialize, Serialize};

use crate::counted_text::CountedText;
use crate::named_link::NamedLink;

/// More texts than this have no columns of their own: each row lists its texts.
pub const MOST_COLUMNS: usize = 8;

/// A grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextGrid {
    /// What a row is.
    pub corner: String,
    /// The texts that were counted and have something in it.
    pub texts: Vec<CountedText>,
    /// The rows.
    pub groups: Vec<GridGroup>,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridGroup {
    /// What they are; empty if there is one group alone.
    pub name: String,
    /// The page about it.
    pub href: Option<String>,
    /// What else is to say of it, small.
    pub told: String,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// What it is.
    pub name: String,
    /// The page about it.
    pub href: Option<String>,
    /// What else is to say of it, small.
    pub told: String,
    /// The texts that have it, in their order.
    pub cells: Vec<GridCell>,
    /// The digests that have it.
    pub used_in: Vec<NamedLink>,
}

/// What a text has of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridCell {
    /// The place of the text in [`TextGrid::texts`].
    pub text: usize,
    /// Where it is read.
    pub href: String,
    /// How much it has.
    pub value: Value,
}

/// How much a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Words of somebody.
    Words {
        /// How many.
        n_words: usize,
        /// Thousandths of the most in the grid.
        share: usize,
    },
    /// Uses of a name.
    Uses {
        /// In the writer's own voice.
        n_writer: usize,
        /// Inside quotation marks.
        n_quoted: usize,
    },
}

impl TextGrid {
    /// Whether any row stands in a digest.
    #[must_use]
    pub fn has_digests(&self) -> bool {
        self.groups.iter().flat_map(|it| &it.rows).any(|it| !it.used_in.is_empty())
    }

    /// Whether the texts have columns of their own.
    #[must_use]
    pub fn has_columns(&self) -> bool {
        self.texts.len() <= MOST_COLUMNS
    }
}
