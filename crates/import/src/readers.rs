//! What a file may need of the code that reads files. Who reads one hands it in.

use crate::charset::Decoder;
use crate::error::ImportError;
use crate::imported_text::ImportedText;

/// What is at hand.
pub trait Readers {
    /// What makes text of bytes.
    fn charsets(&self) -> &dyn Decoder;

    /// Reads Markdown.
    ///
    /// # Errors
    /// [`ImportError`] if a piece of HTML in it is over the limits; [`ImportError::OtherKind`] if what reads it is not at hand.
    fn markdown(&self, text: &str) -> Result<ImportedText, ImportError>;

    /// The texts in an archive; documents and books are such.
    ///
    /// # Errors
    /// [`ImportError`] if it is damaged, encrypted, over the limits, or holds nothing that is read; [`ImportError::OtherKind`] if what reads it
    /// is not at hand.
    fn archive(&self, bytes: &[u8]) -> Result<Vec<ImportedText>, ImportError>;
}
