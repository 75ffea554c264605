//! What was probably meant. Knows how far apart two words are; knows nothing of what they name.

/// Of this many letters of a word, one may be wrong: a smaller number suggests more, and more that was not meant.
const LETTERS_PER_MISTAKE: usize = 3;

/// A clause that suggests the candidate nearest to `typed`, or nothing if none is near.
pub(super) fn suggestion<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(typed, candidates).map_or_else(String::new, |near| format!("; did you mean “{near}”?"))
}

/// The candidate nearest to `typed`, the first of several.
fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.chars().collect();
    let n_mistakes = typed.len() / LETTERS_PER_MISTAKE + 1;
    let near = candidates.into_iter().filter_map(|candidate| {
        let letters: Vec<char> = candidate.chars().collect();
        let possible = letters.len().abs_diff(typed.len()) <= n_mistakes;
        let distance = if possible { edit_distance(&typed, &letters) } else { usize::MAX };
        (distance <= n_mistakes && distance < letters.len()).then_some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// Letters to insert, delete or replace (Levenshtein 1966, by Wagner and Fischer 1974).
fn edit_distance(from: &[char], to: &[char]) -> usize {
    let mut previous: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for ((other, replaced), deleted) in to.iter().zip(&previous).zip(previous.iter().skip(1)) {
            let inserted = current.last().copied().unwrap_or_default();
            current.push((replaced + usize::from(letter != other)).min(deleted + 1).min(inserted + 1));
        }
        previous = current;
    }
    previous.last().copied().unwrap_or_default()
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
