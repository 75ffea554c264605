//! Records of web archives (WARC 1.1) in gzip: the pages that stand at given addresses.

use super::zip::Archive;
use crate::charset::Decoder;
use crate::error::ImportError;
use crate::headers::Headers;
use crate::html::read_page;
use crate::imported_text::{ImportedText, Kind};
use crate::transfer::unchunked;

/// A page as the server sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where it stood.
    pub address: String,
    charset: Option<String>,
    body: Vec<u8>,
}

impl Record {
    /// The text of the page.
    ///
    /// # Errors
    /// [`ImportError`] if it is text in no character set, or over the limits.
    pub fn page(&self, charsets: &dyn Decoder) -> Result<ImportedText, ImportError> {
        let decoded = charsets.decode(&self.body, self.charset.as_deref())?;
        let mut text = read_page(&decoded.text, Kind::Wacz)?;
        text.notes.extend(decoded.notes);
        Ok(text)
    }
}

/// The pages that stand at `addresses`, from all records of the archive, until each is found.
///
/// # Errors
/// [`ImportError`] if the archive is damaged or over the limits.
pub fn read_pages(archive: &mut Archive<'_>, addresses: &[&str]) -> Result<Vec<Record>, ImportError> {
    let mut found: Vec<Record> = Vec::new();
    let is_warc = |name: &str| name.starts_with("archive/") && (name.ends_with(".warc.gz") || name.ends_with(".warc"));
    let members: Vec<_> = archive.members().iter().filter(|it| is_warc(&it.name)).cloned().collect();
    for member in members {
        if found.len() == addresses.len() {
            break;
        }
        let bytes = archive.read(&member)?;
        let mut rest = bytes.as_slice();
        while !rest.is_empty() && found.len() < addresses.len() {
            let Some((record, after)) = next_record(archive, rest)? else { break };
            rest = after;
            let new = page(archive, &record)?;
            let is_wanted = |it: &Record| {
                addresses.contains(&it.address.as_str()) && found.iter().all(|there| there.address != it.address)
            };
            found.extend(new.filter(is_wanted));
        }
    }
    Ok(found)
}

/// A record, unpacked, and what comes after it.
type First<'a> = (Vec<u8>, &'a [u8]);

/// The first record of `bytes`, unpacked, and what comes after it.
fn next_record<'a>(archive: &mut Archive<'_>, bytes: &'a [u8]) -> Result<Option<First<'a>>, ImportError> {
    if let Some(deflated) = gzip_content(bytes) {
        let (record, n_read) = archive.inflate_counted(deflated)?;
        // The checksum and the length of what was packed.
        let after = deflated.get(n_read + 8..).unwrap_or_default();
        return Ok(Some((record, after)));
    }
    let (headers, body) = Headers::split(bytes);
    let length = headers.get("content-length").and_then(|it| it.parse::<usize>().ok()).filter(|it| *it <= body.len());
    let Some(length) = length else { return Ok(None) };
    let end = bytes.len() - body.len() + length;
    let (record, after) = bytes.split_at(end);
    Ok(Some((record.to_vec(), after.trim_ascii_start())))
}

/// What stands after the header of a gzip member (RFC 1952).
fn gzip_content(bytes: &[u8]) -> Option<&[u8]> {
    let flags = *bytes.get(3).filter(|_| bytes.starts_with(b"\x1f\x8b\x08"))?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        let length = u16::from_le_bytes(rest.get(..2)?.try_into().ok()?);
        rest = rest.get(2 + usize::from(length)..)?;
    }
    for _ in 0..(flags >> 3 & 1) + (flags >> 4 & 1) {
        let end = rest.iter().position(|it| *it == 0)?;
        rest = rest.get(end + 1..)?;
    }
    if flags & 2 == 0 { Some(rest) } else { rest.get(2..) }
}

/// The page that a record holds, if it is the answer of a server and a page.
fn page(archive: &mut Archive<'_>, record: &[u8]) -> Result<Option<Record>, ImportError> {
    let (headers, answer) = Headers::split(record);
    let (answer, body) = Headers::split(answer);
    let is_page = matches!(answer.media_type().as_str(), "text/html" | "application/xhtml+xml");
    let Some(address) =
        headers.get("warc-target-uri").filter(|_| is_page && headers.get("warc-type") == Some("response"))
    else {
        return Ok(None);
    };
    let is = |header: &str, value: &str| answer.get(header).is_some_and(|it| it.eq_ignore_ascii_case(value));
    let body = if is("transfer-encoding", "chunked") { unchunked(body) } else { body.to_vec() };
    let body = match gzip_content(&body).filter(|_| is("content-encoding", "gzip")) {
        Some(deflated) => archive.inflate_counted(deflated)?.0,
        None => body,
    };
    let charset = answer.parameter("content-type", "charset").map(str::to_owned);
    Ok(Some(Record { address: address.trim_matches(['<', '>']).to_owned(), charset, body }))
}
