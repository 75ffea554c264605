//! A workspace can be dropped wherever its reader is: what it would add is shown at once.

use std::path::PathBuf;

use diptych_browser_tests::{Reader, with_reader};
use diptych_corpus::date::PartialDate;
use diptych_own_texts::{Details, OwnText};
use diptych_workspace::{Workspace, write};
use tempfile::TempDir;

/// A workspace with one text, in a file.
pub(crate) fn workspace_file(folder: &TempDir, headline: &str, words: &str) -> PathBuf {
    let details = Details { headline: headline.to_owned(), ..Details::default() };
    let text = OwnText::new(words, details, PartialDate::parse("2026-11-30").unwrap()).unwrap();
    let file = write(&Workspace { texts: vec![text], ..Workspace::default() }, "river", PartialDate::UNKNOWN);
    let path = folder.path().join("river.diptych");
    std::fs::write(&path, file).unwrap();
    path
}

async fn assert_previewed(reader: &Reader, place: &str) {
    reader.until_heading("Add a text").await;
    reader.until_text("1 text new").await;
    reader.until_text("The river rose").await;
    assert_eq!(reader.texts("[role=alert]").await, Vec::<String>::new(), "{place}");
}

#[tokio::test]
async fn workspace_that_is_dropped_anywhere_leads_to_what_it_would_add_and_back_leads_where_its_reader_was() {
    let folder = TempDir::new().unwrap();
    let file = workspace_file(&folder, "The river rose", "It took the bridge.");
    with_reader(async |reader| {
        for place in ["#/", "#/read/azernews-2020-10-06", "#/claims", "#/own/compare", "#/own", "#/own/add"] {
            reader.open(place).await;
            reader.drop_file(&file).await;
            assert_previewed(reader, place).await;
            if place != "#/own/add" {
                reader.back().await;
                reader.until_route(place).await;
            }
        }
        reader.open("#/").await;
        reader.drop_file(&file).await;
        reader.click_button("Add it to what is here").await;
        reader.until_text("The file was added to what is here.").await;
        reader.go("#/own").await;
        reader.until_count("main > .own-list > .own-list__item", 1).await;
    })
    .await;
}

#[tokio::test]
async fn damaged_workspace_that_is_dropped_on_an_article_ends_in_a_sentence() {
    let folder = TempDir::new().unwrap();
    let file = workspace_file(&folder, "The river rose", "It took the bridge.");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06").await;
        reader.drop_file(&file).await;
        reader.until_heading("Add a text").await;
        reader.until_text("river.diptych was not opened, and nothing was changed.").await;
    })
    .await;
}
