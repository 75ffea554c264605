//! Texts of one's own: bytes of a file become texts with their paragraphs, what was left out, and what the file says of them. Pure:
//! the same bytes give the same texts, whatever the bytes are, and nothing is fetched.
//!
//! [`imported_text`] and [`stated`] are the values, [`error`] why there are none, [`limits`] how much is read, [`available`] how much of the
//! code is at hand, as [`readers`] says what a file may need. `format` tells kinds by their first bytes, `charset` makes text of bytes,
//! `normal_text` makes lines of it. `text_file` reads what is text: `html`, `mhtml`, `markdown`, `plain`; [`archive`] what is packed, `pasted` what
//! was pasted. `day` reads dates, [`language`] tells languages, `headers` and `transfer` are how mail and web servers write.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod archive;
pub mod available;
mod charset;
mod day;
pub mod error;
mod format;
mod headers;
mod html;
pub mod imported_text;
pub mod language;
pub mod limits;
mod markdown;
mod mhtml;
mod normal_text;
mod pasted;
mod plain;
pub mod readers;
pub mod stated;
mod text_file;
mod transfer;

use available::Everything;
use diptych_corpus::limits::MAX_TEXT_BYTES;
use error::ImportError;
use format::Format;
use imported_text::ImportedText;
use limits::{MAX_ARCHIVE_BYTES, MAX_FILE_BYTES};
use readers::Readers;

/// Reads a file. `name` is its name, which decides only between kinds whose bytes look alike.
///
/// # Errors
/// [`ImportError`] if the file is of a kind that is not read, too large, damaged, or holds no text.
pub fn read(name: Option<&str>, bytes: &[u8]) -> Result<Vec<ImportedText>, ImportError> {
    read_with(&Everything, name, bytes)
}

/// The same with what is at hand.
///
/// # Errors
/// As [`read`], and [`ImportError::OtherKind`] or [`ImportError::OtherCharacterSet`] if what the file needs is not at hand.
pub fn read_with(readers: &dyn Readers, name: Option<&str>, bytes: &[u8]) -> Result<Vec<ImportedText>, ImportError> {
    let texts = match format::recognize(bytes)? {
        Format::Zip => {
            within(bytes.len(), MAX_ARCHIVE_BYTES)?;
            readers.archive(bytes)?
        }
        Format::Text => {
            within(bytes.len(), MAX_FILE_BYTES)?;
            vec![text_file::read_text_file(readers, name, bytes)?]
        }
    };
    if texts.is_empty() {
        return Err(ImportError::NoText);
    }
    texts.into_iter().map(finished).collect()
}

/// Reads what was pasted: `plain` as the clipboard has it as text, `html` as it has it as markup, if it has.
///
/// # Errors
/// [`ImportError`] if it is too large or holds no text.
pub fn read_pasted(plain: &str, html: Option<&str>) -> Result<ImportedText, ImportError> {
    within(plain.len().max(html.map_or(0, str::len)), MAX_FILE_BYTES)?;
    finished(pasted::read(plain, html)?)
}

/// The text with what its words tell, if it has words.
fn finished(mut text: ImportedText) -> Result<ImportedText, ImportError> {
    if text.blocks.is_empty() {
        return Err(ImportError::NoText);
    }
    within(text.text().len(), MAX_TEXT_BYTES)?;
    language::state_language(&mut text);
    Ok(text)
}

fn within(found: usize, limit: usize) -> Result<(), ImportError> {
    if found > limit { Err(ImportError::TooLarge { found, limit }) } else { Ok(()) }
}
