//! One entity: what it is, what it is called here, where it stands.

use diptych_corpus::model::{ArticleId, Entity, EntityId, Speaker};
use diptych_engine::mention::Referent;
use diptych_library::count_source::CountSource;
use leptos::prelude::*;

use super::concordance::Concordance;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Slug, View};
use crate::ui::overview::EntityNames;
use crate::ui::parts::MAIN;
use crate::ui::parts::action::OutsideLink;
use crate::ui::parts::{article_name, words};
use crate::ui::problem::NoSuchThing;
use crate::words::problems::Missing;

/// Up to this many texts without a mention are named with date and length; more are only counted.
const MOST_TEXTS_NAMED: usize = 4;

/// One entity, by slug.
#[component]
pub fn EntityView(
    /// Its slug.
    slug: Slug,
) -> impl IntoView {
    match expect_library().get().entity_named(&slug) {
        Some(entity) => view! { <EntityPage entity=entity /> }.into_any(),
        None => view! { <NoSuchThing kind=Missing::Entity slug=slug /> }.into_any(),
    }
}

#[component]
fn EntityPage(entity: EntityId) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.entity(entity)?;
    Some(view! {
        <main id=MAIN class="page" tabindex="-1">
            <header class="article-head">
                <p class="note quiet">{words::entity_kind(found.kind)}</p>
                <h1 class="headline" tabindex="-1">
                    {found.name.as_str()}
                </h1>
                <p>{found.description.as_str()}</p>
            </header>
            <aside class="page__panel sidenote entity-facts" aria-label=words::entities::FACTS>
                <Names entity=found />
                <Counts entity=entity />
                <ClaimsMade entity=entity />
            </aside>
            <div class="page__wide">
                <EntityNames />
            </div>
            <Concordance entity=entity />
        </main>
    })
}

/// What else the gazetteer lists for it.
#[component]
fn Names<'a>(entity: &'a Entity) -> impl IntoView + use<> {
    let aliases = (!entity.aliases.is_empty()).then(|| {
        view! {
            <p>{words::entities::aliases(&entity.aliases)}</p>
            <p>{words::entities::NAMES_ARE_NO_JUDGMENT}</p>
        }
    });
    let misspellings = (!entity.misspellings.is_empty())
        .then(|| view! { <p>{words::entities::misspellings(&entity.misspellings)}</p> });
    let wikidata = entity.wikidata.as_ref().map(|item| {
        let told = words::entities::wikidata(item);
        let url = format!("https://www.wikidata.org/wiki/{item}");
        view! {
            <p>
                <OutsideLink url=&url>{told}</OutsideLink>
            </p>
        }
    });
    view! {
        {aliases}
        {misspellings}
        {wikidata}
    }
}

/// How often and where it is mentioned.
#[component]
fn Counts(entity: EntityId) -> impl IntoView {
    let library = &expect_library().get();
    let counted = library.article_ids().filter_map(|article| Some((article, library.n_mentions(article, entity)?)));
    let counted: Vec<(ArticleId, usize)> = counted.collect();
    let without: Vec<ArticleId> =
        counted.iter().filter(|(_, n_here)| *n_here == 0).map(|(article, _)| *article).collect();
    let n_with = counted.len() - without.len();
    let n_mentions = counted.iter().map(|(_, n_here)| n_here).sum();
    let n_not_measured = library.article_ids().count() - counted.len();
    let shared = count_shared(library, entity);
    view! {
        <p>
            {words::entities::mentions(n_mentions, n_with, counted.len())}
            {texts_without(library, &without, n_mentions)}
            {(n_not_measured > 0).then(|| words::entities::not_measured(n_not_measured))}
        </p>
        {(shared > 0)
            .then(|| {
                view! {
                    <p>
                        {words::entities::shared(shared)}
                    </p>
                }
            })}
    }
}

/// The claims that it makes in this corpus.
#[component]
fn ClaimsMade(entity: EntityId) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let speaker = Speaker::Entity(entity);
    let n_claims = library.corpus().claims.iter().filter(|claim| claim.speaker == speaker).count();
    let slug = library.entity(entity)?.slug.as_str();
    let filter = ClaimFilter { speaker: Some(slug.into()), ..ClaimFilter::default() };
    (n_claims > 0).then(|| {
        view! {
            <p>
                <a class="action" href=navigation.href(View::Claims(filter))>
                    {words::entities::claims_made(n_claims)}
                </a>
            </p>
        }
    })
}

/// "Not mentioned in Daily Sabah, 2 October 2020 (569 words)." A count if they are many.
fn texts_without(library: &Library, without: &[ArticleId], n_mentions: usize) -> Option<String> {
    if without.is_empty() || n_mentions == 0 {
        return None;
    }
    if without.len() > MOST_TEXTS_NAMED {
        return Some(words::entities::not_in_others(without.len()));
    }
    let articles = without.iter().filter_map(|id| library.article(*id));
    let names = articles.map(|it| format!("{} ({})", article_name::in_a_sentence(it), article_name::length(it)));
    Some(words::entities::not_in(&names.collect::<Vec<_>>()))
}

/// Mentions that may mean it or another entity of the same name.
fn count_shared(library: &Library, entity: EntityId) -> usize {
    let may_mean = |referent: &Referent| matches!(referent, Referent::Ambiguous(several) if several.contains(&entity));
    let published = library.article_ids().filter(|it| CountSource::of(library.corpus(), *it) == CountSource::Text);
    let mentions = published.filter_map(|it| library.annotations(it)).flat_map(|it| &it.mentions);
    mentions.filter(|mention| may_mean(&mention.referent)).count()
}
