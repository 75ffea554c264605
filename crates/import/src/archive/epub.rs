//! Books (EPUB 3): a text for each chapter of the spine.

use std::collections::BTreeMap;

use diptych_corpus::date::PartialDate;
use diptych_corpus::form::is_language_tag;

use super::xml::{Piece, pieces};
use super::zip::Archive;
use crate::charset::Decoder;
use crate::day::read_day;
use crate::error::ImportError;
use crate::html::{read_whole, without_empty_tags};
use crate::imported_text::{ImportedText, Kind, Note};
use crate::normal_text::one_line;
use crate::stated::{Origin, Stated};

const WHAT: &str = "an EPUB book";

/// The file that names the description of the book.
pub const CONTAINER: &str = "META-INF/container.xml";

/// The chapters of a book that have words.
///
/// # Errors
/// [`ImportError`] if it is damaged, encrypted or over the limits.
pub fn read_epub(charsets: &dyn Decoder, archive: &mut Archive<'_>) -> Result<Vec<ImportedText>, ImportError> {
    if is_encrypted(archive)? {
        return Err(ImportError::Encrypted);
    }
    let container = part(archive, CONTAINER)?.ok_or(ImportError::Damaged(WHAT))?;
    let path = root(&container)?.ok_or(ImportError::Damaged(WHAT))?;
    let book = Book::read(&part(archive, &path)?.ok_or(ImportError::Damaged(WHAT))?)?;
    let folder = path.rsplit_once('/').map_or("", |it| it.0);
    let mut chapters = Vec::new();
    let mut n_without = 0;
    for chapter in book.spine.iter().filter_map(|id| book.files.get(id)) {
        match read_chapter(charsets, archive, &resolved(folder, chapter))? {
            Some(text) => chapters.push(book.describe(text)),
            None => n_without += 1,
        }
    }
    if n_without > 0 {
        chapters.first_mut().into_iter().for_each(|it| it.notes.push(Note::MembersLeftOut(n_without)));
    }
    Ok(chapters)
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, ImportError> {
    Ok(archive.read_named(name)?.map(|it| String::from_utf8_lossy(&it).into_owned()))
}

/// Whether chapters need a license to be read. Fonts may be scrambled in any book.
fn is_encrypted(archive: &mut Archive<'_>) -> Result<bool, ImportError> {
    let Some(written) = part(archive, "META-INF/encryption.xml")? else { return Ok(false) };
    for piece in pieces(&written, WHAT) {
        if let Piece::Start(element) = piece? {
            let uri = element.attribute("URI").unwrap_or_default().to_ascii_lowercase();
            let is_chapter = [".xhtml", ".html", ".htm", ".xml"].iter().any(|it| uri.ends_with(it));
            if element.name() == "CipherReference" && is_chapter {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn root(container: &str) -> Result<Option<String>, ImportError> {
    for piece in pieces(container, WHAT) {
        match piece? {
            Piece::Start(element) if element.name() == "rootfile" => return Ok(element.attribute("full-path")),
            _ => {}
        }
    }
    Ok(None)
}

fn read_chapter(
    charsets: &dyn Decoder,
    archive: &mut Archive<'_>,
    path: &str,
) -> Result<Option<ImportedText>, ImportError> {
    let Some(bytes) = archive.read_named(path)? else { return Ok(None) };
    let decoded = charsets.decode(&bytes, None)?;
    let mut text = read_whole(&without_empty_tags(&decoded.text), Kind::Epub)?;
    text.member = Some(path.to_owned());
    text.notes.extend(decoded.notes);
    Ok(Some(text).filter(|it| !it.blocks.is_empty()))
}

/// What the description of a book says.
#[derive(Default)]
struct Book {
    files: BTreeMap<String, String>,
    spine: Vec<String>,
    title: Option<String>,
    creator: Option<String>,
    publisher: Option<String>,
    language: Option<String>,
    published: Option<PartialDate>,
}

impl Book {
    fn read(description: &str) -> Result<Self, ImportError> {
        let mut book = Self::default();
        let mut open = String::new();
        for piece in pieces(description, WHAT) {
            match piece? {
                Piece::Start(element) => {
                    element.name().clone_into(&mut open);
                    match element.name() {
                        "item" => {
                            let pair = element.attribute("id").zip(element.attribute("href"));
                            book.files.extend(pair);
                        }
                        "itemref" => book.spine.extend(element.attribute("idref")),
                        _ => {}
                    }
                }
                Piece::End(_) => open.clear(),
                Piece::Words(words) => book.add(&open, &one_line(&words)),
            }
        }
        Ok(book)
    }

    fn add(&mut self, element: &str, words: &str) {
        let value = Some(words.to_owned()).filter(|it| !it.is_empty());
        match element {
            "title" => self.title = self.title.take().or(value),
            "creator" => self.creator = self.creator.take().or(value),
            "publisher" => self.publisher = self.publisher.take().or(value),
            "language" => self.language = self.language.take().or(value.filter(|it| is_language_tag(it))),
            "date" => self.published = self.published.or_else(|| read_day(words)),
            _ => {}
        }
    }

    /// `text` with what the book says where the chapter says nothing.
    fn describe(&self, mut text: ImportedText) -> ImportedText {
        let stated = |it: &Option<String>| it.clone().map(|it| Stated::new(it, Origin::BookDescription));
        text.headline = text.headline.or_else(|| stated(&self.title));
        text.byline = stated(&self.creator);
        text.publisher = stated(&self.publisher);
        text.language = stated(&self.language);
        text.published = self.published.map(|it| Stated::new(it, Origin::BookDescription));
        text
    }
}

/// The path in the archive that `link` leads to from `folder`.
fn resolved(folder: &str, link: &str) -> String {
    let link = percent_decoded(link.split(['#', '?']).next().unwrap_or_default());
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// "%20" as a space. What is no pair of digits stays.
fn percent_decoded(written: &str) -> String {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let [first, after @ ..] = rest {
        let pair = after.get(..2).and_then(|it| str::from_utf8(it).ok()).and_then(|it| u8::from_str_radix(it, 16).ok());
        match pair.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
