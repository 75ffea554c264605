//! The list of entities with every surface that names them, compiled for look-up.
//! Knows how names are written; knows nothing of the text around them.

mod case;
mod surface;

pub(crate) use surface::is_title;

use diptych_corpus::model::{Entity, EntityId};
use diptych_corpus::vocabulary::EntityKind;

use crate::compose::composed;
use crate::phrase::PhraseTable;

/// The names of a corpus, compiled for look-up.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    phrases: PhraseTable,
    surfaces: Vec<Surface>,
}

/// How a surface is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As the gazetteer has it.
    Listed,
    /// A surface that the gazetteer lists as an error.
    Misspelled,
}

/// One way of writing a name of one entity.
#[derive(Clone, Debug)]
pub(crate) struct Surface {
    /// As listed, or as derived from what is listed.
    text: Box<str>,
    /// Whom or what it names.
    pub(crate) entity: EntityId,
    /// What that is.
    pub(crate) kind: EntityKind,
    /// Whether the list has it as an error.
    pub(crate) spelling: Spelling,
    /// Whether it is the name by which readers meet the entity.
    pub(crate) is_name: bool,
}

impl Gazetteer {
    /// Compiles `entities`; their places in the slice are the `EntityId`s that mentions carry.
    #[must_use]
    pub fn new(entities: &[Entity]) -> Self {
        let mut surfaces = Vec::new();
        for (entity, it) in (0..).map(EntityId).zip(entities) {
            let mut add = |listed: &str, spelling, is_name| {
                for text in surface::spellings_of(&composed(listed), it.kind) {
                    surfaces.push(Surface { text, entity, kind: it.kind, spelling, is_name });
                }
            };
            add(&it.name, Spelling::Listed, true);
            it.aliases.iter().for_each(|alias| add(alias, Spelling::Listed, false));
            it.misspellings.iter().for_each(|error| add(error, Spelling::Misspelled, false));
        }
        Self { phrases: PhraseTable::new(&mut surfaces.iter().map(|it| &*it.text)), surfaces }
    }

    pub(crate) fn phrases(&self) -> &PhraseTable {
        &self.phrases
    }

    pub(crate) fn surface(&self, number: u32) -> Option<&Surface> {
        self.surfaces.get(number as usize)
    }
}

impl Surface {
    /// Whether `written`, the same words in some case, can be this name: never a common word for a capitalized one.
    pub(crate) fn fits(&self, written: &str) -> bool {
        case::fits(&self.text, &composed(written))
    }

    /// Whether it is a single word, such as a surname.
    pub(crate) fn is_single_word(&self) -> bool {
        !self.text.contains(char::is_whitespace)
    }
}
