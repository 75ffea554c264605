//! Reported speech without quotation marks: the clause that a report governs.

use crate::word_list::{WordList, word_list};
use std::ops::Range;

use diptych_corpus::span::Span;

use super::attribution::Told;
use super::cue::Reach;
use super::reading::Reading;
use super::report::{Form, Report};
use super::{Quotation, QuotationKind, Speaker};

/// The clauses that the reports of `told` govern. A clause with quotation marks in it is left to those.
pub(super) fn find_indirect(reading: &Reading<'_>, told: &[Told]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for sentence in told {
        let mut free_from = sentence.tokens.start;
        for (place, (report, speaker)) in sentence.reports.iter().enumerate() {
            let Some(speaker) = speaker else { continue };
            let bounds = clause_bounds(reading, sentence, place);
            let clauses = clauses(reading, report, bounds.start.max(free_from)..bounds.end.max(free_from));
            let quotations: Vec<Quotation> =
                clauses.iter().filter_map(|it| quotation(reading, it.clone(), report, *speaker)).collect();
            // Half of a parted clause says nothing where marks in the other half carry the rest.
            if quotations.len() == clauses.len() {
                free_from = clauses.last().map_or(free_from, |it| it.end);
                found.extend(quotations);
            }
        }
    }
    found
}

/// How many words may stand between a cue and its "that": "told reporters in Baku on Monday that".
const WORDS_BEFORE_THAT: usize = 8;

/// Fewer words are no clause.
const SHORTEST_CLAUSE: usize = 3;

/// The tokens that belong to the report at `place` rather than to its neighbors in the sentence.
fn clause_bounds(reading: &Reading<'_>, sentence: &Told, place: usize) -> Range<usize> {
    let before = place.checked_sub(1).and_then(|it| sentence.reports.get(it));
    let start = before.map_or(sentence.tokens.start, |it| it.0.last + 1);
    let end = sentence
        .reports
        .get(place + 1)
        .map_or(sentence.tokens.end, |it| clause_end(reading, &sentence.tokens, it.0.first));
    start..end.max(start)
}

/// A following report begins at the comma before it, if it has one.
fn clause_end(reading: &Reading<'_>, sentence: &Range<usize>, next: usize) -> usize {
    (sentence.start..next).rev().take(2).find(|&it| matches!(reading.word(it), "," | ";" | "–" | "—")).unwrap_or(next)
}

fn clauses(reading: &Reading<'_>, report: &Report, bounds: Range<usize>) -> Vec<Range<usize>> {
    let after = report.last + 1..bounds.end;
    let before = bounds.start..report.first;
    let governed = match report.form {
        Form::According => after_comma(reading, &after),
        Form::Participle => after_that(reading, &after),
        Form::Verb(Reach::Marked) => after_that(reading, &after),
        Form::Verb(Reach::Clause) => after_that(reading, &after).or_else(|| bare_clause(reading, &after)),
    };
    if let Some(clause) = governed {
        return vec![clause];
    }
    if report.form == Form::Participle || !is_parenthesis(reading, report, &before) {
        return Vec::new();
    }
    // "If it cares, he said, it should join": the words around a report set off by commas.
    let rest = after_comma(reading, &after);
    std::iter::once(before).chain(rest).collect()
}

fn after_that(reading: &Reading<'_>, after: &Range<usize>) -> Option<Range<usize>> {
    let that = after
        .clone()
        .take(WORDS_BEFORE_THAT)
        .take_while(|&it| reading.is_word(it) && !reading.is_quoted(it))
        .find(|&it| word_list!("that").has(reading.word(it)))?;
    Some(that + 1..after.end)
}

/// "said the army had left": a clause right after the cue, which begins neither with a preposition nor with a mark.
fn bare_clause(reading: &Reading<'_>, after: &Range<usize>) -> Option<Range<usize>> {
    let first = after.clone().next()?;
    let is_other = !reading.is_word(first) || NO_CLAUSE_OPENERS.has(reading.word(first));
    (!is_other).then(|| after.clone())
}

const NO_CLAUSE_OPENERS: WordList = word_list!(
    "in on at to of about during by with for from after before when while as and or but so nothing something \
     more again here there also"
);

fn after_comma(reading: &Reading<'_>, after: &Range<usize>) -> Option<Range<usize>> {
    let comma = after.clone().take(WORDS_BEFORE_THAT).find(|&it| reading.word(it) == ",")?;
    Some(comma + 1..after.end).filter(|it| !it.is_empty())
}

/// Whether the report follows its words after a comma and nothing but a mark or an adverbial follows it at once. A
/// comma alone may set off an opening: "On the third day, Norland announced a truce".
fn is_parenthesis(reading: &Reading<'_>, report: &Report, before: &Range<usize>) -> bool {
    if report.form == Form::According {
        return !before.is_empty();
    }
    let follows_comma = before.clone().next_back().is_some_and(|it| reading.word(it) == ",");
    let next = report.last + 1;
    let is_closed = !reading.is_word(next) || ADVERBIAL_OPENERS.has(reading.word(next));
    follows_comma && is_closed
}

const ADVERBIAL_OPENERS: WordList = word_list!(
    "after again at before during earlier further in journalists \
     later on reporters then today yesterday"
);

fn quotation(reading: &Reading<'_>, tokens: Range<usize>, report: &Report, speaker: Speaker) -> Option<Quotation> {
    if tokens.clone().any(|it| reading.is_quoted(it))
        || tokens.clone().filter(|&it| reading.is_word(it)).count() < SHORTEST_CLAUSE
    {
        return None;
    }
    let is_edge = |it: &usize| !reading.is_word(*it) && !opens_or_counts(reading, *it);
    let first = tokens.clone().find(|it| !is_edge(it))?;
    let last = tokens.rev().find(|it| !is_edge(it))?;
    let span: Span = reading.stretch(first, last);
    Some(Quotation { span, kind: QuotationKind::Indirect, speaker: Some(speaker), cue: Some(report.cue) })
}

/// Numbers, closing brackets and signs of measure belong to the clause they edge; commas and stops do not.
fn opens_or_counts(reading: &Reading<'_>, at: usize) -> bool {
    !matches!(reading.word(at), "." | "," | ";" | ":" | "!" | "?" | "…" | "–" | "—" | "-")
}
