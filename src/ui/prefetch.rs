//! Fetching code ahead of the reader: that of the screen behind a link that is pointed at or has the focus, and all of it once the page is
//! quiet. Whoever saves data, and a page inside another, fetches nothing ahead.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::about::fetch_about;
use super::claims::fetch_claims;
use super::entities::fetch_entities;
use super::lazy::Fetching;
use super::link_list::fetch_links;
use super::overview::fetch_overview;
use super::reader::panel::{fetch_entity_cards, fetch_panel};
use super::screen::Screen;
use super::search::fetch_search;
use super::settings::fetch_choices;
use super::side_by_side::fetch_side_by_side;
use crate::platform::{link, network, timing};
use crate::state::route::Route;

/// Every chunk, those first that are opened most.
const CHUNKS: [fn() -> Fetching; 10] = [
    || Box::pin(fetch_panel()),
    || Box::pin(fetch_entity_cards()),
    || Box::pin(fetch_links()),
    || Box::pin(fetch_claims()),
    || Box::pin(fetch_side_by_side()),
    || Box::pin(fetch_search()),
    || Box::pin(fetch_overview()),
    || Box::pin(fetch_entities()),
    || Box::pin(fetch_about()),
    || Box::pin(fetch_choices()),
];

/// Fetches the code behind a link when the reader points at it or gives it the focus, for as long as the page lives.
pub fn follow_links() {
    let intended = StoredValue::new_local(Some(link::on_intent(|hash| {
        let code = code_of(&Screen::of(&Route::parse(hash).view));
        if let Some(code) = code.filter(|_| network::may_fetch_ahead()) {
            // Whoever opens its view is told if it did not arrive.
            spawn_local(async move { drop(code.await) });
        }
    })));
    on_cleanup(move || intended.set_value(None));
}

/// Fetches all chunks, one after the other, while the page has nothing else to do.
pub fn fetch_all_when_idle() {
    if !network::may_fetch_ahead() || network::is_framed() {
        return;
    }
    spawn_local(async {
        for fetch in CHUNKS {
            timing::idle().await;
            drop(fetch().await);
        }
    });
}

/// The code that a screen needs besides that of the first load.
fn code_of(screen: &Screen) -> Option<Fetching> {
    Some(match screen {
        Screen::Contents | Screen::Unknown(_) => return None,
        Screen::Reader(_) => Box::pin(fetch_panel()),
        Screen::SideBySide(_) => Box::pin(fetch_side_by_side()),
        Screen::Claims => Box::pin(fetch_claims()),
        Screen::Entities | Screen::Entity(_) => Box::pin(fetch_entities()),
        Screen::Overview(_) => Box::pin(fetch_overview()),
        Screen::Search => Box::pin(fetch_search()),
        Screen::About => Box::pin(fetch_about()),
    })
}
