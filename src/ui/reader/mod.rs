//! One article with one lens and its apparatus.
//!
//! `marks` says what is marked (pure), `prose` draws it, `head` and `foot` stand around it; `panel` holds a card for each
//! mark, `level` puts the cards beside their passages, `reveal` brings what is open into sight,
//! `lost` says what a link opens and is not there. `crate::ui::side_by_side` sets
//! several of these texts side by side.

pub mod foot;
pub mod head;
pub mod lens_bar;
pub mod level;
pub mod lost;
pub mod marks;
pub mod panel;
pub mod prose;
pub mod reveal;
pub mod selection_link;

use diptych_corpus::model::ArticleId;
use leptos::prelude::*;

use super::lazy::{Drawing, LazyPanel, LazyView};
use super::parts::MAIN;
use super::problem::NoSuchThing;
use crate::lazy_view;
use crate::state::expect_library;
use crate::state::kept_lens::KeptLens;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Slug, Target, View};
use crate::words::problems::Missing;
use foot::ArticleFoot;
use head::ArticleHead;
use lens_bar::LensBar;
use lost::LostPassage;
use prose::Prose;
use selection_link::SelectionLink;

lazy_view!(
    /// One article.
    reader, fetch_reader, reader(slug: Slug) => view! { <ReaderView slug=slug /> }
);

/// One article.
#[component]
fn ReaderView(
    /// The article's slug.
    slug: Slug,
) -> impl IntoView {
    match expect_library().get().article_named(&slug) {
        Some(article) => view! { <Reader article=article /> }.into_any(),
        None => view! { <NoSuchThing kind=Missing::Article slug=slug /> }.into_any(),
    }
}

#[component]
fn Reader(article: ArticleId) -> impl IntoView {
    let reading = use_reading();
    reveal::follow(reading);
    let cards = move || -> Drawing { Box::pin(panel::panel(article, reading)) };
    view! {
        <main id=MAIN class="page page--sheet" tabindex="-1" data-lens=move || reading.with(|it| it.lens().as_str())>
            <ArticleHead article=article />
            <div class="page__text">
                <LensBar reading=reading />
                <LostPassage article=article reading=reading />
                <Prose article=article reading=reading pane=0 />
                <ArticleFoot article=article />
            </div>
            <LazyPanel view=LazyView::new(|| Box::pin(panel::fetch_panel()), cards) />
            <SelectionLink reading=reading />
        </main>
    }
}

/// What is read, as the Route has it, under the lens that this reader keeps if the Route names none; stays as it was while another
/// view is on its way.
#[must_use]
pub fn use_reading() -> Memo<Reading> {
    let (navigation, kept_lens) = (Navigation::expect(), KeptLens::expect());
    Memo::new(move |last: Option<&Reading>| match navigation.view() {
        View::Read(reading) => kept_lens.applied_to(reading),
        _ => last.cloned().unwrap_or_default(),
    })
}

/// The link that opens `target` in the texts that are read, under the lens that shows it.
#[must_use]
pub fn open(reading: &Reading, lens: Lens, target: Option<Target>) -> View {
    View::Read(Reading { lens: Some(lens), at: target, ..reading.clone() })
}
