//! Marked words that a reader takes for meant otherwise: put aside where they stand, in the list of all words, and had back.

use diptych_browser_tests::{Reader, with_reader};
use thirtyfour::Key;

const READ: &str = "#/read/azvision-2020-10-29?lens=wording";
const MARKS: &str = "[data-paragraph] a[data-kind=wording]";
const OPEN: &str = "[data-card][aria-current=true]";

/// Opens the marked text in a window of this size, and counts its marks.
async fn open_marked(reader: &Reader, (width, height): (u32, u32)) -> usize {
    reader.resize(width, height).await;
    reader.open(READ).await;
    reader.until_shown(MARKS).await;
    reader.count(MARKS).await as usize
}

/// Opens the first marked word, puts it aside by key, and says what it was.
async fn put_aside_first(reader: &Reader) -> String {
    reader.click_on(MARKS).await;
    reader.until_shown(OPEN).await;
    let mark = reader.attributes(OPEN, "data-for").await.remove(0);
    reader.script(&format!("document.querySelector('{OPEN} [data-card-head]').focus()"), Vec::new()).await;
    reader.tab_to("Put aside", 2).await;
    reader.press(Key::Enter).await;
    mark
}

#[tokio::test]
async fn a_word_is_put_aside_where_it_stands_and_can_be_had_back() {
    with_reader(async |reader| {
        let before = open_marked(reader, (1440, 900)).await;
        let text = reader.contents("[data-paragraph]").await;
        let mark = put_aside_first(reader).await;
        reader.until_gone(&format!("[id='{mark}']")).await;
        assert_eq!(reader.count(MARKS).await as usize, before - 1);
        assert_eq!(reader.contents("[data-paragraph]").await, text, "the words stay as they are");
        assert_eq!(reader.route().await, READ, "nothing is open");
        reader
            .until(
                "the way back has the focus",
                "return document.activeElement.textContent === 'Show 1 that you put aside'",
            )
            .await;
        assert_eq!(reader.count("aside [data-card]").await as usize, before - 1);
        let told = reader.text("aside").await;
        assert!(told.contains(&format!("{} marked words", before - 1)), "{told}");
        reader.reload().await;
        reader.until_text("Show 1 that you put aside").await;
        assert_eq!(reader.count(MARKS).await as usize, before - 1, "it is remembered");
        reader.click_button("Show 1 that you put aside").await;
        reader.until_shown(&format!("[id='{mark}']")).await;
        assert_eq!(reader.count(MARKS).await as usize, before);
    })
    .await;
}

#[tokio::test]
async fn the_text_and_the_list_of_words_remember_the_same() {
    with_reader(async |reader| {
        let before = open_marked(reader, (1440, 900)).await;
        put_aside_first(reader).await;
        reader.until_count(MARKS, before - 1).await;
        reader.go("#/wording?of=azvision-2020-10-29").await;
        reader.until_shown("#wording-terms").await;
        let unfold = "document.querySelectorAll('#wording-terms summary').forEach((it) => it.click())";
        reader.script(unfold, Vec::new()).await;
        reader.until_shown("#wording-terms li").await;
        reader.until_shown("[data-restores]").await;
        assert_eq!(reader.count("#wording-terms li[hidden]").await, 1, "the list has it put aside");
        reader.click_on("[data-restores]").await;
        reader.until_gone("#wording-terms li[hidden]").await;
        reader.go(READ).await;
        reader.until_count(MARKS, before).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_put_aside_is_marked_in_no_pane() {
    with_reader(async |reader| {
        let before = open_marked(reader, (1440, 900)).await;
        put_aside_first(reader).await;
        reader.until_count(MARKS, before - 1).await;
        reader.go("#/read/azvision-2020-10-29/hrw-2020-10-30?lens=wording").await;
        reader.until_count(".pane[data-place='0'] [data-paragraph] a[data-kind=wording]", before - 1).await;
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_sheet_offers_to_put_its_word_aside() {
    with_reader(async |reader| {
        let before = open_marked(reader, (390, 844)).await;
        reader.click_on(MARKS).await;
        reader.until_shown(OPEN).await;
        reader.click_button("Put aside").await;
        reader.until_count(MARKS, before - 1).await;
        reader.until_gone("aside[data-open]").await;
        reader.until_text("Show 1 that you put aside").await;
    })
    .await;
}
