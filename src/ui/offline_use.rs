//! The reader without a network: as one file to take along, and as what this browser keeps of it, each with its size.

use leptos::prelude::*;

use crate::state::offline::{Offline, one_file_size};
use crate::words;

/// The file beside the page that holds the whole reader.
pub const ONE_FILE: &str = "diptych.html";

/// The link to the file, which is left out in the file itself, and how it stands with this browser.
#[component]
pub fn OfflineUse() -> impl IntoView {
    let offline = Offline::expect();
    let link = one_file_size().map(|size| {
        view! {
            <a class="action" href=ONE_FILE download="">
                {words::settings::one_file(&size)}
            </a>
        }
    });
    view! {
        <p class="offline-use">
            {link} <span class="quiet" role="status">
                {move || offline.standing()}
            </span>
        </p>
    }
}
