//! The pages about the whole set.

use crate::words;

/// In which respect the whole set is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overview {
    /// Figures that count the same thing.
    Numbers,
    /// What the texts date, when they were published, and when the evidence was.
    TimeLine,
    /// Who speaks, and how much.
    Voices,
    /// Words of the lexicon, and what kind of source sentences have.
    Wording,
    /// Which words texts use for the same things.
    Naming,
}

impl Overview {
    /// Every overview, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Numbers, Self::TimeLine, Self::Voices, Self::Wording, Self::Naming];

    /// The written form in URLs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::TimeLine => "timeline",
            Self::Voices => "voices",
            Self::Wording => "wording",
            Self::Naming => "naming",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Numbers => words::NUMBERS,
            Self::TimeLine => words::TIME_LINE,
            Self::Voices => words::VOICES,
            Self::Wording => words::WORDING,
            Self::Naming => words::NAMING,
        }
    }

    pub(super) fn parse(written: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|overview| overview.as_str() == written)
    }
}
