//! What the model can say of a word: that it begins or goes on a name of a kind, or is outside. Knows no words.

use diptych_corpus::vocabulary::EntityKind;

/// How many labels there are: outside, and begin and inside for each kind of name.
pub const N_LABELS: usize = 9;

/// Labels with their padding to one vector of bytes.
pub const N_LANES: usize = 16;

/// A number for each label.
pub type Row = [i32; N_LANES];

/// The label of a word that is no part of a name.
pub(crate) const OUTSIDE: u8 = 0;

/// What a name names. The order is that of the labels and of the model file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// A place: a country, a town, a river, a building.
    Place,
    /// An organization.
    Organization,
    /// Anything else with a name: peoples, events, works. Learned to be told from the others, and left out of what is found.
    Other,
}

impl NameKind {
    /// Every kind, in the order of the labels.
    pub const ALL: [Self; 4] = [Self::Person, Self::Place, Self::Organization, Self::Other];

    /// The kind in the words of the corpus; none for the kind that is left out.
    #[must_use]
    pub fn entity_kind(self) -> Option<EntityKind> {
        match self {
            Self::Person => Some(EntityKind::Person),
            Self::Place => Some(EntityKind::Place),
            Self::Organization => Some(EntityKind::Organization),
            Self::Other => None,
        }
    }

    /// The label of a name's first word.
    #[must_use]
    pub fn begin(self) -> u8 {
        self as u8 * 2 + 1
    }

    /// The label of a name's further words.
    #[must_use]
    pub fn inside(self) -> u8 {
        self.begin() + 1
    }

    /// What a word of this label is part of.
    pub(crate) fn of(label: u8) -> Option<Self> {
        Self::ALL.get(usize::from(label.checked_sub(1)? / 2)).copied()
    }
}

/// Whether a name begins with a word of this label.
pub fn begins(label: u8) -> bool {
    label % 2 == 1
}

/// Whether `next` may follow `label`: a name goes on only where one of its kind stands.
pub(crate) const fn may_follow(label: usize, next: usize) -> bool {
    next % 2 == 1 || next == 0 || label == next || label + 1 == next
}
