//! The first view as text, for the page that is shown before the program arrives: the same components, drawn once.

use diptych_corpus::model::Corpus;
use leptos::prelude::*;

use super::contents::ContentsView;
use super::masthead::Masthead;
use super::settings::SettingsOpen;
use crate::state::OpenLibrary;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::Route;
use crate::state::session::Session;
use crate::state::source::Source;

/// Masthead and Contents of `corpus`.
#[component]
pub fn Shell(
    /// The corpus that the page will open.
    corpus: Corpus,
) -> impl IntoView {
    Navigation::provide(Route::default());
    SettingsOpen::provide();
    Session::provide_idle();
    provide_context(OpenLibrary(Library::open(corpus, Vec::new(), Source::default())));
    view! {
        <Masthead />
        <ContentsView />
    }
}
