//! Who and what an article names: a list by kind, and the card of the entity that is open.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::mention::Referent;
use diptych_library::count_source::CountSource;
use diptych_library::own_words::own_names;
use leptos::prelude::*;

use super::sheet::{Sheet, SheetGrip};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Slug, Target, View};
use crate::ui::lazy::{LazyPart, LazyView};
use crate::ui::link_list::{fetch_links, links};
use crate::ui::parts::words;
use crate::ui::reader::marks::element_of;
use crate::ui::reader::{open, reveal};
use diptych_library::excerpt::context;

/// The panel of the entities lens.
#[component]
pub fn EntityPanel(
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    Sheet::provide(reading);
    let opened = Memo::new(move |_| match reading.with(|reading| reading.at.clone()) {
        Some(Target::Entity(slug, nth)) => Some((library.get().entity_named(&slug)?, nth.unwrap_or(1))),
        _ => None,
    });
    let card = move || {
        opened.get().map(|(entity, nth)| view! { <EntityCard entity=entity nth=nth article=article reading=reading /> })
    };
    // Names that the corpus does not list are suggested in a text of the reader.
    let is_own = library.get().article(article).is_some_and(|it| library.get().own_text(&it.slug).is_some());
    view! {
        <aside
            class="panel panel--sheet panel--entities page__panel"
            aria-label=words::reader::ENTITIES_PANEL
            data-open=move || opened.get().is_some().then_some("")
        >
            {card}
            <EntityList article=article reading=reading />
            {is_own.then(|| view! { <LazyPart view=LazyView::new(|| Box::pin(fetch_links()), || Box::pin(links())) /> })}
        </aside>
    }
}

/// The entities that an article names, with the number of mentions, most named first.
fn named_in(library: &Library, article: ArticleId) -> Vec<(EntityId, usize)> {
    let Some(annotations) = library.annotations(article) else { return Vec::new() };
    let mut counts = vec![0_usize; library.corpus().entities.len()];
    for mention in &annotations.mentions {
        if let Referent::Entity(entity) = mention.referent
            && let Some(count) = counts.get_mut(entity.index())
        {
            *count += 1;
        }
    }
    let mut named: Vec<(EntityId, usize)> =
        library.entity_ids().zip(counts).filter(|(_, n_mentions)| *n_mentions > 0).collect();
    sort_by_key(&mut named, |(entity, n_mentions)| (core::cmp::Reverse(*n_mentions), *entity));
    named
}

#[component]
fn EntityList(article: ArticleId, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let named = named_in(library, article);
    let n_mentions: usize = named.iter().map(|(_, n_mentions)| n_mentions).sum();
    let told = words::reader::named(named.len(), n_mentions);
    let groups = EntityKind::ALL.iter().filter_map(|kind| {
        let of_kind = |(id, _): &&(EntityId, usize)| library.entity(*id).is_some_and(|entity| entity.kind == *kind);
        let entities: Vec<_> = named.iter().filter(of_kind).copied().collect();
        (!entities.is_empty()).then(|| view! { <KindGroup kind=*kind entities=entities reading=reading /> })
    });
    let groups: Vec<_> = groups.collect();
    view! {
        <div class="panel__head">
            <p class="note">
                {told} <span class="quiet">{words::reader::LISTED_NAMES}</span>
            </p>
        </div>
        <div class="entity-list">{groups}</div>
    }
}

#[component]
fn KindGroup(kind: EntityKind, entities: Vec<(EntityId, usize)>, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let rows = entities.into_iter().filter_map(|(id, n_mentions)| {
        let entity = library.entity(id)?;
        let slug: Slug = entity.slug.as_str().into();
        let target = Target::Entity(slug.clone(), Some(1));
        let href = move || navigation.href(reading.with(|reading| open(reading, Lens::Entities, Some(target.clone()))));
        let is_open = move || {
            reading.with(|reading| matches!(&reading.at, Some(Target::Entity(at, _)) if *at == slug)).then_some("true")
        };
        Some(view! {
            <li>
                <a href=href aria-current=is_open>
                    {entity.name.as_str()}
                </a>
                " "
                <span class="count">{n_mentions}</span>
            </li>
        })
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section data-entity-kind=kind.as_str()>
            <h2 class="entity-list__kind ui">
                <span class="entity-list__letter" aria-hidden="true">
                    {words::entity_letter(kind)}
                </span>
                {words::entity_kinds(kind)}
            </h2>
            <ul class="entity-list__names note">{rows}</ul>
        </section>
    }
}

/// The entity that is open, at one of its mentions.
#[component]
fn EntityCard(entity: EntityId, nth: usize, article: ArticleId, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let found = library.entity(entity)?;
    let passage = element_of(&Target::Entity(found.slug.as_str().into(), Some(nth)), 0);
    let back = move |event: leptos::ev::KeyboardEvent| reveal::return_to_passage(&event.key(), &passage);
    let misspelled = (!found.misspellings.is_empty()).then(|| words::reader::misspelled(&found.misspellings));
    let page = navigation.href(View::Entity(found.slug.as_str().into()));
    Some(view! {
        <article class="entity-card" data-card-main="" data-entity-kind=found.kind.as_str() on:keydown=back>
            <SheetGrip />
            <p class="entity-card__kind ui">{words::entity_kind(found.kind)}</p>
            <h2 class="entity-card__name" data-card-head="" tabindex="-1">
                {found.name.as_str()}
            </h2>
            <p class="note">{found.description.as_str()}</p>
            <NamesHere entity=entity article=article />
            {misspelled.map(|told| view! { <p class="note quiet">{told}</p> })}
            <Steps entity=entity nth=nth article=article reading=reading />
            <MentionsInContext entity=entity nth=nth article=article reading=reading />
            <OtherTexts entity=entity article=article />
            <p>
                <a class="action" href=page>
                    {words::reader::EVERY_MENTION}
                </a>
            </p>
        </article>
    })
}

/// The names that the article uses, with counts, quoted uses apart.
#[component]
fn NamesHere(entity: EntityId, article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let note = CountSource::of(library.corpus(), article).note().map(words::sentence_case);
    let entries = own_names(library, article, entity).into_iter().map(|name| {
        let quoted = (name.n_quoted > 0).then(|| words::reader::name_quoted(name.n_quoted));
        let error = name.misspelled.then_some(words::reader::NAME_MISSPELLED);
        view! {
            <li>
                <span class="entity-card__surface">{name.surface}</span>
                <span class="count">{name.n_writer + name.n_quoted} {quoted} {error}</span>
            </li>
        }
    });
    view! {
        <h3 class="entity-card__label ui">{words::reader::NAMED_HERE}</h3>
        <ul class="entity-card__names note">{entries.collect_view()}</ul>
        {note.map(|note| view! { <p class="note quiet">{words::reader::note_on_counts(&note)}</p> })}
    }
}

/// The way from mention to mention.
#[component]
fn Steps(entity: EntityId, nth: usize, article: ArticleId, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let n_mentions = library.mentions_of(article, entity).len();
    let slug: Slug = library.entity(entity).map(|entity| entity.slug.as_str().into()).unwrap_or_default();
    let step = move |nth: usize, name: &'static str| {
        let target = Target::Entity(slug.clone(), Some(nth));
        let href = move || navigation.href(reading.with(|reading| open(reading, Lens::Entities, Some(target.clone()))));
        view! {
            <a class="action" href=href>
                {name}
            </a>
        }
    };
    let previous = (nth > 1).then(|| step(nth - 1, words::reader::PREVIOUS_MENTION));
    let next = (nth < n_mentions).then(|| step(nth + 1, words::reader::NEXT_MENTION));
    let closed = move || navigation.href(reading.with(|reading| open(reading, Lens::Entities, None)));
    view! {
        <p class="entity-card__steps ui">
            <span class="quiet">{words::reader::mention(nth, n_mentions)}</span>
            {previous}
            {next}
            <a class="action action--quiet" href=closed>
                {words::common::CLOSE}
            </a>
        </p>
    }
}

/// Characters of context on each side of a mention: about a line of the narrow column in all.
const N_CONTEXT_CHARS: usize = 28;

/// Every mention of the entity in the article, with the words around it.
#[component]
fn MentionsInContext(entity: EntityId, nth: usize, article: ArticleId, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let found = library.article(article)?;
    let slug: Slug = library.entity(entity)?.slug.as_str().into();
    let paragraphs = found.paragraphs();
    let lines = library.mentions_of(article, entity).into_iter().enumerate().filter_map(|(index, mention)| {
        let target = Target::Entity(slug.clone(), Some(index + 1));
        let href = move || navigation.href(reading.with(|reading| open(reading, Lens::Entities, Some(target.clone()))));
        let paragraph = paragraphs.iter().find(|paragraph| paragraph.covers(mention.span)).copied()?;
        let line = context(&found.text, paragraph, mention.span, N_CONTEXT_CHARS, N_CONTEXT_CHARS);
        Some(view! {
            <li>
                <a href=href aria-current=(index + 1 == nth).then_some("true")>
                    <span class="quiet">{line.before}</span>
                    <b>{line.key}</b>
                    <span class="quiet">{line.after}</span>
                </a>
            </li>
        })
    });
    Some(view! {
        <h3 class="entity-card__label ui">{words::reader::IN_CONTEXT}</h3>
        <ul class="entity-card__context note">{lines.collect_view()}</ul>
    })
}

/// In how many other texts the entity is named, and how often.
#[component]
fn OtherTexts(entity: EntityId, article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let slug: Slug = library.entity(entity)?.slug.as_str().into();
    let rows = library.article_ids().filter(|id| *id != article).filter_map(|id| {
        let n_mentions = library.n_mentions(id, entity).unwrap_or_default();
        let other = library.article(id).filter(|_| n_mentions > 0)?;
        let reading = Reading {
            lens: Some(Lens::Entities),
            at: (!library.mentions_of(id, entity).is_empty()).then(|| Target::Entity(slug.clone(), Some(1))),
            ..Reading::of(&other.slug)
        };
        Some(view! {
            <li>
                <a href=navigation.href(View::Read(reading))>{crate::ui::parts::article_name::in_a_sentence(other)}</a>
                " "
                <span class="count">{n_mentions}</span>
            </li>
        })
    });
    let rows: Vec<_> = rows.collect();
    let n_others = words::reader::in_other_texts(rows.len());
    Some(view! {
        <h3 class="entity-card__label ui">{n_others}</h3>
        <ul class="entity-card__texts note">{rows}</ul>
    })
}
