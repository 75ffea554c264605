//! One text as it is compared: its sentences with their words, figures and attribution. Knows one text alone.

use diptych_corpus::span::Span;
use diptych_engine::Engine;
use diptych_engine::quantity::Quantity;
use diptych_engine::quotation::{Quotation, QuotationKind};
use diptych_engine::token::TokenKind;
use diptych_engine::{Analysis, lower_case};

use super::lexicon::attribution::ACCORDING_TO;
use super::{notice, page_line};
use crate::difference::folded;

/// A text with its headline, as it was captured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capture {
    pub(super) sentences: Vec<CapturedSentence>,
    /// Paragraphs of the page around the text.
    pub(super) page_lines: Vec<String>,
}

/// A sentence of one capture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CapturedSentence {
    /// As it is written, in one line.
    pub(super) written: String,
    /// Its words as they are compared.
    pub(super) words: Vec<String>,
    /// The figures in it.
    pub(super) figures: Vec<CapturedFigure>,
    /// Whether it says who says so.
    pub(super) is_attributed: bool,
    pub(super) is_notice: bool,
    pub(super) is_headline: bool,
    pub(super) begins_paragraph: bool,
}

/// A figure, or another number, such as that of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CapturedFigure {
    /// As it is written.
    pub(super) written: String,
    /// What tells it from others, however it is written.
    pub(super) value: String,
    /// Whether the text says that it is not exact.
    pub(super) is_approximate: bool,
}

impl Capture {
    /// Reads a text. Without a headline it begins with its first paragraph.
    #[must_use]
    pub fn read(engine: &Engine, headline: &str, text: &str) -> Self {
        let headline = headline.split_whitespace().collect::<Vec<_>>().join(" ");
        let whole = format!("{headline}\n\n{text}");
        let analysis = engine.analyze(&whole);
        let mut capture = Self::default();
        for paragraph in &analysis.paragraphs {
            let is_headline = paragraph.end() <= headline.len();
            capture.add(&whole, &analysis, *paragraph, is_headline);
        }
        capture
    }

    fn add(&mut self, text: &str, analysis: &Analysis, paragraph: Span, is_headline: bool) {
        if !is_headline && page_line::is_page_line(paragraph.of(text)) {
            self.page_lines.push(one_line(paragraph.of(text)));
            return;
        }
        let is_notice = !is_headline && notice::is_notice(paragraph.of(text));
        let from = analysis.sentences.partition_point(|it| it.start() < paragraph.start());
        let sentences = analysis.sentences.iter().skip(from).take_while(|it| it.end() <= paragraph.end());
        for sentence in sentences {
            self.sentences.push(CapturedSentence {
                written: one_line(sentence.of(text)),
                words: sentence.of(text).split_whitespace().map(folded).filter(|it| !it.is_empty()).collect(),
                figures: figures(text, analysis, *sentence),
                is_attributed: is_attributed(text, analysis, *sentence),
                is_notice,
                is_headline,
                begins_paragraph: sentence.start() == paragraph.start(),
            });
        }
    }
}

fn one_line(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Quantities by their values, and the numbers that are none: of days, hours, things that are numbered.
fn figures(text: &str, analysis: &Analysis, sentence: Span) -> Vec<CapturedFigure> {
    let from = analysis.quantities.partition_point(|it| it.span.end() <= sentence.start());
    let quantities: Vec<&Quantity> =
        analysis.quantities.iter().skip(from).take_while(|it| it.span.start() < sentence.end()).collect();
    let from = analysis.tokens.partition_point(|it| it.span.end() <= sentence.start());
    let tokens = analysis.tokens.iter().skip(from).take_while(|it| it.span.start() < sentence.end());
    let numbers = tokens
        .filter(|it| it.kind == TokenKind::Number && !quantities.iter().any(|known| known.span.overlaps(it.span)))
        .map(|it| CapturedFigure {
            written: it.span.of(text).to_owned(),
            value: it.span.of(text).to_owned(),
            is_approximate: false,
        });
    quantities.iter().map(|it| of_quantity(text, it)).chain(numbers).collect()
}

fn of_quantity(text: &str, quantity: &Quantity) -> CapturedFigure {
    let written = one_line(quantity.span.of(text));
    let value = match (quantity.value, quantity.share) {
        (Some((low, high)), share) => format!("{}-{}-{share:?}", low.0, high.0),
        (None, _) => lower_case::lower_cased(&written),
    };
    CapturedFigure { written, value, is_approximate: quantity.approximate }
}

fn is_attributed(text: &str, analysis: &Analysis, sentence: Span) -> bool {
    let is_speech = |it: &&Quotation| {
        it.kind != QuotationKind::Term
            && (it.span.overlaps(sentence) || it.cue.is_some_and(|cue| cue.overlaps(sentence)))
            && (it.cue.is_some() || it.speaker.is_some())
    };
    analysis.quotations.iter().any(|it| is_speech(&it))
        || lower_case::lower_cased(sentence.of(text)).contains(ACCORDING_TO)
}
