//! The entities that texts name, and the words and questions that the curators add.

use super::{ArticleId, EntityId};
use crate::vocabulary::{EntityKind, Move, WordingKind};

/// One entry of the gazetteer.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Entity {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The name by which readers meet it.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Further surfaces that name it.
    pub aliases: Vec<String>,
    /// Surfaces that stand for it by error, shown as such.
    pub misspellings: Vec<String>,
    /// Wikidata item, only where certain.
    pub wikidata: Option<String>,
    /// One neutral line.
    pub description: String,
}

/// Entities whose names texts are compared by: one thing under several names, or things of one kind.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Group {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The name by which readers meet it.
    pub name: String,
    /// Why these stand together, in one neutral line.
    pub description: String,
    /// At least two, none of them twice.
    pub members: Vec<EntityId>,
}

/// One entry of the lexicon.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Term {
    /// Its written name.
    pub slug: String,
    /// The phrases that it marks.
    pub phrases: Vec<String>,
    /// What such a word does.
    pub kind: WordingKind,
    /// What choosing it assumes.
    pub note: String,
    /// Words that assume less.
    pub alternatives: Vec<String>,
}

/// A prompt for readers.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Question {
    /// Its written name.
    pub slug: String,
    /// The article it is about; `None` for the whole corpus.
    pub article: Option<ArticleId>,
    /// The passage, tried in order; empty for the whole article.
    pub quotes: Vec<String>,
    /// Which move it prompts.
    pub prompts: Move,
    /// The question.
    pub text: String,
}
