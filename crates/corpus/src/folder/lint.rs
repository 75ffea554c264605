//! Lints, which say what a curator should look at again: a state that its evidence does not bear out, evidence from after the article, a
//! claim that cannot be dated. Warnings only; the curator's word stands.

use super::table::Table;
use crate::date::PartialDate;
use crate::model::{Claim, Evidence};
use crate::vocabulary::{EvidenceRelation, State};

/// The word by which an access note says that its source is from after the article.
const LATER: &str = "later";

/// Warns where `claim`, read from `table`, has a state that its evidence does not bear out, or no evidence with a date.
pub(super) fn warn_of_claim(table: &Table<'_>, claim: &Claim) {
    if let Some(flaw) = lint_of_state(claim) {
        let advice = "look at the state or the evidence again";
        table.source().warning(table.offset_of("state"), &format!("“{}” is {flaw}; {advice}", claim.slug));
    }
    if claim.evidence.iter().all(|evidence| evidence.date.is_none()) {
        let what = format!("“{}” has no evidence with a date; date at least one source", claim.slug);
        table.source().warning(table.offset(), &what);
    }
}

/// Warns where `evidence` is from after the day on which its claim was first made here, and does not say so.
pub(super) fn warn_of_evidence(table: &Table<'_>, evidence: &Evidence, first_seen: Option<PartialDate>) {
    let (Some(date), Some(first_seen)) = (evidence.date, first_seen) else {
        return;
    };
    let said = evidence.access_note.as_deref().is_some_and(|note| note.to_lowercase().contains(LATER));
    if date.is_later_than(first_seen) && !said {
        let what = format!(
            "this source, of {date}, is later than the article, of {first_seen}; \
             say “{LATER} than the article” in access_note"
        );
        table.source().warning(table.offset_of("date"), &what);
    }
}

/// Why the state is doubtful. Of two accounts that conflict the claim itself is one, so that one more must differ.
fn lint_of_state(claim: &Claim) -> Option<&'static str> {
    let has = |relation| claim.evidence.iter().any(|evidence| evidence.relation == relation);
    let differs = has(EvidenceRelation::Challenges) || has(EvidenceRelation::DifferentFigure);
    match claim.state {
        State::Corroborated if !has(EvidenceRelation::Supports) => Some("corroborated, and nothing supports it"),
        State::Disputed if !differs => Some("disputed, and nothing challenges it or gives another figure"),
        State::Conflicting if !differs => Some("conflicting, and no two accounts of it disagree"),
        State::Unconfirmed if has(EvidenceRelation::Challenges) => Some("unconfirmed, and something challenges it"),
        _ => None,
    }
}
