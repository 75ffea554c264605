//! The corpus as a checked whole: every reference resolved, every list in the order of the folder.
//! Knows what CORPUS.md defines; knows neither TOML nor bytes of a pack.
//!
//! Plan: `id` has the places in lists, `about` what stands over the whole, `article` the texts, `claim` claims and evidence, `figure`
//! their figures and what each counts, `gazetteer` entities, words and questions; `party` says whose side something counts as;
//! [`measured`] is what was counted in a text.

mod about;
mod article;
mod claim;
mod figure;
mod gazetteer;
mod id;
pub mod measured;
mod party;

pub use about::{About, Opening, Party, Publisher, Topic};
pub use article::{Article, NO_PUBLISHER, PublisherNote};
pub use claim::{Anchor, Claim, Counterpart, Evidence, Relation, Speaker};
pub use figure::{Amount, Count, Figure};
pub use gazetteer::{Entity, Group, Question, Term};
pub use id::{ArticleId, ClaimId, CountId, EntityId, PartyId, QuestionId, TermId};

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
    /// The topics of claims, in the order in which readers meet them; empty in a corpus of format 1.
    pub topics: Vec<Topic>,
    /// The sides in the argument; empty in a corpus of format 1.
    pub parties: Vec<Party>,
    /// The publishers of articles and evidence; empty where the curators placed none.
    pub publishers: Vec<Publisher>,
    /// What figures count.
    pub counts: Vec<Count>,
    /// What was counted in originals whose texts are not here; `None` where nobody measured.
    pub measured: Option<measured::Measured>,
}

impl Corpus {
    /// The topic that claims call `slug`; `None` in a corpus of format 1.
    #[must_use]
    pub fn topic(&self, slug: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.slug == slug)
    }

    /// A count.
    #[must_use]
    pub fn count(&self, id: CountId) -> Option<&Count> {
        self.counts.get(id.index())
    }
}
