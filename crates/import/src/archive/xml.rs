//! The pieces of an XML file: beginnings and ends of elements by their local names, and words. Lenient, and without entities but those of XML itself.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::ImportError;

/// A piece of a file.
#[derive(Clone, Debug)]
pub enum Piece<'a> {
    /// An element begins.
    Start(Element<'a>),
    /// An element ends.
    End(String),
    /// Words.
    Words(String),
}

/// The beginning of an element.
#[derive(Clone, Debug)]
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without the prefix of its namespace.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        let found =
            self.0.attributes().with_checks(false).flatten().find(|it| it.key.local_name().into_inner() == wanted)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }
}

/// The pieces of `written`; `what` names the file, with its article.
///
/// # Errors
/// [`ImportError::Damaged`] if it is no XML.
pub fn pieces<'a>(written: &'a str, what: &'static str) -> impl Iterator<Item = Result<Piece<'a>, ImportError>> {
    let mut reader = Reader::from_str(written);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    Pieces { reader, words: String::new(), next: None, what }
}

/// Words come from the reader in parts, and are joined here.
struct Pieces<'a> {
    reader: Reader<&'a [u8]>,
    words: String,
    /// What comes after the words that were given last.
    next: Option<Found<'a>>,
    what: &'static str,
}

/// What ends a run of words.
enum Found<'a> {
    Piece(Piece<'a>),
    Failure,
    End,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>, ImportError>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.next.take().unwrap_or_else(|| self.find());
        if !self.words.is_empty() {
            self.next = Some(found);
            return Some(Ok(Piece::Words(std::mem::take(&mut self.words))));
        }
        match found {
            Found::Piece(piece) => Some(Ok(piece)),
            Found::Failure => {
                self.next = Some(Found::End);
                Some(Err(ImportError::Damaged(self.what)))
            }
            Found::End => {
                self.next = Some(Found::End);
                None
            }
        }
    }
}

impl<'a> Pieces<'a> {
    /// Reads on to what is no word.
    fn find(&mut self) -> Found<'a> {
        loop {
            match self.reader.read_event() {
                Ok(Event::Eof) => return Found::End,
                Err(_) => return Found::Failure,
                Ok(event) => match piece(event) {
                    Some(Piece::Words(more)) => self.words.push_str(&more),
                    Some(piece) => return Found::Piece(piece),
                    None => {}
                },
            }
        }
    }
}

fn piece(event: Event<'_>) -> Option<Piece<'_>> {
    match event {
        Event::Start(element) => Some(Piece::Start(Element(element))),
        Event::End(element) => Some(Piece::End(element.local_name().into_inner().to_owned())),
        Event::Text(words) => Some(Piece::Words(words.xml10_content().into_owned())),
        Event::CData(words) => Some(Piece::Words(words.xml10_content().into_owned())),
        Event::GeneralRef(reference) => {
            let letter = match reference.resolve_char_ref() {
                Ok(Some(letter)) => Some(letter.to_string()),
                _ => quick_xml::escape::resolve_xml_entity(&reference).map(str::to_owned),
            };
            letter.map(Piece::Words)
        }
        _ => None,
    }
}
