//! Numbers for features of words, and a table of numbers under hashes. Knows nothing of what they stand for.

use crate::hash::step;

/// Two odd numbers whose bits are as good as chance, from the golden ratio and from MurmurHash3.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
const FINISH: u64 = 0xff51_afd7_ed55_8ccd;

/// Two hashes as one, in this order.
#[inline]
pub(crate) fn join(one: u64, other: u64) -> u64 {
    step(one.wrapping_mul(SPREAD).rotate_left(23), other)
}

/// The feature that has `value` under a template.
#[inline]
pub(crate) fn feature(template: u64, value: u64) -> u64 {
    let mixed = (value ^ (template + 1).wrapping_mul(SPREAD)).wrapping_mul(FINISH);
    (mixed ^ (mixed >> 32)).wrapping_mul(SPREAD)
}

/// How many bits of a feature name its bucket. Each more doubles the room that the weights take in memory, 4 MB now, and gains
/// less than the one before; two less lose half a point of F1.
const BUCKET_BITS: u32 = 18;

/// How many buckets the weights have.
pub(crate) const N_BUCKETS: usize = 1 << BUCKET_BITS;

/// The bucket of a feature.
#[inline]
pub(crate) fn bucket(feature: u64) -> u32 {
    (feature >> (u64::BITS - BUCKET_BITS)) as u32
}

/// Numbers under hashes; a table that is asked, and never walked in its own order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// A power of two long and at most half full. A free slot has the number [`FREE`].
    slots: Vec<(u64, u32)>,
    n_filled: usize,
}

const FREE: u32 = u32::MAX;

impl Table {
    /// The number under `hash`.
    #[inline]
    pub(crate) fn find(&self, hash: u64) -> Option<u32> {
        let slot = self.slots.get(self.place(hash)?)?;
        (slot.1 != FREE).then_some(slot.1)
    }

    /// The number under `hash`; `number` from now on if there was none.
    pub(crate) fn find_or_put(&mut self, hash: u64, number: u32) -> u32 {
        if self.n_filled * 2 >= self.slots.len() {
            self.grow();
        }
        match self.place(hash).and_then(|place| self.slots.get_mut(place)) {
            Some(slot) if slot.1 == FREE => {
                *slot = (hash, number);
                self.n_filled += 1;
                number
            }
            Some(slot) => slot.1,
            None => number,
        }
    }

    /// Puts `number` under `hash`, whatever was there.
    pub(crate) fn put(&mut self, hash: u64, number: u32) {
        self.find_or_put(hash, number);
        if let Some(slot) = self.place(hash).and_then(|place| self.slots.get_mut(place)) {
            slot.1 = number;
        }
    }

    /// All hashes with their numbers, sorted.
    #[cfg(any(feature = "training", test))]
    pub(crate) fn sorted(&self) -> Vec<(u64, u32)> {
        let mut filled: Vec<_> = self.slots.iter().copied().filter(|it| it.1 != FREE).collect();
        filled.sort_unstable();
        filled
    }

    fn grow(&mut self) {
        let larger = vec![(0, FREE); (self.slots.len() * 2).max(64)];
        for (hash, number) in std::mem::replace(&mut self.slots, larger) {
            if number != FREE
                && let Some(slot) = self.place(hash).and_then(|place| self.slots.get_mut(place))
            {
                *slot = (hash, number);
            }
        }
    }

    /// Where `hash` stands, or the free place where it would.
    #[inline]
    fn place(&self, hash: u64) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = (hash.wrapping_mul(SPREAD) >> 32) as usize & mask;
        // At most half of the slots are taken, so that there is a free one to end at.
        while self.slots.get(at).is_some_and(|slot| slot.1 != FREE && slot.0 != hash) {
            at = (at + 1) & mask;
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn numbers_stay_under_their_hashes_while_the_table_grows() {
        let mut table = Table::default();
        assert_eq!(table.find(0), None);
        for number in 0..1000 {
            assert_eq!(table.find_or_put(u64::from(number) << 32, number), number);
            assert_eq!(table.find_or_put(u64::from(number) << 32, 7), number);
        }
        assert!((0..1000).all(|number| table.find(u64::from(number) << 32) == Some(number)));
        assert_eq!(table.find(1), None);
    }
}
