//! The corpus as a checked whole: every reference resolved, every list in the order of the folder.
//! Knows what CORPUS.md defines; knows neither TOML nor bytes of a pack.

use crate::date::PartialDate;
use crate::span::Span;
use crate::text::paragraphs;
use crate::vocabulary::{
    ClaimKind, ClaimRelation, Confidence, EntityKind, EvidenceKind, EvidenceRelation, Genre, Move, Rendering, State,
    WordingKind,
};

/// Declares the place of an item in one list of a [`Corpus`]. Valid for that corpus only.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
        pub struct $name(pub u32);

        impl $name {
            /// The place as an index.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(
    /// An article's place in [`Corpus::articles`].
    ArticleId
);
id!(
    /// An entity's place in [`Corpus::entities`].
    EntityId
);
id!(
    /// A claim's place in [`Corpus::claims`].
    ClaimId
);
id!(
    /// A term's place in [`Corpus::terms`].
    TermId
);
id!(
    /// A question's place in [`Corpus::questions`].
    QuestionId
);

/// A whole corpus. What the folder calls `id` is called `slug` here: the written name, as in URLs. The default is empty.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Corpus {
    /// What this corpus is, who chose it and why.
    pub about: About,
    /// The articles, ordered by date of publication, then by slug.
    pub articles: Vec<Article>,
    /// The gazetteer.
    pub entities: Vec<Entity>,
    /// The claims, in the curators' order.
    pub claims: Vec<Claim>,
    /// Claim to claim.
    pub relations: Vec<Relation>,
    /// The lexicon.
    pub terms: Vec<Term>,
    /// Prompts for readers.
    pub questions: Vec<Question>,
    /// Entities whose names are compared.
    pub groups: Vec<Group>,
}

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
}

/// One article with its text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Article {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The headline.
    pub headline: String,
    /// Who published it.
    pub publisher: String,
    /// ISO 3166-1 code of where the publisher is, if given.
    pub country: Option<String>,
    /// Who wrote it, if printed.
    pub byline: Option<String>,
    /// When it was published.
    pub published: PartialDate,
    /// How the date is known, when the page does not print it.
    pub published_note: Option<String>,
    /// What kind of text it is.
    pub genre: Genre,
    /// Where it stands; https only.
    pub url: Option<String>,
    /// The parties whose officials or documents speak in it.
    pub carries: Vec<EntityId>,
    /// Whose words `text` is.
    pub rendering: Rendering,
    /// SHA-256 of the UTF-8 file of the original, if it may be put in place of a retelling.
    pub original_sha256: Option<[u8; 32]>,
    /// Licence of `text`.
    pub licence: String,
    /// What is known of the publisher, each with its source.
    pub publisher_notes: Vec<PublisherNote>,
    /// The running text, byte for byte as shown: one paragraph a line, blank lines between.
    pub text: String,
}

impl Article {
    /// The paragraphs of the text, in order.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<Span> {
        paragraphs(&self.text)
    }
}

/// Something known of a publisher.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct PublisherNote {
    /// What is known.
    pub text: String,
    /// Where from; https only.
    pub source: String,
}

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

/// Who makes a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub enum Speaker {
    /// The article in its own voice.
    Article,
    /// An entity of the gazetteer.
    Entity(EntityId),
}

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
