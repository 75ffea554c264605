//! Web archives (WACZ 1.1.1): the pages that its list names, with the text that the crawler took from them, else as their record has them.

use serde_json::Value;

use super::warc;
use super::zip::Archive;
use crate::charset::Decoder;
use crate::day::read_day;
use crate::error::ImportError;
use crate::html::is_address;
use crate::imported_text::{ImportedText, Kind, Note};
use crate::normal_text::one_line;
use crate::plain::read_plain;
use crate::stated::{Origin, Stated};

/// The list of pages.
pub const PAGES: &str = "pages/pages.jsonl";

/// The pages that have words.
///
/// # Errors
/// [`ImportError`] if the archive is damaged or over the limits.
pub fn read_wacz(charsets: &dyn Decoder, archive: &mut Archive<'_>) -> Result<Vec<ImportedText>, ImportError> {
    let list = archive.read_named(PAGES)?.unwrap_or_default();
    let list = String::from_utf8_lossy(&list).into_owned();
    let pages: Vec<Page> = list.lines().filter_map(Page::read).collect();
    let missing: Vec<&str> = pages.iter().filter(|it| it.text.is_none()).map(|it| it.address.as_str()).collect();
    let records = warc::read_pages(archive, &missing)?;
    let read = pages.iter().map(|page| page.imported(charsets, &records));
    let mut texts: Vec<ImportedText> = read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    let n_without = pages.len() - texts.len();
    if n_without > 0 {
        texts.first_mut().into_iter().for_each(|it| it.notes.push(Note::MembersLeftOut(n_without)));
    }
    Ok(texts)
}

/// A line of the list.
struct Page {
    address: String,
    title: Option<String>,
    captured: Option<String>,
    text: Option<String>,
}

impl Page {
    /// The first line of the list describes the list and has no address.
    fn read(line: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(line).ok()?;
        let text = |key: &str| value.get(key)?.as_str().map(str::to_owned).filter(|it| !it.trim().is_empty());
        let address = text("url").filter(|it| is_address(it))?;
        Some(Self { address, title: text("title"), captured: text("ts"), text: text("text") })
    }

    fn imported(&self, charsets: &dyn Decoder, records: &[warc::Record]) -> Result<Option<ImportedText>, ImportError> {
        let mut text = match &self.text {
            Some(words) => read_plain(words, Kind::Wacz),
            None => match records.iter().find(|it| it.address == self.address) {
                Some(record) => record.page(charsets)?,
                None => return Ok(None),
            },
        };
        if text.blocks.is_empty() {
            return Ok(None);
        }
        let of_list = |value: String| Stated::new(value, Origin::CaptureRecord);
        text.member = Some(self.address.clone());
        text.address = Some(of_list(self.address.clone()));
        text.captured = self.captured.as_deref().and_then(read_day).map(|it| Stated::new(it, Origin::CaptureRecord));
        let title = self.title.as_deref().map(one_line).filter(|it| !it.is_empty()).map(of_list);
        text.headline = if self.text.is_some() { title.or(text.headline) } else { text.headline.or(title) };
        Ok(Some(text))
    }
}
