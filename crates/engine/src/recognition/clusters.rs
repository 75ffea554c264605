//! The clusters of the model: words that mean alike, which the trainer finds by vectors of words, under one number. They tell of a
//! word that is rare in annotated text what is known of others like it. Knows hashes of words; which words are alike is for the
//! model file.

use super::hash::Table;
use super::lists::key;
#[cfg(any(feature = "training", test))]
use crate::range_coder::Encoder;
use crate::range_coder::{Bits, Decoder, EVEN, Numbers};

/// How many clusters there are of the finest grain. Half as many take 5 kB less of the model file.
pub const N_CLUSTERS: usize = 1 << CLUSTER_BITS;

const CLUSTER_BITS: u32 = 10;

/// What the model file keeps of a hash: so few bits give one unknown word in fifty a cluster by chance. Each more takes 5 kB of
/// the file.
const KEY_BITS: u32 = 21;

/// More words are damage.
const MOST_WORDS: u32 = 1 << 16;

/// The cluster of a word, in three grains. Each is inside of the coarser ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cluster {
    pub(crate) fine: u16,
    pub(crate) middle: u16,
    pub(crate) coarse: u16,
}

impl Cluster {
    /// The cluster of a word that has none.
    pub(crate) const NONE: Self = Self::all(N_CLUSTERS as u16);

    /// What stands beyond the ends of a sentence.
    pub(crate) const BEYOND: Self = Self::all(u16::MAX);

    const fn all(number: u16) -> Self {
        Self { fine: number, middle: number, coarse: number }
    }
}

/// The cluster of each word, by hash.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clusters {
    of_words: Table,
    /// Each fine cluster with the coarser ones that it is in, in order.
    grains: Vec<Cluster>,
}

impl Clusters {
    /// Takes words by their keys with their fine clusters, and `grains` in order.
    pub(crate) fn new(words: &[(u32, u16)], grains: Vec<Cluster>) -> Self {
        let mut of_words = Table::default();
        words.iter().for_each(|it| of_words.put(u64::from(it.0), u32::from(it.1)));
        Self { of_words, grains }
    }

    /// The cluster of the word with this hash.
    #[inline]
    pub(crate) fn of(&self, hash: u64) -> Cluster {
        let number = self.of_words.find(u64::from(short_key(hash)));
        number.and_then(|it| self.grains.get(it as usize)).copied().unwrap_or(Cluster::NONE)
    }

    /// The keys of the words with their fine clusters, sorted.
    #[cfg(any(feature = "training", test))]
    pub(crate) fn words(&self) -> Vec<(u32, u16)> {
        self.of_words.sorted().into_iter().map(|it| (it.0 as u32, it.1 as u16)).collect()
    }
}

/// The key of a word's hash.
#[inline]
pub(crate) fn short_key(hash: u64) -> u32 {
    key(hash) >> (24 - KEY_BITS)
}

/// Reads the clusters; none where no file could have them.
pub(super) fn read(decoder: &mut Decoder<'_>) -> Option<Clusters> {
    let (mut words, mut expectations) = (Vec::new(), Expectations::new());
    let grains = expectations.pass_grains(decoder, &[]);
    let n_words = Numbers::new().pass(decoder, 0);
    let mut key = 0_u32;
    for _ in 0..n_words {
        let (distance, cluster) = expectations.pass_word(decoder, 0, 0);
        key = key.checked_add(distance)?;
        if n_words > MOST_WORDS || key >> KEY_BITS > 0 || decoder.is_exhausted {
            return None;
        }
        words.push((key, cluster));
    }
    Some(Clusters::new(&words, grains))
}

/// Writes the clusters.
#[cfg(any(feature = "training", test))]
pub(super) fn write(clusters: &Clusters, encoder: &mut Encoder) {
    let (words, mut expectations) = (clusters.words(), Expectations::new());
    expectations.pass_grains(encoder, &clusters.grains);
    Numbers::new().pass(encoder, u32::try_from(words.len()).unwrap_or_default());
    let mut last = 0;
    for (key, cluster) in words {
        expectations.pass_word(encoder, key - last, cluster);
        last = key;
    }
}

/// What is expected of clusters in the model file.
struct Expectations {
    begins_middle: u16,
    begins_coarse: u16,
    distances: Numbers,
    /// A tree of bits.
    clusters: [u16; N_CLUSTERS],
}

impl Expectations {
    fn new() -> Self {
        Self { begins_middle: EVEN, begins_coarse: EVEN, distances: Numbers::new(), clusters: [EVEN; N_CLUSTERS] }
    }

    /// Writes where coarser clusters begin among the fine ones, or reads it.
    fn pass_grains(&mut self, bits: &mut impl Bits, grains: &[Cluster]) -> Vec<Cluster> {
        let (mut passed, mut last, mut written) =
            (Vec::with_capacity(N_CLUSTERS), Cluster::default(), Cluster::default());
        for fine in 0..N_CLUSTERS {
            let grain = grains.get(fine).copied().unwrap_or(written);
            let begins_middle = bits.pass(grain.middle != written.middle, &mut self.begins_middle);
            let begins_coarse = begins_middle && bits.pass(grain.coarse != written.coarse, &mut self.begins_coarse);
            last = Cluster {
                fine: fine as u16,
                middle: last.middle + u16::from(begins_middle),
                coarse: last.coarse + u16::from(begins_coarse),
            };
            passed.push(last);
            written = grain;
        }
        passed
    }

    /// Writes a word by the distance of its key from the one before, or reads one.
    fn pass_word(&mut self, bits: &mut impl Bits, distance: u32, cluster: u16) -> (u32, u16) {
        let distance = self.distances.pass(bits, distance);
        let mut node = 1_usize;
        for bit in (0..CLUSTER_BITS).rev() {
            let mut even = EVEN;
            let expected = self.clusters.get_mut(node).unwrap_or(&mut even);
            node = node * 2 + usize::from(bits.pass(cluster >> bit & 1 == 1, expected));
        }
        // The highest bit only marks how many there are.
        (distance, (node - N_CLUSTERS) as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cluster, Clusters, KEY_BITS, N_CLUSTERS, read, short_key, write};
    use crate::range_coder::{Decoder, Encoder};
    use proptest::prelude::*;

    /// Two fine clusters in each middle one, and three middle ones in each coarse one.
    fn grains() -> Vec<Cluster> {
        (0..N_CLUSTERS as u16).map(|it| Cluster { fine: it, middle: it / 2, coarse: it / 6 }).collect()
    }

    fn written(words: &[(u32, u16)]) -> Vec<u8> {
        let mut encoder = Encoder::new();
        write(&Clusters::new(words, grains()), &mut encoder);
        encoder.finish()
    }

    proptest! {
        #[test]
        fn words_come_back_with_their_clusters(words in prop::collection::btree_map(any::<u64>(), 0..N_CLUSTERS as u16, 0..500)) {
            let keys: std::collections::BTreeMap<u32, u16> = words.iter().map(|it| (short_key(*it.0), *it.1)).collect();
            let bytes = written(&keys.iter().map(|it| (*it.0, *it.1)).collect::<Vec<_>>());
            let clusters = read(&mut Decoder::new(&bytes)).unwrap();
            for word in words.keys() {
                prop_assert_eq!(clusters.of(*word), grains()[usize::from(keys[&short_key(*word)])]);
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Some(clusters) = read(&mut Decoder::new(&bytes)) {
                prop_assert!(clusters.of(7).fine <= Cluster::NONE.fine);
            }
        }
    }

    #[test]
    fn keys_that_are_too_large_are_refused() {
        assert!(read(&mut Decoder::new(&written(&[(1 << KEY_BITS, 0)]))).is_none());
    }
}
