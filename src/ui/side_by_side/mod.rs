//! Two to four texts side by side: equal panes that scroll by themselves, the linked passages level.
//!
//! `bar` says what is compared and how the evidence stands, `pane` is one text, `divider` makes panes wider or narrower,
//! `level` scrolls them so that the passages of what is open stand at one height. `linked_panes` finds and measures what links the
//! texts, `ribbons` and `minimap` draw it, `scroll_lock` scrolls the panes together by it, `alignment` is the arithmetic of that.

mod alignment;
mod bar;
mod decimal;
mod divider;
mod level;
mod linked_panes;
mod minimap;
mod pane;
mod ribbons;
mod scroll_lock;

use diptych_corpus::model::ArticleId;
use diptych_library::link_list::{Content, LinkList};
use leptos::html::Div;
use leptos::prelude::*;

use super::link_list::LinkListView;
use super::link_list::links::{Links, Listed};
use super::parts::MAIN;
use super::problem::NoSuchThing;
use super::reader::selection_link::SelectionLink;
use super::reader::use_reading;
use crate::lazy_view;
use crate::state::expect_library;
use crate::state::route::Articles;
use bar::SideBySideBar;
use divider::{Divider, Shares};
use linked_panes::LinkedPanes;
use pane::Pane;
use scroll_lock::ScrollLock;

lazy_view!(
    /// Several texts.
    side_by_side, fetch_side_by_side, side_by_side(slugs: Articles) => view! { <SideBySideView slugs=slugs /> }
);

/// Several articles.
#[component]
pub fn SideBySideView(
    /// The articles' slugs.
    slugs: Articles,
) -> impl IntoView {
    let library = &expect_library().get();
    let missing = slugs.iter().find(|slug| library.article_named(slug).is_none()).cloned();
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
    let linked = LinkedPanes::new(n_panes, reading);
    let shown = articles.clone();
    let panes = shown.into_iter().enumerate().map(|(place, article)| {
        let divider =
            (place > 0).then(|| view! { <Divider place=place - 1 shares=shares panes=linked reading=reading /> });
        view! {
            {divider}
            <Pane article=article place=place panes=linked reading=reading />
        }
    });
    view! {
        <main id=MAIN class="side-by-side-page" tabindex="-1">
            <SideBySideBar articles=articles reading=reading />
            <details class="links-drawer">
                <summary class="ui" data-count=move || counted(linked.links)>
                    "Links"
                </summary>
                <LinkListView links=linked.links tools=view! { <ScrollLock panes=linked /> }.into_any() />
            </details>
            <div class="side-by-side" data-panes=n_panes node_ref=host on:keydown=move |event| linked.hear_key(&event)>
                {panes.collect_view()}
            </div>
            <SelectionLink reading=reading />
        </main>
    }
}

/// How many links there are without what the reader dismissed, and how many hits: "12, hits 3". Nothing while they are on their way.
fn counted(links: Links) -> Option<String> {
    let Listed::Here(list) = links.listed() else { return None };
    let n_rows = |content: Content| {
        let groups = list.groups.iter().enumerate().filter(move |(_, group)| group.content == content);
        groups.map(|(place, _)| links.rows_of(place).len()).sum::<usize>()
    };
    let n_hits = has_hits(&list).then(|| n_rows(Content::SearchHits));
    let n_links = n_rows(Content::Links) + n_rows(Content::SuggestedNames);
    Some(n_hits.map_or_else(|| n_links.to_string(), |n_hits| format!("{n_links}, hits {n_hits}")))
}

fn has_hits(list: &LinkList) -> bool {
    list.groups.iter().any(|group| group.content == Content::SearchHits)
}
