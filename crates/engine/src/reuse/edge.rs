//! From runs of equal words to a passage: cuts off the words that follow by chance at either end, and tells the paragraphs in it.
//! Knows where sentences and paragraphs begin.

use diptych_corpus::span::Span;

use super::seed::Run;
use super::words::Texts;
use super::{Likeness, Passage, SHORTEST};

/// Up to this many equal tokens before the first sentence of a passage, or after its last, are chance: any sentence may begin
/// with "The".
const MOST_CHANCE: usize = 3;

/// The passage of a chain of runs, if it is more than a set phrase.
pub(super) fn passage(texts: &Texts, chain: &[Run]) -> Option<Passage> {
    let mut runs = chain.to_vec();
    trim_start(texts, runs.first_mut()?);
    trim_end(texts, runs.last_mut()?);
    let (first, last) = (*runs.first()?, *runs.last()?);
    let overlaps = first.a == first.b && last.a_end() > first.b_first;
    if overlaps || runs.iter().map(|it| it.n_tokens).sum::<usize>() < SHORTEST {
        return None;
    }
    Some(Passage {
        a: first.a,
        a_span: texts.span(first.a_first, last.a_end())?,
        b: first.b,
        b_span: texts.span(first.b_first, last.b_end())?,
        likeness: if runs.len() > 1 { Likeness::Near } else { Likeness::Verbatim },
        paragraphs: paragraphs(texts, &runs)?,
    })
}

fn trim_start(texts: &Texts, run: &mut Run) {
    let begins = |step: usize| texts.may_begin(run.a_first + step) || texts.may_begin(run.b_first + step);
    let is_whole = texts.may_begin(run.a_first) && texts.may_begin(run.b_first);
    let chance = (1..=MOST_CHANCE.min(run.n_tokens.saturating_sub(1))).rev().find(|&step| begins(step));
    if let Some(n_tokens) = chance.filter(|_| !is_whole) {
        run.a_first += n_tokens;
        run.b_first += n_tokens;
        run.n_tokens -= n_tokens;
    }
}

fn trim_end(texts: &Texts, run: &mut Run) {
    let begins = |step: usize| texts.may_begin(run.a_end() - step) || texts.may_begin(run.b_end() - step);
    let is_whole = texts.may_begin(run.a_end()) && texts.may_begin(run.b_end());
    let chance = (1..=MOST_CHANCE.min(run.n_tokens.saturating_sub(1))).rev().find(|&step| begins(step));
    if let Some(n_tokens) = chance.filter(|_| !is_whole) {
        run.n_tokens -= n_tokens;
    }
}

/// The pieces between which a paragraph begins in either text. Where it begins between two runs, it does so before what differs.
fn paragraphs(texts: &Texts, runs: &[Run]) -> Option<Vec<(Span, Span)>> {
    let (first, last) = (runs.first()?, runs.last()?);
    let mut cuts = vec![(first.a_first, first.b_first)];
    let mut add = |a: usize, b: usize| {
        if cuts.last().is_some_and(|it| it.0 < a && it.1 < b) {
            cuts.push((a, b));
        }
    };
    let mut before: Option<&Run> = None;
    for run in runs {
        if let Some(before) = before {
            let is_cut = |end: usize, next: usize| !texts.openings_inside(end.saturating_sub(1), next + 1).is_empty();
            if is_cut(before.a_end(), run.a_first) || is_cut(before.b_end(), run.b_first) {
                add(before.a_end(), before.b_end());
            }
        }
        let steps = |first: usize| texts.openings_inside(first, first + run.n_tokens).iter().map(move |it| it - first);
        let mut steps: Vec<usize> = steps(run.a_first).chain(steps(run.b_first)).collect();
        diptych_corpus::order::sort_by_key(&mut steps, |it| *it);
        for step in steps {
            add(run.a_first + step, run.b_first + step);
        }
        before = Some(run);
    }
    let ends = cuts.iter().skip(1).copied().chain([(last.a_end(), last.b_end())]);
    cuts.iter().zip(ends).map(|(first, end)| Some((texts.span(first.0, end.0)?, texts.span(first.1, end.1)?))).collect()
}
