//! The open corpus with everything that is worked out from it, each part when it is first asked for.
//! Pure: knows neither the page nor signals.

use std::sync::OnceLock;

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Entity, EntityId, Evidence, Speaker};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::{EvidenceRelation, State};
use diptych_engine::anchor::{Placements, Quoted, place_quotations};
use diptych_engine::annotation::Annotations;
use diptych_engine::mention::{Mention, Referent};
use diptych_engine::selector::{self, TextQuoteSelector};
use diptych_own_texts::OwnText;

use super::count_source::{CountSource, original_counts};
use super::source::Source;

use crate::words;

/// Words further apart than this many bytes are not pointed at together: a whole paragraph in sight says nothing of why.
const LONGEST_SELECTION: usize = 90;

/// An open corpus. Immutable: another text or corpus makes another Library. The default is an empty one.
#[derive(Debug, Default)]
pub struct Library {
    corpus: Corpus,
    source: Source,
    annotations: Vec<Annotations>,
    placements: Vec<OnceLock<Placements>>,
}

/// A claim as it stands in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimInArticle {
    /// The claim.
    pub claim: ClaimId,
    /// Its number among the article's claims, in the order of the text, from 1.
    pub number: usize,
    /// Where it stands, sorted; not empty.
    pub spans: Vec<Span>,
}

/// A piece of evidence by its place: the claim and the index into its evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EvidenceId {
    /// The claim.
    pub claim: ClaimId,
    /// Index into its evidence.
    pub index: usize,
}

/// How an article bears on a claim: one cell of the coverage matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// The claim stands in the article.
    Said,
    /// The article holds evidence on it, of these relations in the order of the vocabulary.
    Answers(Vec<EvidenceRelation>),
    /// The curators read the article, which is no older than the claim, for the claim and found nothing of it.
    NotMentioned,
    /// Nothing is tied; nobody says more than that.
    NothingLinked,
}

impl Library {
    /// Opens `corpus`, in each of whose articles the engine found `annotations`.
    #[must_use]
    pub fn open(corpus: Corpus, annotations: Vec<Annotations>, source: Source) -> Self {
        let placements = corpus.articles.iter().map(|_| OnceLock::new()).collect();
        Self { corpus, source, annotations, placements }
    }

    /// The corpus.
    #[must_use]
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// Where it came from, so that the engine can open the same.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The text of the reader that has this slug; `None` of the articles of the corpus.
    #[must_use]
    pub fn own_text(&self, slug: &str) -> Option<&OwnText> {
        self.source.own_texts().iter().map(|own| &own.text).find(|own| own.id() == slug)
    }

    /// The language of a text, as a tag of BCP 47: that of the corpus, unless its reader states another.
    #[must_use]
    pub fn language(&self, article: &Article) -> &str {
        let own = self.own_text(&article.slug);
        match own.map(|own| own.details.language.as_deref()) {
            None => &self.corpus.about.language,
            Some(stated) => stated.unwrap_or("und"),
        }
    }

    /// What the engine found in the text of `article`; `None` if the corpus has no such article.
    #[must_use]
    pub fn annotations(&self, article: ArticleId) -> Option<&Annotations> {
        self.annotations.get(article.index())
    }

    /// What the engine found in every text, in the order of the articles.
    #[must_use]
    pub fn all_annotations(&self) -> &[Annotations] {
        &self.annotations
    }

    /// Where the curators' quotations stand in the text of `article`; `None` if the corpus has no such article.
    #[must_use]
    pub fn placements(&self, article: ArticleId) -> Option<&Placements> {
        self.placements.get(article.index()).map(|cell| cell.get_or_init(|| place_quotations(&self.corpus, article)))
    }

    /// An article.
    #[must_use]
    pub fn article(&self, id: ArticleId) -> Option<&Article> {
        self.corpus.articles.get(id.index())
    }

    /// A claim.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.corpus.claims.get(id.index())
    }

    /// An entity.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.corpus.entities.get(id.index())
    }

    /// A piece of evidence.
    #[must_use]
    pub fn evidence(&self, id: EvidenceId) -> Option<&Evidence> {
        self.claim(id.claim)?.evidence.get(id.index)
    }

    /// The article with this slug.
    #[must_use]
    pub fn article_named(&self, slug: &str) -> Option<ArticleId> {
        self.article_ids().find(|id| self.article(*id).is_some_and(|article| article.slug == slug))
    }

    /// The claim with this slug.
    #[must_use]
    pub fn claim_named(&self, slug: &str) -> Option<ClaimId> {
        self.claim_ids().find(|id| self.claim(*id).is_some_and(|claim| claim.slug == slug))
    }

    /// The entity with this slug.
    #[must_use]
    pub fn entity_named(&self, slug: &str) -> Option<EntityId> {
        self.entity_ids().find(|id| self.entity(*id).is_some_and(|entity| entity.slug == slug))
    }

    /// Every article's id, in the order of their dates.
    pub fn article_ids(&self) -> impl Iterator<Item = ArticleId> + use<> {
        (0..count(self.corpus.articles.len())).map(ArticleId)
    }

    /// Every claim's id, in the curators' order.
    pub fn claim_ids(&self) -> impl Iterator<Item = ClaimId> + use<> {
        (0..count(self.corpus.claims.len())).map(ClaimId)
    }

    /// Every entity's id.
    pub fn entity_ids(&self) -> impl Iterator<Item = EntityId> + use<> {
        (0..count(self.corpus.entities.len())).map(EntityId)
    }

    /// The topics that claims have, each with its claims: in the curators' order, and where they gave none in that of the claims.
    #[must_use]
    pub fn topics(&self) -> Vec<(&str, Vec<ClaimId>)> {
        let mut topics: Vec<(&str, Vec<ClaimId>)> =
            self.corpus.topics.iter().map(|topic| (topic.slug.as_str(), Vec::new())).collect();
        for (id, claim) in self.claim_ids().zip(&self.corpus.claims) {
            match topics.iter_mut().find(|(topic, _)| *topic == claim.topic) {
                Some((_, claims)) => claims.push(id),
                None => topics.push((&claim.topic, vec![id])),
            }
        }
        topics.retain(|(_, claims)| !claims.is_empty());
        topics
    }

    /// The claims that the curators anchor in `article`, in their order; no text is read for it.
    #[must_use]
    pub fn claims_of(&self, article: ArticleId) -> Vec<ClaimId> {
        let stands_in = |claim: &&Claim| claim.anchors.iter().any(|anchor| anchor.article == article);
        self.claim_ids().zip(&self.corpus.claims).filter(|(_, claim)| stands_in(claim)).map(|(id, _)| id).collect()
    }

    /// The evidence whose passages stand in `article`, in the curators' order.
    #[must_use]
    pub fn evidence_of(&self, article: ArticleId) -> Vec<EvidenceId> {
        let stands = |evidence: &Evidence| evidence.counterpart.as_ref().is_some_and(|found| found.article == article);
        let claims = self.claim_ids().zip(&self.corpus.claims);
        claims
            .flat_map(|(claim, it)| (0..it.evidence.len()).map(move |index| EvidenceId { claim, index }))
            .filter(|id| self.evidence(*id).is_some_and(stands))
            .collect()
    }

    /// The claims as they stand in the text of `article`, numbered in the order of the text.
    #[must_use]
    pub fn claims_in_text(&self, article: ArticleId) -> Vec<ClaimInArticle> {
        let mut found: Vec<ClaimInArticle> = Vec::new();
        for (claim, span) in self.placed(article).filter_map(|(quoted, span)| Some((claim_of(quoted)?, span))) {
            match found.iter_mut().find(|known| known.claim == claim) {
                Some(known) => known.spans.push(span),
                None => found.push(ClaimInArticle { claim, number: found.len() + 1, spans: vec![span] }),
            }
        }
        found
    }

    /// Where a claim stands in the text of `article`, sorted; empty if nowhere.
    #[must_use]
    pub fn claim_spans(&self, claim: ClaimId, article: ArticleId) -> Vec<Span> {
        let belongs = |quoted: Quoted| claim_of(quoted) == Some(claim);
        self.placed(article).filter(|(quoted, _)| belongs(*quoted)).map(|(_, span)| span).collect()
    }

    /// Where the passages of a piece of evidence stand in its counterpart; empty if it has none.
    #[must_use]
    pub fn evidence_spans(&self, id: EvidenceId) -> Vec<Span> {
        let Some(counterpart) = self.evidence(id).and_then(|evidence| evidence.counterpart.as_ref()) else {
            return Vec::new();
        };
        let belongs = |quoted: Quoted| matches!(quoted, Quoted::Evidence { claim, evidence, .. } if claim == id.claim && evidence == id.index);
        self.placed(counterpart.article).filter(|(quoted, _)| belongs(*quoted)).map(|(_, span)| span).collect()
    }

    /// Whether a piece of evidence was published after the first article in which its claim stands.
    #[must_use]
    pub fn is_later_than_claim(&self, id: EvidenceId) -> bool {
        let published = self.claim(id.claim).and_then(|claim| self.first_published(claim));
        let date = self.evidence(id).and_then(|evidence| evidence.date);
        date.zip(published).is_some_and(|(date, published)| date.is_later_than(published))
    }

    /// When the first article in which `claim` stands was published; `None` if it stands in none.
    #[must_use]
    pub fn first_published(&self, claim: &Claim) -> Option<PartialDate> {
        claim.anchors.iter().filter_map(|anchor| self.published(anchor.article)).min()
    }

    fn published(&self, article: ArticleId) -> Option<PartialDate> {
        Some(self.article(article)?.published)
    }

    /// How `article` bears on `claim`.
    #[must_use]
    pub fn coverage(&self, claim: ClaimId, article: ArticleId) -> Coverage {
        let Some(claim) = self.claim(claim) else { return Coverage::NothingLinked };
        if claim.anchors.iter().any(|anchor| anchor.article == article) {
            return Coverage::Said;
        }
        let mut relations: Vec<EvidenceRelation> = claim
            .evidence
            .iter()
            .filter(|evidence| evidence.counterpart.as_ref().is_some_and(|found| found.article == article))
            .map(|evidence| evidence.relation)
            .collect();
        sort_by_key(&mut relations, |relation| *relation);
        relations.dedup();
        // A text that is older than the claim cannot answer it, so its silence means nothing.
        let is_older =
            self.published(article).zip(self.first_published(claim)).is_some_and(|(it, first)| first.is_later_than(it));
        match (relations.is_empty(), claim.silent.contains(&article) && !is_older) {
            (false, _) => Coverage::Answers(relations),
            (true, true) => Coverage::NotMentioned,
            (true, false) => Coverage::NothingLinked,
        }
    }

    /// How many sentences of `article` carry a curated mark, of how many.
    #[must_use]
    pub fn reviewed_sentences(&self, article: ArticleId) -> (usize, usize) {
        let Some(annotations) = self.annotations(article) else { return (0, 0) };
        let claims: Vec<Span> = self.claims_in_text(article).into_iter().flat_map(|claim| claim.spans).collect();
        let sentences = &annotations.sentences;
        let marked = sentences.iter().filter(|sentence| claims.iter().any(|claim| claim.overlaps(**sentence))).count();
        (marked, sentences.len())
    }

    /// Mentions of `entity` in the text of `article`, in order.
    #[must_use]
    pub fn mentions_of(&self, article: ArticleId, entity: EntityId) -> Vec<&Mention> {
        let refers = |mention: &&Mention| mention.referent == Referent::Entity(entity);
        self.annotations(article).map_or_else(Vec::new, |it| it.mentions.iter().filter(refers).collect())
    }

    /// How often `article` names `entity`: counted in the text as it was published, `None` where that was not counted.
    #[must_use]
    pub fn n_mentions(&self, article: ArticleId, entity: EntityId) -> Option<usize> {
        match CountSource::of(&self.corpus, article) {
            CountSource::Text => Some(self.mentions_of(article, entity).len()),
            CountSource::Original { .. } => Some(original_counts(&self.corpus, article)?.n_mentions(entity) as usize),
            CountSource::NotMeasured | CountSource::Digest => None,
        }
    }

    /// The selector of words in a paragraph of `article`, given as sorted Spans in that paragraph: of the first, and of
    /// those that follow closely.
    #[must_use]
    pub fn words_in_paragraph(
        &self,
        article: ArticleId,
        paragraph: usize,
        words: &[Span],
    ) -> Option<TextQuoteSelector> {
        let article = self.article(article)?;
        let at = article.paragraphs().get(paragraph)?.start();
        let first = *words.first()?;
        let near = words.iter().take_while(|next| next.end() <= first.start() + LONGEST_SELECTION);
        let all = near.fold(first, |all, next| all.union(*next));
        let span = Span::new(&article.text, at + all.start(), at + all.end())?;
        Some(selector::describe(&article.text, span))
    }

    /// The name of who makes a claim.
    #[must_use]
    pub fn speaker_name(&self, speaker: Speaker) -> &str {
        match speaker {
            Speaker::Article => words::ARTICLE_ITSELF,
            Speaker::Entity(id) => self.entity(id).map_or(words::UNKNOWN_SPEAKER, |entity| &entity.name),
        }
    }

    /// How many claims are in each state, in the order of the vocabulary, states without a claim left out.
    #[must_use]
    pub fn count_states(&self, claims: &[ClaimId]) -> Vec<(State, usize)> {
        let in_state =
            |state: State| claims.iter().filter(|id| self.claim(**id).is_some_and(|it| it.state == state)).count();
        State::ALL.iter().map(|state| (*state, in_state(*state))).filter(|(_, n_claims)| *n_claims > 0).collect()
    }

    /// The anchor of `claim` in `article`, else its first.
    #[must_use]
    pub fn anchor_in(&self, claim: ClaimId, article: Option<ArticleId>) -> Option<&Anchor> {
        let anchors = &self.claim(claim)?.anchors;
        anchors.iter().find(|anchor| Some(anchor.article) == article).or_else(|| anchors.first())
    }

    fn placed(&self, article: ArticleId) -> impl Iterator<Item = (Quoted, Span)> + '_ {
        let placed = self.placements(article).map_or(&[][..], |placements| &placements.placed);
        placed.iter().map(|placement| (placement.quoted, placement.span))
    }
}

fn claim_of(quoted: Quoted) -> Option<ClaimId> {
    match quoted {
        Quoted::Claim { claim, .. } => Some(claim),
        Quoted::Evidence { .. } | Quoted::Question { .. } => None,
    }
}

/// List lengths fit: packs are limited to far fewer items.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
