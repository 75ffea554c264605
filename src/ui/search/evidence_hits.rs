//! Evidence that has the words of a query, under the claims that it is on, with how all evidence on each stands: one that is found is never
//! shown without the others.

use diptych_corpus::model::ClaimId;
use diptych_engine::search::{Document, Hit, text_of};
use diptych_library::excerpt::excerpt;
use leptos::prelude::*;

use super::hit_item::{EXCERPT_CHARS, draw};
use crate::state::expect_library;
use crate::state::library::EvidenceId;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::date;
use crate::ui::parts::state_label::{RelationLabel, StateLabel};
use crate::words;

/// The hits in evidence by claim, the claim with the best hit first; others are left out.
#[must_use]
pub(super) fn by_claim(hits: Vec<Hit>) -> Vec<(ClaimId, Vec<Hit>)> {
    let mut claims: Vec<(ClaimId, Vec<Hit>)> = Vec::new();
    for hit in hits {
        let Document::Evidence(claim, _) = hit.document else { continue };
        match claims.iter_mut().find(|(known, _)| *known == claim) {
            Some((_, hits)) => hits.push(hit),
            None => claims.push((claim, vec![hit])),
        }
    }
    claims
}

/// A claim with the evidence on it that was found.
#[component]
pub(super) fn EvidenceOfClaim(
    /// The claim.
    claim: ClaimId,
    /// Where the words stand.
    hits: Vec<Hit>,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.claim(claim)?;
    let href = Navigation::expect().href(View::Claim(found.slug.as_str().into(), ClaimFilter::default()));
    let n_others = found.evidence.len().saturating_sub(hits.len());
    let all = evidence_counts(&relations_of(library, claim));
    let told = (n_others > 0).then(|| view! { <p class="hit__all ui quiet">{words::search::all_evidence(&all)}</p> });
    let items = hits.into_iter().map(|hit| view! { <EvidenceHit hit=hit href=href.clone() /> }).collect_view();
    Some(view! {
        <li class="hit">
            <a class="hit__link" href=href.clone()>
                <span class="hit__place">
                    <StateLabel state=found.state /> " " <span class="hit__name">{found.text.as_str()}</span>
                </span>
            </a>
            <ul class="hit__evidence">{items}</ul>
            {told}
        </li>
    })
}

#[component]
fn EvidenceHit(hit: Hit, href: String) -> impl IntoView {
    let library = &expect_library().get();
    let Document::Evidence(claim, index) = hit.document else { return None };
    let evidence = library.evidence(EvidenceId { claim, index })?;
    let published =
        evidence.date.map_or_else(String::new, |published| words::search::published(&date::short(published)));
    let pieces = excerpt(&text_of(library.corpus(), hit.document), &hit.matches, EXCERPT_CHARS);
    Some(view! {
        <li>
            <a class="hit__link" href=href>
                <span class="hit__place">
                    <RelationLabel relation=evidence.relation /> " " <span class="ui faint">{evidence.publisher.as_str()} {published}</span>
                </span>
                <span class="hit__words">{pieces.into_iter().map(draw).collect_view()}</span>
            </a>
        </li>
    })
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;
    use diptych_engine::search::{Document, Hit};

    use super::by_claim;

    #[test]
    fn evidence_stands_under_its_claim_and_the_best_found_claim_first() {
        let hit =
            |claim, place| Hit { document: Document::Evidence(ClaimId(claim), place), matches: Vec::new(), score: 1 };
        let claims = by_claim(vec![hit(7, 1), hit(2, 0), hit(7, 0)]);
        assert_eq!(claims.iter().map(|(claim, hits)| (claim.0, hits.len())).collect::<Vec<_>>(), [(7, 2), (2, 1)]);
    }
}
