//! A choice of things: topics that stand unfolded, claims on a sheet. Knows how it is written, nothing of what is in it.

use std::sync::Arc;

use super::Slug;
use super::escape::{escape, unescape};

/// Slugs, each once, in the order in which they were chosen. Copies share them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slugs(Arc<[Slug]>);

impl Slugs {
    /// These things.
    pub fn new(slugs: impl IntoIterator<Item = Slug>) -> Self {
        let mut chosen: Vec<Slug> = Vec::new();
        for slug in slugs {
            if !slug.is_empty() && !chosen.contains(&slug) {
                chosen.push(slug);
            }
        }
        Self(chosen.into())
    }

    /// Whether a thing is among them.
    #[must_use]
    pub fn contains(&self, slug: &str) -> bool {
        self.0.iter().any(|it| **it == *slug)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and `slug`.
    #[must_use]
    pub fn with(&self, slug: &str) -> Self {
        Self::new(self.0.iter().cloned().chain([slug.into()]))
    }

    /// These without `slug`.
    #[must_use]
    pub fn without(&self, slug: &str) -> Self {
        Self::new(self.0.iter().filter(|it| ***it != *slug).cloned())
    }

    pub(super) fn parse(written: &str) -> Self {
        Self::new(written.split(',').map(|slug| unescape(slug).into()))
    }

    pub(super) fn written(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.0.iter().map(|slug| escape(slug)).collect::<Vec<_>>().join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn thing_is_chosen_once_and_left_out_again() {
        let topics = Slugs::parse("ganja,places,ganja,,");
        assert_eq!(topics.written().as_deref(), Some("ganja,places"));
        assert_eq!(topics.with("ganja"), topics);
        assert_eq!(topics.without("ganja").without("places"), Slugs::default());
        assert_eq!(Slugs::default().written(), None);
    }
}
