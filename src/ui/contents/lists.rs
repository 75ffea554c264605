//! The texts and the topics. Nothing in them changes while they are read, so those of the page's own corpus are taken from the static first
//! view. For any other corpus their code is fetched.

use diptych_library::contents::listing;
use leptos::html::Div;
use leptos::prelude::*;

use super::answers::AnsweringTexts;
use super::cards::ArticleCards;
use super::topics::Topics;
use crate::lazy_view;
use crate::platform::{first_view, timing};
use crate::state::expect_library;
use crate::ui::lazy::{LazyPanel, LazyView};

lazy_view!(
    /// The texts and the topics of a corpus.
    about, fetch_contents_lists, contents_lists() => view! { <DrawnLists /> }
);

/// The texts and the topics.
#[component]
pub fn Lists() -> impl IntoView {
    let library = expect_library().get();
    let name = library.source().pack_name();
    if !timing::has_turns() {
        return view! { <div data-kept=name><DrawnLists /></div> }.into_any();
    }
    // Texts of the reader by themselves are none of the pack's.
    if library.source().name_alone().is_none() && first_view::has_lists_of(&name) {
        return view! { <KeptLists name=name /> }.into_any();
    }
    let view = LazyView::new(|| Box::pin(fetch_contents_lists()), || Box::pin(contents_lists()));
    view! { <div><LazyPanel view=view /></div> }.into_any()
}

#[component]
fn KeptLists(name: String) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            first_view::move_lists_to(&place, &name);
        }
    });
    view! { <div node_ref=place></div> }
}

#[component]
fn DrawnLists() -> impl IntoView {
    let listing = listing(&expect_library().get());
    view! {
        <ArticleCards listing=listing.clone() />
        <AnsweringTexts listing=listing />
        <Topics />
    }
}
