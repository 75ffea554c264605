//! A text that is being brought: what was read, which of its parts stand, what is known of it. Nothing of it is kept yet.

use diptych_corpus::date::PartialDate;
use diptych_import::imported_text::{ImportedText, Note, Reason};
use diptych_import::stated::Stated;
use diptych_own_texts::{Details, OwnText, OwnTextError};
use leptos::prelude::*;

use crate::words::own_texts as words;

/// Words of the first part that stand for a headline that nobody stated.
const WORDS_OF_HEADLINE: usize = 12;

/// A text that is being brought.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it was read from: "pasted text", "web page".
    pub kind: String,
    /// What its reader should know of how it was read.
    pub notes: Vec<Note>,
    /// Its parts in their order, those that were left out included.
    pub parts: Vec<Part>,
    /// What is known of it.
    pub fields: Fields,
    /// The name of the collection that it goes into; empty for none.
    pub into: ArcRwSignal<String>,
}

/// A part of a text.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// Why it was left out at first.
    pub reason: Option<Reason>,
    /// Whether it will stand.
    pub stands: ArcRwSignal<bool>,
}

/// What is known of a text, as its reader can mend it.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The headline.
    pub headline: Field,
    /// Who published it.
    pub publisher: Field,
    /// When: `2024-05-06`, `2024-05`, `2024`.
    pub published: Field,
    /// Who wrote it.
    pub byline: Field,
    /// Where it stands.
    pub address: Field,
    /// Its language, as a tag of BCP 47.
    pub language: Field,
}

/// A detail of a text.
#[derive(Clone, Debug)]
pub struct Field {
    /// As it stands; empty if it is not stated.
    pub value: ArcRwSignal<String>,
    /// Where it is from; `None` if the file says nothing of it.
    pub origin: Option<String>,
}

/// What has to be mended before a text can be kept. Displayed as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// No part of it stands.
    Empty,
    /// It is too long.
    TooLong,
    /// Its headline, or something else that is known of it, is too long.
    LongDetail,
    /// This is no date.
    Date(String),
    /// This is no address.
    Address(String),
}

impl core::fmt::Display for DraftError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Empty => f.write_str(words::NOTHING_STANDS),
            Self::TooLong => f.write_str(words::TOO_LONG),
            Self::LongDetail => f.write_str(words::LONG_DETAIL),
            Self::Date(written) => f.write_str(&words::no_date(written)),
            Self::Address(written) => f.write_str(&words::no_address(written)),
        }
    }
}

impl Draft {
    /// What was read, with everything as it was read.
    #[must_use]
    pub fn new(read: ImportedText) -> Self {
        let part = |block: diptych_import::imported_text::Block| Part {
            stands: ArcRwSignal::new(block.left_out.is_none()),
            reason: block.left_out,
            text: block.text,
        };
        let headline = read.headline.clone().map_or_else(
            || Field { value: ArcRwSignal::new(first_words(&read)), origin: Some(words::FIRST_WORDS.to_owned()) },
            |stated| field(Some(stated)),
        );
        Self {
            kind: read.kind.to_string(),
            notes: read.notes,
            fields: Fields {
                headline,
                publisher: field(read.publisher),
                published: field(read.published),
                byline: field(read.byline),
                address: field(read.address),
                language: field(read.language),
            },
            parts: read.blocks.into_iter().map(part).collect(),
            into: ArcRwSignal::default(),
        }
    }

    /// How many parts will not stand; tracked.
    #[must_use]
    pub fn n_left_out(&self) -> usize {
        self.parts.iter().filter(|part| !part.stands.get()).count()
    }

    /// How many words will stand; tracked.
    #[must_use]
    pub fn n_words(&self) -> usize {
        let standing = self.parts.iter().filter(|part| part.stands.get());
        standing.map(|part| part.text.split_whitespace().count()).sum()
    }

    /// The name of the collection that it goes into.
    #[must_use]
    pub fn collection(&self) -> Option<String> {
        Some(self.into.get_untracked()).filter(|name| !name.trim().is_empty())
    }

    /// The text as it stands now, brought on this day.
    ///
    /// # Errors
    /// [`DraftError`] if something has to be mended before.
    pub fn finish(&self, brought: PartialDate) -> Result<OwnText, DraftError> {
        let standing: Vec<&str> =
            self.parts.iter().filter(|part| part.stands.get_untracked()).map(|part| part.text.as_str()).collect();
        let text = OwnText::new(&standing.join("\n\n"), self.fields.details()?, brought);
        text.map_err(|error| match error {
            OwnTextError::Empty => DraftError::Empty,
            OwnTextError::TooLong => DraftError::TooLong,
            OwnTextError::LongDetail => DraftError::LongDetail,
        })
    }
}

impl Fields {
    fn details(&self) -> Result<Details, DraftError> {
        let published = match self.published.stated() {
            None => PartialDate::UNKNOWN,
            Some(written) => PartialDate::parse(&written).ok_or(DraftError::Date(written))?,
        };
        let address = match self.address.stated() {
            Some(written) if !written.starts_with("https://") => return Err(DraftError::Address(written)),
            address => address,
        };
        Ok(Details {
            headline: self.headline.stated().unwrap_or_default(),
            publisher: self.publisher.stated(),
            published,
            byline: self.byline.stated(),
            address,
            language: self.language.stated(),
        })
    }
}

impl Field {
    fn stated(&self) -> Option<String> {
        let written = self.value.with_untracked(|value| value.trim().to_owned());
        (!written.is_empty()).then_some(written)
    }
}

fn field<T: ToString>(stated: Option<Stated<T>>) -> Field {
    Field {
        origin: stated.as_ref().map(|it| it.origin.to_string()),
        value: ArcRwSignal::new(stated.map(|it| it.value.to_string()).unwrap_or_default()),
    }
}

fn first_words(read: &ImportedText) -> String {
    let first = read.blocks.iter().find(|block| block.left_out.is_none()).map_or("", |block| &block.text);
    let words: Vec<&str> = first.split_whitespace().collect();
    match words.get(..WORDS_OF_HEADLINE) {
        Some(begin) if words.len() > WORDS_OF_HEADLINE => format!("{} …", begin.join(" ")),
        _ => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use diptych_corpus::date::PartialDate;
    use diptych_import::imported_text::{Block, ImportedText, Kind, Reason};
    use leptos::prelude::*;

    use super::{Draft, DraftError};

    fn draft() -> Draft {
        Draft::new(ImportedText::new(
            Kind::Html,
            vec![Block::left_out("Home News", Reason::Navigation), Block::kept("The bridge reopened on Monday.")],
        ))
    }

    #[test]
    fn part_that_was_left_out_stands_once_it_is_ticked() {
        Owner::new().with(|| {
            let draft = draft();
            let text = |draft: &Draft| draft.finish(PartialDate::UNKNOWN).map(|own| own.text().to_owned());
            assert_eq!(text(&draft).as_deref(), Ok("The bridge reopened on Monday."));
            draft.parts[0].stands.set(true);
            assert_eq!(text(&draft).as_deref(), Ok("Home News\n\nThe bridge reopened on Monday."));
            draft.parts.iter().for_each(|part| part.stands.set(false));
            assert_eq!(text(&draft), Err(DraftError::Empty));
        });
    }

    #[test]
    fn what_is_not_stated_stays_so_and_what_is_no_date_is_told() {
        Owner::new().with(|| {
            let draft = draft();
            let own = draft.finish(PartialDate::UNKNOWN).unwrap();
            assert_eq!((own.details.publisher, own.details.published), (None, PartialDate::UNKNOWN));
            assert_eq!(own.details.headline, "The bridge reopened on Monday.");
            draft.fields.published.value.set("6 May".to_owned());
            let told = draft.finish(PartialDate::UNKNOWN).unwrap_err().to_string();
            assert!(told.starts_with("“6 May” is no date."), "{told}");
        });
    }
}
