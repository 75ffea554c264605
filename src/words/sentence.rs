//! A sentence with a part in it that a component draws: as a link, as emphasis, or as the thing that the part names. Knows brackets.

/// A whole sentence. The part that is drawn stands in square brackets: `Here: [title].`
#[derive(Clone, Copy)]
pub(crate) struct Sentence(pub(super) &'static str);

impl Sentence {
    /// What stands before the part, the part, and what stands after it.
    pub(crate) fn parts(self) -> [&'static str; 3] {
        let (before, rest) = self.0.split_once('[').unwrap_or((self.0, ""));
        let (part, after) = rest.split_once(']').unwrap_or((rest, ""));
        [before, part, after]
    }

    /// The sentence with words of the corpus or of the reader in place of the part. Takes less code than a format for each of several
    /// sentences would.
    pub(crate) fn with(self, words: &str) -> String {
        let [before, _, after] = self.parts();
        [before, words, after].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Sentence;

    #[test]
    fn the_part_in_brackets_is_told_from_what_stands_around_it() {
        assert_eq!(Sentence("Here: [title].").parts(), ["Here: ", "title", "."]);
        assert_eq!(Sentence("Nothing is drawn.").parts(), ["Nothing is drawn.", "", ""]);
        assert_eq!(Sentence("Here: [title].").with("Three texts"), "Here: Three texts.");
    }
}
