//! What the curators say of the corpus as a whole: who chose it, by which rules, who counts as a party's.

use super::{ClaimId, EntityId, PartyId};
use crate::date::PartialDate;

/// `corpus.toml`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct About {
    /// The corpus' own slug.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// BCP 47 language of the texts.
    pub language: String,
    /// Two or three sentences; empty if not given.
    pub summary: String,
    /// Who chose these texts, by what rule, what is missing. Paragraphs separated by blank lines.
    pub selection: String,
    /// What readers meet before any pair of opposing passages. Paragraphs separated by blank lines.
    pub weight_of_evidence: String,
    /// The rule by which claims get their state. Paragraphs separated by blank lines.
    pub grading: String,
    /// Who answers for the editorial layer.
    pub curators: Vec<String>,
    /// When it was last reviewed.
    pub reviewed: PartialDate,
    /// Licence of the editorial layer.
    pub licence: String,
    /// The criterion by which a publisher or an entity counts as a party's. Paragraphs separated by blank lines; empty if not given.
    pub party_rule: String,
    /// The rule for places with two names. Paragraphs separated by blank lines; empty if not given.
    pub place_names: String,
    /// The pair with which home opens, if the curators chose one.
    pub opening: Option<Opening>,
}

/// A claim and a piece of evidence that stand in two articles of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Opening {
    /// The claim.
    pub claim: ClaimId,
    /// The place of the evidence in the claim's list. It has a counterpart.
    pub evidence: u32,
}

/// A topic of claims.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Topic {
    /// Its written name, as claims have it.
    pub slug: String,
    /// The name by which readers meet it.
    pub name: String,
}

/// A side in the argument.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Party {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The name by which readers meet it.
    pub name: String,
    /// Who speaks for it. No entity speaks for two.
    pub entities: Vec<EntityId>,
}

/// Who publishes articles or evidence, and whose side that is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Publisher {
    /// The name, exactly as in articles and evidence.
    pub name: String,
    /// The party whose it is; `None` for one that is independent of the parties, which does not mean neutral.
    pub party: Option<PartyId>,
    /// How it was placed, for readers; empty if not given.
    pub why: String,
    /// Whether nothing was found on who owns it.
    pub owner_unknown: bool,
}
