//! The main way through the reader without a pointer: Tab and Enter, nothing else.

use diptych_browser_tests::{Reader, with_reader};
use thirtyfour::Key;

/// More steps than this from one thing to the next and nobody would go the way.
const MOST: usize = 80;

#[tokio::test]
async fn slash_leads_to_the_search_and_a_question_mark_lists_the_keys() {
    with_reader(async |reader| {
        reader.open("#/claims").await;
        reader.until_shown("main h1").await;
        reader.type_text("?").await;
        reader.until_text("next and previous link").await;
        reader.press(Key::Escape).await;
        reader.until_gone("dialog[open]").await;
        reader.type_text("/").await;
        reader.until_route("#/search").await;
        reader.until_focus("input[type=search]").await;
        reader.type_text("a/b?").await;
        reader
            .until(
                "keys are letters in a field",
                "return document.querySelector('input[type=search]').value === 'a/b?'",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn from_contents_to_a_rebuttal_in_the_second_pane_by_tab_and_enter_alone() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        reader.tab_onto("main a[href^='#/read/azernews-2020-10-06']", MOST).await;
        reader.press(Key::Enter).await;
        reader.until_focus("main h1").await;
        reader.tab_onto("nav[aria-label=Lens] a[href*='lens=claims']", MOST).await;
        reader.press(Key::Enter).await;
        reader.until_shown("aside [data-card]").await;
        reader.until_focus("nav[aria-label=Lens] a[href*='lens=claims']").await;
        reader.tab_onto("[data-paragraph] a[href*='claim/c72']", MOST).await;
        reader.press(Key::Enter).await;
        reader.until_focus("[data-card][aria-current] [data-card-head]").await;
        reader.tab_onto("[data-card][aria-current] a[data-action=beside]", MOST).await;
        reader.press(Key::Enter).await;
        reader.until_focus("main h1").await;
        reader.until_shown("[data-place='1'] [data-paragraph] :is([aria-current], [data-open])").await;
        assert_focus_shows(reader, "[data-place='1']").await;
        reader.until("the rebuttal is in sight", IN_SIGHT).await;
    })
    .await;
}

#[tokio::test]
async fn a_closed_card_that_is_opened_by_key_keeps_the_focus() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06").await;
        reader.until_shown("a.claim-card__text").await;
        reader.script("document.querySelectorAll('a.claim-card__text')[2].focus()", Vec::new()).await;
        reader.press(Key::Enter).await;
        reader.until_focus("[data-card][aria-current] [data-card-head]").await;
    })
    .await;
}

#[tokio::test]
async fn the_first_tab_leads_past_the_masthead() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06").await;
        reader.press(Key::Tab).await;
        assert_eq!(reader.focused().await, "Skip to the text");
        let place = reader.place_of("a:focus").await;
        assert!(place[1] >= 0.0, "the link shows while it has the focus: {place:?}");
        reader.press(Key::Enter).await;
        reader.until_focus("main").await;
        assert_eq!(reader.route().await, "#/read/azernews-2020-10-06");
        reader.press(Key::Tab).await;
        assert!(reader.holds("return !!document.activeElement.closest('main')", Vec::new()).await);
    })
    .await;
}

#[tokio::test]
async fn a_heading_shows_that_it_has_the_focus_only_to_whoever_goes_by_keys() {
    with_reader(async |reader| {
        const HAS_RING: &str = "return getComputedStyle(document.activeElement).outlineStyle !== 'none'";
        reader.open("#/").await;
        reader.go("#/entities").await;
        reader.until_focus("main h1").await;
        assert!(!reader.holds(HAS_RING, Vec::new()).await, "a ring around the heading after an address was typed");
        reader.tab_onto("main a[href^='#/entities/']", MOST).await;
        assert!(reader.holds(HAS_RING, Vec::new()).await, "nothing shows where the keys have led");
        reader.press(Key::Enter).await;
        reader.until_heading("Ilham Aliyev").await;
        reader.until_focus("main h1").await;
        assert!(reader.holds(HAS_RING, Vec::new()).await, "nothing shows where Enter has led");
        reader.click_on("main p").await;
        reader.click_link("Entities").await;
        reader.until_heading("Entities").await;
        reader.until_focus("main h1").await;
        assert!(!reader.holds(HAS_RING, Vec::new()).await, "a ring around the heading after a click");
    })
    .await;
}

const IN_SIGHT: &str = "const passage = document.querySelector(\"[data-place='1'] [data-paragraph] :is([aria-current], [data-open])\").getClientRects()[0]; \
                        return passage.top >= 0 && passage.bottom <= innerHeight";

/// What Tab reaches can be seen to have the focus.
async fn assert_focus_shows(reader: &Reader, selector: &str) {
    reader.tab_onto(selector, MOST).await;
    let ring = "const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0";
    assert!(reader.holds(ring, Vec::new()).await, "nothing shows that {selector} has the focus");
}
