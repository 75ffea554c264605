//! Pages about the whole set, which the worker composes. The reader gives them a place and a heading.

use leptos::html::Div;
use leptos::prelude::*;

use super::parts::MAIN;
use super::place;
use crate::platform::{overview, timing};
use crate::state::engine;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Overview, Reading, Route, View};

/// The whole set in one respect.
#[component]
pub fn OverviewView(
    /// In which.
    overview: Overview,
) -> impl IntoView {
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
}

/// What is composed for the Route that is shown.
#[component]
pub fn Composed() -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let host = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let route = Route { view: composed(navigation.view()), ..navigation.route() };
        let Some(host) = host.get() else { return };
        // The view itself is drawn before what is composed for it is asked for.
        timing::next_frame(move || {
            let (request, opening) = engine::composing(library, &route);
            overview::compose(&host, &request, &opening, move || place::return_late(navigation));
        });
    });
    view! { <div class="overview" node_ref=host data-waiting=""></div> }
}

/// The view for which the same is composed whatever is open in it, so that it is composed once.
fn composed(view: View) -> View {
    match view {
        View::Claim(_, filter) => View::Claims(filter),
        View::Read(reading) => View::Read(Reading { at: None, ..reading }),
        view => view,
    }
}
