//! Where an open corpus came from, so that the worker can open the same one.

use diptych_corpus::pack::wire::Bytes;
use diptych_engine::service::Request;

/// A pack and the originals that were put in, under a number of their own.
#[derive(Clone, Debug, Default)]
pub struct Source {
    number: u32,
    pack: Vec<u8>,
    originals: Vec<Vec<u8>>,
}

impl Source {
    /// A pack. No two sources that are open in the life of a page have one `number`.
    #[must_use]
    pub fn new(number: u32, pack: Vec<u8>) -> Self {
        Self { number, pack, originals: Vec::new() }
    }

    /// The same with one more original in the place of its retelling.
    #[must_use]
    pub fn with_original(&self, number: u32, original: Vec<u8>) -> Self {
        let originals = self.originals.iter().cloned().chain([original]).collect();
        Self { number, pack: self.pack.clone(), originals }
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

    /// What opens it.
    #[must_use]
    pub fn opening(&self) -> Request {
        Request::Open {
            library: self.number,
            pack: Bytes(self.pack.clone()),
            originals: self.originals.iter().cloned().map(Bytes).collect(),
        }
    }
}
