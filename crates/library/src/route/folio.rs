//! The pages about the whole set.

/// In which respect the whole set is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folio {
    /// Figures that count the same thing.
    Numbers,
    /// What the texts date, when they were published, and when the evidence was.
    TimeLine,
    /// Who speaks, and how much.
    Voices,
    /// Words of the lexicon, and what kind of source sentences have.
    Wording,
}

impl Folio {
    /// Every folio, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Numbers, Self::TimeLine, Self::Voices, Self::Wording];

    /// The written form in URLs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::TimeLine => "timeline",
            Self::Voices => "voices",
            Self::Wording => "wording",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Numbers => "Numbers",
            Self::TimeLine => "Time line",
            Self::Voices => "Voices",
            Self::Wording => "Wording and sources",
        }
    }

    pub(super) fn parse(written: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|folio| folio.as_str() == written)
    }
}
