//! Where an open corpus came from, so that the worker can open the same one, and a copy of it be saved.

use std::sync::Arc;

use diptych_engine::hash::fnv1a;
use diptych_own_texts::KeptText;

/// So many bytes from the end of a pack tell it from any other: the check sum of all of them is among the last.
const N_LAST: usize = 1024;

/// A pack, the originals that were put in and the texts of its reader, which may stand without the articles of the pack, under a number of their own. A copy shares the bytes.
#[derive(Clone, Debug, Default)]
pub struct Source {
    number: u32,
    pack: Arc<Vec<u8>>,
    originals: Arc<Vec<Vec<u8>>>,
    own_texts: Arc<Vec<KeptText>>,
    alone: Option<Arc<str>>,
}

impl Source {
    /// A pack. No two sources that are open in the life of a page have one `number`.
    #[must_use]
    pub fn new(number: u32, pack: Vec<u8>) -> Self {
        Self { number, pack: Arc::new(pack), ..Self::default() }
    }

    /// The same with one more original in the place of its retelling.
    #[must_use]
    pub fn with_original(&self, number: u32, original: Vec<u8>) -> Self {
        let originals = self.originals.iter().cloned().chain([original]).collect();
        Self { number, originals: Arc::new(originals), ..self.clone() }
    }

    /// The same with these texts of its reader in the place of those that it had.
    #[must_use]
    pub fn with_own_texts(&self, number: u32, own_texts: Arc<Vec<KeptText>>) -> Self {
        Self { number, own_texts, ..self.clone() }
    }

    /// The same without the articles of the pack: the texts of its reader stand by themselves, under the name of their collection, which
    /// is empty for all of them.
    #[must_use]
    pub fn alone(&self, name: &str) -> Self {
        Self { alone: Some(name.into()), ..self.clone() }
    }

    /// The name of the collection of texts that stand by themselves; `None` where they stand beside the articles of the pack.
    #[must_use]
    pub fn name_alone(&self) -> Option<&str> {
        self.alone.as_deref()
    }

    /// Whether it holds what its pack does not.
    #[must_use]
    pub fn has_more_than_pack(&self) -> bool {
        !self.originals.is_empty() || !self.own_texts.is_empty() || self.alone.is_some()
    }

    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &[u8] {
        &self.pack
    }

    /// A name that another pack does not have.
    #[must_use]
    pub fn pack_name(&self) -> String {
        let last = self.pack.iter().rev().take(N_LAST).copied();
        format!("{}-{:x}", self.pack.len(), fnv1a(last))
    }

    /// The originals, in the order in which they were put in.
    #[must_use]
    pub fn originals(&self) -> &[Vec<u8>] {
        &self.originals
    }

    /// The texts of its reader, in the order in which they were brought.
    #[must_use]
    pub fn own_texts(&self) -> &[KeptText] {
        &self.own_texts
    }

    /// The number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn a_pack_keeps_its_name_with_an_original_and_shares_it_with_no_other() {
        let name = |pack: &[u8]| Source::new(1, pack.to_vec()).pack_name();
        assert_eq!(Source::new(1, b"pack".to_vec()).with_original(2, b"text".to_vec()).pack_name(), name(b"pack"));
        assert_ne!(name(b"pack"), name(b"pact"));
        assert_ne!(name(&[0; 4000]), name(&[0; 4001]));
    }
}
