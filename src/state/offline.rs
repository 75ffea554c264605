//! Whether the reader opens without a network, and whether a newer one has arrived.

use leptos::prelude::*;

use super::saved;
use crate::platform::{page, service_worker};
use crate::words;

/// Whether the reader opens without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Nobody keeps it: the page is a file, inside another page, or on the desk of whoever works on it.
    Untold,
    Ready {
        kilobytes: u32,
    },
    Keeping,
    Full,
    Incomplete,
    Damaged,
    Impossible,
}

/// What became of a newer build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Renewal {
    None,
    /// It is here, and waits for the reader's word.
    Waiting,
    /// Another tab has started it.
    Elsewhere,
    /// The browser had no room.
    DidNotFit,
}

/// How it stands with this page and the network.
#[derive(Clone, Copy, Debug)]
pub struct Offline {
    standing: RwSignal<Standing>,
    renewal: RwSignal<Renewal>,
}

impl Standing {
    fn now() -> Self {
        match service_worker::standing().as_str() {
            "ready" => Self::Ready { kilobytes: (service_worker::size() / 1000.0).round() as u32 },
            "keeping" => Self::Keeping,
            "full" => Self::Full,
            "incomplete" => Self::Incomplete,
            "damaged" => Self::Damaged,
            "impossible" => Self::Impossible,
            _ => Self::Untold,
        }
    }
}

impl Renewal {
    fn now() -> Self {
        match service_worker::renewal().as_str() {
            "waiting" => Self::Waiting,
            "taken" => Self::Elsewhere,
            "full" => Self::DidNotFit,
            _ => Self::None,
        }
    }
}

impl Offline {
    /// Follows the worker and puts itself in the context.
    pub fn provide() -> Self {
        let offline = Self { standing: RwSignal::new(Standing::Untold), renewal: RwSignal::new(Renewal::None) };
        service_worker::on_change(move || {
            offline.standing.set(Standing::now());
            offline.renewal.set(Renewal::now());
        });
        provide_context(offline);
        offline
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether the reader opens without a network, in a sentence; empty where nobody keeps it; tracked.
    #[must_use]
    pub fn standing(self) -> String {
        match self.standing.get() {
            Standing::Untold => String::new(),
            Standing::Ready { kilobytes } => words::offline::ready(kilobytes),
            Standing::Keeping => words::offline::KEEPING.to_owned(),
            Standing::Full => words::offline::FULL.to_owned(),
            Standing::Incomplete => words::offline::INCOMPLETE.to_owned(),
            Standing::Damaged => words::offline::DAMAGED.to_owned(),
            Standing::Impossible => words::offline::IMPOSSIBLE.to_owned(),
        }
    }

    /// What became of a newer build, in a sentence; nothing if there is none; tracked.
    #[must_use]
    pub fn renewal(self) -> Option<&'static str> {
        Some(match self.renewal.get() {
            Renewal::None => return None,
            Renewal::Waiting => words::offline::NEWER_WAITS,
            Renewal::Elsewhere => words::offline::NEWER_ELSEWHERE,
            Renewal::DidNotFit => words::offline::NEWER_DID_NOT_FIT,
        })
    }

    /// Whether the reader can take the newer build; tracked.
    #[must_use]
    pub fn can_renew(self) -> bool {
        self.renewal.get() != Renewal::DidNotFit
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

/// How large the reader is as one file, as the package has written it into the page: "2.0 MB"; none where the page is that file.
#[must_use]
pub fn one_file_size() -> Option<String> {
    page::root_data("one-file")
}

/// Looks anew at what is kept, because somebody wants to know.
pub fn look() {
    service_worker::check();
}

/// Notes which file is open in the page that loading it anew would lose: on the page, where whoever renews it looks, and for whoever loads
/// it anew all the same.
pub fn hold(unsaved: Option<&str>) {
    page::set_root_data("unsaved", unsaved);
    saved::note_open_file(unsaved);
}
