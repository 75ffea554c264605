//! What screen readers are told when something changes that they would not notice.

use leptos::prelude::*;

/// Says things politely.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    message: RwSignal<String>,
}

impl Announcer {
    /// Puts itself in the context.
    pub fn provide() -> Self {
        let announcer = Self { message: RwSignal::new(String::new()) };
        provide_context(announcer);
        announcer
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Says `message` once the reader's own words pause.
    pub fn say(self, message: impl Into<String>) {
        let message = message.into();
        // The same words twice are not announced twice unless the text differs: a no-break space makes it differ.
        let repeated = self.message.with_untracked(|last| *last == message);
        self.message.set(if repeated { format!("{message}\u{a0}") } else { message });
    }
}

/// The region that is read out.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let announcer = Announcer::expect();
    view! {
        <div class="hidden" role="status" aria-live="polite">
            {move || announcer.message.get()}
        </div>
    }
}
