//! The first view as text, for the page that is shown before the program arrives: the same components, drawn once. A link to
//! a text shows the opening of that text.

use std::sync::Arc;

use diptych_corpus::model::{Article, ArticleId, Corpus};
use leptos::prelude::*;

use super::contents::ContentsView;
use super::masthead::Masthead;
use super::reader::head::{AboutTextSummary, ArticleNames};
use super::reader::lens_bar::LensBar;
use super::reader::use_reading;
use super::settings::SettingsOpen;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Route, View};
use crate::state::session::Session;
use crate::state::source::Source;
use crate::state::{OpenLibrary, expect_library};

/// Characters of a text's opening: as many as fill a window before anybody scrolls.
const OPENING: usize = 480;

/// Provides `corpus` to the views that are drawn after this.
pub fn provide(corpus: Corpus) -> OpenLibrary {
    let library = Library::open(corpus, Vec::new(), Source::default());
    Navigation::provide(Route::default());
    SettingsOpen::provide();
    Session::provide_idle();
    OpenLibrary::provide(Arc::new(library))
}

/// Masthead and Contents of the corpus that is provided.
#[component]
pub fn Shell() -> impl IntoView {
    view! {
        <Masthead />
        <ContentsView />
    }
}

/// The opening of a text, as it stands in its view.
#[component]
pub fn Opening(
    /// The text.
    article: ArticleId,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(article)?;
    Navigation::provide(Route { view: View::Read(Reading::of(&found.slug)), corpus: None });
    let paragraphs = opening(found).into_iter().enumerate().map(|(index, words)| {
        view! { <p data-paragraph=index + 1>{words}</p> }
    });
    Some(view! {
        <div class="opening page page--sheet">
            <header class="article-head article-head--wide">
                <ArticleNames article=found />
                <details class="publisher note">
                    <AboutTextSummary article=found />
                </details>
                // Room for what stands here once it can do something.
                <p class="article-head__tools ui" aria-hidden="true"><span class="choose-article"><span>"Read beside"</span></span></p>
            </header>
            <div class="page__text">
                <LensBar reading=use_reading() />
                <div class="prose" lang=library.corpus().about.language.as_str()>
                    {paragraphs.collect_view()}
                </div>
            </div>
        </div>
    })
}

/// Whole paragraphs until they are long enough.
fn opening(article: &Article) -> Vec<String> {
    let mut n_characters = 0;
    let paragraphs = article.paragraphs().into_iter().map(|span| span.of(&article.text).to_owned());
    let is_enough = |words: &String| {
        let is_before = n_characters < OPENING;
        n_characters += words.chars().count();
        is_before
    };
    paragraphs.take_while(is_enough).collect()
}
