//! The line at the head of every view: the name, the views, type and theme.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::MAIN;
use super::settings::SettingsOpen;
use crate::platform::page;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Overview, View};
use crate::ui::screen::Screen;

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
            "Skip to the text"
        </a>
    }
}

/// Name and views.
#[component]
pub fn Masthead() -> impl IntoView {
    let navigation = Navigation::expect();
    let settings = SettingsOpen::expect();
    let is_open = RwSignal::new(false);
    let screen = Memo::new(move |_| Screen::of(&navigation.view()));
    Effect::new(move |_| {
        screen.track();
        is_open.set(false);
    });
    view! {
        <header class="masthead ui">
            <a class="masthead__mark" href=navigation.href(View::default())>
                <svg class="icon" viewBox="0 0 14 12" aria-hidden="true">
                    <path d="M1 1.5 6.5.7v10.6L1 10.5ZM7.500.7 13 1.5v9l-5.500.8Z"></path>
                </svg>
                "Diptych"
            </a>
            <button
                type="button"
                class="masthead__menu"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                "Menu"
            </button>
            <nav class="masthead__nav" aria-label="Views" data-open=move || is_open.get().then_some("")>
                {links(navigation, screen)}
            </nav>
            <a class="masthead__own-tab" href=move || navigation.route().href() target="_blank" rel="noopener">
                "Open in its own tab"
            </a>
            <button type="button" aria-label="Type and theme" aria-haspopup="dialog" on:click=move |_| settings.open()>
                "Aa"
            </button>
        </header>
    }
}

fn links(navigation: Navigation, screen: Memo<Screen>) -> impl IntoView {
    let views = [
        ("Contents", View::default()),
        ("Claims", View::Claims(ClaimFilter::default())),
        ("Entities", View::Entities(None)),
        ("Compare", View::Overview(Overview::Numbers, None)),
        ("Method", View::About),
        ("Search", View::Search(Arc::default())),
    ];
    let link = move |(name, view): (&'static str, View)| {
        let own = Screen::of(&view);
        let current = move || screen.with(|screen| belongs(screen, &own)).then_some("page");
        view! {
            <a href=navigation.href(view) aria-current=current>
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
