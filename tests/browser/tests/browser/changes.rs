//! Two captures of one address: offered where two texts of a reader have one, shown as one text with what changed.

use diptych_browser_tests::{Reader, with_reader};

const OLDER: &str = "<p>Updated 2 hours ago</p><p>The flood destroyed the bridge over the Ule. Twelve people were brought to safety. \
    Nobody was hurt in the town.</p><p>The mayor of the town thanked the firefighters for their work.</p>";
const NEWER: &str = "<p>Updated 7 hours ago</p><p>The flood damaged the bridge over the Ule. Fifteen people were brought to safety. \
    Nobody was hurt in the town.</p><p>Correction: Fifteen people were brought to safety, not twelve.</p>";

fn page(body: &str, tracking: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>Bridge at Kesten</title>\
         <link rel=canonical href=\"https://post.example/bridge{tracking}\"></head>\
         <body><article><h1>Bridge at Kesten</h1>{body}</article></body></html>"
    )
}

/// Brings a saved page and keeps its text.
async fn bring(reader: &Reader, page: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bridge.html");
    std::fs::write(&file, page).unwrap();
    reader.open("#/own/add").await;
    reader.choose_file("File of your text", &file).await;
    reader.until_shown(".own-preview").await;
    reader.click_button("Keep this text").await;
    reader.until_shown("[data-paragraph]").await;
}

/// Brings both captures of the page.
pub(crate) async fn bring_both(reader: &Reader) {
    bring(reader, &page(OLDER, "?utm_source=mail")).await;
    bring(reader, &page(NEWER, "/#top")).await;
}

#[tokio::test]
async fn two_captures_of_one_address_are_one_text_with_what_changed() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        bring_both(reader).await;
        reader.open("#/own").await;
        reader.click_link("See what changed").await;
        reader.until_heading("What changed").await;
        reader.until_text("1 figure changed, 1 softened, 1 removed, 1 notice of correction").await;
        reader.until_text("“destroyed” became “damaged”, a weaker word in the program’s list.").await;
        reader.until_text("It names changed words of 1 of 3 sentences.").await;
        assert!(reader.texts("del").await.iter().any(|it| it.ends_with("destroyed")));
        assert!(reader.texts("ins").await.iter().any(|it| it.ends_with("damaged")));
        assert!(!reader.texts(".capture-change").await.iter().any(|it| it.contains("hours ago")));
        assert!(reader.count(".capture-same").await > 0);
        reader.assert_accessible("what changed").await;
        reader.click_field("Only what changed").await;
        reader.until_count(".capture-same", 0).await;
        reader.until_count(".capture-change", 4).await;
        reader.click_link("Read both side by side").await;
        reader.until_count("[data-place]", 2).await;
    })
    .await;
}

#[tokio::test]
async fn what_changed_is_read_on_a_phone_and_by_keys() {
    with_reader(async |reader| {
        reader.resize(390, 844).await;
        bring_both(reader).await;
        reader.until_text("See what changed").await;
        reader.open("#/own").await;
        reader.click_link("See what changed").await;
        reader.until_text("figure changed").await;
        reader.assert_accessible("what changed, on a phone").await;
        let is_wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert!(!reader.holds(is_wide, Vec::new()).await, "the page goes on sideways");
        reader.tab_to("Only what changed", 20).await;
    })
    .await;
}

#[tokio::test]
async fn link_to_captures_that_another_browser_has_ends_in_a_sentence() {
    with_reader(async |reader| {
        reader.open("#/own/changes/own-deadbeef/own-deadbee0").await;
        reader.until_text("One of these two texts is not in this browser.").await;
    })
    .await;
}
