//! Search over texts, claims, evidence and entities. The query is in the URL; what is found follows it as it is typed.
//! `searching` asks the engine, the others draw.

pub mod evidence_hits;
mod field;
pub mod help;
pub mod hit_item;
pub mod nearest;
pub mod results;
mod searching;

use std::sync::Arc;

use leptos::prelude::*;

use super::lazy::LazyResult;
use super::parts::MAIN;
use super::parts::action::{ActionButton, Weight};
use super::problem::ProblemSection;
use crate::lazy_view;
use crate::platform::files;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::words;
use field::SearchField;
use help::SearchHelp;
use results::SearchResults;
use searching::{Searching, Stage};

lazy_view!(
    /// Passages that have some words.
    search, fetch_search, search() => view! { <SearchView /> }
);

/// Draws the view once its style is here.
pub async fn styled() -> LazyResult {
    files::composed_style().await;
    search().await
}

/// Field and results.
#[component]
pub fn SearchView() -> impl IntoView {
    let navigation = Navigation::expect();
    let query = Memo::new(move |before: Option<&Arc<str>>| match navigation.view() {
        View::Search(query) => query,
        // Another view is on its way; what is shown until then stays.
        _ => before.cloned().unwrap_or_default(),
    });
    let searching = Searching::follow(query);
    let is_asked = Memo::new(move |_| query.with(|query| !query.trim().is_empty()));
    let answer = move || match searching.stage.get() {
        Stage::Waiting => {
            view! { <p class="ui quiet search-count" role="status" data-waiting="">{words::search::SEARCHING}</p> }
                .into_any()
        }
        Stage::Answered => view! { <SearchResults query=query results=searching.results /> }.into_any(),
        Stage::Failed(problem) => view! {
            <ProblemSection problem=problem>
                <ActionButton weight=Weight::Main on_press=move || searching.ask(&query.get_untracked())>
                    {words::search::AGAIN}
                </ActionButton>
            </ProblemSection>
        }
        .into_any(),
    };
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <header class="search-head">
                <h1 tabindex="-1">{words::common::SEARCH}</h1>
                <SearchField query=query />
            </header>
            <Show when=move || is_asked.get() fallback=|| view! { <SearchHelp /> }>
                {answer}
            </Show>
        </main>
    }
}
