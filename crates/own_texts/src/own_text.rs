//! One text with what its reader knows of it.

use core::fmt::Write;

use diptych_corpus::date::PartialDate;
use diptych_corpus::limits::{MAX_STRING_BYTES, MAX_TEXT_BYTES};
use diptych_corpus::original::digest;
use serde::{Deserialize, Serialize};

/// What the id of a text of a reader begins with.
pub const ID_PREFIX: &str = "own-";

/// Bytes of the digest of the text that its id has.
const N_ID_BYTES: usize = 4;

/// What is known of a text besides its words. What is not known is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Its headline.
    pub headline: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published; [`PartialDate::UNKNOWN`] if that is not stated.
    #[serde(with = "crate::stored_date")]
    pub published: PartialDate,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it stands: an address that begins with `https://`.
    pub address: Option<String>,
    /// The language that it is written in, as a tag of BCP 47.
    pub language: Option<String>,
}

/// A text of a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnText {
    id: String,
    text: String,
    /// What is known of it.
    pub details: Details,
    /// When it was brought: the day as ISO 8601 has it.
    #[serde(with = "crate::stored_date")]
    pub brought: PartialDate,
}

/// Why a text cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnTextError {
    /// There are no words in it.
    Empty,
    /// It has more bytes than the text of an article may have.
    TooLong,
    /// Its headline, or something else that is known of it, has more bytes than a line may have.
    LongDetail,
}

impl OwnText {
    /// A text with what is known of it. Its id is made from its words: the same words have the same id.
    ///
    /// # Errors
    /// [`OwnTextError`] if there is nothing to read, or too much.
    ///
    /// ```
    /// use diptych_corpus::date::PartialDate;
    /// use diptych_own_texts::{Details, OwnText};
    ///
    /// let details = Details { headline: "Bridge reopens".to_owned(), ..Details::default() };
    /// let text = OwnText::new("The bridge reopened on Monday.", details, PartialDate::UNKNOWN).unwrap();
    /// assert!(text.id().starts_with("own-"));
    /// ```
    pub fn new(text: &str, details: Details, brought: PartialDate) -> Result<Self, OwnTextError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(OwnTextError::Empty);
        }
        if text.len() > MAX_TEXT_BYTES {
            return Err(OwnTextError::TooLong);
        }
        if details.longest() > MAX_STRING_BYTES {
            return Err(OwnTextError::LongDetail);
        }
        Ok(Self { id: id_of(text), text: text.to_owned(), details, brought })
    }

    /// Its name in addresses: `own-` and eight hexadecimal digits.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its words: a paragraph a line, blank lines between.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is as [`OwnText::new`] makes it: what comes from storage may have been changed there.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let made = Self::new(&self.text, self.details.clone(), self.brought);
        made.is_ok_and(|made| made == *self)
    }
}

impl Details {
    fn longest(&self) -> usize {
        let others = [&self.publisher, &self.byline, &self.address, &self.language];
        let others = others.into_iter().flatten().map(String::len).max().unwrap_or_default();
        self.headline.len().max(others)
    }
}

/// The id of a text with these words.
#[must_use]
pub fn id_of(text: &str) -> String {
    let digest = digest(text.trim().as_bytes());
    digest.iter().take(N_ID_BYTES).fold(ID_PREFIX.to_owned(), |mut id, byte| {
        // Nothing that is written to a string fails.
        let _ = write!(id, "{byte:02x}");
        id
    })
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;
    use diptych_corpus::limits::MAX_TEXT_BYTES;

    use super::{Details, OwnText, OwnTextError};

    fn brought(text: &str) -> Result<OwnText, OwnTextError> {
        OwnText::new(text, Details::default(), PartialDate::UNKNOWN)
    }

    #[test]
    fn the_same_words_have_the_same_id_and_others_another() {
        let id = |text: &str| brought(text).unwrap().id().to_owned();
        assert_eq!(id("The bridge reopened."), id("  The bridge reopened.\n"));
        assert_ne!(id("The bridge reopened."), id("The bridge closed."));
        assert_eq!(id("The bridge reopened.").len(), "own-".len() + 8);
    }

    #[test]
    fn nothing_to_read_and_too_much_are_refused() {
        assert_eq!(brought(" \n\t "), Err(OwnTextError::Empty));
        assert_eq!(brought(&"a".repeat(MAX_TEXT_BYTES + 1)), Err(OwnTextError::TooLong));
        let details = Details { headline: "a".repeat(100_000), ..Details::default() };
        assert_eq!(OwnText::new("Words.", details, PartialDate::UNKNOWN), Err(OwnTextError::LongDetail));
    }
}
