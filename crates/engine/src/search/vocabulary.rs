//! The words of an index under numbers: found by their letters, their beginning or their likeness. Knows folded words; knows
//! nothing of where they stand.

use super::typo::letter_set;
use crate::hash::fnv1a;
use diptych_corpus::order;

/// Folded words under numbers, from 0 in the order in which they were met.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// All words, one after the other.
    letters: String,
    /// Where each word ends in them.
    ends: Vec<u32>,
    /// A power of two long and at most half full.
    slots: Vec<Slot>,
    /// The numbers in the order of their words, once all words are known.
    sorted: Vec<u32>,
    /// The letters of each word in that order, as [`letter_set`] has them, and its length in bytes.
    likenesses: Vec<(u32, u32)>,
}

/// A place of the hash table. A free one has no number.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    hash: u32,
    number_plus_one: u32,
}

impl Vocabulary {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number.
    pub(super) fn word(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).and_then(|it| self.ends.get(it)).copied().unwrap_or_default();
        let end = self.ends.get(at).copied().unwrap_or_default();
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The number of a folded word.
    pub(super) fn find(&self, folded: &str) -> Option<u32> {
        self.slots.get(self.place_of(hash(folded.as_bytes()), folded)?)?.number_plus_one.checked_sub(1)
    }

    /// The number of a word, folded or in ASCII of any case; a new one if it has none yet.
    #[inline]
    pub(super) fn intern(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(word.as_bytes());
        let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX - 1);
        match self.place_of(hash, word).and_then(|place| self.slots.get_mut(place)) {
            Some(slot) if slot.number_plus_one > 0 => slot.number_plus_one - 1,
            Some(slot) => {
                *slot = Slot { hash, number_plus_one: next + 1 };
                self.letters.extend(word.chars().map(|it| it.to_ascii_lowercase()));
                self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
                next
            }
            None => next,
        }
    }

    /// Puts the words in order, after the last of them was met.
    pub(super) fn sort(&mut self) {
        let mut sorted: Vec<u32> = (0..).take(self.len()).collect();
        order::sort_by(&mut sorted, |one, other| self.word(*one).cmp(self.word(*other)));
        let likeness = |it: &u32| {
            let word = self.word(*it);
            (letter_set(word), u32::try_from(word.len()).unwrap_or(u32::MAX))
        };
        self.likenesses = sorted.iter().map(likeness).collect();
        self.sorted = sorted;
    }

    /// The words that begin with `folded`, in order.
    pub(super) fn beginning_with(&self, folded: &str) -> &[u32] {
        let start = self.sorted.partition_point(|it| self.word(*it) < folded);
        let from_start = self.sorted.get(start..).unwrap_or_default();
        let n_words = from_start.partition_point(|it| self.word(*it).starts_with(folded));
        from_start.get(..n_words).unwrap_or_default()
    }

    /// The words whose letters and length differ so little from those given that `is_like` has to be asked.
    pub(super) fn like(&self, mut is_like: impl FnMut(u32, u32) -> bool) -> impl Iterator<Item = u32> {
        let near = self.sorted.iter().zip(&self.likenesses).filter(move |(_, it)| is_like(it.0, it.1));
        near.map(|(number, _)| *number)
    }

    fn grow(&mut self) {
        let larger = vec![Slot::default(); (self.slots.len() * 2).max(64)];
        let mask = larger.len() - 1;
        let smaller = std::mem::replace(&mut self.slots, larger);
        for slot in smaller.into_iter().filter(|it| it.number_plus_one > 0) {
            let mut at = slot.hash as usize & mask;
            while self.slots.get(at).is_some_and(|it| it.number_plus_one > 0) {
                at = (at + 1) & mask;
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }

    /// Where `word` stands, or the free place where it would.
    #[inline]
    fn place_of(&self, hash: u32, word: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots.get(at)?;
            let is_it = slot.number_plus_one == 0
                || (slot.hash == hash && self.word(slot.number_plus_one - 1).eq_ignore_ascii_case(word));
            if is_it {
                return Some(at);
            }
            at = (at + 1) & mask;
        }
    }
}

/// A hash of the letters in lower case, folded so that its low bits tell.
#[inline]
fn hash(word: &[u8]) -> u32 {
    let hash = fnv1a(word.iter().map(u8::to_ascii_lowercase));
    (hash >> 32 ^ hash) as u32
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    #[test]
    fn words_keep_their_numbers_and_are_found_by_beginning() {
        let mut words = Vocabulary::default();
        for number in 0..500 {
            assert_eq!(words.intern(&format!("Word{number}")), number);
            assert_eq!(words.intern(&format!("wORD{number}")), number);
        }
        words.sort();
        assert_eq!(words.find("word77"), Some(77));
        assert_eq!(words.find("word500"), None);
        let found: Vec<&str> = words.beginning_with("word49").iter().map(|it| words.word(*it)).collect();
        assert_eq!(found[..3], ["word49", "word490", "word491"]);
        assert_eq!(words.beginning_with("x"), []);
        assert_eq!(Vocabulary::default().find("a"), None);
    }
}
