//! Deflate (RFC 1951) undone. Knows bits, codes and copies; knows nothing of what holds them together or vouches for them.
//!
//! Bit by bit, after `puff` of zlib: a pack takes milliseconds, and readers download a fifth of the code of a fast
//! inflater. What bits mean that no compressor writes is left to the checksums around them.

/// Inflates `deflated` to exactly `n_inflated` bytes; nothing if it holds more or fewer, or goes on after its end. The
/// output never grows over `n_inflated`.
pub(super) fn inflate(deflated: &[u8], n_inflated: usize) -> Option<Vec<u8>> {
    let mut bits = Bits { bytes: deflated, place: 0 };
    let mut output = Output { bytes: Vec::with_capacity(n_inflated), limit: n_inflated };
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => copy_stored(&mut bits, &mut output)?,
            1 => expand(&mut bits, &mut output, &fixed_codes())?,
            2 => {
                let codes = read_codes(&mut bits)?;
                expand(&mut bits, &mut output, &codes)?;
            }
            _ => return None,
        }
        if is_last {
            break;
        }
    }
    let is_whole = bits.n_bytes_begun() == deflated.len() && output.bytes.len() == n_inflated;
    is_whole.then_some(output.bytes)
}

/// The symbol that ends a block; lesser ones are bytes, greater ones lengths of copies.
const END: u32 = 256;

/// How many symbols have a meaning: bytes, the end and lengths, and distances.
const N_LENGTHS: u32 = 29;
const N_DISTANCES: u32 = 30;

/// The order in which a block gives the lengths of the code for its lengths (RFC 1951, 3.2.7).
const LENGTHS_ORDER: [u8; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Bits, the lowest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    /// Of the next bit.
    place: usize,
}

impl Bits<'_> {
    /// A number of `n_bits`, lowest first.
    fn take(&mut self, n_bits: u32) -> Option<u32> {
        let mut number = 0;
        for shift in 0..n_bits {
            let byte = self.bytes.get(self.place / 8)?;
            number |= u32::from(byte >> (self.place % 8) & 1) << shift;
            self.place += 1;
        }
        Some(number)
    }

    fn n_bytes_begun(&self) -> usize {
        self.place.div_ceil(8)
    }
}

struct Output {
    bytes: Vec<u8>,
    limit: usize,
}

impl Output {
    fn push(&mut self, byte: u8) -> Option<()> {
        if self.bytes.len() == self.limit {
            return None;
        }
        self.bytes.push(byte);
        Some(())
    }

    /// Repeats `length` bytes from `distance` bytes back; the two may overlap.
    fn repeat(&mut self, length: u32, distance: u32) -> Option<()> {
        let start = self.bytes.len().checked_sub(distance as usize)?;
        for from in (start..).take(length as usize) {
            self.push(*self.bytes.get(from)?)?;
        }
        Some(())
    }
}

/// A Huffman code in the canonical form: the symbols in the order of their code words.
struct Code {
    /// How many code words have each length.
    counts: [u32; 16],
    symbols: Vec<u32>,
}

impl Code {
    /// The code of symbols with these lengths of code words; 0 for a symbol that does not occur.
    fn new(lengths: &[u8]) -> Self {
        let mut code = Self { counts: [0; 16], symbols: Vec::new() };
        for (length, count) in (0..).zip(&mut code.counts).skip(1) {
            let of_length = (0..).zip(lengths).filter(|it| *it.1 == length);
            let n_before = code.symbols.len();
            code.symbols.extend(of_length.map(|it| it.0));
            *count = (code.symbols.len() - n_before) as u32;
        }
        code
    }

    fn read(&self, bits: &mut Bits<'_>) -> Option<u32> {
        let (mut word, mut first, mut n_shorter) = (0, 0, 0);
        for count in self.counts.get(1..)? {
            word |= bits.take(1)?;
            if let Some(place) = u32::checked_sub(word, first).filter(|it| it < count) {
                return self.symbols.get((n_shorter + place) as usize).copied();
            }
            n_shorter += count;
            first = (first + count) << 1;
            word <<= 1;
        }
        None
    }
}

/// The codes of a block: for bytes and lengths, and for distances.
struct Codes {
    literals: Code,
    distances: Code,
}

fn fixed_codes() -> Codes {
    let mut lengths = [8; 288];
    for (symbol, length) in lengths.iter_mut().enumerate() {
        *length = match symbol {
            144..256 => 9,
            256..280 => 7,
            _ => 8,
        };
    }
    Codes { literals: Code::new(&lengths), distances: Code::new(&[5; 30]) }
}

fn read_codes(bits: &mut Bits<'_>) -> Option<Codes> {
    let n_literals = bits.take(5)? as usize + 257;
    let n_distances = bits.take(5)? as usize + 1;
    let n_lengths = bits.take(4)? as usize + 4;
    let mut lengths = [0; 19];
    for place in LENGTHS_ORDER.iter().take(n_lengths) {
        *lengths.get_mut(usize::from(*place))? = bits.take(3)? as u8;
    }
    let lengths = read_lengths(bits, &Code::new(&lengths), n_literals + n_distances)?;
    let (literals, distances) = lengths.split_at_checked(n_literals)?;
    Some(Codes { literals: Code::new(literals), distances: Code::new(distances) })
}

fn read_lengths(bits: &mut Bits<'_>, code: &Code, n_lengths: usize) -> Option<Vec<u8>> {
    let mut lengths: Vec<u8> = Vec::with_capacity(n_lengths);
    while lengths.len() < n_lengths {
        let (length, n_times) = match code.read(bits)? {
            16 => (*lengths.last()?, 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            length => (length as u8, 1),
        };
        lengths.resize(lengths.len() + n_times as usize, length);
    }
    (lengths.len() == n_lengths).then_some(lengths)
}

/// Copies a block that is not compressed.
fn copy_stored(bits: &mut Bits<'_>, output: &mut Output) -> Option<()> {
    bits.place = bits.n_bytes_begun() * 8;
    let (length, complement) = (bits.take(16)?, bits.take(16)?);
    if length ^ complement != 0xffff {
        return None;
    }
    for _ in 0..length {
        output.push(bits.take(8)? as u8)?;
    }
    Some(())
}

/// Expands a compressed block.
fn expand(bits: &mut Bits<'_>, output: &mut Output, codes: &Codes) -> Option<()> {
    loop {
        let symbol = codes.literals.read(bits)?;
        if symbol == END {
            return Some(());
        }
        let Some(place) = symbol.checked_sub(END + 1) else {
            output.push(symbol as u8)?;
            continue;
        };
        // The last length has a symbol of its own.
        let length = if place == N_LENGTHS - 1 { 255 } else { read_range(bits, place, 2, N_LENGTHS)? };
        let place = codes.distances.read(bits)?;
        let distance = read_range(bits, place, 1, N_DISTANCES)?;
        output.repeat(length + 3, distance + 1)?;
    }
}

/// The number that the symbol at `place` stands for: symbols come in groups of two to the power of `group_bits`, and each
/// group but the first two has one further bit than the one before (the tables of RFC 1951, 3.2.5, as a rule).
fn read_range(bits: &mut Bits<'_>, place: u32, group_bits: u32, n_symbols: u32) -> Option<u32> {
    if place >= n_symbols {
        return None;
    }
    let group = place >> group_bits;
    if group < 2 {
        return Some(place);
    }
    let n_bits = group - 1;
    let start = place - (n_bits << group_bits);
    Some((start << n_bits) + bits.take(n_bits)?)
}

#[cfg(all(test, feature = "folder"))]
mod tests {
    use super::inflate;
    use miniz_oxide::deflate::compress_to_vec;
    use miniz_oxide::inflate::decompress_to_vec;
    use proptest::prelude::*;

    /// Bytes that repeat near and far, as text does.
    fn contents() -> impl Strategy<Value = Vec<u8>> {
        let pieces = prop::collection::vec(any::<u8>(), 0..300);
        (pieces, 0usize..400, prop::collection::vec(0u8..4, 0..4000))
            .prop_map(|(piece, n_times, tail)| [piece.repeat(n_times), tail, piece].concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn what_any_level_of_compression_writes_comes_back(contents in contents(), level in 0u8..=10) {
            let deflated = compress_to_vec(&contents, level);
                        prop_assert_eq!(inflate(&deflated, contents.len() + 1), None);
            prop_assert_eq!(contents.len().checked_sub(1).and_then(|fewer| inflate(&deflated, fewer)), None);
            prop_assert_eq!(inflate(&deflated, contents.len()), Some(contents));
        }

        #[test]
        fn changed_bytes_are_refused_or_mean_what_they_mean_to_others(
            contents in contents(),
            level in 0u8..=10,
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        ) {
            let mut deflated = compress_to_vec(&contents, level);
            for (place, byte) in changes {
                *place.get_mut(&mut deflated) = byte;
            }
            if let (Some(ours), Ok(theirs)) = (inflate(&deflated, contents.len()), decompress_to_vec(&deflated)) {
                prop_assert_eq!(ours, theirs);
            }
        }
    }
}
