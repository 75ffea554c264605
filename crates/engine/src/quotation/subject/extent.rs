//! How far the phrase reaches that stands before or after a verb. Knows what opens and ends a phrase; who is named in it is for
//! `head`.

use std::ops::Range;

use super::name::{first_of_name, is_name_part, joins, starts_upper};
use super::vocabulary::{DETERMINERS, OCCASIONS, PREPOSITIONS, TYING, ends_phrase, is_time, pronoun_kind, role_kind};
use crate::quotation::annotated_text::AnnotatedText;

/// How many tokens a phrase may have. Larger values reach over clauses.
const LONGEST_PHRASE: usize = 14;

/// The first token of the phrase that ends at `last`.
pub(super) fn start_of_phrase(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, last: usize) -> Option<usize> {
    let run = run_before(annotated, sentence, last);
    if let Some(at) = run.clone().find(|&it| opens(annotated, &run, it)) {
        return Some(if is_owner(annotated, at) { owner_start(annotated, &run, at) } else { at });
    }
    let is_name = is_name_part(annotated, last) || annotated.named(last).is_some();
    let inner = if is_name { first_of_name(annotated, run.start, last) } else { last };
    let first = lower_case_before(annotated, &run, inner);
    Some(tied_before(annotated, &run, first).unwrap_or(first))
}

/// "police in the northern city of Mirow": the outermost head that prepositions tie to the phrase from `first`.
fn tied_before(annotated: &AnnotatedText<'_>, run: &Range<usize>, first: usize) -> Option<usize> {
    let (mut first, mut found) = (first, None);
    while let Some(head) = first.checked_sub(2).filter(|&it| it >= run.start && TYING.has(annotated.word(first - 1))) {
        first = lower_case_before(annotated, run, first_of_name(annotated, run.start, head));
        if may_be_tied(annotated, run, head) {
            found = Some(first);
        }
    }
    found
}

/// Whether the word before a preposition heads a phrase without a determiner: "officials in Norland".
fn may_be_tied(annotated: &AnnotatedText<'_>, run: &Range<usize>, at: usize) -> bool {
    role_kind(annotated.word(at)).is_some()
        || is_name_part(annotated, at)
        || (at == run.start && annotated.word(at).ends_with('s'))
}

/// The words before `last` without anything that ends a phrase.
fn run_before(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, last: usize) -> Range<usize> {
    let mut first = last;
    while let Some(at) = first.checked_sub(1).filter(|&it| it >= sentence.start && last - it < LONGEST_PHRASE) {
        let joins_names = matches!(annotated.word(at), "and" | "&")
            && is_name_part(annotated, first)
            && at.checked_sub(1).is_some_and(|it| is_name_part(annotated, it));
        let goes_on = annotated.is_inside_mention(first)
            || joins_names
            || joins(annotated, at)
            || (is_phrase_word(annotated, at) && !ends_phrase(annotated.word(at)));
        if annotated.is_quoted(at) || !goes_on {
            break;
        }
        first = at;
    }
    first..last + 1
}

fn is_phrase_word(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    annotated.is_word(at) || annotated.word(at).starts_with(|it: char| it.is_ascii_digit())
}

/// Whether a determiner or an owner opens a phrase at `at`, which no preposition ties to what stands before.
fn opens(annotated: &AnnotatedText<'_>, run: &Range<usize>, at: usize) -> bool {
    if annotated.is_inside_mention(at) {
        return false;
    }
    let is_owner = is_owner(annotated, at);
    let first = if is_owner { owner_start(annotated, run, at) } else { at };
    let is_tied = first.checked_sub(1).is_some_and(|it| it >= run.start && PREPOSITIONS.has(annotated.word(it)));
    let is_number = annotated.word(at).starts_with(|it: char| it.is_ascii_digit());
    !is_tied && at + 1 < run.end && (is_owner || is_number || DETERMINERS.has(annotated.word(at)))
}

fn is_owner(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    let word = annotated.word(at);
    word.ends_with("’s") || word.ends_with("'s") || (word.ends_with('s') && matches!(annotated.word(at + 1), "’" | "'"))
}

fn owner_start(annotated: &AnnotatedText<'_>, run: &Range<usize>, at: usize) -> usize {
    let first = first_of_name(annotated, run.start, at);
    let before = first.checked_sub(1).filter(|&it| it >= run.start && DETERMINERS.has(annotated.word(it)));
    before.unwrap_or(first)
}

/// The first of the lower-case words that stand right before `at`: "chief executive Ruth Hallam".
fn lower_case_before(annotated: &AnnotatedText<'_>, run: &Range<usize>, at: usize) -> usize {
    let is_modifier = |&it: &usize| !PREPOSITIONS.has(annotated.word(it)) && !is_time(annotated.word(it));
    (run.start..at).rev().take_while(is_modifier).last().unwrap_or(at)
}

/// "a soldier who gave his name as Danylo said": the "who" that belongs to the subject before it.
pub(super) fn relative_before(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, last: usize) -> Option<usize> {
    let inside = (sentence.start + 1..last).rev().take(LONGEST_PHRASE);
    let mut inside = inside.take_while(|&it| annotated.is_word(it) && !annotated.is_quoted(it));
    let who = inside.find(|&it| annotated.word(it) == "who")?;
    let before = annotated.word(who - 1);
    let is_led = DETERMINERS.has(annotated.word(who.saturating_sub(2)));
    (is_led || role_kind(before).is_some() || starts_upper(before) || before.ends_with('s')).then_some(who)
}

/// The last token of the phrase that begins at `first` after a verb.
pub(super) fn end_of_phrase(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, first: usize) -> Option<usize> {
    if PREPOSITIONS.has(annotated.word(first)) {
        return None;
    }
    let mut last = None;
    let (mut is_bare_name, mut was_tied) = (false, false);
    for at in (first..sentence.end).take(LONGEST_PHRASE) {
        let word = annotated.word(at);
        let is_inner = annotated.is_inside_mention(at) || joins(annotated, at);
        let is_name = is_name_part(annotated, at);
        if annotated.is_quoted(at) || !(is_inner || is_phrase_word(annotated, at)) {
            break;
        }
        if !is_inner && (ends_phrase(word) || is_time(word) || is_adverb(word)) {
            break;
        }
        let ties = !is_inner && PREPOSITIONS.has(word);
        if ties && (is_bare_name || !TYING.has(word) || tells_occasion(annotated, at)) {
            break;
        }
        if !is_inner && is_bare_name && !is_name && !leads_to_name(annotated, sentence, at) {
            break;
        }
        is_bare_name = is_name && !was_tied && !DETERMINERS.has(annotated.word(first));
        was_tied |= ties;
        if !ties {
            last = Some(at);
        }
    }
    last
}

/// Whether a lower-case word between capitals belongs to the phrase: "White House spokesman Josh".
fn leads_to_name(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> bool {
    role_kind(annotated.word(at)).is_some()
        || (at + 1 < sentence.end && is_name_part(annotated, at + 1) && !PREPOSITIONS.has(annotated.word(at)))
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase) && role_kind(word).is_none()
}

/// "in a statement", "on Monday", "at the rally": no part of who said it.
fn tells_occasion(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    (at + 1..=at + 3).any(|it| OCCASIONS.has(annotated.word(it)) || is_time(annotated.word(it)))
}

/// The last token of a name and its titles that begin at `first`; nothing if no name does.
pub(super) fn end_of_name(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, first: usize) -> Option<usize> {
    let is_part = |&it: &usize| {
        !annotated.is_quoted(it)
            && (is_name_part(annotated, it) || annotated.is_inside_mention(it) || joins(annotated, it))
    };
    let last = (first..sentence.end).take(LONGEST_PHRASE).take_while(is_part).last()?;
    (is_name_part(annotated, first) || annotated.named(first).is_some()).then_some(last)
}

/// The last token of the phrase that opens a sentence at `first`: a name, or words up to a head that is listed.
pub(super) fn end_of_opening(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, first: usize) -> Option<usize> {
    if let Some(last) = end_of_name(annotated, sentence, first) {
        let is_office = |it: usize| role_kind(annotated.word(it)).is_some() && !is_name_part(annotated, it);
        let next = Some(last + 1).filter(|&it| it < sentence.end && is_office(it));
        return next.and_then(|it| end_of_name(annotated, sentence, it + 1).or(next)).or(Some(last));
    }
    let words = (first..sentence.end).take(LONGEST_PHRASE);
    let mut words = words.take_while(|&it| is_phrase_word(annotated, it) && pronoun_kind(annotated.word(it)).is_none());
    let head = words.find(|&it| role_kind(annotated.word(it)).is_some())?;
    let name = end_of_name(annotated, sentence, head + 1).filter(|_| head + 1 < sentence.end);
    Some(name.unwrap_or(head))
}
