//! Who speaks in a text, and in how many words: the quotations of the engine, outermost only, each with what kind of source it
//! has. Counts; judges nobody.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::quotation::{Quotation, QuotationKind};
use diptych_library::library::count_words;

use crate::page_context::PageContext;

/// One stretch of speech that lies in no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Where.
    pub span: Span,
    /// Whether it is verbatim: in quotation marks, whole or in pieces.
    pub is_direct: bool,
    /// How many words.
    pub n_words: usize,
    /// Whose words they are.
    pub source: Source,
}

/// Whose words they are, as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An entry of the gazetteer.
    Entity(EntityId),
    /// A document, by its words: "the report".
    Document(String),
    /// Somebody without a name, by the words of the text: "officials of both sides".
    Unnamed(String),
    /// The text names nobody.
    Nobody,
}

/// Kinds of sources, in the order of every list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A person with a name.
    Person,
    /// An office, a state, an organization.
    Office,
    /// A document.
    Document,
    /// Somebody without a name.
    Unnamed,
    /// Nobody is named.
    Nobody,
}

impl SourceKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Person, Self::Office, Self::Document, Self::Unnamed, Self::Nobody];

    /// The kind in words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "named person",
            Self::Office => "office, state or organization",
            Self::Document => "document",
            Self::Unnamed => "unnamed",
            Self::Nobody => "nobody named",
        }
    }
}

impl Source {
    /// What kind of source it is.
    #[must_use]
    pub fn kind(&self, context: &PageContext<'_>) -> SourceKind {
        match self {
            Self::Entity(id) => match context.library.entity(*id).map(|it| it.kind) {
                Some(EntityKind::Person) => SourceKind::Person,
                Some(EntityKind::Law) => SourceKind::Document,
                _ => SourceKind::Office,
            },
            Self::Document(_) => SourceKind::Document,
            Self::Unnamed(_) => SourceKind::Unnamed,
            Self::Nobody => SourceKind::Nobody,
        }
    }
}

/// The speech in an article, in the order of the text.
#[must_use]
pub fn speech_in(context: &PageContext<'_>, article: ArticleId) -> Vec<Speech> {
    let (Some(found), Some(findings)) = (context.library.article(article), context.analyzed.findings(article)) else {
        return Vec::new();
    };
    let mut speech: Vec<Speech> = Vec::new();
    for quotation in &findings.analysis.quotations {
        if speech.last().is_some_and(|last| last.span.covers(quotation.span)) {
            continue;
        }
        speech.push(Speech {
            span: quotation.span,
            is_direct: quotation.kind != QuotationKind::Indirect,
            n_words: count_words(quotation.span.of(&found.text)),
            source: source(&found.text, quotation),
        });
    }
    speech
}

fn source(text: &str, quotation: &Quotation) -> Source {
    let Some(speaker) = quotation.speaker else { return Source::Nobody };
    if let Some(entity) = speaker.entity {
        return Source::Entity(entity);
    }
    let words = speaker.span.of(text);
    if names_document(words) {
        return Source::Document(lower_cased(words));
    }
    // A pronoun whose person the text leaves open.
    let is_pronoun = ["he", "she", "it", "they", "who"].contains(&lower_cased(words).as_str());
    if is_pronoun { Source::Nobody } else { Source::Unnamed(words.to_owned()) }
}

/// Words for things that speak because somebody wrote them.
const DOCUMENTS: [&str; 20] = [
    "article",
    "text",
    "report",
    "letter",
    "statement",
    "paragraph",
    "summary",
    "release",
    "resolution",
    "judgment",
    "page",
    "document",
    "communique",
    "declaration",
    "study",
    "survey",
    "list",
    "tweet",
    "post",
    "headline",
];

fn names_document(words: &str) -> bool {
    lower_cased(words).split_whitespace().any(|word| DOCUMENTS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::names_document;

    #[test]
    fn what_is_written_is_a_document_and_who_is_not_is_not() {
        assert!(names_document("The second paragraph"));
        assert!(names_document("its statement"));
        assert!(!names_document("officials of both sides"));
    }
}
