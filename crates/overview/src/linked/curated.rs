//! Links that the curators made: one claim in several texts, and evidence that stands in another text than its claim.

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::vocabulary::EvidenceRelation;
use diptych_library::library::{EvidenceId, Library};
use diptych_library::link_list::RowKind;

use super::passage_link::{LinkedClaim, Origin, PassageLink, Side};
use super::side;
use crate::page_context::PageContext;
use crate::words;

/// Every link that the curators made.
pub(super) fn links(context: &PageContext<'_>) -> Vec<PassageLink> {
    let library = context.library;
    library.claim_ids().flat_map(|claim| of_claim(library, claim)).collect()
}

fn of_claim(library: &Library, claim: ClaimId) -> Vec<PassageLink> {
    let sayings = sayings(library, claim);
    let mut links = Vec::new();
    for (place, one) in sayings.iter().enumerate() {
        for other in sayings.get(place + 1..).unwrap_or_default() {
            links.push(link([*one, *other], RowKind::SameClaim, words::links::SAME_CLAIM, claim, None));
        }
    }
    let n_evidence = library.claim(claim).map_or(0, |it| it.evidence.len());
    for index in 0..n_evidence {
        links.extend(of_evidence(library, EvidenceId { claim, index }, &sayings));
    }
    links
}

/// The first place of a claim in each text in which it stands.
fn sayings(library: &Library, claim: ClaimId) -> Vec<Side> {
    let Some(found) = library.claim(claim) else { return Vec::new() };
    let mut articles: Vec<ArticleId> = Vec::new();
    for anchor in &found.anchors {
        if !articles.contains(&anchor.article) {
            articles.push(anchor.article);
        }
    }
    let first = |article: ArticleId| Some(side(article, *library.claim_spans(claim, article).first()?));
    articles.into_iter().filter_map(first).collect()
}

fn of_evidence(library: &Library, id: EvidenceId, sayings: &[Side]) -> Vec<PassageLink> {
    let Some(evidence) = library.evidence(id) else { return Vec::new() };
    let Some(counterpart) = &evidence.counterpart else { return Vec::new() };
    let kind = match evidence.relation {
        EvidenceRelation::Challenges => RowKind::Contradicts,
        EvidenceRelation::DifferentFigure => RowKind::DifferentFigure,
        EvidenceRelation::Supports | EvidenceRelation::Qualifies | EvidenceRelation::Context => RowKind::Answers,
    };
    let name = words::relation(evidence.relation);
    let spans = library.evidence_spans(id).into_iter();
    spans
        .flat_map(|span| sayings.iter().map(move |saying| [*saying, side(counterpart.article, span)]))
        .filter(|sides| sides[0].article != sides[1].article)
        .map(|sides| link(sides, kind, name, id.claim, Some(id.index)))
        .collect()
}

fn link(sides: [Side; 2], kind: RowKind, name: &str, claim: ClaimId, evidence: Option<usize>) -> PassageLink {
    let claims = vec![LinkedClaim { claim, evidence, name: name.to_owned() }];
    PassageLink { sides, kind, name: name.to_owned(), origin: Origin::Curators, besides: None, claims }
}
