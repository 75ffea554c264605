//! What this crate says to people, in one place.

/// The title of the texts of a reader where they stand by themselves and have no collection.
pub(crate) const YOUR_TEXTS: &str = "Your texts";
/// What stands over them.
pub(crate) const SUMMARY: &str = "Texts that you brought, without the articles of this page. They stay on this device.";
/// Who chose them.
pub(crate) const SELECTION: &str = "You chose these texts.";
/// What was found out about them.
pub(crate) const NOTHING_CHECKED: &str = "Nothing was checked here.";
/// By which rule statements in them get a state.
pub(crate) const NO_GRADING: &str = "No statement was graded.";
/// In the place of a licence of the curators.
pub(crate) const NOBODY_REVIEWED: &str = "Nobody reviewed these texts";
