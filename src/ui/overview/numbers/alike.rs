//! Figures that may count the same thing: their sentences, without an axis and without a reason.

use crate::ui::parts::around::around;
use crate::words;
use diptych_overview::named_link::NamedLink;
use diptych_overview::numbers::model::{Alike, Sentence};
use leptos::prelude::*;

/// The list, or a sentence that says why there is none.
#[component]
pub(super) fn AlikeList(alike: Vec<Alike>, n_published: usize) -> impl IntoView {
    let instead = alike.is_empty().then(|| view! { <p class="note quiet">{none(n_published)}</p> });
    view! {
        <section class="numbers__alike">
            <div class="numbers__head">
                <h2>{words::overview::ALIKE}</h2>
                <p class="ui quiet">{words::overview::ALIKE_NOTE}</p>
            </div>
            {instead}
            {alike.into_iter().map(|group| view! { <Group group /> }).collect_view()}
        </section>
    }
}

/// Why nothing is listed.
fn none(n_published: usize) -> String {
    if n_published == 0 {
        return words::overview::NONE_PUBLISHED.to_owned();
    }
    words::overview::none_alike(n_published)
}

#[component]
fn Group(group: Alike) -> impl IntoView {
    view! {
        <h3>{group.what}</h3>
        <ul class="numbers__sentences">
            {group.sentences.into_iter().map(|sentence| view! { <SentenceItem sentence /> }).collect_view()}
        </ul>
    }
}

#[component]
fn SentenceItem(sentence: Sentence) -> impl IntoView {
    let Sentence { href, before, figure, after, source, copies } = sentence;
    let copies = copies.into_iter().map(|NamedLink { href, name }| {
        let copy = view! { <a href=href>{name}</a> }.into_any();
        view! { <span class="quiet">{around(words::overview::SAME_WORDS, copy)}</span> }
    });
    view! {
        <li>
            <a href=href>{before}<b>{figure}</b>{after}</a>
            <span class="quiet">{format!(" {source}")}</span>
            {copies.collect_view()}
        </li>
    }
}
