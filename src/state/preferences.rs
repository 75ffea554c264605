//! How a reader likes the page to look, saved across visits.

use leptos::prelude::*;

use crate::platform::{page, storage};

/// Declares a setting: its values with their written form, its key, and the default first.
macro_rules! setting {
    ($(#[$doc:meta])* $name:ident in $key:literal { $default:ident = $first:literal, $($variant:ident = $written:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each value is its own written form")]
        pub enum $name { $default, $($variant,)+ }

        impl Setting for $name {
            const KEY: &'static str = $key;
            const DEFAULT: Self = Self::$default;
            const ALL: &'static [Self] = &[Self::$default, $(Self::$variant,)+];

            fn as_str(self) -> &'static str {
                match self { Self::$default => $first, $(Self::$variant => $written,)+ }
            }
        }
    };
}

/// One choice among a few.
pub trait Setting: Copy + PartialEq + Send + Sync + 'static {
    /// Its name in storage and in the attributes of the page.
    const KEY: &'static str;
    /// The value of a first visit.
    const DEFAULT: Self;
    /// Its values, the default first.
    const ALL: &'static [Self];
    /// The written form of a value.
    fn as_str(self) -> &'static str;

    /// Reads the written form.
    fn parse(written: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == written)
    }
}

setting!(
    /// Colors.
    Theme in "theme" { System = "system", Light = "light", Dark = "dark", Sepia = "sepia", }
);
setting!(
    /// Size of the text.
    TextSize in "text-size" { Normal = "normal", Small = "small", Large = "large", Larger = "larger", }
);
setting!(
    /// Space between lines.
    LineSpacing in "line-spacing" { Normal = "normal", Tight = "tight", Wide = "wide", }
);
setting!(
    /// Whether things move.
    Motion in "motion" { System = "system", Reduced = "reduced", }
);

/// Every setting as a signal; each is applied to the page and saved as it changes.
#[derive(Clone, Copy, Debug)]
pub struct Preferences {
    /// Colors.
    pub theme: RwSignal<Theme>,
    /// Size of the text.
    pub text_size: RwSignal<TextSize>,
    /// Space between lines.
    pub line_spacing: RwSignal<LineSpacing>,
    /// Whether things move.
    pub motion: RwSignal<Motion>,
}

impl Preferences {
    /// Loads what was saved, applies it to the page, and puts itself in the context.
    pub fn provide() -> Self {
        let preferences = Self { theme: saved(), text_size: saved(), line_spacing: saved(), motion: saved() };
        provide_context(preferences);
        preferences
    }

    /// The ones in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }
}

impl Preferences {
    /// What was chosen, by key; nothing of a setting that nobody touched.
    #[must_use]
    pub fn chosen(self) -> Vec<(&'static str, String)> {
        let keys = [Theme::KEY, TextSize::KEY, LineSpacing::KEY, Motion::KEY];
        keys.into_iter().filter_map(|key| Some((key, storage::load(key)?))).collect()
    }

    /// Chooses what is written under `key`; what is written of nothing, or nowhere, is the choice of a first visit.
    pub fn choose(self, key: &str, written: Option<&str>) {
        choose(self.theme, key, written);
        choose(self.text_size, key, written);
        choose(self.line_spacing, key, written);
        choose(self.motion, key, written);
    }
}

fn choose<S: Setting>(signal: RwSignal<S>, key: &str, written: Option<&str>) {
    if key == S::KEY {
        signal.set(written.and_then(S::parse).unwrap_or(S::DEFAULT));
    }
}

/// The signal of one setting, applied and saved as it changes.
fn saved<S: Setting>() -> RwSignal<S> {
    let stored = storage::load(S::KEY).and_then(|written| S::parse(&written));
    let signal = RwSignal::new(stored.unwrap_or(S::DEFAULT));
    Effect::new(move |applied_before: Option<()>| {
        let value = signal.get();
        page::set_root_data(S::KEY, (value != S::DEFAULT).then_some(value.as_str()));
        if applied_before.is_some() {
            storage::save(S::KEY, value.as_str());
        }
    });
    signal
}
