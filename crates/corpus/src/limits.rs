//! How large the parts of a corpus may be. Knows numbers only; the folder and the pack hold to the same ones.
//!
//! Every limit protects a reader's browser from a file made to exhaust it. Raising one lets larger corpora in and lets a
//! hostile file take more memory and time; lowering one refuses corpora that were accepted before.

/// Bytes of a pack as it is downloaded, header included.
pub const MAX_PACKED_BYTES: usize = 16 << 20;

/// Bytes of a pack's contents once inflated. Deflate reaches at most 1 : 1032, so this is what stops a bomb.
pub const MAX_INFLATED_BYTES: usize = 64 << 20;

/// Bytes of memory that decoding a pack may take, as estimated while it reads. Contents of many empty strings take
/// far more memory than they have bytes; the growth of lists can double the estimate for a moment.
pub const MAX_DECODED_BYTES: usize = 128 << 20;

/// Bytes of one article's text.
pub const MAX_TEXT_BYTES: usize = 4 << 20;

/// Bytes of any other piece of writing: a note, a summary, a title, a quotation.
pub const MAX_STRING_BYTES: usize = 64 << 10;

/// Bytes of an id: it stands in file names and URLs.
pub const MAX_SLUG_BYTES: usize = 120;

/// Items of one list: articles, entities, claims, and everything that hangs on one of them.
pub const MAX_LIST_ITEMS: usize = 50_000;
