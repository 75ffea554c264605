//! What the address says about this view, as signals: which claims are listed, which one is open, which topics are unfolded. Knows no
//! elements.

use diptych_corpus::model::ClaimId;
use diptych_library::selection;
use leptos::prelude::*;

use crate::state::OpenLibrary;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Slug, Slugs, View};

/// The filter, the claims that it leaves, and the claim that is open.
#[derive(Clone, Copy)]
pub struct ClaimChoice {
    navigation: Navigation,
    /// What narrows the list, without the topics that are unfolded: a fold lists no other claims.
    filter: Memo<ClaimFilter>,
    unfolded: Memo<Slugs>,
    open: Memo<Option<Slug>>,
    listed: Memo<Vec<ClaimId>>,
}

impl ClaimChoice {
    /// Follows the address. A view that is being left keeps what it had.
    #[must_use]
    pub fn follow(navigation: Navigation, library: OpenLibrary) -> Self {
        let asked = Memo::new(move |last: Option<&ClaimFilter>| match navigation.view() {
            View::Claims(filter) | View::Claim(_, filter) => filter,
            _ => last.cloned().unwrap_or_default(),
        });
        let filter = Memo::new(move |_| ClaimFilter { unfolded: Slugs::default(), ..asked.get() });
        let unfolded = Memo::new(move |_| asked.with(|asked| asked.unfolded.clone()));
        let open = Memo::new(move |last: Option<&Option<Slug>>| match navigation.view() {
            View::Claims(_) => None,
            View::Claim(slug, _) => Some(slug),
            _ => last.cloned().flatten(),
        });
        let listed = Memo::new(move |_| filter.with(|filter| selection::listed(&library.get(), filter)));
        Self { navigation, filter, unfolded, open, listed }
    }

    /// Which claims are asked for; tracked.
    #[must_use]
    pub fn filter(self) -> ClaimFilter {
        self.filter.get()
    }

    /// The same, for what happens once; not tracked.
    #[must_use]
    pub fn filter_now(self) -> ClaimFilter {
        self.filter.get_untracked()
    }

    /// The slug of the open claim; tracked.
    #[must_use]
    pub fn open(self) -> Option<Slug> {
        self.open.get()
    }

    /// The claims that are listed, in their order; tracked.
    #[must_use]
    pub fn listed(self) -> Vec<ClaimId> {
        self.listed.get()
    }

    /// Whether the claim with this slug is open, as the attribute says it; tracked.
    #[must_use]
    pub fn current(self, slug: &str) -> Option<&'static str> {
        self.open.with(|open| open.as_deref() == Some(slug)).then_some("true")
    }

    /// Whether the matrix shows the claims of a topic; tracked.
    #[must_use]
    pub fn is_unfolded(self, topic: &str) -> bool {
        self.unfolded.with(|unfolded| unfolded.contains(topic))
    }

    /// Folds a topic of the matrix, or unfolds it.
    pub fn turn(self, topic: &str) {
        let unfolded = self.unfolded.get_untracked();
        self.unfold(if unfolded.contains(topic) { unfolded.without(topic) } else { unfolded.with(topic) });
    }

    /// Unfolds these topics of the matrix and folds the others. Back leaves the view, as with filters.
    pub fn unfold(self, unfolded: Slugs) {
        self.show(ClaimFilter { unfolded, ..self.filter.get_untracked() });
    }

    /// Lists other claims in the place of these; what is open and unfolded stays so. Back leaves the view: a reader who tries
    /// several filters does not have to go back through each.
    pub fn narrow(self, filter: ClaimFilter) {
        self.show(ClaimFilter { unfolded: self.unfolded.get_untracked(), ..filter });
    }

    fn show(self, filter: ClaimFilter) {
        self.navigation.replace(match self.open.get_untracked() {
            Some(slug) => View::Claim(slug, filter),
            None => View::Claims(filter),
        });
    }
}
