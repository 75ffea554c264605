//! What a claim is about, by the classes of its words. The kinds are those of a corpus' claims.

use diptych_corpus::vocabulary::ClaimKind;

use super::features::SentenceFeatures;
use super::vocabulary as of;

/// A year as far back as this is history to a text that names no other date. Years count from no clock: a text of any
/// age calls the last century the past.
const HISTORY_BEFORE: i32 = 2001;

/// The kind whose words weigh most; ties go to the earlier.
pub(super) fn kind_of(it: &SentenceFeatures) -> ClaimKind {
    let weigh = |classes: u64, weight: usize| it.count(classes) * weight;
    let is_past = it.earliest_year.is_some_and(|year| year < HISTORY_BEFORE);
    let is_future = it.has(of::FUTURE) && !it.has(of::PAST);
    let weights = [
        (ClaimKind::Prediction, if is_future { 7 } else { 0 }),
        (ClaimKind::Historical, if is_past { 6 } else { 0 }),
        (ClaimKind::Casualty, weigh(of::CASUALTY, 2)),
        (ClaimKind::Damage, weigh(of::DAMAGE, 2)),
        (ClaimKind::Territory, weigh(of::TERRITORY, 2)),
        (ClaimKind::Legal, weigh(of::LAW, 2)),
        (ClaimKind::Responsibility, weigh(of::BLAME, 2)),
        (ClaimKind::Conduct, weigh(of::HARM | of::FORCE, 1)),
        (ClaimKind::Political, weigh(of::POLITICS | of::MEASURE, 2)),
    ];
    let mut best = (ClaimKind::Other, 0);
    for (kind, weight) in weights {
        if weight > best.1 {
            best = (kind, weight);
        }
    }
    best.0
}
