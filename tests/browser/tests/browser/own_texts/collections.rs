//! Texts in collections that have names: made, renamed, deleted; read alone, or beside the articles.

use diptych_browser_tests::{Reader, with_reader};
use thirtyfour::Key;

use super::{bring, left, paste, right};

const COLLECTIONS: &str = ".own-collections h3";
const TEXTS: &str = ".own-list > .own-list__item > a";

/// Brings two texts and puts the second into a collection of this name.
async fn bring_two(reader: &Reader, collection: &str) {
    reader.open("#/").await;
    bring(reader, &left()).await;
    reader.go("#/own/add").await;
    reader.until_heading("Add a text").await;
    paste(reader, "Text of your text", &right(), None).await;
    reader.until_shown(".own-preview").await;
    reader.type_into("Collection", collection).await;
    reader.click_button("Keep this text").await;
    reader.until_shown("[data-paragraph]").await;
    reader.go("#/own").await;
    reader.until_count(TEXTS, 2).await;
}

#[tokio::test]
async fn text_goes_into_a_collection_in_its_preview_and_out_of_it_in_the_list() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        bring_two(reader, "October").await;
        assert_eq!(reader.texts(COLLECTIONS).await, ["October"]);
        assert_eq!(reader.texts(".own-membership summary").await, ["In no collection", "In “October”"]);
        reader.click_button("In no collection").await;
        reader.click_field("October").await;
        reader.until_count(".own-membership input:checked", 2).await;
        reader.reload().await;
        reader.until_count(TEXTS, 2).await;
        assert_eq!(reader.texts(".own-membership summary").await, ["In “October”", "In “October”"]);
        reader.until_text("2 texts").await;
    })
    .await;
}

#[tokio::test]
async fn collection_is_renamed_and_deleted_by_keys_and_its_texts_stay() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        bring_two(reader, "October").await;
        reader.tab_to("Rename: “October”", 40).await;
        reader.press(Key::Enter).await;
        reader.until_focus(".own-collections__rename input").await;
        reader.script("document.activeElement.select()", Vec::new()).await;
        reader.type_text("For class 10b").await;
        reader.press(Key::Enter).await;
        reader
            .until(
                "it has its new name",
                "return document.querySelector('.own-collections h3')?.innerText === 'For class 10b'",
            )
            .await;
        reader.reload().await;
        reader.until_text("For class 10b").await;
        reader.click_button("Delete the collection, not its texts: “For class 10b”").await;
        reader.until_gone(COLLECTIONS).await;
        reader.reload().await;
        reader.until_count(TEXTS, 2).await;
        assert_eq!(reader.count(COLLECTIONS).await, 0);
    })
    .await;
}

#[tokio::test]
async fn collection_opens_alone_with_a_line_that_says_so_and_the_way_back_and_a_link_keeps_it() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        bring_two(reader, "October").await;
        reader.click_link("Read these alone: “October”").await;
        reader.until_text("The collection “October” is open by itself: 1 text of yours.").await;
        reader.until_text("Road over the pass still shut").await;
        let route = reader.route().await;
        assert!(route.starts_with("#/?own=alone.set-"), "{route}");
        let page = reader.page_text().await;
        assert!(
            !page.contains("Azerbaijan fights in its own territory") && !page.contains("The valley waits"),
            "{page}"
        );
        for (view, heading) in [("Claims", None), ("Voices", Some("Voices")), ("Time line", None)] {
            if !reader.has("a[href]", view).await {
                continue;
            }
            reader.click_link(view).await;
            reader.until("the address keeps it", "return location.hash.includes('own=alone.set-')").await;
            if let Some(heading) = heading {
                reader.until_heading(heading).await;
            }
        }
        reader.click_link("Claims").await;
        reader.until_text("Nobody has done that for the texts that are open.").await;
        assert_eq!(reader.count("main [data-state]").await, 0);
        reader.reload().await;
        reader.until_text("is open by itself").await;
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            reader.assert_accessible("a collection by itself").await;
        }
        reader.click_link("Back to the articles with all your texts").await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        assert_eq!(reader.route().await, "#/");
    })
    .await;
}

#[tokio::test]
async fn text_that_is_read_alone_says_that_nothing_of_it_was_reviewed_and_names_are_suggested_by_the_model() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        let id = bring(reader, &left()).await;
        reader.go(&format!("#/read/{id}?lens=entities&own=alone")).await;
        reader.until_text("0 of 3 sentences reviewed: this text is yours.").await;
        reader.until_shown(".link-row[data-kind=suggested][data-by=program]").await;
        reader.until_text("Anna Weiss").await;
        reader.go("#/search?q=lorries&own=alone").await;
        reader.until_text("Found: ").await;
        reader.go("#/search?q=Ganja&own=alone").await;
        reader
            .until(
                "nothing of the articles is found",
                "return !document.querySelector('main').innerText.includes('Found: 1')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn collection_stands_beside_the_articles_without_other_texts() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        bring_two(reader, "October").await;
        reader.click_link("Read these beside the articles of this page: “October”").await;
        reader.until_text("Of your texts, those of the collection “October” stand beside the articles: 1 text.").await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        let route = reader.route().await;
        let (_, choice) = route.split_once('?').unwrap();
        reader.go(&format!("#/search?q=lorries&{choice}")).await;
        reader.until_text("A spokesman counted 40 lorries.").await;
        assert!(!reader.page_text().await.contains("She counted 14 lorries."));
    })
    .await;
}

#[tokio::test]
async fn link_to_a_collection_that_is_not_here_ends_in_a_sentence_with_a_way_on() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.go("#/claims?own=alone.set-deadbeef").await;
        reader.until_text("The link leads to a collection of texts that is not in this browser.").await;
        reader.click_link("Open this page’s own corpus").await;
        reader.until_text("articles to read").await;
    })
    .await;
}

#[tokio::test]
async fn screens_of_collections_are_accessible_on_a_desk_and_on_a_phone() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        bring_two(reader, "October").await;
        reader.click_button("In no collection").await;
        reader.click_button("Rename: “October”").await;
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            reader.assert_accessible("collections").await;
        }
    })
    .await;
}
