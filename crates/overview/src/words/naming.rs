//! The words of the page of naming.

use diptych_library::words::{counted, grouped};

pub(crate) const NAMES: &str = "Names";
pub(crate) const NAMES_MOST_FIRST: &str = "Names, most used first";
pub(crate) const WHAT: &str = "What";
pub(crate) const WORD: &str = "Word";
pub(crate) const NONE_NAMED: &str = "No text names any of them";

/// That digests alone name the things of a group.
pub(crate) fn digests_name(name: &str) -> String {
    format!("No measured text names them; digests do, most often “{name}”")
}

/// In how many texts the most widespread name stands; then the others, each as [`in_texts`] or [`in_digests`] has it.
pub(crate) fn stands_in(name: &str, n_texts: usize, n_counted: usize, others: &[String]) -> String {
    let (n_texts, texts) = (grouped(n_texts), counted(n_counted, "measured text", "measured texts"));
    let first = format!("“{name}” stands in {n_texts} of {texts}");
    std::iter::once(first).chain(others.iter().cloned()).collect::<Vec<_>>().join(", ")
}

/// In how many texts another name stands.
pub(crate) fn in_texts(name: &str, n_texts: usize) -> String {
    format!("“{name}” in {}", grouped(n_texts))
}

/// That a name stands in digests alone.
pub(crate) fn in_digests(name: &str) -> String {
    format!("“{name}” in digests alone")
}

/// Short forms that count under a name.
pub(crate) fn with_forms(forms: &[String]) -> String {
    format!("with {}", forms.join(", "))
}

/// The same, where there are more of them.
pub(crate) fn with_forms_and_more(forms: &[String]) -> String {
    format!("with {}, …", forms.join(", "))
}
