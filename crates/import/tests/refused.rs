//! Files of kinds that are not read: each ends in a sentence that names what the file is, and what to do instead.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use diptych_import::read;
use support::{Packed, written, zipped};

const SAVE_OTHERWISE: &str = "copy and paste its text, or save it as a web page, DOCX or plain text.";
const UNPACK: &str = "Unpack it, and choose the file that you need.";
const COPY: &str = "Open it, copy the text, and paste it.";
const PICTURE: &str =
    "Take the text from the page itself, or let a program for text recognition read it, and paste it.";
const DECRYPT: &str = "Open it in the program that has its password or license, copy the text, and paste it.";
const OTHER: &str = "Choose the file or copy the words that you want to read.";

#[track_caller]
fn assert_told(bytes: &[u8], what: &str, what_to_do: &str) {
    let sentence = read(None, bytes).unwrap_err().to_string();
    assert!(sentence.starts_with(what) && sentence.ends_with(what_to_do), "{sentence}");
}

fn zip_of(names: &[&str]) -> Vec<u8> {
    let members: Vec<_> = names.iter().map(|name| ((*name).to_owned(), b"x".to_vec())).collect();
    zipped(&members)
}

#[test]
fn pdf_and_pictures_are_named_with_the_way_to_their_text() {
    for bytes in [b"%PDF-1.7".as_slice(), b"\n%PDF-1.7", b"\xef\xbb\xbf%PDF-1.4"] {
        assert_told(bytes, "This is a PDF, whose text cannot be read reliably.", COPY);
    }
    for (bytes, what) in [
        (b"\x89PNG\r\n".as_slice(), "This is a PNG picture"),
        (b"\xff\xd8\xff\xe0", "This is a JPEG picture"),
        (b"GIF89a", "This is a GIF picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "This is a WebP picture"),
        (b"II*\0\x08", "This is a TIFF picture"),
        (b"BM\x36\x10\0\0\0\0\0\0\x36\0", "This is a bitmap picture"),
        (b"\0\0\0\x18ftypheic", "This is a photograph"),
        (b"AT&TFORM\0\0", "This is a DjVu scan"),
    ] {
        assert_told(bytes, what, PICTURE);
    }
}

#[test]
fn documents_and_books_of_other_programs_are_named_with_the_kinds_that_are_read() {
    for (bytes, what) in [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "This is a document of an old Office program"),
        (b"{\\rtf1".to_vec(), "This is an RTF document"),
        (b"bplist00".to_vec(), "This is a web archive of Safari"),
        ([&[b'x'; 60], b"BOOKMOBI".as_slice()].concat(), "This is a Kindle book"),
        (zip_of(&["Index/Document.iwa", "preview.jpg"]), "This is a document of Apple Pages, Numbers or Keynote"),
        (zip_of(&["Index.zip", "preview.jpg"]), "This is a document of Apple Pages, Numbers or Keynote"),
        (zip_of(&["mimetype", "content.xml", "META-INF/manifest.xml"]), "This is an OpenDocument text"),
        (zip_of(&["[Content_Types].xml", "xl/workbook.xml"]), "This is a table or a presentation"),
    ] {
        assert_told(&bytes, what, SAVE_OTHERWISE);
    }
}

#[test]
fn archives_that_are_not_unpacked_are_named() {
    let tar = [&[b'x'; 257], b"ustar\x0000".as_slice()].concat();
    for (bytes, what) in [
        (b"7z\xbc\xaf\x27\x1c".as_slice(), "This is a 7z archive"),
        (b"Rar!\x1a\x07\x01\0", "This is a RAR archive"),
        (b"\x1f\x8b\x08\0", "This is a gzip archive"),
        (b"BZh9", "This is a bzip2 archive"),
        (b"\xfd7zXZ\0", "This is an XZ archive"),
        (b"\x28\xb5\x2f\xfd", "This is a Zstandard archive"),
        (&tar, "This is a tar archive"),
    ] {
        assert_told(bytes, what, UNPACK);
    }
    let mut unusual = Packed::deflated("page.txt", b"The ferry was late.");
    unusual.method = 14;
    assert_told(&written(&[unusual]), "This is an archive in an unusual form of compression", UNPACK);
    let archive = zipped(&[("page.txt".to_owned(), zip_of(&["page.txt"]))]);
    assert_told(&archive, "This is an archive in an archive", UNPACK);
    assert_told(&zip_of(&["scan.pdf", "a.png"]), "The archive holds no web page, document or text.", UNPACK);
}

#[test]
fn encrypted_archives_documents_and_books_are_told_to_be_so() {
    let mut member = Packed::deflated("page.txt", b"The ferry was late.");
    member.flags = 1;
    let by_name = |name: &str| Packed { name: name.to_owned(), ..member.clone() };
    let package = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    let word = [b"\xd0\xcf\x11\xe0".as_slice(), package].concat();
    let lock = "<encryption><EncryptedData><CipherData><CipherReference URI=\"OEBPS/a.xhtml\"/></CipherData></EncryptedData></encryption>";
    let book = [("META-INF/container.xml", ""), ("META-INF/encryption.xml", lock)];
    let book: Vec<_> = book.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    for bytes in [written(&[by_name("page.txt")]), written(&[by_name("word/document.xml")]), word, zipped(&book)] {
        assert_told(&bytes, "The file is encrypted.", DECRYPT);
    }
}

#[test]
fn what_holds_no_article_is_named() {
    for (bytes, what) in [
        (b"ID3\x04".as_slice(), "This is a sound recording"),
        (b"\0\0\0\x18ftypmp42", "This is a film or sound recording"),
        (b"\x1aE\xdf\xa3", "This is a film"),
        (b"\x7fELF", "This is a program"),
        (b"DIPTYCH\x1a", "This is a corpus of Diptych"),
    ] {
        assert_told(bytes, what, OTHER);
    }
}

#[test]
fn file_without_a_text_says_so_and_words_that_begin_like_a_picture_are_read() {
    for bytes in [b"".as_slice(), b" \n \xc2\xa0", b"<html><script>x</script></html>"] {
        assert_told(bytes, "The file holds no text.", "open it, copy the text, and paste it.");
    }
    assert_eq!(read(None, b"BMW opened a plant. ID cards are checked.").unwrap().len(), 1);
}
