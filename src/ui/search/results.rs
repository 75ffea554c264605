//! What a query finds, by kind of place: texts, claims, entities, evidence.

use std::sync::Arc;

use diptych_engine::search::{Document, Hit, Results};
use leptos::prelude::*;

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
    const ALL: [Self; 4] = [Self::Text, Self::Claim, Self::Entity, Self::Evidence];

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
            Self::Text => "In the texts",
            Self::Claim => "Claims",
            Self::Entity => "Entities",
            Self::Evidence => "Evidence",
        }
    }

    fn counted(self, n_hits: usize) -> String {
        match self {
            Self::Text => words::counted(n_hits, "passage", "passages"),
            Self::Claim => words::counted(n_hits, "claim", "claims"),
            Self::Entity => words::counted(n_hits, "entity", "entities"),
            Self::Evidence => words::counted(n_hits, "piece of evidence", "pieces of evidence"),
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
    let groups = move || {
        results
            .with(|results| groups(&results.hits))
            .into_iter()
            .map(move |group| draw(group, query.get_untracked()))
            .collect_view()
    };
    let leave = move || {
        results
            .with(|results| results.hits.is_empty())
            .then_some("Diptych searches only what is gathered here. To look further, leave it.")
    };
    view! {
        <p class="ui quiet search-count" role="status">
            {move || results.with(|results| summary(&results.hits))}
        </p>
        {nearest}
        <p class="ui quiet">{leave}</p>
        {groups}
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
    let items = move |hits: Vec<Hit>| {
        let item = |hit| view! { <HitItem hit=hit query=query.clone() /> };
        hits.into_iter().map(item).collect_view()
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
                <ActionButton on_press=move || shows_all.set(true)>{format!("Show all {}", kind.counted(n_hits))}</ActionButton>
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
    let counted = counted.collect::<Vec<_>>().join(", ");
    if counted.is_empty() { "No passage has these words.".to_owned() } else { format!("Found: {counted}.") }
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
        assert_eq!(summary(&hits), "Found: 2 passages, 1 claim.");
        assert_eq!(summary(&[]), "No passage has these words.");
    }
}
