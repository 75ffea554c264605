//! Code that reads texts and does not arrive: a sentence at the place, what was brought is still there, and one more try reads it.

use std::path::PathBuf;

use diptych_browser_tests::{Asset, Fault, Host, Reader, with_troubled_reader};
use serde_json::json;

use super::dropped::workspace_file;
use super::{bring, left, paste};

/// The pieces of code without which no text is read.
const READING: [&str; 2] = ["charsets-and-documents-and-importing", "importing"];

const LOST: &str = "The part of the program that reads your texts did not arrive.";
const NOT_SHOWN: &str = "The texts that you brought are not shown";
const LOST_FOR_FILES: &str = "The part of the program that reads your files did not arrive.";

fn without(chunk: &'static str) -> Host {
    let host = Host::start();
    host.fail(Asset::Chunk(chunk), Fault::Missing);
    host
}

/// Nothing of the program stopped: code that stops says so under the page.
async fn assert_goes_on(reader: &Reader, place: &str) {
    assert_eq!(reader.count("#boot-problem:not([hidden])").await, 0, "{place}: the reader stopped");
}

async fn until_lost_and_read_again(reader: &Reader, place: &str) {
    reader.until_text(LOST).await;
    assert_goes_on(reader, place).await;
    reader.click_button("Try again").await;
    reader.until_text(LOST).await;
    reader.host.recover();
    reader.click_button("Try again").await;
    reader.until_shown(".own-preview").await;
    reader.until_text("said the miller").await;
    assert_eq!(reader.count("main [role=alert]").await, 0, "{place}");
    assert_goes_on(reader, place).await;
}

fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[tokio::test]
async fn pasted_text_whose_reading_code_does_not_arrive_is_read_with_one_more_try() {
    for chunk in READING {
        with_troubled_reader(without(chunk), async |reader| {
            reader.visit("#/own/add").await;
            reader.until_heading("Add a text").await;
            paste(reader, "Text of your text", &left(), None).await;
            until_lost_and_read_again(reader, chunk).await;
        })
        .await;
    }
}

#[tokio::test]
async fn chosen_or_dropped_file_whose_reading_code_does_not_arrive_is_read_with_one_more_try() {
    let folder = tempfile::tempdir().unwrap();
    let text = file(&folder, "valley.txt", left().as_bytes());
    let other_charset = file(&folder, "thirties.txt", b"\x93We wait,\x94 said the miller Anna Weiss at her caf\xe9.");
    for (chunk, path) in READING.map(|chunk| (chunk, &text)).into_iter().chain([("charsets", &other_charset)]) {
        with_troubled_reader(without(chunk), async |reader| {
            reader.visit("#/own/add").await;
            reader.until_heading("Add a text").await;
            reader.choose_file("File of your text", path).await;
            until_lost_and_read_again(reader, chunk).await;
        })
        .await;
        with_troubled_reader(without(chunk), async |reader| {
            reader.visit("#/own/add").await;
            reader.until_heading("Add a text").await;
            reader.drop_file(path).await;
            until_lost_and_read_again(reader, chunk).await;
        })
        .await;
    }
}

#[tokio::test]
async fn file_that_is_dropped_elsewhere_while_its_code_does_not_arrive_is_taken_with_one_more_try() {
    let folder = tempfile::tempdir().unwrap();
    let text = file(&folder, "valley.txt", left().as_bytes());
    with_troubled_reader(without("kept-texts"), async |reader| {
        reader.open("#/claims").await;
        reader.drop_file(&text).await;
        reader.until_text(LOST_FOR_FILES).await;
        assert_goes_on(reader, "claims").await;
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.click_link("Bring it as a text of yours").await;
        reader.until_heading("Add a text").await;
        reader.until_text("said the miller").await;
        assert_goes_on(reader, "claims").await;
    })
    .await;
}

#[tokio::test]
async fn kept_texts_whose_code_does_not_arrive_at_the_start_are_back_with_one_more_try() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.cdp("Network.enable", json!({})).await;
        // Else the browser has the code from the visit before.
        reader.cdp("Network.setBypassServiceWorker", json!({ "bypass": true })).await;
        reader.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
        reader.open("#/").await;
        bring(reader, &left()).await;
        reader.host.fail(Asset::Chunk("kept-texts"), Fault::Missing);
        reader.open("#/own").await;
        reader.until_text(NOT_SHOWN).await;
        assert_goes_on(reader, "the start").await;
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until_text("The valley waits").await;
        assert_eq!(reader.count(".notice--bar").await, 0);
    })
    .await;
}

#[tokio::test]
async fn workspace_whose_reading_code_does_not_arrive_is_previewed_with_one_more_try() {
    let folder = tempfile::tempdir().unwrap();
    let file = workspace_file(&folder, "The river rose", "It took the bridge.");
    with_troubled_reader(without("documents"), async |reader| {
        reader.open("#/own").await;
        reader.choose_file("Open a .diptych file", &file).await;
        reader.until_heading("Add a text").await;
        reader.until_text(LOST).await;
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until_text("1 text new").await;
        assert_goes_on(reader, "a workspace").await;
    })
    .await;
}
