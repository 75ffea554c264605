//! Figures of a text with what they count.
//!
//! `numeral` reads numbers in words, which `number_word` lists, `digits` in digits, `fraction` parts of one, `share` parts of a number; `approximator` reads what says
//! that they are not exact, `exclusion` tells figures from dates, `numbered` from numbers of things; `unit` finds what is counted,
//! `setting` where and when. English alone; other languages give digits with units.

mod approximator;
mod digits;
mod exclusion;
mod fraction;
mod number_word;
mod numbered;
mod numeral;
mod setting;
mod share;
#[cfg(test)]
mod tests;
mod unit;

use crate::token::role::FIGURE;
use crate::word_list::word_list;
use diptych_corpus::span::Span;

use crate::token::{Token, TokenKind};
use crate::unit_word::is_currency_sign;
pub use setting::{Setting, find_settings};
pub use share::Share;

use crate::words::Words;
use number_word::Numeral;

/// A number in thousandths, so that 2.5 and two thirds of a million need no floating point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thousandths(pub i64);

/// A figure as the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The approximator and the numeral: "more than 20,000".
    pub span: Span,
    /// Lowest and highest value; equal if exact; `None` for "dozens" and the like, and for "one in eight".
    pub value: Option<(Thousandths, Thousandths)>,
    /// Whether the text says that it is not exact.
    pub approximate: bool,
    /// The words that say what is counted, if any.
    pub unit: Option<Span>,
    /// Which part of them it is, if it is one: "one in eight", "two thirds of".
    pub share: Option<Share>,
}

/// The quantities in `text`, sorted, never overlapping. Dates, times and ordinals are none.
#[must_use]
pub fn find_quantities(text: &str, tokens: &[Token]) -> Vec<Quantity> {
    let words = Words { text, tokens };
    let mut found = Vec::new();
    let (mut at, mut free_from) = (0, 0);
    let mut excluded_end = None;
    while at < tokens.len() {
        if let Some(next) = telephone_end(&words, at) {
            at = next;
            continue;
        }
        let Some(figure) = read_figure(&words, at) else {
            at += 1;
            continue;
        };
        let is_listed = excluded_end.is_some_and(|it| exclusion::continues_list(&words, it, at, figure.next));
        if figure.share.is_none() && (is_listed || exclusion::counts_nothing(&words, at, figure.next)) {
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
    share: Option<Share>,
}

/// Telephone numbers are told before their groups are read as figures.
fn telephone_end(words: &Words<'_>, at: usize) -> Option<usize> {
    if words.kind(at)? == TokenKind::Number { numbered::telephone_end(words, at) } else { None }
}

fn read_figure(words: &Words<'_>, at: usize) -> Option<Figure> {
    let share_alone = |(next, it)| Figure { next, value: None, is_open: false, share: Some(it) };
    let Some(low) = numeral::read(words, at) else {
        return share::read_word(words, at).filter(|_| words.has_role(at, FIGURE)).map(share_alone);
    };
    if let Some(found) = share::read(words, at, low) {
        return Some(share_alone(found));
    }
    let value = low.value.map(|it| (it, it));
    let part = low.part.filter(|_| words.is(low.next, word_list!("of")));
    let share = part.map(|(part, whole)| Share { part, whole });
    let single = Figure { next: low.next, value, is_open: low.value.is_none(), share };
    let joint = low.next;
    if !joins_range(words, at, joint) {
        return Some(single);
    }
    let sign = usize::from(is_currency_sign(words.at(joint + 1)) && words.is_glued_to_next(joint + 1));
    let Some(high) = numeral::read(words, joint + 1 + sign) else { return Some(single) };
    Some(range(low, high).unwrap_or(single))
}

/// Whether the token at `joint` makes a range of the numerals before and after it.
fn joins_range(words: &Words<'_>, first: usize, joint: usize) -> bool {
    let goes_on = words.goes_on(joint - 1) && words.goes_on(joint);
    let hyphen =
        matches!(words.at(joint), "-" | "–") && words.is_glued_to_next(joint - 1) == words.is_glued_to_next(joint);
    let opening = with_currency(words, first, 0);
    let between = words.is(joint, word_list!("and")) && word_list!("between").has(words.before(opening));
    goes_on && (hyphen || between || words.is(joint, word_list!("to or")))
}

/// "2-3 million": the low end takes the scale of the high one. Ends in falling order are two figures.
fn range(low: Numeral, high: Numeral) -> Option<Figure> {
    let (mut from, to) = (low.value?, high.value?);
    if low.scale == 1 && to.checked_div(high.scale).is_some_and(|it| from < it) {
        from = from.checked_mul(high.scale)?;
    }
    (from < to).then_some(Figure { next: high.next, value: Some((from, to)), is_open: true, share: None })
}

/// How many words may stand between a numeral and "or so", "or more".
const LONGEST_TRAIL: usize = 3;

fn quantity(words: &Words<'_>, at: usize, figure: Figure, free_from: usize) -> Quantity {
    let numeral_start = with_currency(words, at, free_from);
    let minus = minus_before(words, numeral_start, figure.next).filter(|it| *it >= free_from);
    let numeral_start = minus.unwrap_or(numeral_start);
    let signed = |(low, high): (i64, i64)| if minus.is_some() { (-high, -low) } else { (low, high) };
    let first = approximator::first_token(words, numeral_start, free_from, figure.value.is_some_and(|it| it.0 < it.1));
    let trails = (figure.next..figure.next + LONGEST_TRAIL)
        .any(|it| words.is(it, word_list!("or")) && words.is(it + 1, word_list!("so more less fewer")));
    Quantity {
        span: words.stretch(first, figure.next - 1),
        value: figure.value.map(signed).map(|(low, high)| (Thousandths(low), Thousandths(high))),
        approximate: figure.is_open || first < numeral_start || trails,
        unit: unit::find_unit(words, at, figure.next),
        share: figure.share,
    }
}

/// The minus before a figure: "minus 5", or a sign before what may be less than nothing.
fn minus_before(words: &Words<'_>, first: usize, next: usize) -> Option<usize> {
    let sign = first.checked_sub(1).filter(|it| words.goes_on(*it))?;
    if words.is(sign, word_list!("minus")) {
        return Some(sign);
    }
    let is_sign = matches!(words.at(sign), "-" | "−") && words.is_glued_to_next(sign) && !words.is_glued_to_last(sign);
    let may_sink = matches!(words.at(next), "°" | "%") || words.is(next, word_list!("degrees percent per points C"));
    (is_sign && may_sink).then_some(sign)
}

/// The first token of the money whose digits begin at `at`: "$2", "US$2"; never before `free_from`.
fn with_currency(words: &Words<'_>, at: usize, free_from: usize) -> usize {
    if at <= free_from || !is_currency_sign(words.before(at)) || !words.is_glued_to_last(at) {
        return at;
    }
    let has_country = at - 1 > free_from
        && words.is_glued_to_last(at - 1)
        && word_list!("US A C NZ HK S R AU CA NT").has_exactly(words.before(at - 1));
    at - 1 - usize::from(has_country)
}
