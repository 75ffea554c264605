//! The words of the matrix of who says a claim and who answers it.

use super::{counted, in_words};

/// The first columns of the matrix as a file.
pub(crate) const HEADS: [&str; 3] = ["Topic", "Claim", "State"];
pub(crate) const SAYS_IT: &str = "says it";
pub(crate) const SAYS_NOTHING: &str = "says nothing of it";

/// What screen readers call the sign of a text that says a claim.
pub(crate) fn says_it(text: &str, state: &str) -> String {
    format!("{text}: says it, {state}")
}

/// What screen readers call the sum of a topic: how many claims a text says, in which states, and how many it answers.
pub(crate) fn sum(text: &str, n_said: usize, states: &[String], n_answered: usize) -> String {
    let (said, states, answered) = (in_words(n_said), states.join(", "), counted(n_answered, "claim", "claims"));
    match (n_said, n_answered) {
        (0, 0) => format!("{text}: "),
        (0, _) => format!("{text}: answers {answered}"),
        (_, 0) => format!("{text}: says {said} of these ({states})"),
        (_, _) => format!("{text}: says {said} of these ({states}) and answers {answered}"),
    }
}

/// Claims of one state.
pub(crate) fn of_state(n_claims: usize, state: &str) -> String {
    format!("{n_claims} {state}")
}
