//! One gzip member without optional fields (RFC 1952). Knows compression; knows nothing of what is compressed.

use super::{PackError, inflate};

/// Magic, deflate, no flags, no time (a time would make two packs of one corpus differ), best compression, unknown system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];

/// Inflates `gzip`, which must hold exactly `n_inflated` bytes and end where the member ends.
///
/// The output never grows over `n_inflated`: the inflater stops when the room given is full.
pub(super) fn inflate(gzip: &[u8], n_inflated: usize) -> Result<Vec<u8>, PackError> {
    let (deflated, trailer) =
        gzip.strip_prefix(&HEADER).and_then(|rest| rest.split_last_chunk::<8>()).ok_or(PackError::Damaged)?;
    let contents = inflate::inflate(deflated, n_inflated).ok_or(PackError::Damaged)?;
    if *trailer != trailer_of(&contents) {
        return Err(PackError::Damaged);
    }
    Ok(contents)
}

/// Compresses `contents`.
#[cfg(feature = "folder")]
pub(super) fn deflate(contents: &[u8]) -> Vec<u8> {
    /// What zlib calls the best compression.
    const LEVEL: u8 = 9;

    let mut gzip = HEADER.to_vec();
    gzip.extend(miniz_oxide::deflate::compress_to_vec(contents, LEVEL));
    gzip.extend_from_slice(&trailer_of(contents));
    gzip
}

/// CRC-32 and length of the contents, little-endian.
fn trailer_of(contents: &[u8]) -> [u8; 8] {
    let [a, b, c, d] = crc32(contents).to_le_bytes();
    let [e, f, g, h] = (contents.len() as u32).to_le_bytes();
    [a, b, c, d, e, f, g, h]
}

/// CRC-32 as in RFC 1952, section 8, bit by bit: tables that make it fast are 1 to 16 KB of download that no compression
/// makes smaller, and a pack is checked in milliseconds without.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| shift_eight_bits(crc ^ u32::from(*byte)))
}

fn shift_eight_bits(crc: u32) -> u32 {
    /// The polynomial of CRC-32, lowest bit first.
    const POLYNOMIAL: u32 = 0xedb8_8320;
    (0..8).fold(crc, |crc, _| (crc >> 1) ^ (POLYNOMIAL & (crc & 1).wrapping_neg()))
}
