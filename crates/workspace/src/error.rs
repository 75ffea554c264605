//! Why a file does not open as a workspace, as sentences that say what to do.

use core::fmt;

use diptych_import::error::ImportError;

/// Why nothing could be read. Displayed as sentences: what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkspaceError {
    /// No archive, or one without texts of a reader.
    NotAWorkspace,
    /// The archive is cut off or altered, encrypted, or over the limits.
    Archive(ImportError),
    /// A file in it cannot be read; its name, and why.
    File(String, String),
    /// A newer program wrote it; the format that it states.
    Newer(u8),
}

impl std::error::Error for WorkspaceError {}

impl fmt::Display for WorkspaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAWorkspace => f.write_str(
                "This is no .diptych file: it holds no texts that a reader saved. Choose the file that “Save as a .diptych file” made.",
            ),
            Self::Archive(why) => write!(f, "{why} If there is an earlier copy of the file, open that."),
            Self::File(name, why) => {
                write!(f, "{name} in the file cannot be read: {why}. Unpack the file, mend {name}, and pack it again.")
            }
            Self::Newer(format) => write!(
                f,
                "The file has format {format}, which a newer version of Diptych wrote. Open it there, or load this page anew."
            ),
        }
    }
}

impl From<ImportError> for WorkspaceError {
    fn from(error: ImportError) -> Self {
        Self::Archive(error)
    }
}
