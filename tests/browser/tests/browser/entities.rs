//! Entities: the index by kind, and one entity with its names in every text and every mention in its line.

use diptych_browser_tests::{Reader, corpora, with_reader};
use diptych_corpus::vocabulary::EntityKind;

const KEYS: &str = "[aria-labelledby=concordance] li a";

#[tokio::test]
async fn the_index_lists_every_entity_under_its_kind_with_its_mentions() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/entities").await;
        reader.until("the texts are read", "return document.querySelector('progress') === null").await;
        assert_eq!(reader.count("main tbody tr").await as usize, corpus.entities.len());
        let people: Vec<_> = corpus.entities.iter().filter(|entity| entity.kind == EntityKind::Person).collect();
        reader.click_link("People").await;
        reader.until_route("#/entities?kind=person").await;
        reader.until_count("main section > table", 1).await;
        assert_eq!(reader.texts("main h2").await, ["People"]);
        let mut names: Vec<String> = people.iter().map(|entity| entity.name.to_lowercase()).collect();
        names.sort();
        let listed = reader.contents("main tbody th").await;
        let mut listed: Vec<String> = listed.iter().map(|name| name.trim().to_lowercase()).collect();
        listed.sort();
        assert_eq!(listed, names);
        reader.click_link("All").await;
        reader.until_route("#/entities").await;
        reader.until_count("main tbody tr", corpus.entities.len()).await;
    })
    .await;
}

#[tokio::test]
async fn the_index_begins_with_what_is_mentioned_most_and_can_go_by_name() {
    with_reader(async |reader| {
        reader.open("#/entities?kind=place").await;
        reader.until("the texts are read", "return document.querySelector('progress') === null").await;
        let by_mentions = mentions(reader).await;
        assert!(by_mentions.is_sorted_by(|a, b| a >= b), "{by_mentions:?}");
        assert!(
            by_mentions.iter().all(|n_mentions| *n_mentions > 0),
            "what no text mentions is folded: {by_mentions:?}"
        );
        reader.click_button("By name").await;
        reader.until("the order is chosen", PRESSED_IS_FOCUSED).await;
        let by_name = mentions(reader).await;
        assert!(!by_name.is_sorted_by(|a, b| a >= b));
        assert_eq!(by_name.len(), by_mentions.len());
    })
    .await;
}

#[tokio::test]
async fn an_entity_shows_what_it_is_and_how_each_text_names_it() {
    let corpus = corpora::own();
    let entity = corpus.entities.iter().find(|entity| entity.slug == "khazar-ibrahim").unwrap();
    with_reader(async |reader| {
        reader.open("#/entities/khazar-ibrahim").await;
        reader.until_heading(&entity.name).await;
        reader.until_text(&entity.description).await;
        reader.until_shown("[aria-labelledby=naming]").await;
        let rows = reader.texts("table[aria-labelledby=naming] tbody tr").await;
        let sabah = rows.iter().find(|row| row.to_lowercase().contains("daily sabah")).unwrap();
        assert!(sabah.contains("2 Oct 2020") && sabah.contains("Ibrahim"), "{sabah}");
        assert!(sabah.contains("counted in the original text"), "{sabah}");
        reader.click_link("Daily Sabah").await;
        reader.until_route("#/read/daily-sabah-2020-10-02?at=entity/khazar-ibrahim").await;
        reader.back().await;
        reader.click_link("made by it").await;
        reader.until_route("#/claims?speaker=khazar-ibrahim").await;
    })
    .await;
}

#[tokio::test]
async fn mentions_can_be_sorted_by_the_word_beside_them() {
    with_reader(async |reader| {
        reader.open("#/entities/azerbaijan").await;
        let by_text = reader.texts(KEYS).await;
        assert!(by_text.len() > 8, "{by_text:?}");
        reader.click_button("By the word after").await;
        reader.until("the order is chosen", PRESSED_IS_FOCUSED).await;
        let after = words_beside(reader, "after").await;
        assert!(after.is_sorted(), "{after:?}");
        reader.click_button("By the word before").await;
        reader.until("the order is chosen", PRESSED_IS_FOCUSED).await;
        let before = words_beside(reader, "before").await;
        assert!(before.is_sorted(), "{before:?}");
        assert_ne!(before, after);
        reader.click_button("By text").await;
        reader.until("the order is chosen", PRESSED_IS_FOCUSED).await;
        assert_eq!(reader.texts(KEYS).await, by_text);
    })
    .await;
}

#[tokio::test]
async fn a_line_leads_to_its_mention_in_the_text() {
    with_reader(async |reader| {
        reader.open("#/entities/ganja").await;
        let mentions = reader.attributes(KEYS, "href").await;
        let last = mentions.last().unwrap();
        reader.click_on(&format!("a[href='{last}']")).await;
        reader.until_route(last).await;
        let (_, nth) = last.rsplit_once('/').unwrap();
        let mark = if nth.contains("ganja") { "ganja-1".to_owned() } else { format!("ganja-{nth}") };
        reader.until_seen(&format!("#mark-0-entity-{mark}")).await;
    })
    .await;
}

const PRESSED_IS_FOCUSED: &str = "return document.activeElement.getAttribute('aria-pressed') === 'true'";

/// The column of mentions, from top to bottom.
async fn mentions(reader: &Reader) -> Vec<u64> {
    let cells = reader.texts("main section > table tbody td:nth-of-type(3)").await;
    cells.iter().map(|cell| cell.parse().unwrap_or_else(|_| panic!("`{cell}` is no number"))).collect()
}

/// The word on one side of each mention, as it is compared.
async fn words_beside(reader: &Reader, side: &str) -> Vec<String> {
    let lines = reader.texts(&format!(".concordance__{side}")).await;
    let keys = reader.texts(KEYS).await;
    let words = lines.iter().zip(&keys).map(|(line, key)| {
        let context = line.strip_prefix(key.as_str()).unwrap_or(line);
        let mut words = context.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let word = if side == "before" { words.next_back() } else { words.next() };
        word.unwrap_or_default().to_lowercase()
    });
    words.collect()
}
