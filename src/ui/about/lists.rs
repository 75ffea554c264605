//! The lists by which rules mark the texts: the lexicon and the gazetteer, folded until they are asked for.

use diptych_corpus::model::{Entity, Term};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::{EntityKind, WordingKind};
use diptych_engine::lower_case::lower_cased;
use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::around::around;
use crate::ui::parts::words;

/// Lexicon and gazetteer.
#[component]
pub fn ListsSection() -> impl IntoView {
    let library = &expect_library().get();
    let corpus = library.corpus();
    let headings = (words::about::word_list(corpus.terms.len()), words::about::names(corpus.entities.len()));
    let terms = WordingKind::ALL.iter().map(|kind| {
        let of_kind: Vec<&Term> = corpus.terms.iter().filter(|term| term.kind == *kind).collect();
        view! { <TermList kind=*kind terms=of_kind /> }
    });
    let terms = terms.collect_view();
    let entities = EntityKind::ALL.iter().map(|kind| {
        let mut of_kind: Vec<&Entity> = corpus.entities.iter().filter(|entity| entity.kind == *kind).collect();
        sort_by_key(&mut of_kind, |entity| lower_cased(&entity.name));
        view! { <EntityList kind=*kind entities=of_kind /> }
    });
    let entities = entities.collect_view();
    view! {
        <MethodSection section=Section::Lists>
            <h3 class="method__list-name">{headings.0}</h3>
            {terms}
            <h3 class="method__list-name">{headings.1}</h3>
            {entities}
        </MethodSection>
    }
}

#[component]
fn TermList<'a>(kind: WordingKind, terms: Vec<&'a Term>) -> impl IntoView + use<> {
    (!terms.is_empty()).then(|| {
        let summary = format!("{}, {}", words::wording_kind(kind), terms.len());
        view! {
            <details class="method__list">
                <summary>{summary}</summary>
                <ul class="rows">{terms.into_iter().map(|term| view! { <TermItem term=term /> }).collect_view()}</ul>
            </details>
        }
    })
}

#[component]
fn TermItem<'a>(term: &'a Term) -> impl IntoView + use<> {
    let alternatives = (!term.alternatives.is_empty()).then(|| {
        let alternatives = term.alternatives.join(", ").into_any();
        view! { <span class="method__alternatives">{around(words::about::ASSUMES_LESS, alternatives)}</span> }
    });
    view! {
        <li>
            <span>{term.phrases.join(", ")}</span>
            <span>{term.note.as_str()} " " {alternatives}</span>
        </li>
    }
}

#[component]
fn EntityList<'a>(kind: EntityKind, entities: Vec<&'a Entity>) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    let link = move |entity: &Entity| {
        let others = entity.aliases.len() + entity.misspellings.len();
        let others = (others > 0).then(|| words::about::other_names(others));
        view! {
            <li>
                <a href=navigation.href(View::Entity(entity.slug.as_str().into()))>{entity.name.as_str()}</a>
                <span class="faint">{others}</span>
            </li>
        }
    };
    (!entities.is_empty()).then(|| {
        let summary = format!("{}, {}", words::entity_kinds(kind), entities.len());
        view! {
            <details class="method__list">
                <summary>{summary}</summary>
                <ul class="method__names">{entities.into_iter().map(link).collect_view()}</ul>
            </details>
        }
    })
}
