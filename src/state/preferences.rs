//! How a reader likes the page to look, kept across visits.

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

/// Every setting as a signal; each is applied to the page and kept as it changes.
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
    /// Loads what was kept, applies it to the page, and puts itself in the context.
    pub fn provide() -> Self {
        let preferences = Self { theme: kept(), text_size: kept(), line_spacing: kept(), motion: kept() };
        provide_context(preferences);
        preferences
    }

    /// The ones in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }
}

/// The signal of one setting, applied and kept as it changes.
fn kept<S: Setting>() -> RwSignal<S> {
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
