//! Postcard to a corpus and back within a budget of memory. Knows what values cost, not what they mean.
//!
//! A list of empty strings takes one byte an item in a pack and 24 in memory; without a budget a small pack could fill
//! the memory of a browser tab long before a count is checked.

use postcard::de_flavors::{Flavor, Slice};
use postcard::{Deserializer, Error};
use serde::Deserialize;

use super::PackError;
use crate::limits::MAX_DECODED_BYTES;
use crate::model::Corpus;

/// Bytes charged for a value read byte by byte: a number, a variant, a length. The largest structs of the model take
/// about this much for each byte that their smallest written form has.
const VALUE_COST: usize = 24;

/// Bytes charged for a string beside its text.
const STRING_COST: usize = 24;

/// Reads a corpus that must fill `contents`.
pub(super) fn from_postcard(contents: &[u8]) -> Result<Corpus, PackError> {
    let mut deserializer = Deserializer::from_flavor(Budgeted { slice: Slice::new(contents), left: MAX_DECODED_BYTES });
    let corpus = Corpus::deserialize(&mut deserializer).map_err(|error| unreadable(&error))?;
    let rest = deserializer.finalize().map_err(|error| unreadable(&error))?;
    if rest.is_empty() { Ok(corpus) } else { Err(PackError::Invalid("something follows its contents")) }
}

/// Writes a corpus.
#[cfg(feature = "folder")]
pub(super) fn to_postcard(corpus: &Corpus) -> Result<Vec<u8>, PackError> {
    postcard::to_allocvec(corpus).map_err(|error| unreadable(&error))
}

/// A slice that is read until the budget is spent.
struct Budgeted<'de> {
    slice: Slice<'de>,
    left: usize,
}

impl Budgeted<'_> {
    fn charge(&mut self, n_bytes: usize) -> Result<(), Error> {
        self.left = self.left.checked_sub(n_bytes).ok_or(Error::SerializeBufferFull)?;
        Ok(())
    }
}

impl<'de> Flavor<'de> for Budgeted<'de> {
    type Remainder = &'de [u8];
    type Source = &'de [u8];

    fn pop(&mut self) -> Result<u8, Error> {
        self.charge(VALUE_COST)?;
        self.slice.pop()
    }

    fn size_hint(&self) -> Option<usize> {
        self.slice.size_hint()
    }

    fn try_take_n(&mut self, n_bytes: usize) -> Result<&'de [u8], Error> {
        let bytes = self.slice.try_take_n(n_bytes)?;
        self.charge(n_bytes.saturating_add(STRING_COST))?;
        Ok(bytes)
    }

    fn finalize(self) -> Result<&'de [u8], Error> {
        self.slice.finalize()
    }
}

/// The budget ends in the one error of postcard that reading cannot end in by itself.
fn unreadable(error: &Error) -> PackError {
    match error {
        Error::SerializeBufferFull => PackError::TooLarge,
        _ => PackError::Invalid("its contents are not those of a corpus"),
    }
}
