//! Whose side something counts as, by the one rule of CORPUS.md.

use super::{Claim, Corpus, EntityId, Evidence, Figure, Party, PartyId, Publisher};

impl Corpus {
    /// A party.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.get(id.index())
    }

    /// What the curators say of a publisher, by its name in articles and evidence.
    #[must_use]
    pub fn publisher(&self, name: &str) -> Option<&Publisher> {
        self.publishers.iter().find(|publisher| publisher.name == name)
    }

    /// The party whose publisher this is; `None` if it is independent of them or was not placed.
    #[must_use]
    pub fn party_of_publisher(&self, name: &str) -> Option<PartyId> {
        self.publisher(name)?.party
    }

    /// The party that an entity speaks for.
    #[must_use]
    pub fn party_of_entity(&self, entity: EntityId) -> Option<PartyId> {
        let place = self.parties.iter().position(|party| party.entities.contains(&entity))?;
        u32::try_from(place).ok().map(PartyId)
    }

    /// The party whose own a figure of `claim` is: that of whoever counted, and where that is not told that of the publisher of the
    /// article in which the claim stands first.
    #[must_use]
    pub fn party_of_claim_figure(&self, claim: &Claim, figure: &Figure) -> Option<PartyId> {
        let article = claim.anchors.first().and_then(|anchor| self.articles.get(anchor.article.index()));
        self.party_of_figure(figure, article.map_or("", |article| &article.publisher))
    }

    /// The party whose own a figure of `evidence` is: that of whoever counted, and where that is not told that of the publisher.
    #[must_use]
    pub fn party_of_evidence_figure(&self, evidence: &Evidence, figure: &Figure) -> Option<PartyId> {
        self.party_of_figure(figure, &evidence.publisher)
    }

    /// A figure belongs to whoever counted, not to whoever printed it.
    fn party_of_figure(&self, figure: &Figure, publisher: &str) -> Option<PartyId> {
        match figure.by {
            Some(entity) => self.party_of_entity(entity),
            None => self.party_of_publisher(publisher),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{EntityId, PartyId};
    use crate::sample::corpus;

    #[test]
    fn figure_belongs_to_whoever_counted_and_not_to_whoever_printed_it() {
        let mut corpus = corpus();
        let mut figure = corpus.claims[0].figures[0];
        let evidence = corpus.claims[0].evidence[0].clone();
        corpus.publishers[1].party = Some(PartyId(0));
        figure.by = Some(EntityId(1));
        assert_eq!(corpus.party_of_evidence_figure(&evidence, &figure), None);
        figure.by = Some(EntityId(0));
        corpus.publishers[1].party = None;
        assert_eq!(corpus.party_of_evidence_figure(&evidence, &figure), Some(PartyId(0)));
    }

    #[test]
    fn figure_without_a_counter_belongs_to_its_publisher() {
        let mut corpus = corpus();
        let claim = corpus.claims[0].clone();
        let mut figure = claim.figures[0];
        figure.by = None;
        assert_eq!(corpus.party_of_claim_figure(&claim, &figure), None);
        corpus.publishers[0].party = Some(PartyId(0));
        assert_eq!(corpus.party_of_claim_figure(&claim, &figure), Some(PartyId(0)));
        assert_eq!(corpus.party_of_evidence_figure(&claim.evidence[0], &figure), None);
    }

    #[test]
    fn publisher_that_was_not_placed_is_no_partys() {
        assert_eq!(corpus().party_of_publisher("Nobody's Daily"), None);
    }
}
