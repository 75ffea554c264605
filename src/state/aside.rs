//! Words that the reader put aside: marked, and meant otherwise. One list with that of the page of wordings, which
//! `public/overview.js` keeps; a signal tells views that it changed.

use diptych_library::aside;
use leptos::prelude::*;

use super::route::Target;
use crate::platform::overview;

/// What is put aside.
#[derive(Clone, Copy, Debug)]
pub struct Aside(RwSignal<()>);

impl Aside {
    /// Puts itself in the context.
    pub fn provide() {
        provide_context(Self(RwSignal::new(())));
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether what `target` opens in `article` is put aside; tracked.
    #[must_use]
    pub fn has(self, article: &str, target: &Target) -> bool {
        self.0.track();
        name(article, target).is_some_and(|name| overview::is_aside(&name))
    }

    /// Puts aside what `target` opens in `article`, or takes it back.
    pub fn turn(self, article: &str, target: &Target) {
        if let Some(name) = name(article, target) {
            overview::turn_aside(&name);
            self.0.set(());
        }
    }
}

/// Under which name it is remembered; only words of the lexicon are.
fn name(article: &str, target: &Target) -> Option<String> {
    match target {
        Target::Term(term, Some(nth)) => Some(aside::word(article, term, *nth)),
        _ => None,
    }
}
