//! One text among several: what it is, its words, and a place of its own to scroll.

use diptych_corpus::model::ArticleId;
use diptych_library::article_name::Source;
use leptos::prelude::*;

use super::linked_panes::LinkedPanes;
use super::minimap::LazyMinimap;
use super::swipe::Swipe;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, Reading, View};
use crate::ui::parts::article_name::{Yours, in_a_sentence};
use crate::ui::parts::date;
use crate::ui::reader::foot::ArticleFoot;
use crate::ui::reader::head::Checked;
use crate::ui::reader::prose::Prose;
use crate::words;

/// The article in pane `place`.
#[component]
pub(super) fn Pane(
    /// The article.
    article: ArticleId,
    /// Its place, from 0.
    place: usize,
    /// What links the panes.
    panes: LinkedPanes,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(article)?;
    let language = library.language(found);
    let Source { publisher, published } = Source::of(found, date::short);
    let label = in_a_sentence(found);
    let is_own = library.own_text(&found.slug).is_some();
    let pane = panes.panes.try_with_value(|panes| panes.get(place).copied()).flatten().unwrap_or_default();
    let is_whole = RwSignal::new(false);
    let swipe = Swipe::new(reading);
    Some(view! {
        <section
            class="pane"
            data-scroller=""
            tabindex="0"
            aria-label=label
            data-place=place
            data-whole=move || is_whole.get().then_some("")
            node_ref=pane
            on:pointerdown=move |event| swipe.begin(&event)
            on:pointerup=move |event| swipe.end(&event)
        >
            <LazyMinimap panes=panes place=place label=label.clone() />
            <div class="pane__inner">
                <header class="pane__head">
                    <b class="caps">{publisher}</b>
                    {is_own.then(|| view! { " " <Yours /> })}
                    <span class="pane__date quiet">{published}</span>
                    <h2 class="pane__headline" lang=language>
                        {found.headline.as_str()}
                    </h2>
                    {is_own.then(|| view! { <Checked article=article /> })}
                    <PaneTools place=place reading=reading />
                </header>
                <Prose article=article reading=reading pane=place />
                <ArticleFoot article=article />
            </div>
        </section>
        <WholeToggle is_whole=is_whole />
    })
}

/// On a phone a pane shows a few lines around its passage until somebody wants the whole text.
#[component]
fn WholeToggle(is_whole: RwSignal<bool>) -> impl IntoView {
    view! {
        <button type="button" class="pane__whole" on:click=move |_| is_whole.update(|is_whole| *is_whole = !*is_whole)>
            {move || if is_whole.get() { words::side_by_side::FEWER_LINES } else { words::side_by_side::WHOLE_TEXT }}
        </button>
    }
}

/// Reading one text alone, or the others without it.
#[component]
fn PaneTools(place: usize, reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let alone = move || {
        let reading = reading.get();
        let articles = Articles::new(reading.articles.get(place).cloned());
        navigation.href(View::Read(Reading { articles, ..reading }))
    };
    let without = move || {
        let reading = reading.get();
        navigation.href(View::Read(Reading { articles: reading.articles.without(place), ..reading }))
    };
    view! {
        <p class="pane__tools ui">
            <a class="action action--quiet" href=alone>
                {words::side_by_side::READ_ALONE}
            </a>
            <a class="action action--quiet" href=without>
                {words::common::CLOSE}
            </a>
        </p>
    }
}
