//! Bytes as letters that stand in a page: base85, five letters for four bytes, where base64 takes five and a third. Knows the
//! letters; `public/single.js`, which is told them, reads and writes the same.

/// None of them ends a block, an attribute or a string, or begins a reference.
pub(crate) const LETTERS: &[u8; 85] =
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#()*+,-./:;=?@[]^_{|}~";

/// As letters. A group that is cut off has one letter more than bytes.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut written = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for group in bytes.chunks(4) {
        let number = (0..4).fold(0_u32, |number, at| number << 8 | u32::from(group.get(at).copied().unwrap_or(0)));
        let letter = |at: u32| char::from(LETTERS[(number / 85_u32.pow(4 - at) % 85) as usize]);
        written.extend((0..).take(group.len() + 1).map(letter));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, letters};

    #[test]
    fn bytes_in_letters() {
        for (bytes, written) in [
            (&[][..], ""),
            (&[0], "00"),
            (&[0, 0, 0, 84], "0000~"),
            (&[0, 0, 0, 85], "00010"),
            (&[0xff; 4], "|NsC0"),
            (&[0, 0, 0, 1, 0], "0000100"),
        ] {
            assert_eq!(letters(bytes), written);
        }
    }

    #[test]
    fn no_letter_stands_twice_or_ends_what_it_stands_in() {
        for (at, letter) in LETTERS.iter().enumerate() {
            assert!(letter.is_ascii_graphic() && !b"<>&\"'\\`$%".contains(letter), "{}", char::from(*letter));
            assert!(!LETTERS[..at].contains(letter), "{}", char::from(*letter));
        }
    }
}
