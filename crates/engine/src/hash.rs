//! One hash for whatever has to be told apart: FNV-1a (Fowler, Noll and Vo) over 64 bits, the same on every machine. No protection
//! against anybody.

/// Where a hash begins.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

const PRIME: u64 = 0x0000_0100_0000_01b3;

/// One step, by a byte, by a letter or by another hash.
#[inline]
pub(crate) fn step(hash: u64, next: u64) -> u64 {
    (hash ^ next).wrapping_mul(PRIME)
}

/// The hash of some bytes.
#[inline]
#[must_use]
pub fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(START, |hash, byte| step(hash, byte.into()))
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn hashes_are_those_of_the_published_test_vectors() {
        assert_eq!(fnv1a([]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(*b"foobar"), 0x8594_4171_f739_67e8);
    }
}
