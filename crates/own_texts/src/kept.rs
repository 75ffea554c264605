//! Bytes of own texts, in storage and in messages.

use serde::{Deserialize, Serialize};

use crate::own_text::OwnText;

/// The form of what is stored. It rises with every change that older bytes do not fit.
const FORM: u8 = 1;

/// A text with its bytes, so that whoever hands it on does not write it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptText {
    /// The text.
    pub text: OwnText,
    /// What [`read`] makes the text of.
    pub bytes: Vec<u8>,
}

impl From<OwnText> for KeptText {
    fn from(text: OwnText) -> Self {
        // Only values that refuse to be written fail, and none here does.
        let bytes = postcard::to_allocvec(&Stored { form: FORM, text: &text }).unwrap_or_default();
        Self { text, bytes }
    }
}

#[derive(Serialize, Deserialize)]
struct Stored<T> {
    form: u8,
    text: T,
}

/// The text in its bytes; `None` of any other bytes, a text that was changed in them included.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<OwnText> {
    let (stored, rest) = postcard::take_from_bytes::<Stored<OwnText>>(bytes).ok()?;
    (stored.form == FORM && rest.is_empty() && stored.text.is_sound()).then_some(stored.text)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;
    use proptest::prelude::*;

    use super::{KeptText, read};
    use crate::own_text::{Details, OwnText};

    fn text() -> OwnText {
        let details = Details {
            headline: "Bridge reopens".to_owned(),
            publisher: Some("River Post".to_owned()),
            published: PartialDate::parse("2024-05").unwrap(),
            language: Some("en".to_owned()),
            ..Details::default()
        };
        OwnText::new("The bridge reopened.\n\nIt was shut for a year.", details, PartialDate::UNKNOWN).unwrap()
    }

    #[test]
    fn text_comes_back_as_it_was_kept() {
        assert_eq!(read(&KeptText::from(text()).bytes), Some(text()));
    }

    #[test]
    fn words_changed_in_storage_are_not_taken_for_the_text() {
        let mut bytes = KeptText::from(text()).bytes;
        let at = bytes.windows(8).position(|it| it == b"reopened").unwrap();
        bytes[at] = b'R';
        assert_eq!(read(&bytes), None);
    }

    proptest! {
        #[test]
        fn any_other_bytes_are_no_text(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert_eq!(read(&bytes), None);
        }
    }
}
