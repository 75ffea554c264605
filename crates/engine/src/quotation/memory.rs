//! Who was spoken of so far, so that a surname, "he" and "the ministry" find back. Knows names, roles and pronouns as they were
//! read; what they said is for `attribution`.

use std::collections::BTreeMap;

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use super::annotated_text::AnnotatedText;
use super::subject::{self, Gender, Subject, SubjectKind, gender_of, gender_of_pronoun};
use super::{Speaker, SpeakerBy};
use crate::mention::{Mention, Referent};

/// The persons and bodies of a text in the order in which they were first named.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory<'a> {
    sources: Vec<Source<'a>>,
    by_entity: BTreeMap<EntityId, usize>,
    /// By the first and last word of a name; nothing where namesakes share it.
    by_word: BTreeMap<&'a str, Option<usize>>,
    /// Persons that spoke or opened a sentence, and all that were named; the latest at the end.
    persons: Recent,
    bodies: Recent,
}

/// A person or body as a text names it.
#[derive(Clone, Debug)]
struct Source<'a> {
    entity: Option<EntityId>,
    /// The words that name it most fully.
    fullest: Span,
    gender: Option<Gender>,
    /// What it was called beside its name: "mayor", "spokesman".
    roles: Vec<&'a str>,
}

/// Who stands for a subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolved {
    pub(super) span: Span,
    pub(super) by: SpeakerBy,
    /// Its place among the sources; none if nothing tells whom the words mean.
    pub(super) source: Option<usize>,
}

/// Sources by how lately they were named.
#[derive(Clone, Debug, Default)]
struct Recent {
    /// Those that spoke or opened a sentence.
    topics: Vec<usize>,
    /// Those named anywhere outside quotation marks.
    others: Vec<usize>,
}

/// How many persons or bodies a text keeps in play. Larger values find "the ministry" further back, and more often wrongly.
const MOST_RECENT: usize = 8;

/// How many words a role may stand away from its name: "Brandt, a former pilot of the harbor office, said".
const LONGEST_ROLE: usize = 6;

impl<'a> Memory<'a> {
    /// Takes note of a name of the gazetteer. `opens` says that it stands at the head of its sentence.
    pub(super) fn note(&mut self, mention: &Mention, opens: bool) -> Option<usize> {
        let Referent::Entity(entity) = mention.referent else { return None };
        let n_sources = self.sources.len();
        let place = *self.by_entity.entry(entity).or_insert(n_sources);
        if place == n_sources {
            self.sources.push(Source::new(mention.span));
        }
        let source = self.sources.get_mut(place)?;
        source.entity = Some(entity);
        if mention.span.len() > source.fullest.len() {
            source.fullest = mention.span;
        }
        match mention.kind {
            EntityKind::Person => self.persons.note(place, opens),
            EntityKind::Organization => self.bodies.note(place, opens),
            _ => {}
        }
        Some(place)
    }

    /// Takes note of a name with its titles; `opens` as in [`Self::note`].
    pub(super) fn note_subject(&mut self, annotated: &AnnotatedText<'a>, subject: Subject, opens: bool) {
        if let Some(source) = self.note_name(annotated, subject.span, opens) {
            self.learn(annotated, subject, source);
        }
    }

    /// Takes note of a name that the gazetteer lacks, from one token to another.
    fn note_name(&mut self, annotated: &AnnotatedText<'a>, span: Span, opens: bool) -> Option<usize> {
        let words = span.of(annotated.text);
        let (first, last) = (first_word(words), last_word(words));
        let is_body = words.split_whitespace().any(subject::is_body) || is_acronym(words);
        let known = match self.by_word.get(last) {
            // A surname of several: nothing says whose it is.
            Some(None) if first == last => return None,
            Some(known) => known.filter(|&it| first == last || self.may_be(annotated, it, words)),
            None => None,
        };
        let place = known.unwrap_or_else(|| self.add_name(span, is_body, (first, last)));
        let source = self.sources.get_mut(place)?;
        if span.len() > source.fullest.len() {
            source.fullest = span;
        }
        if is_body { &mut self.bodies } else { &mut self.persons }.note(place, opens);
        Some(place)
    }

    fn add_name(&mut self, span: Span, is_body: bool, (first, last): (&'a str, &'a str)) -> usize {
        let place = self.sources.len();
        self.sources.push(Source::new(span));
        let is_taken = self.by_word.contains_key(last) && first != last;
        self.by_word.insert(last, (!is_taken).then_some(place));
        if !is_body && first != last {
            self.by_word.entry(first).or_insert(Some(place));
        }
        place
    }

    /// Whether a longer name can be another form of a known one: "Ines Kern" and "I. Kern", but not "Otto Kern".
    fn may_be(&self, annotated: &AnnotatedText<'_>, place: usize, words: &str) -> bool {
        let Some(source) = self.sources.get(place) else { return false };
        let known = source.fullest.of(annotated.text);
        let (one, other) = (first_word(known), first_word(words));
        !known.contains(' ')
            || one == other
            || one.chars().next() == other.chars().next() && one.len().min(other.len()) == 1
    }

    /// Whom `subject` stands for. What cannot be known stays unknown.
    pub(super) fn resolve(&mut self, annotated: &AnnotatedText<'a>, subject: Subject) -> Resolved {
        let source = match subject.kind {
            SubjectKind::Listed(place) => annotated.mentions.get(place).and_then(|it| self.note(it, true)),
            SubjectKind::Unlisted => self.note_name(annotated, subject.span, true),
            SubjectKind::PersonalPronoun => self.recall_person(gender_of_pronoun(annotated.word(subject.first))),
            SubjectKind::PersonRole => self.recall_role(annotated, subject),
            SubjectKind::BodyRole => self.recall_body(annotated, subject.span),
            SubjectKind::OpenPronoun => None,
            SubjectKind::Unnamed => Some(self.add_role(annotated, subject)),
        };
        if let Some(source) = source {
            self.learn(annotated, subject, source);
        }
        Resolved { span: subject.span, by: by(subject.kind), source }
    }

    /// Remembers what stands beside a name: its roles, and whether it is a man or a woman.
    fn learn(&mut self, annotated: &AnnotatedText<'a>, subject: Subject, source: usize) {
        let Some(source) = self.sources.get_mut(source) else { return };
        let is_named = subject.kind.is_name();
        let apposition = subject.last + 2..subject.last + 2 + LONGEST_ROLE;
        let has_apposition = is_named && annotated.word(subject.last + 1) == ",";
        let beside = apposition.filter(|_| has_apposition).take_while(|&it| annotated.is_word(it));
        let start = subject.first.saturating_sub(TITLE_TOKENS);
        let is_role = |at: usize| is_named && at + 1 == subject.first && subject::is_person(annotated.word(at));
        let titles =
            (start..subject.first).filter(|&it| matches!(annotated.word(it), "Mr" | "Mrs" | "Ms" | ".") || is_role(it));
        for at in titles.chain(subject.first..=subject.last).chain(beside) {
            let word = annotated.word(at);
            if subject::is_person(word) && !source.roles.contains(&word) && source.roles.len() < MOST_RECENT {
                source.roles.push(word);
            }
            source.gender = source.gender.or_else(|| gender_of(word));
        }
    }

    fn add_role(&mut self, annotated: &AnnotatedText<'a>, subject: Subject) -> usize {
        let place = self.sources.len();
        self.sources.push(Source::new(subject.span));
        let words = annotated.words(subject.first, subject.last);
        if words.clone().any(subject::is_person) {
            self.persons.note(place, true);
        } else if words.clone().any(subject::is_body) {
            self.bodies.note(place, true);
        }
        place
    }

    fn recall_person(&mut self, gender: Option<Gender>) -> Option<usize> {
        let fits = |it: &usize| {
            self.sources.get(*it).is_some_and(|it| it.gender.is_none() || gender.is_none() || it.gender == gender)
        };
        let found = self.persons.find(fits)?;
        self.persons.note(found, true);
        Some(found)
    }

    /// "The mayor" is who was called so, "the official" whoever spoke last; else someone who is not named.
    fn recall_role(&mut self, annotated: &AnnotatedText<'a>, subject: Subject) -> Option<usize> {
        let head = annotated.words(subject.first, subject.last).find(|it| subject::is_person(it)).unwrap_or_default();
        let called = |it: &usize| {
            self.sources.get(*it).is_some_and(|it| it.roles.iter().any(|role| role.eq_ignore_ascii_case(head)))
        };
        let known = self.persons.find(called);
        if known.is_none() && (subject::is_any_person(head) || self.persons.others.len() == 1) {
            return self.recall_person(gender_of(head));
        }
        let place = known.unwrap_or_else(|| self.add_role(annotated, subject));
        self.persons.note(place, true);
        Some(place)
    }

    /// "The ministry" is the last body with such a word in its name; "the organization" may be any.
    fn recall_body(&mut self, annotated: &AnnotatedText<'a>, role: Span) -> Option<usize> {
        let mut nouns = role.of(annotated.text).split_whitespace().filter(|it| subject::is_specific_body(it));
        let Some(noun) = nouns.next() else { return self.bodies.find(|_| true) };
        let has = |span: Span| span.of(annotated.text).split_whitespace().any(|it| it.eq_ignore_ascii_case(noun));
        let known = self.bodies.find_any(|it| self.sources.get(*it).is_some_and(|it| has(it.fullest)));
        Some(known.unwrap_or_else(|| {
            let place = self.sources.len();
            self.sources.push(Source::new(role));
            self.bodies.note(place, true);
            place
        }))
    }

    /// The speaker with what the whole text told of it.
    pub(super) fn speaker(&self, resolved: Resolved) -> Speaker {
        let source = resolved.source.and_then(|it| self.sources.get(it));
        let antecedent = source.map(|it| it.fullest).filter(|it| *it != resolved.span);
        Speaker { span: resolved.span, entity: source.and_then(|it| it.entity), by: resolved.by, antecedent }
    }
}

/// How many tokens before a name a title with its stop takes.
const TITLE_TOKENS: usize = 2;

impl Source<'_> {
    fn new(fullest: Span) -> Self {
        Self { entity: None, fullest, gender: None, roles: Vec::new() }
    }
}

impl Recent {
    fn note(&mut self, place: usize, opens: bool) {
        renew(&mut self.others, place);
        if opens {
            renew(&mut self.topics, place);
        }
    }

    /// The latest that fits: of those that spoke or opened a sentence before all others.
    fn find(&self, fits: impl Fn(&usize) -> bool) -> Option<usize> {
        self.topics.iter().rev().chain(self.others.iter().rev()).copied().find(|it| fits(it))
    }

    /// The latest that fits, wherever it was named.
    fn find_any(&self, fits: impl Fn(&usize) -> bool) -> Option<usize> {
        self.others.iter().rev().copied().find(|it| fits(it))
    }
}

/// Puts `place` at the end of the list of the latest.
fn renew(recent: &mut Vec<usize>, place: usize) {
    recent.retain(|it| *it != place);
    if recent.len() >= MOST_RECENT {
        recent.remove(0);
    }
    recent.push(place);
}

fn by(kind: SubjectKind) -> SpeakerBy {
    match kind {
        SubjectKind::Listed(_) | SubjectKind::Unlisted => SpeakerBy::Name,
        SubjectKind::PersonalPronoun | SubjectKind::OpenPronoun => SpeakerBy::Pronoun,
        SubjectKind::PersonRole | SubjectKind::BodyRole | SubjectKind::Unnamed => SpeakerBy::Role,
    }
}

fn first_word(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}

fn last_word(words: &str) -> &str {
    words.split_whitespace().next_back().unwrap_or_default()
}

/// Longer words in capitals are names of a headline.
const LONGEST_ACRONYM: usize = 5;

fn is_acronym(words: &str) -> bool {
    (2..=LONGEST_ACRONYM).contains(&words.len()) && words.bytes().all(|it| it.is_ascii_uppercase())
}
