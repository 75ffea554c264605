//! How the weights stand in the model file: bit by bit, each in as little room as it is expected. Knows rows of weights; what they
//! are weights of is for others.
//!
//! Writing and reading go the same way through a row, so that both learn the same expectations.

use super::label::N_LABELS;
use crate::range_coder::{Bits, EVEN};

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
        let even = EVEN;
        Self {
            empty_row: even,
            zero: [[even; N_STATES]; N_LABELS],
            negative: [[even; 3]; N_LABELS],
            size: [[even; 1 << N_BITS]; N_LABELS],
        }
    }

    /// Writes `row`, or reads one into it.
    pub(super) fn pass_row(&mut self, bits: &mut impl Bits, row: &mut [i8]) {
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

#[cfg(test)]
mod tests {
    use super::Expectations;
    use crate::range_coder::{Decoder, Encoder};
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
