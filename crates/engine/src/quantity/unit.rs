//! What a figure counts: the noun phrase after it, a percentage, a currency. Knows English word order without a grammar:
//! a phrase goes on until its plural or the first word that belongs to none.

use crate::word_list::{WordList, word_list};
use diptych_corpus::span::Span;

use super::digits;
use crate::token::TokenKind;
use crate::unit_word::{CURRENCY_CODES, is_currency_sign};
use crate::words::Words;

/// The words that say what the numeral from `first` up to `next` counts.
pub(super) fn find_unit(words: &Words<'_>, first: usize, next: usize) -> Option<Span> {
    if let Some(sign) = first.checked_sub(1).filter(|&it| is_currency_sign(words.at(it)) && words.is_glued_to_next(it))
    {
        return Some(words.stretch(sign, sign));
    }
    if let Some(code) = code_of(words, first) {
        return Some(code);
    }
    if !words.goes_on(next.checked_sub(1)?) {
        return None;
    }
    if words.at(next) == "%" || is_currency_sign(words.at(next)) {
        return Some(words.stretch(next, next));
    }
    if words.is(next, word_list!("per")) && words.is(next + 1, word_list!("cent")) {
        return Some(words.stretch(next, next + 1));
    }
    let start = if words.is(next, word_list!("of")) { next + 1 } else { next };
    let start = if words.is(start, word_list!("the")) && start > next { start + 1 } else { start };
    noun_phrase(words, start)
}

/// The code of a currency that the figure begins with, or that stands before it: "EUR48", "USD 5", "Rs. 2,000".
fn code_of(words: &Words<'_>, first: usize) -> Option<Span> {
    if let Some(code) = digits::code_before_digits(words, first) {
        let start = words.stretch(first, first).start();
        return Span::new(words.text, start, start + code.len());
    }
    let before = first.checked_sub(1)?;
    let place = if words.at(before) == "." && words.is_glued_to_last(before) { before.checked_sub(1)? } else { before };
    let is_code = CURRENCY_CODES.has_exactly(words.at(place)) && words.goes_on(before);
    is_code.then(|| words.stretch(place, place))
}

/// A phrase that is longer has run into something else.
const LONGEST_PHRASE: usize = 5;

fn noun_phrase(words: &Words<'_>, start: usize) -> Option<Span> {
    let mut last = None;
    for place in start..start + LONGEST_PHRASE {
        let word = words.at(place);
        let opens_late = last.is_some() && is_verb_form(word);
        if words.kind(place) != Some(TokenKind::Word) || STOPS.has(word) || opens_late {
            break;
        }
        last = Some(place);
        if is_head(word) || !words.goes_on(place) {
            break;
        }
    }
    // "one million displaced": a participle alone says what was done, not what is counted.
    let is_bare = last == Some(start) && is_verb_form(words.at(start)) && !is_head(words.at(start));
    last.filter(|_| !is_bare).map(|last| words.stretch(start, last))
}

/// Whether `word` is a plural, which closes a counted phrase.
fn is_head(word: &str) -> bool {
    let is_plural = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "'s", "’s", "less"].iter().any(|it| word.ends_with(it));
    is_plural || IRREGULAR_HEADS.has(word)
}

fn is_verb_form(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && (word.ends_with("ed") || word.ends_with("ing"))
}

const IRREGULAR_HEADS: WordList = word_list!(
    "people children men women dead wounded injured personnel percent aircraft cattle police servicemen km kg"
);

const STOPS: WordList = word_list!(
    "a about above across after against all along also although among an and are around as at be because been \
     before being below between but by can could did do does during each for from had has have he her his how \
     however if in into is it its like may might must near no not of off on or our out over per said says she \
     should since so than that the their them then there these they this those though through to today under \
     until up was we were what when where which while who whose will with within without would you"
);
