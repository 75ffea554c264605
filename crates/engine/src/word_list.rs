//! Lists of words. Knows bytes and ASCII case; what a list means is for whoever holds it.
//!
//! A slice of strings costs eight bytes of wasm for each of its words, none of which compresses well; the engine lists a
//! thousand words. Here a length of one byte stands before each.

/// Words that were packed while compiling; see [`word_list!`].
#[derive(Clone, Copy)]
pub(crate) struct WordList(pub(crate) &'static [u8]);

/// A [`WordList`] of words that are written with one space between each.
macro_rules! word_list {
    ($words:literal) => {{
        const PACKED: [u8; $words.len() + 1] = $crate::word_list::pack($words.as_bytes());
        $crate::word_list::WordList(&PACKED)
    }};
}
pub(crate) use word_list;

impl WordList {
    /// Whether `word` is listed, whatever the case of its ASCII letters.
    pub(crate) fn has(self, word: &str) -> bool {
        self.place_of(word, <[u8]>::eq_ignore_ascii_case).is_some()
    }

    /// Whether `word` is listed in this case.
    pub(crate) fn has_exactly(self, word: &str) -> bool {
        self.place_of(word, <[u8]>::eq).is_some()
    }

    /// How many words stand before `word`, which is listed whatever its case.
    pub(crate) fn place_in_any_case(self, word: &str) -> Option<usize> {
        self.place_of(word, <[u8]>::eq_ignore_ascii_case)
    }

    fn place_of(self, word: &str, is_same: fn(&[u8], &[u8]) -> bool) -> Option<usize> {
        let mut rest = self.0;
        let mut place = 0;
        while let Some((length, after)) = rest.split_first() {
            let (listed, others) = after.split_at_checked(usize::from(*length))?;
            if listed.len() == word.len() && is_same(listed, word.as_bytes()) {
                return Some(place);
            }
            rest = others;
            place += 1;
        }
        None
    }
}

/// Puts the length of each word into the place of the space before it. Runs while compiling; a word of more than 255 bytes
/// does not compile.
pub(crate) const fn pack<const N: usize>(words: &[u8]) -> [u8; N] {
    let mut packed = [0; N];
    let (mut length_at, mut at) = (0, 0);
    while at < words.len() {
        if words[at] == b' ' {
            length_at = at + 1;
        } else {
            packed[at + 1] = words[at];
            packed[length_at] += 1;
        }
        at += 1;
    }
    packed
}

#[cfg(test)]
mod tests {
    use super::WordList;

    const LIST: WordList = word_list!("the a didn’t U.S");

    #[test]
    fn every_listed_word_is_found_and_no_part_of_one() {
        for (place, word) in ["the", "a", "didn’t", "U.S"].into_iter().enumerate() {
            assert!(LIST.has_exactly(word), "{word}");
            assert_eq!(LIST.place_in_any_case(word), Some(place));
        }
        for word in ["", " ", "th", "he", "the a", "S", "didn"] {
            assert!(!LIST.has(word), "{word}");
        }
    }

    #[test]
    fn case_counts_only_where_it_is_asked_for() {
        assert!(LIST.has("The") && LIST.has("u.s"));
        assert!(!LIST.has_exactly("The") && !LIST.has_exactly("u.s"));
    }
}
