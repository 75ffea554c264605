//! What is marked in a text under a lens, and what each mark opens. Pure.

use diptych_corpus::model::{ArticleId, ClaimId, EntityId, QuestionId, TermId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::{EntityKind, State, WordingKind};
use diptych_engine::anchor::{Placements, Quoted};
use diptych_engine::annotation::Annotations;
use diptych_engine::mention::{Mention, Referent, Spelling};
use diptych_engine::selector::anchor;
use diptych_engine::wording::{Voice, WordingMark};
use diptych_library::own_words::own_wording;

use crate::state::library::{EvidenceId, Library};
use crate::state::route::{Lens, Reading, Target};

/// One thing to paint on a Span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: MarkKind,
}

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A claim of the article.
    Claim {
        /// Which.
        claim: ClaimId,
        /// The state of the evidence on it.
        state: State,
        /// Its number in the article.
        number: usize,
    },
    /// A passage that answers a claim.
    Answer {
        /// The evidence that stands here.
        evidence: EvidenceId,
    },
    /// A name.
    Name {
        /// Whose.
        entity: EntityId,
        /// What it is.
        kind: EntityKind,
        /// Which of its mentions in the article, from 1.
        nth: usize,
        /// Whether the surface is listed as an error.
        spelling: Spelling,
    },
    /// A name that several share; nothing in the text decides which.
    SharedName {
        /// Whose it may be.
        entities: Vec<EntityId>,
    },
    /// A word of the lexicon.
    Wording {
        /// The entry.
        term: TermId,
        /// What such a word does.
        kind: WordingKind,
        /// In whose voice it stands.
        voice: Voice,
        /// Which of the term's marks in the article, from 1.
        nth: usize,
    },
    /// The passage that a question is about.
    Question {
        /// Which.
        question: QuestionId,
    },
    /// Words that a link names.
    Linked,
}

/// Everything marked in `article`, sorted by Span.
#[must_use]
pub fn marks(library: &Library, article: ArticleId, reading: &Reading) -> Vec<Mark> {
    let (Some(found), Some(placements)) = (library.annotations(article), library.placements(article)) else {
        return Vec::new();
    };
    let mut marks = match reading.lens() {
        // What the worker lists is marked with its list.
        Lens::Text | Lens::Voices | Lens::Numbers | Lens::Shared => Vec::new(),
        Lens::Claims => [claims(library, article), answers(library, article, placements, reading)].concat(),
        Lens::Entities => names(library, found),
        Lens::Wording => wording(library, article),
    };
    if reading.questions {
        marks.extend(questions(placements));
    }
    marks.extend(linked(library, article, reading));
    sort_by_key(&mut marks, |mark| mark.span);
    marks
}

fn claims(library: &Library, article: ArticleId) -> Vec<Mark> {
    let claims = library.claims_in_text(article).into_iter();
    let marks = claims.flat_map(|found| {
        let state = library.claim(found.claim).map(|claim| claim.state);
        found.spans.into_iter().filter_map(move |span| {
            let kind = MarkKind::Claim { claim: found.claim, state: state?, number: found.number };
            Some(Mark { span, kind })
        })
    });
    marks.collect()
}

/// Passages that answer: every one if the article is read alone, else those that answer a claim of a text beside it.
fn answers(library: &Library, article: ArticleId, placements: &Placements, reading: &Reading) -> Vec<Mark> {
    let beside: Vec<ArticleId> = reading.articles.iter().filter_map(|slug| library.article_named(slug)).collect();
    let is_shown = |evidence: EvidenceId| {
        beside.len() < 2 || beside.iter().any(|it| *it != article && stands_in(library, evidence.claim, *it))
    };
    let placed = placements.placed.iter();
    let marks = placed.filter_map(|placement| match placement.quoted {
        Quoted::Evidence { claim, evidence, .. } => {
            let evidence = EvidenceId { claim, index: evidence };
            is_shown(evidence).then_some(Mark { span: placement.span, kind: MarkKind::Answer { evidence } })
        }
        Quoted::Claim { .. } | Quoted::Question { .. } => None,
    });
    marks.collect()
}

fn stands_in(library: &Library, claim: ClaimId, article: ArticleId) -> bool {
    library.claim(claim).is_some_and(|claim| claim.anchors.iter().any(|anchor| anchor.article == article))
}

fn names(library: &Library, found: &Annotations) -> Vec<Mark> {
    let mut counts = vec![0_usize; library.corpus().entities.len()];
    let mut name = |mention: &Mention| {
        let kind = match &mention.referent {
            Referent::Ambiguous(entities) => MarkKind::SharedName { entities: entities.clone() },
            Referent::Entity(entity) => {
                let count = counts.get_mut(entity.index())?;
                *count += 1;
                let kind = library.entity(*entity)?.kind;
                MarkKind::Name { entity: *entity, kind, nth: *count, spelling: mention.spelling }
            }
        };
        Some(Mark { span: mention.span, kind })
    };
    found.mentions.iter().filter_map(&mut name).collect()
}

/// Only words that are the article's own.
fn wording(library: &Library, article: ArticleId) -> Vec<Mark> {
    let marks = own_wording(library, article).into_iter().filter_map(|word| {
        let WordingMark { span, term, voice } = word.mark;
        let kind = library.corpus().terms.get(term.index())?.kind;
        Some(Mark { span, kind: MarkKind::Wording { term, kind, voice, nth: word.nth } })
    });
    marks.collect()
}

fn questions(placements: &Placements) -> impl Iterator<Item = Mark> + '_ {
    placements.placed.iter().filter_map(|placement| match placement.quoted {
        Quoted::Question { question } => Some(Mark { span: placement.span, kind: MarkKind::Question { question } }),
        Quoted::Claim { .. } | Quoted::Evidence { .. } => None,
    })
}

/// What a link names in the first of the articles that are read.
fn linked(library: &Library, article: ArticleId, reading: &Reading) -> Option<Mark> {
    let is_first = reading.articles.first().and_then(|slug| library.article_named(slug)) == Some(article);
    let span = if is_first { linked_span(library, article, reading.at.as_ref()?)? } else { return None };
    Some(Mark { span, kind: MarkKind::Linked })
}

/// The Span of a paragraph or of words that a link names; `None` for any other target, or if they stand nowhere.
#[must_use]
pub fn linked_span(library: &Library, article: ArticleId, target: &Target) -> Option<Span> {
    let found = library.article(article)?;
    match target {
        Target::Paragraph(ordinal) => found.paragraphs().get(ordinal.checked_sub(1)?).copied(),
        Target::Words(words) => anchor(&found.text, &words.selector()),
        Target::Claim(..) | Target::Entity(..) | Target::Term(..) | Target::Question(_) => None,
    }
}

impl MarkKind {
    /// What opens when the mark is followed; `None` if it only marks.
    #[must_use]
    pub fn target(&self, library: &Library) -> Option<Target> {
        match self {
            Self::Claim { claim, .. } => Some(Target::Claim(library.claim(*claim)?.slug.as_str().into(), None)),
            Self::Answer { evidence } => {
                Some(Target::Claim(library.claim(evidence.claim)?.slug.as_str().into(), Some(evidence.index + 1)))
            }
            Self::Name { entity, nth, .. } => {
                Some(Target::Entity(library.entity(*entity)?.slug.as_str().into(), Some(*nth)))
            }
            Self::Wording { term, nth, .. } => {
                let term = library.corpus().terms.get(term.index())?;
                Some(Target::Term(term.slug.as_str().into(), Some(*nth)))
            }
            Self::Question { question } => {
                Some(Target::Question(library.corpus().questions.get(question.index())?.slug.as_str().into()))
            }
            Self::SharedName { .. } | Self::Linked => None,
        }
    }

    /// Whether the mark belongs to what is open.
    #[must_use]
    pub fn is_open(&self, library: &Library, at: Option<&Target>) -> bool {
        match (self, at) {
            (Self::Linked, _) => true,
            (_, None) => false,
            (Self::Claim { claim, .. }, Some(Target::Claim(slug, _))) => {
                library.claim(*claim).is_some_and(|claim| *claim.slug == **slug)
            }
            (Self::Answer { evidence }, Some(Target::Claim(slug, nth))) => {
                let is_claim = library.claim(evidence.claim).is_some_and(|claim| *claim.slug == **slug);
                is_claim && nth.is_none_or(|nth| nth == evidence.index + 1)
            }
            (Self::Name { entity, .. }, Some(Target::Entity(slug, _))) => {
                library.entity(*entity).is_some_and(|entity| *entity.slug == **slug)
            }
            (Self::Wording { .. } | Self::Question { .. }, at) => self.target(library).as_ref() == at,
            _ => false,
        }
    }

    /// The id of the mark's first piece in the page, given the pane that it stands in; cards point to it.
    #[must_use]
    pub fn element_id(&self, library: &Library, pane: usize) -> Option<String> {
        match self {
            Self::SharedName { .. } => None,
            Self::Linked => Some(element_of(&Target::Paragraph(1), pane)),
            Self::Answer { evidence } => {
                Some(element_of_answer(&library.claim(evidence.claim)?.slug, evidence.index + 1, pane))
            }
            _ => Some(element_of(&self.target(library)?, pane)),
        }
    }
}

/// The id of the element that a target opens in a pane.
#[must_use]
pub fn element_of(target: &Target, pane: usize) -> String {
    let name = match target {
        Target::Claim(slug, _) => format!("claim-{slug}"),
        Target::Entity(slug, nth) => format!("entity-{slug}-{}", nth.unwrap_or(1)),
        Target::Term(slug, nth) => format!("term-{slug}-{}", nth.unwrap_or(1)),
        Target::Question(slug) => format!("question-{slug}"),
        Target::Paragraph(_) | Target::Words(_) => "linked".to_owned(),
    };
    format!("mark-{pane}-{name}")
}

/// The id of the element of an answering passage in a pane.
#[must_use]
pub fn element_of_answer(slug: &str, nth: usize, pane: usize) -> String {
    format!("mark-{pane}-answer-{slug}-{nth}")
}
