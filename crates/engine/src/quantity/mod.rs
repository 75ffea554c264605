//! Figures of a text with what they count.
//!
//! `numeral` reads numbers in digits and words, `approximator` what says that they are not exact, `exclusion` tells figures
//! from dates and numbers of things, `unit` finds what is counted, `setting` where and when. English alone; other languages give digits with units.

mod approximator;
mod exclusion;
mod numeral;
mod setting;
#[cfg(test)]
mod tests;
mod unit;

use crate::word_list::word_list;
use diptych_corpus::span::Span;

use crate::token::Token;
pub use setting::{Setting, find_settings};

use crate::words::Words;
use numeral::Numeral;

/// A number in thousandths, so that 2.5 and two thirds of a million need no floating point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thousandths(pub i64);

/// A figure as the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The approximator and the numeral: "more than 20,000".
    pub span: Span,
    /// Lowest and highest value; equal if exact; `None` for "dozens" and the like.
    pub value: Option<(Thousandths, Thousandths)>,
    /// Whether the text says that it is not exact.
    pub approximate: bool,
    /// The words that say what is counted, if any.
    pub unit: Option<Span>,
}

/// The quantities in `text`, sorted, never overlapping. Dates, times and ordinals are none.
#[must_use]
pub fn find_quantities(text: &str, tokens: &[Token]) -> Vec<Quantity> {
    let words = Words { text, tokens };
    let mut found = Vec::new();
    let (mut at, mut free_from) = (0, 0);
    let mut excluded_end = None;
    while at < tokens.len() {
        let Some(figure) = read_figure(&words, at) else {
            at += 1;
            continue;
        };
        let is_listed = excluded_end.is_some_and(|it| exclusion::continues_list(&words, it, at));
        if is_listed || exclusion::counts_nothing(&words, at, figure.next) {
            excluded_end = Some(figure.next);
            at = figure.next;
            continue;
        }
        found.push(quantity(&words, at, figure, free_from));
        at = figure.next;
        free_from = at;
    }
    found
}

/// One numeral or a range of two.
#[derive(Clone, Copy)]
struct Figure {
    next: usize,
    value: Option<(i64, i64)>,
    /// Two numerals, or one that leaves the number open.
    is_open: bool,
}

fn read_figure(words: &Words<'_>, at: usize) -> Option<Figure> {
    let low = numeral::read(words, at)?;
    let single = Figure { next: low.next, value: low.value.map(|it| (it, it)), is_open: low.value.is_none() };
    let joint = low.next;
    if !joins_range(words, at, joint) {
        return Some(single);
    }
    let Some(high) = numeral::read(words, joint + 1) else { return Some(single) };
    Some(range(low, high).unwrap_or(single))
}

/// Whether the token at `joint` makes a range of the numerals before and after it.
fn joins_range(words: &Words<'_>, first: usize, joint: usize) -> bool {
    let goes_on = words.goes_on(joint - 1) && words.goes_on(joint);
    let hyphen =
        matches!(words.at(joint), "-" | "–") && words.is_glued_to_next(joint - 1) == words.is_glued_to_next(joint);
    let between = words.is(joint, word_list!("and")) && word_list!("between").has(words.before(first));
    goes_on && (hyphen || between || words.is(joint, word_list!("to or")))
}

/// "2-3 million": the low end takes the scale of the high one. Ends in falling order are two figures.
fn range(low: Numeral, high: Numeral) -> Option<Figure> {
    let (mut from, to) = (low.value?, high.value?);
    if low.scale == 1 && to.checked_div(high.scale).is_some_and(|it| from < it) {
        from = from.checked_mul(high.scale)?;
    }
    (from < to).then_some(Figure { next: high.next, value: Some((from, to)), is_open: true })
}

/// How many words may stand between a numeral and "or so", "or more".
const LONGEST_TRAIL: usize = 3;

fn quantity(words: &Words<'_>, at: usize, figure: Figure, free_from: usize) -> Quantity {
    let has_sign = at > free_from && unit::is_currency(words.before(at)) && words.is_glued_to_last(at);
    let numeral_start = if has_sign { at - 1 } else { at };
    let first = approximator::first_token(words, numeral_start, free_from, figure.value.is_some_and(|it| it.0 < it.1));
    let trails = (figure.next..figure.next + LONGEST_TRAIL)
        .any(|it| words.is(it, word_list!("or")) && words.is(it + 1, word_list!("so more less fewer")));
    Quantity {
        span: words.stretch(first, figure.next - 1),
        value: figure.value.map(|(low, high)| (Thousandths(low), Thousandths(high))),
        approximate: figure.is_open || first < numeral_start || trails,
        unit: unit::find_unit(words, at, figure.next),
    }
}
