//! The file of a workspace: a folder that checks clean, the same bytes each time, and whatever other programs make of it opens.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Command;

use diptych_corpus::date::PartialDate;
use diptych_corpus::folder;
use diptych_own_texts::{Details, OwnText};
use diptych_workspace::files::{Member, pack, unpack};
use diptych_workspace::{Workspace, WorkspaceError, read, write};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use support::{day, sample};

fn file() -> Vec<u8> {
    write(&sample(), "river-2024", day())
}

#[test]
fn workspace_comes_back_out_of_its_file_and_is_saved_as_the_same_bytes_again() {
    let opened = read(&file()).unwrap();
    assert_eq!(opened, sample());
    assert_eq!(write(&opened, "river-2024", day()), file());
}

#[test]
fn texts_are_a_corpus_folder_that_checks_clean() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("corpus/articles")).unwrap();
    for member in unpack(&file()).unwrap() {
        std::fs::write(folder.path().join(member.name), member.bytes).unwrap();
    }
    let read = folder::read(&folder.path().join("corpus"), &[]);
    assert_eq!(read.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(read.corpus.unwrap().articles.len(), sample().texts.len());
}

#[test]
fn file_says_in_words_what_it_is() {
    let members = unpack(&file()).unwrap();
    let text = |name: &str| {
        let member = members.iter().find(|it| it.name == name).unwrap();
        String::from_utf8(member.bytes.clone()).unwrap()
    };
    assert!(text("READ ME.txt").starts_with("This file was saved by Diptych."));
    assert_eq!(
        text("about.json"),
        "{\n  \"format\": 1,\n  \"saved\": \"2026-11-30\",\n  \"corpus\": \"river-2024\"\n}\n"
    );
    assert!(text("settings.json").contains("\"theme\": \"dark\""));
    assert!(text("texts.json").contains("\"language\": \"en\""));
}

#[test]
fn file_that_was_zipped_again_opens_with_a_folder_around_it_and_what_systems_add() {
    let mut members: Vec<Member> = unpack(&file()).unwrap();
    for member in &mut members {
        member.name = format!("my texts/{}", member.name);
    }
    let junk =
        ["__MACOSX/my texts/._corpus", "my texts/.DS_Store", "my texts/corpus/.DS_Store", "my texts/notes of mine.txt"];
    members.extend(junk.map(|name| Member { name: name.to_owned(), bytes: vec![0, 1, 2] }));
    members.reverse();
    assert_eq!(read(&pack(&members)).unwrap(), sample());
    assert_eq!(read(&deflated(&members)).unwrap(), sample());
}

#[test]
fn file_that_info_zip_or_7z_made_opens() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("texts");
    for member in unpack(&file()).unwrap() {
        let path = inside.join(member.name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, member.bytes).unwrap();
    }
    let programs: [(&str, &[&str]); 2] =
        [("zip", &["-qr", "made.zip", "texts"]), ("7z", &["a", "-bd", "made7.zip", "texts"])];
    for (program, arguments) in programs {
        let made = folder.path().join(arguments.iter().find(|it| it.starts_with("made")).unwrap());
        match Command::new(program).args(arguments).current_dir(folder.path()).output() {
            Ok(output) if output.status.success() => assert_eq!(read(&std::fs::read(made).unwrap()).unwrap(), sample()),
            _ => diptych_testing::skip(program),
        }
    }
}

#[test]
fn text_that_a_person_wrote_into_the_folder_is_read() {
    let mut members = unpack(&file()).unwrap();
    let written = "+++\nid = \"mill\"\nheadline = \"The mill\"\npublished = \"2024-05-07\"\n+++\n\nThe mill\nstands still.\n\nIt will go on.\n";
    members.push(Member { name: "corpus/articles/mill.md".to_owned(), bytes: written.as_bytes().to_vec() });
    let texts = read(&pack(&members)).unwrap().texts;
    let last = texts.last().unwrap();
    assert_eq!((last.details.headline.as_str(), last.text()), ("The mill", "The mill stands still.\n\nIt will go on."));
}

#[test]
fn file_of_a_newer_program_and_one_that_a_person_broke_end_in_a_sentence() {
    let changed = |name: &str, text: &str| {
        let mut members = unpack(&file()).unwrap();
        members.iter_mut().find(|it| it.name == name).unwrap().bytes = text.as_bytes().to_vec();
        read(&pack(&members)).unwrap_err()
    };
    assert_eq!(changed("about.json", "{\"format\": 2}"), WorkspaceError::Newer(2));
    let broken = changed("settings.json", "{\"dismissed\": [").to_string();
    assert!(broken.starts_with("settings.json in the file cannot be read: EOF"), "{broken}");
    assert!(broken.ends_with("Unpack the file, mend settings.json, and pack it again."), "{broken}");
}

#[test]
fn ten_megabytes_of_texts_are_a_file_of_their_size() {
    let paragraph = "The river rose at night and took the bridge with it. ".repeat(50);
    let text = |number: usize| {
        let words = format!("Text {number}.\n\n{}", paragraph.repeat(38));
        let details = Details { headline: format!("Text {number}"), ..Details::default() };
        OwnText::new(&words, details, day()).unwrap()
    };
    let texts: Vec<OwnText> = (0..100).map(text).collect();
    let n_bytes: usize = texts.iter().map(|it| it.text().len()).sum();
    let workspace = Workspace { texts, ..Workspace::default() };
    let file = write(&workspace, "river-2024", day());
    assert!(n_bytes > 10_000_000 && file.len() < n_bytes + n_bytes / 100, "{n_bytes}, {}", file.len());
    assert_eq!(read(&file).unwrap(), workspace);
}

#[test]
fn state_without_texts_is_saved_too() {
    let workspace = Workspace {
        dismissed: vec!["a~b".to_owned()],
        settings: BTreeMap::from([("lens".to_owned(), "text".to_owned())]),
        ..Workspace::default()
    };
    assert_eq!(read(&write(&workspace, "", PartialDate::UNKNOWN)).unwrap(), workspace);
}

/// As other programs pack: every member deflated.
fn deflated(members: &[Member]) -> Vec<u8> {
    let plain = pack(members);
    let mut packed = Vec::new();
    let mut directory = Vec::new();
    let mut at = 0;
    for member in members {
        let header = &plain[at..at + 30 + member.name.len()];
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&member.bytes).unwrap();
        let bytes = encoder.finish().unwrap();
        let size = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let offset = u32::try_from(packed.len()).unwrap().to_le_bytes();
        let mut header = header.to_vec();
        header[8] = 8;
        header[18..22].copy_from_slice(&size);
        directory.extend([0x50, 0x4b, 1, 2, 20, 0]);
        directory.extend(&header[4..30]);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(member.name.as_bytes());
        packed.extend(header);
        packed.extend(bytes);
        at += 30 + member.name.len() + member.bytes.len();
    }
    let start = u32::try_from(packed.len()).unwrap().to_le_bytes();
    let n_members = u16::try_from(members.len()).unwrap().to_le_bytes();
    packed.extend(&directory);
    packed.extend([0x50, 0x4b, 5, 6, 0, 0, 0, 0]);
    packed.extend([n_members, n_members].concat());
    packed.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
    packed.extend(start);
    packed.extend([0; 2]);
    packed
}

#[test]
fn headlines_that_begin_and_end_with_quotation_marks_and_brackets_come_back_as_they_were() {
    let text = |headline: &str| {
        let details = Details {
            headline: headline.to_owned(),
            publisher: Some(headline.to_owned()),
            byline: Some(headline.to_owned()),
            ..Details::default()
        };
        OwnText::new(&format!("The words of {headline}"), details, day()).unwrap()
    };
    let headlines = [
        "He said \"no\"",
        "\"No\", he said",
        "'No', he said 'no'",
        "[Read] it [now]",
        "]]><svg>",
        "--><svg>",
        "&lt;x",
        "\\",
        "$x",
    ];
    let workspace = Workspace { texts: headlines.map(text).to_vec(), ..Workspace::default() };
    assert_eq!(read(&write(&workspace, "", PartialDate::UNKNOWN)).unwrap(), workspace);
}
