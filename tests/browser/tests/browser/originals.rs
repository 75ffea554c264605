//! "I have the original": a file that a reader has takes the place of its retelling, with every mark at its passage.

use std::fs;

use diptych_browser_tests::{Reader, articles, corpora, with_reader};
use serde_json::json;

const OPEN_PACK: &str = "Open a corpus from a file";
const GIVE: &str = "I have the original";
const PARAGRAPH: &str = "[data-paragraph]";

#[tokio::test]
async fn the_original_takes_the_place_of_its_retelling_with_every_passage_still_marked() {
    with_reader(async |reader| {
        open_the_small_corpus(reader).await;
        assert_eq!(reader.contents(PARAGRAPH).await, articles::minimal_retelling());
        assert_eq!(passages(reader).await, 2);
        reader.choose_file(GIVE, &articles::minimal_original()).await;
        reader.until_text("the original text").await;
        assert_eq!(reader.contents(PARAGRAPH).await, articles::lines(&articles::minimal_original()));
        assert_eq!(passages(reader).await, 2);
        let page = reader.page_text().await;
        assert!(!page.contains("retold by the editors"), "{page}");
        assert!(!page.contains("Not found in this edition"), "{page}");
        assert!(!reader.has("button", GIVE).await, "there is nothing more to put in place");
        let marked = reader.contents("[data-paragraph] a[data-kind=claim]").await.concat();
        assert!(marked.contains("They opened the gates"), "{marked}");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_original_is_said_and_changes_nothing() {
    with_reader(async |reader| {
        open_the_small_corpus(reader).await;
        let folder = tempfile::tempdir().unwrap();
        let mut edited = fs::read(articles::minimal_original()).unwrap();
        edited.push(b' ');
        for (name, bytes) in [("edited.txt", edited), ("picture.txt", vec![0xff, 0xd8, 0x00])] {
            let file = folder.path().join(name);
            fs::write(&file, bytes).unwrap();
            reader.choose_file(GIVE, &file).await;
            reader.until_text("This file is not the original of any text here.").await;
            assert_eq!(reader.contents(PARAGRAPH).await, articles::minimal_retelling());
            assert_eq!(passages(reader).await, 2);
            reader.click_among("[role=alert] button", "Close").await;
            reader.until_gone("[role=alert]").await;
        }
        reader.choose_file(GIVE, &articles::minimal_original()).await;
        reader.until_text("the original text").await;
    })
    .await;
}

#[tokio::test]
async fn every_original_of_the_default_corpus_stands_with_all_its_claims() {
    let Some(retellings) = articles::retellings() else { return };
    assert_eq!(retellings.len(), 5);
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        for (slug, original) in retellings {
            reader.go(&format!("#/read/{slug}?lens=claims")).await;
            until_text_is(reader, &articles::paragraphs(&slug)).await;
            let before = passages(reader).await;
            reader.choose_file(GIVE, &original).await;
            until_text_is(reader, &articles::lines(&original)).await;
            assert_eq!(passages(reader).await, before, "{slug}");
            assert!(!reader.page_text().await.contains("Not found in this edition"), "{slug}");
        }
    })
    .await;
}

async fn until_text_is(reader: &Reader, paragraphs: &[String]) {
    let same = "const paragraphs = [...document.querySelectorAll('[data-paragraph]')].map((it) => it.textContent); \
                return JSON.stringify(paragraphs) === JSON.stringify(arguments[0])";
    reader.until_given("the text stands byte for byte", same, vec![json!(paragraphs)]).await;
}

async fn open_the_small_corpus(reader: &Reader) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("altmoor.pack");
    fs::write(&file, corpora::minimal()).unwrap();
    reader.resize(1440, 900).await;
    reader.open("#/").await;
    reader.choose_file(OPEN_PACK, &file).await;
    reader.until_text(corpora::ALTMOOR).await;
    reader.click_link("Flood: Hundred homes under water").await;
    reader.click_among("nav[aria-label=Lens] a", "Claims").await;
    reader.until_shown("[data-paragraph] a").await;
}

/// How many cards there are, once each has its passage in the text.
async fn passages(reader: &Reader) -> u64 {
    let placed = "const cards = [...document.querySelectorAll('[data-card]')]; \
                  return cards.length > 0 && cards.every((it) => document.getElementById(it.dataset.for))";
    reader.until("each card has its passage", placed).await;
    reader.count("[data-card]").await
}
