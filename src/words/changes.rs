//! What is said of two captures of one address, around what the worker says of them.

use diptych_library::words::counted;

/// The screen.
pub(crate) const HEADING: &str = "What changed";
/// The list of captures among the texts of the reader.
pub(crate) const OF_ONE_ADDRESS: &str = "Two captures of one address";
/// What a pair of them is shown by.
pub(crate) const SEE_WHAT_CHANGED: &str = "See what changed";
/// Before the name of the first capture.
pub(crate) const OLDER: &str = "Older";
/// Before the name of the second.
pub(crate) const NEWER: &str = "Newer";
/// Leads to both texts in two panes.
pub(crate) const SIDE_BY_SIDE: &str = "Read both side by side";
/// Takes the newer one for the older one.
pub(crate) const OTHER_WAY_ROUND: &str = "The other way round";
/// Leaves out what stands in both texts as it was.
pub(crate) const ONLY_CHANGES: &str = "Only what changed";
/// The name of the text.
pub(crate) const ONE_TEXT: &str = "Both texts as one";
/// Before the words that the newer text no longer has, for those who hear the page.
pub(crate) const GONE: &str = "gone: ";
/// Before the words that it has besides.
pub(crate) const NEW: &str = "new: ";
/// Of a change that a notice of correction names.
pub(crate) const NAMED_IN_NOTICE: &str = "The notice of correction names it.";
/// Before a line of the page.
pub(crate) const WHERE_OLDER: &str = "only in the older text: ";
/// The same of the newer text.
pub(crate) const WHERE_NEWER: &str = "only in the newer text: ";
/// What the rules are called while they are folded.
pub(crate) const RULES_NAME: &str = "By which rules";
/// The rules.
pub(crate) const RULES: &str = "Sentences with the same words belong together wherever they stand; the others are paired by the words that \
    they share. Softened and hardened follow lists of English words: a weaker word for a stronger one, a hedge, a word of certainty, \
    somebody who is said to say it. A change of commas, capitals or quotation marks of another form is no edit. The program does not know \
    why a text was changed.";

/// That a text of the link is not here.
pub(crate) const NOT_HERE: &str = "One of these two texts is not in this browser. Texts that a reader brings stay on the machine on which \
    they were brought; bring it again, or open the .diptych file that holds it.";

/// What is not compared, while it is folded.
pub(crate) fn not_compared(n_lines: usize) -> String {
    match n_lines {
        1 => "1 line of the page, such as an advertisement or the hour of an update, is not compared".to_owned(),
        _ => format!(
            "{} of the page, such as advertisements or the hour of an update, are not compared",
            counted(n_lines, "line", "lines")
        ),
    }
}

/// The captures of one pair.
pub(crate) fn pair(older: &str, newer: &str) -> String {
    format!("{older}, then {newer}")
}

/// A capture by its headline and the day on which it was brought.
pub(crate) fn capture(headline: &str, brought: &str) -> String {
    format!("“{headline}”, brought on {brought}")
}
