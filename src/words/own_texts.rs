//! The words about texts that a reader brings: taken in, kept, listed, deleted.

use diptych_library::words::counted;

pub(crate) const NO_TEXTS: &str = "There are none yet. Bring a text, and it stands beside those of this collection: who speaks in it, which \
    figures it gives, what it shares with the others.";
pub(crate) const DELETE: &str = "Delete";

/// The screen on which texts are added.
pub(crate) const STAYS_HERE: &str =
    "It stays on this device: no upload, no account. Nothing is kept before you say so.";
pub(crate) const YOUR_TEXT: &str = "Your text";

/// The screen on which two are compared.
pub(crate) const PASTE_BOTH: &str =
    "Paste one article into each box. Nothing leaves this device: no upload, no account.";
pub(crate) const ONE_ARTICLE: &str = "One article";
pub(crate) const OTHER_ARTICLE: &str = "The other";
pub(crate) const LAY_SIDE_BY_SIDE: &str = "Lay them side by side";
pub(crate) const LAY_ONE_BESIDE: &str = "Lay one beside a text of this collection";
pub(crate) const ADDRESS_ALONE: &str = "An address alone does not work: this page may not fetch other pages. Copy the text of the article, \
    or save the page and choose the file.";
pub(crate) const SAME_TEXT: &str = "Both places hold the same text, word for word.";

/// The place for a text.
pub(crate) const READING: &str = "Reading the text.";
pub(crate) const TAKE_ANOTHER: &str = "Take another text";
pub(crate) const CHOOSE_FILE: &str = "Choose a file";
pub(crate) const PASTE_OR_DROP: &str =
    "Paste a text here, or drop a file: a saved web page, Word, EPUB, Markdown or plain text";
pub(crate) const STILL_READING: &str = "The text is still being read. Wait a moment.";
pub(crate) const CHOOSE_ONE: &str = "The file holds several texts. Choose one of them.";
pub(crate) const NO_TEXT: &str = "There is no text yet. Paste one, or choose a file.";

/// The details of a text.
pub(crate) const HEADLINE: &str = "Headline";
pub(crate) const PUBLISHER: &str = "Publisher";
pub(crate) const DATE: &str = "Date";
pub(crate) const BYLINE: &str = "Byline";
pub(crate) const ADDRESS: &str = "Address";
pub(crate) const LANGUAGE: &str = "Language";
pub(crate) const NOT_STATED: &str = "not stated";
/// Where a detail is from that the reader typed, and why a part is left out that the reader unticked.
pub(crate) const BY_YOU: &str = "by you";
/// Where a headline is from that nobody stated.
pub(crate) const FIRST_WORDS: &str = "its first words";
pub(crate) const PARTS: &str = "Parts of the text. Tick those that are to stand.";

/// What has to be mended before a text can be kept.
pub(crate) const NOTHING_STANDS: &str = "Nothing of the text would stand. Tick at least one part of it.";
pub(crate) const TOO_LONG: &str = "The text has more than 4 MB. Leave parts of it out.";
pub(crate) const LONG_DETAIL: &str = "One of the details has more than 64,000 letters. Shorten it.";

/// What keeps the texts that were brought.
pub(crate) const fn keep(n_texts: usize) -> &'static str {
    if n_texts == 1 { "Keep this text" } else { "Keep these texts" }
}

/// What is wrong with the first of two texts.
pub(crate) fn wrong_with_one(why: &str) -> String {
    format!("One article: {why}")
}

/// What is wrong with the second.
pub(crate) fn wrong_with_other(why: &str) -> String {
    format!("The other: {why}")
}

/// That this is no date.
pub(crate) fn no_date(written: &str) -> String {
    format!("“{written}” is no date. Write year, month and day, as in 2024-05-06, or leave the field empty.")
}

/// That this is no address.
pub(crate) fn no_address(written: &str) -> String {
    format!(
        "“{written}” is no address that can be followed. Give one that begins with https://, or leave the field empty."
    )
}

/// That a file could not be read: what happened, and what the browser says of it.
pub(crate) fn unreadable(name: &str, why: &str) -> [String; 2] {
    [format!("{name} could not be read."), format!("The browser says: {why}.")]
}

/// Chooses the file of a place.
pub(crate) fn file_of(place: &str) -> String {
    format!("File of {}", place.to_lowercase())
}

/// The box of a place.
pub(crate) fn text_of(place: &str) -> String {
    format!("Text of {}", place.to_lowercase())
}

/// Over the texts of a file that holds several.
pub(crate) fn which_of(n_texts: usize) -> String {
    format!("The file holds {n_texts} texts. Which one?")
}

/// Deletes a text.
pub(crate) fn delete(headline: &str) -> String {
    format!("Delete “{headline}”")
}

/// "River Post, 6 May 2024, 320 words, brought on 30 November 2026".
pub(crate) fn facts(source: &str, n_words: usize, brought: &str) -> String {
    format!("{source}, {}, brought on {brought}", counted(n_words, "word", "words"))
}

/// Which texts were deleted; nothing if none was.
pub(crate) fn deleted(headlines: &[&str]) -> Option<String> {
    match headlines {
        [] => None,
        [headline] => Some(format!("“{headline}” was deleted.")),
        headlines => Some(format!("{} texts were deleted.", headlines.len())),
    }
}

/// What a text was read from, how long it is, and how much of it is left out.
pub(crate) fn read_from(kind: &str, n_words: usize, n_left_out: usize) -> String {
    let words = counted(n_words, "word", "words");
    match n_left_out {
        0 => format!("Read from: {kind}. {words}, nothing is left out."),
        n_parts => format!("Read from: {kind}. {words}, {} left out.", counted(n_parts, "part", "parts")),
    }
}

/// Where a detail was found.
pub(crate) fn from(origin: &str) -> String {
    format!("from {origin}")
}

/// Why a part does not stand.
pub(crate) fn left_out(reason: &str) -> String {
    format!("left out: {reason}")
}

/// That the texts of the reader could not be read from the browser.
pub(crate) fn not_read(why: &str) -> [String; 2] {
    [
        "The texts that you brought could not be read from this browser.".to_owned(),
        format!(
            "The browser says: {why}. They are still kept. Load the page again, or close other windows of it first."
        ),
    ]
}

/// That texts were damaged.
pub(crate) fn damaged(n_texts: usize) -> [String; 2] {
    let what = match n_texts {
        1 => "One of the texts that you brought was damaged in this browser and is not shown.".to_owned(),
        _ => format!("{n_texts} of the texts that you brought were damaged in this browser and are not shown."),
    };
    [what, "The others are here. Bring the missing text again.".to_owned()]
}

/// That the browser still has a text that was deleted.
pub(crate) fn not_deleted(why: &str) -> [String; 2] {
    [
        "The text is closed, but this browser still keeps it.".to_owned(),
        format!("The browser says: {why}. Try again under “Your texts” after loading the page again."),
    ]
}
