//! The index of entities, by kind: what each is, and how often the texts mention it.

use diptych_engine::lower_case::lower_cased;
use std::cmp::Reverse;

use diptych_corpus::model::EntityId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::EntityKind;
use leptos::prelude::*;

use super::mention_counts::{MentionCount, count_mentions};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::MAIN;
use crate::ui::parts::words;

/// The order of the entities within a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Name,
    Mentions,
}

/// The counts of every entity, kept for the rows.
type Counts = StoredValue<Vec<MentionCount>, LocalStorage>;

/// The index.
#[component]
pub fn EntitiesView() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let counts: Counts = StoredValue::new_local(count_mentions(library));
    let order = RwSignal::new(Order::Name);
    let asked = Memo::new(move |_| match navigation.view() {
        View::Entities(kind) => kind,
        _ => None,
    });
    let present = kinds(library);
    let shown = present.clone();
    let sections = move || {
        let (asked, order) = (asked.get(), order.get());
        let shown = shown.iter().map(|(kind, _)| *kind).filter(|kind| asked.is_none_or(|asked| asked == *kind));
        shown.map(|kind| view! { <KindSection kind=kind order=order counts=counts /> }).collect_view()
    };
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <IndexHead n_entities=library.corpus().entities.len() />
            <div class="page__wide index-bar ui">
                <KindFilter kinds=present asked=asked />
                <OrderChoice order=order />
            </div>
            {sections}
        </main>
    }
}

#[component]
fn IndexHead(n_entities: usize) -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <header class="article-head">
            <h1 class="headline" tabindex="-1">
                "Entities"
            </h1>
            <p>
                {format!(
                    "{} that the curators listed, with every name under which the texts mention them. ",
                    words::counted(n_entities, "person, place or thing", "people, places and other things"),
                )} "A name in the list says nothing about who is right to use it. "
                <a href=navigation.href(View::About)>"How mentions are found"</a> "."
            </p>
        </header>
    }
}

#[component]
fn KindFilter(kinds: Vec<(EntityKind, usize)>, asked: Memo<Option<EntityKind>>) -> impl IntoView {
    let navigation = Navigation::expect();
    let n_entities = kinds.iter().map(|(_, n_entities)| n_entities).sum();
    let link = move |kind: Option<EntityKind>, name: &'static str, n_entities: usize| {
        view! {
            <li>
                <a
                    href=navigation.href(View::Entities(kind))
                    aria-current=move || (asked.get() == kind).then_some("true")
                >
                    {name}
                    " "
                    <span class="faint">{words::grouped(n_entities)}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav aria-label="Kinds of entities">
            <ul class="kind-filter">
                {link(None, "All", n_entities)}
                {kinds
                    .into_iter()
                    .map(|(kind, n_entities)| link(Some(kind), words::entity_kinds(kind), n_entities))
                    .collect_view()}
            </ul>
        </nav>
    }
}

#[component]
fn OrderChoice(order: RwSignal<Order>) -> impl IntoView {
    let button = move |value: Order, name: &'static str| {
        view! {
            <button
                type="button"
                class="sort-choice"
                aria-pressed=move || (order.get() == value).to_string()
                on:click=move |_| order.set(value)
            >
                {name}
            </button>
        }
    };
    view! {
        <p class="sort-choices" role="group" aria-label="Order">
            {button(Order::Name, "By name")}
            {button(Order::Mentions, "Most mentioned first")}
        </p>
    }
}

#[component]
fn KindSection(kind: EntityKind, order: Order, counts: Counts) -> impl IntoView {
    let library = &expect_library().get();
    let known = counts.try_with_value(Vec::clone).filter(|_| order == Order::Mentions);
    let entities = in_order(library, kind, known.as_ref());
    let heading = format!("kind-{}", kind.as_str());
    let label = heading.clone();
    view! {
        <section class="page__wide" aria-labelledby=heading.clone()>
            <div class="section-head">
                <h2 id=heading.clone()>{words::entity_kinds(kind)}</h2>
                <span class="ui quiet">
                    {words::counted(entities.len(), "entry", "entries")} "\u{a0}· in the texts: "
                    <span class="mark" data-kind="entity" data-entity-kind=kind.as_str() data-label=words::entity_letter(kind)>
                        {words::entity_kind(kind)}
                    </span>
                </span>
            </div>
            <table class="entity-index" aria-labelledby=label>
                <thead>
                    <tr class="ui">
                        <th scope="col">"Name"</th>
                        <th scope="col">"What it is"</th>
                        <th scope="col">"Mentions"</th>
                        <th scope="col">"Texts"</th>
                    </tr>
                </thead>
                <tbody>
                    {entities.into_iter().map(|entity| view! { <Row entity=entity counts=counts /> }).collect_view()}
                </tbody>
            </table>
        </section>
    }
}

#[component]
fn Row(entity: EntityId, counts: Counts) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let found = library.entity(entity)?;
    let count = counts.try_with_value(|counts| counts.get(entity.index()).copied()).flatten().unwrap_or_default();
    Some(view! {
        <tr>
            <th scope="row">
                <a href=navigation.href(View::Entity(found.slug.as_str().into()))>{found.name.as_str()}</a>
            </th>
            <td class="entity-index__what">{found.description.as_str()}</td>
            <td>{count.n_mentions}</td>
            <td>{count.n_texts}</td>
        </tr>
    })
}

/// The kinds that the gazetteer has, each with the number of its entities.
fn kinds(library: &Library) -> Vec<(EntityKind, usize)> {
    let of_kind = |kind: EntityKind| library.corpus().entities.iter().filter(|entity| entity.kind == kind).count();
    let kinds = EntityKind::ALL.iter().map(|kind| (*kind, of_kind(*kind)));
    kinds.filter(|(_, n_entities)| *n_entities > 0).collect()
}

/// The entities of a kind by name, or by mentions where their counts are given.
fn in_order(library: &Library, kind: EntityKind, counts: Option<&Vec<MentionCount>>) -> Vec<EntityId> {
    let of_kind = library.entity_ids().filter(|id| library.entity(*id).is_some_and(|entity| entity.kind == kind));
    let mut entities: Vec<EntityId> = of_kind.collect();
    sort_by_key(&mut entities, |id| {
        let n_mentions = counts.and_then(|counts| counts.get(id.index())).map(|count| count.n_mentions);
        (Reverse(n_mentions), library.entity(*id).map(|entity| lower_cased(&entity.name)))
    });
    entities
}
