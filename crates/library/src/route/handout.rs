//! A text on paper for a class, as a link has it.

use super::parameters::Parameters;
use super::{Slug, Slugs};

/// A text on paper for a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handout {
    /// What is printed of it.
    pub kind: HandoutKind,
    /// The article.
    pub article: Slug,
    /// The claims that are asked about; none means those that the sheet chooses.
    pub claims: Slugs,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoutKind {
    /// The text with questions and lines to write on, for pupils.
    Sheet,
    /// What was found, for the teacher.
    Key,
}

impl Handout {
    pub(super) fn parse(kind: HandoutKind, article: &str, parameters: &Parameters) -> Self {
        let claims = parameters.get_raw("claims").map(Slugs::parse).unwrap_or_default();
        Self { kind, article: article.into(), claims }
    }

    pub(super) fn write_parameters(&self, parameters: &mut Parameters) {
        parameters.set_raw("claims", self.claims.written());
    }
}

impl HandoutKind {
    /// The written form in URLs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sheet => "sheet",
            Self::Key => "key",
        }
    }
}
