//! Fetching code ahead of the reader: the chunk behind a link that is pointed at or has the focus, and all chunks once the page is
//! quiet. Whoever saves data, and a page inside another, fetches nothing ahead.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Chunk;
use crate::platform::{link, network, timing};
use crate::state::route::Route;
use crate::ui::screen::Screen;

/// Fetches the code behind a link when the reader points at it or gives it the focus, for as long as the page lives.
pub fn follow_links() {
    let intended = StoredValue::new_local(Some(link::on_intent(|hash| {
        if let Some(chunk) = Chunk::of(&Screen::of(&Route::parse(hash).view)) {
            fetch(chunk);
        }
    })));
    on_cleanup(move || intended.set_value(None));
}

/// Fetches a chunk that is about to be needed.
pub fn fetch(chunk: Chunk) {
    if network::may_fetch_ahead() {
        // Whoever opens its view is told if it did not arrive.
        spawn_local(async move { drop(chunk.fetch().await) });
    }
}

/// Fetches all chunks, one after the other, while the page has nothing else to do.
pub fn fetch_all_when_idle() {
    if !network::may_fetch_ahead() || network::is_framed() {
        return;
    }
    spawn_local(async {
        for chunk in Chunk::ALL {
            timing::idle().await;
            drop(chunk.fetch().await);
        }
    });
}
