//! One link between two passages: what it says, who made it, and how surely.

use crate::words;
use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::span::Span;
use diptych_library::library::Library;
use diptych_library::link_list::{Maker, RowKind};

/// Two passages that have to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PassageLink {
    /// The passages.
    pub(super) sides: [Side; 2],
    /// What they are to each other.
    pub(super) kind: RowKind,
    /// The same in words.
    pub(super) name: String,
    /// Who says so.
    pub(super) origin: Origin,
    /// What the program sees of the same passages besides.
    pub(super) besides: Option<String>,
    /// The claims that they are about, if the curators made the link.
    pub(super) claims: Vec<LinkedClaim>,
}

/// A claim by which the curators link two passages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LinkedClaim {
    /// The claim.
    pub(super) claim: ClaimId,
    /// The evidence on it that the second passage is, by its index.
    pub(super) evidence: Option<usize>,
    /// What the passages are to each other on this claim, in words.
    pub(super) name: String,
}

/// A passage of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) article: ArticleId,
    pub(super) span: Span,
}

/// Who made a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A person who answers for it.
    Curators,
    /// The program, by a rule that it names.
    Program {
        /// How surely, and from what.
        because: String,
    },
}

impl Origin {
    pub(super) fn maker(&self) -> Maker {
        match self {
            Self::Curators => Maker::Curators,
            Self::Program { .. } => Maker::Program,
        }
    }

    pub(super) fn told(&self) -> String {
        match self {
            Self::Curators => words::links::BY_CURATORS.to_owned(),
            Self::Program { because } => words::links::computed(because),
        }
    }
}

impl PassageLink {
    /// Who says so, and what the program sees besides.
    pub(super) fn told(&self) -> String {
        match &self.besides {
            Some(besides) => words::links::besides(&self.origin.told(), besides),
            None => self.origin.told(),
        }
    }

    /// A name of the link that holds as long as its two passages have the same words, whatever else changes in the corpus.
    pub(super) fn key(&self, library: &Library) -> String {
        let mut sides = self.sides.map(|side| {
            let article = library.article(side.article);
            let slug = article.map_or("", |it| it.slug.as_str());
            format!("{slug}-{:x}", hash(article.map_or("", |it| side.span.of(&it.text))))
        });
        // The order of the panes is no part of it.
        if sides[1] < sides[0] {
            sides.swap(0, 1);
        }
        format!("{}~{}", sides[0], sides[1])
    }
}

/// FNV-1a of the words.
fn hash(words: &str) -> u32 {
    words.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
