//! Which words of a text name an entity of the gazetteer.

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;

use crate::gazetteer::Gazetteer;
use crate::token::Token;

/// Which entity a mention refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Referent {
    /// This one.
    Entity(EntityId),
    /// One of several that share the name; nothing in the text decides which. At least two, ascending.
    Ambiguous(Vec<EntityId>),
}

/// How the surface is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As the gazetteer has it.
    Listed,
    /// A surface that the gazetteer lists as an error.
    Misspelled,
}

/// One Span that names one entity; possessive endings are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Whom or what it names.
    pub referent: Referent,
    /// How it is written.
    pub spelling: Spelling,
}

/// The mentions in `text`: longest match, whole words, sorted, never overlapping.
#[must_use]
pub fn find_mentions(text: &str, tokens: &[Token], gazetteer: &Gazetteer) -> Vec<Mention> {
    let _ = (text, tokens, gazetteer);
    Vec::new()
}
