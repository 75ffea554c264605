//! Numbers for things, and what is known of each. Knows keys; knows no words.

use crate::alignment::Shared;
use crate::stem::hash;

/// Something that sentences can share, under its number.
#[derive(Clone, Copy, Debug)]
pub(in crate::alignment) struct Thing {
    /// What it is.
    pub(in crate::alignment) shared: Shared,
    /// Its hash, the same in every corpus and every order of articles.
    pub(in crate::alignment) key: u64,
    /// How many sentences have it.
    pub(in crate::alignment) n_sentences: u32,
    /// Whether texts on anything have it: a word of general use, a month, a speaker.
    pub(in crate::alignment) is_common: bool,
    /// Whether it is a place: two sentences that name different ones are about different things.
    pub(in crate::alignment) is_place: bool,
}

/// A thing as it is met.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) shared: Shared,
    pub(super) key: u64,
    pub(super) is_common: bool,
    pub(super) is_place: bool,
}

/// Numbers for things, by a hash table of their keys that is only ever asked, never walked. Two things with one key of 64 bits
/// would be taken for one: by chance in no corpus, and a crafted one could do no more than suggest a link.
#[derive(Debug, Default)]
pub(in crate::alignment) struct Things {
    known: Vec<Thing>,
    /// A number plus one, or 0 where free; a power of two long and at most half full.
    slots: Vec<u32>,
}

impl Things {
    pub(in crate::alignment) fn all(&self) -> &[Thing] {
        &self.known
    }

    pub(in crate::alignment) fn get(&self, thing: u32) -> Option<&Thing> {
        self.known.get(thing as usize)
    }

    pub(super) fn count(&mut self, thing: u32) {
        if let Some(it) = self.known.get_mut(thing as usize) {
            it.n_sentences += 1;
        }
    }

    pub(super) fn number(&mut self, Found { shared, key, is_common, is_place }: Found) -> u32 {
        if self.known.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(key);
        if let Some(number) = self.slots.get(slot).and_then(|it| it.checked_sub(1)) {
            // One form of general use makes all of them so, whichever comes first.
            if let Some(known) = self.known.get_mut(number as usize) {
                known.is_common |= is_common;
            }
            return number;
        }
        self.known.push(Thing { shared, key, n_sentences: 0, is_common, is_place });
        self.fill(slot, self.known.len());
        u32::try_from(self.known.len() - 1).unwrap_or_default()
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.known.len() * 4).next_power_of_two().max(64)];
        for number in 0..self.known.len() {
            let slot = self.known.get(number).map_or(0, |it| self.slot(it.key));
            self.fill(slot, number + 1);
        }
    }

    fn fill(&mut self, slot: usize, number_plus_one: usize) {
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = u32::try_from(number_plus_one).unwrap_or_default();
        }
    }

    /// Where `key` stands, or the free place where it would.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = usize::try_from(key >> 32).unwrap_or_default() & mask;
        while let Some(number) = self.slots.get(at).and_then(|it| it.checked_sub(1)) {
            if self.known.get(number as usize).is_some_and(|it| it.key == key) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }
}

pub(super) const ENTITY: u64 = 1;
pub(super) const FIGURE: u64 = 2;
pub(super) const DATE: u64 = 3;

pub(super) fn hash_numbers(kind: u64, numbers: &[i64]) -> u64 {
    hash(kind, numbers.iter().flat_map(|it| it.to_le_bytes()))
}
