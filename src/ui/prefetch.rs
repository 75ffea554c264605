//! Fetching code ahead of the reader: that of the first screen while its corpus arrives, that of the screen behind a link that is pointed at
//! or has the focus, and all of it once the page is quiet. Whoever saves data, and a page inside another, fetches nothing that is not shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::contents::lists::fetch_contents_lists;
use super::lazy::Fetching;
use super::link_list::fetch_links;
use super::overview::fetch_below_lanes;
use super::reader::fetch_reader;
use super::reader::lost::fetch_lost_notice;
use super::reader::panel::{fetch_entity_cards, fetch_panel};
use super::saved::fetch_saved;
use super::screen::Screen;
use super::settings::fetch_choices;
use super::side_by_side::fetch_link_maps;
use crate::platform::{link, network, timing};
use crate::state::other_pages;
use crate::state::route::Route;
use crate::state::session::Session;

/// The chunks of a text, of what stands beside it and of what stands between two, which are opened before any other screen.
const TEXTS: [fn() -> Fetching; 5] = [
    || Box::pin(fetch_reader()),
    || Box::pin(fetch_panel()),
    || Box::pin(fetch_entity_cards()),
    || Box::pin(fetch_links()),
    || Box::pin(fetch_link_maps()),
];

/// The choices of the settings, what this browser keeps, the lists of a corpus that is not the page's own, what is said of a link that leads
/// nowhere, and what stands below the lanes of the time line.
const SELDOM: [fn() -> Fetching; 5] = [
    || Box::pin(fetch_choices()),
    || Box::pin(fetch_saved()),
    || Box::pin(fetch_contents_lists()),
    || Box::pin(fetch_lost_notice()),
    || Box::pin(fetch_below_lanes()),
];

/// Fetches the code behind a link when the reader points at it or gives it the focus, for as long as the page lives.
pub fn follow_links() {
    let intended = StoredValue::new_local(Some(link::on_intent(|hash| {
        if network::may_fetch_ahead() {
            fetch_code_of(&Screen::of(&Route::parse(hash).view));
        }
    })));
    on_cleanup(move || intended.set_value(None));
}

/// Fetches all chunks, one after the other, while the page has nothing else to do; then follows what other pages keep.
pub fn fetch_all_when_idle(session: Session) {
    if !network::may_fetch_ahead() || network::is_framed() {
        return;
    }
    let screens = Screen::lazy_kinds().into_iter().filter_map(|screen| Some(screen.lazy_view()?.fetch));
    let all = TEXTS.into_iter().chain(screens).chain(SELDOM);
    let all: Vec<fn() -> Fetching> = all.collect();
    spawn_local(async move {
        for fetch in all {
            timing::idle().await;
            drop(fetch().await);
        }
        // The last chunk comes with it.
        other_pages::follow(session).await;
    });
}

/// Begins to fetch the code that a screen needs besides that of the first load. Whoever opens its view is told if it does not arrive.
pub fn fetch_code_of(screen: &Screen) {
    let view = screen.lazy_view().map(|view| (view.fetch)());
    let cards: Option<Fetching> = matches!(screen, Screen::Reader(_)).then(|| Box::pin(fetch_panel()) as Fetching);
    for code in view.into_iter().chain(cards) {
        spawn_local(async move { drop(code.await) });
    }
}
