//! The evidence on one claim, grouped by what it does to the claim, and what there is of it in a sentence.

use diptych_corpus::model::ClaimId;
use diptych_corpus::vocabulary::EvidenceRelation;
use diptych_library::evidence_order::RELATIONS;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::ui::parts::evidence_item::EvidenceItem;
use crate::ui::parts::state_label::RelationLabel;
use crate::ui::parts::words;

/// All evidence on a claim; what speaks against it first.
#[component]
pub fn EvidenceGroups(
    /// The claim.
    claim: ClaimId,
) -> impl IntoView {
    let library = &expect_library().get();
    let ordered = library.ordered_evidence(claim);
    let groups = RELATIONS.iter().filter_map(|relation| {
        let does = |id: &EvidenceId| library.evidence(*id).is_some_and(|evidence| evidence.relation == *relation);
        let items: Vec<EvidenceId> = ordered.iter().copied().filter(does).collect();
        (!items.is_empty()).then(|| view! { <EvidenceGroup relation=*relation items=items /> })
    });
    groups.collect_view()
}

#[component]
fn EvidenceGroup(relation: EvidenceRelation, items: Vec<EvidenceId>) -> impl IntoView {
    let n_items = items.len();
    let items = items.into_iter().map(|id| {
        view! {
            <li>
                <EvidenceItem id=id from=None />
            </li>
        }
    });
    view! {
        <section class="relation-group">
            <h2 class="relation-group__name ui">
                <RelationLabel relation=relation />
                " "
                <span class="count">{n_items}</span>
            </h2>
            <ul class="relation-group__items">{items.collect_view()}</ul>
        </section>
    }
}

/// How much evidence there is, from how many publishers, and how much of it is later than the article.
#[must_use]
pub fn evidence_summary(library: &Library, claim: ClaimId) -> String {
    let ids = library.ordered_evidence(claim);
    let mut publishers: Vec<&str> = Vec::new();
    for evidence in ids.iter().filter_map(|id| library.evidence(*id)) {
        if !publishers.contains(&evidence.publisher.as_str()) {
            publishers.push(&evidence.publisher);
        }
    }
    let n_later = ids.iter().filter(|id| library.is_later_than_claim(**id)).count();
    words::claims::evidence(ids.len(), publishers.len(), n_later)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;

    use super::evidence_summary;
    use diptych_library::sample::library;

    #[test]
    fn a_publisher_of_two_pieces_counts_once() {
        assert_eq!(
            evidence_summary(&library(), ClaimId(1)),
            "Two pieces from one publisher. All are later than the article."
        );
    }
}
