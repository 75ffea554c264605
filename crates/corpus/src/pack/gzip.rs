//! One gzip member without optional fields (RFC 1952). Knows compression; knows nothing of what is compressed.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::PackError;

/// Magic, deflate, no flags, no time (a time would make two packs of one corpus differ), best compression, unknown system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];

/// The most that deflate makes of a byte (RFC 1951: 258 bytes for two bits). A length beyond that is a lie, and is
/// refused before memory is set aside for it.
const MAX_RATIO: usize = 1032;

/// Inflates `gzip`, which must hold exactly `n_inflated` bytes and end where the member ends.
///
/// The output never grows over `n_inflated`: the inflater stops when the room given is full.
pub(super) fn inflate(gzip: &[u8], n_inflated: usize) -> Result<Vec<u8>, PackError> {
    let (deflated, trailer) =
        gzip.strip_prefix(&HEADER).and_then(|rest| rest.split_last_chunk::<8>()).ok_or(PackError::Damaged)?;
    if n_inflated > deflated.len().saturating_mul(MAX_RATIO) {
        return Err(PackError::Damaged);
    }
    let mut contents = vec![0; n_inflated];
    inflate_all(deflated, &mut contents)?;
    if *trailer != trailer_of(&contents) {
        return Err(PackError::Damaged);
    }
    Ok(contents)
}

/// Compresses `contents`.
#[cfg(feature = "folder")]
pub(super) fn deflate(contents: &[u8]) -> Vec<u8> {
    use flate2::{Compress, Compression, FlushCompress};
    /// Bytes that the compressor may add at once; any size gives the same bytes.
    const STEP_BYTES: usize = 64 << 10;

    let mut gzip = HEADER.to_vec();
    let mut compressor = Compress::new(Compression::best(), false);
    loop {
        gzip.reserve(STEP_BYTES);
        let n_read = usize::try_from(compressor.total_in()).unwrap_or(contents.len());
        let rest = contents.get(n_read..).unwrap_or_default();
        match compressor.compress_vec(rest, &mut gzip, FlushCompress::Finish) {
            Ok(Status::Ok | Status::BufError) => {}
            Ok(Status::StreamEnd) | Err(_) => break,
        }
    }
    gzip.extend_from_slice(&trailer_of(contents));
    gzip
}

fn inflate_all(deflated: &[u8], contents: &mut [u8]) -> Result<(), PackError> {
    let mut inflater = Decompress::new(false);
    let status = inflater.decompress(deflated, contents, FlushDecompress::Finish).map_err(|_| PackError::Damaged)?;
    let whole = status == Status::StreamEnd
        && inflater.total_in() == deflated.len() as u64
        && inflater.total_out() == contents.len() as u64;
    if whole { Ok(()) } else { Err(PackError::Damaged) }
}

/// CRC-32 and length of the contents, little-endian.
fn trailer_of(contents: &[u8]) -> [u8; 8] {
    let mut crc = Crc::new();
    crc.update(contents);
    let [a, b, c, d] = crc.sum().to_le_bytes();
    let [e, f, g, h] = crc.amount().to_le_bytes();
    [a, b, c, d, e, f, g, h]
}
