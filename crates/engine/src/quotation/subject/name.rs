//! Names that no gazetteer lists, by their capitals. Knows words and marks inside names; where a phrase begins is for `extent`.

use super::vocabulary::{CONJUNCTIONS, DETERMINERS, PREPOSITIONS, is_time, may_be_shortened, pronoun_kind};
use crate::quotation::annotated_text::AnnotatedText;
use crate::word_list::{WordList, word_list};

/// Whether the token at `at` can be part of a name: it has a capital that is not that of a function word.
pub(in crate::quotation) fn is_name_part(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    let word = annotated.word(at);
    let is_capital = annotated.is_word(at) && word.starts_with(char::is_uppercase);
    is_capital && !is_function_word(word) && !is_time(word)
}

fn is_function_word(word: &str) -> bool {
    DETERMINERS.has(word)
        || PREPOSITIONS.has(word)
        || CONJUNCTIONS.has(word)
        || pronoun_kind(word).is_some()
        || OPENERS.has_exactly(word)
}

/// Words that open a sentence and are no names.
const OPENERS: WordList = word_list!(
    "Asked Speaking Then Now Later Earlier Still Even Also Not Yes No Nothing Only Perhaps Maybe Here Last Next Such Like \
     Instead Again All Q A Today Yesterday Once Just Pressed Yet Since \
     Nobody None Everyone Everybody Someone Somebody Anyone Others Both Several Few More Less Much Well Thus Hence Who \
     What Why How When Where Let Please Thanks Sorry"
);

/// The first token of the name that ends at `last`, not before `start`.
pub(in crate::quotation) fn first_of_name(annotated: &AnnotatedText<'_>, start: usize, last: usize) -> usize {
    let mut first = last;
    while let Some(at) = first.checked_sub(1).filter(|&it| it >= start) {
        let before = at.checked_sub(1).filter(|&it| it >= start);
        let joins_parts = joins(annotated, at)
            && !is_owner_mark(annotated, at)
            && before.is_some_and(|it| is_name_part(annotated, it) || joins(annotated, it));
        let owns = annotated.word(at).ends_with("’s") || annotated.word(at).ends_with("'s");
        if (owns || !is_name_part(annotated, at)) && !joins_parts {
            break;
        }
        first = at;
    }
    (first..=last).find(|&it| annotated.is_word(it)).unwrap_or(last)
}

fn is_owner_mark(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    matches!(annotated.word(at), "’" | "'") && !annotated.is_term_mark(at)
}

/// Small words inside names.
const PARTICLES: WordList = word_list!("de da do dos del della di du van von der den ter bin ibn al el la le y");

/// Marks that do not end a phrase: the stop of "Dr." and of initials, the apostrophe of "the farmers’ league", marks around a
/// nickname.
pub(super) fn joins(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    match annotated.word(at) {
        "." => may_be_shortened(annotated.word(before)) && starts_upper(annotated.word(at + 1)),
        "’" | "'" => annotated.word(before).ends_with('s') && annotated.is_word(at + 1) || annotated.is_term_mark(at),
        _ if PARTICLES.has_exactly(annotated.word(at)) => {
            let may_stand_beside = |it: usize| is_name_part(annotated, it) || PARTICLES.has_exactly(annotated.word(it));
            may_stand_beside(before) && may_stand_beside(at + 1)
        }
        // "18-year-old"
        "-" => annotated.word(before).starts_with(|it: char| it.is_ascii_digit()) && annotated.is_word(at + 1),
        _ => annotated.is_term_mark(at),
    }
}

pub(super) fn starts_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
