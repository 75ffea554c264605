//! A text on paper for a class: a sheet that gives nothing away, and the key to it.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use diptych_browser_tests::{Reader, with_reader};
use serde_json::json;

const SHEET: &str = "#/sheet/azernews-2020-10-06";
/// The words for states, none of which a pupil is to see.
const VERDICTS: [&str; 5] = ["Corroborated", "Disputed", "Conflicting", "Unconfirmed", "Needs context"];

#[tokio::test]
async fn a_sheet_asks_and_tells_no_verdict_and_its_key_has_them() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06").await;
        reader.click_link("Sheet for a class").await;
        reader.until_route(SHEET).await;
        reader.until_shown(".paper__question").await;
        let sheet = reader.text(".paper").await;
        assert!(VERDICTS.iter().all(|verdict| !sheet.contains(verdict)), "{sheet}");
        assert!(sheet.contains("cannot tell") && sheet.contains("How sure?"), "{sheet}");
        assert_eq!(reader.count(".paper__passage sup").await, 3, "each statement has its number in the text");
        reader.click_link("Teacher’s key").await;
        reader.until_shown(".paper__key").await;
        let key = reader.text(".paper").await;
        assert!(key.contains("Disputed") && key.contains("Against: "), "{key}");
    })
    .await;
}

#[tokio::test]
async fn the_choice_of_statements_stands_in_the_address_and_on_both_papers() {
    with_reader(async |reader| {
        reader.open(SHEET).await;
        reader.click_on(".papers__choice > summary").await;
        reader.click_among(".papers__claim", "Azerbaijan strikes only legitimate military targets").await;
        reader.until_so("the address has the choice", async || reader.route().await.contains("?claims=")).await;
        let chosen = reader.texts(".paper__question h2 b").await.len();
        assert_eq!(chosen, 2, "one of three was taken away");
        reader.click_link("Teacher’s key").await;
        reader.until_count(".paper__key", chosen).await;
    })
    .await;
}

#[tokio::test]
async fn a_sheet_of_a_short_text_is_one_leaf_of_paper_and_a_claim_takes_two_pages_at_most() {
    with_reader(async |reader| {
        reader.resize(1280, 900).await;
        for (route, shown) in [
            (SHEET, ".paper__question"),
            ("#/key/azernews-2020-10-06", ".paper__key"),
            ("#/claims/c72", ".claims__open"),
        ] {
            reader.open(route).await;
            reader.until_shown(shown).await;
            reader.paint().await;
            let n_pages = printed_pages(reader).await;
            assert!((1..=2).contains(&n_pages), "{route} prints on {n_pages} pages");
        }
    })
    .await;
}

/// On how many pages the browser prints what it shows.
async fn printed_pages(reader: &Reader) -> usize {
    let printed = reader
        .cdp("Page.printToPDF", json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 }))
        .await;
    let printed = BASE64_STANDARD.decode(printed["data"].as_str().unwrap()).unwrap();
    let printed = String::from_utf8_lossy(&printed);
    printed.matches("/Type /Page\n").count()
}

#[tokio::test]
async fn every_page_has_the_address_in_letters_and_as_a_code() {
    with_reader(async |reader| {
        reader.open(SHEET).await;
        reader.until_shown(".paper__code").await;
        let foot = reader.text(".paper__foot").await;
        assert!(foot.contains(SHEET), "{foot}");
        reader.medium("print").await;
        reader.paint().await;
        let repeats =
            "return getComputedStyle(document.querySelector('.paper__foot')).display === 'table-footer-group'";
        assert!(reader.holds(repeats, Vec::new()).await);
        assert!(!reader.has("button", "Print").await, "tools are not printed");
        reader.medium("").await;
        reader.assert_accessible("a sheet").await;
    })
    .await;
}
