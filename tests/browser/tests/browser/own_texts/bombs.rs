//! Files that were made to exhaust a browser are refused as texts with a sentence, soon, and the page goes on.

use std::time::{Duration, Instant};

use diptych_browser_tests::memory::Memory;
use diptych_browser_tests::with_reader;
use diptych_import::limits::{MAX_MEMBERS, MAX_UNPACKED_BYTES};
use diptych_import::read;

use super::kinds::files::{Packed, written, zipped};

/// How long a refusal may take, from the choice of the file.
const MOST: Duration = Duration::from_secs(2);

/// The most that the page may hold, in bytes. What the program took once, it never gives back: this is the most that it had.
const MOST_BYTES: f64 = 300e6;

#[tokio::test]
async fn a34_5_files_made_to_exhaust_the_page_are_refused_in_two_seconds_and_300_megabytes_and_the_page_goes_on() {
    let mut said = Packed::deflated("page.txt", &vec![b' '; MAX_UNPACKED_BYTES + 1]);
    said.n_declared = u32::MAX;
    let members: Vec<_> = (0..=MAX_MEMBERS).map(|it| (format!("{it}.txt"), b"x".to_vec())).collect();
    let files: [(&str, Vec<u8>); 4] = [
        ("bomb.zip", zipped(&[("page.html".to_owned(), vec![b' '; MAX_UNPACKED_BYTES + 1])])),
        ("declared.zip", written(&[said])),
        ("members.zip", zipped(&members)),
        ("nested.html", "<b><i>".repeat(500_000).into_bytes()),
    ];
    let folder = tempfile::tempdir().unwrap();
    with_reader(async |reader| {
        Memory::watch(reader).await;
        reader.open("#/own/add").await;
        // The code that reads files comes with the first of them.
        let text = folder.path().join("first.txt");
        std::fs::write(&text, "The ferry was late.").unwrap();
        reader.choose_file("File of your text", &text).await;
        reader.until_shown(".own-preview").await;
        for (name, bytes) in files {
            let path = folder.path().join(name);
            std::fs::write(&path, &bytes).unwrap();
            let sentence = read(Some(name), &bytes).unwrap_err().to_string();
            let start = Instant::now();
            reader.choose_file("File of your text", &path).await;
            reader.until_text(&format!("{name} was not read.")).await;
            let taken = start.elapsed();
            assert!(taken < MOST, "{name} took {taken:?}");
            reader.until_text(&sentence).await;
            let held = Memory::of(reader).await;
            assert!(held.sum() < MOST_BYTES, "{name}: the page holds {}", held.told());
        }
        reader.choose_file("File of your text", &text).await;
        reader.until_text("The ferry was late.").await;
    })
    .await;
}
