//! A text on paper for a class: a sheet with questions for pupils, which holds no verdict, and a key for their teacher.
//!
//! `choice` has the claims that are asked about, `sheet` and `key` are the two papers, `foot` is what stands on each of their pages.

mod choice;
mod foot;
mod key;
mod sheet;

use diptych_corpus::model::{Article, ArticleId};
use diptych_library::article_name::Source;
use leptos::prelude::*;

use super::lazy::LazyResult;
use super::parts::MAIN;
use super::parts::action::{ActionButton, Weight};
use super::parts::{date, words};
use super::problem::NoSuchThing;
use super::reader::head::rendering_note;
use crate::lazy_view;
use crate::platform::{files, page};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Handout, HandoutKind, Slug, View};
use crate::words::problems::Missing;
use choice::{ChooseClaims, claims_asked};
use foot::PaperFoot;
use key::Key;
use sheet::Sheet;

lazy_view!(
    /// A text on paper.
    handout, fetch_handout, handout(kind: HandoutKind, article: Slug) => view! { <HandoutView kind=kind slug=article /> }
);

/// Draws the view once its style is here.
pub async fn styled(kind: HandoutKind, article: Slug) -> LazyResult {
    files::composed_style().await;
    handout(kind, article).await
}

/// A sheet or a key.
#[component]
pub fn HandoutView(
    /// Which of the two.
    kind: HandoutKind,
    /// The article's slug.
    slug: Slug,
) -> impl IntoView {
    match expect_library().get().article_named(&slug) {
        Some(article) => view! { <Paper kind=kind article=article /> }.into_any(),
        None => view! { <NoSuchThing kind=Missing::Article slug=slug /> }.into_any(),
    }
}

#[component]
fn Paper(kind: HandoutKind, article: ArticleId) -> impl IntoView {
    let (library, navigation) = (expect_library(), Navigation::expect());
    let handout = Memo::new(move |last: Option<&Handout>| {
        match navigation.view() {
            View::Handout(handout) => Some(handout),
            _ => last.cloned(),
        }
        .unwrap_or_else(|| Handout { kind, article: Slug::default(), claims: Default::default() })
    });
    let claims = Memo::new(move |_| handout.with(|handout| claims_asked(&library.get(), article, &handout.claims)));
    let paper = move || match kind {
        HandoutKind::Sheet => view! { <Sheet article=article claims=claims.get() /> }.into_any(),
        HandoutKind::Key => view! { <Key article=article claims=claims.get() /> }.into_any(),
    };
    view! {
        <main id=MAIN class="papers" tabindex="-1">
            <div class="papers__bar ui">
                <ChooseClaims article=article handout=handout claims=claims />
                <p class="papers__ways">
                    <ActionButton weight=Weight::Main on_press=page::print>
                        {words::handout::PRINT}
                    </ActionButton>
                    <OtherPaper handout=handout />
                </p>
            </div>
            <div class="paper">
                <div class="paper__body">{paper}</div>
                <PaperFoot handout=handout />
            </div>
        </main>
    }
}

/// From the sheet to its key and back.
#[component]
fn OtherPaper(handout: Memo<Handout>) -> impl IntoView {
    let navigation = Navigation::expect();
    let other = move || {
        let handout = handout.get();
        match handout.kind {
            HandoutKind::Sheet => (words::handout::KEY, Handout { kind: HandoutKind::Key, ..handout }),
            HandoutKind::Key => (words::handout::SHEET, Handout { kind: HandoutKind::Sheet, ..handout }),
        }
    };
    move || {
        let (name, handout) = other();
        view! { <a class="action" href=navigation.href(View::Handout(handout))>{name}</a> }
    }
}

/// "AzerNews, Azerbaijan · 6 October 2020", and whose words the text is.
fn source(article: &Article) -> String {
    let country = article.country.as_deref().map(|code| format!(", {}", words::country(code))).unwrap_or_default();
    let Source { publisher, published } = Source::of(article, date::long);
    let published = published.map(|published| format!("{}{published}", words::DOT)).unwrap_or_default();
    format!("{publisher}{country}{published}. {}", rendering_note(article))
}
