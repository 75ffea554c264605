//! What the worker still composes as nodes, and a script draws.

use futures::FutureExt;
use futures::future::{AbortHandle, Abortable};
use leptos::html::Div;
use leptos::prelude::*;

use super::waiting;
use crate::platform::overview::{self, HtmlElement};
use crate::platform::timing;
use crate::state::engine::{self, names};
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{Reading, Route, View};
use crate::state::{OpenLibrary, expect_library};
use crate::ui::place;

/// What is composed for the Route that is shown. What another Route asked for is cancelled.
#[component]
pub fn Composed() -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let host = NodeRef::<Div>::new();
    let route = Memo::new(move |_| Route { view: composed(navigation.view()), ..navigation.route() });
    Effect::new(move |_| {
        let route = route.get();
        let Some(host) = host.get() else { return };
        let (cancel, cancelled) = AbortHandle::new_pair();
        on_cleanup(move || cancel.abort());
        // The view itself is drawn before what is composed for it is asked for.
        timing::next_frame(move || {
            let Some(open) = library.try_get() else { return };
            let waiting = HtmlElement::from(host.clone());
            let key = key(&open, &route);
            let nodes = Abortable::new(nodes(library, route, waiting), cancelled);
            let ask = || nodes.map(|it| it.unwrap_or_else(|_| Err(String::new())));
            overview::compose(&host, &key, ask, move || place::return_late(navigation));
        });
    });
    view! { <div class="overview" node_ref=host data-waiting=""></div> }
}

/// Has what `route` asks for composed before anybody asks.
pub fn prepare(library: OpenLibrary, route: Route) {
    let Some(open) = library.try_get() else { return };
    let (key, number) = (key(&open, &route), open.source().number());
    // A script holds this until it has time for it: the corpus must not stay for that.
    let ask = move || async move {
        let library = library.try_get()?;
        engine::compose(&library, &route, |_| {}).await.ok().flatten()
    };
    overview::prepare(&key, number, ask);
}

/// Under which name what is composed for a Route is known.
fn key(library: &Library, route: &Route) -> String {
    format!("{} {}", library.source().number(), route.href())
}

/// What stands at a Route, with the model of names where it is needed; or a sentence that says why it cannot be had.
async fn nodes(library: OpenLibrary, route: Route, waiting: HtmlElement) -> Result<String, String> {
    let library = library.get();
    let ask = || {
        let waiting = waiting.clone();
        engine::compose(&library, &route, move |progress| overview::tell(&waiting, &waiting::told(Some(progress))))
    };
    let sentence = |problem: Problem| format!("{} {}", problem.what, problem.what_to_do);
    if let Some(nodes) = ask().await.map_err(sentence)? {
        return Ok(nodes);
    }
    names::fetch().await?;
    Ok(ask().await.map_err(sentence)?.unwrap_or_default())
}

/// The view for which the same is composed whatever is open in it, so that it is composed once.
fn composed(view: View) -> View {
    match view {
        View::Claim(_, filter) => View::Claims(filter),
        View::Read(reading) => View::Read(Reading { at: None, ..reading }),
        view => view,
    }
}
