//! How much of the code that reads files is at hand. A page fetches what reads documents, and the tables of old character sets, only for a file
//! that needs them; the command has all of it.

use crate::archive::read_archive;
use crate::charset::{AllCharacterSets, Decoder, Utf8};
use crate::error::ImportError;
use crate::imported_text::ImportedText;
use crate::markdown::read_markdown;
use crate::readers::Readers;

/// Pages and plain text in UTF-8, as nearly all files are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pages;

/// Every kind of file, in UTF-8.
#[derive(Clone, Copy, Debug, Default)]
pub struct Documents;

/// Every kind of file in every character set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Everything;

impl Readers for Pages {
    fn charsets(&self) -> &dyn Decoder {
        &Utf8
    }

    fn markdown(&self, _: &str) -> Result<ImportedText, ImportError> {
        Err(ImportError::OtherKind)
    }

    fn archive(&self, _: &[u8]) -> Result<Vec<ImportedText>, ImportError> {
        Err(ImportError::OtherKind)
    }
}

impl Readers for Documents {
    fn charsets(&self) -> &dyn Decoder {
        &Utf8
    }

    fn markdown(&self, text: &str) -> Result<ImportedText, ImportError> {
        read_markdown(text)
    }

    fn archive(&self, bytes: &[u8]) -> Result<Vec<ImportedText>, ImportError> {
        read_archive(self, bytes)
    }
}

impl Readers for Everything {
    fn charsets(&self) -> &dyn Decoder {
        &AllCharacterSets
    }

    fn markdown(&self, text: &str) -> Result<ImportedText, ImportError> {
        read_markdown(text)
    }

    fn archive(&self, bytes: &[u8]) -> Result<Vec<ImportedText>, ImportError> {
        read_archive(self, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Documents, Everything, Pages};
    use crate::error::ImportError;
    use crate::read_with;

    const PAGE: &[u8] = b"<article><p>The ferry was late.</p></article>";
    const MARKDOWN: &[u8] = b"# Fog\n\nThe ferry was *late*.";

    #[test]
    fn whoever_has_more_at_hand_reads_the_same_and_what_is_not_at_hand_is_told() {
        let page = read_with(&Everything, Some("a.html"), PAGE);
        assert!(page.is_ok());
        assert_eq!(read_with(&Pages, Some("a.html"), PAGE), page);
        assert_eq!(read_with(&Documents, Some("a.html"), PAGE), page);
        let markdown = read_with(&Everything, Some("a.md"), MARKDOWN);
        assert!(markdown.is_ok());
        assert_eq!(read_with(&Documents, Some("a.md"), MARKDOWN), markdown);
        for (name, bytes) in [("a.md", MARKDOWN), ("a.zip", b"PK\x03\x04")] {
            assert_eq!(read_with(&Pages, Some(name), bytes), Err(ImportError::OtherKind));
        }
        let turkish = b"<meta charset=windows-1254><p>Sal\xfd</p>";
        assert_eq!(read_with(&Documents, None, turkish), Err(ImportError::OtherCharacterSet));
    }
}
