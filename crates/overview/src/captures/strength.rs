//! Which words that went are stronger or weaker than words that came.

use super::lexicon::strength::SCALES;
use crate::difference::without_marks;

/// A word of one text and a word of the other on one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step<'a> {
    /// The stronger word.
    pub(super) stronger: &'a str,
    /// The weaker one.
    pub(super) weaker: &'a str,
    /// Whether the stronger word was there before.
    pub(super) is_downward: bool,
}

/// The words of `gone` for which a word of `come` stands on the same scale.
pub(super) fn steps<'a>(gone: &[&'a str], come: &[&'a str]) -> Vec<Step<'a>> {
    let mut steps: Vec<Step<'a>> = Vec::new();
    for scale in SCALES.lines() {
        let level = |word: &str| {
            scale.split('>').position(|it| it.split_whitespace().any(|known| known == without_marks(word)))
        };
        for before in gone {
            for after in come {
                let (Some(was), Some(is)) = (level(before), level(after)) else { continue };
                let (stronger, weaker) = if was < is { (*before, *after) } else { (*after, *before) };
                let step =
                    Step { stronger: without_marks(stronger), weaker: without_marks(weaker), is_downward: was < is };
                if was != is && !steps.contains(&step) {
                    steps.push(step);
                }
            }
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::strength::SCALES;
    use super::steps;

    #[test]
    fn every_scale_has_levels_and_no_word_twice() {
        for scale in SCALES.lines() {
            let words: Vec<&str> = scale.split_whitespace().filter(|it| *it != ">").collect();
            assert!(scale.contains('>'), "{scale}");
            assert!((1..words.len()).all(|at| !words[at..].contains(&words[at - 1])), "{scale}");
        }
    }

    #[test]
    fn stronger_word_is_told_from_the_weaker_one_in_both_directions() {
        let found = steps(&["destroyed"], &["damaged"]);
        assert_eq!((found[0].stronger, found[0].weaker, found[0].is_downward), ("destroyed", "damaged", true));
        assert!(!steps(&["damaged"], &["\"destroyed\""])[0].is_downward);
        assert!(steps(&["destroyed"], &["razed"]).is_empty());
    }
}
