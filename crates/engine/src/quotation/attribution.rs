//! Joins words between quotation marks to the report they belong to. Nothing is invented: without a report in reach
//! there is no speaker.

use std::ops::Range;

use diptych_corpus::span::Span;

use super::annotated_text::AnnotatedText;
use super::marks::Marked;
use super::memory::{Memory, Resolved};
use super::report::{Form, Report};
use super::reports::reports_in;
use super::{Quotation, QuotationKind, Speaker, SpeakerBy, subject};

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
pub(super) fn read_sentences(annotated: &AnnotatedText<'_>, sentences: &[Span]) -> Vec<Told> {
    let mut memory = Memory::default();
    let mut names = Names { annotated, at: 0 };
    let mut resolved: Vec<Option<Resolved>> = Vec::new();
    let mut told: Vec<Told> = Vec::with_capacity(sentences.len());
    for &span in sentences {
        let tokens = annotated.tokens_in(span);
        let mut reports = Vec::new();
        for report in reports_in(annotated, &tokens) {
            let until = report.subject.map_or(report.first, |it| it.first);
            names.note_until(&mut memory, &tokens, until);
            resolved.push(report.subject.map(|it| memory.resolve(annotated, it)));
            reports.push((report, None));
        }
        names.note_until(&mut memory, &tokens, tokens.end);
        let has_own_words = tokens.clone().any(|it| annotated.is_word(it) && !annotated.is_quoted(it));
        let first_word =
            tokens.clone().find(|&it| annotated.is_word(it)).map_or(span.end(), |it| annotated.span(it).start());
        told.push(Told { span, tokens, reports, has_own_words, first_word });
    }
    // The fullest name may stand below.
    for ((_, speaker), resolved) in told.iter_mut().flat_map(|it| &mut it.reports).zip(resolved) {
        *speaker = resolved.map(|it| memory.speaker(it));
    }
    told
}

/// How many tokens from the start of a sentence a name may stand and still be what the sentence is about.
const OPENING_TOKENS: usize = 4;

/// The same for a name after a comma: "One of the pilots, Lena Brandt,".
const OPENING_TOKENS_WITH_COMMA: usize = 7;

/// The names outside quotation marks, in their order.
struct Names<'a, 'b> {
    annotated: &'b AnnotatedText<'a>,
    /// The next token.
    at: usize,
}

impl<'a> Names<'a, '_> {
    /// Takes note of the names of a sentence before the token `until`.
    fn note_until(&mut self, memory: &mut Memory<'a>, sentence: &Range<usize>, until: usize) {
        while self.at < until {
            self.at = self.note_at(memory, sentence, self.at);
        }
    }

    /// Takes note of a name that begins at `at`; returns the token after it.
    fn note_at(&self, memory: &mut Memory<'a>, sentence: &Range<usize>, at: usize) -> usize {
        let annotated = self.annotated;
        let follows_comma = at.checked_sub(1).is_some_and(|it| annotated.word(it) == ",");
        let n_opening = if follows_comma { OPENING_TOKENS_WITH_COMMA } else { OPENING_TOKENS };
        let opens = at < sentence.start + n_opening;
        if annotated.is_quoted(at) || annotated.is_inside_mention(at) {
            return at + 1;
        }
        if let Some(mention) = annotated.mention_beginning_at(at) {
            memory.note(mention, opens && annotated.named(at).is_some());
            return at + 1;
        }
        // A full name has a second capital, or the stop of a title: "Lena Brandt", "Dr. Brandt".
        if !annotated.is_capital(at) || !(annotated.is_capital(at + 1) || annotated.word(at + 1) == ".") {
            return at + 1;
        }
        let Some(subject) = subject::full_name_at(annotated, sentence, at) else { return at + 1 };
        memory.note_subject(annotated, subject, opens);
        subject.last + 1
    }
}

/// Gives each stretch between marks its kind, speaker and cue.
pub(super) fn attribute(
    annotated: &AnnotatedText<'_>,
    paragraphs: &[Span],
    told: &[Told],
    marked: &[Marked],
) -> Vec<Quotation> {
    let mut found = Vec::with_capacity(marked.len());
    let mut last: Option<Carried> = None;
    for it in marked {
        let kind = kind_of(annotated, told, it);
        if it.is_term {
            found.push(Quotation { span: it.span, kind: QuotationKind::Term, speaker: None, cue: None });
            continue;
        }
        if it.is_nested {
            found.push(Quotation { span: it.span, kind, speaker: None, cue: None });
            continue;
        }
        let paragraph = paragraphs.partition_point(|paragraph| paragraph.end() <= it.span.start());
        let (speaker, cue) = match report_of(annotated, told, it.span) {
            Some((report, speaker)) => (speaker, Some(report.cue).filter(|_| report.form != Form::Beside)),
            None if is_bare_term(annotated, kind, it.span) => {
                found.push(Quotation { span: it.span, kind: QuotationKind::Term, speaker: None, cue: None });
                continue;
            }
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
            return self.speaker();
        }
        let is_near = paragraph <= self.paragraph + 1 && self.kind == QuotationKind::Direct;
        (is_near && stands_alone(told, span)).then(|| self.speaker()).flatten()
    }

    fn speaker(self) -> Option<Speaker> {
        self.speaker.map(|it| Speaker { by: SpeakerBy::CarriedOn, ..it })
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

fn report_of(annotated: &AnnotatedText<'_>, told: &[Told], span: Span) -> Option<(Report, Option<Speaker>)> {
    let touched = touched(told, span);
    let here = told.get(touched.clone())?;
    let opening = here.first()?;
    let n_before = opening.reports.partition_point(|it| it.0.cue.end() <= span.start());
    let before = n_before.checked_sub(1).and_then(|it| opening.reports.get(it));
    let closing = here.last()?;
    let after = closing.reports.get(closing.reports.partition_point(|it| it.0.cue.start() < span.end()));
    let opens_sentence = opens(opening, span);
    let is_adjacent = |it: &&(Report, Option<Speaker>)| follows_at_once(annotated, span, &it.0);
    if let Some(adjacent) =
        after.filter(is_adjacent).filter(|_| !before.is_some_and(|it| leads_to(annotated, span, &it.0)))
    {
        return Some(*adjacent);
    }
    let in_sentence = if opens_sentence { after.or(before) } else { before.or(after) };
    if in_sentence.is_some() {
        return in_sentence.copied();
    }
    let earlier = touched.start.checked_sub(1).and_then(|it| told.get(it));
    let announced = earlier
        .filter(|it| opens_sentence && it.tokens.end.checked_sub(1).is_some_and(|last| annotated.word(last) == ":"));
    if let Some(report) = announced.and_then(|it| it.reports.last()) {
        return Some(*report);
    }
    told.get(touched.end).and_then(|next| cut_off_report(annotated, next, opening, span)).copied()
}

/// Whether nothing but a comma or a dash stands between words and the report after them.
fn follows_at_once(annotated: &AnnotatedText<'_>, span: Span, report: &Report) -> bool {
    let next = annotated.tokens_in(span).end;
    (next..report.first).all(|it| !annotated.is_word(it) && !annotated.is_quoted(it))
}

/// Whether a report stands right before words: "Brandt said: “…”", "she called it “…”".
fn leads_to(annotated: &AnnotatedText<'_>, span: Span, report: &Report) -> bool {
    let first = annotated.tokens_in(span).start;
    first <= report.last + LEADING_TOKENS && (report.last + 1..first).all(|it| annotated.word(it) != ",")
        || first == report.last + 2
}

/// How many tokens may stand between a reporting word and the words it leads to: "called the plan".
const LEADING_TOKENS: usize = 4;

/// `“We left.” Brandt said.`: a report that a full stop inside the marks has cut off from its words.
fn cut_off_report<'a>(
    annotated: &AnnotatedText<'_>,
    next: &'a Told,
    opening: &Told,
    span: Span,
) -> Option<&'a (Report, Option<Speaker>)> {
    let report = next.reports.first()?;
    let end = report.0.last + 1;
    let is_closed = end >= next.tokens.end || matches!(annotated.word(end), "." | "," | ";" | ":");
    let follows = next.tokens.start.checked_sub(1).is_some_and(|it| annotated.share_line(it, next.tokens.start));
    let is_bare = report.0.first == next.tokens.start && report.0.form != Form::According && is_closed && follows;
    (is_bare && opens(opening, span)).then_some(report)
}

/// Whether nothing but marks stands before `span` in its sentence.
fn opens(sentence: &Told, span: Span) -> bool {
    span.start() <= sentence.first_word
}

/// More words without anyone who says them may still be somebody's.
const LONGEST_BARE_TERM: usize = 3;

/// Whether a few words that nobody says are no speech but a word set apart. What begins inside a clause is cut from one.
fn is_bare_term(annotated: &AnnotatedText<'_>, kind: QuotationKind, span: Span) -> bool {
    let mut words = annotated.tokens_in(span).filter(|&it| annotated.is_word(it)).map(|it| annotated.word(it));
    let is_cut = words.clone().next().is_some_and(subject::begins_inside);
    kind == QuotationKind::Mixed && !is_cut && words.by_ref().count() <= LONGEST_BARE_TERM
}

/// How few words can be an utterance in mid-sentence without a closing stop.
const SHORTEST_UTTERANCE: usize = 3;

/// Speech is direct if it is built as an utterance: a sentence begins inside it, or it begins like one in a place for
/// one. A few words in the reporter's syntax are mixed.
fn kind_of(annotated: &AnnotatedText<'_>, told: &[Told], marked: &Marked) -> QuotationKind {
    let span = marked.span;
    let begins_inside = touched(told, span).len() > 1;
    if begins_inside || marked.goes_on {
        return QuotationKind::Direct;
    }
    let tokens = annotated.tokens_in(span);
    let n_words = tokens.clone().filter(|&it| annotated.is_word(it)).count();
    let first = tokens.clone().find(|&it| annotated.is_word(it)).map(|it| annotated.word(it)).unwrap_or_default();
    let place = tokens.start.checked_sub(1).map(|it| annotated.word(it));
    let opens_sentence = told.get(touched(told, span).start).is_some_and(|it| opens(it, span));
    let follows_cue = place.is_some_and(|it| matches!(it, ":" | ",") || super::cue::reach(it).is_some());
    let is_closed = tokens.clone().rev().take(2).any(|it| matches!(annotated.word(it), "." | "," | "!" | "?" | "…"));
    let is_utterance = is_closed || n_words >= SHORTEST_UTTERANCE;
    if first.starts_with(char::is_uppercase) && is_utterance && (opens_sentence || follows_cue) {
        QuotationKind::Direct
    } else {
        QuotationKind::Mixed
    }
}
