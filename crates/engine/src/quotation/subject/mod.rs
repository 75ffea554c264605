//! Whose words a reporting word reports: the subject before or after it. Knows English word order, one sentence at a time.
//!
//! `vocabulary` lists the words that open, end and head a phrase, `name` finds names by their capitals, `extent`
//! how far a phrase reaches before or after a verb, `head` tells what in it names someone: a name, a role, or a name with a role.

mod extent;
mod head;
mod name;
mod vocabulary;

use std::ops::Range;

use diptych_corpus::span::Span;

use super::annotated_text::AnnotatedText;
use vocabulary::{CONJUNCTIONS, DENYING, HELPING, PASSIVE, PREPOSITIONS, TYING, is_time, pronoun_kind};

pub(super) use vocabulary::{
    Gender, begins_inside, gender_of, gender_of_pronoun, is_any_person, is_body, is_person, is_specific_body,
};

/// The words that stand as the subject of a reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The words that name the speaker: of "the mayor, Ines Brandt," the name.
    pub(super) span: Span,
    /// The first token of the whole phrase.
    pub(super) first: usize,
    /// The last token of the whole phrase.
    pub(super) last: usize,
    /// What they are.
    pub(super) kind: SubjectKind,
    /// Whether a word in it is listed as someone who can speak, or it is a name or a pronoun.
    pub(super) is_listed: bool,
}

/// How a subject refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SubjectKind {
    /// By a name of the gazetteer: an index into the mentions.
    Listed(usize),
    /// By a name that the gazetteer lacks.
    Unlisted,
    /// "he", "she".
    PersonalPronoun,
    /// "it", "they", "we", "I": nothing says safely who that is.
    OpenPronoun,
    /// "the ambassador": a person already spoken of.
    PersonRole,
    /// "the ministry": a body already spoken of.
    BodyRole,
    /// "a witness", "the letter", "officials": someone without a name.
    Unnamed,
}

impl SubjectKind {
    pub(super) fn is_name(self) -> bool {
        matches!(self, Self::Listed(_) | Self::Unlisted)
    }
}

/// The subject that ends right before the token `cue`, within the tokens of `sentence`.
pub(super) fn subject_before(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, cue: usize) -> Option<Subject> {
    let last = last_before_verb(annotated, sentence, cue)?;
    match annotated.word(last) {
        "," => before_apposition(annotated, sentence, last),
        "who" => antecedent(annotated, sentence, last),
        _ => phrase_ending_at(annotated, sentence, last),
    }
}

/// The subject that begins right after the token `cue`: "said Belkis Wille", "according to the ministry".
pub(super) fn subject_after(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, cue: usize) -> Option<Subject> {
    let first = cue + 1;
    if first >= sentence.end || annotated.is_quoted(first) {
        return None;
    }
    if let Some(kind) = pronoun_kind(annotated.word(first)) {
        return Some(pronoun(annotated, first, kind));
    }
    let last = extent::end_of_phrase(annotated, sentence, first)?;
    let subject = head::read(annotated, sentence, first, last)?;
    if !subject.is_listed && annotated.word(last + 1) == "by" {
        return subject_after(annotated, sentence, last + 1);
    }
    Some(name_in_apposition(annotated, sentence, subject).unwrap_or(subject))
}

/// Whoever opens the sentence: "Hasret addresses Biden and says", "Its captain was blunt: “…”".
pub(super) fn opening_subject(annotated: &AnnotatedText<'_>, sentence: &Range<usize>) -> Option<Subject> {
    let mut first = sentence.clone().find(|&it| annotated.is_word(it) && !CONJUNCTIONS.has(annotated.word(it)))?;
    if PREPOSITIONS.has(annotated.word(first)) {
        first = (first..sentence.end).take(LONGEST_APPOSITION).find(|&it| annotated.word(it) == ",")? + 1;
    }
    if let Some(kind) = pronoun_kind(annotated.word(first)) {
        return Some(pronoun(annotated, first, kind));
    }
    let last = extent::end_of_opening(annotated, sentence, first)?;
    let subject = head::read(annotated, sentence, first, last).filter(|it| it.is_listed)?;
    Some(name_in_apposition(annotated, sentence, subject).unwrap_or(subject))
}

/// The person that "his" or "her" at `at` stands for.
pub(super) fn owner_at(annotated: &AnnotatedText<'_>, at: usize) -> Subject {
    pronoun(annotated, at, SubjectKind::PersonalPronoun)
}

/// The name of two words or more that begins at `first`, with its titles; nothing for what opens with a place's preposition.
pub(super) fn full_name_at(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, first: usize) -> Option<Subject> {
    let last = extent::end_of_name(annotated, sentence, first).filter(|&it| it > first)?;
    let before = first.checked_sub(1).map(|it| annotated.word(it)).unwrap_or_default();
    if matches!(before, "in" | "at" | "from" | "near" | "on" | "In" | "At" | "From" | "Near" | "On" | "the" | "The") {
        return None;
    }
    let has_listed = (first..=last).any(|it| annotated.mention_beginning_at(it).is_some());
    head::read(annotated, sentence, first, last).filter(|it| it.kind.is_name() && !has_listed)
}

/// Whether `word` is a preposition.
pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.has(word)
}

/// Whether `word` tells when or where something was said.
pub(super) fn tells_occasion(word: &str) -> bool {
    is_time(word) || vocabulary::OCCASIONS.has(word)
}

/// Whether `word` ties what follows to the noun before it, but for "of", which names a role in full.
pub(super) fn is_tie(word: &str) -> bool {
    word != "of" && PREPOSITIONS.has(word)
}

/// How many tokens an apposition may have: "Hajiyev, an aide to the president of the country, said". Larger values
/// reach over clauses that are none.
const LONGEST_APPOSITION: usize = 16;

/// How many appositions one subject may have: "Brandt, 54, of Norland, said".
const MOST_APPOSITIONS: usize = 4;

fn pronoun(annotated: &AnnotatedText<'_>, at: usize, kind: SubjectKind) -> Subject {
    Subject { span: annotated.span(at), first: at, last: at, kind, is_listed: true }
}

/// Steps back over helping verbs, adverbs and days; nothing if the reporting word is denied or passive, or is a noun.
fn last_before_verb(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, cue: usize) -> Option<usize> {
    let mut at = cue.checked_sub(1)?;
    while at >= sentence.start && !annotated.is_quoted(at) {
        let word = annotated.word(at);
        let is_habit = word == "to" && at.checked_sub(1).is_some_and(|it| annotated.word(it) == "used");
        if is_habit {
            at = at.checked_sub(2)?;
            continue;
        }
        if DENYING.has(word) || PASSIVE.has(word) {
            return None;
        }
        let is_adverb = word.len() > 4
            && word.ends_with("ly")
            && !word.starts_with(char::is_uppercase)
            && vocabulary::role_kind(word).is_none();
        let is_day = is_time(word) && at > sentence.start + 1;
        let leads_day = word_series(word) && is_time(annotated.word(at + 1));
        if word == ")" {
            at = (sentence.start..at).rev().take(LONGEST_APPOSITION).find(|&it| annotated.word(it) == "(")?;
        } else if !is_adverb && !HELPING.has(word) && !is_day && !leads_day {
            return Some(at);
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// Words before a day: "on Monday", "last week".
fn word_series(word: &str) -> bool {
    matches!(word, "on" | "last" | "this" | "late" | "early" | "next" | "that" | "each")
}

/// "Brandt, a pilot, said", "Brandt, 54, of Norland, said": the phrase before the appositions that end at `comma`.
fn before_apposition(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, comma: usize) -> Option<Subject> {
    let mut end = comma;
    for _ in 0..MOST_APPOSITIONS {
        let open = (sentence.start..end).rev().take(LONGEST_APPOSITION).find(|&it| annotated.word(it) == ",")?;
        let is_relative = matches!(annotated.word(open + 1), "who" | "whose");
        if !is_relative && (open + 1..end).any(|it| annotated.is_quoted(it)) {
            return None;
        }
        let subject = phrase_ending_at(annotated, sentence, open.checked_sub(1)?);
        let name = subject.and_then(|it| name_in_apposition(annotated, sentence, Subject { last: open - 1, ..it }));
        let subject = name.or(subject).filter(|it| stands_free(annotated, sentence, it));
        if subject.is_some() {
            return subject;
        }
        end = open;
    }
    None
}

/// Whether a phrase is not the object of a preposition, and is sure to be someone.
fn stands_free(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, subject: &Subject) -> bool {
    let before = subject.first.checked_sub(1).filter(|&it| it >= sentence.start);
    let opens = before.is_none_or(|it| annotated.is_quoted(it));
    let is_certain = subject.is_listed || (opens && vocabulary::DETERMINERS.has(annotated.word(subject.first)));
    is_certain && !before.is_some_and(|it| PREPOSITIONS.has(annotated.word(it)))
}

/// "the mayor, Ines Brandt, …": the name that follows a role after a comma.
fn name_in_apposition(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, role: Subject) -> Option<Subject> {
    let comma = role.last + 1;
    if role.kind.is_name() || comma >= sentence.end || annotated.word(comma) != "," || annotated.is_quoted(comma) {
        return None;
    }
    let last = extent::end_of_name(annotated, sentence, comma + 1)?;
    let is_closed = last + 1 >= sentence.end || !annotated.is_word(last + 1);
    let name = head::read(annotated, sentence, comma + 1, last).filter(|it| it.kind.is_name() && is_closed)?;
    Some(Subject { first: role.first, ..name })
}

fn phrase_ending_at(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, last: usize) -> Option<Subject> {
    if last < sentence.start || annotated.is_quoted(last) || !annotated.is_word(last) {
        return None;
    }
    if let Some(kind) = pronoun_kind(annotated.word(last)) {
        return Some(pronoun(annotated, last, kind));
    }
    if !may_end_phrase(annotated, last) {
        return None;
    }
    if let Some(who) = extent::relative_before(annotated, sentence, last) {
        return antecedent(annotated, sentence, who);
    }
    let first = extent::start_of_phrase(annotated, sentence, last)?;
    head::read(annotated, sentence, first, last)
}

/// Whether a phrase can end with a token: no function word, and no owner of something.
fn may_end_phrase(annotated: &AnnotatedText<'_>, at: usize) -> bool {
    let word = annotated.word(at);
    let is_inner = annotated.is_inside_mention(at);
    let owns = (word.ends_with("’s") || word.ends_with("'s")) && annotated.named(at).is_none();
    let is_function = vocabulary::ends_phrase(word) || PREPOSITIONS.has(word) || matches!(word, "the" | "a" | "an");
    is_inner || !(owns || is_function)
}

/// "Stepanyan, who called it": whom "who" stands for.
fn antecedent(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, who: usize) -> Option<Subject> {
    let before = who.checked_sub(1)?;
    let last = if annotated.word(before) == "," { before.checked_sub(1)? } else { before };
    let subject = phrase_ending_at(annotated, sentence, last)?;
    let tied = subject.first.checked_sub(1).filter(|&it| it >= sentence.start && TYING.has(annotated.word(it)));
    (subject.kind.is_name() || tied.is_none()).then_some(subject)
}
