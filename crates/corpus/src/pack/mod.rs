//! The pack: the compiled form of a corpus, one file that a reader can download, keep and pass on.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | magic, `DIPTYCH` and 0x1A |
//! | 2 | version, little-endian |
//! | 4 | length of the payload in bytes, little-endian |
//! | 4 | length of the contents once inflated, little-endian |
//! | 32 | SHA-256 of the payload |
//! | … | payload: gzip (RFC 1952, one member without optional fields) of [`Contents`] in postcard |
//!
//! Plan: `container` knows the header and the compression, `wire` how values stand in bytes and what decoding may
//! cost, `layout` which values a corpus is made of, `measured` the same of
//! what was counted in originals, `valid` what a corpus must hold to after it was decoded, `error` what
//! to tell readers. None of them knows the folder.

mod container;
mod error;
mod layout;
mod measured;
mod valid;
pub mod wire;

pub use container::{MAGIC, Payload};
pub use error::PackError;

use crate::model::Corpus;
use wire::Bytes;

/// The version of the format that this program writes. Version 3 has what format 2 of the folder added.
pub const VERSION: u16 = 3;

/// The oldest version that it reads.
const OLDEST_VERSION: u16 = 2;

/// What a pack holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    /// The corpus.
    pub corpus: Corpus,
    /// What the engine found in its texts, so that no reader has to wait for it. Only the engine reads and writes it.
    pub annotations: Bytes,
    /// Which passages of its texts belong together, as the engine found and wrote it; empty where nobody looked.
    pub links: Bytes,
}

impl From<Corpus> for Contents {
    /// A corpus that nothing was found in yet.
    fn from(corpus: Corpus) -> Self {
        Self { corpus, annotations: Bytes::default(), links: Bytes::default() }
    }
}

/// Reads a pack. Works the same natively and in a browser.
///
/// # Errors
/// [`PackError`]; the limits of [`crate::limits`] are kept while reading, so that no file can exhaust the memory.
///
/// ```
/// use diptych_corpus::pack::{PackError, decode};
///
/// let error = decode(b"%PDF-1.7").unwrap_err();
/// assert_eq!(error, PackError::NotAPack { resembles: Some("a PDF document") });
/// assert_eq!(error.what(), "This file is not a Diptych corpus.");
/// ```
pub fn decode(bytes: &[u8]) -> Result<Contents, PackError> {
    let payload = Payload::of(bytes)?;
    read(&payload.inflated()?)
}

/// The last step of [`decode`], after the payload was inflated: browsers have an inflater of their own.
///
/// # Errors
/// [`PackError`], if it holds no corpus, or none that is whole.
pub fn read(inflated: &[u8]) -> Result<Contents, PackError> {
    let contents: Contents = wire::read_all(inflated)?;
    valid::check(&contents.corpus).map_err(PackError::Invalid)?;
    Ok(contents)
}

/// Writes a pack. The same contents give the same bytes.
///
/// # Errors
/// [`PackError::Invalid`] or [`PackError::TooLarge`] if [`decode`] would refuse the pack.
///
/// ```
/// use diptych_corpus::{folder, pack};
///
/// let corpus = folder::read("../../tests/corpora/minimal".as_ref(), &[]).corpus.unwrap();
/// let bytes = pack::encode(&corpus.clone().into())?;
/// assert_eq!(pack::decode(&bytes)?.corpus, corpus);
/// # Ok::<(), pack::PackError>(())
/// ```
#[cfg(feature = "folder")]
pub fn encode(contents: &Contents) -> Result<Vec<u8>, PackError> {
    valid::check(&contents.corpus).map_err(PackError::Invalid)?;
    let contents = wire::write_all(contents);
    container::seal(&container::deflated(&contents)?, contents.len())
}

#[cfg(test)]
mod tests;
