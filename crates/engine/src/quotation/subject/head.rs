//! Who is named in a phrase: a name, with or without a title or a role before it, or a role. Knows phrases, not where they end.

use std::ops::Range;

use super::name::{first_of_name, is_name_part};
use super::vocabulary::{DETERMINERS, PREPOSITIONS, is_body, is_office, role_kind};
use super::{Subject, SubjectKind};
use crate::mention::Mention;
use crate::quotation::annotated_text::AnnotatedText;
use crate::word_list::{WordList, word_list};
use diptych_corpus::vocabulary::EntityKind;

/// Reads the phrase from one token to another.
pub(super) fn read(
    annotated: &AnnotatedText<'_>,
    sentence: &Range<usize>,
    first: usize,
    last: usize,
) -> Option<Subject> {
    let head = head_of(annotated, first, last);
    let person = annotated.named(last).filter(|it| is_person_apart(annotated, first, it.1));
    if let Some(named) = person.or_else(|| annotated.named(head)) {
        return listed(annotated, first, last, named);
    }
    let is_common = first == head && first == sentence.start && is_common_noun(annotated.word(head));
    if is_name_part(annotated, head) && !is_common {
        return unlisted(annotated, first, head, last);
    }
    role(annotated, first, head, last)
}

/// The last token before the first preposition: "the president of Norland" is about a president.
fn head_of(annotated: &AnnotatedText<'_>, first: usize, last: usize) -> usize {
    let is_tie = |&it: &usize| PREPOSITIONS.has(annotated.word(it)) && !annotated.is_inside_mention(it);
    (first + 1..=last).find(is_tie).map_or(last, |it| it - 1)
}

/// "Norland's ambassador to Mirow Lena Brandt": a person who is not the object of a preposition.
fn is_person_apart(annotated: &AnnotatedText<'_>, first: usize, mention: &Mention) -> bool {
    let start = annotated.tokens_in(mention.span).start;
    mention.kind == EntityKind::Person && start > first && !PREPOSITIONS.has(annotated.word(start - 1))
}

fn listed(
    annotated: &AnnotatedText<'_>,
    first: usize,
    last: usize,
    (place, mention): (usize, &Mention),
) -> Option<Subject> {
    if is_adjective(annotated, mention) {
        return None;
    }
    Some(Subject { span: mention.span, first, last, kind: SubjectKind::Listed(place), is_listed: true })
}

/// "an Armenian claim": the singular name of a people is an adjective far more often than someone who speaks.
fn is_adjective(annotated: &AnnotatedText<'_>, mention: &Mention) -> bool {
    mention.kind == EntityKind::Group && !mention.span.of(annotated.text).ends_with('s')
}

/// A name that the gazetteer lacks, without its titles; a title alone is a role.
fn unlisted(annotated: &AnnotatedText<'_>, first: usize, head: usize, last: usize) -> Option<Subject> {
    let run_start = first_of_name(annotated, first, head);
    let is_body_name = (run_start..=head).any(|it| is_body(annotated.word(it)));
    if is_body_name {
        let end = end_of_body_name(annotated, head, last);
        let span = annotated.stretch(run_start, end);
        return Some(Subject { span, first, last, kind: SubjectKind::Unlisted, is_listed: true });
    }
    let title = (run_start..=head).rev().find(|&it| is_office(annotated.word(it)) || is_numeral(annotated.word(it)));
    let name_start = title.map_or(run_start, |it| it + 1);
    let name_start = (name_start..=head).find(|&it| annotated.is_word(it));
    match name_start {
        Some(start) => {
            let span = annotated.stretch(start, head);
            Some(Subject { span, first, last, kind: SubjectKind::Unlisted, is_listed: true })
        }
        None => role(annotated, first, head, last),
    }
}

fn is_numeral(word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_digit())
}

/// "the Ministry of Defence of Karsia": the name goes on over prepositions to capitals.
fn end_of_body_name(annotated: &AnnotatedText<'_>, head: usize, last: usize) -> usize {
    let mut end = head;
    for at in head + 1..=last {
        let word = annotated.word(at);
        if is_name_part(annotated, at) {
            end = at;
        } else if !matches!(word, "of" | "for" | "the" | "and") {
            break;
        }
    }
    end
}

/// "a witness", "the ministry", "two people familiar with the talks".
fn role(annotated: &AnnotatedText<'_>, first: usize, head: usize, last: usize) -> Option<Subject> {
    let listed = role_kind(annotated.word(head)).or_else(|| role_kind(annotated.word(first)));
    let opening = annotated.word(first);
    let is_definite = opening.eq_ignore_ascii_case("the");
    let is_owned = opening.ends_with("’s") || opening.ends_with("'s");
    if listed.is_none() && !(is_definite || is_owned || DETERMINERS.has(opening) || is_numeral(opening)) {
        // "firefighters", "gas workers": bare nouns that are several.
        let is_several = annotated.word(head).ends_with('s') && annotated.word(head).len() > SHORTEST_PLURAL;
        if !is_several || NO_SPEAKERS.has(annotated.word(head)) {
            return None;
        }
    }
    let kind = if is_definite { listed.unwrap_or(SubjectKind::Unnamed) } else { SubjectKind::Unnamed };
    let is_listed = listed.is_some();
    Some(Subject { span: annotated.stretch(first, last), first, last, kind, is_listed })
}

/// Shorter words in "s" are no plurals of someone.
const SHORTEST_PLURAL: usize = 4;

const NO_SPEAKERS: WordList = word_list!("always sometimes perhaps thus this news times days weeks years");

/// A word at the head of a sentence that has its capital from there: "Officials said".
fn is_common_noun(word: &str) -> bool {
    let is_plural_of_trade = ["ers", "ists", "ors", "ents", "ants", "ials"].iter().any(|it| word.ends_with(it));
    (role_kind(word).is_some() || is_plural_of_trade) && !is_office_alone(word)
}

fn is_office_alone(word: &str) -> bool {
    crate::gazetteer::is_title(word)
}
