//! The header around the payload, and the payload as gzip. Knows where fields stand; knows nothing of what is compressed.

use std::io::Read;
#[cfg(feature = "folder")]
use std::io::Write;

use flate2::bufread::GzDecoder;
#[cfg(feature = "folder")]
use flate2::{Compression, GzBuilder};

use sha2::{Digest, Sha256};

use super::{OLDEST_VERSION, PackError, VERSION};
use crate::limits::{MAX_INFLATED_BYTES, MAX_PACKED_BYTES};

/// How every pack begins. The last byte ends a listing on some terminals and is in no text file, so that no text is taken for a pack.
pub const MAGIC: &[u8; 8] = b"DIPTYCH\x1a";

/// Bytes before the payload.
const HEADER_BYTES: usize = MAGIC.len() + 2 + 4 + 4 + 32;

/// Beginnings of other files that readers may hold for a corpus.
const OTHER_FILES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\0asm", "a WebAssembly module"),
    (b"<", "a web page"),
    (b"{", "a JSON file"),
    (b"+++", "an article of a corpus folder"),
    (b"format = ", "the corpus.toml of a corpus folder"),
];

/// What a header that holds good leads to.
#[derive(Clone, Copy, Debug)]
pub struct Payload<'a> {
    /// The payload, whose digest was checked.
    pub gzip: &'a [u8],
    /// Bytes of the contents once inflated; within the limit, and no more than the payload can hold.
    pub n_inflated: usize,
}

impl<'a> Payload<'a> {
    /// The first step of reading a pack: checks magic, version, lengths and digest.
    ///
    /// # Errors
    /// [`PackError`], if `bytes` are no pack, a damaged one, or too large a one.
    pub fn of(bytes: &'a [u8]) -> Result<Self, PackError> {
        open(bytes)
    }

    /// The contents. They take the memory that the header promised and no more, whatever the payload would grow to.
    ///
    /// # Errors
    /// [`PackError::Damaged`], if the payload is not one gzip member that holds exactly so many bytes.
    pub fn inflated(&self) -> Result<Vec<u8>, PackError> {
        let mut contents = vec![0; self.n_inflated];
        let mut decoder = GzDecoder::new(self.gzip);
        // Checksum and length are compared when the decoder is asked for more than there is.
        let after = decoder.read_exact(&mut contents).and_then(|()| decoder.read(&mut [0]));
        let is_whole = after.is_ok_and(|n_more| n_more == 0) && decoder.into_inner().is_empty();
        is_whole.then_some(contents).ok_or(PackError::Damaged)
    }
}

/// The most that deflate makes of a byte (RFC 1951: 258 bytes for two bits). A length beyond that is a lie, and is
/// refused before memory is set aside for it.
const MAX_RATIO: usize = 1032;

fn open(bytes: &[u8]) -> Result<Payload<'_>, PackError> {
    let rest = check_magic(bytes)?;
    let (version, rest) = split_header::<2>(rest, bytes.len())?;
    let version = u16::from_le_bytes(*version);
    if !(OLDEST_VERSION..=VERSION).contains(&version) {
        return Err(PackError::Version { found: version });
    }
    let (n_payload, rest) = split_header::<4>(rest, bytes.len())?;
    let (n_inflated, rest) = split_header::<4>(rest, bytes.len())?;
    let (digest, gzip) = split_header::<32>(rest, bytes.len())?;
    let n_payload = u32::from_le_bytes(*n_payload) as usize;
    let n_inflated = u32::from_le_bytes(*n_inflated) as usize;
    if n_payload > MAX_PACKED_BYTES - HEADER_BYTES || n_inflated > MAX_INFLATED_BYTES {
        return Err(PackError::TooLarge);
    }
    check_payload(gzip, n_payload, digest)?;
    if n_inflated > gzip.len().saturating_mul(MAX_RATIO) {
        return Err(PackError::Damaged);
    }
    Ok(Payload { gzip, n_inflated })
}

/// Compresses `contents`. No time and no system are named: they would make two packs of one corpus differ.
#[cfg(feature = "folder")]
pub(super) fn deflated(contents: &[u8]) -> Result<Vec<u8>, PackError> {
    /// What RFC 1952 has for a system that is not known.
    const UNKNOWN_SYSTEM: u8 = 255;

    let mut encoder = GzBuilder::new().operating_system(UNKNOWN_SYSTEM).write(Vec::new(), Compression::best());
    encoder.write_all(contents).and_then(|()| encoder.finish()).map_err(|_| PackError::TooLarge)
}

/// Puts the header before `gzip`.
#[cfg(feature = "folder")]
pub(super) fn seal(gzip: &[u8], n_inflated: usize) -> Result<Vec<u8>, PackError> {
    if gzip.len() > MAX_PACKED_BYTES - HEADER_BYTES || n_inflated > MAX_INFLATED_BYTES {
        return Err(PackError::TooLarge);
    }
    let length = |n_bytes: usize| u32::try_from(n_bytes).map_err(|_| PackError::TooLarge);
    let mut pack = Vec::with_capacity(HEADER_BYTES + gzip.len());
    pack.extend_from_slice(MAGIC);
    pack.extend_from_slice(&VERSION.to_le_bytes());
    pack.extend_from_slice(&length(gzip.len())?.to_le_bytes());
    pack.extend_from_slice(&length(n_inflated)?.to_le_bytes());
    pack.extend_from_slice(&Sha256::digest(gzip));
    pack.extend_from_slice(gzip);
    Ok(pack)
}

fn check_magic(bytes: &[u8]) -> Result<&[u8], PackError> {
    if let Some(rest) = bytes.strip_prefix(MAGIC) {
        return Ok(rest);
    }
    if !bytes.is_empty() && MAGIC.starts_with(bytes) {
        return Err(ends_in_header(bytes.len()));
    }
    let other = OTHER_FILES.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    Err(PackError::NotAPack { resembles: other.map(|(_, name)| *name) })
}

fn split_header<const N: usize>(rest: &[u8], n_bytes: usize) -> Result<(&[u8; N], &[u8]), PackError> {
    rest.split_first_chunk::<N>().ok_or_else(|| ends_in_header(n_bytes))
}

/// The length of the payload is not known yet; the rest of the header is missing at least.
fn ends_in_header(n_bytes: usize) -> PackError {
    PackError::Truncated { missing: HEADER_BYTES.saturating_sub(n_bytes) as u64 }
}

fn check_payload(gzip: &[u8], n_payload: usize, digest: &[u8; 32]) -> Result<(), PackError> {
    if gzip.len() < n_payload {
        return Err(PackError::Truncated { missing: (n_payload - gzip.len()) as u64 });
    }
    if gzip.len() > n_payload || Sha256::digest(gzip).as_slice() != digest.as_slice() {
        return Err(PackError::Damaged);
    }
    Ok(())
}
