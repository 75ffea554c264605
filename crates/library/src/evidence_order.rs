//! The order in which the evidence on a claim is shown, on every page. Links count evidence in the curators' order, which stays as it is.

use std::cmp::Reverse;

use diptych_corpus::model::ClaimId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::{EvidenceKind, EvidenceRelation};

use crate::library::{EvidenceId, Library};

/// What evidence does, in the order in which it is shown: for and against, then what tells more.
pub const RELATIONS: [EvidenceRelation; 5] = [
    EvidenceRelation::Supports,
    EvidenceRelation::Challenges,
    EvidenceRelation::DifferentFigure,
    EvidenceRelation::Qualifies,
    EvidenceRelation::Context,
];

/// Kinds of sources from the strongest to the weakest: what was tried or can be looked at anew comes before what is only said.
const BY_STRENGTH: [EvidenceKind; 9] = [
    EvidenceKind::CourtJudgment,
    EvidenceKind::LegalText,
    EvidenceKind::ImageVerification,
    EvidenceKind::Investigation,
    EvidenceKind::Statistics,
    EvidenceKind::OfficialFigure,
    EvidenceKind::ExpertAnalysis,
    EvidenceKind::NewsReport,
    EvidenceKind::OfficialStatement,
];

impl Library {
    /// The evidence of a claim in the order in which it is shown: by [`RELATIONS`]; then what can be opened in this corpus, then what
    /// is independent of the parties, then the stronger kind of source, then the earlier date. What is undated comes last.
    #[must_use]
    pub fn ordered_evidence(&self, claim: ClaimId) -> Vec<EvidenceId> {
        let Some(found) = self.claim(claim) else { return Vec::new() };
        let mut ids: Vec<EvidenceId> = (0..found.evidence.len()).map(|index| EvidenceId { claim, index }).collect();
        sort_by_key(&mut ids, |id| {
            self.evidence(*id).map(|evidence| {
                (
                    place(&RELATIONS, evidence.relation),
                    Reverse(evidence.counterpart.is_some()),
                    self.is_of_a_party(*id),
                    place(&BY_STRENGTH, evidence.kind),
                    (evidence.date.is_none(), evidence.date),
                    id.index,
                )
            })
        });
        ids
    }

    /// Whether the publisher of a piece of evidence is a party's own, as the curators placed it.
    #[must_use]
    pub fn is_of_a_party(&self, id: EvidenceId) -> bool {
        self.evidence(id).is_some_and(|evidence| self.corpus().party_of_publisher(&evidence.publisher).is_some())
    }
}

fn place<T: PartialEq>(order: &[T], wanted: T) -> usize {
    order.iter().position(|it| *it == wanted).unwrap_or(order.len())
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ClaimId, Corpus, Evidence, Party, PartyId, Publisher};
    use diptych_corpus::vocabulary::{Confidence, EvidenceKind, EvidenceRelation};

    use super::{BY_STRENGTH, RELATIONS};
    use crate::sample::{date, library, open};

    /// Which of the pieces of evidence, by their place in the curators' order, are shown in which order. The publisher "Ministry" is a
    /// party's.
    fn shown(change: impl Fn(usize, &mut Evidence)) -> Vec<usize> {
        let mut corpus: Corpus = library().corpus().clone();
        corpus.parties = vec![Party { slug: "town".into(), name: "The town".into(), entities: Vec::new() }];
        let publisher =
            |name: &str, party| Publisher { name: name.into(), party, why: String::new(), owner_unknown: false };
        corpus.publishers = vec![publisher("Ministry", Some(PartyId(0))), publisher("The insurer", None)];
        let one = corpus.claims[1].evidence[0].clone();
        corpus.claims[1].evidence = vec![one; 3];
        for (place, evidence) in corpus.claims[1].evidence.iter_mut().enumerate() {
            change(place, evidence);
        }
        open(corpus).ordered_evidence(ClaimId(1)).into_iter().map(|id| id.index).collect()
    }

    #[test]
    fn what_speaks_for_a_claim_comes_before_what_speaks_against_it() {
        let relations = [EvidenceRelation::Context, EvidenceRelation::Challenges, EvidenceRelation::Supports];
        assert_eq!(shown(|place, evidence| evidence.relation = relations[place]), [2, 1, 0]);
    }

    #[test]
    fn what_can_be_opened_here_comes_before_what_is_independent() {
        let order = shown(|place, evidence| match place {
            0 => evidence.counterpart = None,
            1 => evidence.publisher = "Ministry".into(),
            _ => {}
        });
        assert_eq!(order, [2, 1, 0]);
    }

    #[test]
    fn what_is_independent_comes_before_a_partys_stronger_source() {
        let order = shown(|place, evidence| match place {
            0 => (evidence.publisher, evidence.kind) = ("Ministry".into(), EvidenceKind::CourtJudgment),
            1 => evidence.kind = EvidenceKind::NewsReport,
            _ => evidence.kind = EvidenceKind::Investigation,
        });
        assert_eq!(order, [2, 1, 0]);
    }

    #[test]
    fn among_equals_the_earlier_comes_first_and_the_undated_last() {
        let dates = [None, Some(date("2021-05-02")), Some(date("2021-04"))];
        assert_eq!(shown(|place, evidence| evidence.date = dates[place]), [2, 1, 0]);
    }

    #[test]
    fn how_sure_the_curators_are_changes_no_order() {
        let confidence = [Confidence::Low, Confidence::Medium, Confidence::High];
        assert_eq!(shown(|place, evidence| evidence.confidence = confidence[place]), [0, 1, 2]);
    }

    #[test]
    fn every_relation_and_every_kind_has_its_place() {
        assert!(EvidenceRelation::ALL.iter().all(|relation| RELATIONS.contains(relation)));
        assert!(EvidenceKind::ALL.iter().all(|kind| BY_STRENGTH.contains(kind)));
    }
}
