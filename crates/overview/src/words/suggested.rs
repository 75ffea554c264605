//! The words about names that the trained model suggests.

use diptych_library::words::counted;

use super::texts::times;

/// What asks the page for the model, and what stands there if the program that had it was started anew meanwhile.
pub(crate) const MISSING: &str = "This corpus lists no people, places or organizations. A trained model can suggest names, and is not here \
    yet; go to another lens and back to fetch it.";
pub(crate) const NOTHING: &str = "This corpus lists no people, places or organizations, and the trained model that suggests names sees none \
    here. It knows English alone.";
pub(crate) const NOTICE: &str = "Sources and licence of the model";
pub(crate) const ABOUT_MODEL: &str = "The model, its scores and its licence";

/// How many names are suggested, and what that means.
pub(crate) fn lead(n_names: usize, n_times: usize) -> String {
    let (names, times) = (counted(n_names, "name", "names"), times(n_times));
    format!(
        "{names}, {times}. This corpus lists no people, places or organizations, so these names are suggested by a trained model. Nobody \
        has reviewed them, and some are wrong. Put aside what is none; this browser remembers it."
    )
}

/// What a name is, and how often it stands in the text.
pub(crate) fn facts(kind: &str, n_times: usize) -> String {
    format!("{kind}, {}", times(n_times))
}
