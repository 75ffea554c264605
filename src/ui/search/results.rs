//! What a query finds, by kind of place: claims, evidence, texts, entities. A reader may look at one kind alone.

use std::sync::Arc;

use diptych_engine::search::{Document, Hit, MOST_PARTS, Results};
use leptos::prelude::*;

use super::evidence_hits::{EvidenceOfClaim, by_claim};
use super::hit_item::HitItem;
use super::nearest::NearestWords;
use crate::ui::parts::action::ActionButton;
use crate::ui::parts::words;

/// How many hits of a kind are drawn at first: what a reader sees without much scrolling.
const HITS_AT_FIRST: usize = 12;

/// What kind of place a hit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Claim,
    Entity,
    Evidence,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Claim, Self::Evidence, Self::Text, Self::Entity];

    fn of(document: Document) -> Self {
        match document {
            Document::Headline(_) | Document::Paragraph(..) => Self::Text,
            Document::Claim(_) => Self::Claim,
            Document::Entity(_) => Self::Entity,
            Document::Evidence(..) => Self::Evidence,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Text => "texts",
            Self::Claim => "claims",
            Self::Entity => "entities",
            Self::Evidence => "evidence",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Text => words::search::IN_TEXTS,
            Self::Claim => words::search::CLAIMS,
            Self::Entity => words::search::ENTITIES,
            Self::Evidence => words::search::EVIDENCE,
        }
    }

    fn counted(self, n_hits: usize) -> String {
        match self {
            Self::Text => words::search::passages(n_hits),
            Self::Claim => words::common::claims(n_hits),
            Self::Entity => words::search::entities(n_hits),
            Self::Evidence => words::search::evidence(n_hits),
        }
    }
}

/// Hits by kind, and what became of words that stand nowhere.
#[component]
pub fn SearchResults(
    /// What was asked.
    query: Memo<Arc<str>>,
    /// What was found.
    results: RwSignal<Results>,
) -> impl IntoView {
    let nearest = move || {
        let nearest = results.with(|results| results.nearest.clone());
        (!nearest.is_empty()).then(|| view! { <NearestWords query=query.get_untracked() nearest=nearest /> })
    };
    let only = RwSignal::new(None::<Kind>);
    let groups = move || {
        let only = only.get();
        results
            .with(|results| groups(&results.hits))
            .into_iter()
            .filter(move |(kind, _)| only.is_none_or(|only| only == *kind))
            .map(move |group| draw(group, query.get_untracked()))
            .collect_view()
    };
    let leave = move || results.with(|results| results.hits.is_empty()).then_some(words::search::ONLY_HERE);
    view! {
        <p class="ui quiet search-count" role="status">
            {move || results.with(|results| summary(&results.hits))}
        </p>
        {move || results.with(|results| results.is_cut).then(|| view! { <p class="ui quiet">{words::search::is_cut(MOST_PARTS)}</p> })}
        {nearest}
        <KindFilter results=results only=only />
        <p class="ui quiet">{leave}</p>
        {groups}
    }
}

/// One kind alone, or all; with how many there are. Nothing where there is no choice.
#[component]
fn KindFilter(results: RwSignal<Results>, only: RwSignal<Option<Kind>>) -> impl IntoView {
    let counts = Memo::new(move |_| {
        results.with(|results| {
            groups(&results.hits).into_iter().map(|(kind, hits)| (kind, hits.len())).collect::<Vec<_>>()
        })
    });
    // What was found last may have none of the kind that was chosen.
    Effect::new(move |_| {
        let has_it = |only: Kind| counts.with(|counts| counts.iter().any(|(kind, _)| *kind == only));
        if only.get_untracked().is_some_and(|only| !has_it(only)) {
            only.set(None);
        }
    });
    let choice = move |kind: Option<Kind>, name: String| {
        view! {
            <button type="button" aria-pressed=move || (only.get() == kind).to_string() on:click=move |_| only.set(kind)>
                {name}
            </button>
        }
    };
    move || {
        let counts = counts.get();
        (counts.len() > 1).then(|| {
            let n_all: usize = counts.iter().map(|(_, n_hits)| n_hits).sum();
            let kinds = counts
                .into_iter()
                .map(|(kind, n_hits)| choice(Some(kind), words::search::of_kind(kind.name(), n_hits)));
            view! {
                <div class="search-kinds ui" role="group" aria-label=words::search::KINDS>
                    {choice(None, words::search::all(n_all))}
                    {kinds.collect_view()}
                </div>
            }
        })
    }
}

fn draw((kind, hits): (Kind, Vec<Hit>), query: Arc<str>) -> impl IntoView {
    view! { <Group kind=kind hits=hits query=query /> }
}

#[component]
fn Group(kind: Kind, hits: Vec<Hit>, query: Arc<str>) -> impl IntoView {
    let shows_all = RwSignal::new(false);
    let n_hits = hits.len();
    let rest = hits.get(HITS_AT_FIRST..).unwrap_or_default().to_vec();
    let heading = format!("found-{}", kind.as_str());
    let items = move |hits: Vec<Hit>| match kind {
        Kind::Evidence => {
            let item = |(claim, hits)| view! { <EvidenceOfClaim claim=claim hits=hits /> };
            by_claim(hits).into_iter().map(item).collect_view().into_any()
        }
        _ => {
            let item = |hit| view! { <HitItem hit=hit query=query.clone() /> };
            hits.into_iter().map(item).collect_view().into_any()
        }
    };
    let first = items(hits.into_iter().take(HITS_AT_FIRST).collect());
    let has_more = !rest.is_empty();
    view! {
        <section aria-labelledby=heading.clone()>
            <div class="section-head">
                <h2 id=heading.clone()>{kind.name()}</h2>
                <span class="ui quiet">{kind.counted(n_hits)}</span>
            </div>
            <ul class="hits">{first} {move || shows_all.get().then(|| items(rest.clone()))}</ul>
            <Show when=move || has_more && !shows_all.get()>
                <ActionButton on_press=move || shows_all.set(true)>{words::search::show_all(&kind.counted(n_hits))}</ActionButton>
            </Show>
        </section>
    }
}

/// The hits of each kind that has any, best first within it.
fn groups(hits: &[Hit]) -> Vec<(Kind, Vec<Hit>)> {
    let of_kind = |kind: Kind| hits.iter().filter(|hit| Kind::of(hit.document) == kind).cloned().collect();
    let groups = Kind::ALL.map(|kind| (kind, of_kind(kind)));
    groups.into_iter().filter(|(_, hits): &(Kind, Vec<Hit>)| !hits.is_empty()).collect()
}

/// "3 passages, 1 claim".
fn summary(hits: &[Hit]) -> String {
    let counted = groups(hits).into_iter().map(|(kind, hits)| kind.counted(hits.len()));
    words::search::found(&counted.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ArticleId, ClaimId};
    use diptych_engine::search::{Document, Hit};

    use super::summary;

    #[test]
    fn results_are_counted_by_kind_of_place() {
        let hit = |document| Hit { document, matches: Vec::new(), score: 1 };
        let hits = [
            hit(Document::Claim(ClaimId(0))),
            hit(Document::Paragraph(ArticleId(0), 1)),
            hit(Document::Headline(ArticleId(1))),
        ];
        assert_eq!(summary(&hits), "Found: 1 claim, 2 passages.");
        assert_eq!(summary(&[]), "No passage has these words.");
    }
}
