//! Reported speech without quotation marks: the clause that a report governs.

use crate::word_list::{WordList, word_list};
use std::ops::Range;

use diptych_corpus::span::Span;

use super::annotated_text::AnnotatedText;
use super::attribution::Told;
use super::cue::Reach;
use super::report::{Form, Report};
use super::{Quotation, QuotationKind, Speaker};

/// The clauses that the reports of `told` govern. A clause with quotation marks in it is left to those.
pub(super) fn find_indirect(annotated: &AnnotatedText<'_>, told: &[Told]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for sentence in told {
        let mut free_from = sentence.tokens.start;
        for (place, (report, speaker)) in sentence.reports.iter().enumerate() {
            let Some(speaker) = speaker else { continue };
            let bounds = clause_bounds(annotated, sentence, place);
            let clauses = clauses(annotated, report, bounds.start.max(free_from)..bounds.end.max(free_from));
            let quotations: Vec<Quotation> =
                clauses.iter().filter_map(|it| quotation(annotated, it.clone(), report, *speaker)).collect();
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
fn clause_bounds(annotated: &AnnotatedText<'_>, sentence: &Told, place: usize) -> Range<usize> {
    let before = place.checked_sub(1).and_then(|it| sentence.reports.get(it));
    let start = before.map_or(sentence.tokens.start, |it| it.0.last + 1);
    let end = sentence
        .reports
        .get(place + 1)
        .map_or(sentence.tokens.end, |it| clause_end(annotated, &sentence.tokens, it.0.first));
    start..end.max(start)
}

/// A following report begins at the comma before it, if it has one.
fn clause_end(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, next: usize) -> usize {
    (sentence.start..next).rev().take(2).find(|&it| matches!(annotated.word(it), "," | ";" | "–" | "—")).unwrap_or(next)
}

fn clauses(annotated: &AnnotatedText<'_>, report: &Report, bounds: Range<usize>) -> Vec<Range<usize>> {
    let after = report.last + 1..bounds.end;
    let before = bounds.start..report.first;
    let governed = match report.form {
        Form::According => after_comma(annotated, &after),
        Form::Beside => return Vec::new(),
        Form::Participle => after_that(annotated, &after),
        Form::Verb(Reach::Marked) => after_that(annotated, &after).or_else(|| full_clause(annotated, report, &after)),
        Form::Verb(Reach::Clause) => after_that(annotated, &after).or_else(|| bare_clause(annotated, &after)),
    };
    if let Some(clause) = governed {
        return vec![clause];
    }
    let is_before_marks = leads_to_marks(annotated, &after) && opens_adverbial(annotated, &before);
    if report.form == Form::Participle || is_before_marks || !is_parenthesis(annotated, report, &before) {
        return Vec::new();
    }
    // "If it cares, he said, it should join": the words around a report set off by commas.
    let rest = after_comma(annotated, &after);
    if rest.is_none() && is_adverbial(annotated, &before) {
        return Vec::new();
    }
    std::iter::once(before).chain(rest).collect()
}

fn after_that(annotated: &AnnotatedText<'_>, after: &Range<usize>) -> Option<Range<usize>> {
    let that = after
        .clone()
        .take(WORDS_BEFORE_THAT)
        .take_while(|&it| annotated.is_word(it) && !annotated.is_quoted(it))
        .find(|&it| word_list!("that").has(annotated.word(it)))?;
    Some(that + 1..after.end)
}

/// "said the army had left": a clause right after the cue, which begins neither with a preposition nor with a mark.
fn bare_clause(annotated: &AnnotatedText<'_>, after: &Range<usize>) -> Option<Range<usize>> {
    let after = &(after_adverbial(annotated, after)..after.end);
    let first = after.clone().next()?;
    let is_other = !annotated.is_word(first) || NO_CLAUSE_OPENERS.has(annotated.word(first));
    (!is_other).then(|| after.clone())
}

/// "said Tuesday he would", "said in a statement the port was shut": where the clause begins after when or where it was said.
fn after_adverbial(annotated: &AnnotatedText<'_>, after: &Range<usize>) -> usize {
    let mut words = after.clone().take(LONGEST_ADVERBIAL).take_while(|&it| annotated.is_word(it));
    match words.find(|&it| super::subject::tells_occasion(annotated.word(it))) {
        Some(occasion) if annotated.is_word(occasion + 1) && !annotated.is_quoted(occasion + 1) => occasion + 1,
        _ => after.start,
    }
}

/// How many words say when or where something was said.
const LONGEST_ADVERBIAL: usize = 3;

/// "insisted no decision had been taken", "asked why it was shut": a clause with its verb right after a cue that may have one.
fn full_clause(annotated: &AnnotatedText<'_>, report: &Report, after: &Range<usize>) -> Option<Range<usize>> {
    let first = after.clone().next()?;
    let cue = report.cue.of(annotated.text);
    if word_list!("asked asks wondered wonders").has(cue) {
        return word_list!("why whether if how what when where who").has(annotated.word(first)).then(|| after.clone());
    }
    if word_list!("told tells assured assures").has(cue) {
        // The words at the start are whom it was told.
        let mut addressed = after.clone().skip(1).take(LONGEST_ADDRESSEE).take_while(|&it| annotated.is_word(it));
        let opening = addressed.find(|&it| OPENERS.has(annotated.word(it)))?;
        return is_full(annotated, &(opening..after.end)).then_some(opening..after.end);
    }
    (BARE_CUES.has(cue) && is_full(annotated, after)).then(|| after.clone())
}

/// How many words say whom something was told.
const LONGEST_ADDRESSEE: usize = 4;

/// Whether words open a clause and have its verb.
fn is_full(annotated: &AnnotatedText<'_>, clause: &Range<usize>) -> bool {
    let mut words = clause.clone().take(WORDS_BEFORE_VERB).take_while(|&it| annotated.is_word(it));
    OPENERS.has(annotated.word(clause.start)) && words.any(|it| FINITE.has(annotated.word(it)))
}

/// How many words the subject of a bare clause may have.
const WORDS_BEFORE_VERB: usize = 7;

const FINITE: WordList =
    word_list!("is are was were has have had will would can could should must may might did does do");

/// Words that may open a bare clause.
const OPENERS: WordList =
    word_list!("the a an no he she it they we I his her its their this that there these those some all");

/// Cues that may have a clause without "that".
const BARE_CUES: WordList = word_list!(
    "insisted insists claim admitted admits warned warns argued argues believe thinks thought confirmed confirms denied denies \
     explained suggested suggests joked predicted predicts conceded maintains maintained estimated acknowledged added adds \
     feared hoped replied wrote writes promised announced vowed pledged stressed stresses"
);

const NO_CLAUSE_OPENERS: WordList = word_list!(
    "in on at to of about during by with for from after before when while as and or but so nothing something \
     more again here there also"
);

fn after_comma(annotated: &AnnotatedText<'_>, after: &Range<usize>) -> Option<Range<usize>> {
    let comma = after.clone().take(WORDS_BEFORE_THAT).find(|&it| annotated.word(it) == ",")?;
    Some(comma + 1..after.end).filter(|it| !it.is_empty())
}

/// Whether the report follows its words after a comma and nothing but a mark or an adverbial follows it at once. A
/// comma alone may set off an opening: "On the third day, Norland announced a truce".
fn is_parenthesis(annotated: &AnnotatedText<'_>, report: &Report, before: &Range<usize>) -> bool {
    if report.form == Form::According {
        return !before.is_empty();
    }
    let follows_comma = before.clone().next_back().is_some_and(|it| annotated.word(it) == ",");
    let next = report.last + 1;
    let is_closed = !annotated.is_word(next) || ADVERBIAL_OPENERS.has(annotated.word(next));
    follows_comma && is_closed
}

/// Whether a report leads to words in quotation marks: "Kern told reporters: “…”".
fn leads_to_marks(annotated: &AnnotatedText<'_>, after: &Range<usize>) -> bool {
    let is_mark = |it: usize| annotated.is_quoted(it) || annotated.word(it) == ":";
    let is_near = |it: usize| annotated.is_word(it) || is_mark(it) || (annotated.word(it) == "," && is_mark(it + 1));
    after.clone().take(WORDS_BEFORE_THAT).take_while(|&it| is_near(it)).any(is_mark)
}

/// "At the funeral,", "Asked about the leak,": an opening without a verb of its own.
fn is_adverbial(annotated: &AnnotatedText<'_>, before: &Range<usize>) -> bool {
    let mut words = before.clone().skip(1);
    opens_adverbial(annotated, before) && !words.any(|it| has_verb(annotated.word(it)))
}

/// Whether words open with a preposition, a participle, or a word that makes a clause depend on another.
fn opens_adverbial(annotated: &AnnotatedText<'_>, before: &Range<usize>) -> bool {
    let Some(first) = before.clone().find(|&it| annotated.is_word(it)).map(|it| annotated.word(it)) else {
        return true;
    };
    let is_participle = ["ed", "ing"].iter().any(|it| first.ends_with(it)) && first.len() > SHORTEST_PARTICIPLE;
    let depends = word_list!("when as while if because though although once since").has(first);
    is_participle || depends || super::subject::is_preposition(first)
}

fn has_verb(word: &str) -> bool {
    FINITE.has(word) || (word.ends_with("ed") && word.len() > SHORTEST_PARTICIPLE)
}

/// Shorter words in "ed" and "ing" are other words: "red", "bring".
const SHORTEST_PARTICIPLE: usize = 4;

const ADVERBIAL_OPENERS: WordList = word_list!(
    "after again at before during earlier further in journalists \
     later on reporters then today yesterday"
);

fn quotation(
    annotated: &AnnotatedText<'_>,
    tokens: Range<usize>,
    report: &Report,
    speaker: Speaker,
) -> Option<Quotation> {
    if tokens.clone().any(|it| annotated.is_quoted(it))
        || tokens.clone().filter(|&it| annotated.is_word(it)).count() < SHORTEST_CLAUSE
    {
        return None;
    }
    let is_edge = |it: &usize| !annotated.is_word(*it) && !opens_or_counts(annotated, *it);
    let first = tokens.clone().find(|it| !is_edge(it))?;
    let last = tokens.rev().find(|it| !is_edge(it))?;
    let span: Span = annotated.stretch(first, last);
    Some(Quotation { span, kind: QuotationKind::Indirect, speaker: Some(speaker), cue: Some(report.cue) })
}

/// Numbers, closing brackets and signs of measure belong to the clause they edge; commas and stops do not.
fn opens_or_counts(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    !matches!(annotated.word(at), "." | "," | ";" | ":" | "!" | "?" | "…" | "–" | "—" | "-")
}
