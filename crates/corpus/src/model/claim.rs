//! Claims, where they stand, the evidence for and against each, and how they bear on each other.

use super::{ArticleId, ClaimId, EntityId, Figure};
use crate::date::PartialDate;
use crate::vocabulary::{Access, ClaimKind, ClaimRelation, Confidence, EvidenceKind, EvidenceRelation, State};

/// A checkable statement with its appearances and what was found about it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Claim {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The claim in the curators' words.
    pub text: String,
    /// What it is about.
    pub kind: ClaimKind,
    /// The topic that groups it, lower-case words joined by hyphens.
    pub topic: String,
    /// Who makes it.
    pub speaker: Speaker,
    /// The state of the evidence gathered here.
    pub state: State,
    /// The curator's reasoning.
    pub note: String,
    /// Articles that the curators read for this claim and found to say nothing of it.
    pub silent: Vec<ArticleId>,
    /// Where it stands.
    pub anchors: Vec<Anchor>,
    /// What was found, in the curators' order.
    pub evidence: Vec<Evidence>,
    /// The figures that its text holds.
    pub figures: Vec<Figure>,
}

/// Who makes a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub enum Speaker {
    /// The article in its own voice.
    Article,
    /// An entity of the gazetteer.
    Entity(EntityId),
}

/// Where a claim stands in one article: the first of the quotes that is found holds.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Anchor {
    /// The article.
    pub article: ArticleId,
    /// Words as in the retelling, words as in the original.
    pub quotes: Vec<String>,
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Evidence {
    /// What it does to the claim.
    pub relation: EvidenceRelation,
    /// What kind of source it is.
    pub kind: EvidenceKind,
    /// What the source says, in the curators' words.
    pub summary: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, if known.
    pub date: Option<PartialDate>,
    /// Where it stands; https only.
    pub url: String,
    /// How it was seen.
    pub access_note: Option<String>,
    /// How surely the source says what the summary says.
    pub confidence: Confidence,
    /// The same evidence in this corpus.
    pub counterpart: Option<Counterpart>,
    /// Its written name, unique within its claim and no number; `None` if the curators gave it none.
    pub slug: Option<String>,
    /// How the curators read the source; `None` if that is not stated.
    pub read: Option<Access>,
    /// The figures that its summary holds.
    pub figures: Vec<Figure>,
}

/// Passages of an article of this corpus that carry a piece of evidence.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Counterpart {
    /// The article.
    pub article: ArticleId,
    /// Its passages, all of which stand in the text.
    pub passages: Vec<String>,
}

/// How two claims bear on each other.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Relation {
    /// Its written name.
    pub slug: String,
    /// The first claim.
    pub from: ClaimId,
    /// The second claim.
    pub to: ClaimId,
    /// In which way.
    pub kind: ClaimRelation,
    /// The curators' words on it; empty if not given.
    pub note: String,
}
