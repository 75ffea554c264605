//! Texts that a reader brings: pasted, chosen or dropped, read beside each other and beside the articles, kept and let go.
//!
//! - [`kinds`]: every kind of file gives in the page what the command makes of it; [`bombs`]: files that were made to exhaust a browser
//! - [`lost_code`]: code that does not arrive
//! - [`collections`]: texts under a name, alone or beside the articles; [`two_pages`]: two pages of one browser
//! - [`suggestions`]: what is suggested on a text
//! - [`dropped`]: workspaces that are dropped anywhere; [`everything`]: all that is kept, deleted

mod bombs;
mod collections;
pub(crate) mod dropped;
mod everything;
pub(crate) mod kinds;
mod lost_code;
mod suggestions;
mod two_pages;

use std::path::PathBuf;

use diptych_browser_tests::{Reader, with_reader};
use serde_json::json;

use crate::offline::CACHED;

const ROAD: &str = "Nobody in the valley could say on Tuesday when the narrow road over the pass would be open again.";
const LIST: &str = "#/own";
const SAVE: &str = "Lay them side by side";

fn left() -> String {
    format!("The valley waits\n\n{ROAD}\n\n“We wait,” said the miller Anna Weiss. She counted 14 lorries.")
}

fn right() -> String {
    format!("Road over the pass still shut\n\nThe council met at noon. {ROAD}\n\nA spokesman counted 40 lorries.")
}

/// Pastes into a box, as a browser does after the keys for it.
pub(crate) async fn paste(reader: &Reader, label: &str, plain: &str, html: Option<&str>) {
    let paste = "const box = [...document.querySelectorAll('textarea')].find((it) => it.getAttribute('aria-label') === arguments[0]);
        const data = new DataTransfer();
        data.setData('text/plain', arguments[1]);
        if (arguments[2]) data.setData('text/html', arguments[2]);
        box.focus();
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    reader.script(paste, vec![json!(label), json!(plain), json!(html)]).await;
}

/// Pastes a text, keeps it and opens it; gives its id.
pub(crate) async fn bring(reader: &Reader, plain: &str) -> String {
    reader.go("#/own/add").await;
    reader.until_heading("Add a text").await;
    paste(reader, "Text of your text", plain, None).await;
    reader.until_shown(".own-preview").await;
    reader.click_button("Keep this text").await;
    reader.until_shown("[data-paragraph]").await;
    let route = reader.route().await;
    route.split(['/', '?']).nth(2).unwrap_or_default().to_owned()
}

async fn compare(reader: &Reader) -> String {
    reader.open("#/").await;
    reader.click_link("Compare two articles").await;
    reader.until_heading("Compare two articles").await;
    paste(reader, "Text of one article", &left(), None).await;
    paste(reader, "Text of the other", &right(), None).await;
    reader.until_count(".own-preview", 2).await;
    reader.click_button(SAVE).await;
    reader.until_count("[data-place]", 2).await;
    reader.until("they are linked", "return document.querySelector('main').innerText.includes('link 1 of 1')").await;
    reader.route().await
}

#[tokio::test]
async fn two_pasted_articles_are_side_by_side_after_four_actions_and_back_after_a_reload_without_a_host() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        reader.until("it is kept for offline", CACHED).await;
        let route = compare(reader).await;
        let [_, _, one, other] = route.split(['/', '?']).collect::<Vec<_>>()[..4] else { panic!("{route}") };
        assert!(one.starts_with("own-") && other.starts_with("own-"), "{route}");
        reader.until_text("The valley waits").await;
        assert_eq!(reader.texts(".pane__head .yours").await, ["yours", "yours"]);
        reader.reload().await;
        reader.until_count("[data-place]", 2).await;
        reader.until_text("Road over the pass still shut").await;
        reader.host.go_away();
        reader.reload().await;
        reader.until_count("[data-place]", 2).await;
        reader.until_text("She counted 14 lorries.").await;
        reader.assert_own_requests_alone().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_before_its_reader_says_so() {
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        paste(reader, "Text of your text", &left(), None).await;
        reader.until_shown(".own-preview").await;
        reader.reload().await;
        reader.open(LIST).await;
        reader.until_text("This browser keeps nothing of yours here.").await;
        let names = "return indexedDB.databases().then((all) => all.map((it) => it.name).join())";
        assert_eq!(reader.script(names, Vec::new()).await, json!(""));
    })
    .await;
}

#[tokio::test]
async fn text_is_kept_and_open_while_a_browser_waits_for_its_person_to_say_whether_it_may_clear_it() {
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        reader
            .script(
                "navigator.storage.persist = () => new Promise((answer) => { globalThis.answer = answer; })",
                Vec::new(),
            )
            .await;
        bring(reader, &left()).await;
        reader.go(LIST).await;
        reader.until_text("It may clear them when space is short.").await;
        reader.script("answer(true)", Vec::new()).await;
        reader.until_text("It promised not to clear the texts when space is short.").await;
    })
    .await;
}

#[tokio::test]
async fn text_of_a_reader_has_no_state_and_says_that_nobody_reviewed_it() {
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        paste(reader, "Text of your text", &left(), None).await;
        reader.until_shown(".own-preview").await;
        reader.click_button("Keep this text").await;
        reader.until_text("0 of 3 sentences reviewed: this text is yours.").await;
        assert_eq!(reader.texts(".article-head .yours").await, ["yours"]);
        assert_eq!(reader.count("main [data-state]").await, 0);
        reader.until_text("not stated").await;
    })
    .await;
}

#[tokio::test]
async fn deleted_text_comes_back_once_it_is_taken_back_and_everything_goes_once_its_reader_confirms() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        compare(reader).await;
        reader.open(LIST).await;
        reader.until_count(".own-list__item", 2).await;
        reader.click_button("Delete “The valley waits”").await;
        reader.until_count(".own-list__item", 1).await;
        reader.click_button("Take it back").await;
        reader.until_count(".own-list__item", 2).await;
        reader.reload().await;
        reader.until_count(".own-list__item", 2).await;
        reader.click_button("Delete everything of mine").await;
        reader.until_text("This deletes from this browser:").await;
        assert_eq!(reader.count(".own-list__item").await, 2);
        reader.click_button("Delete all of it").await;
        reader.until_text("This browser keeps nothing of yours here.").await;
        reader.reload().await;
        reader.until_text("This browser keeps nothing of yours here.").await;
        assert_eq!(reader.count(".own-list__item").await, 0);
    })
    .await;
}

#[tokio::test]
async fn dropped_text_opens_to_be_kept_and_a_pdf_is_told_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let (text, pdf) = (file("valley.txt", left().as_bytes()), file("scan.pdf", b"%PDF-1.7\n1 0 obj"));
    with_reader(async |reader| {
        reader.open("#/claims").await;
        reader.drop_file(&text).await;
        reader.click_link("Bring it as a text of yours").await;
        reader.until_heading("Add a text").await;
        reader.until_shown(".own-preview").await;
        reader.until_text("said the miller").await;
        reader.open(LIST).await;
        reader.drop_file(&pdf).await;
        reader.until_text("scan.pdf was not read.").await;
        reader.until_text("copy").await;
    })
    .await;
}

#[tokio::test]
async fn file_that_is_not_read_keeps_back_no_other_and_an_empty_text_says_so_at_its_place() {
    let drop = "const data = new DataTransfer(); \
        for (const [name, words] of arguments[0]) data.items.add(new File([words], name)); \
        dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));";
    let files = json!([["scan.pdf", "%PDF-1.7\n1 0 obj"], ["left.txt", left()], ["right.txt", right()]]);
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        reader.script(drop, vec![files]).await;
        reader.until_count(".own-preview", 2).await;
        reader.until_count(".own-entry__failed", 1).await;
        let parts = "for (const part of [...document.querySelectorAll('.own-preview')].at(-1).querySelectorAll('.own-part input:checked')) part.click()";
        reader.script(parts, Vec::new()).await;
        reader.click_button("Keep these texts").await;
        reader.until_focus(".own-entry:last-child > [role=alert]").await;
        reader.until_text("Nothing of the text would stand.").await;
        reader.script("[...document.querySelectorAll('.own-part input')].at(-1).click()", Vec::new()).await;
        reader.click_button("Keep these texts").await;
        reader.until_heading("Your texts").await;
        reader.until_count("main > .own-list > .own-list__item", 2).await;
    })
    .await;
}

#[tokio::test]
async fn link_to_a_text_that_another_browser_has_ends_in_a_sentence() {
    with_reader(async |reader| {
        reader.open("#/read/own-deadbeef").await;
        reader.until_text("own-deadbeef").await;
        reader.until_text("The texts of another reader stay on the machine").await;
    })
    .await;
}
