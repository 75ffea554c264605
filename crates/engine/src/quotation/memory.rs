//! Who was spoken of last, so that "he" and "the ministry" find back. Knows the mentions read so far.

use std::collections::VecDeque;

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use super::Speaker;
use super::reading::Reading;
use super::subject::{self, Subject, SubjectKind};
use crate::mention::{Mention, Referent};

/// Persons and bodies read so far, most telling first: speakers and names that open a sentence before any other.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    person: Remembered,
    body: Remembered,
    /// The bodies named last, by the words that named them; the latest at the end.
    bodies: VecDeque<(EntityId, Span)>,
}

/// How many bodies a text keeps in play. Larger values find "the ministry" further back, and more often wrongly.
const MOST_BODIES: usize = 8;

#[derive(Clone, Copy, Debug, Default)]
struct Remembered {
    /// The last that spoke or opened a sentence.
    topic: Option<EntityId>,
    /// The last that was named anywhere outside quotation marks.
    any: Option<EntityId>,
}

impl Memory {
    /// Takes note of a name; `opens` says that it stands at the head of its sentence.
    pub(super) fn note(&mut self, mention: &Mention, opens: bool) {
        let Referent::Entity(entity) = mention.referent else { return };
        if mention.kind == EntityKind::Organization {
            self.bodies.push_back((entity, mention.span));
            if self.bodies.len() > MOST_BODIES {
                self.bodies.pop_front();
            }
        }
        let remembered = match mention.kind {
            EntityKind::Person => &mut self.person,
            EntityKind::Organization => &mut self.body,
            _ => return,
        };
        remembered.any = Some(entity);
        if opens {
            remembered.topic = Some(entity);
        }
    }

    /// Whom `subject` stands for. What cannot be known stays unknown.
    pub(super) fn resolve(&mut self, reading: &Reading<'_>, subject: Subject) -> Speaker {
        let entity = match subject.kind {
            SubjectKind::Name(place) => reading.mentions.get(place).and_then(|it| {
                self.note(it, true);
                entity_of(it)
            }),
            SubjectKind::PersonalPronoun | SubjectKind::PersonRole => self.person.recall(),
            SubjectKind::BodyRole => self.recall_body(reading, subject.span),
            SubjectKind::OpenPronoun | SubjectKind::Unnamed => None,
        };
        Speaker { span: subject.span, entity }
    }
}

impl Memory {
    /// "The ministry" is the last body with such a word in its name; "the organization" may be any.
    fn recall_body(&self, reading: &Reading<'_>, role: Span) -> Option<EntityId> {
        let mut nouns = role.of(reading.text).split_whitespace().filter(|it| subject::is_specific_body(it)).peekable();
        if nouns.peek().is_none() {
            return self.body.recall();
        }
        let has = |name: &str, noun: &str| name.split_whitespace().any(|it| it.eq_ignore_ascii_case(noun));
        let noun = nouns.next()?;
        self.bodies.iter().rev().find(|it| has(it.1.of(reading.text), noun)).map(|it| it.0)
    }
}

impl Remembered {
    fn recall(self) -> Option<EntityId> {
        self.topic.or(self.any)
    }
}

fn entity_of(mention: &Mention) -> Option<EntityId> {
    match mention.referent {
        Referent::Entity(entity) => Some(entity),
        Referent::Ambiguous(_) => None,
    }
}
