//! The analysis. Pure, total and deterministic: the same bytes in, the same values out; no clock, no I/O, no DOM, no panic.
//!
//! Reading order: [`token`] and [`sentence`] cut the text, [`gazetteer`] and [`mention`] find who and what is named,
//! [`quotation`] finds who speaks, [`wording`], [`quantity`] and [`date`] mark words, figures and days, [`claim`] suggests what
//! to check; [`anchor`] and [`selector`] place quotations in a text, [`utf16`] counts as pages do, [`segment`] flattens marks
//! for drawing, [`naming`] compares how texts name a thing, [`search`] finds passages,
//! [`reuse`] and [`alignment`] tie those of different texts; [`annotation`] is what a pack carries of all this.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod alignment;
pub mod anchor;
pub mod annotation;
mod calendar_word;
pub mod claim;
mod compose;
pub mod date;
pub mod gazetteer;
pub mod hash;
mod logarithm;
pub mod lower_case;
pub mod mention;
pub mod naming;
mod phrase;
pub mod quantity;
pub mod quotation;
mod range_coder;
pub mod recognition;
pub mod reuse;
pub mod search;
pub mod segment;
pub mod selector;
pub mod sentence;
mod stem;
mod stop_word;
pub mod token;
mod unit_word;
pub mod utf16;
mod word_list;
pub mod wording;
mod words;

use diptych_corpus::model::Corpus;
use diptych_corpus::span::Span;
use diptych_corpus::text::paragraphs;

pub use diptych_corpus::span;

use claim::ClaimMark;
use date::DateMark;
use gazetteer::Gazetteer;
use mention::Mention;
use quantity::{Quantity, Setting};
use quotation::Quotation;
use token::Token;
use wording::{Lexicon, WordingMark};

/// What the engine needs to know of a corpus, compiled once and used for every text; by default of one without names and terms.
#[derive(Clone, Debug, Default)]
pub struct Engine {
    /// Names.
    pub gazetteer: Gazetteer,
    /// Words that carry a judgment.
    pub lexicon: Lexicon,
}

/// Everything found in one text. Every list is sorted by Span.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The paragraphs.
    pub paragraphs: Vec<Span>,
    /// The sentences; each lies inside one paragraph, and together they cover all of it but white space.
    pub sentences: Vec<Span>,
    /// Words, numbers and punctuation.
    pub tokens: Vec<Token>,
    /// Names of entities. Never overlap.
    pub mentions: Vec<Mention>,
    /// Quoted and reported speech.
    pub quotations: Vec<Quotation>,
    /// Words of the lexicon. Never overlap.
    pub wording: Vec<WordingMark>,
    /// Figures with their units.
    pub quantities: Vec<Quantity>,
}

/// What a machine may point at in one text and no page draws as found: a reader decides. Every list is sorted by Span.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// Dates and times. Never overlap.
    pub dates: Vec<DateMark>,
    /// Sentences worth checking, with what speaks for it.
    pub claims: Vec<ClaimMark>,
    /// Where and when each of the analysis' quantities holds, in their order.
    pub settings: Vec<Setting>,
}

impl Engine {
    /// Compiles the gazetteer and the lexicon of `corpus`.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        Self { gazetteer: Gazetteer::new(&corpus.entities), lexicon: Lexicon::new(&corpus.terms) }
    }

    /// Analyses one text.
    ///
    /// ```
    /// use diptych_engine::Engine;
    /// use diptych_engine::quotation::QuotationKind;
    ///
    /// let text = "The dam held. \u{201c}Nobody was hurt,\u{201d} the mayor said.";
    /// let analysis = Engine::default().analyze(text);
    /// assert_eq!(analysis.sentences.len(), 2);
    /// let quotation = &analysis.quotations[0];
    /// assert_eq!(quotation.kind, QuotationKind::Direct);
    /// assert_eq!(quotation.speaker.unwrap().span.of(text), "the mayor");
    /// ```
    ///
    /// Names and loaded words are found with the lists of a corpus:
    ///
    /// ```
    /// use diptych_corpus::folder;
    /// use diptych_engine::Engine;
    ///
    /// let corpus = folder::read("../../tests/corpora/minimal".as_ref(), &[]).corpus.unwrap();
    /// let analysis = Engine::new(&corpus).analyze(&corpus.articles[0].text);
    /// assert!(!analysis.mentions.is_empty());
    /// ```
    #[must_use]
    pub fn analyze(&self, text: &str) -> Analysis {
        let paragraphs = paragraphs(text);
        let mut tokens = token::find_tokens(text);
        token::note_broken_lines(text, &paragraphs, &mut tokens);
        let sentences = sentence::find_sentences(text, &paragraphs);
        let pieces = phrase::read_pieces(text, &tokens, self.gazetteer.phrases().words());
        let mentions = mention::find_among(text, &pieces, &self.gazetteer);
        let quotations = quotation::find_quotations(text, &paragraphs, &sentences, &tokens, &mentions);
        let wording = wording::find_again(text, pieces, &quotations, &self.lexicon);
        let quantities = quantity::find_quantities(text, &tokens);
        Analysis { paragraphs, sentences, tokens, mentions, quotations, wording, quantities }
    }

    /// Analyses every article of `corpus`, in their order.
    #[must_use]
    pub fn analyze_all(&self, corpus: &Corpus) -> Vec<Analysis> {
        corpus.articles.iter().map(|article| self.analyze(&article.text)).collect()
    }

    /// Points at dates and at what is worth checking in one text, of which `analysis` is.
    #[must_use]
    pub fn suggest(&self, text: &str, analysis: &Analysis) -> Suggestions {
        let Analysis { paragraphs, sentences, tokens, mentions, quantities, .. } = analysis;
        let dates = date::find_dates(text, paragraphs, tokens);
        let material = claim::Material { sentences, tokens, mentions, quantities, dates: &dates };
        let claims = claim::find_claims(text, material);
        let settings = quantity::find_settings(text, sentences, mentions, &dates, quantities);
        Suggestions { dates, claims, settings }
    }
}
