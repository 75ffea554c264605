//! Files that were made to exhaust the program, and files that are cut or altered: each ends in a text or in a sentence.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use diptych_import::error::ImportError;
use diptych_import::limits::{MAX_ARCHIVE_BYTES, MAX_FILE_BYTES, MAX_MEMBERS, MAX_UNPACKED_BYTES};
use diptych_import::{read, read_pasted};
use proptest::prelude::*;
use support::{Packed, deflate, end, entry, example, examples, written, zipped};

#[track_caller]
fn refused(bytes: &[u8]) -> ImportError {
    read(None, bytes).unwrap_err()
}

#[test]
fn a_bomb_is_refused_before_it_has_unpacked() {
    let bomb = zipped(&[("page.html".to_owned(), vec![b' '; MAX_UNPACKED_BYTES + 1])]);
    assert!(bomb.len() < 50_000);
    assert_eq!(refused(&bomb), ImportError::UnpacksTooLarge { limit: MAX_UNPACKED_BYTES });
}

#[test]
fn members_that_share_their_bytes_count_each_time() {
    let member = Packed::deflated("a.txt", &vec![b' '; 1 << 20]);
    let archive = written(std::slice::from_ref(&member));
    let archive = archive.get(..30 + 5 + member.bytes.len()).unwrap().to_vec();
    let directory = entry(&member, 0).repeat(500);
    assert_eq!(refused(&end(archive, &directory, 500)), ImportError::UnpacksTooLarge { limit: MAX_UNPACKED_BYTES });
}

#[test]
fn no_more_members_are_read_than_the_limit() {
    let members: Vec<_> = (0..=MAX_MEMBERS).map(|it| (format!("{it}.txt"), b"x".to_vec())).collect();
    assert_eq!(refused(&zipped(&members)), ImportError::TooManyMembers { limit: MAX_MEMBERS });
    let others: Vec<_> = (0..60_000).map(|it| (format!("{it}.png"), Vec::new())).collect();
    assert_eq!(refused(&zipped(&others)), ImportError::NothingInArchive);
}

#[test]
fn a_size_that_is_declared_is_not_believed() {
    let mut member = Packed::deflated("page.txt", b"The ferry was late.");
    member.n_declared = u32::MAX;
    assert_eq!(read(None, &written(&[member])).unwrap()[0].text(), "The ferry was late.");
}

#[test]
fn a_member_whose_bytes_were_altered_is_damaged() {
    let mut member = Packed::deflated("page.txt", b"The ferry was late.");
    member.crc ^= 1;
    assert!(matches!(refused(&written(&[member])), ImportError::Damaged(_)));
}

#[test]
fn files_over_the_limits_are_refused() {
    let text = vec![b'x'; MAX_FILE_BYTES + 1];
    assert_eq!(refused(&text), ImportError::TooLarge { found: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES });
    let archive = [b"PK\x03\x04".to_vec(), vec![0; MAX_ARCHIVE_BYTES]].concat();
    assert_eq!(refused(&archive), ImportError::TooLarge { found: MAX_ARCHIVE_BYTES + 4, limit: MAX_ARCHIVE_BYTES });
    let pasted = "x".repeat(MAX_FILE_BYTES + 1);
    assert!(matches!(read_pasted(&pasted, None), Err(ImportError::TooLarge { .. })));
}

#[test]
fn markup_that_nests_without_end_is_refused_in_every_kind() {
    let nested = "<b><i>".repeat(500_000);
    let mhtml = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n{nested}"
    );
    let zip = zipped(&[("page.html".to_owned(), nested.clone().into_bytes())]);
    for bytes in [nested.as_bytes(), mhtml.as_bytes(), &zip] {
        assert_eq!(refused(bytes), ImportError::TooManyNodes);
    }
    assert_eq!(read_pasted("x", Some(&nested)), Err(ImportError::TooManyNodes));
}

#[test]
fn markdown_and_documents_that_nest_without_end_end() {
    let _ = read(Some("a.md"), "> ".repeat(200_000).as_bytes());
    let _ = read(Some("a.md"), "[".repeat(200_000).as_bytes());
    let _ = read(Some("a.md"), "*a **a ".repeat(100_000).as_bytes());
    let document = "<w:p>".repeat(500_000);
    let _ = read(None, &zipped(&[("word/document.xml".to_owned(), document.into_bytes())]));
    let parts = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n".repeat(50_000);
    let _ = read(None, parts.as_bytes());
    let gzip = [b"\x1f\x8b\x08\0\0\0\0\0\0\0".to_vec(), deflate(&vec![b'x'; 30 << 20]), vec![0; 8]].concat();
    let pages = b"{\"url\":\"https://x.example/\"}".to_vec();
    let wacz = zipped(&[("pages/pages.jsonl".to_owned(), pages), ("archive/a.warc.gz".to_owned(), gzip)]);
    assert_eq!(refused(&wacz), ImportError::UnpacksTooLarge { limit: MAX_UNPACKED_BYTES });
}

#[test]
fn a_file_that_is_cut_off_anywhere_ends_in_a_text_or_a_sentence() {
    for name in examples() {
        let bytes = example(&name);
        for end in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            let _ = read(Some(&name), &bytes[..end]);
        }
    }
}

proptest! {
    #[test]
    fn altered_files_end_in_a_text_or_a_sentence(number in any::<prop::sample::Index>(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let names = examples();
        let name = number.get(&names);
        let mut bytes = example(name);
        for (at, byte) in changes {
            *at.get_mut(&mut bytes) = byte;
        }
        let _ = read(Some(name), &bytes);
    }

    #[test]
    fn no_bytes_stop_the_program(head in prop::sample::select(vec!["", "PK\u{3}\u{4}", "<html>", "---\n", "MIME-Version: 1.0\nContent-Type: multipart/x; boundary=b\n\n--b\n"]), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let bytes = [head.as_bytes(), &bytes].concat();
        let _ = read(None, &bytes);
        let _ = read(Some("a.md"), &bytes);
        let _ = read(Some("a.html"), &bytes);
    }

    #[test]
    fn no_pasted_words_stop_the_program(plain in "\\PC{0,60}", html in "\\PC{0,60}") {
        let _ = read_pasted(&plain, Some(&html));
    }
}
