//! What was pasted. Everything in it was chosen by a person and is kept.

use crate::error::ImportError;
use crate::html::read_whole;
use crate::imported_text::{ImportedText, Kind};
use crate::plain::read_plain;

/// The text of the clipboard: as markup, which has paragraphs and headings, if there is markup with words.
pub fn read(plain: &str, html: Option<&str>) -> Result<ImportedText, ImportError> {
    match html.map(|it| read_whole(it, Kind::Pasted)).transpose()? {
        Some(text) if !text.blocks.is_empty() => Ok(text),
        _ => Ok(read_plain(plain, Kind::Pasted)),
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::stated::Origin;

    #[test]
    fn everything_that_was_pasted_is_kept_with_its_paragraphs() {
        let html = "<meta charset='utf-8'><!--StartFragment--><h2>Ferry late</h2><p>It was <b>late</b>.</p>\
                    <ul><li><a href='#'>A link</a></li></ul><aside>And a box.</aside>";
        let text = read("Ferry late It was late. A link And a box.", Some(html)).unwrap();
        assert_eq!(text.text(), "It was late.\n\nA link\n\nAnd a box.");
        assert_eq!(text.headline.map(|it| (it.value, it.origin)), Some(("Ferry late".to_owned(), Origin::Heading)));
    }

    #[test]
    fn markup_without_words_gives_way_to_the_plain_text() {
        let text = read("The ferry was late.", Some("<meta charset='utf-8'><img src='x'>")).unwrap();
        assert_eq!(text.text(), "The ferry was late.");
    }
}
