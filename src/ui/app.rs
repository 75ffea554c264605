//! The frame of every view: masthead, the open corpus, what is announced, what went wrong.

use std::iter;
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::announcer::{Announcer, LiveRegion};
use super::contents::ContentsView;
use super::drop_zone::{self, FileNotice};
use super::lazy::{Drawing, Fetching, LazyScreen, LazyView};
use super::masthead::{Masthead, SkipLink};
use super::place;
use super::problem::{LoadingView, NoSuchPage, OpeningFailed};
use super::reader::ReaderView;
use super::renewal::RenewalNotice;
use super::screen::{Screen, title};
use super::settings::{SettingsDialog, SettingsOpen};
use super::{about, claims, entities, overview, prefetch, search, side_by_side};
use crate::platform::{address, page};
use crate::state::OpenLibrary;
use crate::state::dismissed::Dismissed;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::offline::Offline;
use crate::state::preferences::Preferences;
use crate::state::route::{ClaimFilter, Overview, Route, View};
use crate::state::session::{Opening, Session};

/// Whoever opens the page has seen it by then, and has not yet gone on.
const PAUSE_BEFORE_PREPARING_MS: u32 = 2000;

/// The whole reader.
#[component]
pub fn App() -> impl IntoView {
    let navigation = Navigation::provide(Route::parse(&address::hash()));
    Preferences::provide();
    Offline::provide();
    Announcer::provide();
    SettingsOpen::provide();
    let session = Session::provide(navigation);
    address::on_hash_change(move || navigation.follow_address());
    drop_zone::accept_drops(session);
    view! {
        <SkipLink />
        <Masthead />
        <RenewalNotice />
        <FileNotice />
        {move || match session.opening() {
            Opening::Loading => view! { <LoadingView /> }.into_any(),
            Opening::Failed(problem) => view! { <OpeningFailed problem=problem /> }.into_any(),
            Opening::Open(library) => view! { <OpenCorpus library=library /> }.into_any(),
        }}
        <SettingsDialog />
        <LiveRegion />
    }
}

/// The views of one open corpus.
#[component]
fn OpenCorpus(library: Arc<Library>) -> impl IntoView {
    let navigation = Navigation::expect();
    let library = OpenLibrary::provide(library);
    Dismissed::provide();
    let screen = Memo::new(move |_| Screen::of(&navigation.view()));
    follow_title(navigation, library);
    place::follow(navigation, screen);
    // Where the code of the first screen is still on its way, the static first view stays until it stands.
    Effect::new(move |_| {
        if stands_at_once(&screen.get_untracked()) {
            page::reveal_first_view();
        }
    });
    prefetch::follow_links();
    // The worker is started for it, which is no work for the first moment.
    Effect::new(move |_| {
        Timeout::new(PAUSE_BEFORE_PREPARING_MS, move || {
            prepare(library);
            prefetch::fetch_all_when_idle();
        })
        .forget();
    });
    view! { {move || draw(screen.get())} }
}

fn prepare(library: OpenLibrary) {
    let claims = View::Claims(ClaimFilter::default());
    let overviews = Overview::ALL.iter().map(|overview| View::Overview(*overview, None));
    for view in iter::once(claims).chain(overviews) {
        overview::prepare(library, Route { view, ..Route::default() });
    }
}

/// Contents and one text are in the first load; the code of every other screen is fetched when it is first opened.
fn draw(screen: Screen) -> AnyView {
    match screen {
        Screen::Contents => view! { <ContentsView /> }.into_any(),
        Screen::Reader(slug) => view! { <ReaderView slug=slug /> }.into_any(),
        Screen::Unknown(hash) => view! { <NoSuchPage hash=hash /> }.into_any(),
        Screen::SideBySide(slugs) => lazily(
            || Box::pin(side_by_side::fetch_side_by_side()),
            move || Box::pin(side_by_side::side_by_side(slugs.clone())),
        ),
        Screen::Claims => lazily(|| Box::pin(claims::fetch_claims()), || Box::pin(claims::claims())),
        Screen::Entities => lazily(|| Box::pin(entities::fetch_entities()), || Box::pin(entities::entities())),
        Screen::Entity(slug) => {
            lazily(|| Box::pin(entities::fetch_entity()), move || Box::pin(entities::entity(slug.clone())))
        }
        Screen::Overview(overview) => {
            lazily(|| Box::pin(overview::fetch_overview()), move || Box::pin(overview::overview(overview)))
        }
        Screen::Search => lazily(|| Box::pin(search::fetch_search()), || Box::pin(search::search())),
        Screen::About => lazily(|| Box::pin(about::fetch_about()), || Box::pin(about::about())),
    }
}

fn lazily(fetch: fn() -> Fetching, draw: impl Fn() -> Drawing + Send + Sync + 'static) -> AnyView {
    view! { <LazyScreen view=LazyView::new(fetch, draw) /> }.into_any()
}

/// Whether the screen stands as soon as it is drawn.
fn stands_at_once(screen: &Screen) -> bool {
    matches!(screen, Screen::Contents | Screen::Reader(_) | Screen::Unknown(_))
}

/// The title follows the view; a screen reader hears it, except on the first view, which it reads out anyway.
fn follow_title(navigation: Navigation, library: OpenLibrary) {
    let announcer = Announcer::expect();
    let name = Memo::new(move |_| title(&navigation.route(), &library.get()));
    Effect::new(move |before: Option<Screen>| {
        let name = name.get();
        let screen = Screen::of(&navigation.view());
        page::set_title(&format!("{name} · Diptych"));
        // Search says how much it found while the words are typed; their title would only talk over it.
        let is_still_searching = screen == Screen::Search && before.as_ref() == Some(&screen);
        if before.is_some() && !is_still_searching {
            announcer.say(name);
        }
        screen
    });
}
