//! A page with its parts in one file, as Chromium saves it: a message of several parts, of which the first page is read (RFC 2557).

use crate::charset::Decoder;
use crate::day::read_day;
use crate::error::ImportError;
use crate::headers::Headers;
use crate::html::{is_address, read_page};
use crate::imported_text::{ImportedText, Kind};
use crate::stated::{Origin, Stated};
use crate::transfer;

/// Bytes in which the headers of such a file name its parts.
const HEAD_BYTES: usize = 4096;

/// How many parts stand in each other.
const MAX_DEPTH: usize = 4;

/// Whether `bytes` are a message of several parts.
pub fn is_mhtml(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD_BYTES.min(bytes.len())).unwrap_or_default();
    let (headers, _) = Headers::split(head.trim_ascii_start());
    headers.media_type().starts_with("multipart/") && headers.parameter("content-type", "boundary").is_some()
}

/// The text of the first page in `bytes`.
///
/// # Errors
/// [`ImportError`] if no part is a page, or the page cannot be read.
pub fn read_mhtml(charsets: &dyn Decoder, bytes: &[u8]) -> Result<ImportedText, ImportError> {
    let (headers, body) = Headers::split(bytes.trim_ascii_start());
    let (part, content) = first_page(&headers, body, MAX_DEPTH).ok_or(ImportError::NoText)?;
    let content = transfer::decode(content, part.get("content-transfer-encoding").unwrap_or_default());
    let decoded = charsets.decode(&content, part.parameter("content-type", "charset"))?;
    let mut text = read_page(&decoded.text, Kind::Mhtml)?;
    text.notes.extend(decoded.notes);
    let address = headers.get("snapshot-content-location").or_else(|| part.get("content-location"));
    if let Some(address) = address.filter(|it| is_address(it)) {
        text.address = Some(Stated::new(address.to_owned(), Origin::MhtmlHeader));
    }
    text.captured = headers.get("date").and_then(read_day).map(|it| Stated::new(it, Origin::MhtmlHeader));
    Ok(text)
}

/// The headers and the content of the first part that is a page.
fn first_page<'a>(headers: &Headers, body: &'a [u8], n_left: usize) -> Option<(Headers, &'a [u8])> {
    let boundary = headers.parameter("content-type", "boundary")?;
    let mark = [b"--", boundary.as_bytes()].concat();
    let n_left = n_left.checked_sub(1)?;
    let mut parts = split(body, &mark).into_iter().skip(1).map(|it| Headers::split(without_break(it)));
    parts.find_map(|(part, content)| match part.media_type().as_str() {
        "text/html" | "application/xhtml+xml" => Some((part, content)),
        kind if kind.starts_with("multipart/") => first_page(&part, content, n_left),
        _ => None,
    })
}

/// The pieces of `body` between the lines that begin with `mark`.
fn split<'a>(body: &'a [u8], mark: &[u8]) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < body.len() {
        if body.get(at..).is_some_and(|it| it.starts_with(mark)) {
            pieces.push(body.get(start..at).unwrap_or_default());
            start = at + mark.len();
        }
        let rest = body.get(at..).unwrap_or_default();
        at += rest.iter().position(|it| *it == b'\n').map_or(rest.len(), |it| it + 1);
    }
    pieces.push(body.get(start..).unwrap_or_default());
    pieces
}

fn without_break(part: &[u8]) -> &[u8] {
    part.strip_prefix(b"\r\n").or_else(|| part.strip_prefix(b"\n")).unwrap_or(part)
}
