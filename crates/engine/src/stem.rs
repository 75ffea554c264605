//! Makes the forms of an English word meet: "liberated", "liberation", "liberates". Knows endings; knows no dictionary, so that
//! some forms stay apart and, rarely, two words meet. Words of other languages lose at most an ending.

use crate::hash::{START, step};
use crate::search::fold::fold_into;
use crate::token::is_hyphen;

/// Turns words into keys that are equal for the forms of one word.
#[derive(Debug, Default)]
pub(crate) struct Stemmer {
    word: String,
}

impl Stemmer {
    /// The key of the stem of `word`, whatever its case, accents and hyphens.
    pub(crate) fn key(&mut self, word: &str) -> u64 {
        if word.bytes().all(|it| it.is_ascii_alphanumeric()) {
            self.word.clear();
            self.word.push_str(word);
            self.word.make_ascii_lowercase();
        } else {
            fold_into(&mut self.word, word);
            self.word.retain(|it| !is_hyphen(it));
        }
        cut_to_stem(&mut self.word);
        hash(WORD, self.word.bytes())
    }
}

/// The kind of key that words have.
const WORD: u64 = 4;

/// A key for some bytes of a kind: their hash, with a last mixing of the bits.
pub(crate) fn hash(kind: u64, bytes: impl Iterator<Item = u8>) -> u64 {
    let sum = bytes.fold(START ^ kind, |sum, byte| step(sum, byte.into()));
    (sum ^ sum >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// Endings by their last letter, longest first, each with the fewest letters that have to stay before it, and what stands in its place.
const ENDINGS: &[(u8, &[Ending])] = &[
    (
        b's',
        &[
            ("ations", 3, ""),
            ("ators", 4, ""),
            ("ments", 4, ""),
            ("ates", 4, ""),
            ("ings", 4, ""),
            ("ions", 4, ""),
            ("iers", 3, "y"),
            ("ians", 4, "i"),
            ("ies", 3, "y"),
            ("ers", 4, ""),
            ("sses", 2, "ss"),
            ("es", 4, ""),
            ("ss", 1, "ss"),
            ("us", 2, "us"),
            ("is", 2, "is"),
            ("s", 3, ""),
        ],
    ),
    (b'n', &[("ation", 3, ""), ("ion", 4, ""), ("ian", 4, "i")]),
    (b'g', &[("ating", 4, ""), ("ing", 3, "")]),
    (b'd', &[("ated", 4, ""), ("ied", 3, "y"), ("ed", 3, "")]),
    (b'r', &[("ator", 4, ""), ("er", 5, "")]),
    (b't', &[("ment", 4, "")]),
    (b'e', &[("ate", 4, "")]),
    (b'y', &[("ly", 4, "")]),
];

type Ending = (&'static str, usize, &'static str);

/// Letters that a stem does not end in, each with the number of letters that must stay before it: "occupy" and "occupied", "fire" and "firing".
const SOFT_ENDS: &[(u8, usize)] = &[(b'y', 5), (b'i', 4), (b'e', 3), (b'a', 5)];

/// Cuts `word`, which is in lower case, down to its stem.
fn cut_to_stem(word: &mut String) {
    if !word.bytes().all(|it| it.is_ascii_lowercase()) {
        return;
    }
    let endings = ENDINGS.iter().find(|it| word.as_bytes().last() == Some(&it.0)).map_or(&[][..], |it| it.1);
    if let Some((ending, _, instead)) = endings.iter().find(|it| fits(word, it.0, it.1)) {
        word.truncate(word.len() - ending.len());
        word.push_str(instead);
    }
    while SOFT_ENDS.iter().any(|it| word.as_bytes().last() == Some(&it.0) && word.len() > it.1) {
        word.pop();
    }
    let doubled = word.as_bytes().last_chunk::<2>().is_some_and(|[one, other]| one == other && *one != b's');
    if doubled && word.len() > SHORTEST_DOUBLED {
        word.pop();
    }
}

/// "stopped" and "stop" meet; words shorter than this are not doubled by an ending.
const SHORTEST_DOUBLED: usize = 4;

fn fits(word: &str, ending: &str, n_before: usize) -> bool {
    word.len() >= ending.len() + n_before && word.ends_with(ending)
}

#[cfg(test)]
mod tests {
    use super::cut_to_stem;

    fn stem(word: &str) -> String {
        let mut stem = word.to_owned();
        cut_to_stem(&mut stem);
        stem
    }

    #[test]
    fn forms_of_a_word_meet() {
        for forms in [
            &["liberate", "liberated", "liberates", "liberating", "liberation"][..],
            &["occupy", "occupied", "occupies", "occupying", "occupation"],
            &["shell", "shelled", "shelling", "shells"],
            &["fire", "fired", "firing", "fires"],
            &["stop", "stopped", "stopping", "stops"],
            &["country", "countries"],
            &["army", "armies"],
            &["village", "villages"],
            &["armenia", "armenian", "armenians"],
            &["agree", "agreed", "agrees"],
            &["attack", "attacks", "attacked", "attackers"],
            &["observe", "observed", "observation", "observer", "observers"],
        ] {
            let stems: Vec<String> = forms.iter().map(|it| stem(it)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [("army", "arms"), ("press", "pre"), ("war", "ward"), ("minister", "mine"), ("bus", "bu")] {
            assert_ne!(stem(one), stem(other));
        }
    }
}
