//! The workspace of a reader as a file: saved, opened in another browser, taken back, deleted.

use std::fs;
use std::path::PathBuf;

use diptych_browser_tests::{Reader, with_reader};
use serde_json::json;
use tempfile::TempDir;

use crate::one_file::{self, Downloads};

const TEXT: &str =
    "The valley waits\n\nNobody could say on Tuesday when the narrow road over the pass would be open again.";
const OPEN: &str = "Open a .diptych file";
const ADD: &str = "Add it to what is here";
const ADDED: &str = "The file was added to what is here.";
const TEXTS: &str = "main > .own-list > .own-list__item";
const NOTHING: &str = "This browser keeps nothing of yours here.";

async fn keep(reader: &Reader) {
    paste(reader).await;
    keep_it(reader).await;
}

async fn paste(reader: &Reader) {
    let paste = "const box = document.querySelector('textarea'); const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    reader.script(paste, vec![json!(TEXT)]).await;
    reader.until_shown(".own-preview").await;
}

async fn keep_it(reader: &Reader) {
    reader.click_button("Keep this text").await;
    reader.until("the text is kept and open", "return location.hash.startsWith('#/read/own-')").await;
    reader.until_text("when the narrow road").await;
}

/// A browser in which a text is kept in a collection, something is put aside, and the page is dark.
async fn fill(reader: &Reader) {
    reader.open("#/own/add").await;
    let chosen =
        "localStorage.setItem('diptych:theme', 'dark'); localStorage.setItem('diptych:apart', '[\"a~b\",\"c~d\"]')";
    reader.script(chosen, Vec::new()).await;
    reader.reload().await;
    reader.until_shown("textarea").await;
    paste(reader).await;
    reader.type_into("Collection", "October").await;
    keep_it(reader).await;
}

/// What the list of texts, that of collections and the text itself say.
async fn told(reader: &Reader) -> Vec<String> {
    reader.open("#/own").await;
    reader.until_count(TEXTS, 1).await;
    let mut told = reader.texts(&format!("{TEXTS}, .own-collections h3, .own-collections li")).await;
    let text = reader.attributes(&format!("{TEXTS} > a"), "href").await.remove(0);
    reader.open(&text).await;
    reader.until_text("0 of 1 sentence reviewed").await;
    told.extend(reader.texts(".article-head, [data-paragraph]").await);
    told
}

async fn saved(reader: &Reader, folder: &Downloads, name: &str) -> PathBuf {
    reader.open("#/own").await;
    reader.click_button("Save as a .diptych file").await;
    let of_texts = || {
        let entries = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().path());
        let mut files = entries.filter(|it| it.file_name().unwrap().to_string_lossy().starts_with("texts-"));
        files.find(|it| it.extension().is_some_and(|it| it == "diptych"))
    };
    reader.until_so("the file is saved", async || of_texts().is_some()).await;
    let path = folder.path().join(name);
    fs::rename(of_texts().unwrap(), &path).unwrap();
    path
}

#[tokio::test]
async fn a38_1_workspace_opened_in_an_empty_browser_is_equal_and_saved_as_the_same_bytes() {
    let kept = TempDir::new().unwrap();
    let first = kept.path().join("first.diptych");
    let mut before = Vec::new();
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        fill(reader).await;
        before = told(reader).await;
        fs::copy(saved(reader, &folder, "first.diptych").await, &first).unwrap();
        reader.until_text("Last saved as a file on").await;
    })
    .await;
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        reader.open("#/own").await;
        reader.until_text(NOTHING).await;
        reader.choose_file(OPEN, &first).await;
        reader.until_text("1 text new").await;
        reader.until_text("2 more links and words put aside").await;
        assert_eq!(reader.count(TEXTS).await, 0);
        reader.assert_accessible("what a file would add").await;
        reader.click_button(ADD).await;
        reader.until_count(TEXTS, 1).await;
        reader.until("the page is dark", "return document.documentElement.dataset.theme === 'dark'").await;
        assert_eq!(told(reader).await, before);
        let second = saved(reader, &folder, "second.diptych").await;
        assert!(fs::read(second).unwrap() == fs::read(&first).unwrap(), "the second file has other bytes");
        reader.choose_file(OPEN, &first).await;
        reader.until_text("Everything in the file is here already.").await;
        reader.assert_own_requests_alone().await;
    })
    .await;
}

#[tokio::test]
async fn file_that_was_added_is_taken_back_as_a_whole_and_a_broken_one_changes_nothing() {
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        fill(reader).await;
        let file = saved(reader, &folder, "all.diptych").await;
        reader.click_button("Delete everything of mine").await;
        reader.until_text("2 links and words put aside").await;
        reader.click_button("Delete all of it").await;
        reader.until_text(NOTHING).await;
        let kept = "return [localStorage.getItem('diptych:apart'), localStorage.getItem('diptych:theme')]";
        reader
            .until_so("the stores are empty", async || reader.script(kept, Vec::new()).await == json!([null, null]))
            .await;
        reader.drop_file(&file).await;
        reader.until_text("1 text new").await;
        reader.click_button(ADD).await;
        reader.until_text(ADDED).await;
        reader.go("#/own").await;
        reader.until_count(TEXTS, 1).await;
        reader.click_button("Take it back").await;
        reader.until_count(TEXTS, 0).await;
        let cut = folder.path().join("cut.diptych");
        let bytes = fs::read(&file).unwrap();
        fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
        reader.choose_file(OPEN, &cut).await;
        reader.until_text("cut.diptych was not opened, and nothing was changed.").await;
        assert_eq!(reader.count(TEXTS).await, 0);
    })
    .await;
}

#[tokio::test]
async fn copy_of_the_one_file_page_carries_texts_which_the_reader_elsewhere_takes() {
    let kept = TempDir::new().unwrap();
    let copied = kept.path().join("copy.html");
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        one_file::open(reader, &one_file::file(), "#/own/add").await;
        reader.until_shown("textarea").await;
        keep(reader).await;
        let copy = folder.copy(reader, "copy.html").await;
        let grown = copy.metadata().unwrap().len() as i64 - one_file::file().metadata().unwrap().len() as i64;
        assert!(grown < 6_000, "a copy with a text of {} bytes is {grown} bytes longer", TEXT.len());
        fs::copy(copy, &copied).unwrap();
    })
    .await;
    with_reader(async |reader| {
        one_file::open(reader, &copied, "#/own").await;
        reader.until_count(TEXTS, 1).await;
        reader.until_text("The valley waits").await;
    })
    .await;
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        reader.drop_file(&copied).await;
        reader.until_text("1 text new").await;
        reader.click_button(ADD).await;
        reader.until_text(ADDED).await;
        reader.open("#/own").await;
        reader.until_count(TEXTS, 1).await;
    })
    .await;
}
