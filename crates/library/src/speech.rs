//! Who speaks in a text, and in how many words: the quotations of the engine, outermost only, each with whose words they are.
//! Counts; judges nobody.

use diptych_corpus::model::measured::SpeechSource;
use diptych_corpus::span::Span;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::quotation::{Quotation, QuotationKind};

use crate::word_count::count_words;

/// One stretch of speech that lies in no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Where.
    pub span: Span,
    /// How it is told.
    pub kind: QuotationKind,
    /// How many words.
    pub n_words: usize,
    /// Whose words they are.
    pub source: SpeechSource,
}

impl Speech {
    /// Whether somebody says it: words in quotation marks can be a title, a nickname or a word that is spoken about.
    #[must_use]
    pub fn is_spoken(&self) -> bool {
        self.kind != QuotationKind::Term
    }

    /// Whether it is verbatim: in quotation marks, whole or in pieces.
    #[must_use]
    pub fn is_direct(&self) -> bool {
        self.kind != QuotationKind::Indirect
    }
}

/// The speech in `text` and what stands in quotation marks without being speech, in its order, where `quotations` were found.
#[must_use]
pub fn find_speech(text: &str, quotations: &[Quotation]) -> Vec<Speech> {
    let mut speech: Vec<Speech> = Vec::new();
    for quotation in quotations {
        if speech.last().is_some_and(|last| last.span.covers(quotation.span)) {
            continue;
        }
        speech.push(Speech {
            span: quotation.span,
            kind: quotation.kind,
            n_words: count_words(quotation.span.of(text)),
            source: source(text, quotation),
        });
    }
    speech
}

fn source(text: &str, quotation: &Quotation) -> SpeechSource {
    let Some(speaker) = quotation.speaker else { return SpeechSource::Nobody };
    if let Some(entity) = speaker.entity {
        return SpeechSource::Entity(entity);
    }
    let words = first_words(speaker.antecedent.unwrap_or(speaker.span).of(text), MOST_WORDS);
    if names_document(&words) {
        return SpeechSource::Document(lower_cased(&words));
    }
    // A pronoun whose person the text leaves open.
    let is_pronoun = ["he", "she", "it", "they", "who", "his", "her"].contains(&lower_cased(&words).as_str());
    if is_pronoun { SpeechSource::Nobody } else { SpeechSource::Unnamed(words) }
}

/// So many words of a text are kept to name something in it. More would quote it.
pub(crate) const MOST_WORDS: usize = 6;

/// The beginning of some words, in one line.
pub(crate) fn first_words(words: &str, n_most: usize) -> String {
    words.split_whitespace().take(n_most).collect::<Vec<_>>().join(" ")
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
    use super::{first_words, names_document};

    #[test]
    fn what_is_written_is_a_document_and_who_is_not_is_not() {
        assert!(names_document("The second paragraph"));
        assert!(names_document("its statement"));
        assert!(!names_document("officials of both sides"));
    }

    #[test]
    fn a_long_name_is_cut_before_it_becomes_a_quotation() {
        assert_eq!(first_words("the mayor\n of a town", 6), "the mayor of a town");
        assert_eq!(first_words("one two three four five six seven", 6), "one two three four five six");
    }
}
