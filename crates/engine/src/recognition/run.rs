//! Where names can stand: zones of capitalized words with the small words that names may have inside, and runs, which are the
//! capitalized words of a zone without a gap. All other words are outside of names and never looked at by the model.

use std::ops::Range;

use super::article_forms::{ArticleForms, Sentence, Style};
use super::form::Case;
use crate::word_list::{WordList, word_list};

/// How many words without a capital can stand inside a name.
const LONGEST_GAP: usize = 3;

/// Words that stand inside names. "of" and "and" do in English, the others in names from elsewhere.
const INNER: WordList = word_list!(
    "of and the for de la le del der den van von bin ibn al el ul ur dos da do di du des y e on in to at a an und ter ten \
     zu abu ben bint oul ould as ash ad an & - / . , ' 's ’s ’ – 's + !"
);

/// Small words with which names begin.
const OPENING: WordList = word_list!("al el de van von bin ibn ul as ash ad an la le da di du abu der den ter ould");

/// Tells `found` the zones of `sentence`.
pub(super) fn each_zone(article: &ArticleForms<'_>, sentence: &Sentence, found: &mut impl FnMut(Range<usize>)) {
    if sentence.style == Style::Foreign {
        return;
    }
    let mut at = sentence.words.start;
    while at < sentence.words.end {
        if !is_name_like(article, at) {
            at += 1;
            continue;
        }
        let start = opening(article, sentence.words.start, at);
        let mut end = at + 1;
        while let Some(next) = next_name_like(article, end, sentence.words.end) {
            end = next + 1;
        }
        // "Apollo 11"
        end += usize::from(end < sentence.words.end && article.form(end).is_some_and(|it| it.case == Case::Number));
        found(start..end);
        at = end;
    }
}

fn is_name_like(article: &ArticleForms<'_>, at: usize) -> bool {
    article.form(at).is_some_and(|it| it.case.is_name_like())
}

/// Where a name begins whose first capital is at `at`: "al-Shabaab".
fn opening(article: &ArticleForms<'_>, start: usize, at: usize) -> usize {
    let is_opening = |it: usize| it >= start && OPENING.has_exactly(article.word(it));
    match at.checked_sub(1) {
        Some(before) if before >= start && article.word(before) == "-" => {
            before.checked_sub(1).filter(|it| is_opening(*it)).unwrap_or(at)
        }
        Some(before) if is_opening(before) => before,
        _ => at,
    }
}

/// The next capitalized word after `at`, if nothing but a short gap lies between.
fn next_name_like(article: &ArticleForms<'_>, at: usize, end: usize) -> Option<usize> {
    for next in at..end.min(at + LONGEST_GAP + 1) {
        let form = article.form(next)?;
        if form.case.is_name_like() {
            return Some(next);
        }
        if form.case != Case::Number && !INNER.has_exactly(article.word(next)) {
            return None;
        }
    }
    None
}

/// Capitalized words without a gap but hyphens, as the features see them.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    pub(super) words: Range<usize>,
}

impl Run {
    /// The run that begins at `at` inside `zone`; a word without a capital is one by itself.
    pub(super) fn at(article: &ArticleForms<'_>, zone: &Range<usize>, at: usize) -> Self {
        let mut end = at + 1;
        if is_name_like(article, at) {
            while end < zone.end {
                if is_name_like(article, end) {
                    end += 1;
                } else if end + 1 < zone.end && article.word(end) == "-" && is_name_like(article, end + 1) {
                    end += 2;
                } else {
                    break;
                }
            }
        }
        Self { words: at..end }
    }
}
