//! Reports that stand right beside quotation marks without one of the listed reporting words: names before a colon or after a
//! dash, other verbs after the comma of speech, "by" somebody. Knows one sentence at a time.

use std::ops::Range;

use super::annotated_text::AnnotatedText;
use super::cue::{self, Reach};
use super::report::{Form, Report, is_dash, verb};
use super::subject::{Subject, opening_subject, subject_after, subject_before};
use super::wording;
use crate::word_list::{WordList, word_list};

/// How many tokens after the marks a verb of speech may stand. Larger values reach into what follows the report.
const LONGEST_REPORT: usize = 16;

/// Adds the reports beside the marks of a sentence to those that its reporting words make.
pub(super) fn add(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, reports: &mut Vec<Report>) {
    let mut start = sentence.start;
    for at in sentence.clone().filter(|&it| !annotated.is_quoted(it)) {
        let follows = at.checked_sub(1).is_some_and(|it| annotated.is_quoted(it) && annotated.share_line(it, at));
        let precedes = annotated.is_quoted(at + 1) && (at + 1 < sentence.end || annotated.word(at) == ":");
        if follows {
            start = at;
        }
        let is_free = !reports.iter().any(|it| {
            (start..=at + 1).contains(&it.first)
                || it.cue.start() > annotated.span(at).start() && follows && it.first <= at + 1
        });
        let found = match () {
            () if follows && is_free => after_marks(annotated, sentence, at),
            () if precedes && is_free => before_marks(annotated, &(start..sentence.end), at),
            () => None,
        };
        if let Some(report) = found {
            let place = reports.partition_point(|it| it.cue.start() < report.cue.start());
            reports.insert(place, report);
        }
    }
}

fn after_marks(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    if annotated.word(at) == "by" && is_passive_before(annotated, sentence, at) {
        return subject_after(annotated, sentence, at).map(|it| beside(annotated, it, at, at));
    }
    let first = (at..sentence.end).find(|&it| !is_dash(annotated.word(it)) && annotated.word(it) != ",")?;
    if first > at && is_dash(annotated.word(first - 1)) && !cue::reports_in_marks(annotated.word(first)) {
        let signed = subject_after(annotated, sentence, first - 1).filter(|it| is_signature(annotated, sentence, it));
        if let Some(subject) = signed {
            return Some(beside(annotated, subject, at, first - 1));
        }
    }
    let clause = first..clause_end(annotated, sentence, first);
    manner(annotated, sentence, &clause)
        .or_else(|| wording::after(annotated, &clause))
        .or_else(|| answer(annotated, &clause))
        .or_else(|| other_verb(annotated, sentence, &clause, at))
}

/// "described as “an act of vandalism” by campaigners"
fn is_passive_before(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let before = (sentence.start..at).rev().filter(|&it| !annotated.is_quoted(it)).take(PASSIVE_TOKENS);
    before.into_iter().any(|it| annotated.word(it).ends_with("ed") && cue::reports_in_marks(annotated.word(it)))
}

/// How many tokens before the marks a passive verb may stand: "was described yesterday as".
const PASSIVE_TOKENS: usize = 5;

fn beside(annotated: &AnnotatedText<'_>, subject: Subject, first: usize, cue: usize) -> Report {
    Report { cue: annotated.span(cue), subject: Some(subject), first, last: subject.last, form: Form::Beside }
}

/// “…” — Lena Brandt, engineer
fn is_signature(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, subject: &Subject) -> bool {
    let next = subject.last + 1;
    let is_end = next >= sentence.end || matches!(annotated.word(next), "." | "(" | ";");
    is_end || (subject.kind.is_name() && annotated.word(next) == ",")
}

fn clause_end(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, first: usize) -> usize {
    let inside = (first..sentence.end).take(LONGEST_REPORT);
    inside.take_while(|&it| !annotated.is_quoted(it)).last().map_or(first, |it| it + 1)
}

/// "“…,” she whispered", "“…,” roared Lenny Briggs": verbs of speech that report only beside marks.
fn manner(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, clause: &Range<usize>) -> Option<Report> {
    let mut verbs = clause.clone().filter(|&it| cue::is_manner(annotated.word(it)));
    verbs.find_map(|it| {
        verb(annotated, &(clause.start..sentence.end), it, Reach::Marked, None)
            .or_else(|| (it == clause.start).then(|| inverted(annotated, sentence, it)).flatten())
    })
}

fn inverted(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    let subject = subject_after(annotated, sentence, at)?;
    let cue = annotated.span(at);
    Some(Report { cue, subject: Some(subject), first: at, last: subject.last, form: Form::Verb(Reach::Marked) })
}

/// "“…” came the reply from Brandt", "“…” was the answer of his opponent"
fn answer(annotated: &AnnotatedText<'_>, clause: &Range<usize>) -> Option<Report> {
    let is_pronoun = word_list!("that this such it which").has(annotated.word(clause.start));
    let verb = clause.start + usize::from(is_pronoun);
    if !word_list!("came comes was is were reads read ran goes went").has(annotated.word(verb)) {
        return None;
    }
    let noun = clause.clone().take(ANSWER_TOKENS).find(|&it| ANSWERS.has(annotated.word(it)))?;
    let is_tied = matches!(annotated.word(noun + 1), "of" | "from" | "by");
    let subject = is_tied.then(|| subject_after(annotated, clause, noun + 1)).flatten()?;
    let cue = annotated.span(noun);
    Some(Report { cue, subject: Some(subject), first: clause.start, last: subject.last, form: Form::Beside })
}

/// Small words after a verb: "she went on".
const PARTICLES: WordList = word_list!("on out back in up down off away along aloud again");

const ANSWER_TOKENS: usize = 5;

const ANSWERS: WordList = word_list!(
    "answer reply response retort verdict comment message cry shout words view conclusion warning advice summary"
);

/// Any verb after the comma of speech: "“…,” beamed patient Roy Tull", "“…,” her husband nodded".
fn other_verb(
    annotated: &AnnotatedText<'_>,
    sentence: &Range<usize>,
    clause: &Range<usize>,
    at: usize,
) -> Option<Report> {
    let first = clause.start;
    let is_paused = annotated.word(at) == "," || at.checked_sub(2).is_some_and(|it| is_pause(annotated.word(it)));
    if !is_paused || (annotated.word(first).starts_with(char::is_uppercase) && first == sentence.start) {
        return None;
    }
    if is_verb(annotated.word(first)) {
        let report = inverted(annotated, sentence, first)?;
        return is_closed(annotated, sentence, report.last).then_some(report);
    }
    let at = clause.clone().skip(1).find(|&it| is_verb(annotated.word(it)) && is_closed(annotated, sentence, it))?;
    let subject = subject_before(annotated, &(first..sentence.end), at)
        .filter(|it| it.first == first && (it.is_listed || opens_phrase(annotated.word(first))))?;
    let cue = annotated.span(at);
    Some(Report { cue, subject: Some(subject), first, last: at, form: Form::Verb(Reach::Marked) })
}

/// Whether a phrase reaches to the colon, or says no more than how somebody was: "Its captain was blunt:".
fn is_label(annotated: &AnnotatedText<'_>, subject: &Subject, colon: usize) -> bool {
    let next = subject.last + 1;
    let stops = next >= colon || matches!(annotated.word(next), "," | "(");
    stops
        || word_list!("is was are were did does had has put puts looked looks sounded seemed").has(annotated.word(next))
}

fn opens_phrase(word: &str) -> bool {
    word_list!("the a an its his her their our my one another some").has(word)
}

/// Whether `word` has the form of a verb in a tale; no list tells all of them.
fn is_verb(word: &str) -> bool {
    let has_ending = word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("ss")) || is_past_of_some(word);
    has_ending && word.len() > 3 && word.starts_with(char::is_lowercase) && !NO_VERBS.has(word)
}

fn is_past_of_some(word: &str) -> bool {
    word_list!("began went sang swore spoke broke burst shot spat read got put cut bit wept").has(word)
}

const NO_VERBS: WordList = word_list!(
    "this is was has his its hers perhaps always sometimes does goes united hundred sacred thus towards afterwards \
     besides whereas unless across hundreds thousands dozens police residents officials witnesses"
);

fn is_pause(word: &str) -> bool {
    matches!(word, "," | "!" | "?" | "…")
}

fn is_closed(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, last: usize) -> bool {
    let next = if PARTICLES.has(annotated.word(last + 1)) { last + 2 } else { last + 1 };
    next >= sentence.end
        || matches!(annotated.word(next), "." | "," | ";" | ":" | "—" | "–")
        || annotated.is_quoted(next)
}

/// How many tokens before the marks a verb may stand that leads to them: "welcomed the step as".
const LEADING_TOKENS: usize = 7;

/// "Brandt: “…”", "Head teacher Colm Brady is delighted: “…”", "Her mother whispered: “…”"
fn before_marks(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Report> {
    let near = (sentence.start..=at).rev().take(LEADING_TOKENS).filter(|&it| cue::is_manner(annotated.word(it)));
    if let Some(report) = near.into_iter().find_map(|it| verb(annotated, sentence, it, Reach::Marked, None)) {
        return Some(report);
    }
    if let Some(report) = wording::before(annotated, sentence, at) {
        return Some(report);
    }
    if annotated.word(at) != ":" {
        return None;
    }
    let label = sentence.start..at;
    let subject = opening_subject(annotated, &label).filter(|it| is_label(annotated, it, at))?;
    Some(beside(annotated, subject, subject.first, at))
}
