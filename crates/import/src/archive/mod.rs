//! Archives, by what they hold: a Word document ([`docx`]), a book ([`epub`]), a web archive ([`wacz`] with the records of [`warc`]), a corpus folder
//! ([`corpus_folder`]), or files ([`pages`]). [`zip`] unpacks within limits, [`xml`] reads the parts of documents and books.

mod corpus_folder;
mod docx;
mod epub;
mod pages;
mod wacz;
mod warc;
mod xml;
mod zip;

use crate::error::ImportError;
use crate::imported_text::ImportedText;
use crate::readers::Readers;
pub use corpus_folder::read_article;
pub use zip::{Archive, Limits, Member};

/// Members by which documents of Apple's programs are known, of present ones first.
const APPLE_DOCUMENTS: &[&str] = &["Index/Document.iwa", "Index.zip", "index.apxl", "index.xml.gz"];

/// The member in which an OpenDocument file names its parts.
const OPEN_DOCUMENT: &str = "META-INF/manifest.xml";

/// The texts in an archive.
///
/// # Errors
/// [`ImportError`] if it is damaged, encrypted, over the limits, or holds nothing that is read.
pub fn read_archive(readers: &dyn Readers, bytes: &[u8]) -> Result<Vec<ImportedText>, ImportError> {
    let mut archive = Archive::open(bytes)?;
    let has = |name: &str| archive.find(name).is_some();
    let has_office = has("[Content_Types].xml");
    if has(docx::DOCUMENT) {
        return docx::read_docx(&mut archive).map(|text| vec![text]);
    }
    if has(epub::CONTAINER) {
        return epub::read_epub(readers.charsets(), &mut archive);
    }
    if has(wacz::PAGES) {
        return wacz::read_wacz(readers.charsets(), &mut archive);
    }
    if has_office {
        return Err(ImportError::Unsupported("a table or a presentation"));
    }
    if APPLE_DOCUMENTS.iter().any(|it| has(it)) {
        return Err(ImportError::Unsupported("a document of Apple Pages, Numbers or Keynote"));
    }
    if has(OPEN_DOCUMENT) {
        return Err(ImportError::Unsupported("an OpenDocument text, table or presentation"));
    }
    if let Some(folder) = corpus_folder::find_folder(&archive) {
        return corpus_folder::read_articles(&mut archive, folder);
    }
    pages::read_pages(readers, &mut archive)
}
