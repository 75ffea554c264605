//! An adaptive range coder as in LZMA: bits one by one, each in as little room as it is expected. Knows bits; what they mean, and
//! what is expected of them, is for whoever writes and reads them the same way.

/// Takes a bit in or gives one out.
pub(crate) trait Bits {
    /// Writes `bit`, or reads one in its place; `expected` is how likely it is to be unset, and learns.
    fn pass(&mut self, bit: bool, expected: &mut u16) -> bool;
}

/// Expectations are parts of this many; half of them at first.
const WHOLE: u16 = 1 << 12;

/// What is expected of a bit of which nothing is known.
pub(crate) const EVEN: u16 = WHOLE / 2;

/// How fast expectations follow what comes. Larger values are slower and surer.
const PACE: u32 = 5;

/// Where a range is too small to be divided further.
const SMALLEST: u32 = 1 << 24;

/// Numbers of any size: first how many bits a number has, then those below its highest.
pub(crate) struct Numbers {
    /// A tree for the number of bits.
    lengths: [u16; 64],
    /// The highest bits below the first, for each number of bits; the others are as good as random.
    highest: [[u16; 4]; 33],
}

impl Numbers {
    pub(crate) fn new() -> Self {
        Self { lengths: [EVEN; 64], highest: [[EVEN; 4]; 33] }
    }

    /// Writes `number`, or reads one in its place; the largest of 32 bits is none.
    pub(crate) fn pass(&mut self, bits: &mut impl Bits, number: u32) -> u32 {
        let written = number.saturating_add(1);
        let mut node = 1_usize;
        for bit in (0..LENGTH_BITS).rev() {
            let is_set = bits.pass(written.ilog2() >> bit & 1 == 1, &mut self.lengths[node]);
            node = node * 2 + usize::from(is_set);
        }
        let n_below = (node - (1 << LENGTH_BITS)) as u32;
        let (mut read, mut place) = (1_u32, 1_usize);
        for bit in (0..n_below).rev() {
            let mut even = EVEN;
            let expected = self.highest[n_below as usize].get_mut(place).unwrap_or(&mut even);
            let is_set = bits.pass(written >> bit & 1 == 1, expected);
            read = read << 1 | u32::from(is_set);
            place = place * 2 + usize::from(is_set);
        }
        read - 1
    }
}

/// Bits that tell how many bits a number has.
const LENGTH_BITS: u32 = 5;

/// Learns from a bit, and gives where it divides `range`.
fn divide(range: u32, expected: u16) -> u32 {
    (range >> WHOLE.trailing_zeros()) * u32::from(expected)
}

fn learn(expected: &mut u16, bit: bool) {
    if bit {
        *expected -= *expected >> PACE;
    } else {
        *expected += (WHOLE - *expected) >> PACE;
    }
}

/// Gives out the bits of a file.
pub(crate) struct Decoder<'a> {
    rest: &'a [u8],
    range: u32,
    code: u32,
    /// Whether more was asked for than there is.
    pub(crate) is_exhausted: bool,
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { rest: bytes, range: u32::MAX, code: 0, is_exhausted: false };
        for _ in 0..5 {
            decoder.take_byte();
        }
        decoder
    }

    fn take_byte(&mut self) {
        let byte = self.rest.split_off_first().copied();
        self.is_exhausted |= byte.is_none();
        self.code = self.code << 8 | u32::from(byte.unwrap_or_default());
    }
}

impl Bits for Decoder<'_> {
    fn pass(&mut self, _: bool, expected: &mut u16) -> bool {
        let bound = divide(self.range, *expected);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        learn(expected, bit);
        while self.range < SMALLEST {
            self.range <<= 8;
            self.take_byte();
        }
        bit
    }
}

/// Takes bits in.
pub(crate) struct Encoder {
    output: Vec<u8>,
    range: u32,
    low: u64,
    /// The last byte, which a carry may still raise, and how many of all bits follow it.
    last: u8,
    n_full: usize,
}

impl Encoder {
    pub(crate) fn new() -> Self {
        Self { output: Vec::new(), range: u32::MAX, low: 0, last: 0, n_full: 0 }
    }

    /// The bytes of all that was taken in.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.output
    }

    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        if carry > 0 || self.low < 0xff00_0000 {
            self.output.push(self.last.wrapping_add(carry));
            self.output.extend(std::iter::repeat_n(0xff_u8.wrapping_add(carry), self.n_full));
            self.n_full = 0;
            self.last = (self.low >> 24) as u8;
        } else {
            self.n_full += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Bits for Encoder {
    fn pass(&mut self, bit: bool, expected: &mut u16) -> bool {
        let bound = divide(self.range, *expected);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        learn(expected, bit);
        while self.range < SMALLEST {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Encoder, Numbers};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back_as_they_went(numbers in prop::collection::vec(prop_oneof![0..9_u32, 0..u32::MAX], 0..500)) {
            let (mut encoder, mut expected) = (Encoder::new(), Numbers::new());
            numbers.iter().for_each(|it| { expected.pass(&mut encoder, *it); });
            let bytes = encoder.finish();
            let (mut decoder, mut expected) = (Decoder::new(&bytes), Numbers::new());
            let read: Vec<u32> = numbers.iter().map(|_| expected.pass(&mut decoder, 0)).collect();
            prop_assert_eq!(read, numbers);
            prop_assert!(!decoder.is_exhausted);
        }
    }
}
