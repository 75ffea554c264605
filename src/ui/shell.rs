//! The first view as text, for the page that is shown before the program arrives: the same components, drawn once. A link to
//! a text shows the opening of that text.

use std::sync::Arc;

use diptych_corpus::model::{Article, ArticleId};
use diptych_corpus::pack::PackError;
use diptych_corpus::span::Span;
use diptych_engine::annotation::open_pack;
use leptos::prelude::*;

use super::contents::ContentsView;
use super::dialog::DialogHandle;
use super::masthead::Masthead;
use super::reader::head::{AboutTextSummary, ArticleNames};
use super::reader::lens_bar::LensBar;
use super::reader::prose::with_folded_furniture;
use super::reader::use_reading;
use crate::state::kept_lens::KeptLens;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Route, View};
use crate::state::session::Session;
use crate::state::source::Source;
use crate::state::{OpenLibrary, expect_library};
use crate::words;

/// Characters of a text's opening: as many as fill a window before anybody scrolls.
const OPENING: usize = 480;

/// Provides the corpus of `pack` to the views that are drawn after this.
///
/// # Errors
/// As [`open_pack`].
pub fn provide(pack: Vec<u8>) -> Result<OpenLibrary, PackError> {
    let (corpus, annotations) = open_pack(&pack)?;
    let library = Library::open(corpus, annotations, Source::new(0, pack));
    Navigation::provide(Route::default());
    DialogHandle::provide();
    KeptLens::provide_default();
    Session::provide_idle();
    Ok(OpenLibrary::provide(Arc::new(library)))
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
    Navigation::provide(Route { view: View::Read(Reading::of(&found.slug)), ..Route::default() });
    let paragraphs = with_folded_furniture(found, &opening(found), |index, span| {
        view! { <p data-paragraph=index + 1>{span.of(&found.text).to_owned()}</p> }.into_any()
    });
    Some(view! {
        <div class="opening page page--sheet">
            <header class="article-head article-head--wide">
                <ArticleNames article=found />
                <details class="publisher note">
                    <AboutTextSummary article=found />
                </details>
                // Room for what stands here once it can do something.
                <p class="article-head__tools ui" aria-hidden="true"><span class="menu-word">{words::reader::READ_BESIDE}</span></p>
            </header>
            <div class="page__text">
                <LensBar reading=use_reading() />
                <div class="prose" lang=library.corpus().about.language.as_str()>
                    {paragraphs}
                </div>
            </div>
        </div>
    })
}

/// Whole paragraphs until they are long enough; what is folded fills no window.
fn opening(article: &Article) -> Vec<Span> {
    let mut n_characters = 0;
    let is_enough = |(place, span): &(usize, Span)| {
        let is_before = n_characters < OPENING;
        n_characters += if article.is_furniture(*place) { 0 } else { span.of(&article.text).chars().count() };
        is_before
    };
    article.paragraphs().into_iter().enumerate().take_while(is_enough).map(|(_, span)| span).collect()
}
