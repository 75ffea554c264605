//! The clusters of the model: words that stand in the same company, which the trainer finds in plain text, under one number. They
//! tell of a word that is rare in annotated text what is known of others like it. Knows hashes of words; which words are alike
//! is for the model file.

use super::hash::Table;
use super::lists::key;
#[cfg(any(feature = "training", test))]
use crate::range_coder::Encoder;
use crate::range_coder::{Bits, Decoder, EVEN, Numbers};

/// How many clusters there are; a number of one has a byte. A quarter as many gain little, twice as many no more.
pub const N_CLUSTERS: usize = 1 << CLUSTER_BITS;

const CLUSTER_BITS: u32 = 8;

/// What the model file keeps of a hash: so few bits give one unknown word in three hundred a cluster by chance. Each more takes
/// 1.8 kB of the file.
const KEY_BITS: u32 = 22;

/// The cluster of a word that has none.
pub(crate) const NO_CLUSTER: u16 = N_CLUSTERS as u16;

/// More words are damage.
const MOST_WORDS: u32 = 1 << 16;

/// The cluster of each word, by hash.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clusters {
    of_words: Table,
}

impl Clusters {
    /// Puts the word with this key into a cluster.
    pub(crate) fn put(&mut self, key: u32, cluster: u8) {
        self.of_words.put(u64::from(key), u32::from(cluster));
    }

    /// The cluster of the word with this hash.
    #[inline]
    pub(crate) fn of(&self, hash: u64) -> u16 {
        self.of_words.find(u64::from(short_key(hash))).map_or(NO_CLUSTER, |it| it as u16)
    }
}

/// The key of a word's hash.
#[inline]
pub(crate) fn short_key(hash: u64) -> u32 {
    key(hash) >> (24 - KEY_BITS)
}

/// Reads the clusters; none where no file could have them.
pub(super) fn read(decoder: &mut Decoder<'_>) -> Option<Clusters> {
    let (mut clusters, mut expectations) = (Clusters::default(), Expectations::new());
    let n_words = Numbers::new().pass(decoder, 0);
    let mut key = 0_u32;
    for _ in 0..n_words {
        let (distance, cluster) = expectations.pass_word(decoder, 0, 0);
        key = key.checked_add(distance)?;
        if n_words > MOST_WORDS || key >> KEY_BITS > 0 || decoder.is_exhausted {
            return None;
        }
        clusters.put(key, cluster);
    }
    Some(clusters)
}

/// Writes words with their clusters: sorted keys without repeats.
#[cfg(any(feature = "training", test))]
pub(super) fn write(words: &[(u32, u8)], encoder: &mut Encoder) {
    let mut expectations = Expectations::new();
    Numbers::new().pass(encoder, u32::try_from(words.len()).unwrap_or_default());
    let mut last = 0;
    for (key, cluster) in words {
        expectations.pass_word(encoder, key - last, *cluster);
        last = *key;
    }
}

/// What is expected of words in the model file.
struct Expectations {
    distances: Numbers,
    /// A tree of bits.
    clusters: [u16; N_CLUSTERS],
}

impl Expectations {
    fn new() -> Self {
        Self { distances: Numbers::new(), clusters: [EVEN; N_CLUSTERS] }
    }

    /// Writes a word by the distance of its key from the one before, or reads one.
    fn pass_word(&mut self, bits: &mut impl Bits, distance: u32, cluster: u8) -> (u32, u8) {
        let distance = self.distances.pass(bits, distance);
        let mut node = 1_usize;
        for bit in (0..CLUSTER_BITS).rev() {
            let mut even = EVEN;
            let expected = self.clusters.get_mut(node).unwrap_or(&mut even);
            node = node * 2 + usize::from(bits.pass(cluster >> bit & 1 == 1, expected));
        }
        // The highest bit only marks how many there are.
        (distance, (node - N_CLUSTERS) as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::{KEY_BITS, NO_CLUSTER, read, short_key, write};
    use crate::range_coder::{Decoder, Encoder};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_come_back_with_their_clusters(words in prop::collection::btree_map(any::<u64>(), any::<u8>(), 0..500)) {
            let keys: std::collections::BTreeMap<u32, u8> = words.iter().map(|it| (short_key(*it.0), *it.1)).collect();
            let mut encoder = Encoder::new();
            write(&keys.iter().map(|it| (*it.0, *it.1)).collect::<Vec<_>>(), &mut encoder);
            let clusters = read(&mut Decoder::new(&encoder.finish())).unwrap();
            for word in words.keys() {
                prop_assert_eq!(clusters.of(*word), u16::from(keys[&short_key(*word)]));
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Some(clusters) = read(&mut Decoder::new(&bytes)) {
                prop_assert!(clusters.of(7) <= NO_CLUSTER);
            }
        }
    }

    #[test]
    fn keys_that_are_too_large_are_refused() {
        let mut encoder = Encoder::new();
        write(&[(1 << KEY_BITS, 0)], &mut encoder);
        assert!(read(&mut Decoder::new(&encoder.finish())).is_none());
    }
}
