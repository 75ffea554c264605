//! One text among several: what it is, its words, and a place of its own to scroll.

use diptych_corpus::model::ArticleId;
use diptych_corpus::vocabulary::Rendering;
use leptos::prelude::*;

use super::linked_panes::LinkedPanes;
use super::minimap::Minimap;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, Reading, View};
use crate::ui::parts::article_name::{ArticleSource, in_a_sentence, length};
use crate::ui::parts::{date, words};
use crate::ui::reader::foot::ArticleFoot;
use crate::ui::reader::prose::Prose;

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
    let language = library.corpus().about.language.as_str();
    let n_claims = library.claims_of(article).len();
    let claims = (n_claims > 0).then(|| words::counted(n_claims, "claim", "claims"));
    let rendering = match found.rendering {
        Rendering::Original => "original",
        Rendering::Retelling => "retold",
    };
    let parties = found.carries.iter().filter_map(|id| library.entity(*id)).map(|it| it.name.as_str());
    let parties = parties.collect::<Vec<_>>().join(", ");
    let speaks = (!parties.is_empty()).then(|| format!("speaking in it: {parties}"));
    let facts = [Some(date::long(found.published)), Some(length(found)), Some(rendering.to_owned()), claims, speaks];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(words::DOT);
    let label = in_a_sentence(found);
    let pane = panes.panes.try_with_value(|panes| panes.get(place).copied()).flatten().unwrap_or_default();
    Some(view! {
        <section class="pane" data-scroller="" tabindex="0" aria-label=label data-place=place node_ref=pane>
            <Minimap panes=panes place=place label=label.clone() />
            <div class="pane__inner">
                <header class="pane__head">
                    <p class="note quiet">
                        <ArticleSource article=found />
                    </p>
                    <h2 class="headline" lang=language>
                        {found.headline.as_str()}
                    </h2>
                    <p class="ui quiet">{facts}</p>
                    <PaneTools place=place reading=reading />
                </header>
                <Prose article=article reading=reading pane=place />
                <ArticleFoot article=article />
            </div>
        </section>
    })
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
                "Read alone"
            </a>
            <a class="action action--quiet" href=without>
                "Close"
            </a>
        </p>
    }
}
