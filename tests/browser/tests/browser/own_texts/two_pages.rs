//! Two pages of one browser: what is kept or deleted in one is seen in the other, and nothing that is typed there is lost.

use diptych_browser_tests::{Reader, with_reader};

use super::{bring, left, paste, right};

const TEXTS: &str = ".own-list > .own-list__item > a";

/// Opens a second page at a route and stays in the first; gives both.
async fn second_page(reader: &Reader, route: &str) -> [thirtyfour::WindowHandle; 2] {
    let driver = reader.driver();
    let first = driver.window().await.unwrap();
    let second = driver.new_tab().await.unwrap();
    driver.switch_to_window(second.clone()).await.unwrap();
    reader.open(route).await;
    [first, second]
}

async fn go_to(reader: &Reader, page: &thirtyfour::WindowHandle) {
    reader.driver().switch_to_window(page.clone()).await.unwrap();
}

#[tokio::test]
async fn text_that_is_kept_or_deleted_in_one_page_is_seen_in_the_other_without_a_reload() {
    with_reader(async |reader| {
        reader.open("#/own").await;
        reader.until_text("This browser keeps nothing of yours here.").await;
        let [first, second] = second_page(reader, "#/").await;
        bring(reader, &left()).await;
        go_to(reader, &first).await;
        reader.until_count(TEXTS, 1).await;
        reader.until_text("The valley waits").await;
        reader.click_link("The valley waits").await;
        reader.until_text("She counted 14 lorries.").await;
        go_to(reader, &second).await;
        reader.go("#/own").await;
        reader.click_button("Delete “The valley waits”").await;
        reader.until_count(TEXTS, 0).await;
        go_to(reader, &first).await;
        reader.until_text("is not in this browser").await;
    })
    .await;
}

#[tokio::test]
async fn collection_that_is_made_in_one_page_is_there_in_the_other() {
    with_reader(async |reader| {
        reader.open("#/").await;
        bring(reader, &left()).await;
        reader.go("#/own").await;
        let [first, _] = second_page(reader, "#/own").await;
        reader.type_into("Name of a new collection", "October").await;
        reader.click_button("Make a collection").await;
        reader.until_text("In no collection").await;
        go_to(reader, &first).await;
        reader.until_text("October").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_in_a_preview_stays_while_another_page_keeps_a_text() {
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        paste(reader, "Text of your text", &left(), None).await;
        reader.until_shown(".own-preview").await;
        reader.type_into("Publisher", "River Post").await;
        let [first, _] = second_page(reader, "#/").await;
        bring(reader, &right()).await;
        go_to(reader, &first).await;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let publisher = "return document.querySelectorAll('.own-preview__fields input')[1]?.value";
        assert_eq!(reader.script(publisher, Vec::new()).await, serde_json::json!("River Post"));
        reader.click_button("Keep this text").await;
        reader.until_text("River Post").await;
        reader.go("#/own").await;
        reader.until_count(TEXTS, 2).await;
    })
    .await;
}
