//! Where an open corpus came from, so that the worker can open the same one, and a copy of it be saved.

use std::sync::Arc;

/// A pack and the originals that were put in, under a number of their own. A copy shares the bytes.
#[derive(Clone, Debug, Default)]
pub struct Source {
    number: u32,
    pack: Arc<Vec<u8>>,
    originals: Arc<Vec<Vec<u8>>>,
}

impl Source {
    /// A pack. No two sources that are open in the life of a page have one `number`.
    #[must_use]
    pub fn new(number: u32, pack: Vec<u8>) -> Self {
        Self { number, pack: Arc::new(pack), originals: Arc::default() }
    }

    /// The same with one more original in the place of its retelling.
    #[must_use]
    pub fn with_original(&self, number: u32, original: Vec<u8>) -> Self {
        let originals = self.originals.iter().cloned().chain([original]).collect();
        Self { number, pack: Arc::clone(&self.pack), originals: Arc::new(originals) }
    }

    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &[u8] {
        &self.pack
    }

    /// The originals, in the order in which they were put in.
    #[must_use]
    pub fn originals(&self) -> &[Vec<u8>] {
        &self.originals
    }

    /// The number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }
}
