//! An archive of files as a person packs it: a text for each file that can be read.

use super::zip::Archive;
use crate::error::ImportError;
use crate::format::{Format, recognize};
use crate::imported_text::{ImportedText, Note};
use crate::limits::MAX_FILE_BYTES;
use crate::readers::Readers;
use crate::text_file::read_text_file;

/// Endings of names that are read.
const ENDINGS: &[&str] = &["html", "htm", "xhtml", "mht", "mhtml", "md", "markdown", "txt"];

/// The texts of the files in the archive.
///
/// # Errors
/// [`ImportError`] if the archive is damaged or over the limits, or no file in it can be read.
pub fn read_pages(readers: &dyn Readers, archive: &mut Archive<'_>) -> Result<Vec<ImportedText>, ImportError> {
    let members: Vec<_> = archive.members().iter().filter(|it| is_read(&it.name)).cloned().collect();
    let mut texts: Vec<ImportedText> = Vec::new();
    let mut first_error = None;
    let mut n_without = 0;
    for member in members {
        let bytes = archive.read(&member)?;
        match read_one(readers, &member.name, &bytes) {
            Ok(text) => texts.push(text),
            // Whoever has the tables reads it all again.
            Err(ImportError::OtherCharacterSet) => return Err(ImportError::OtherCharacterSet),
            Err(error) => {
                n_without += 1;
                first_error.get_or_insert(error);
            }
        }
    }
    match (texts.first_mut(), first_error) {
        (None, error) => return Err(error.unwrap_or(ImportError::NothingInArchive)),
        (Some(first), Some(_)) => first.notes.push(Note::MembersLeftOut(n_without)),
        (Some(_), None) => {}
    }
    Ok(texts)
}

fn read_one(readers: &dyn Readers, name: &str, bytes: &[u8]) -> Result<ImportedText, ImportError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge { found: bytes.len(), limit: MAX_FILE_BYTES });
    }
    if recognize(bytes)? == Format::Zip {
        return Err(ImportError::OtherArchive("an archive in an archive"));
    }
    let mut text = read_text_file(readers, Some(name), bytes)?;
    if text.blocks.is_empty() {
        return Err(ImportError::NoText);
    }
    text.member = Some(name.to_owned());
    Ok(text)
}

fn is_read(name: &str) -> bool {
    let is_hidden = name.split('/').any(|it| it.starts_with('.'));
    let ending = name.rsplit_once('.').map(|it| it.1.to_ascii_lowercase());
    !is_hidden && ending.is_some_and(|it| ENDINGS.contains(&it.as_str()))
}
