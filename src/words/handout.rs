//! The words of the sheet for a class and of the key to it.

use diptych_library::words::sentence_case;

use super::common::statements;

pub(crate) const PRINT: &str = "Print";
pub(crate) const KEY: &str = "Teacher’s key";
pub(crate) const SHEET: &str = "Pupil’s sheet";
pub(crate) const STATEMENTS: &str = "Statements on the sheet";
pub(crate) const FOOT_OF_SHEET: &str = "Read first. The numbered words are asked about after the text.";
pub(crate) const FOOT_OF_KEY: &str = "The pupil’s sheet holds none of this.";
pub(crate) const CODE: &str = "The address as a QR code";

pub(crate) const THINK_FIRST: &str = "Think first. Nothing on this sheet says what others found.";
pub(crate) const AFTERWARDS: &str = "After we looked at what was found: what would you change, and why?";
pub(crate) const PUPIL: [&str; 3] = ["Name", "Class", "Date"];
pub(crate) const JUDGMENTS: [&str; 3] = ["holds up", "does not hold up", "cannot tell"];
pub(crate) const BECAUSE: &str = "Because:";
pub(crate) const PARAGRAPH: &str = "I think so because of paragraph ______";
pub(crate) const HOW_SURE: &str = "How sure?";
pub(crate) const SURENESS: [&str; 3] = ["a little", "fairly", "very"];

/// What unfolds the choice of statements.
pub(crate) fn chosen(n_claims: usize) -> String {
    format!("Statements on the sheet: {n_claims}. Choose others")
}

/// For whom the key is.
pub(crate) fn for_the_teacher(headline: &str) -> String {
    format!("For the teacher. Goes with the pupil’s sheet “{headline}”.")
}

/// The heading of the key.
pub(crate) fn key_heading(n_claims: usize) -> String {
    format!("Key: {}, and what was found", sentence_case(&statements(n_claims)))
}

/// What the states in the key are and are not.
pub(crate) fn states_are_no_marks(reviewed: &str) -> String {
    format!(
        "A state is the editors’ word for the evidence gathered by {reviewed}, by one rule for every party. It is no mark for the pupil: “cannot tell, because …” is a good answer wherever the reason is good."
    )
}
