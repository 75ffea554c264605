//! Collections of texts under names that their reader gave. A text may stand in several of them, or in none.

use diptych_corpus::limits::MAX_STRING_BYTES;
use diptych_corpus::original::digest;
use serde::{Deserialize, Serialize};

/// The form of what is stored. It rises with every change that older bytes do not fit.
const FORM: u8 = 1;

/// What the id of a collection begins with.
const ID_PREFIX: &str = "set-";

/// Bytes of a digest that an id has.
const N_ID_BYTES: usize = 4;

/// Letters that a name may have: it stands in a line, as a heading does.
const MOST_LETTERS: usize = 120;

/// A collection of texts of a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    id: String,
    name: String,
    texts: Vec<String>,
}

/// Why a collection cannot have this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// There are no letters in it.
    Empty,
    /// It has more than 120 letters.
    TooLong,
}

impl Collection {
    /// A collection without texts. Its id is made from its name and `moment`, so that it stays when the name changes, and two collections
    /// that were once called the same are told apart.
    ///
    /// # Errors
    /// [`NameError`] if this is no name.
    ///
    /// ```
    /// use diptych_own_texts::Collection;
    ///
    /// let mut collection = Collection::new("The bridge", 0).unwrap();
    /// collection.put_in("own-0a1b2c3d");
    /// assert!(collection.has("own-0a1b2c3d"));
    /// ```
    pub fn new(name: &str, moment: u64) -> Result<Self, NameError> {
        let name = checked(name)?;
        let digest = digest([name.as_bytes(), &moment.to_le_bytes()].concat().as_slice());
        let digits = digest.iter().take(N_ID_BYTES).map(|byte| format!("{byte:02x}"));
        Ok(Self { id: digits.fold(ID_PREFIX.to_owned(), |id, byte| id + &byte), name, texts: Vec::new() })
    }

    /// A collection that was written down before; `None` if it cannot have been.
    #[must_use]
    pub fn restored(id: &str, name: &str, texts: Vec<String>) -> Option<Self> {
        let mut restored = Self { id: id.to_owned(), name: name.to_owned(), texts: Vec::new() };
        texts.iter().for_each(|text| restored.put_in(text));
        restored.is_sound().then_some(restored)
    }

    fn is_sound(&self) -> bool {
        checked(&self.name).is_ok_and(|name| name == self.name) && self.id.starts_with(ID_PREFIX)
    }

    /// Its name in addresses: `set-` and eight hexadecimal digits.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name that its reader gave it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives it another name; it stays the same collection.
    ///
    /// # Errors
    /// [`NameError`] if this is no name.
    pub fn rename(&mut self, name: &str) -> Result<(), NameError> {
        self.name = checked(name)?;
        Ok(())
    }

    /// The ids of its texts, in the order in which they were put in.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Whether the text with this id is in it.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        self.texts.iter().any(|it| it == text)
    }

    /// Puts a text in; one that is in it already stays where it is.
    pub fn put_in(&mut self, text: &str) {
        if !self.has(text) {
            self.texts.push(text.to_owned());
        }
    }

    /// Takes a text out. It stays among the texts of its reader.
    pub fn take_out(&mut self, text: &str) {
        self.texts.retain(|it| it != text);
    }

    /// What [`Collection::read`] makes the collection of.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        // Only values that refuse to be written fail, and none here does.
        postcard::to_allocvec(&(FORM, self)).unwrap_or_default()
    }

    /// The collection in its bytes; `None` of any other bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let ((form, read), rest) = postcard::take_from_bytes::<(u8, Self)>(bytes).ok()?;
        (form == FORM && rest.is_empty() && read.is_sound()).then_some(read)
    }
}

/// The name in one line, without what would turn the line around.
fn checked(name: &str) -> Result<String, NameError> {
    let visible = name.chars().filter(|it| !diptych_corpus::form::turns_the_line(it.encode_utf8(&mut [0; 4])));
    let name: String = visible.map(|it| if it.is_control() { ' ' } else { it }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(NameError::Empty),
        n_letters if n_letters > MOST_LETTERS || name.len() > MAX_STRING_BYTES => Err(NameError::TooLong),
        _ => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Collection, NameError};

    fn bridge() -> Collection {
        let mut bridge = Collection::new("  The\u{202e} bridge\n", 7).unwrap();
        bridge.put_in("own-00000001");
        bridge.put_in("own-00000002");
        bridge.put_in("own-00000001");
        bridge
    }

    #[test]
    fn collection_comes_back_as_it_was_kept_with_each_text_once() {
        let bridge = bridge();
        assert_eq!((bridge.name(), bridge.texts().len()), ("The bridge", 2));
        assert_eq!(Collection::read(&bridge.bytes()), Some(bridge));
    }

    #[test]
    fn renamed_collection_keeps_its_id_and_its_texts() {
        let mut renamed = bridge();
        renamed.rename("October, for class 10b").unwrap();
        assert_eq!((renamed.id(), renamed.texts()), (bridge().id(), bridge().texts()));
    }

    #[test]
    fn two_collections_that_were_called_the_same_are_told_apart() {
        let [first, second] = [1, 2].map(|moment| Collection::new("The bridge", moment).unwrap());
        assert_ne!(first.id(), second.id());
    }

    #[test]
    fn name_without_letters_or_without_end_is_refused() {
        assert_eq!(Collection::new(" \u{202e}\n", 0), Err(NameError::Empty));
        assert_eq!(Collection::new(&"a".repeat(121), 0), Err(NameError::TooLong));
        assert!(Collection::new(&"ü".repeat(120), 0).is_ok());
    }

    #[test]
    fn text_that_is_taken_out_is_out() {
        let mut bridge = bridge();
        bridge.take_out("own-00000001");
        assert_eq!(bridge.texts(), ["own-00000002"]);
    }

    proptest! {
        #[test]
        fn any_other_bytes_are_no_collection(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(Collection::read(&bytes), None);
        }
    }
}
