//! Joins words between quotation marks to the report they belong to. Nothing is invented: without a report in reach
//! there is no speaker.

use std::ops::Range;

use diptych_corpus::span::Span;

use super::marks::Marked;
use super::memory::Memory;
use super::reading::Reading;
use super::report::{Report, reports_in};
use super::{Quotation, QuotationKind, Speaker};

/// A sentence with its tokens and reports.
pub(super) struct Told {
    pub(super) span: Span,
    pub(super) tokens: Range<usize>,
    pub(super) reports: Vec<(Report, Option<Speaker>)>,
    /// Whether a word stands outside quotation marks.
    has_own_words: bool,
    /// Where its first word begins.
    first_word: usize,
}

/// Reads the reports of every sentence, and whom their subjects stand for.
pub(super) fn read_sentences(reading: &Reading<'_>, sentences: &[Span]) -> Vec<Told> {
    let mut memory = Memory::default();
    let mut mentions = reading.mentions.iter().peekable();
    sentences
        .iter()
        .map(|&span| {
            let tokens = reading.tokens_in(span);
            let mut reports = Vec::new();
            for report in reports_in(reading, &tokens) {
                let until = report.subject.map_or(report.cue, |it| it.span);
                while let Some(mention) = mentions.next_if(|it| it.span.start() < until.start()) {
                    note(reading, &mut memory, mention, &tokens);
                }
                reports.push((report, report.subject.map(|it| memory.resolve(reading, it))));
            }
            while let Some(mention) = mentions.next_if(|it| it.span.start() < span.end()) {
                note(reading, &mut memory, mention, &tokens);
            }
            let has_own_words = tokens.clone().any(|it| reading.is_word(it) && !reading.is_quoted(it));
            let first_word =
                tokens.clone().find(|&it| reading.is_word(it)).map_or(span.end(), |it| reading.span(it).start());
            Told { span, tokens, reports, has_own_words, first_word }
        })
        .collect()
}

/// How many tokens from the start of a sentence a name may stand and still be what the sentence is about.
const OPENING_TOKENS: usize = 4;

fn note(reading: &Reading<'_>, memory: &mut Memory, mention: &crate::mention::Mention, sentence: &Range<usize>) {
    let token = reading.tokens.partition_point(|it| it.span.end() <= mention.span.start());
    let opens = token < sentence.start + OPENING_TOKENS && reading.named(token).is_some();
    if !reading.is_quoted(token) {
        memory.note(mention, opens);
    }
}

/// Gives each stretch between marks its kind, speaker and cue.
pub(super) fn attribute(
    reading: &Reading<'_>,
    paragraphs: &[Span],
    told: &[Told],
    marked: &[Marked],
) -> Vec<Quotation> {
    let mut found = Vec::with_capacity(marked.len());
    let mut last: Option<Carried> = None;
    for it in marked {
        let kind = kind_of(reading, told, it);
        if it.is_nested {
            found.push(Quotation { span: it.span, kind, speaker: None, cue: None });
            continue;
        }
        let paragraph = paragraphs.partition_point(|paragraph| paragraph.end() <= it.span.start());
        let (speaker, cue) = match report_of(reading, told, it.span) {
            Some((report, speaker)) => (speaker, Some(report.cue)),
            None => (last.and_then(|last| last.reaches(told, it.span, paragraph)), None),
        };
        found.push(Quotation { span: it.span, kind, speaker, cue });
        last = Some(Carried { speaker, paragraph, kind, goes_on: it.goes_on });
    }
    found
}

/// What a quotation leaves to one after it that has no report of its own.
#[derive(Clone, Copy)]
struct Carried {
    speaker: Option<Speaker>,
    paragraph: usize,
    kind: QuotationKind,
    goes_on: bool,
}

impl Carried {
    /// Speech goes on where the opening mark is repeated, or where a sentence is nothing but quoted speech and follows
    /// quoted speech in this paragraph or the one before.
    fn reaches(self, told: &[Told], span: Span, paragraph: usize) -> Option<Speaker> {
        if self.goes_on && paragraph == self.paragraph + 1 {
            return self.speaker;
        }
        let is_near = paragraph <= self.paragraph + 1 && self.kind == QuotationKind::Direct;
        (is_near && stands_alone(told, span)).then_some(self.speaker).flatten()
    }
}

/// Whether the sentences that `span` touches hold no word outside quotation marks.
fn stands_alone(told: &[Told], span: Span) -> bool {
    !told.get(touched(told, span)).unwrap_or_default().iter().any(|it| it.has_own_words)
}

fn touched(told: &[Told], span: Span) -> Range<usize> {
    let first = told.partition_point(|it| it.span.end() <= span.start());
    let last = told.partition_point(|it| it.span.start() < span.end());
    first..last.max(first)
}

fn report_of(reading: &Reading<'_>, told: &[Told], span: Span) -> Option<(Report, Option<Speaker>)> {
    let touched = touched(told, span);
    let here = told.get(touched.clone())?;
    let opening = here.first()?;
    let n_before = opening.reports.partition_point(|it| it.0.cue.end() <= span.start());
    let before = n_before.checked_sub(1).and_then(|it| opening.reports.get(it));
    let closing = here.last()?;
    let after = closing.reports.get(closing.reports.partition_point(|it| it.0.cue.start() < span.end()));
    let opens_sentence = opens(opening, span);
    let in_sentence = if opens_sentence { after.or(before) } else { before.or(after) };
    if in_sentence.is_some() {
        return in_sentence.copied();
    }
    let announced = told
        .get(touched.start.checked_sub(1)?..touched.start)
        .and_then(|it| it.first())
        .filter(|it| opens_sentence && it.tokens.end.checked_sub(1).is_some_and(|last| reading.word(last) == ":"));
    if let Some(report) = announced.and_then(|it| it.reports.last()) {
        return Some(*report);
    }
    told.get(touched.end).and_then(|next| cut_off_report(reading, next, opening, span)).copied()
}

/// `“We left.” Brandt said.`: a report that a full stop inside the marks has cut off from its words.
fn cut_off_report<'a>(
    reading: &Reading<'_>,
    next: &'a Told,
    opening: &Told,
    span: Span,
) -> Option<&'a (Report, Option<Speaker>)> {
    let report = next.reports.first()?;
    let is_bare = report.0.first == next.tokens.start && matches!(reading.word(report.0.last + 1), "." | ",");
    (is_bare && opens(opening, span)).then_some(report)
}

/// Whether nothing but marks stands before `span` in its sentence.
fn opens(sentence: &Told, span: Span) -> bool {
    span.start() <= sentence.first_word
}

/// How few words can be an utterance in mid-sentence without a closing stop.
const SHORTEST_UTTERANCE: usize = 3;

/// Speech is direct if it is built as an utterance: a sentence begins inside it, or it begins like one in a place for
/// one. A few words in the reporter's syntax are mixed.
fn kind_of(reading: &Reading<'_>, told: &[Told], marked: &Marked) -> QuotationKind {
    let span = marked.span;
    let begins_inside = touched(told, span).len() > 1;
    if begins_inside || marked.goes_on {
        return QuotationKind::Direct;
    }
    let tokens = reading.tokens_in(span);
    let n_words = tokens.clone().filter(|&it| reading.is_word(it)).count();
    let first = tokens.clone().find(|&it| reading.is_word(it)).map(|it| reading.word(it)).unwrap_or_default();
    let place = tokens.start.checked_sub(1).map(|it| reading.word(it));
    let opens_sentence = told.get(touched(told, span).start).is_some_and(|it| opens(it, span));
    let follows_cue = place.is_some_and(|it| matches!(it, ":" | ",") || super::cue::reach(it).is_some());
    let is_closed = tokens.clone().rev().take(2).any(|it| matches!(reading.word(it), "." | "," | "!" | "?" | "…"));
    let is_utterance = is_closed || n_words >= SHORTEST_UTTERANCE;
    if first.starts_with(char::is_uppercase) && is_utterance && (opens_sentence || follows_cue) {
        QuotationKind::Direct
    } else {
        QuotationKind::Mixed
    }
}
