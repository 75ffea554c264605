//! Reports that speak of the wording: "in the words of Brandt", "in her own words", "as the mayor put it". Knows what stands right before
//! or after quotation marks.

use std::ops::Range;

use super::annotated_text::AnnotatedText;
use super::report::{Form, Report};
use super::subject::{Subject, owner_at, subject_after, subject_before};
use crate::token::without_possessive;
use crate::word_list::word_list;
use diptych_corpus::span::Span;

/// How many tokens may stand between "words" and the marks: "in the words of Lena Brandt, the chief engineer of the harbor".
const LONGEST_SOURCE: usize = 16;

/// The report before marks that begin after the token `at`.
pub(super) fn before(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    let last = if matches!(annotated.word(at), "," | ":") { at.checked_sub(1)? } else { at };
    let near = (sentence.start..=last).rev().take(LONGEST_SOURCE).take_while(|&it| !annotated.is_quoted(it));
    near.into_iter().find_map(|it| {
        let report = read(annotated, sentence, it)?;
        let reaches = report.last == last || report.last < last && annotated.word(report.last + 1) == ",";
        reaches.then_some(report)
    })
}

/// The report in the clause after marks: "“…”, as Brandt put it", "“…”, in the words of Brandt".
pub(super) fn after(annotated: &AnnotatedText<'_>, clause: &Range<usize>) -> Option<Report> {
    if !matches!(annotated.word(clause.start), "as" | "in") {
        return None;
    }
    clause.clone().find_map(|it| read(annotated, clause, it).filter(|report| report.first <= clause.start + 1))
}

/// The report whose "words" or "put it" stands at `at`.
fn read(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    match annotated.word(at) {
        "words" => words_of(annotated, sentence, at).or_else(|| own_words(annotated, sentence, at)),
        "say" => likes_to_say(annotated, sentence, at),
        "put" | "puts" | "has" | "had" | "phrased" | "phrases" | "describes" | "described" => {
            put_it(annotated, sentence, at)
        }
        _ => None,
    }
}

/// "in the words of Lena Brandt"
fn words_of(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    let first = at.checked_sub(2).filter(|&it| it >= sentence.start)?;
    let is_opened = matches!(annotated.word(first), "in" | "In") && annotated.word(first + 1) == "the";
    if !is_opened || annotated.word(at + 1) != "of" {
        return None;
    }
    let subject = subject_after(annotated, sentence, at + 1)?;
    Some(report(annotated, subject, at, first, subject.last))
}

/// "in her own words", "in Brandt’s words"
fn own_words(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    let owner = at.checked_sub(1 + usize::from(annotated.word(at.saturating_sub(1)) == "own"))?;
    let first =
        (sentence.start..owner).rev().take(LONGEST_OWNER).find(|&it| matches!(annotated.word(it), "in" | "In"))?;
    if word_list!("his her").has(annotated.word(owner)) && first + 1 == owner {
        return Some(report(annotated, owner_at(annotated, owner), at, first, at));
    }
    let is_owned = annotated.word(owner).ends_with("’s") || annotated.word(owner).ends_with("'s");
    let subject = subject_after(annotated, sentence, first).filter(|it| is_owned && it.last == owner)?;
    let (start, words) = (subject.span.start(), subject.span.of(annotated.text));
    let span = Span::new(annotated.text, start, start + without_possessive(words).len())?;
    Some(report(annotated, Subject { span, ..subject }, at, first, at))
}

/// How many tokens the name of an owner may have: "in chief engineer Lena Brandt’s words".
const LONGEST_OWNER: usize = 6;

/// "as Brandt likes to say"
fn likes_to_say(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    let verb = at.checked_sub(2).filter(|&it| it >= sentence.start && annotated.word(it + 1) == "to")?;
    if !word_list!("likes liked loves loved used prefers").has(annotated.word(verb)) {
        return None;
    }
    as_somebody(annotated, sentence, verb, at)
}

/// "as Brandt put it", "as the old saying of the sailors has it"
fn put_it(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    (annotated.word(at + 1) == "it").then(|| as_somebody(annotated, sentence, at, at + 1)).flatten()
}

/// Whoever stands between "as" and the verb at `at`, in a report that ends with the token `last`.
fn as_somebody(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize, last: usize) -> Option<Report> {
    let subject = subject_before(annotated, sentence, at)?;
    let first = subject.first.checked_sub(1).filter(|&it| matches!(annotated.word(it), "as" | "As"))?;
    Some(report(annotated, subject, at, first, last))
}

fn report(annotated: &AnnotatedText<'_>, subject: Subject, cue: usize, first: usize, last: usize) -> Report {
    Report { cue: annotated.span(cue), subject: Some(subject), first, last, form: Form::Beside }
}
