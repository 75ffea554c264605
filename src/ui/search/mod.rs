//! Search over texts, claims, evidence and entities. The query is in the URL; what is found follows it as it is typed.

pub mod field;
pub mod help;
pub mod hit_item;
pub mod nearest;
pub mod results;

use leptos::prelude::*;

use super::app::MAIN;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use field::SearchField;
use help::SearchHelp;
use results::SearchResults;

/// More hits than a reader looks through; what ranks below is not drawn.
const MOST_HITS: usize = 400;

/// Field and results.
#[component]
pub fn SearchView() -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let query = memo(move |before: Option<&&'static str>| match navigation.view() {
        View::Search(query) => query,
        // Another view is on its way; what is shown until then stays.
        _ => before.copied().unwrap_or_default(),
    });
    let results = memo(move |_| {
        let query = query.get();
        if query.trim().is_empty() { Default::default() } else { library.index().search(query, MOST_HITS) }
    });
    let is_asked = memo(move |_| query.with(|query| !query.trim().is_empty()));
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <header class="search-head">
                <h1 tabindex="-1">"Search"</h1>
                <SearchField query=query />
            </header>
            <Show when=move || is_asked.get() fallback=|| view! { <SearchHelp /> }>
                <SearchResults query=query results=results />
            </Show>
        </main>
    }
}
