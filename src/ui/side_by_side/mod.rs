//! Two to four texts side by side: equal panes that scroll by themselves, the linked passages level.
//!
//! `bar` says what is compared and leads on, `links_drawer` lists the links, `foot` says how the evidence stands; `pane` is one text,
//! `divider` makes panes wider or narrower,
//! `level` scrolls them so that the passages of what is open stand at one height. `linked_panes` finds and measures what links the
//! texts, `drawn` is that as values, `ribbons` and `minimap` draw it, `scroll_lock` scrolls the panes together by it, `alignment` is the arithmetic of that.

mod alignment;
mod answers;
mod bar;
mod decimal;
mod divider;
mod drawn;
mod foot;
mod level;
mod linked_panes;
mod links_drawer;
mod minimap;
mod pane;
mod ribbons;
mod scroll_lock;
mod swipe;

use diptych_corpus::model::ArticleId;
use leptos::html::Div;
use leptos::prelude::*;

use super::lazy::LazyResult;
use super::parts::MAIN;
use super::problem::NoSuchThing;
use super::reader::lost::LostPassage;
use super::reader::selection_link::{SelectionLink, select_from_marks};
use super::reader::use_reading;
use crate::lazy_view;
use crate::platform::files;
use crate::state::expect_library;
use crate::state::route::Articles;
use crate::words::problems::Missing;
use bar::SideBySideBar;
use divider::{Divider, Shares};
use foot::SideBySideFoot;
use linked_panes::LinkedPanes;
use links_drawer::LinksDrawer;
pub use minimap::fetch_minimap as fetch_link_maps;
use pane::Pane;

lazy_view!(
    /// Several texts.
    side_by_side, fetch_side_by_side, side_by_side(slugs: Articles) => view! { <SideBySideView slugs=slugs /> }
);

/// Draws the view once its style is here.
pub async fn styled(slugs: Articles) -> LazyResult {
    files::composed_style().await;
    side_by_side(slugs).await
}

/// Several articles.
#[component]
pub fn SideBySideView(
    /// The articles' slugs.
    slugs: Articles,
) -> impl IntoView {
    let library = &expect_library().get();
    let missing = slugs.iter().find(|slug| library.article_named(slug).is_none()).cloned();
    match missing {
        Some(slug) => view! { <NoSuchThing kind=Missing::Article slug=slug /> }.into_any(),
        None => {
            let articles = slugs.iter().filter_map(|slug| library.article_named(slug)).collect();
            view! { <SideBySide articles=articles /> }.into_any()
        }
    }
}

#[component]
fn SideBySide(articles: Vec<ArticleId>) -> impl IntoView {
    let reading = use_reading();
    select_from_marks();
    let host = NodeRef::<Div>::new();
    let shares = Shares::equal(articles.len(), host);
    let n_panes = articles.len();
    let first = articles.first().copied();
    let linked = LinkedPanes::new(n_panes, reading);
    level::follow(linked, reading);
    let shown = articles.clone();
    let panes = shown.into_iter().enumerate().map(|(place, article)| {
        let divider =
            (place > 0).then(|| view! { <Divider place=place - 1 shares=shares panes=linked reading=reading /> });
        view! {
            {divider}
            <Pane article=article place=place panes=linked reading=reading />
        }
    });
    let is_unfolded = RwSignal::new(false);
    view! {
        <main id=MAIN class="side-by-side-page" tabindex="-1">
            <SideBySideBar articles=articles reading=reading links=linked.links is_unfolded=is_unfolded />
            {first.map(|article| view! { <LostPassage article=article reading=reading /> })}
            <LinksDrawer panes=linked is_unfolded=is_unfolded />
            <div class="side-by-side" data-panes=n_panes node_ref=host on:keydown=move |event| linked.hear_key(&event)>
                {panes.collect_view()}
            </div>
            <SideBySideFoot first=first reading=reading />
            <SelectionLink reading=reading />
        </main>
    }
}
