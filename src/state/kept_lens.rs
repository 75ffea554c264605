//! The lens of a text whose link names none: claims, unless the reader chose to read the text alone. Saved across visits.

use leptos::prelude::*;

use super::route::{Lens, Reading};
use crate::platform::storage;

const KEY: &str = "lens";

/// What this reader chose.
#[derive(Clone, Copy, Debug)]
pub struct KeptLens(RwSignal<Lens>);

impl KeptLens {
    /// Loads what was saved and puts itself in the context.
    pub fn provide() {
        let is_text = storage::load(KEY).is_some_and(|written| written == Lens::Text.as_str());
        provide_context(Self(RwSignal::new(if is_text { Lens::Text } else { Lens::Claims })));
    }

    /// Puts the lens of a first visit in the context.
    pub fn provide_default() {
        provide_context(Self(RwSignal::new(Lens::Claims)));
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// `reading` under the lens that it is shown under; tracked.
    #[must_use]
    pub fn applied_to(self, reading: Reading) -> Reading {
        let lens = reading.lens.unwrap_or_else(|| self.0.get());
        Reading { lens: Some(lens), ..reading }
    }

    /// What was chosen, with its key; nothing on a first visit.
    #[must_use]
    pub fn chosen() -> Option<(&'static str, String)> {
        Some((KEY, storage::load(KEY)?))
    }

    /// Chooses what is written under `key`, if that is the key of the lens; nothing is the choice of a first visit.
    pub fn choose_written(self, key: &str, written: Option<&str>) {
        if key == KEY {
            self.choose(if written == Some(Lens::Text.as_str()) { Lens::Text } else { Lens::Claims });
        }
    }

    /// Texts open under `lens` from now on, if it is the text alone or its claims: the others are for the text at hand.
    pub fn choose(self, lens: Lens) {
        if matches!(lens, Lens::Text | Lens::Claims) {
            self.0.set(lens);
            storage::save(KEY, lens.as_str());
        }
    }
}
