//! The Route as a signal, and the way to another Route.

use std::sync::Arc;

use leptos::prelude::*;

use super::route::{Route, View};
use crate::platform::address;

/// The Route that is shown. The address is the source; this follows it.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    route: RwSignal<Route>,
}

impl Navigation {
    /// Starts at `route` and puts itself in the context.
    pub fn provide(route: Route) -> Self {
        let navigation = Self { route: RwSignal::new(route) };
        provide_context(navigation);
        navigation
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The view that is shown; tracked.
    #[must_use]
    pub fn view(self) -> View {
        self.route.with(|route| route.view.clone())
    }

    /// The same for the moment, untracked.
    #[must_use]
    pub fn view_untracked(self) -> View {
        self.route.with_untracked(|route| route.view.clone())
    }

    /// The Route that is shown; tracked.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Runs what tracks again whenever the Route changes.
    pub fn track(self) {
        self.route.track();
    }

    /// The address of another pack, if one is open; tracked.
    #[must_use]
    pub fn corpus(self) -> Option<Arc<str>> {
        self.route.with(|route| route.corpus.clone())
    }

    /// Which texts of the reader are open, if not all of them beside the articles; tracked.
    #[must_use]
    pub fn own(self) -> Option<Arc<str>> {
        self.route.with(|route| route.own.clone())
    }

    /// The link to `view` in the corpus that is open.
    #[must_use]
    pub fn href(self, view: View) -> String {
        self.to(view).href()
    }

    /// Goes to `view`; Back returns.
    pub fn go(self, view: View) {
        address::push(&self.href(view));
    }

    /// Shows `view` in the place of the present one; Back skips it.
    pub fn replace(self, view: View) {
        let route = self.to(view);
        address::replace(&route.href());
        self.route.set(route);
    }

    /// Reads the address again.
    pub fn follow_address(self) {
        if !self.has_arrived() {
            self.route.set(Route::parse(&address::hash()));
        }
    }

    /// Whether the page shows what the address says: not so between a step to another address and its view. Untracked.
    #[must_use]
    pub fn has_arrived(self) -> bool {
        self.route.with_untracked(|present| *present == Route::parse(&address::hash()))
    }

    fn to(self, view: View) -> Route {
        self.route.with_untracked(|route| Route { corpus: route.corpus.clone(), own: route.own.clone(), view })
    }
}
