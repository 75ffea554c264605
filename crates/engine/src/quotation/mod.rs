//! Who says what: quoted and reported speech with its speaker and cue.
//!
//! `marks` pairs quotation marks, `block` finds speech without them, `cue` lists reporting words, `subject` and `report` find who reports in a sentence,
//! `memory` finds back whom a pronoun means, `attribution` joins words to reports, `indirect` cuts reported clauses.
//! A speaker is named only where the words tell; nothing is inferred from what is said.

mod attribution;
mod block;
pub(crate) mod cue;
mod indirect;
mod marks;
mod memory;
mod reading;
mod report;
mod subject;
#[cfg(test)]
mod tests;

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;

use crate::mention::Mention;
use crate::token::Token;
use diptych_corpus::order;

/// How words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationKind {
    /// Verbatim, between quotation marks or in paragraphs of its own.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// Words or fragments between quotation marks, in the syntax of the reporter's sentence.
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
    /// The words, quotation marks included where there are any.
    pub span: Span,
    /// How they are reported.
    pub kind: QuotationKind,
    /// Who said them, if the text tells.
    pub speaker: Option<Speaker>,
    /// The reporting word, such as "said".
    pub cue: Option<Span>,
}

/// The quotations in `text`, sorted by Span. Those inside others are listed too, without speaker; indirect speech never
/// overlaps words between quotation marks.
#[must_use]
pub fn find_quotations(
    text: &str,
    paragraphs: &[Span],
    sentences: &[Span],
    tokens: &[Token],
    mentions: &[Mention],
) -> Vec<Quotation> {
    let mut marked = marks::find_marked(text, paragraphs);
    let mut reading = reading::Reading::new(text, tokens, mentions, &marked);
    let mut told = attribution::read_sentences(&reading, sentences);
    let blocks = block::find_blocks(&reading, paragraphs, &told);
    if !blocks.is_empty() {
        marks::add(&mut marked, blocks);
        reading = reading::Reading::new(text, tokens, mentions, &marked);
        told = attribution::read_sentences(&reading, sentences);
    }
    let mut found = attribution::attribute(&reading, paragraphs, &told, &marked);
    found.extend(indirect::find_indirect(&reading, &told));
    order::sort_by_key(&mut found, |it| (it.span.start(), std::cmp::Reverse(it.span.end())));
    found
}
