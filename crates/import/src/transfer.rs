//! How mail and web servers write bytes so that they travel: quoted-printable, base64, chunks. Lenient, as files are cut and changed on their way.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Decodes `bytes` by the name of a `Content-Transfer-Encoding`. Unknown names leave them as they are.
pub fn decode(bytes: &[u8], encoding: &str) -> Vec<u8> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(bytes),
        "base64" => base64(bytes),
        _ => bytes.to_vec(),
    }
}

/// RFC 2045, 6.7. A sign that begins no pair of digits stays.
fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'=', [b'\r', b'\n', after @ ..] | [b'\n', after @ ..]) => rest = after,
            (b'=', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                decoded.push(digit(*high) << 4 | digit(*low));
                rest = after;
            }
            _ => decoded.push(*first),
        }
    }
    decoded
}

fn digit(hexadecimal: u8) -> u8 {
    char::from(hexadecimal).to_digit(16).and_then(|it| u8::try_from(it).ok()).unwrap_or_default()
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut letters: Vec<u8> =
        bytes.iter().copied().filter(|it| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/')).collect();
    // One letter over is none of a whole byte: the file is cut off.
    if letters.len() % 4 == 1 {
        letters.pop();
    }
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    GeneralPurpose::new(&STANDARD, config).decode(letters).unwrap_or_default()
}

/// RFC 9112, 7.1: pieces with their lengths before them. What is no piece ends the bytes.
pub fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(bytes.len());
    while let Some(end) = bytes.windows(2).position(|it| it == b"\r\n") {
        let (line, after) = bytes.split_at(end);
        let length =
            str::from_utf8(line).ok().and_then(|it| usize::from_str_radix(it.split(';').next()?.trim(), 16).ok());
        let Some(length) = length.filter(|it| *it > 0) else { break };
        let after = after.get(2..).unwrap_or_default();
        joined.extend_from_slice(after.get(..length.min(after.len())).unwrap_or_default());
        bytes = after.get(length.saturating_add(2)..).unwrap_or_default();
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{decode, unchunked};

    #[test]
    fn quoted_printable_is_decoded_and_soft_breaks_are_taken_out() {
        assert_eq!(decode(b"caf=C3=\r\n=A9 =3D 1=\nx =zz", "Quoted-Printable"), "caf\u{e9} = 1x =zz".as_bytes());
    }

    #[test]
    fn base64_is_decoded_with_line_breaks_without_padding_and_cut_off() {
        assert_eq!(decode(b"VGhl\r\nIGZlcnJ5", "base64"), b"The ferry");
        assert_eq!(decode(b"VGhlIA==", "base64"), b"The ");
        assert_eq!(decode(b"VGhlIGZlcnJ5V", "base64"), b"The ferry");
    }

    #[test]
    fn chunks_are_joined_and_a_wrong_length_takes_nothing_beyond_the_end() {
        assert_eq!(unchunked(b"4\r\nThe \r\n5;x=y\r\nferry\r\n0\r\n\r\n"), b"The ferry");
        assert_eq!(unchunked(b"ffffffffffffffff\r\nThe"), b"The");
    }
}
