//! One entity: what it is, what it is called here, where it stands.

use diptych_corpus::model::{ArticleId, Entity, EntityId, Speaker};
use diptych_engine::mention::Referent;
use leptos::prelude::*;

use super::concordance::Concordance;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Slug, View};
use crate::ui::overview::Composed;
use crate::ui::parts::MAIN;
use crate::ui::parts::action::OutsideLink;
use crate::ui::parts::{article_name, words};
use crate::ui::problem::NoSuchThing;

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
        None => view! { <NoSuchThing kind="entity" slug=slug /> }.into_any(),
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
            <aside class="page__panel sidenote entity-facts" aria-label="Names and counts">
                <Names entity=found />
                <Counts entity=entity />
                <ClaimsMade entity=entity />
            </aside>
            <div class="page__wide">
                <Composed />
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
            <p>{format!("Also listed as {}.", entity.aliases.join(", "))}</p>
            <p>"A name in the list says nothing about who is right to use it."</p>
        }
    });
    let misspellings = (!entity.misspellings.is_empty())
        .then(|| view! { <p>{format!("Listed as misspellings of it: {}.", entity.misspellings.join(", "))}</p> });
    let wikidata = entity.wikidata.as_ref().map(|item| {
        let told = format!("Wikidata, {item}");
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
    let (with, without): (Vec<ArticleId>, Vec<ArticleId>) =
        library.article_ids().partition(|article| !library.mentions_of(*article, entity).is_empty());
    let n_mentions = with.iter().map(|article| library.mentions_of(*article, entity).len()).sum();
    let mentions = words::counted(n_mentions, "mention", "mentions");
    let n_texts = words::grouped(with.len() + without.len());
    let shared = count_shared(library, entity);
    view! {
        <p>
            {format!("{mentions}, in the running text of {} of {n_texts}. ", with.len())}
            {texts_without(library, &without, n_mentions)}
        </p>
        {(shared > 0)
            .then(|| {
                let places = words::counted(shared, "further place has", "further places have");
                view! {
                    <p>
                        {format!(
                            "{places} a name that it shares with another entry, and nothing in the text decides which is meant.",
                        )}
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
                    {format!("{} made by it", words::counted(n_claims, "claim", "claims"))}
                </a>
            </p>
        }
    })
}

/// "Not mentioned in that of Daily Sabah, 2 October 2020 (569 words)." A count if they are many.
fn texts_without(library: &Library, without: &[ArticleId], n_mentions: usize) -> Option<String> {
    if without.is_empty() || n_mentions == 0 {
        return None;
    }
    if without.len() > MOST_TEXTS_NAMED {
        return Some(format!("Not mentioned in that of the other {}.", words::grouped(without.len())));
    }
    let articles = without.iter().filter_map(|id| library.article(*id));
    let names = articles.map(|it| format!("{} ({})", article_name::in_a_sentence(it), article_name::length(it)));
    Some(format!("Not mentioned in that of {}.", names.collect::<Vec<_>>().join("; ")))
}

/// Mentions that may mean it or another entity of the same name.
fn count_shared(library: &Library, entity: EntityId) -> usize {
    let may_mean = |referent: &Referent| matches!(referent, Referent::Ambiguous(several) if several.contains(&entity));
    library.all_annotations().iter().flat_map(|it| &it.mentions).filter(|mention| may_mean(&mention.referent)).count()
}
