//! Which words of a text name an entity of the gazetteer. Knows what stands around a name; which spellings name an
//! entity is for `gazetteer`, and which of several namesakes is meant for `referent`.

mod context;
mod referent;
#[cfg(test)]
mod tests;

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use crate::gazetteer::{Gazetteer, Surface};
use crate::phrase::{Joint, Piece, read_pieces};
use crate::token::Token;

pub use crate::gazetteer::Spelling;

/// Which entity a mention refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Referent {
    /// This one.
    Entity(EntityId),
    /// One of several that share the name; nothing in the text decides which. At least two, ascending.
    Ambiguous(Vec<EntityId>),
}

/// One Span that names one entity; possessive endings and titles are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Whom or what it names.
    pub referent: Referent,
    /// What that is; of namesakes left open, what the first of them is.
    pub kind: EntityKind,
    /// How it is written.
    pub spelling: Spelling,
}

/// The mentions in `text`: longest match, whole words, sorted, never overlapping.
#[must_use]
pub fn find_mentions(text: &str, tokens: &[Token], gazetteer: &Gazetteer) -> Vec<Mention> {
    find_among(text, &read_pieces(text, tokens, gazetteer.phrases().words()), gazetteer)
}

/// The mentions among the pieces of `text`, which have the gazetteer's numbers.
pub(crate) fn find_among(text: &str, pieces: &[Piece], gazetteer: &Gazetteer) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let Some(candidate) = longest_name(text, pieces, at, gazetteer) else {
            at += 1;
            continue;
        };
        at += candidate.n_pieces;
        match split_owner(text, pieces, &candidate, gazetteer) {
            Some((owner, owned)) => found.extend([owner, owned]),
            None => found.push(candidate),
        }
    }
    referent::link_mentions(&found, gazetteer)
}

/// A name with the surfaces that it may be.
#[derive(Clone, Debug)]
struct Candidate {
    span: Span,
    first_piece: usize,
    n_pieces: usize,
    surfaces: Vec<u32>,
}

fn longest_name(text: &str, pieces: &[Piece], at: usize, gazetteer: &Gazetteer) -> Option<Candidate> {
    pieces.get(at)?.word?;
    let (n_pieces, surfaces) = gazetteer.phrases().longest(pieces, at, &mut |number, run| {
        let fits =
            |it: &Surface| it.fits(span_of(run).of(text)) && context::allows(text, pieces, at..at + run.len(), it);
        gazetteer.surface(number).is_some_and(fits)
    })?;
    let span = span_of(pieces.get(at..at + n_pieces)?);
    Some(Candidate { span, first_piece: at, n_pieces, surfaces })
}

/// "Azerbaijan's Defence Ministry" names two entities, each on its own, if the owner has a name in the gazetteer.
fn split_owner(
    text: &str,
    pieces: &[Piece],
    whole: &Candidate,
    gazetteer: &Gazetteer,
) -> Option<(Candidate, Candidate)> {
    let run = pieces.get(whole.first_piece..whole.first_piece + whole.n_pieces)?;
    let ending = run.iter().position(|it| it.joint == Joint::Apostrophe && matches!(it.span.of(text), "s" | "S"))?;
    let owned = Candidate {
        span: span_of(run.get(ending + 1..).filter(|it| !it.is_empty())?),
        first_piece: whole.first_piece + ending + 1,
        n_pieces: whole.n_pieces - ending - 1,
        surfaces: whole.surfaces.clone(),
    };
    let before_ending = pieces.get(..whole.first_piece + ending)?;
    let owner = longest_name(text, before_ending, whole.first_piece, gazetteer).filter(|it| it.n_pieces == ending)?;
    Some((owner, owned))
}

fn span_of(run: &[Piece]) -> Span {
    match (run.first(), run.last()) {
        (Some(first), Some(last)) => first.span.union(last.span),
        _ => Span::default(),
    }
}
