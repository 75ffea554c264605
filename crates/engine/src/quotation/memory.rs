//! Who was spoken of last, so that "he" and "the ministry" find back. Knows the mentions read so far.

use diptych_corpus::model::EntityId;
use diptych_corpus::vocabulary::EntityKind;

use super::Speaker;
use super::reading::Reading;
use super::subject::{Subject, SubjectKind};
use crate::mention::{Mention, Referent};

/// Persons and bodies read so far, most telling first: speakers and names that open a sentence before any other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Memory {
    person: Remembered,
    body: Remembered,
}

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
            SubjectKind::BodyRole => self.body.recall(),
            SubjectKind::OpenPronoun | SubjectKind::Unnamed => None,
        };
        Speaker { span: subject.span, entity }
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
