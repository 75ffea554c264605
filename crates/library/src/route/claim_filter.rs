//! Which claims are listed, as a link has it.

use diptych_corpus::vocabulary::{EvidenceRelation, State};

use super::parameters::Parameters;
use super::{Slug, Slugs};

/// Which claims are listed, absent means all; and which topics of the matrix are unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Of this topic.
    pub topic: Option<Slug>,
    /// In this state.
    pub state: Option<State>,
    /// By this speaker: an entity's slug, or "article".
    pub speaker: Option<Slug>,
    /// With evidence of this relation.
    pub relation: Option<EvidenceRelation>,
    /// Slugs whose claims the matrix shows.
    pub unfolded: Slugs,
}

impl ClaimFilter {
    pub(super) fn parse(parameters: &Parameters) -> Self {
        Self {
            topic: parameters.get("topic"),
            state: parameters.get("state").as_deref().and_then(State::parse),
            speaker: parameters.get("speaker"),
            relation: parameters.get("relation").as_deref().and_then(EvidenceRelation::parse),
            unfolded: parameters.get_raw("unfolded").map(Slugs::parse).unwrap_or_default(),
        }
    }

    pub(super) fn write_parameters(&self, parameters: &mut Parameters) {
        parameters.set("topic", self.topic.as_deref());
        parameters.set("state", self.state.map(State::as_str));
        parameters.set("speaker", self.speaker.as_deref());
        parameters.set("relation", self.relation.map(EvidenceRelation::as_str));
        parameters.set_raw("unfolded", self.unfolded.written());
    }
}
