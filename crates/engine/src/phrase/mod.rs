//! Phrases compiled for look-up word by word. Knows pieces of text and phrase numbers; what a phrase stands for, and
//! which spellings of it are acceptable, is for the gazetteer and the lexicon.

mod piece;

use crate::word_list::{hash, mark_of, n_marks, slot_of_hash};
pub(crate) use piece::{Joint, Piece, fold_into, read_pieces, renumber};

/// Numbered phrases, found at a piece of a text whatever their case, hyphens, apostrophes and spaces.
#[derive(Clone, Debug, Default)]
pub(crate) struct PhraseTable {
    words: WordTable,
    /// The first is the root.
    nodes: Vec<Node>,
    /// The node after the root for each word, or 0: most words of a text are asked for there and go no further.
    openings: Vec<u32>,
}

/// Where phrases that begin with the same words have come to.
#[derive(Clone, Debug, Default)]
struct Node {
    /// The node after each further word, sorted by word.
    next: Vec<(u32, u32)>,
    /// The phrases that end here, ascending.
    ends: Vec<u32>,
}

impl PhraseTable {
    /// Compiles `phrases`; their places in the slice are their numbers.
    pub(crate) fn new(phrases: &mut dyn Iterator<Item = &str>) -> Self {
        let mut table = Self { words: WordTable::default(), nodes: vec![Node::default()], openings: Vec::new() };
        for (number, phrase) in (0..).zip(phrases) {
            let mut node = 0;
            for folded in piece::folded_pieces(phrase) {
                let word = table.words.intern(&folded);
                node = table.step(node, word).unwrap_or_else(|| table.add_node(node, word));
            }
            // A phrase without a piece would stand everywhere.
            if let Some(node) = table.nodes.get_mut(node as usize).filter(|_| node > 0) {
                node.ends.push(number);
            }
        }
        table.openings = vec![0; table.words.len()];
        for (word, node) in table.nodes.first().map(|it| it.next.clone()).unwrap_or_default() {
            if let Some(opening) = table.openings.get_mut(word as usize) {
                *opening = node;
            }
        }
        table
    }

    /// The words that occur in phrases.
    pub(crate) fn words(&self) -> &WordTable {
        &self.words
    }

    /// The longest run of `pieces` from `at` for which `accept` keeps at least one phrase: the number of its pieces and
    /// the phrases kept.
    pub(crate) fn longest(
        &self,
        pieces: &[Piece],
        at: usize,
        accept: &mut dyn FnMut(u32, &[Piece]) -> bool,
    ) -> Option<(usize, Vec<u32>)> {
        let opening = pieces.get(at)?.word?;
        if self.openings.get(opening as usize).is_none_or(|node| *node == 0) {
            return None;
        }
        let mut best = None;
        let mut node = 0;
        for (offset, piece) in pieces.get(at..)?.iter().enumerate() {
            if offset > 0 && piece.joint == Joint::Break {
                break;
            }
            let Some(next) = piece.word.and_then(|word| self.step(node, word)) else { break };
            node = next;
            let run = pieces.get(at..=at + offset)?;
            let ends = &self.nodes.get(node as usize)?.ends;
            let kept: Vec<u32> = ends.iter().copied().filter(|&it| accept(it, run)).collect();
            if !kept.is_empty() {
                best = Some((offset + 1, kept));
            }
        }
        best
    }

    fn step(&self, node: u32, word: u32) -> Option<u32> {
        let next = &self.nodes.get(node as usize)?.next;
        let place = next.binary_search_by_key(&word, |it| it.0).ok()?;
        next.get(place).map(|it| it.1)
    }

    fn add_node(&mut self, before: u32, word: u32) -> u32 {
        let added = u32::try_from(self.nodes.len()).unwrap_or_default();
        if let Some(before) = self.nodes.get_mut(before as usize) {
            let place = before.next.partition_point(|it| it.0 < word);
            before.next.insert(place, (word, added));
        }
        self.nodes.push(Node::default());
        added
    }
}

/// Numbers for folded words, by a hash table that is only ever asked, never walked.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordTable {
    /// One bit for some of a word's hash: nearly all words that are not there are told by it, in a few cache lines.
    marks: Vec<u64>,
    /// A power of two long and at most half full.
    slots: Vec<Slot>,
    /// All words, one behind the other.
    text: String,
    /// Where each word ends in the text.
    ends: Vec<u32>,
}

/// A place of the table. A free one has no number.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    number_plus_one: u32,
}

impl WordTable {
    /// How many words have a number.
    fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with this number.
    pub(crate) fn word(&self, number: u32) -> &str {
        let end = |it: u32| self.ends.get(it as usize).map_or(0, |it| *it as usize);
        self.text.get(number.checked_sub(1).map_or(0, end)..end(number)).unwrap_or_default()
    }

    /// The number of a word, folded or in ASCII of any case, whose hash is known, if it has one.
    #[inline]
    fn find_hashed(&self, hash: u32, word: &str) -> Option<u32> {
        if !self.may_have(hash) {
            return None;
        }
        self.slots.get(self.place_of(hash, word)?)?.number_plus_one.checked_sub(1)
    }

    /// Whether a word with this hash may have a number.
    #[inline]
    fn may_have(&self, hash: u32) -> bool {
        let (place, bit) = mark_of(hash, self.marks.len());
        self.marks.get(place).is_some_and(|it| it & bit != 0)
    }

    /// The number of `word`, a new one if it has none yet.
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        let hash = hash(word.as_bytes());
        if let Some(number) = self.find_hashed(hash, word) {
            return number;
        }
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        let number_plus_one = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        if self.ends.len() * 2 > self.slots.len() {
            self.grow();
        }
        self.fill(Slot { hash, number_plus_one });
        number_plus_one - 1
    }

    /// Puts a word that has no place yet into a free one.
    fn fill(&mut self, filled: Slot) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = slot_of_hash(filled.hash) & mask;
        while self.slots.get(at).is_some_and(|it| it.number_plus_one > 0) {
            at = (at + 1) & mask;
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = filled;
        }
        let (place, bit) = mark_of(filled.hash, self.marks.len());
        if let Some(mark) = self.marks.get_mut(place) {
            *mark |= bit;
        }
    }

    fn grow(&mut self) {
        let n_slots = (self.ends.len() * 4).next_power_of_two();
        self.marks = vec![0; n_marks(n_slots)];
        let before = std::mem::replace(&mut self.slots, vec![Slot::default(); n_slots]);
        before.into_iter().filter(|it| it.number_plus_one > 0).for_each(|it| self.fill(it));
    }

    /// Where `word` stands, or the free place where it would.
    fn place_of(&self, hash: u32, word: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = slot_of_hash(hash) & mask;
        loop {
            let slot = self.slots.get(at)?;
            if slot.number_plus_one == 0 || (slot.hash == hash && self.is(slot.number_plus_one, word)) {
                return Some(at);
            }
            at = (at + 1) & mask;
        }
    }

    fn is(&self, number_plus_one: u32, word: &str) -> bool {
        self.word(number_plus_one - 1).eq_ignore_ascii_case(word)
    }
}

#[cfg(test)]
mod tests {
    use super::{PhraseTable, WordTable, hash, read_pieces};
    use crate::token::find_tokens;

    #[track_caller]
    fn check(phrases: &[&str], text: &str, expected: &[&str]) {
        let table = PhraseTable::new(&mut phrases.iter().copied());
        let pieces = read_pieces(text, &find_tokens(text), table.words());
        let mut found = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let Some((n_pieces, _)) = table.longest(&pieces, at, &mut |_, _| true) else {
                at += 1;
                continue;
            };
            found.push(pieces[at].span.union(pieces[at + n_pieces - 1].span).of(text));
            at += n_pieces;
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn the_longest_phrase_wins() {
        check(&["Minsk", "Minsk Group"], "The Minsk Group met in Minsk.", &["Minsk Group", "Minsk"]);
    }

    #[test]
    fn a_longer_phrase_that_breaks_off_leaves_the_shorter_one() {
        check(&["a", "a b c d"], "a b c e", &["a"]);
    }

    #[test]
    fn hyphens_spaces_and_apostrophes_of_every_kind_are_alike() {
        check(
            &["Nagorno-Karabakh"],
            "Nagorno\u{2011}Karabakh, Nagorno Karabakh",
            &["Nagorno\u{2011}Karabakh", "Nagorno Karabakh"],
        );
        check(&["Minsk Group"], "Minsk\u{a0}Group", &["Minsk\u{a0}Group"]);
        check(&["Workers' Party"], "Workers’ Party", &["Workers’ Party"]);
    }

    #[test]
    fn a_phrase_ends_with_its_paragraph() {
        check(&["Minsk Group"], "Minsk\nGroup", &[]);
    }

    #[test]
    fn a_phrase_without_words_stands_nowhere() {
        check(&["", " "], "a b", &[]);
    }

    #[test]
    fn words_keep_their_numbers_while_the_table_grows() {
        let mut table = WordTable::default();
        let find = |table: &WordTable, word: &str| table.find_hashed(hash(word.as_bytes()), word);
        assert_eq!(find(&table, "word0"), None);
        let words: Vec<String> = (0..500).map(|number| format!("word{number}")).collect();
        for (number, word) in (0..).zip(&words) {
            assert_eq!(table.intern(word), number);
        }
        for (number, word) in (0..).zip(&words) {
            assert_eq!((find(&table, word), table.word(number)), (Some(number), word.as_str()));
        }
        assert_eq!((find(&table, "word500"), table.word(500)), (None, ""));
    }
}
