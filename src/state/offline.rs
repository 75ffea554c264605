//! Whether the reader opens without a network, and whether a newer one has arrived: two values, in words for a reader.

use leptos::prelude::*;

use crate::platform::{page, service_worker};

/// How it stands with this page and the network.
#[derive(Clone, Copy, Debug)]
pub struct Offline {
    standing: RwSignal<String>,
    renewal: RwSignal<String>,
}

impl Offline {
    /// Follows the worker and puts itself in the context.
    pub fn provide() -> Self {
        let offline = Self { standing: RwSignal::new(String::new()), renewal: RwSignal::new(String::new()) };
        service_worker::on_change(move || {
            offline.standing.set(service_worker::standing());
            offline.renewal.set(service_worker::renewal());
        });
        provide_context(offline);
        offline
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether the reader opens without a network, in a sentence; tracked.
    #[must_use]
    pub fn standing(self) -> String {
        self.standing.get()
    }

    /// What became of a newer build, in a sentence; empty if there is none; tracked.
    #[must_use]
    pub fn renewal(self) -> String {
        self.renewal.get()
    }

    /// Whether the reader can take the newer build.
    #[must_use]
    pub fn can_renew(self) -> bool {
        service_worker::can_renew()
    }

    /// The reader wants the newer build.
    pub fn renew(self) {
        service_worker::renew();
    }

    /// The reader does not want to hear of it now.
    pub fn put_off(self) {
        service_worker::put_off();
    }
}

/// Looks anew at what is kept, because somebody wants to know.
pub fn look() {
    service_worker::check();
}

/// Notes on the page that loading it anew would lose what is open from a file.
pub fn hold(is_unsaved: bool) {
    page::set_root_data("unsaved", is_unsaved.then_some(""));
}
