//! Word documents (ECMA-376): paragraphs with insertions; deletions and footnotes are listed and left out.

use super::xml::{Element, Piece, pieces};
use super::zip::Archive;
use crate::error::ImportError;
use crate::imported_text::{Block, ImportedText, Kind, Note, Reason};
use crate::normal_text::one_line;
use crate::stated::{Origin, Stated};

const WHAT: &str = "a Word document";

/// The main part of a document.
pub const DOCUMENT: &str = "word/document.xml";

/// The text of a document.
///
/// # Errors
/// [`ImportError`] if it is damaged, encrypted or over the limits.
pub fn read_docx(archive: &mut Archive<'_>) -> Result<ImportedText, ImportError> {
    let document = part(archive, DOCUMENT)?.ok_or(ImportError::Damaged(WHAT))?;
    let body = Body::read(&document)?;
    let mut text = ImportedText::new(Kind::Docx, body.blocks);
    text.headline = body.title.map(|it| Stated::new(it, Origin::Heading));
    let footnotes = footnotes(archive)?;
    if body.n_deletions > 0 {
        text.notes.push(Note::DeletionsLeftOut(body.n_deletions));
    }
    if !footnotes.is_empty() {
        text.notes.push(Note::FootnotesLeftOut(footnotes.len()));
    }
    text.blocks.extend(footnotes.into_iter().map(|it| Block::left_out(it, Reason::Footnote)));
    state_properties(archive, &mut text)?;
    Ok(text)
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, ImportError> {
    Ok(archive.read_named(name)?.map(|it| String::from_utf8_lossy(&it).into_owned()))
}

/// A paragraph that is open. Text boxes hold paragraphs in paragraphs.
#[derive(Default)]
struct Paragraph {
    words: String,
    deleted: String,
    style: String,
}

#[derive(Default)]
struct Body {
    blocks: Vec<Block>,
    title: Option<String>,
    n_deletions: usize,
    open: Vec<Paragraph>,
    /// Elements around that are deletions.
    n_deleted: usize,
    /// Elements around that repeat, for old programs, what stands before them.
    n_repeated: usize,
    in_words: bool,
}

impl Body {
    fn read(document: &str) -> Result<Self, ImportError> {
        let mut body = Self::default();
        for piece in pieces(document, WHAT) {
            match piece? {
                Piece::Start(element) => body.start(&element),
                Piece::End(name) => body.end(&name),
                Piece::Words(words) => body.add(&words),
            }
        }
        while !body.open.is_empty() {
            body.end_paragraph();
        }
        Ok(body)
    }

    fn start(&mut self, element: &Element<'_>) {
        match element.name() {
            "p" => self.open.push(Paragraph::default()),
            "pStyle" => {
                let style = element.attribute("val").unwrap_or_default();
                self.open.last_mut().into_iter().for_each(|it| it.style.clone_from(&style));
            }
            "t" | "delText" => self.in_words = true,
            "tab" | "br" | "cr" => self.add_letter(' '),
            "noBreakHyphen" => self.add_letter('\u{2011}'),
            "del" | "moveFrom" => {
                self.n_deleted += 1;
                self.n_deletions += 1;
            }
            "Fallback" => self.n_repeated += 1,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "t" | "delText" => self.in_words = false,
            "del" | "moveFrom" => self.n_deleted = self.n_deleted.saturating_sub(1),
            "Fallback" => self.n_repeated = self.n_repeated.saturating_sub(1),
            _ => {}
        }
    }

    fn add(&mut self, words: &str) {
        let is_shown = self.in_words && self.n_repeated == 0;
        let Some(paragraph) = self.open.last_mut().filter(|_| is_shown) else { return };
        let part = if self.n_deleted > 0 { &mut paragraph.deleted } else { &mut paragraph.words };
        part.push_str(words);
    }

    fn add_letter(&mut self, letter: char) {
        let is_shown = self.n_repeated == 0 && self.n_deleted == 0;
        self.open.last_mut().filter(|_| is_shown).into_iter().for_each(|it| it.words.push(letter));
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        let (words, deleted) = (one_line(&paragraph.words), one_line(&paragraph.deleted));
        let is_title = paragraph.style.eq_ignore_ascii_case("title") && self.title.is_none();
        if !words.is_empty() {
            let left_out = is_title.then_some(Reason::Headline);
            self.title = self.title.take().or_else(|| is_title.then(|| words.clone()));
            self.blocks.push(Block { text: words, left_out });
        }
        if !deleted.is_empty() {
            self.blocks.push(Block::left_out(deleted, Reason::Deleted));
        }
    }
}

/// The words of each footnote and endnote.
fn footnotes(archive: &mut Archive<'_>) -> Result<Vec<String>, ImportError> {
    let mut notes = Vec::new();
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
        let Some(written) = part(archive, name)? else { continue };
        let mut words = String::new();
        let mut in_words = false;
        for piece in pieces(&written, WHAT) {
            match piece? {
                Piece::Start(element) => in_words = element.name() == "t",
                Piece::Words(more) if in_words => words.push_str(&more),
                Piece::End(name) if name == "footnote" || name == "endnote" => {
                    notes.extend(Some(one_line(&std::mem::take(&mut words))).filter(|it| !it.is_empty()));
                }
                Piece::End(name) => {
                    in_words = false;
                    words.push_str(if name == "p" { " " } else { "" });
                }
                Piece::Words(_) => {}
            }
        }
    }
    Ok(notes)
}

/// States title and author, if the properties have them.
fn state_properties(archive: &mut Archive<'_>, text: &mut ImportedText) -> Result<(), ImportError> {
    let Some(written) = part(archive, "docProps/core.xml")? else { return Ok(()) };
    let mut open = String::new();
    for piece in pieces(&written, WHAT) {
        match piece? {
            Piece::Start(element) => element.name().clone_into(&mut open),
            Piece::End(_) => open.clear(),
            Piece::Words(words) => {
                let value = Some(one_line(&words)).filter(|it| !it.is_empty());
                let value = value.map(|it| Stated::new(it, Origin::DocumentProperties));
                match open.as_str() {
                    "title" => text.headline = text.headline.take().or(value),
                    "creator" => text.byline = text.byline.take().or(value),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}
