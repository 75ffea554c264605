//! What can be found: the documents of a corpus and their texts.

use std::borrow::Cow;

use diptych_corpus::model::{ArticleId, ClaimId, Corpus, Entity, EntityId, Evidence};
use diptych_corpus::order;

/// What a hit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// An article's headline.
    Headline(ArticleId),
    /// A paragraph of an article, by its index.
    Paragraph(ArticleId, usize),
    /// A claim's text.
    Claim(ClaimId),
    /// A piece of evidence, by its index: summary, title and publisher, joined by `DOCUMENT_FIELD_SEPARATOR`.
    Evidence(ClaimId, usize),
    /// An entity: name, aliases and description, joined by `DOCUMENT_FIELD_SEPARATOR`.
    Entity(EntityId),
}

/// Joins the fields of a document that has several.
pub const DOCUMENT_FIELD_SEPARATOR: &str = " · ";

/// The text of a document, in which the Spans of a hit stand; empty if the corpus has no such document.
#[must_use]
pub fn text_of(corpus: &Corpus, document: Document) -> Cow<'_, str> {
    let claim = |id: ClaimId| corpus.claims.get(id.index());
    let text = match document {
        Document::Headline(id) => corpus.articles.get(id.index()).map(|it| it.headline.as_str()),
        Document::Paragraph(id, place) => {
            corpus.articles.get(id.index()).and_then(|it| Some(it.paragraphs().get(place)?.of(&it.text)))
        }
        Document::Claim(id) => claim(id).map(|it| it.text.as_str()),
        Document::Evidence(id, place) => {
            return claim(id).and_then(|it| it.evidence.get(place)).map(evidence_text).unwrap_or_default().into();
        }
        Document::Entity(id) => return corpus.entities.get(id.index()).map(entity_text).unwrap_or_default().into(),
    };
    text.unwrap_or_default().into()
}

/// Every document with its text, in the order of documents.
pub(super) fn texts_of(corpus: &Corpus) -> Vec<(Document, String)> {
    let mut texts: Vec<(Document, String)> = Vec::new();
    for (article, it) in (0..).map(ArticleId).zip(&corpus.articles) {
        texts.push((Document::Headline(article), it.headline.clone()));
        for (place, span) in it.paragraphs().into_iter().enumerate() {
            texts.push((Document::Paragraph(article, place), span.of(&it.text).to_owned()));
        }
    }
    for (claim, it) in (0..).map(ClaimId).zip(&corpus.claims) {
        texts.push((Document::Claim(claim), it.text.clone()));
        for (place, it) in it.evidence.iter().enumerate() {
            texts.push((Document::Evidence(claim, place), evidence_text(it)));
        }
    }
    for (entity, it) in (0..).map(EntityId).zip(&corpus.entities) {
        texts.push((Document::Entity(entity), entity_text(it)));
    }
    order::sort_by_key(&mut texts, |it| it.0);
    texts
}

fn evidence_text(evidence: &Evidence) -> String {
    [evidence.summary.as_str(), &evidence.title, &evidence.publisher].join(DOCUMENT_FIELD_SEPARATOR)
}

fn entity_text(entity: &Entity) -> String {
    let mut text = entity.name.clone();
    for field in entity.aliases.iter().chain([&entity.description]) {
        text.push_str(DOCUMENT_FIELD_SEPARATOR);
        text.push_str(field);
    }
    text
}
