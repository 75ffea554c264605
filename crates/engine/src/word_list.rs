//! Lists of words, asked for every word of every text. Knows bytes and ASCII case; what a list means is for whoever holds it.
//!
//! A list is a hash table that is laid out while compiling: asking takes one look at five letters of a word, and rarely one
//! comparison. Whoever asks several lists for one word can keep its hash.

/// Words that were laid out while compiling; see [`word_list!`].
#[derive(Clone, Copy)]
pub(crate) struct WordList {
    /// The words as written, with one space between each.
    pub(crate) words: &'static [u8],
    /// A power of two long and at most half full.
    pub(crate) slots: &'static [Slot],
}

/// Where one word of a list stands, and how many stand before it. A free slot has no length.
#[derive(Clone, Copy)]
pub(crate) struct Slot {
    start: u16,
    length: u8,
    place: u16,
}

/// A [`WordList`] of words that are written with one space between each.
macro_rules! word_list {
    ($words:literal) => {{
        const SLOTS: [$crate::word_list::Slot; $crate::word_list::n_slots($words.as_bytes())] =
            $crate::word_list::lay_out($words.as_bytes());
        $crate::word_list::WordList { words: $words.as_bytes(), slots: &SLOTS }
    }};
}
pub(crate) use word_list;

/// Words of several classes, each word in one line of them: one look tells which classes a word has.
#[derive(Clone, Copy)]
pub(crate) struct WordClasses {
    pub(crate) list: WordList,
    /// The classes of the word in each slot of the list, as bits.
    pub(crate) classes: &'static [u64],
    /// One bit for some of the hash of each word: nearly all words that are not listed are told by it.
    pub(crate) marks: &'static [u64],
}

/// [`WordClasses`] of lines of words with their classes.
macro_rules! word_classes {
    ($($words:literal => $classes:expr,)+) => {{
        const WORDS: &str = concat!($($words, " "),+).trim_ascii_end();
        const N_SLOTS: usize = $crate::word_list::n_slots(WORDS.as_bytes());
        const SLOTS: [$crate::word_list::Slot; N_SLOTS] = $crate::word_list::lay_out(WORDS.as_bytes());
        const CLASSES: [u64; N_SLOTS] = $crate::word_list::classes_of(
            &SLOTS,
            &[$(($crate::word_list::n_words($words.as_bytes()), $classes),)+],
        );
        const MARKS: [u64; $crate::word_list::n_marks(N_SLOTS)] = $crate::word_list::marks_of(WORDS.as_bytes(), &SLOTS);
        $crate::word_list::WordClasses {
            list: $crate::word_list::WordList { words: WORDS.as_bytes(), slots: &SLOTS },
            classes: &CLASSES,
            marks: &MARKS,
        }
    }};
}
pub(crate) use word_classes;

impl WordClasses {
    /// The classes of `word` in any case; none for a word that is not listed.
    pub(crate) fn of(self, word: &str) -> u64 {
        self.of_hashed(hash(word.as_bytes()), word)
    }

    /// The same for a word whose hash is known.
    #[inline]
    pub(crate) fn of_hashed(self, hash: u32, word: &str) -> u64 {
        let (place, bit) = mark_of(hash, self.marks.len());
        if self.marks.get(place).is_none_or(|it| it & bit == 0) {
            return 0;
        }
        let slot = self.list.slot_of(hash, word, <[u8]>::eq_ignore_ascii_case);
        slot.and_then(|it| self.classes.get(it).copied()).unwrap_or_default()
    }
}

impl WordList {
    /// Whether `word` is listed, whatever the case of its ASCII letters.
    pub(crate) fn has(self, word: &str) -> bool {
        self.has_hashed(hash(word.as_bytes()), word)
    }

    /// The same for a word whose hash is known.
    pub(crate) fn has_hashed(self, hash: u32, word: &str) -> bool {
        self.slot_of(hash, word, <[u8]>::eq_ignore_ascii_case).is_some()
    }

    /// Whether `word` is listed in this case.
    pub(crate) fn has_exactly(self, word: &str) -> bool {
        self.slot_of(hash(word.as_bytes()), word, <[u8]>::eq).is_some()
    }

    /// How many words stand before `word`, which is listed whatever its case.
    pub(crate) fn place_in_any_case(self, word: &str) -> Option<usize> {
        let slot = self.slot_of(hash(word.as_bytes()), word, <[u8]>::eq_ignore_ascii_case)?;
        self.slots.get(slot).map(|it| usize::from(it.place))
    }

    #[inline]
    fn slot_of(self, hash: u32, word: &str, is_same: impl Fn(&[u8], &[u8]) -> bool) -> Option<usize> {
        let word = word.as_bytes();
        let mask = self.slots.len() - 1;
        let mut at = slot_of_hash(hash) & mask;
        // A list is at most half full, so that there is a free slot to end at.
        while let Some(slot) = self.slots.get(at).filter(|it| it.length > 0) {
            let (start, length) = (usize::from(slot.start), usize::from(slot.length));
            if length == word.len() && self.words.get(start..start + length).is_some_and(|it| is_same(it, word)) {
                return Some(at);
            }
            at = (at + 1) & mask;
        }
        None
    }
}

/// Tells words apart by their length and five of their bytes, in any case of ASCII letters: reading all of every word of a
/// text would take longer than what it spares.
#[inline]
pub(crate) const fn hash(word: &[u8]) -> u32 {
    let length = word.len();
    let sum = byte(word, 0)
        | byte(word, 1) << 8
        | byte(word, length.wrapping_sub(1)) << 16
        | byte(word, length.wrapping_sub(2)) << 24
        | byte(word, length / 2) << 32
        | (length as u64) << 40;
    (sum.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

#[inline]
const fn byte(word: &[u8], at: usize) -> u64 {
    if at < word.len() { word[at] as u64 | 0x20 } else { 0x20 }
}

/// Where the search for a word begins in a table, whose length takes the lowest bits of this.
#[inline]
pub(crate) const fn slot_of_hash(hash: u32) -> usize {
    (hash >> 8) as usize
}

/// Bits of marks for each slot of a table. More tell more words at once, and take more room.
pub(crate) const MARKS_PER_SLOT: usize = 4;

/// How many marks a table of `n_slots` has; both are powers of two.
pub(crate) const fn n_marks(n_slots: usize) -> usize {
    let n_marks = n_slots * MARKS_PER_SLOT / 64;
    if n_marks > 0 { n_marks } else { 1 }
}

/// Which bit of which of `n_marks` stands for a hash.
#[inline]
pub(crate) const fn mark_of(hash: u32, n_marks: usize) -> (usize, u64) {
    ((hash >> 6) as usize & n_marks.wrapping_sub(1), 1 << (hash & 63))
}

/// The marks of the words in `slots`. Runs while compiling.
pub(crate) const fn marks_of<const N: usize, const M: usize>(words: &[u8], slots: &[Slot; N]) -> [u64; M] {
    let mut marks = [0; M];
    let mut at = 0;
    while at < N {
        if slots[at].length > 0 {
            let (_, from_start) = words.split_at(slots[at].start as usize);
            let (word, _) = from_start.split_at(slots[at].length as usize);
            let (place, bit) = mark_of(hash(word), M);
            marks[place] |= bit;
        }
        at += 1;
    }
    marks
}

/// How many words are written with one space between each.
pub(crate) const fn n_words(words: &[u8]) -> usize {
    let (mut n_words, mut at) = (1_usize, 0);
    while at < words.len() {
        n_words += (words[at] == b' ') as usize;
        at += 1;
    }
    n_words
}

/// How many slots the words need.
pub(crate) const fn n_slots(words: &[u8]) -> usize {
    (n_words(words) * 2).next_power_of_two()
}

/// Lays words out in slots. Runs while compiling; a word of more than 255 bytes, or more than 64 KB of words, do not
/// compile.
pub(crate) const fn lay_out<const N: usize>(words: &[u8]) -> [Slot; N] {
    assert!(words.len() <= u16::MAX as usize);
    let mut slots = [Slot { start: 0, length: 0, place: 0 }; N];
    let (mut start, mut place, mut at) = (0, 0, 0);
    while at <= words.len() {
        if at == words.len() || words[at] == b' ' {
            let (_, from_start) = words.split_at(start);
            let (word, _) = from_start.split_at(at - start);
            assert!(word.len() <= u8::MAX as usize && !word.is_empty());
            let mut slot = slot_of_hash(hash(word)) & (N - 1);
            while slots[slot].length > 0 {
                slot = (slot + 1) & (N - 1);
            }
            slots[slot] = Slot { start: start as u16, length: word.len() as u8, place };
            (start, place) = (at + 1, place + 1);
        }
        at += 1;
    }
    slots
}

/// The classes of the word in each of `slots`. Runs while compiling.
pub(crate) const fn classes_of<const N: usize>(slots: &[Slot; N], lines: &[(usize, u64)]) -> [u64; N] {
    let mut classes = [0; N];
    let mut at = 0;
    while at < N {
        let (mut place, mut line) = (slots[at].place as usize, 0);
        while slots[at].length > 0 && place >= lines[line].0 {
            place -= lines[line].0;
            line += 1;
        }
        if slots[at].length > 0 {
            classes[at] = lines[line].1;
        }
        at += 1;
    }
    classes
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
    fn a_word_has_the_classes_of_its_line() {
        const CLASSES: super::WordClasses = word_classes! { "one two" => 1, "three" => 2 | 4, "four" => 8, };
        let found: Vec<u64> = ["one", "Two", "three", "FOUR", "five"].into_iter().map(|it| CLASSES.of(it)).collect();
        assert_eq!(found, [1, 1, 6, 8, 0]);
    }

    #[test]
    fn case_counts_only_where_it_is_asked_for() {
        assert!(LIST.has("The") && LIST.has("u.s"));
        assert!(!LIST.has_exactly("The") && !LIST.has_exactly("u.s"));
    }
}
