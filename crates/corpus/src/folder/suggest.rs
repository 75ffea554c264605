//! What was probably meant: the nearest of some words, by letters wrong, missing, too many or swapped. Knows nothing of what
//! they name.

use strsim::osa_distance;

/// Of this many letters of a word, one may be wrong: a smaller number suggests more, and more that was not meant.
const LETTERS_PER_MISTAKE: usize = 3;

/// A clause that suggests the candidate nearest to `typed`, or nothing if none is near.
pub(super) fn suggestion<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, candidates).map_or_else(String::new, |near| format!("; did you mean “{near}”?"))
}

/// The candidate nearest to `typed`, the first of several.
fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let n_typed = typed.chars().count();
    let n_mistakes = n_typed / LETTERS_PER_MISTAKE + 1;
    let near = candidates.into_iter().filter_map(|candidate| {
        let n_letters = candidate.chars().count();
        // Comparing takes the product of the lengths, and a key may be as long as a file.
        let distance = (n_letters.abs_diff(n_typed) <= n_mistakes).then(|| osa_distance(typed, candidate))?;
        (distance <= n_mistakes && distance < n_letters).then_some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::{nearest, suggestion};

    #[test]
    fn a_slip_finds_the_word_that_was_meant() {
        let keys = ["kind", "speaker", "state", "note"];
        assert_eq!(nearest("spaeker", keys), Some("speaker"));
        assert_eq!(nearest("stat", keys), Some("state"));
        assert_eq!(nearest("notes", keys), Some("note"));
        assert_eq!(suggestion("knid", keys), "; did you mean “kind”?");
    }

    #[test]
    fn nothing_is_suggested_for_a_word_of_its_own() {
        assert_eq!(nearest("circumference", ["kind", "speaker"]), None);
        assert_eq!(suggestion("x", ["y"]), "");
    }
}
