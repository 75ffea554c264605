//! The frame of every view: masthead, the open corpus, what is announced, what went wrong.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::announcer::{Announcer, LiveRegion};
use super::dialog::DialogHandle;
use super::drop_zone::{self, FileNotice};
use super::keys::Keys;
use super::masthead::{Masthead, SkipLink};
use super::page_dialog::PageDialog;
use super::place;
use super::problem::{LoadingView, OpeningFailed};
use super::renewal::RenewalNotice;
use super::screen::{Screen, draw, title};
use super::{overview, prefetch};
use crate::platform::{address, first_view, page};
use crate::state::OpenLibrary;
use crate::state::dismissed::Dismissed;
use crate::state::kept_lens::KeptLens;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::offline::Offline;
use crate::state::preferences::Preferences;
use crate::state::route::{Overview, Route};
use crate::state::session::{Opening, Session};
use crate::words;

/// Whoever opens the page has seen it by then, and has not yet gone on.
const PAUSE_BEFORE_PREPARING_MS: u32 = 2000;

/// The whole reader.
#[component]
pub fn App() -> impl IntoView {
    let navigation = Navigation::provide(Route::parse(&address::hash()));
    Preferences::provide();
    Offline::provide();
    Announcer::provide();
    DialogHandle::provide();
    prefetch::fetch_code_of(&Screen::of(&navigation.view_untracked()));
    let session = Session::provide(navigation);
    address::on_hash_change(move || navigation.follow_address());
    drop_zone::accept_drops(session);
    drop_zone::open_texts(session, navigation);
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
        <PageDialog />
        <Keys />
        <LiveRegion />
    }
}

/// The views of one open corpus.
#[component]
fn OpenCorpus(library: Arc<Library>) -> impl IntoView {
    let (navigation, session) = (Navigation::expect(), Session::expect());
    let library = OpenLibrary::provide(library);
    Dismissed::provide();
    KeptLens::provide();
    let screen = Memo::new(move |_| Screen::of(&navigation.view()));
    follow_title(navigation, library);
    place::follow(navigation, screen);
    // Where the code of the first screen is still on its way, the static first view stays until it stands.
    Effect::new(move |_| {
        if screen.get_untracked().lazy_view().is_none() {
            first_view::reveal();
        }
    });
    prefetch::follow_links();
    // The worker is started for it, which is no work for the first moment.
    Effect::new(move |_| {
        Timeout::new(PAUSE_BEFORE_PREPARING_MS, move || {
            prepare(library);
            prefetch::fetch_all_when_idle(session);
        })
        .forget();
    });
    view! { {move || draw(screen.get())} }
}

fn prepare(library: OpenLibrary) {
    for overview in Overview::ALL {
        overview::prepare(library, *overview);
    }
}

/// The title follows the view; a screen reader hears it, except on the first view, which it reads out anyway.
fn follow_title(navigation: Navigation, library: OpenLibrary) {
    let announcer = Announcer::expect();
    let name = Memo::new(move |_| title(&navigation.route(), &library.get()));
    Effect::new(move |before: Option<Screen>| {
        let name = name.get();
        let screen = Screen::of(&navigation.view());
        page::set_title(&words::frame::window_title(&name));
        // Search says how much it found while the words are typed, and Contents what an answer does; their title would only talk over it.
        let tells_itself = matches!(screen, Screen::Search | Screen::Contents) && before.as_ref() == Some(&screen);
        if before.is_some() && !tells_itself {
            announcer.say(name);
        }
        screen
    });
}
