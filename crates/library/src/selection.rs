//! Which claims a filter leaves, and in which order they are met. Pure: knows the corpus and the filter, no page.

use diptych_corpus::model::{Claim, ClaimId, Speaker};

use crate::library::Library;
use crate::route::ClaimFilter;

/// What stands in the URL for "the article itself" where else the slug of an entity stands.
pub const ARTICLE_AS_SPEAKER: &str = "article";

/// The claims that `filter` leaves, topic by topic, in the order in which every list of claims has them.
#[must_use]
pub fn listed(library: &Library, filter: &ClaimFilter) -> Vec<ClaimId> {
    let all = library.topics().into_iter().flat_map(|(_, claims)| claims);
    all.filter(|id| library.claim(*id).is_some_and(|claim| passes(library, filter, claim))).collect()
}

/// Whether `filter` leaves `claim`: everything that it asks for must hold.
#[must_use]
pub fn passes(library: &Library, filter: &ClaimFilter, claim: &Claim) -> bool {
    filter.topic.as_ref().is_none_or(|topic| **topic == *claim.topic)
        && filter.state.is_none_or(|state| state == claim.state)
        && filter.speaker.as_ref().is_none_or(|speaker| **speaker == *speaker_slug(library, claim.speaker))
        && filter.relation.is_none_or(|relation| claim.evidence.iter().any(|it| it.relation == relation))
}

/// How a speaker is written in a filter.
#[must_use]
pub fn speaker_slug(library: &Library, speaker: Speaker) -> &str {
    match speaker {
        Speaker::Article => ARTICLE_AS_SPEAKER,
        Speaker::Entity(id) => library.entity(id).map_or("", |entity| &entity.slug),
    }
}

/// Neighboring claims of one topic together, in the order given.
#[must_use]
pub fn by_topic<'a>(library: &'a Library, claims: &[ClaimId]) -> Vec<(&'a str, Vec<ClaimId>)> {
    let mut groups: Vec<(&str, Vec<ClaimId>)> = Vec::new();
    for id in claims {
        let Some(claim) = library.claim(*id) else { continue };
        match groups.last_mut() {
            Some((topic, group)) if *topic == claim.topic => group.push(*id),
            _ => groups.push((claim.topic.as_str(), vec![*id])),
        }
    }
    groups
}

/// The claims before and after one in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbors {
    /// The one before.
    pub previous: Option<ClaimId>,
    /// The one after.
    pub next: Option<ClaimId>,
}

/// What stands around `claim` in `claims`; `None` if it is not among them.
#[must_use]
pub fn neighbors(claims: &[ClaimId], claim: ClaimId) -> Option<Neighbors> {
    let place = claims.iter().position(|id| *id == claim)?;
    let previous = place.checked_sub(1).and_then(|before| claims.get(before)).copied();
    Some(Neighbors { previous, next: claims.get(place + 1).copied() })
}

/// How many claims are listed: "90 claims", "14 of 90 claims".
#[must_use]
pub fn tell_count(n_listed: usize, n_claims: usize) -> String {
    crate::words::claims_of(n_listed, n_claims)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;
    use diptych_corpus::vocabulary::{EvidenceRelation, State};

    use super::{Neighbors, by_topic, listed, neighbors, tell_count};
    use crate::route::ClaimFilter;
    use crate::sample::library;

    #[track_caller]
    fn check(filter: ClaimFilter, expected: &[&str]) {
        let library = library();
        let found = listed(&library, &filter).into_iter().filter_map(|id| library.claim(id));
        assert_eq!(found.map(|claim| claim.slug.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn claims_are_listed_topic_by_topic() {
        check(ClaimFilter::default(), &["flooded", "rebuilt", "warned"]);
    }

    #[test]
    fn each_part_of_a_filter_narrows_the_list() {
        check(ClaimFilter { topic: Some("houses".into()), ..ClaimFilter::default() }, &["flooded", "rebuilt"]);
        check(ClaimFilter { state: Some(State::Disputed), ..ClaimFilter::default() }, &["warned"]);
        check(ClaimFilter { speaker: Some("council".into()), ..ClaimFilter::default() }, &["flooded", "warned"]);
        check(ClaimFilter { speaker: Some("article".into()), ..ClaimFilter::default() }, &["rebuilt"]);
        check(ClaimFilter { relation: Some(EvidenceRelation::Challenges), ..ClaimFilter::default() }, &["warned"]);
    }

    #[test]
    fn a_claim_must_have_everything_that_is_asked_for() {
        let houses_in_dispute =
            ClaimFilter { topic: Some("houses".into()), state: Some(State::Disputed), ..ClaimFilter::default() };
        check(houses_in_dispute, &[]);
        check(ClaimFilter { topic: Some("no such topic".into()), ..ClaimFilter::default() }, &[]);
    }

    #[test]
    fn claims_of_one_topic_stand_under_one_heading() {
        let library = library();
        let groups = by_topic(&library, &listed(&library, &ClaimFilter::default()));
        assert_eq!(groups, [("houses", vec![ClaimId(0), ClaimId(2)]), ("warnings", vec![ClaimId(1)])]);
    }

    #[test]
    fn previous_and_next_stay_within_the_list() {
        let [a, b, c, outside] = [0, 2, 1, 7].map(ClaimId);
        let list = [a, b, c];
        assert_eq!(neighbors(&list, a), Some(Neighbors { previous: None, next: Some(b) }));
        assert_eq!(neighbors(&list, c), Some(Neighbors { previous: Some(b), next: None }));
        assert_eq!(neighbors(&list, outside), None);
    }

    #[test]
    fn the_count_says_of_how_many() {
        assert_eq!(tell_count(90, 90), "90 claims");
        assert_eq!(tell_count(14, 90), "14 of 90 claims");
        assert_eq!(tell_count(0, 90), "0 of 90 claims");
    }
}
