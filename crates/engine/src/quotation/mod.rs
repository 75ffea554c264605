//! Who says what: quoted and reported speech with its speaker and cue.
//!
//! `marks` pairs quotation marks, `term` sets apart those that hold no speech, `block` finds speech without marks, `cue` lists
//! reporting words, `subject` and `report` read who reports, `reports` and `beside` find the reports of a sentence, `memory` finds back whom a pronoun means, `attribution` joins words to reports, `indirect` cuts reported clauses.
//! A speaker is named only where the words tell; nothing is inferred from what is said.

mod annotated_text;
mod attribution;
mod beside;
mod block;
pub(crate) mod cue;
mod indirect;
mod marks;
mod memory;
mod report;
mod reports;
mod subject;
mod term;
#[cfg(test)]
mod tests;
mod wording;

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
    /// Between quotation marks and no speech: a title, a nickname, a word that is spoken about.
    Term,
}

/// How a speaker was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerBy {
    /// By name: "Lena Brandt said".
    Name,
    /// By what somebody is: "the mayor said", "police said".
    Role,
    /// By a pronoun: "she said".
    Pronoun,
    /// By the report of the speech that this one goes on from.
    CarriedOn,
}

/// Who is credited with the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker, here or where the speech that goes on began.
    pub span: Span,
    /// The entity, if those words or their antecedent name one without doubt.
    pub entity: Option<EntityId>,
    /// How it was found.
    pub by: SpeakerBy,
    /// Where the text names the same speaker most fully, if not in `span`: what a surname, a role or a pronoun stands for.
    pub antecedent: Option<Span>,
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
    term::tell_apart(text, tokens, &mut marked);
    let mut annotated = annotated_text::AnnotatedText::new(text, tokens, mentions, &marked);
    let mut told = attribution::read_sentences(&annotated, sentences);
    let blocks = block::find_blocks(&annotated, paragraphs, &told);
    if !blocks.is_empty() {
        marks::add(&mut marked, blocks);
        annotated = annotated_text::AnnotatedText::new(text, tokens, mentions, &marked);
        told = attribution::read_sentences(&annotated, sentences);
    }
    let mut found = attribution::attribute(&annotated, paragraphs, &told, &marked);
    found.extend(indirect::find_indirect(&annotated, &told));
    order::sort_by_key(&mut found, |it| (it.span.start(), std::cmp::Reverse(it.span.end())));
    found
}
