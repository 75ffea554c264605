//! What a file is, by its first bytes and not by its name. Knows how files begin; reads none.

use crate::error::ImportError;

/// How a file is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Bytes of text, of which kind its decoded beginning tells.
    Text,
    /// A zip archive, of which kind its members tell.
    Zip,
}

/// How the container of old Office programs begins.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0";

/// "EncryptedPackage".
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Beginnings of files that are refused.
const REFUSED: &[(&[u8], ImportError)] = &[
    (b"%PDF", ImportError::Pdf),
    (b"\x89PNG", ImportError::Picture("a PNG picture")),
    (b"\xff\xd8\xff", ImportError::Picture("a JPEG picture")),
    (b"GIF8", ImportError::Picture("a GIF picture")),
    (b"II*\0", ImportError::Picture("a TIFF picture, as scanners write it")),
    (b"MM\0*", ImportError::Picture("a TIFF picture, as scanners write it")),
    (b"\0\0\x01\0", ImportError::Picture("an icon")),
    (b"8BPS", ImportError::Picture("a Photoshop picture")),
    (b"AT&TFORM", ImportError::Picture("a DjVu scan")),
    (OLE, ImportError::Unsupported("a document of an old Office program")),
    (b"{\\rtf", ImportError::Unsupported("an RTF document")),
    (b"bplist", ImportError::Unsupported("a web archive of Safari")),
    (b"Rar!", ImportError::OtherArchive("a RAR archive")),
    (b"7z\xbc\xaf", ImportError::OtherArchive("a 7z archive")),
    (b"\x1f\x8b", ImportError::OtherArchive("a gzip archive")),
    (b"BZh", ImportError::OtherArchive("a bzip2 archive")),
    (b"\xfd7zXZ", ImportError::OtherArchive("an XZ archive")),
    (b"\x28\xb5\x2f\xfd", ImportError::OtherArchive("a Zstandard archive")),
    (b"DIPTYCH\x1a", ImportError::NoDocument("a corpus of Diptych")),
    (b"ID3", ImportError::NoDocument("a sound recording")),
    (b"OggS", ImportError::NoDocument("a sound recording")),
    (b"\x1aE\xdf\xa3", ImportError::NoDocument("a film")),
    (b"\x7fELF", ImportError::NoDocument("a program")),
    (b"\0asm", ImportError::NoDocument("a program")),
];

/// What stands further into files that are refused, and where: the header of the first member of a tar archive, and the kind of a
/// Palm database.
const REFUSED_WITHIN: &[(&[u8], usize, ImportError)] = &[
    (b"ustar", 257, ImportError::OtherArchive("a tar archive")),
    (b"BOOKMOBI", 60, ImportError::Unsupported("a Kindle book")),
];

/// How `bytes` are to be read.
///
/// # Errors
/// [`ImportError`] if they are a file of a kind that is not read.
pub fn recognize(bytes: &[u8]) -> Result<Format, ImportError> {
    // An encrypted Word document stands in the container of old ones, which names it in UTF-16.
    let names_package = || bytes.windows(ENCRYPTED.len()).any(|it| it == ENCRYPTED);
    if bytes.starts_with(OLE) && names_package() {
        return Err(ImportError::Encrypted);
    }
    let refused = REFUSED.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    if let Some((_, error)) = refused {
        return Err(error.clone());
    }
    let at = |place: usize| bytes.get(place..).unwrap_or_default();
    if let Some((.., error)) = REFUSED_WITHIN.iter().find(|(words, place, _)| at(*place).starts_with(words)) {
        return Err(error.clone());
    }
    // Two letters are no mark of a picture by themselves; its reserved field is empty, which no text has.
    if bytes.starts_with(b"BM") && at(6).starts_with(&[0; 4]) {
        return Err(ImportError::Picture("a bitmap picture"));
    }
    // Some programs put a line break or a byte order mark before it.
    let head = bytes.get(..1024.min(bytes.len())).unwrap_or_default();
    if head.windows(5).any(|it| it == b"%PDF-") && !head.trim_ascii_start().starts_with(b"<") {
        return Err(ImportError::Pdf);
    }
    match (bytes.get(..4), bytes.get(4..12), bytes.get(8..12)) {
        (Some(b"PK\x03\x04" | b"PK\x05\x06"), ..) => Ok(Format::Zip),
        (Some(b"RIFF"), _, Some(b"WEBP")) => Err(ImportError::Picture("a WebP picture")),
        (_, Some(b"ftypheic" | b"ftypmif1" | b"ftypavif"), _) => Err(ImportError::Picture("a photograph")),
        (_, Some([b'f', b't', b'y', b'p', ..]), _) => Err(ImportError::NoDocument("a film or sound recording")),
        _ => Ok(Format::Text),
    }
}
