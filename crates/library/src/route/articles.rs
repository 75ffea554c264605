//! The articles that are read together. Knows how many panes there may be, nothing of what is in them.

use core::ops::Deref;
use std::sync::Arc;

use super::{MAX_PANES, Slug};

/// Slugs of one to [`MAX_PANES`] articles that are read together, as a slice; those beyond are left out. Copies share the
/// slugs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Articles(Arc<[Slug]>);

impl Articles {
    /// These articles.
    pub fn new(slugs: impl IntoIterator<Item = Slug>) -> Self {
        Self(slugs.into_iter().take(MAX_PANES).collect())
    }

    /// These and `slug` after them.
    #[must_use]
    pub fn and(&self, slug: Slug) -> Self {
        Self::new(self.iter().cloned().chain([slug]))
    }

    /// These but the one at `place`.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        Self::new(self.iter().enumerate().filter(|(it, _)| *it != place).map(|(_, slug)| slug.clone()))
    }
}

impl Deref for Articles {
    type Target = [Slug];

    fn deref(&self) -> &[Slug] {
        &self.0
    }
}
