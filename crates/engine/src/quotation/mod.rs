//! Who says what: quoted and reported speech with its speaker and cue.

pub(crate) mod cue;

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;

use crate::mention::Mention;
use crate::token::Token;

/// How words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationKind {
    /// Verbatim, between quotation marks.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// The reporter's sentence around quoted words.
    Mixed,
}

/// Who is credited with the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker.
    pub span: Span,
    /// The entity, if those words name one without doubt.
    pub entity: Option<EntityId>,
}

/// One stretch of quoted or reported speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The words, quotation marks included.
    pub span: Span,
    /// How they are reported.
    pub kind: QuotationKind,
    /// Who said them, if the text tells.
    pub speaker: Option<Speaker>,
    /// The reporting word, such as "said".
    pub cue: Option<Span>,
}

/// The quotations in `text`, sorted by Span.
#[must_use]
pub fn find_quotations(
    text: &str,
    paragraphs: &[Span],
    sentences: &[Span],
    tokens: &[Token],
    mentions: &[Mention],
) -> Vec<Quotation> {
    let _ = (text, paragraphs, sentences, tokens, mentions);
    Vec::new()
}
