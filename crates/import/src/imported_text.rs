//! A text as it was imported: its paragraphs, what was left out, what the file says of it. Knows the values; reads no file.

use core::fmt;

use diptych_corpus::date::PartialDate;

use crate::stated::Stated;

/// One text out of a file. Nothing in it was looked up elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedText {
    /// What the text was read from.
    pub kind: Kind,
    /// Which part of the file it is: the name of a page in an archive or of a chapter in a book.
    pub member: Option<String>,
    /// All paragraphs of the file in their order, those that were left out included. Every visible word of the file is in one.
    pub blocks: Vec<Block>,
    /// The headline.
    pub headline: Option<Stated<String>>,
    /// Who published it.
    pub publisher: Option<Stated<String>>,
    /// When it was published.
    pub published: Option<Stated<PartialDate>>,
    /// Who wrote it.
    pub byline: Option<Stated<String>>,
    /// Where it stands: an address that begins with `https://` or `http://`.
    pub address: Option<Stated<String>>,
    /// Its language, as a tag of BCP 47.
    pub language: Option<Stated<String>>,
    /// When the page was saved.
    pub captured: Option<Stated<PartialDate>>,
    /// What a person should know of how it was read.
    pub notes: Vec<Note>,
}

impl ImportedText {
    /// A text of which nothing is stated yet.
    #[must_use]
    pub fn new(kind: Kind, blocks: Vec<Block>) -> Self {
        Self {
            kind,
            member: None,
            blocks,
            headline: None,
            publisher: None,
            published: None,
            byline: None,
            address: None,
            language: None,
            captured: None,
            notes: Vec::new(),
        }
    }

    /// The text as a corpus holds it: the kept blocks with a blank line between them. Each is one line.
    #[must_use]
    pub fn text(&self) -> String {
        let kept: Vec<&str> =
            self.blocks.iter().filter(|it| it.left_out.is_none()).map(|it| it.text.as_str()).collect();
        kept.join("\n\n")
    }
}

/// A paragraph, heading, item of a list or the like: one line without white space at its ends, never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The words.
    pub text: String,
    /// Why it is no part of the text; `None` if it is part of it.
    pub left_out: Option<Reason>,
}

impl Block {
    /// A block that is part of the text.
    #[must_use]
    pub fn kept(text: impl Into<String>) -> Self {
        Self { text: text.into(), left_out: None }
    }

    /// A block that was left out.
    #[must_use]
    pub fn left_out(text: impl Into<String>, reason: Reason) -> Self {
        Self { text: text.into(), left_out: Some(reason) }
    }
}

/// Why a block was left out. Displayed as a few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It stands elsewhere on the page than the article.
    Outside,
    /// The page does not show it.
    Hidden,
    /// It leads to other pages of the site.
    Navigation,
    /// Most of it is links.
    ManyLinks,
    /// Buttons, fields and what belongs to them.
    Form,
    /// An advertisement, links for sharing, a box about something else.
    Beside,
    /// Comments of readers.
    Comments,
    /// The words under or in a picture.
    Picture,
    /// The headline, which has a place of its own.
    Headline,
    /// The line that says who wrote it and when, which have a place of their own.
    Byline,
    /// A footnote of a document.
    Footnote,
    /// Words that the author had deleted, with the deletion on record.
    Deleted,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Outside => "outside the article",
            Self::Hidden => "not shown by the page",
            Self::Navigation => "navigation",
            Self::ManyLinks => "many links",
            Self::Form => "a form",
            Self::Beside => "a box beside the article",
            Self::Comments => "comments of readers",
            Self::Picture => "words of a picture",
            Self::Headline => "the headline",
            Self::Byline => "byline and date",
            Self::Footnote => "a footnote",
            Self::Deleted => "deleted by the author",
        })
    }
}

/// What a text was read from. Displayed as a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What was pasted.
    Pasted,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A page as a browser saves it.
    Html,
    /// A page as SingleFile saves it.
    SingleFile,
    /// A page with its parts in one file.
    Mhtml,
    /// A Word document.
    Docx,
    /// A chapter of a book.
    Epub,
    /// A page of a web archive.
    Wacz,
    /// An article of a corpus folder.
    Article,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pasted => "pasted text",
            Self::Text => "plain text",
            Self::Markdown => "Markdown",
            Self::Html => "web page",
            Self::SingleFile => "web page saved by SingleFile",
            Self::Mhtml => "web page in MHTML",
            Self::Docx => "Word document",
            Self::Epub => "chapter of an EPUB book",
            Self::Wacz => "page of a WACZ archive",
            Self::Article => "article of a corpus folder",
        })
    }
}

/// What a person should know of how a text was read. Displayed as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// No place of the file names its character set; the program guessed this one.
    CharacterSetGuessed(&'static str),
    /// So many characters could not be read and stand as U+FFFD.
    CharactersLost(usize),
    /// No part of the page looks like an article, so that all of it was kept.
    NoArticleFound,
    /// So many pages or chapters of the file hold no text that can be imported.
    MembersLeftOut(usize),
    /// So many footnotes were left out.
    FootnotesLeftOut(usize),
    /// So many deletions on record were left out.
    DeletionsLeftOut(usize),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CharacterSetGuessed(name) => {
                write!(
                    f,
                    "The file does not name its character set; it was read as {name}, so look at letters with accents."
                )
            }
            Self::CharactersLost(1) => write!(f, "One character could not be read and stands as \u{fffd}."),
            Self::CharactersLost(number) => write!(f, "{number} characters could not be read and stand as \u{fffd}."),
            Self::NoArticleFound => write!(f, "No part of the page looks like an article, so all of it was kept."),
            Self::MembersLeftOut(1) => write!(f, "One part of the file holds no text and was left out."),
            Self::MembersLeftOut(number) => write!(f, "{number} parts of the file hold no text and were left out."),
            Self::FootnotesLeftOut(1) => write!(f, "One footnote was left out."),
            Self::FootnotesLeftOut(number) => write!(f, "{number} footnotes were left out."),
            Self::DeletionsLeftOut(1) => write!(f, "One deletion on record was left out."),
            Self::DeletionsLeftOut(number) => write!(f, "{number} deletions on record were left out."),
        }
    }
}
