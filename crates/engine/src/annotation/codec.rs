//! Annotations in bytes. Reading never fails by itself: the first failure stays with the input, which tells it at the end.

use diptych_corpus::model::{Corpus, EntityId, TermId};
use diptych_corpus::pack::wire::{Input, write_number};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use super::Annotations;
use crate::mention::{Mention, Referent, Spelling};
use crate::quotation::{Quotation, QuotationKind, Speaker, SpeakerBy};
use crate::wording::{Voice, WordingMark};

/// The kinds of quotations in the order of their numbers.
const KINDS: [QuotationKind; 4] =
    [QuotationKind::Direct, QuotationKind::Indirect, QuotationKind::Mixed, QuotationKind::Term];

/// The ways in which a speaker was found, in the order of their numbers; packs of version 2 say none, which is the first.
const WAYS: [SpeakerBy; 4] = [SpeakerBy::Name, SpeakerBy::Role, SpeakerBy::Pronoun, SpeakerBy::CarriedOn];

/// Added to the number of an entity, so that 0 can say that there is none.
const SOME: usize = 1;

pub(super) fn write(found: &Annotations, output: &mut Vec<u8>) {
    let mut places = Places { at: 0, output };
    places.list(&found.sentences, |places, sentence| places.write(*sentence));
    places.list(&found.mentions, write_mention);
    places.list(&found.quotations, write_quotation);
    places.list(&found.wording, |places, mark| {
        places.write(mark.span);
        places.number(mark.term.index() << 1 | usize::from(mark.voice == Voice::Quoted));
    });
}

fn write_mention(places: &mut Places<'_>, mention: &Mention) {
    places.write(mention.span);
    let misspelled = usize::from(mention.spelling == Spelling::Misspelled);
    match &mention.referent {
        Referent::Entity(entity) => places.number((entity.index() + SOME) << 1 | misspelled),
        Referent::Ambiguous(entities) => {
            places.number(misspelled);
            places.number(entities.len());
            entities.iter().for_each(|entity| places.number(entity.index()));
        }
    }
}

fn write_quotation(places: &mut Places<'_>, quotation: &Quotation) {
    places.write_nested(quotation.span);
    let kind = KINDS.iter().position(|kind| *kind == quotation.kind).unwrap_or_default();
    let has = usize::from(quotation.speaker.is_some()) << 1 | usize::from(quotation.cue.is_some());
    let way = quotation.speaker.map_or(0, |it| WAYS.iter().position(|way| *way == it.by).unwrap_or_default());
    let antecedent = quotation.speaker.and_then(|it| it.antecedent);
    places.number(way << 5 | usize::from(antecedent.is_some()) << 4 | kind << 2 | has);
    if let Some(speaker) = quotation.speaker {
        places.write_anywhere(speaker.span);
        places.number(speaker.entity.map_or(0, |entity| entity.index() + SOME));
    }
    if let Some(antecedent) = antecedent {
        places.write_anywhere(antecedent);
    }
    if let Some(cue) = quotation.cue {
        places.write_anywhere(cue);
    }
}

/// Writes the Spans of a list, each from the end of the one before it, or from its start where they may lie in each other.
struct Places<'a> {
    at: usize,
    output: &'a mut Vec<u8>,
}

impl Places<'_> {
    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.at = 0;
        self.number(items.len());
        items.iter().for_each(|item| write(self, item));
    }

    fn write(&mut self, span: Span) {
        self.write_nested(span);
        self.at = span.end();
    }

    fn write_nested(&mut self, span: Span) {
        self.number(span.start().saturating_sub(self.at));
        self.number(span.len());
        self.at = span.start();
    }

    /// Writes a Span that may stand before the one of its item.
    fn write_anywhere(&mut self, span: Span) {
        self.number(span.start());
        self.number(span.len());
    }

    fn number(&mut self, number: usize) {
        write_number(number, self.output);
    }
}

pub(super) fn read(corpus: &Corpus, text: &str, input: &mut Input<'_>) -> Annotations {
    let mut spans = Spans { text, at: 0 };
    let sentences = input.list(|input| spans.next(input));
    spans.at = 0;
    let mentions = input.list(|input| read_mention(corpus, &mut spans, input));
    spans.at = 0;
    let quotations = input.list(|input| read_quotation(corpus, &mut spans, input));
    spans.at = 0;
    let wording = input.list(|input| read_mark(corpus, &mut spans, input));
    Annotations { sentences, mentions, quotations, wording }
}

fn read_mention(corpus: &Corpus, spans: &mut Spans<'_>, input: &mut Input<'_>) -> Mention {
    let span = spans.next(input);
    let number = input.number();
    let spelling = if number & 1 == 1 { Spelling::Misspelled } else { Spelling::Listed };
    let entities = match number >> 1 {
        0 => input.list(|input| EntityId(input.number())),
        entity => vec![EntityId(entity - SOME as u32)],
    };
    let kind = entities.first().and_then(|first| corpus.entities.get(first.index())).map(|entity| entity.kind);
    if kind.is_none() || entities.iter().any(|entity| entity.index() >= corpus.entities.len()) {
        input.fail();
    }
    let referent = match entities.as_slice() {
        [entity] => Referent::Entity(*entity),
        _ => Referent::Ambiguous(entities),
    };
    Mention { span, referent, kind: kind.unwrap_or(EntityKind::Person), spelling }
}

fn read_quotation(corpus: &Corpus, spans: &mut Spans<'_>, input: &mut Input<'_>) -> Quotation {
    let span = spans.next_nested(input);
    let number = input.number();
    let kind = KINDS.get(number as usize >> 2 & 3).copied().unwrap_or(QuotationKind::Direct);
    let by = WAYS.get(number as usize >> 5).copied().unwrap_or_else(|| {
        input.fail();
        SpeakerBy::Name
    });
    let speaker = (number & 2 != 0).then(|| {
        let span = spans.anywhere(input);
        let entity = input.number().checked_sub(SOME as u32).map(EntityId);
        if entity.is_some_and(|entity| entity.index() >= corpus.entities.len()) {
            input.fail();
        }
        Speaker { span, entity, by, antecedent: (number & 16 != 0).then(|| spans.anywhere(input)) }
    });
    let cue = (number & 1 != 0).then(|| spans.anywhere(input));
    Quotation { span, kind, speaker, cue }
}

fn read_mark(corpus: &Corpus, spans: &mut Spans<'_>, input: &mut Input<'_>) -> WordingMark {
    let span = spans.next(input);
    let number = input.number();
    let term = TermId(number >> 1);
    if term.index() >= corpus.terms.len() {
        input.fail();
    }
    WordingMark { span, term, voice: if number & 1 == 1 { Voice::Quoted } else { Voice::Writer } }
}

/// Reads the Spans of a list.
struct Spans<'a> {
    text: &'a str,
    at: usize,
}

impl Spans<'_> {
    /// One that begins after the one before it and is not empty: no text holds more of them than it has letters, and none
    /// lie on each other, which drawing them would take quadratic memory for.
    fn next(&mut self, input: &mut Input<'_>) -> Span {
        let span = self.next_nested(input);
        if span.is_empty() {
            input.fail();
        }
        self.at = span.end();
        span
    }

    fn next_nested(&mut self, input: &mut Input<'_>) -> Span {
        let start = self.at.saturating_add(input.number() as usize);
        self.at = start;
        self.starting(start, input)
    }

    fn anywhere(&self, input: &mut Input<'_>) -> Span {
        let start = input.number() as usize;
        self.starting(start, input)
    }

    fn starting(&self, start: usize, input: &mut Input<'_>) -> Span {
        let end = start.saturating_add(input.number() as usize);
        Span::new(self.text, start, end).unwrap_or_else(|| {
            input.fail();
            Span::default()
        })
    }
}
