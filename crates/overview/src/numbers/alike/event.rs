//! What befalls those that a figure counts.

/// What befell those that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    Killed,
    Wounded,
    Harmed,
    Displaced,
    Captured,
    Missing,
    Destroyed,
    Damaged,
    Taken,
}

impl Event {
    /// Its name.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Killed => "killed",
            Self::Wounded => "wounded",
            Self::Harmed => "casualties",
            Self::Displaced => "displaced",
            Self::Captured => "captured",
            Self::Missing => "missing",
            Self::Destroyed => "destroyed",
            Self::Damaged => "damaged",
            Self::Taken => "taken",
        }
    }
}
