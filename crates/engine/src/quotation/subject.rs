//! Whose words a reporting word reports: the subject before or after it. Knows English word order, one sentence at a time.

use crate::word_list::{WordList, word_list};
use std::ops::Range;

use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use super::reading::Reading;
use crate::mention::Mention;

/// The words that stand as the subject of a reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The words.
    pub(super) span: Span,
    /// The first of their tokens.
    pub(super) first: usize,
    /// The last of their tokens.
    pub(super) last: usize,
    /// What they are.
    pub(super) kind: SubjectKind,
}

/// How a subject refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SubjectKind {
    /// By name: an index into the mentions.
    Name(usize),
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

/// The subject that ends right before the token `cue`, within the tokens of `sentence`.
pub(super) fn subject_before(reading: &Reading<'_>, sentence: &Range<usize>, cue: usize) -> Option<Subject> {
    let last = last_before_verb(reading, sentence, cue)?;
    match reading.word(last) {
        "," => {
            let comma = (sentence.start..last).rev().take(LONGEST_APPOSITION).find(|&it| reading.word(it) == ",")?;
            let between = comma + 1..last;
            if between.clone().any(|it| reading.is_quoted(it)) {
                return None;
            }
            phrase_ending_at(reading, sentence, comma.checked_sub(1)?)
        }
        "who" => antecedent(reading, sentence, last),
        _ => phrase_ending_at(reading, sentence, last),
    }
}

/// The subject that begins right after the token `cue`: "said Belkis Wille", "according to the ministry".
pub(super) fn subject_after(reading: &Reading<'_>, sentence: &Range<usize>, cue: usize) -> Option<Subject> {
    let mut best = None;
    for at in (cue + 1..sentence.end).take(LONGEST_PHRASE) {
        if reading.is_quoted(at) || !reading.is_word(at) {
            break;
        }
        if let Some((place, mention)) = reading.named(at).filter(|it| !is_adjective(reading, it.1)) {
            let last = (at..sentence.end).take_while(|&it| reading.span(it).start() < mention.span.end()).last()?;
            return Some(Subject { span: mention.span, first: at, last, kind: SubjectKind::Name(place) });
        }
        if let Some(kind) = pronoun_kind(reading.word(at)).filter(|_| at == cue + 1) {
            return Some(Subject { span: reading.span(at), first: at, last: at, kind });
        }
        if best.is_none() && role_kind(reading.word(at)).is_some() {
            best = phrase_ending_at(reading, &(cue + 1..sentence.end), at);
        } else if best.is_some() && reading.word(at) != "of" && reading.word(at) != "the" {
            break;
        }
    }
    best
}

/// How many tokens an apposition may have: "Hajiyev, an aide to the president of the country, said". Larger values
/// reach over clauses that are none.
const LONGEST_APPOSITION: usize = 16;

/// How many tokens the subject may have before its last word.
const LONGEST_PHRASE: usize = 7;

/// Steps back over helping verbs and adverbs; nothing if the reporting word is denied or passive, or is a noun.
fn last_before_verb(reading: &Reading<'_>, sentence: &Range<usize>, cue: usize) -> Option<usize> {
    let mut at = cue.checked_sub(1)?;
    while at >= sentence.start && !reading.is_quoted(at) {
        let word = reading.word(at);
        if DENYING.has(word) || PASSIVE.has(word) {
            return None;
        }
        let is_adverb = word.len() > 4 && word.ends_with("ly") && !word.starts_with(char::is_uppercase);
        if !is_adverb && !HELPING.has(word) {
            return Some(at);
        }
        at = at.checked_sub(1)?;
    }
    None
}

fn phrase_ending_at(reading: &Reading<'_>, sentence: &Range<usize>, last: usize) -> Option<Subject> {
    if last < sentence.start || reading.is_quoted(last) {
        return None;
    }
    if let Some(kind) = pronoun_kind(reading.word(last)) {
        return Some(Subject { span: reading.span(last), first: last, last, kind });
    }
    let window = sentence.start.max(last.saturating_sub(LONGEST_PHRASE))..last;
    if let Some((place, mention)) = reading.named(last) {
        if is_adjective(reading, mention) {
            return None;
        }
        let first = first_token_of(reading, sentence, last, mention.span);
        let inner = first.checked_sub(1).filter(|&it| it >= sentence.start);
        // "the president of Azerbaijan": the head stands before the preposition.
        if inner.is_some_and(|it| PREPOSITIONS.has(reading.word(it))) {
            let head = inner.and_then(|it| it.checked_sub(1)).filter(|&it| it >= sentence.start)?;
            return role_phrase(reading, window, head, last);
        }
        return Some(Subject { span: mention.span, first, last, kind: SubjectKind::Name(place) });
    }
    // "a representative of the terror group": the head may stand before "of".
    let head = window.clone().rev().find(|&it| reading.word(it) == "of").and_then(|it| it.checked_sub(1));
    let has_near_head = head.is_some_and(|it| it >= window.start && role_kind(reading.word(it)).is_some());
    role_phrase(reading, window, head.filter(|_| has_near_head).unwrap_or(last), last)
}

/// The phrase from its determiner to `last`, if its `head` is a word for someone who can speak.
fn role_phrase(reading: &Reading<'_>, window: Range<usize>, head: usize, last: usize) -> Option<Subject> {
    let role = role_kind(reading.word(head))?;
    let mut first = head;
    let mut kind = SubjectKind::Unnamed;
    for at in (window.start..head).rev() {
        if reading.is_quoted(at) || !reading.is_word(at) || PREPOSITIONS.has(reading.word(at)) {
            break;
        }
        if CONJUNCTIONS.has(reading.word(at)) {
            break;
        }
        first = at;
        if DETERMINERS.has(reading.word(at)) || reading.word(at).ends_with("'s") || reading.word(at).ends_with("’s") {
            let is_definite = reading.word(at).eq_ignore_ascii_case("the");
            kind = if is_definite { role } else { SubjectKind::Unnamed };
            break;
        }
    }
    Some(Subject { span: reading.stretch(first, last), first, last, kind })
}

/// "an Armenian claim": the singular name of a people is an adjective far more often than someone who speaks.
fn is_adjective(reading: &Reading<'_>, mention: &Mention) -> bool {
    mention.kind == EntityKind::Group && !mention.span.of(reading.text).ends_with('s')
}

/// "Stepanyan, who called it": whom "who" stands for.
fn antecedent(reading: &Reading<'_>, sentence: &Range<usize>, who: usize) -> Option<Subject> {
    let before = who.checked_sub(1)?;
    let last = if reading.word(before) == "," { before.checked_sub(1)? } else { before };
    phrase_ending_at(reading, sentence, last)
}

fn first_token_of(reading: &Reading<'_>, sentence: &Range<usize>, last: usize, span: Span) -> usize {
    (sentence.start..=last).rev().take_while(|&it| reading.span(it).end() > span.start()).last().unwrap_or(last)
}

fn pronoun_kind(word: &str) -> Option<SubjectKind> {
    if word_list!("he she").has(word) {
        return Some(SubjectKind::PersonalPronoun);
    }
    word_list!("it they we I").has(word).then_some(SubjectKind::OpenPronoun)
}

fn role_kind(word: &str) -> Option<SubjectKind> {
    if PERSONS.has(word) {
        return Some(SubjectKind::PersonRole);
    }
    if BODIES.has(word) {
        return Some(SubjectKind::BodyRole);
    }
    let is_several = word.strip_suffix('s').is_some_and(|it| PERSONS.has(it) || DOCUMENTS.has(it));
    (is_several || DOCUMENTS.has(word) || SEVERAL.has(word)).then_some(SubjectKind::Unnamed)
}

/// Whether `word` says what kind of body is meant, so that its name should hold the word too.
pub(super) fn is_specific_body(word: &str) -> bool {
    BODIES.has(word) && !ANY_BODY.has(word)
}

const DENYING: WordList = word_list!("not never didn't didn’t doesn't doesn’t hasn't hasn’t cannot to");

const PASSIVE: WordList = word_list!("is are was were be been being");

const HELPING: WordList = word_list!(
    "has have had did does do will would may might could can also again then later earlier further once still \
     even now thus himself herself itself first too just"
);

const PREPOSITIONS: WordList = word_list!("of for from in on at with to by near about over into");

const CONJUNCTIONS: WordList = word_list!("and or but that as if when while because which what");

const DETERMINERS: WordList = word_list!("the a an its his her their our my this that these those one some another");

const PERSONS: WordList = word_list!(
    "activist adviser advisor aide ambassador analyst author candidate captain chair chairman chairwoman \
     chancellor chief colonel commander commissioner correspondent deputy diplomat director doctor editor \
     envoy expert father fighter general governor head historian journalist judge king lawmaker lawyer leader \
     major man mayor minister mother official officer ombudsman politician premier president professor \
     prosecutor queen rebel reporter representative researcher resident secretary senator soldier source \
     speaker spokesman spokesperson spokeswoman survivor villager witness woman writer"
);

const BODIES: WordList = word_list!(
    "administration agency alliance army association authority body bureau commission committee company \
     council court delegation department embassy foundation government group institute kremlin military \
     ministry mission newspaper office organisation organization parliament party police presidency side team \
     tribunal union watchdog"
);

/// Words for bodies that stand in few of their names.
const ANY_BODY: WordList = word_list!("association body newspaper organisation organization side team watchdog");

const DOCUMENTS: WordList = word_list!(
    "account article broadcaster document excerpt introduction judgment letter page paper paragraph post \
     release report resolution statement story summary text tweet website"
);

const SEVERAL: WordList =
    word_list!("authorities forces eyewitnesses witnesses media parties people information figures data");
