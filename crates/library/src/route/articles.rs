//! The articles that are read together. Knows how many panes there may be, nothing of what is in them.

use core::ops::Deref;
use std::cell::RefCell;

use super::{MAX_PANES, Slug};

/// Slugs of one to [`MAX_PANES`] articles that are read together, as a slice; those beyond are left out. Kept for as long
/// as the page lives, like the slugs themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Articles(&'static [Slug]);

thread_local! {
    static KEPT: RefCell<Vec<&'static [Slug]>> = const { RefCell::new(Vec::new()) };
}

impl Articles {
    /// These articles.
    pub fn new(slugs: impl IntoIterator<Item = Slug>) -> Self {
        Self::keep(slugs.into_iter().take(MAX_PANES).collect())
    }

    fn keep(slugs: Vec<Slug>) -> Self {
        KEPT.with_borrow_mut(|kept| {
            if let Some(known) = kept.iter().find(|known| **known == slugs) {
                return Self(known);
            }
            let new: &'static [Slug] = slugs.leak();
            kept.push(new);
            Self(new)
        })
    }

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
        self.0
    }
}
