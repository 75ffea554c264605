//! One link between two passages: what it says, who made it, and how surely.

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::span::Span;
use diptych_library::library::Library;

/// Two passages that have to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    /// The passages.
    pub(super) sides: [Side; 2],
    /// What they are to each other.
    pub(super) kind: TieKind,
    /// The same in words.
    pub(super) name: String,
    /// Who says so.
    pub(super) maker: Maker,
    /// The claim that they are about, if the curators made the link.
    pub(super) claim: Option<ClaimId>,
    /// The evidence on it that the second passage is, by its index.
    pub(super) evidence: Option<usize>,
}

/// A passage of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) article: ArticleId,
    pub(super) span: Span,
}

/// What two passages are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TieKind {
    SameClaim,
    Contradicts,
    DifferentFigure,
    Answers,
    SameWords,
    NearWords,
    Alike,
}

impl TieKind {
    pub(super) const ALL: [Self; 7] = [
        Self::SameClaim,
        Self::Contradicts,
        Self::DifferentFigure,
        Self::Answers,
        Self::SameWords,
        Self::NearWords,
        Self::Alike,
    ];

    /// The written form, which style sheets know.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::SameClaim => "same-claim",
            Self::Contradicts => "contradicts",
            Self::DifferentFigure => "different-figure",
            Self::Answers => "answers",
            Self::SameWords => "same-words",
            Self::NearWords => "near-words",
            Self::Alike => "alike",
        }
    }

    pub(super) fn meaning(self) -> &'static str {
        match self {
            Self::SameClaim => "the same claim, say the curators",
            Self::Contradicts => "challenges it, say the curators",
            Self::DifferentFigure => "gives another figure, say the curators",
            Self::Answers => "supports, qualifies or adds context, say the curators",
            Self::SameWords => "the same words, computed",
            Self::NearWords => "nearly the same words, computed",
            Self::Alike => "may be about the same, computed",
        }
    }
}

/// Who made a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Maker {
    /// A person who answers for it.
    Curators,
    /// The program, by a rule that it names.
    Program {
        /// How surely, and from what.
        because: String,
    },
}

impl Maker {
    pub(super) fn as_str(&self) -> &'static str {
        match self {
            Self::Curators => "curators",
            Self::Program { .. } => "program",
        }
    }

    pub(super) fn told(&self) -> String {
        match self {
            Self::Curators => "tied by the curators".to_owned(),
            Self::Program { because } => format!("computed: {because}"),
        }
    }
}

impl Tie {
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
