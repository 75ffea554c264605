//! The index of entities, by kind: what each is, and how often each text mentions it. What no text mentions is folded.

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
use crate::ui::parts::around::around;
use crate::ui::parts::words;

/// The order of the entities within a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Name,
    Mentions,
}

/// The room of a text in a strip, and the height of the most mentions, in the strip's own units.
const STEP: usize = 4;
const HEIGHT: usize = 16;

/// The counts of every entity, kept for the rows.
type Counts = StoredValue<Vec<MentionCount>, LocalStorage>;

/// The index.
#[component]
pub fn EntitiesView() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let counts: Counts = StoredValue::new_local(count_mentions(library));
    let order = RwSignal::new(Order::Mentions);
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
        <main id=MAIN class="page page--tables" tabindex="-1">
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
    let [_, how, _] = words::entities::HOW_FOUND.parts();
    view! {
        <header class="article-head">
            <h1 class="headline" tabindex="-1">
                {words::entities::HEADING}
            </h1>
            <p>
                {words::entities::listed(n_entities)} {words::entities::NAMES_ARE_NO_JUDGMENT}
                {around(words::entities::HOW_FOUND, view! { <a href=navigation.href(View::About)>{how}</a> }.into_any())}
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
        <nav aria-label=words::entities::KINDS>
            <ul class="kind-filter">
                {link(None, words::entities::ALL_KINDS, n_entities)}
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
        <p class="sort-choices" role="group" aria-label=words::entities::ORDER>
            {button(Order::Mentions, words::entities::MOST_FIRST)}
            {button(Order::Name, words::entities::BY_NAME)}
        </p>
    }
}

#[component]
fn KindSection(kind: EntityKind, order: Order, counts: Counts) -> impl IntoView {
    let library = &expect_library().get();
    let known = counts.try_with_value(Vec::clone).unwrap_or_default();
    let entities = in_order(library, kind, (order == Order::Mentions).then_some(&known));
    let n_entities = entities.len();
    let is_mentioned = |id: &EntityId| known.get(id.index()).is_some_and(|count| count.n_mentions() > 0);
    let (mentioned, others): (Vec<EntityId>, Vec<EntityId>) = entities.into_iter().partition(is_mentioned);
    let rows = |entities: Vec<EntityId>| {
        entities.into_iter().map(|entity| view! { <Row entity=entity counts=counts /> }).collect_view()
    };
    let heading = format!("kind-{}", kind.as_str());
    let (label, others_label) = (heading.clone(), heading.clone());
    view! {
        <section class="page__wide" aria-labelledby=heading.clone()>
            <div class="section-head">
                <h2 id=heading.clone()>{words::entity_kinds(kind)}</h2>
                <span class="ui quiet">
                    {words::entities::of_kind(n_entities)}
                    <span class="mark" data-kind="entity" data-entity-kind=kind.as_str() data-label=words::entity_letter(kind)>
                        {words::entity_kind(kind)}
                    </span>
                </span>
            </div>
            <Table label=label rows=rows(mentioned).into_any() />
            {(!others.is_empty())
                .then(|| {
                    let told = words::entities::without_mention(others.len());
                    view! {
                        <details class="entity-index__others">
                            <summary class="ui">{told}</summary>
                            <Table label=others_label.clone() rows=rows(others).into_any() />
                        </details>
                    }
                })}
        </section>
    }
}

#[component]
fn Table(label: String, rows: AnyView) -> impl IntoView {
    view! {
        <table class="entity-index" aria-labelledby=label>
            <thead>
                <tr class="ui">
                    <th scope="col">{words::entities::NAME}</th>
                    <th scope="col">{words::entities::WHAT_IT_IS}</th>
                    <th scope="col">{words::entities::IN_EACH_TEXT}</th>
                    <th scope="col">{words::entities::MENTIONS}</th>
                    <th scope="col">{words::entities::TEXTS}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A bar for each text, in the order of their dates, as high as its mentions are many. The numbers stand beside it.
#[component]
fn TextsStrip(count: MentionCount) -> impl IntoView {
    let most = count.by_text.iter().copied().max().unwrap_or_default().max(1);
    let width = count.by_text.len() * STEP;
    let bars =
        count.by_text.iter().enumerate().filter(|(_, n_mentions)| **n_mentions > 0).map(|(place, n_mentions)| {
            let height = (n_mentions * HEIGHT).div_ceil(most);
            view! { <rect x=place * STEP y=HEIGHT - height width=STEP - 1 height=height></rect> }
        });
    view! {
        <svg class="texts-strip" viewBox=format!("0 0 {width} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
            <path d=format!("M0 {HEIGHT}H{width}")></path>
            {bars.collect_view()}
        </svg>
    }
}

#[component]
fn Row(entity: EntityId, counts: Counts) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let found = library.entity(entity)?;
    let count = counts.try_with_value(|counts| counts.get(entity.index()).cloned()).flatten().unwrap_or_default();
    Some(view! {
        <tr>
            <th scope="row">
                <a href=navigation.href(View::Entity(found.slug.as_str().into()))>{found.name.as_str()}</a>
            </th>
            <td class="entity-index__what">{found.description.as_str()}</td>
            <td class="entity-index__strip"><TextsStrip count=count.clone() /></td>
            <td>{count.n_mentions()}</td>
            <td>{count.n_texts()}</td>
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
        let n_mentions = counts.and_then(|counts| counts.get(id.index())).map(MentionCount::n_mentions);
        (Reverse(n_mentions), library.entity(*id).map(|entity| lower_cased(&entity.name)))
    });
    entities
}
