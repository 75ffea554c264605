//! Which texts of a reader are open, and whether they are open alone or beside the articles of a corpus: as links write it.

use crate::collection::Collection;
use crate::kept::KeptText;

const ALONE: &str = "alone";
const BESIDE: &str = "beside";

/// Which texts of a reader are open. Without a choice all of them stand beside the articles of the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whether they are open without the articles of the corpus.
    pub is_alone: bool,
    /// The id of the collection whose texts they are; `None` for all texts.
    pub collection: Option<String>,
}

/// What a choice opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The texts, in the order in which they were brought.
    pub texts: Vec<KeptText>,
    /// The name of their collection; `None` for all texts.
    pub name: Option<String>,
}

impl Choice {
    /// All texts, alone.
    #[must_use]
    pub fn alone() -> Self {
        Self { is_alone: true, collection: None }
    }

    /// The texts of a collection, alone.
    #[must_use]
    pub fn alone_of(collection: &str) -> Self {
        Self { is_alone: true, collection: Some(collection.to_owned()) }
    }

    /// The texts of a collection, and no others, beside the articles of the corpus.
    #[must_use]
    pub fn beside_of(collection: &str) -> Self {
        Self { is_alone: false, collection: Some(collection.to_owned()) }
    }

    /// The choice that a link writes; `None` of anything else.
    ///
    /// ```
    /// use diptych_own_texts::Choice;
    ///
    /// assert_eq!(Choice::parse("alone.set-0a1b2c3d"), Some(Choice::alone_of("set-0a1b2c3d")));
    /// assert_eq!(Choice::parse("apart"), None);
    /// ```
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (how, collection) = written.split_once('.').map_or((written, None), |(how, id)| (how, Some(id)));
        let is_alone = match how {
            ALONE => true,
            BESIDE if collection.is_some() => false,
            _ => return None,
        };
        Some(Self { is_alone, collection: collection.map(str::to_owned) })
    }

    /// The form that [`Choice::parse`] reads back.
    #[must_use]
    pub fn written(&self) -> String {
        let how = if self.is_alone { ALONE } else { BESIDE };
        self.collection.as_ref().map_or_else(|| how.to_owned(), |id| format!("{how}.{id}"))
    }

    /// What it opens; `None` if its collection is not there.
    #[must_use]
    pub fn of(&self, texts: &[KeptText], collections: &[Collection]) -> Option<Chosen> {
        let Some(id) = &self.collection else { return Some(Chosen { texts: texts.to_vec(), name: None }) };
        let collection = collections.iter().find(|it| it.id() == id)?;
        let texts = texts.iter().filter(|kept| collection.has(kept.text.id())).cloned().collect();
        Some(Chosen { texts, name: Some(collection.name().to_owned()) })
    }
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;

    use super::Choice;
    use crate::{Collection, Details, KeptText, OwnText};

    #[test]
    fn links_keep_what_they_open() {
        for choice in [Choice::alone(), Choice::alone_of("set-1"), Choice::beside_of("set-1")] {
            assert_eq!(Choice::parse(&choice.written()), Some(choice));
        }
        assert_eq!(Choice::parse("beside"), None, "that is so without a choice");
        assert_eq!(Choice::parse(""), None);
    }

    #[test]
    fn collection_opens_its_own_texts_and_one_that_is_not_there_nothing() {
        let text = |words: &str| KeptText::from(OwnText::new(words, Details::default(), PartialDate::UNKNOWN).unwrap());
        let texts = [text("The bridge reopened."), text("The bridge closed.")];
        let mut bridge = Collection::new("The bridge", 0).unwrap();
        bridge.put_in(texts[1].text.id());
        let chosen = Choice::alone_of(bridge.id()).of(&texts, std::slice::from_ref(&bridge)).unwrap();
        assert_eq!((chosen.texts.as_slice(), chosen.name.as_deref()), (&texts[1..], Some("The bridge")));
        assert_eq!(Choice::alone().of(&texts, &[]).unwrap().texts, texts);
        assert_eq!(Choice::alone_of(bridge.id()).of(&texts, &[]), None);
    }
}
