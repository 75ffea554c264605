//! Pages about the whole set. The worker says what stands there: as values, which components here draw, or still as nodes, which
//! `composed` hands to a script.
//!
//! `answered` asks and keeps the last answer, `waiting` says what takes long, `parts` is what all of them are made of; the other
//! modules are one overview each.

mod answered;
mod composed;
mod parts;
mod time_line;
mod waiting;

use leptos::prelude::*;

pub use composed::Composed;

use super::parts::MAIN;
use crate::lazy_view;
use crate::state::OpenLibrary;
use crate::state::engine;
use crate::state::route::{Overview, Route, View};
use time_line::TimeLineView;

lazy_view!(
    /// The whole set in one respect.
    overview, fetch_overview, overview(overview: Overview) => view! { <OverviewView overview=overview /> }
);

/// The whole set in one respect.
#[component]
pub fn OverviewView(
    /// In which.
    overview: Overview,
) -> impl IntoView {
    if overview == Overview::TimeLine {
        return view! { <TimeLineView /> }.into_any();
    }
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <div class="page__wide page__full">
                <h1 class="headline" tabindex="-1">
                    {overview.name()}
                </h1>
                <Composed />
            </div>
        </main>
    }
    .into_any()
}

/// Has what `route` shows worked out before anybody asks.
pub fn prepare(library: OpenLibrary, route: Route) {
    match &route.view {
        View::Overview(Overview::TimeLine, _) => {
            let Some(library) = library.try_get() else { return };
            engine::prepare(library.source(), time_line::question(&library, &route));
        }
        _ => composed::prepare(library, route),
    }
}
