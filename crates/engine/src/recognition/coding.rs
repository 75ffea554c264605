//! How the weights stand in the model file: bit by bit, each in as little room as it is expected, by an adaptive range coder as in
//! LZMA. Knows rows of weights; what they are weights of is for others.
//!
//! Writing and reading go the same way through a row, so that both learn the same expectations.

use super::label::{N_LABELS, N_LANES};

/// Takes a bit in or gives one out.
pub(super) trait Bits {
    /// Writes `bit`, or reads one in its place; `expected` is how likely it is to be unset, and learns.
    fn pass(&mut self, bit: bool, expected: &mut u16) -> bool;
}

/// Expectations are parts of this many; half of them at first.
const WHOLE: u16 = 1 << 12;

/// How fast expectations follow what comes. Larger values are slower and surer.
const PACE: u32 = 5;

/// Where a range is too small to be divided further.
const SMALLEST: u32 = 1 << 24;

/// States of what came before in a row that tell what comes next.
const N_STATES: usize = 6;

/// The bits of a weight without its sign.
const N_BITS: u32 = 7;

/// What is expected of the weights of a row.
pub(super) struct Expectations {
    empty_row: u16,
    zero: [[u16; N_STATES]; N_LABELS],
    negative: [[u16; 3]; N_LABELS],
    /// A tree of bits for each label.
    size: [[u16; 1 << N_BITS]; N_LABELS],
}

impl Expectations {
    pub(super) fn new() -> Self {
        let even = WHOLE / 2;
        Self {
            empty_row: even,
            zero: [[even; N_STATES]; N_LABELS],
            negative: [[even; 3]; N_LABELS],
            size: [[even; 1 << N_BITS]; N_LABELS],
        }
    }

    /// Writes `row`, or reads one into it.
    pub(super) fn pass_row(&mut self, bits: &mut impl Bits, row: &mut [i8; N_LANES]) {
        let is_empty = row.iter().all(|it| *it == 0);
        if bits.pass(is_empty, &mut self.empty_row) {
            return;
        }
        // The weights of a row add up to about nothing, as what one label gains another loses.
        let (mut n_set, mut sum) = (0_usize, 0_i32);
        for (label, weight) in row.iter_mut().take(N_LABELS).enumerate() {
            let state = n_set.min(2) + if sum.unsigned_abs() > 8 { 3 } else { 0 };
            *weight = self.pass_weight(bits, label, state, sum, *weight);
            n_set += usize::from(*weight != 0);
            sum += i32::from(*weight);
        }
    }

    fn pass_weight(&mut self, bits: &mut impl Bits, label: usize, state: usize, sum: i32, weight: i8) -> i8 {
        let zero = &mut self.zero[label][state];
        if bits.pass(weight == 0, zero) {
            return 0;
        }
        let lean = match sum {
            0 => 0,
            1.. => 1,
            _ => 2,
        };
        let is_negative = bits.pass(weight < 0, &mut self.negative[label][lean]);
        let (written, mut size) = (weight.unsigned_abs().min(i8::MAX.unsigned_abs()), 1_usize);
        for bit in (0..N_BITS).rev() {
            let is_set = bits.pass(written >> bit & 1 == 1, &mut self.size[label][size]);
            size = size * 2 + usize::from(is_set);
        }
        // The highest bit only marks how many there are.
        let size = (size - (1 << N_BITS)) as i8;
        if is_negative { -size } else { size }
    }
}

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
pub(super) struct Decoder<'a> {
    rest: &'a [u8],
    range: u32,
    code: u32,
    /// Whether more was asked for than there is.
    pub(super) is_exhausted: bool,
}

impl<'a> Decoder<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
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
#[cfg(any(feature = "training", test))]
pub(super) struct Encoder {
    output: Vec<u8>,
    range: u32,
    low: u64,
    /// The last byte, which a carry may still raise, and how many of all bits follow it.
    last: u8,
    n_full: usize,
}

#[cfg(any(feature = "training", test))]
impl Encoder {
    pub(super) fn new() -> Self {
        Self { output: Vec::new(), range: u32::MAX, low: 0, last: 0, n_full: 0 }
    }

    /// The bytes of all that was taken in.
    pub(super) fn finish(mut self) -> Vec<u8> {
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

#[cfg(any(feature = "training", test))]
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
    use super::{Decoder, Encoder, Expectations};
    use crate::recognition::label::{N_LABELS, N_LANES};
    use proptest::prelude::*;

    fn written(rows: &[[i8; N_LANES]]) -> Vec<u8> {
        let (mut encoder, mut expectations) = (Encoder::new(), Expectations::new());
        rows.iter().for_each(|row| expectations.pass_row(&mut encoder, &mut row.clone()));
        encoder.finish()
    }

    fn read(bytes: &[u8], n_rows: usize) -> (Vec<[i8; N_LANES]>, bool) {
        let (mut decoder, mut expectations) = (Decoder::new(bytes), Expectations::new());
        let mut rows = vec![[0; N_LANES]; n_rows];
        rows.iter_mut().for_each(|row| expectations.pass_row(&mut decoder, row));
        (rows, decoder.is_exhausted)
    }

    proptest! {
        #[test]
        fn rows_come_back_as_they_went(cells in prop::collection::vec(prop_oneof![9 => Just(0_i8), 1 => -127_i8..=127], 0..3000)) {
            let rows: Vec<[i8; N_LANES]> = cells
                .chunks(N_LABELS)
                .map(|chunk| std::array::from_fn(|lane| chunk.get(lane).copied().unwrap_or_default()))
                .collect();
            let bytes = written(&rows);
            prop_assert_eq!(read(&bytes, rows.len()), (rows, false));
        }

        #[test]
        fn any_bytes_give_some_rows(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(read(&bytes, 500).0.len(), 500);
        }
    }

    #[test]
    fn what_is_expected_takes_little_room() {
        assert!(written(&vec![[0; N_LANES]; 10_000]).len() < 100);
        assert!(read(&[], 10).1, "nothing to read is told");
    }
}
