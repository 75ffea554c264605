//! The reporting words of each sentence with their subjects. Knows cues and subjects; what is reported is for others.

use crate::word_list::word_list;
use std::ops::Range;

use diptych_corpus::span::Span;

use super::cue::{self, Reach};
use super::reading::Reading;
use super::subject::{Subject, subject_after, subject_before};

/// One reporting word and who reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The reporting word, or "according to".
    pub(super) cue: Span,
    /// The subject; none if the words do not tell.
    pub(super) subject: Option<Subject>,
    /// The first token of the cue and of a subject that is its own.
    pub(super) first: usize,
    /// The last token of them.
    pub(super) last: usize,
    /// Where the reported words may stand.
    pub(super) form: Form,
}

/// How a report is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "he said …"
    Verb(Reach),
    /// "…, adding …"
    Participle,
    /// "according to …"
    According,
}

/// The reports among the tokens of one sentence, in order. Words inside quotation marks report nothing here.
pub(super) fn reports_in(reading: &Reading<'_>, sentence: &Range<usize>) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    for at in sentence.clone().filter(|&it| reading.may_report(it) && !reading.is_quoted(it)) {
        let word = reading.word(at);
        // "United States", "Radio Free Europe Reports": a capital in mid-sentence belongs to a name.
        if at > sentence.start && word.starts_with(char::is_uppercase) && !follows_mark(reading, at) {
            continue;
        }
        if word_list!("according").has(word) && reading.word(at + 1) == "to" {
            reports.push(according_to(reading, sentence, at));
        } else if let Some(reach) = cue::reach(word) {
            reports.extend(verb(reading, sentence, at, reach, reports.last().and_then(|it| it.subject)));
        }
    }
    lend_subject_backwards(&mut reports);
    reports
}

fn follows_mark(reading: &Reading<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| reading.is_quoted(it) || !reading.is_word(it))
}

fn according_to(reading: &Reading<'_>, sentence: &Range<usize>, at: usize) -> Report {
    let subject = subject_after(reading, sentence, at + 1);
    let last = subject.map_or(at + 1, |it| it.last);
    Report { cue: reading.stretch(at, at + 1), subject, first: at, last, form: Form::According }
}

/// The report of the verb at `at`, unless the word is no verb there. `earlier` is the subject of the report before it.
fn verb(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    at: usize,
    reach: Reach,
    earlier: Option<Subject>,
) -> Option<Report> {
    let report =
        |subject: Option<Subject>, first, last, form| Report { cue: reading.span(at), subject, first, last, form };
    if reading.word(at).ends_with("ing") && opens_clause(reading, sentence, at) {
        return Some(report(earlier, at, at, Form::Participle));
    }
    if let Some(subject) = subject_before(reading, sentence, at) {
        return Some(report(Some(subject), subject.first, at, Form::Verb(reach)));
    }
    let before = at.checked_sub(1).filter(|&it| it >= sentence.start)?;
    if word_list!("and but then").has(reading.word(before)) {
        let subject = earlier.or_else(|| opening_subject(reading, sentence));
        return subject.map(|it| report(Some(it), at, at, Form::Verb(reach)));
    }
    if reading.word(before) == "," || reading.is_quoted(before) {
        let subject = subject_after(reading, sentence, at)?;
        return Some(report(Some(subject), at, subject.last, Form::Verb(reach)));
    }
    None
}

fn opens_clause(reading: &Reading<'_>, sentence: &Range<usize>, at: usize) -> bool {
    at == sentence.start
        || at
            .checked_sub(1)
            .is_some_and(|it| matches!(reading.word(it), "," | "and" | "–" | "—" | ";") || reading.is_quoted(it))
}

/// "Hasret addresses Biden and says": whoever opens the sentence.
fn opening_subject(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Subject> {
    let before_first = sentence.start.checked_sub(1);
    match before_first {
        Some(before) => subject_after(reading, sentence, before),
        None => None,
    }
}

/// "Noting that …, Ibrahim said": a participle that opens the sentence has the subject of the verb that follows.
fn lend_subject_backwards(reports: &mut [Report]) {
    let mut later = None;
    for report in reports.iter_mut().rev() {
        match report.subject {
            Some(_) => later = report.subject,
            None if report.form == Form::Participle => report.subject = later,
            None => {}
        }
    }
}
