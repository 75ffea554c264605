//! Names in a text: who is meant, how often, and where next.

use std::fs;

use diptych_browser_tests::{Reader, corpora, with_reader};
use serde_json::{Value, json};
use thirtyfour::Key;

const LENS: &str = "#/read/azernews-2020-10-06?lens=entities";
const MENTION: &str = "[data-paragraph] a[data-kind=entity]";

#[tokio::test]
async fn kinds_differ_by_letter_and_by_color() {
    with_reader(async |reader| {
        open(reader).await;
        reader.until_shown(MENTION).await;
        let kinds = "return Object.entries(Object.groupBy([...document.querySelectorAll('[data-paragraph] a[data-kind=entity]')], (it) => it.dataset.entityKind)) \
                     .map(([kind, all]) => [kind, [...new Set(all.map((it) => it.dataset.label?.[0]).filter(Boolean))], \
                     getComputedStyle(all[0]).backgroundColor + getComputedStyle(all[0]).textDecorationColor + getComputedStyle(all[0], '::after').color])";
        let kinds = reader.script(kinds, Vec::new()).await;
        let kinds = kinds.as_array().unwrap();
        assert!(kinds.len() >= 3, "{kinds:?}");
        assert!(kinds.iter().all(|kind| kind[1].as_array().unwrap().len() == 1), "each kind has one letter: {kinds:?}");
        for index in [1, 2] {
            let mut values: Vec<String> = kinds.iter().map(|kind| kind[index].to_string()).collect();
            values.sort();
            values.dedup();
            assert_eq!(values.len(), kinds.len(), "two kinds look alike: {kinds:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_mention_opens_the_card_of_who_is_meant() {
    with_reader(async |reader| {
        open(reader).await;
        reader.click_on(&mention("amnesty-international", 1)).await;
        reader.until_shown("aside article").await;
        let card = reader.text("aside article").await;
        for words in ["Amnesty International", "human rights", "Named here", "Mention 1 of ", "In context", "other text"] {
            assert!(card.to_lowercase().contains(&words.to_lowercase()), "no `{words}` in {card}");
        }
        assert!(reader.count("aside article li").await >= 3);
        let counted = "const counts = [...document.querySelectorAll('aside article .count')]; return counts.length > 0 && counts.every((it) => /^\\d/.test(it.textContent.trim()))";
        assert!(reader.holds(counted, Vec::new()).await);
        reader.reload().await;
        reader.until_shown("aside article").await;
        assert_eq!(reader.text("aside article").await, card);
        reader.click_link("Every mention, and how each text names it").await;
        reader.until_route("#/entities/amnesty-international").await;
    })
    .await;
}

#[tokio::test]
async fn enter_on_a_mention_opens_its_card_and_escape_returns() {
    with_reader(async |reader| {
        open(reader).await;
        reader.tab_onto(&mention("azerbaijan", 1), 60).await;
        reader.press(Key::Enter).await;
        reader.until_focus("aside article h2").await;
        assert_eq!(reader.focused().await, "Azerbaijan");
        reader.press(Key::Escape).await;
        reader.until_focus(&mention("azerbaijan", 1)).await;
    })
    .await;
}

#[tokio::test]
async fn next_and_previous_lead_from_mention_to_mention_and_bring_each_into_sight() {
    with_reader(async |reader| {
        open(reader).await;
        reader.click_on(&mention("azerbaijan", 1)).await;
        reader.until_text("Mention 1 of ").await;
        assert!(!reader.has("a", "Previous mention").await);
        let n_mentions = reader.count(".entity-card__context li").await;
        assert!(n_mentions > 5, "{n_mentions}");
        for nth in 2..=n_mentions {
            reader.click_link("Next mention").await;
            reader.until_text(&format!("Mention {nth} of {n_mentions}")).await;
            reader.until_seen(&mention("azerbaijan", nth)).await;
        }
        assert!(reader.scrolled().await > 0.0, "the last mention stands below the first page");
        assert!(!reader.has("a", "Next mention").await);
        reader.click_link("Previous mention").await;
        reader.until_text(&format!("Mention {} of {n_mentions}", n_mentions - 1)).await;
        reader.click_among("aside article li a[href]", "…").await;
        reader.until("another mention is open", "return /at=entity.azerbaijan.\\d+/.test(location.hash)").await;
    })
    .await;
}

#[tokio::test]
async fn the_mentions_of_the_card_are_the_marks_of_the_text() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06?at=entity/azerbaijan/1").await;
        reader.until_shown("aside article").await;
        let named = "return [...document.querySelectorAll('aside article li a b')].map((it) => it.textContent)";
        let marked = "return [...document.querySelectorAll('[data-paragraph] a[id^=\"mark-0-entity-azerbaijan-\"]')].map((it) => it.textContent)";
        let (named, marked) = (reader.script(named, Vec::new()).await, reader.script(marked, Vec::new()).await);
        assert_eq!(named, marked);
        // How often the outlet names it was counted in its own text, which is not the one that is shown.
        assert!(reader.text("aside article").await.contains("Counted in the original text; shown here is a retelling."));
        let all = reader.count("[data-paragraph] [aria-current]").await;
        assert!(all as usize >= named.as_array().unwrap().len(), "every mention of who is open is shown as such");
    })
    .await;
}

#[tokio::test]
async fn a_name_that_several_share_is_marked_as_open_and_leads_nowhere() {
    with_reader(async |reader| {
        reader.open("#/").await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("altmoor.pack");
        fs::write(&file, corpora::minimal()).unwrap();
        reader.choose_file("Open a corpus from a file", &file).await;
        reader.until_text(corpora::ALTMOOR).await;
        for article in ["courier-2021-07-13", "water-board-2021-08"] {
            reader.go(&format!("#/read/{article}?lens=entities")).await;
            reader.until_shown(MENTION).await;
            let shared = "return [...document.querySelectorAll('[data-paragraph] [data-kind=shared-name]')].map((it) => [it.localName, it.dataset.label])";
            for shared in reader.script(shared, Vec::new()).await.as_array().unwrap() {
                assert_eq!(shared, &json!(["span", "?"]));
            }
            let meant = reader.script("return document.querySelector('[data-paragraph] a[data-kind=entity]').ariaDescription ?? document.querySelector('[data-paragraph] a[data-kind=entity]').getAttribute('aria-description')", Vec::new()).await;
            assert!(matches!(meant, Value::String(ref it) if it.contains(": ")), "{meant}");
        }
    })
    .await;
}

async fn open(reader: &Reader) {
    reader.resize(1440, 900).await;
    reader.open(LENS).await;
}

fn mention(slug: &str, nth: u64) -> String {
    format!("#mark-0-entity-{slug}-{nth}")
}
