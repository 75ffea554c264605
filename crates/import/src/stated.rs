//! What a file says of its text, with the place that says it. Knows places by name; reads none of them.

use core::fmt;

/// A detail of a text, with where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<T> {
    /// What is stated.
    pub value: T,
    /// Where it is stated.
    pub origin: Origin,
}

impl<T> Stated<T> {
    /// `value` as `origin` states it.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}

/// The place that a detail was found in. Displayed as words that can follow "from".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The structured data of a page: `<script type="application/ld+json">`.
    JsonLd,
    /// A `<meta property="og:…">` or `article:…` of the Open Graph protocol.
    OpenGraph,
    /// Another `<meta>` of a page.
    Meta,
    /// An element with an `itemprop`.
    Microdata,
    /// A `<time>` of a page.
    Time,
    /// The `<title>` of a page.
    Title,
    /// A heading of the text.
    Heading,
    /// The `<link rel="canonical">` of a page.
    CanonicalLink,
    /// The link with `rel="author"`, or what the page's classes name a byline.
    Byline,
    /// The `lang` of the page.
    Lang,
    /// The header of an MHTML file.
    MhtmlHeader,
    /// The comment that SingleFile puts at the beginning of a page.
    SingleFileComment,
    /// The comment that a browser puts at the beginning of a page that it saves.
    BrowserComment,
    /// The first line of the text.
    FirstLine,
    /// The block of keys before the text of a Markdown file.
    FrontMatter,
    /// The properties of a document.
    DocumentProperties,
    /// The description of a book.
    BookDescription,
    /// The record of a captured page in a web archive.
    CaptureRecord,
    /// The words of the text: the program guessed it.
    Detected,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::JsonLd => "the page’s structured data (JSON-LD)",
            Self::OpenGraph => "the page’s Open Graph data",
            Self::Meta => "a <meta> of the page",
            Self::Microdata => "the page’s microdata",
            Self::Time => "a <time> of the page",
            Self::Title => "the title of the page",
            Self::Heading => "the heading of the text",
            Self::CanonicalLink => "the page’s canonical link",
            Self::Byline => "the byline on the page",
            Self::Lang => "the language that the page states",
            Self::MhtmlHeader => "the header of the MHTML file",
            Self::SingleFileComment => "the comment by SingleFile",
            Self::BrowserComment => "the comment by the browser",
            Self::FirstLine => "the first line of the text",
            Self::FrontMatter => "the keys before the text",
            Self::DocumentProperties => "the properties of the document",
            Self::BookDescription => "the description of the book",
            Self::CaptureRecord => "the record of the capture",
            Self::Detected => "the words of the text, by the program",
        })
    }
}
