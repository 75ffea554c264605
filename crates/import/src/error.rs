//! Why a file cannot be imported, as sentences that say what to do. Knows no file.

use core::fmt;

/// Why nothing could be imported. Displayed as sentences: what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// A PDF document.
    Pdf,
    /// A picture: a scan or a screenshot. What it is, with its article.
    Picture(&'static str),
    /// A document or book of another kind. What it is, with its article.
    Unsupported(&'static str),
    /// An archive of a kind that is not unpacked. What it is, with its article.
    OtherArchive(&'static str),
    /// A file of a kind that holds no article. What it is, with its article.
    NoDocument(&'static str),
    /// A kind of file whose code is not at hand.
    OtherKind,
    /// Text in another character set than the decoder at hand knows.
    OtherCharacterSet,
    /// More bytes than are read.
    TooLarge {
        /// Bytes of the file.
        found: usize,
        /// The most bytes that are read.
        limit: usize,
    },
    /// An archive whose members unpack to more bytes than this limit.
    UnpacksTooLarge {
        /// The most bytes that are unpacked.
        limit: usize,
    },
    /// An archive with more members than this limit.
    TooManyMembers {
        /// The most members that are read.
        limit: usize,
    },
    /// A page of more nodes, deeper nesting or longer tags than any page that people read.
    TooManyNodes,
    /// An archive or a book that needs a password or a license.
    Encrypted,
    /// A file that breaks the rules of its own format. What it is, with its article.
    Damaged(&'static str),
    /// An archive in which nothing that is read was found.
    NothingInArchive,
    /// A file without any text.
    NoText,
    /// Bytes that are text in no character set; the likeliest ones.
    NotReadable {
        /// Names of character sets, the likeliest first.
        likeliest: [&'static str; 3],
    },
}

impl std::error::Error for ImportError {}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pdf => {
                f.write_str("This is a PDF, whose text cannot be read reliably. Open it, copy the text, and paste it.")
            }
            Self::Picture(what) => write!(
                f,
                "This is {what}, which has no text to read. Take the text from the page itself, or let a program for \
                 text recognition read it, and paste it."
            ),
            Self::Unsupported(what) => write!(
                f,
                "This is {what}, which is not read here. Open it, and copy and paste its text, or save it as a web page, \
                 DOCX or plain text."
            ),
            Self::OtherArchive(what) => {
                write!(f, "This is {what}, which is not unpacked here. Unpack it, and choose the file that you need.")
            }
            Self::NoDocument(what) => write!(
                f,
                "This is {what}, which holds no article. Choose the file or copy the words that you want to read."
            ),
            Self::TooLarge { found, limit } => write!(
                f,
                "The file has {}, and at most {} are read. Copy the article out of it, and paste it.",
                megabytes(*found),
                megabytes(*limit)
            ),
            Self::UnpacksTooLarge { limit } => write!(
                f,
                "The archive unpacks to more than {}. Unpack it, and choose the pages that you need.",
                megabytes(*limit)
            ),
            Self::TooManyMembers { limit } => write!(
                f,
                "The archive has more than {limit} members. Unpack it, and choose the pages that you need."
            ),
            Self::TooManyNodes => f.write_str(
                "The page has more parts than any article. Open it, copy the article, and paste it.",
            ),
            Self::OtherKind => f.write_str(
                "What reads files of this kind is not here. Open the file, copy its text, and paste it.",
            ),
            Self::OtherCharacterSet => f.write_str(
                "The file is not in UTF-8, and what reads other character sets is not here. Open it in an editor, and save it as UTF-8.",
            ),
            Self::Encrypted => f.write_str(
                "The file is encrypted. Open it in the program that has its password or license, copy the text, and paste it.",
            ),
            Self::Damaged(what) => {
                write!(f, "The file begins like {what} but is damaged or cut off. Save or download it once more.")
            }
            Self::NothingInArchive => f.write_str(
                "The archive holds no web page, document or text. Unpack it, and choose the file that you need.",
            ),
            Self::NoText => f.write_str(
                "The file holds no text. If it is a scan or a page that a script fills, open it, copy the text, and paste it.",
            ),
            Self::NotReadable { likeliest: [first, second, third] } => write!(
                f,
                "The file is text in no character set that is known here; the likeliest are {first}, {second} and {third}. \
                 Open it in an editor that shows it rightly, and save it as UTF-8."
            ),
        }
    }
}

/// "5 MB", "5.3 MB": megabytes of 1,048,576 bytes, rounded up to one decimal so that what is too large never looks as large as the limit.
fn megabytes(n_bytes: usize) -> String {
    let tenths = n_bytes.saturating_mul(10).div_ceil(1 << 20);
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} MB"),
        (whole, tenth) => format!("{whole}.{tenth} MB"),
    }
}

#[cfg(test)]
mod tests {
    use super::ImportError;

    #[test]
    fn a_file_that_is_too_large_is_told_with_both_sizes() {
        let error = ImportError::TooLarge { found: (5 << 20) + 1, limit: 5 << 20 };
        assert_eq!(
            error.to_string(),
            "The file has 5.1 MB, and at most 5 MB are read. Copy the article out of it, and paste it."
        );
    }
}
