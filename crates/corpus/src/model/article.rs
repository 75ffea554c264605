//! The articles.

use super::EntityId;
use crate::date::PartialDate;
use crate::span::Span;
use crate::text::paragraphs;
use crate::vocabulary::{Genre, Rendering};

/// Stands for a publisher that nobody stated.
pub const NO_PUBLISHER: &str = "Publisher not stated";

/// One article with its text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Article {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The headline.
    pub headline: String,
    /// Who published it.
    pub publisher: String,
    /// ISO 3166-1 code of where the publisher is, if given.
    pub country: Option<String>,
    /// Who wrote it, if printed.
    pub byline: Option<String>,
    /// When it was published.
    pub published: PartialDate,
    /// How the date is known, when the page does not print it.
    pub published_note: Option<String>,
    /// What kind of text it is.
    pub genre: Genre,
    /// Where it stands; https only.
    pub url: Option<String>,
    /// The parties whose officials or documents speak in it.
    pub carries: Vec<EntityId>,
    /// Whose words `text` is.
    pub rendering: Rendering,
    /// SHA-256 of the UTF-8 file of the original, if it may be put in place of a retelling.
    pub original_sha256: Option<[u8; 32]>,
    /// Licence of `text`.
    pub licence: String,
    /// What is known of the publisher, each with its source.
    pub publisher_notes: Vec<PublisherNote>,
    /// The running text, byte for byte as shown: one paragraph a line, blank lines between.
    pub text: String,
    /// The paragraphs, from 1 and ascending, that tell of the page around the article: its site, its menus, who shares it. They are
    /// shown folded, and what they tell is not told by the article.
    pub page_furniture: Vec<u32>,
}

impl Article {
    /// The paragraphs of the text, in order.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<Span> {
        paragraphs(&self.text)
    }

    /// Whether the paragraph at `place`, from 0, tells of the page around the article.
    #[must_use]
    pub fn is_furniture(&self, place: usize) -> bool {
        self.page_furniture.iter().any(|number| usize::try_from(*number) == Ok(place + 1))
    }
}

/// Something known of a publisher.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct PublisherNote {
    /// What is known.
    pub text: String,
    /// Where from; https only.
    pub source: String,
}
