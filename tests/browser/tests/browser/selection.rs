//! Words that a person selects in a text: by a drag from anywhere, whole letters, with a link that marks them.

use diptych_browser_tests::with_reader;

use crate::translated::select;

#[tokio::test]
async fn a_drag_that_begins_in_a_mark_selects_words_and_opens_nothing() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06?lens=claims").await;
        reader.until_shown("[data-paragraph] a[data-kind=claim]").await;
        let before = reader.route().await;
        reader.drag("[data-paragraph] a[data-kind=claim]", 120).await;
        reader.find("button", "Link to the selected words").await;
        assert_eq!(reader.route().await, before);
        let selected = reader.script("return getSelection().toString()", Vec::new()).await;
        assert!(selected.as_str().is_some_and(|it| it.len() > 3), "{selected}");
        reader.click_on("[data-paragraph] a[data-kind=claim]").await;
        reader.until_shown("[data-card][aria-current]").await;
    })
    .await;
}

#[tokio::test]
async fn selected_words_become_a_link_that_marks_them() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06").await;
        reader.until_shown("[data-paragraph='3']").await;
        let select = "const words = document.querySelector('[data-paragraph=\"3\"]').firstChild; \
                      getSelection().setBaseAndExtent(words, 4, words, 40); return getSelection().toString()";
        let selected = reader.script(select, Vec::new()).await.as_str().unwrap().to_owned();
        reader.click_button("Link to the selected words").await;
        reader.until_shown("[data-kind=linked]").await;
        assert_eq!(reader.contents("[data-kind=linked]").await.concat(), selected);
        let route = reader.route().await;
        assert!(route.contains("at=words/"), "{route}");
        reader.reload().await;
        reader.until_shown("[data-kind=linked]").await;
        assert_eq!(reader.contents("[data-kind=linked]").await.concat(), selected);
    })
    .await;
}

#[tokio::test]
async fn half_a_letter_offers_no_link() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06").await;
        reader.until_shown("[data-paragraph='3']").await;
        select(reader, 0, 10).await;
        reader.find("button", "Link to the selected words").await;
        select(reader, 3, 3).await;
        reader.until_gone(".selection-link").await;
    })
    .await;
}
