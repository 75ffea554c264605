//! Files and what is pasted, read as texts of the reader. The code that reads them is a chunk of its own: it is large, and few need it.

use diptych_import::available::{Documents, Everything, Pages};
use diptych_import::error::ImportError;
use diptych_import::imported_text::ImportedText;

use super::in_chunk::in_chunk;
use super::problem::Problem;
use crate::platform::clipboard::Pasted;
use crate::words;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The code that reads it did not arrive; another try may bring it.
    CodeMissing,
    /// It holds nothing that can be read.
    Refused(Problem),
}

impl From<NotRead> for Problem {
    fn from(why: NotRead) -> Self {
        match why {
            NotRead::CodeMissing => Self {
                what: words::loading::NO_READER_OF_TEXTS.to_owned(),
                what_to_do: words::loading::TRY_TEXTS_AGAIN.to_owned(),
            },
            NotRead::Refused(problem) => problem,
        }
    }
}

/// The texts that a file holds.
///
/// # Errors
/// When it holds none that can be read, or the code did not arrive.
pub async fn texts_of_file(name: String, bytes: Vec<u8>) -> Result<Vec<ImportedText>, NotRead> {
    let mut read = read_page(name.clone(), bytes.clone()).await.map_err(|_| NotRead::CodeMissing)?;
    if read == Err(ImportError::OtherKind) {
        read = read_document(name.clone(), bytes.clone()).await.map_err(|_| NotRead::CodeMissing)?;
    }
    if read == Err(ImportError::OtherCharacterSet) {
        read = read_other_charset(name.clone(), bytes).await.map_err(|_| NotRead::CodeMissing)?;
    }
    read.map_err(|error| refused(words::files::not_read(&name), &error))
}

/// The text that was pasted.
///
/// # Errors
/// When it holds none that can be read, or the code did not arrive.
pub async fn text_of_pasted(pasted: Pasted) -> Result<ImportedText, NotRead> {
    let read = read_pasted(pasted).await.map_err(|_| NotRead::CodeMissing)?;
    read.map_err(|error| refused(words::files::PASTED_NOT_READ.to_owned(), &error))
}

in_chunk!(
    /// Reads a page or plain text in UTF-8.
    importing, read_page(name: String, bytes: Vec<u8>) -> Result<Vec<ImportedText>, ImportError> =>
        diptych_import::read_with(&Pages, Some(&name), &bytes)
);

in_chunk!(
    /// Reads a file of any kind in UTF-8: Markdown, documents, books and archives are a third of all that reads files.
    documents, read_document(name: String, bytes: Vec<u8>) -> Result<Vec<ImportedText>, ImportError> =>
        diptych_import::read_with(&Documents, Some(&name), &bytes)
);

in_chunk!(
    /// Reads a file in any character set: their tables are as large as all that reads files.
    charsets, read_other_charset(name: String, bytes: Vec<u8>) -> Result<Vec<ImportedText>, ImportError> =>
        diptych_import::read_with(&Everything, Some(&name), &bytes)
);

in_chunk!(
    /// Reads what was pasted.
    importing, read_pasted(pasted: Pasted) -> Result<ImportedText, ImportError> =>
        diptych_import::read_pasted(&pasted.plain, pasted.html.as_deref())
);

fn refused(what: String, error: &ImportError) -> NotRead {
    NotRead::Refused(Problem { what, what_to_do: error.to_string() })
}
