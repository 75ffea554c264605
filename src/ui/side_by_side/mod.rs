//! Two to four texts side by side: equal panes that scroll by themselves, the linked passages level.
//!
//! `bar` says what is compared and how the evidence stands, `pane` is one text, `divider` makes panes wider or narrower,
//! `level` scrolls them so that the linked passages stand at one height.

mod bar;
mod divider;
mod level;
mod pane;

use diptych_corpus::model::ArticleId;
use leptos::html::Div;
use leptos::prelude::*;

use super::overview::Composed;
use super::parts::MAIN;
use super::problem::NoSuchThing;
use super::reader::selection_link::SelectionLink;
use super::reader::use_reading;
use crate::state::expect_library;
use crate::state::route::Articles;
use bar::SideBySideBar;
use divider::{Divider, Shares};
use pane::Pane;

/// Several articles.
#[component]
pub fn SideBySideView(
    /// The articles' slugs.
    slugs: Articles,
) -> impl IntoView {
    let library = expect_library();
    let missing = slugs.iter().find(|slug| library.article_named(slug).is_none()).copied();
    match missing {
        Some(slug) => view! { <NoSuchThing kind="article" slug=slug /> }.into_any(),
        None => {
            let articles = slugs.iter().filter_map(|slug| library.article_named(slug)).collect();
            view! { <SideBySide articles=articles /> }.into_any()
        }
    }
}

#[component]
fn SideBySide(articles: Vec<ArticleId>) -> impl IntoView {
    let reading = use_reading();
    let host = NodeRef::<Div>::new();
    let shares = Shares::equal(articles.len(), host);
    let n_panes = articles.len();
    level::follow(n_panes, reading);
    let shown = articles.clone();
    let panes = shown.into_iter().enumerate().map(|(place, article)| {
        let divider = (place > 0).then(|| view! { <Divider place=place - 1 shares=shares reading=reading /> });
        view! {
            {divider}
            <Pane article=article place=place reading=reading />
        }
    });
    view! {
        <main id=MAIN class="side-by-side-page" tabindex="-1">
            <SideBySideBar articles=articles reading=reading />
            <details class="links-drawer">
                <summary class="ui">"Links"</summary>
                <Composed />
            </details>
            <div class="side-by-side" data-panes=n_panes node_ref=host>
                {panes.collect_view()}
            </div>
            <SelectionLink reading=reading />
        </main>
    }
}
