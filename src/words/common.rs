//! What several screens say.

use diptych_corpus::vocabulary::State;
use diptych_library::words::{counted, state, state_counted};

pub(crate) const CLOSE: &str = "Close";
pub(crate) const PUT_ASIDE: &str = "Put aside";
pub(crate) const SEARCH: &str = "Search";
pub(crate) const SEARCH_LABEL: &str = "Search texts, claims, evidence and entities";
pub(crate) const ONE_FILE: &str = "Diptych as one file";
pub(crate) const YOUR_TEXTS: &str = "Your texts";
pub(crate) const ADD_TEXT: &str = "Add a text";
pub(crate) const COMPARE_TWO: &str = "Compare two articles";
/// The sign of a text that a reader brought.
pub(crate) const YOURS: &str = "yours";
/// Takes back what was done last.
pub(crate) const TAKE_BACK: &str = "Take it back";

/// "3 statements": claims, as a reader meets them.
pub(crate) fn statements(n_claims: usize) -> String {
    counted(n_claims, "statement", "statements")
}

/// "3 texts".
pub(crate) fn texts(n_texts: usize) -> String {
    counted(n_texts, "text", "texts")
}

/// "3 claims".
pub(crate) fn claims(n_claims: usize) -> String {
    counted(n_claims, "claim", "claims")
}

/// Behind the name of a thing, for those who do not see its sign: the state of a claim.
pub(crate) fn behind_name(state: &str) -> String {
    format!(" {state}")
}

/// "4 disputed": claims of one state.
pub(crate) fn of_state(n_claims: usize, state: State) -> String {
    format!("{n_claims} {}", state_counted(state, n_claims))
}

/// The same for a row of signs, by the name of the state.
pub(crate) fn of_state_named(n_claims: usize, of: State) -> String {
    format!("{n_claims} {}", state(of).to_ascii_lowercase())
}

/// The way back for what a reader put aside.
pub(crate) fn show_put_aside(n_things: usize) -> String {
    format!("Show {n_things} that you put aside")
}
