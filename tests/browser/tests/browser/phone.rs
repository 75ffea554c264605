//! A phone: statement and answer at once, sheets that close as sheets do.

use diptych_browser_tests::with_reader;
use thirtyfour::Key;

const PHONE: (u32, u32) = (390, 844);
const CLAIM: &str = "#/read/azernews-2020-10-06?at=claim/c71";
/// Whether the card of the open claim lies on the foot of the window.
const CARD: &str = ".panel--sheet[data-open] .claim-card[aria-current]";

#[tokio::test]
async fn statement_and_answer_are_seen_at_once_under_one_bar() {
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        reader.open(CLAIM).await;
        reader.click_link("Read beside the claim").await;
        for pane in ["0", "1"] {
            reader
                .until("both passages are seen without scrolling", &format!(
                    "const passage = document.querySelector(\"[data-place='{pane}'] [data-paragraph] :is([aria-current], [data-open])\"); \
                    const box = passage?.getBoundingClientRect(); return box && box.top > 56 && box.top < 600 && scrollY === 0"
                ))
                .await;
        }
        let bar = reader.place_of(".pair-bar").await;
        assert_eq!((bar[1] as i64, bar[3] as i64), (0, 56), "one bar of 56 pixels");
        assert!(reader.number("return document.documentElement.scrollWidth").await as u32 <= PHONE.0, "something lies beside the page");
        let first = reader.route().await;
        reader.click_link("Next answer").await;
        reader.until_so("another answer is open", async || reader.route().await != first).await;
        reader.click_link("Previous answer").await;
        reader.until_route(&first).await;
    })
    .await;
}

#[tokio::test]
async fn a_few_lines_unfold_to_the_whole_text() {
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        reader.open(CLAIM).await;
        reader.click_link("Read beside the claim").await;
        reader.until_shown("[data-place='1'] .prose").await;
        let height = "return document.querySelector(\"[data-place='0']\").getBoundingClientRect().height";
        let few = reader.number(height).await;
        reader.click_among(".pane__whole", "Whole text").await;
        reader.until("the text is whole", "const pane = document.querySelector(\"[data-place='0']\"); return pane.scrollHeight <= pane.clientHeight + 1").await;
        assert!(reader.number(height).await > 2.0 * few);
    })
    .await;
}

#[tokio::test]
async fn a_sheet_closes_by_escape_and_by_a_tap_outside_it() {
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        for close in ["Escape", "a tap"] {
            reader.open(CLAIM).await;
            reader.until_shown(CARD).await;
            if close == "Escape" {
                reader.press(Key::Escape).await;
            } else {
                reader.click_in_place(".article-head .headline").await;
            }
            reader.until_gone(CARD).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_sheet_closes_when_it_is_drawn_down() {
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        reader.open(CLAIM).await;
        reader.until_shown(CARD).await;
        reader.until_shown(".claim-card[aria-current] .sheet-grip").await;
        let grip = reader.driver().find(thirtyfour::By::Css(".claim-card[aria-current] .sheet-grip")).await.unwrap();
        reader
            .driver()
            .action_chain()
            .click_and_hold_element(&grip)
            .move_by_offset(0, 90)
            .release()
            .perform()
            .await
            .unwrap();
        reader.until_gone(CARD).await;
    })
    .await;
}
