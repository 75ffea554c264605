//! What became of a sentence that both captures have: which kinds of change there are, and by which rule. Everything here is the same with
//! the captures the other way round, but for what is stronger and what is weaker.

use super::capture::{CapturedFigure, CapturedSentence};
use super::hedge::more_in;
use super::lexicon::hedge::{CERTAINTIES, HEDGES, MONTH};
use super::model::ChangeKind;
use super::strength::steps;
use crate::words;

/// What became of it, with the rule for each kind that has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) kinds: Vec<ChangeKind>,
    pub(super) reasons: Vec<String>,
    /// The words that one text has more often than the other.
    pub(super) words: Vec<String>,
}

/// Nothing where the words are the same.
pub(super) fn change(older: &CapturedSentence, newer: &CapturedSentence) -> Change {
    let mut change = Change::default();
    if older.words == newer.words {
        return change;
    }
    let gone = beyond(&older.words, &newer.words);
    let come = beyond(&newer.words, &older.words);
    change.tell_figures(&older.figures, &newer.figures);
    change.tell_steps(&gone, &come);
    change.tell_certainty(older, newer);
    change.tell_attribution(older.is_attributed, newer.is_attributed);
    if change.kinds.is_empty() {
        change.kinds.push(ChangeKind::Reworded);
    }
    change.kinds.sort_unstable();
    change.words = gone.into_iter().chain(come).map(str::to_owned).collect();
    change
}

impl Change {
    fn add(&mut self, kind: ChangeKind, reason: String) {
        if !self.kinds.contains(&kind) {
            self.kinds.push(kind);
        }
        self.reasons.push(reason);
    }

    fn tell_figures(&mut self, older: &[CapturedFigure], newer: &[CapturedFigure]) {
        let (gone, come) = (figures_beyond(older, newer), figures_beyond(newer, older));
        if !gone.is_empty() || !come.is_empty() {
            self.add(ChangeKind::Figure, words::captures::figures(&gone, &come));
        }
        let hedged = |figures: &[CapturedFigure]| figures.iter().filter(|it| it.is_approximate).count();
        let are_same = gone.is_empty() && come.is_empty();
        match (are_same, hedged(older), hedged(newer)) {
            (true, before, after) if before < after => {
                self.add(ChangeKind::Softened, words::captures::FIGURE_IS_APPROXIMATE.to_owned());
            }
            (true, before, after) if before > after => {
                self.add(ChangeKind::Hardened, words::captures::FIGURE_IS_EXACT.to_owned());
            }
            _ => {}
        }
    }

    fn tell_steps(&mut self, gone: &[&str], come: &[&str]) {
        for step in steps(gone, come) {
            match step.is_downward {
                true => self.add(ChangeKind::Softened, words::captures::weaker(step.stronger, step.weaker)),
                false => self.add(ChangeKind::Hardened, words::captures::stronger(step.weaker, step.stronger)),
            }
        }
    }

    fn tell_certainty(&mut self, older: &CapturedSentence, newer: &CapturedSentence) {
        let (before, after) = (lower_case_words(older), lower_case_words(newer));
        for phrase in more_in(HEDGES, &after, &before) {
            self.add(ChangeKind::Softened, words::captures::hedge_added(phrase));
        }
        for phrase in more_in(HEDGES, &before, &after) {
            self.add(ChangeKind::Hardened, words::captures::hedge_gone(phrase));
        }
        for phrase in more_in(CERTAINTIES, &before, &after) {
            self.add(ChangeKind::Softened, words::captures::certainty_gone(phrase));
        }
        for phrase in more_in(CERTAINTIES, &after, &before) {
            self.add(ChangeKind::Hardened, words::captures::certainty_added(phrase));
        }
    }

    fn tell_attribution(&mut self, was: bool, is: bool) {
        match (was, is) {
            (false, true) => self.add(ChangeKind::Softened, words::captures::NOW_ATTRIBUTED.to_owned()),
            (true, false) => self.add(ChangeKind::Hardened, words::captures::NO_LONGER_ATTRIBUTED.to_owned()),
            _ => {}
        }
    }
}

/// Words as hedges are listed.
fn lower_case_words(sentence: &CapturedSentence) -> Vec<String> {
    let is_name = |word: &str| word.trim_matches(|it: char| !it.is_alphanumeric()) == MONTH;
    let written = sentence.written.split_whitespace().filter(|it| !is_name(it));
    written.map(crate::difference::folded).collect()
}

/// The words that `others` lacks, or has less often.
fn beyond<'a>(words: &'a [String], others: &[String]) -> Vec<&'a str> {
    let words = words.iter().map(|it| (it.as_str(), it.as_str()));
    lacking(words, others.iter().map(String::as_str))
}

/// The figures that `others` lacks, as they are written.
fn figures_beyond<'a>(figures: &'a [CapturedFigure], others: &[CapturedFigure]) -> Vec<&'a str> {
    let figures = figures.iter().map(|it| (it.value.as_str(), it.written.as_str()));
    lacking(figures, others.iter().map(|it| it.value.as_str()))
}

/// What is written of each thing that the others lack, or have less often.
fn lacking<'a, 'b>(
    things: impl Iterator<Item = (&'a str, &'a str)>,
    others: impl Iterator<Item = &'b str>,
) -> Vec<&'a str> {
    let mut rest: Vec<&str> = others.collect();
    let mut lacking = Vec::new();
    for (thing, written) in things {
        match rest.iter().position(|it| *it == thing) {
            Some(at) => _ = rest.swap_remove(at),
            None => lacking.push(written),
        }
    }
    lacking
}
