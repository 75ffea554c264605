//! How a text names an entity.

use diptych_corpus::model::EntityId;

use crate::Analysis;

/// One surface by which a text names an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameUse {
    /// The words as they stand at the first use.
    pub surface: String,
    /// Uses in the writer's voice.
    pub n_writer: usize,
    /// Uses inside quotation marks.
    pub n_quoted: usize,
    /// Whether the gazetteer lists the surface as an error.
    pub misspelled: bool,
}

/// The surfaces by which `text` names `entity`, most used first, then by first use.
#[must_use]
pub fn names_of(text: &str, analysis: &Analysis, entity: EntityId) -> Vec<NameUse> {
    let _ = (text, analysis, entity);
    Vec::new()
}
