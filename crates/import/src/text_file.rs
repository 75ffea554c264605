//! A file of text, by what it holds: a page, a page with its parts, Markdown, or plain text.

use crate::error::ImportError;
use crate::html::read_page;
use crate::imported_text::{ImportedText, Kind};
use crate::mhtml::{is_mhtml, read_mhtml};
use crate::plain::read_plain;
use crate::readers::Readers;

/// The text of a file. Only a name tells Markdown and plain text apart.
///
/// # Errors
/// [`ImportError`] if the bytes are text in no character set, a page is over the limits, or what reads it is not at hand.
pub fn read_text_file(readers: &dyn Readers, name: Option<&str>, bytes: &[u8]) -> Result<ImportedText, ImportError> {
    if is_mhtml(bytes) {
        return read_mhtml(readers.charsets(), bytes);
    }
    let decoded = readers.charsets().decode(bytes, None)?;
    let ending = name.and_then(|it| it.rsplit_once('.')).map(|it| it.1.to_ascii_lowercase()).unwrap_or_default();
    let mut text = match ending.as_str() {
        _ if is_markup(&decoded.text) => read_page(&decoded.text, Kind::Html)?,
        "html" | "htm" | "xhtml" => read_page(&decoded.text, Kind::Html)?,
        "md" | "markdown" | "mkd" => readers.markdown(&decoded.text)?,
        _ if has_keys(&decoded.text) => readers.markdown(&decoded.text)?,
        _ => read_plain(&decoded.text, Kind::Text),
    };
    text.notes.extend(decoded.notes);
    Ok(text)
}

/// Whether the text begins with a tag, a declaration or a comment.
fn is_markup(text: &str) -> bool {
    let mut letters = text.trim_start().chars();
    letters.next() == Some('<') && letters.next().is_some_and(|it| it.is_ascii_alphabetic() || it == '!' || it == '?')
}

/// Whether the text begins with keys as Markdown has them: a line of three signs, keys, another such line.
fn has_keys(text: &str) -> bool {
    let closed = |fence: &str| {
        let mut lines = text.lines().map(str::trim_end);
        lines.next() == Some(fence) && lines.take(100).any(|it| it == fence)
    };
    closed("---") || closed("+++")
}
