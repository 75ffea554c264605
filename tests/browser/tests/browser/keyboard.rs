//! The main way through the reader without a pointer: Tab and Enter, nothing else.

use diptych_browser_tests::{Reader, with_reader};
use thirtyfour::Key;

/// More steps than this from one thing to the next and nobody would go the way.
const MOST: usize = 80;

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

const IN_SIGHT: &str = "const passage = document.querySelector(\"[data-place='1'] [data-paragraph] :is([aria-current], [data-open])\").getClientRects()[0]; \
                        return passage.top >= 0 && passage.bottom <= innerHeight";

/// What Tab reaches can be seen to have the focus.
async fn assert_focus_shows(reader: &Reader, selector: &str) {
    reader.tab_onto(selector, MOST).await;
    let ring = "const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0";
    assert!(reader.holds(ring, Vec::new()).await, "nothing shows that {selector} has the focus");
}
