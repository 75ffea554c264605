//! Originals in the place of their retellings. Knows hashes and texts; never stores one.

use sha2::{Digest, Sha256};

use crate::limits::MAX_TEXT_BYTES;
use crate::model::{Article, ArticleId, Corpus};
use crate::vocabulary::Rendering;

/// The licence of a text that was put in place: a corpus licenses its own retelling, never the original.
pub const ORIGINAL_LICENCE: &str = "The publisher's; not licensed by this corpus";

/// Why a file cannot stand in the place of a retelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OriginalError {
    /// No article of the corpus carries this file's SHA-256.
    Unknown,
    /// The file is not UTF-8 text.
    NotText,
    /// The file is longer than the text of any article.
    TooLong,
}

/// The article whose original `file` is, by SHA-256 of its bytes.
///
/// # Errors
/// [`OriginalError`] if no article's original has these bytes.
pub fn recognize(corpus: &Corpus, file: &[u8]) -> Result<ArticleId, OriginalError> {
    let digest = digest(file);
    let place = corpus.articles.iter().position(|article| article.original_sha256 == Some(digest));
    place.and_then(|place| u32::try_from(place).ok()).map(ArticleId).ok_or(OriginalError::Unknown)
}

/// Puts `file` in the place of the retelling that it is the original of: the text is the file's, byte for byte, page
/// furniture included. A byte order mark at the very beginning is no part of the text and is left out, although it counts
/// for the digest, which is of the whole file. The licence becomes [`ORIGINAL_LICENCE`]. What was counted in it before is left
/// out, as it can be counted here.
///
/// # Errors
/// [`OriginalError`]; the corpus is then unchanged.
pub fn put_in_place(corpus: &mut Corpus, file: &[u8]) -> Result<ArticleId, OriginalError> {
    let place = recognize(corpus, file)?;
    let article = corpus.articles.get_mut(place.index()).ok_or(OriginalError::Unknown)?;
    replace_text(article, file)?;
    if let Some(measured) = &mut corpus.measured {
        measured.articles.retain(|it| it.article != place);
    }
    Ok(place)
}

/// The SHA-256 of a file.
#[must_use]
pub fn digest(file: &[u8]) -> [u8; 32] {
    Sha256::digest(file).into()
}

/// The text that `file` holds, byte for byte but for a byte order mark at its beginning.
///
/// # Errors
/// [`OriginalError`] if it is not UTF-8, or longer than the text of an article may be.
pub fn text_of(file: &[u8]) -> Result<&str, OriginalError> {
    if file.len() > MAX_TEXT_BYTES {
        return Err(OriginalError::TooLong);
    }
    let text = str::from_utf8(file).map_err(|_| OriginalError::NotText)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Makes `article` the original that `file` holds; its digest is the caller's to check.
pub(crate) fn replace_text(article: &mut Article, file: &[u8]) -> Result<(), OriginalError> {
    text_of(file)?.clone_into(&mut article.text);
    article.rendering = Rendering::Original;
    ORIGINAL_LICENCE.clone_into(&mut article.licence);
    article.page_furniture.clear();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{ORIGINAL_LICENCE, OriginalError, digest, put_in_place, recognize};
    use crate::limits::MAX_TEXT_BYTES;
    use crate::model::ArticleId;
    use crate::sample::corpus;
    use crate::vocabulary::Rendering;

    #[test]
    fn a_file_takes_the_place_of_the_article_with_its_digest_and_of_no_other() {
        let file = "\u{feff}Page header\r\n\r\nThe words as published.".as_bytes();
        let mut sample = corpus();
        sample.articles[1].original_sha256 = Some(digest(file));
        assert_eq!(put_in_place(&mut sample, file), Ok(ArticleId(1)));
        let article = &sample.articles[1];
        assert_eq!(article.text, "Page header\r\n\r\nThe words as published.");
        assert_eq!((article.rendering, article.licence.as_str()), (Rendering::Original, ORIGINAL_LICENCE));
        assert_eq!(sample.articles[0], corpus().articles[0]);
    }

    #[test]
    fn what_was_counted_in_an_original_goes_once_the_original_is_here() {
        let mut sample = corpus();
        sample.articles[0].original_sha256 = Some(digest(b"The words."));
        put_in_place(&mut sample, b"The words.").unwrap();
        assert_eq!(sample.measured.unwrap().of(ArticleId(0)), None);
    }

    #[test]
    fn a_file_changed_by_one_byte_is_not_recognized() {
        let mut sample = corpus();
        sample.articles[0].original_sha256 = Some(digest(b"The words."));
        assert_eq!(recognize(&sample, b"The words!"), Err(OriginalError::Unknown));
    }

    #[test]
    fn bytes_that_are_not_text_leave_the_corpus_as_it_was() {
        let mut sample = corpus();
        sample.articles[0].original_sha256 = Some(digest(b"\xff\xfe"));
        let before = sample.clone();
        assert_eq!(put_in_place(&mut sample, b"\xff\xfe"), Err(OriginalError::NotText));
        assert_eq!(sample, before);
    }

    #[test]
    fn a_file_longer_than_any_text_leaves_the_corpus_as_it_was() {
        let file = vec![b'a'; MAX_TEXT_BYTES + 1];
        let mut sample = corpus();
        sample.articles[0].original_sha256 = Some(digest(&file));
        let before = sample.clone();
        assert_eq!(put_in_place(&mut sample, &file), Err(OriginalError::TooLong));
        assert_eq!(sample, before);
    }
}
