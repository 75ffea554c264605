//! How large files and what they hold may be. Knows numbers only.
//!
//! Each limit protects the memory and time of whoever opens a file that was made to exhaust them. Raising one lets larger files in
//! and lets a hostile file take more; lowering one refuses files that were accepted before.

/// Bytes of a file of text: plain text, Markdown, HTML, MHTML.
pub const MAX_FILE_BYTES: usize = 5 << 20;

/// Bytes of an archive: DOCX, EPUB, WACZ, a zip of pages.
pub const MAX_ARCHIVE_BYTES: usize = 20 << 20;

/// Bytes of all members of one archive that are read, once unpacked.
pub const MAX_UNPACKED_BYTES: usize = 20 << 20;

/// Nodes of a page: elements, texts and comments.
pub const MAX_NODES: usize = 200_000;

/// Elements inside each other. Browsers stop at 512; parsing takes time with the product of this and the length of the page.
pub const MAX_DEPTH: usize = 2_000;

/// Attributes of one tag. The parser compares each with all before it; scripts that are long and without `>` look like tags.
pub const MAX_ATTRIBUTES: usize = 3_000;

/// Members of an archive that are read.
pub const MAX_MEMBERS: usize = 1_000;
