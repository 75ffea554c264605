//! What a reader is told when something did not work. Sentences alone; knows nothing of what failed.

/// What went wrong, what is safe, and what can be done, in sentences for a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What happened.
    pub what: String,
    /// What is known about it and what helps.
    pub what_to_do: String,
}

impl Problem {
    /// What happened, and what can be done.
    #[must_use]
    pub fn told([what, what_to_do]: [String; 2]) -> Self {
        Self { what, what_to_do }
    }
}
