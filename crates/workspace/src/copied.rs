//! Texts of a reader in a copy of the page that is one file: each stands in it as a block of base64 that no browser runs.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use diptych_own_texts::{OwnText, kept};

/// The class of the blocks, which the script of the one-file page writes.
const CLASS: &str = "part-own-text";

/// The texts in a page, if it is such a copy; none of any other bytes. What is no sound text is passed over.
#[must_use]
pub fn texts_in(page: &[u8]) -> Vec<OwnText> {
    let Ok(page) = str::from_utf8(page) else { return Vec::new() };
    let blocks = page.split("<script").skip(1).filter_map(|block| {
        let (attributes, rest) = block.split_once('>')?;
        let is_text = attributes.split([' ', '"', '\'', '=']).any(|it| it == CLASS);
        is_text.then(|| rest.split_once("</script>")).flatten()
    });
    let texts = blocks.filter_map(|(letters, _)| BASE64_STANDARD.decode(letters.trim()).ok());
    texts.filter_map(|bytes| kept::read(&bytes)).collect()
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use diptych_corpus::date::PartialDate;
    use diptych_own_texts::{Details, KeptText, OwnText};

    use super::texts_in;

    #[test]
    fn texts_stand_in_a_copy_and_in_no_other_page() {
        let text = OwnText::new("The bridge was shut.", Details::default(), PartialDate::UNKNOWN).unwrap();
        let letters = BASE64_STANDARD.encode(KeptText::from(text.clone()).bytes);
        let page = format!(
            "<script data-own=\"\" type=\"application/octet-stream\" id=\"part-pack\">AAAA</script>\n\
             <script type=\"application/octet-stream\" class=\"part-own-text\">{letters}</script>"
        );
        assert_eq!(texts_in(page.as_bytes()), [text]);
        assert!(texts_in(page.replace("part-own-text", "part-original").as_bytes()).is_empty());
        assert!(texts_in(page.replace(&letters, "AAAA").as_bytes()).is_empty());
        assert!(texts_in(b"\xff<script class=part-own-text>").is_empty());
    }
}
