//! The reports of each sentence: those of reporting words, and those beside quotation marks. What is reported is for others.

use std::ops::Range;

use super::annotated_text::AnnotatedText;
use super::report::{Form, Report, verb};
use super::subject::subject_after;
use super::{beside, cue};
use crate::word_list::word_list;

/// The reports among the tokens of one sentence, in order. Words inside quotation marks report nothing here.
pub(super) fn reports_in(annotated: &AnnotatedText<'_>, sentence: &Range<usize>) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    for at in sentence.clone().filter(|&it| annotated.may_report(it) && !annotated.is_quoted(it)) {
        reports.extend(report_at(annotated, sentence, at, &reports));
    }
    // From the token before the sentence to the one after it.
    if (sentence.start.saturating_sub(1)..=sentence.end).any(|it| annotated.is_quoted(it)) {
        beside::add(annotated, sentence, &mut reports);
    }
    lend_subject_backwards(&mut reports);
    reports
}

fn report_at(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize, earlier: &[Report]) -> Option<Report> {
    let word = annotated.word(at);
    // "United States", "Radio Free Europe Reports": a capital in mid-sentence belongs to a name.
    if at > sentence.start && word.starts_with(char::is_uppercase) && !follows_mark(annotated, at) {
        return None;
    }
    if word_list!("according").has(word) {
        return (annotated.word(at + 1) == "to").then(|| according_to(annotated, sentence, at));
    }
    // "who asked not to be named"
    if word_list!("asked asks ask").has(word) && matches!(annotated.word(at + 1), "not" | "to") {
        return None;
    }
    verb(annotated, sentence, at, cue::reach(word)?, earlier.last().and_then(|it| it.subject))
}

fn follows_mark(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| annotated.is_quoted(it) || !annotated.is_word(it))
}

fn according_to(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Report {
    let subject = subject_after(annotated, sentence, at + 1);
    let last = subject.map_or(at + 1, |it| it.last);
    Report { cue: annotated.stretch(at, at + 1), subject, first: at, last, form: Form::According }
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
