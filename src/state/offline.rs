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
            offline.standing.set(sentence(&service_worker::standing(), service_worker::size()));
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

    /// What became of a newer build, in a sentence, and whether the reader can take it; tracked.
    #[must_use]
    pub fn renewal(self) -> Option<(&'static str, bool)> {
        match self.renewal.get().as_str() {
            "waiting" => Some((
                "A new version of the reader is ready. This page is loaded anew with it, at the same place.",
                true,
            )),
            "taken" => Some((
                "A new version of the reader was started in another tab. What is open here from a file closes when this page is loaded anew.",
                true,
            )),
            "full" => Some((
                "A new version of the reader did not fit: this browser has no room left for it. The one that you have goes on working. Free some space on this device, then reload.",
                false,
            )),
            _ => None,
        }
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

fn sentence(standing: &str, size: f64) -> String {
    let why_not = match standing {
        "ready" => {
            return format!(
                "Ready for offline: the whole reader, {} kB, is kept in this browser. The browser may remove it when it runs short of room.",
                (size / 1000.0) as u32
            );
        }
        "keeping" => return "The reader is being kept in this browser, to open without a network.".to_owned(),
        "full" => "this browser has no room left for it. Free some space on this device, then reload.",
        "incomplete" => {
            "the host did not send every file as it was published. It is tried again when the page is loaded anew."
        }
        "damaged" => "a part of what was kept is gone. It is got again when there is a network.",
        _ => "this browser keeps nothing for this page. It may be a private window or a page inside another.",
    };
    format!("Not ready for offline: {why_not}")
}
