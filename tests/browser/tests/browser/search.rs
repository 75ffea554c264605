//! Search: results while one types, exact phrases, unfinished and misspelled words, and the way to the passage.

use diptych_browser_tests::{Reader, articles, with_reader};
use thirtyfour::Key;

const IN_TEXTS: &str = "[aria-labelledby=found-texts] li";

#[tokio::test]
async fn results_appear_while_one_types_and_the_last_word_may_be_unfinished() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.click_link("Search").await;
        reader.until("the field has the focus", "return document.activeElement?.type === 'search'").await;
        reader.type_text("Ganj").await;
        reader.until_route("#/search?q=Ganj").await;
        reader.until_text("Found: ").await;
        let marked = reader.texts(&format!("{IN_TEXTS} mark")).await;
        assert!(marked.contains(&"Ganja".to_owned()), "{marked:?}");
        reader.type_text("a").await;
        reader.until_route("#/search?q=Ganja").await;
        for kind in ["In the texts", "Claims", "Entities", "Evidence"] {
            assert!(reader.texts("main h2").await.contains(&kind.to_owned()), "{kind}");
        }
        reader.back().await;
        reader.until_route("#/").await;
    })
    .await;
}

#[tokio::test]
async fn words_in_quotation_marks_have_to_stand_together() {
    with_reader(async |reader| {
        let apart = n_found(reader, "#/search?q=cluster%20munitions").await;
        let together = n_found(reader, "#/search?q=%E2%80%9Ccluster%20munitions%E2%80%9D").await;
        assert!(0 < together && together < apart, "{together} of {apart}");
        for hit in reader.texts(IN_TEXTS).await {
            assert!(hit.to_lowercase().contains("cluster munitions"), "{hit}");
        }
        let straight = n_found(reader, "#/search?q=%22cluster%20munitions%22").await;
        assert_eq!(straight, together);
    })
    .await;
}

#[tokio::test]
async fn a_misspelled_word_finds_what_was_meant_and_it_is_said() {
    with_reader(async |reader| {
        reader.open("#/search").await;
        reader.type_into("Search texts", "mercenareis").await;
        reader.until_text("no passage has “mercenareis”. Nearest:").await;
        reader.until_text("Found: ").await;
        let marked = reader.texts(&format!("{IN_TEXTS} mark")).await;
        assert!(marked.iter().any(|word| word.eq_ignore_ascii_case("mercenaries")), "{marked:?}");
        reader.click_link("mercenaries").await;
        reader.until_route("#/search?q=mercenaries").await;
        let field = "return document.querySelector('input[type=search]').value === 'mercenaries'";
        reader.until("the field has the word", field).await;
        assert!(!reader.page_text().await.contains("Nearest:"));
    })
    .await;
}

#[tokio::test]
async fn words_that_stand_nowhere_are_told() {
    with_reader(async |reader| {
        reader.open("#/search?q=qwrtzpsd").await;
        reader.until_text("No passage has these words.").await;
        reader.until_text("no passage has “qwrtzpsd”. No similar words either.").await;
        assert_eq!(reader.count("main li mark").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_link_with_a_hundred_thousand_misspelled_words_is_answered_by_its_first_words_and_it_is_said() {
    with_reader(async |reader| {
        let words = "mispeled%20".repeat(100_000);
        reader.open(&format!("#/search?q=drone%20{words}")).await;
        reader.until_text("only its first 32 words were searched").await;
        reader.until_text("Found: ").await;
        reader.go("#/search?q=drone").await;
        reader
            .until(
                "nothing is said of its length",
                "return !document.querySelector('main').innerText.includes('first 32 words')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_hit_leads_to_its_words_marked_and_in_sight() {
    with_reader(async |reader| {
        reader.open("#/search?q=%22cluster%20munitions%22").await;
        reader.until_text("Found: ").await;
        let hits = reader.attributes(&format!("{IN_TEXTS} a"), "href").await;
        let hit = hits.iter().find(|link| link.contains("?at=words/")).expect("a hit in a paragraph");
        reader.click_on(&format!("a[href='{hit}']")).await;
        reader.until_route(hit).await;
        reader.until_count("[data-kind=linked]", 1).await;
        let words = reader.text("[data-kind=linked]").await;
        assert!(words.to_lowercase().contains("cluster munitions"), "{words}");
        reader.until_seen("[data-kind=linked]").await;
        reader.back().await;
        reader.until_text("Found: ").await;
    })
    .await;
}

#[tokio::test]
async fn an_empty_field_tells_what_can_be_searched_and_how() {
    with_reader(async |reader| {
        reader.open("#/search").await;
        reader.until_text("Nothing is sent anywhere.").await;
        reader.until_text(&format!("{} texts, {}", articles::counts().0, articles::all_claims())).await;
        reader.type_into("Search texts", "Ganja").await;
        reader.until_text("Found: ").await;
        for _ in 0..5 {
            reader.press(Key::Backspace).await;
        }
        reader.until_route("#/search").await;
        reader.until_text("Nothing is sent anywhere.").await;
        reader.open("#/search?q=%20%20").await;
        reader.until_text("Nothing is sent anywhere.").await;
    })
    .await;
}

/// How many passages of the texts a query finds.
async fn n_found(reader: &Reader, route: &str) -> u64 {
    reader.open(route).await;
    reader.until_text("Found: ").await;
    let found = reader.text("main [role=status]").await;
    let words: Vec<&str> = found.split([' ', ',', '.']).collect();
    let passages = words.windows(2).find(|pair| pair[1].starts_with("passage"));
    let number = passages.and_then(|pair| pair[0].parse().ok());
    number.unwrap_or_else(|| panic!("no number of passages in `{found}`"))
}
