//! The articles that are read together. Knows how many panes there may be, nothing of what is in them.

use core::ops::Deref;

use super::{MAX_PANES, Slug};

/// Slugs of one to [`MAX_PANES`] articles that are read together, as a slice; those beyond are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Articles {
    slugs: [Slug; MAX_PANES],
    n_articles: usize,
}

impl Articles {
    /// These articles.
    pub fn new(slugs: impl IntoIterator<Item = Slug>) -> Self {
        let mut articles = Self::default();
        for (place, slug) in articles.slugs.iter_mut().zip(slugs) {
            *place = slug;
            articles.n_articles += 1;
        }
        articles
    }
}

impl Articles {
    /// These and `slug` after them.
    #[must_use]
    pub fn and(self, slug: Slug) -> Self {
        Self::new(self.iter().copied().chain([slug]))
    }

    /// These but the one at `place`.
    #[must_use]
    pub fn without(self, place: usize) -> Self {
        Self::new(self.iter().enumerate().filter(|(it, _)| *it != place).map(|(_, slug)| *slug))
    }
}

impl Deref for Articles {
    type Target = [Slug];

    fn deref(&self) -> &[Slug] {
        self.slugs.get(..self.n_articles).unwrap_or_default()
    }
}
