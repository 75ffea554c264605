//! The line at the head of every view: the name, the views, type and theme.

use std::sync::Arc;

use leptos::prelude::*;

use super::dialog::{Content, DialogHandle};
use super::parts::MAIN;
use crate::platform::page;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Overview, Route, View};
use crate::ui::screen::Screen;
use crate::words;

/// Leads keyboards past the masthead.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = move |event: leptos::ev::MouseEvent| {
        // The hash is the Route: a link into the page would leave it.
        event.prevent_default();
        page::focus(MAIN);
    };
    view! {
        <a class="skip ui" href="#main" on:click=skip>
            {words::frame::SKIP}
        </a>
    }
}

/// Name and views.
#[component]
pub fn Masthead() -> impl IntoView {
    let navigation = Navigation::expect();
    let dialog = DialogHandle::expect();
    let is_open = RwSignal::new(false);
    let screen = Memo::new(move |_| Screen::of(&navigation.view()));
    let href = links_to(navigation);
    Effect::new(move |_| {
        screen.track();
        is_open.set(false);
    });
    view! {
        <header class="masthead ui">
            <a class="masthead__mark" href=href(View::default())>
                <svg class="icon" viewBox="0 0 14 12" aria-hidden="true">
                    <path d="M1 1.5 6.5.7v10.6L1 10.5ZM7.500.7 13 1.5v9l-5.500.8Z"></path>
                </svg>
                {words::frame::NAME}
            </a>
            <button
                type="button"
                class="masthead__menu"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {words::frame::MENU}
            </button>
            <nav class="masthead__nav" aria-label=words::frame::VIEWS data-open=move || is_open.get().then_some("")>
                {links(href, screen)}
            </nav>
            <a class="masthead__own-tab" href=move || navigation.route().href() target="_blank" rel="noopener">
                {words::frame::OWN_TAB}
            </a>
            <button type="button" aria-label=words::frame::SETTINGS aria-haspopup="dialog" on:click=move |_| dialog.open(Content::Settings)>
                {words::frame::SETTINGS_SIGN}
            </button>
        </header>
    }
}

/// The masthead stands while another corpus, or other texts of the reader, are opened. Its links lead into what is open.
fn links_to(navigation: Navigation) -> impl Fn(View) -> Signal<String> + Copy {
    let opened = Memo::new(move |_| (navigation.corpus(), navigation.own()));
    move |view| {
        Signal::derive(move || {
            let (corpus, own) = opened.get();
            Route { corpus, own, view: view.clone() }.href()
        })
    }
}

fn links(href: impl Fn(View) -> Signal<String> + Copy, screen: Memo<Screen>) -> impl IntoView {
    let views = [
        (words::frame::CONTENTS, View::default()),
        (words::frame::CLAIMS, View::Claims(ClaimFilter::default())),
        (words::frame::ENTITIES, View::Entities(None)),
        (words::frame::COMPARE, View::Overview(Overview::Numbers, None)),
        (words::frame::METHOD, View::About),
        (words::common::SEARCH, View::Search(Arc::default())),
    ];
    let link = move |(name, view): (&'static str, View)| {
        let own = Screen::of(&view);
        let shortcut = matches!(view, View::Search(_)).then_some("/");
        let current = move || screen.with(|screen| belongs(screen, &own)).then_some("page");
        view! {
            <a href=href(view) aria-current=current aria-keyshortcuts=shortcut>
                {name}
            </a>
        }
    };
    views.map(link).collect_view()
}

/// Whether a link of the masthead leads to the screen or to the index above it.
fn belongs(screen: &Screen, link: &Screen) -> bool {
    screen == link
        || matches!((screen, link), (Screen::Entity(_), Screen::Entities) | (Screen::Overview(_), Screen::Overview(_)))
}
