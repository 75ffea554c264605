//! The word lists of the model: forenames, places, titles and so on. Knows hashes of words; which words there are is for the
//! model file.

use super::hash::{Table, join};

/// Entries of more words are left out.
pub(crate) const MOST_WORDS: usize = 5;

/// The lists, in the order of their bits and of the model file.
pub const NAMES: [&str; 11] = ["fn", "sn", "ci", "co", "dm", "ti", "ko", "kl", "km", "mo", "og"];

/// Forenames.
pub(crate) const FORENAME: u16 = 1;
/// Cities.
pub(crate) const CITY: u16 = 1 << 2;
/// Countries and regions.
pub(crate) const COUNTRY: u16 = 1 << 3;
/// Titles and offices of persons.
pub(crate) const TITLE: u16 = 1 << 5;
/// Words for organizations.
pub(crate) const BODY: u16 = 1 << 6;
/// Known organizations.
pub(crate) const KNOWN_BODY: u16 = 1 << 10;
/// What marks the words of an entry of several words, for the lists that have such entries.
const OF_SEVERAL: [(u16, u16); 3] = [(CITY, 1 << 12), (COUNTRY, 1 << 13), (KNOWN_BODY, 1 << 14)];

/// Entries of all lists, by hash.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lists {
    entries: Table,
}

impl Lists {
    /// Adds an entry of the list with this place.
    pub(crate) fn add(&mut self, key: u32, place: usize) {
        let bit = 1_u32 << place;
        let lists = self.entries.find(u64::from(key)).unwrap_or_default();
        self.entries.put(u64::from(key), lists | bit);
    }

    /// The lists that have the entry with this hash.
    #[inline]
    pub(crate) fn of(&self, hash: u64) -> u16 {
        self.entries.find(u64::from(key(hash))).unwrap_or_default() as u16
    }
}

/// The marks of a word that is one of several in an entry of `lists`.
#[inline]
pub(crate) fn of_several(lists: u16) -> u16 {
    OF_SEVERAL.iter().filter(|it| lists & it.0 != 0).fold(0, |marks, it| marks | it.1)
}

/// What the model file keeps of a hash. 24 bits let one word in a thousand pass for an entry that it is not.
#[inline]
pub(crate) fn key(hash: u64) -> u32 {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as u32
}

/// The hash of several words in a row, each by its letters in lower case.
#[inline]
pub(crate) fn phrase_hash(so_far: Option<u64>, next: u64) -> u64 {
    so_far.map_or(next, |it| join(it, next))
}
