//! Two to four texts side by side: from a claim to what answers it, and by hand.

use diptych_browser_tests::{Reader, with_reader};
use serde_json::json;
use thirtyfour::Key;

/// A claim that a text of this corpus challenges.
const CLAIM: &str = "#/read/azernews-2020-10-06?at=claim/c72";
const PAIR: &str = "#/read/azernews-2020-10-06/amnesty-2020-10-05";
const DIVIDER: &str = "[role=separator]";
/// How far two passages may stand apart that are said to be level, in CSS pixels.
const LEVEL: f64 = 2.0;

#[tokio::test]
async fn a_claim_opens_beside_the_passage_that_challenges_it() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(CLAIM).await;
        reader.click_link("Read beside the claim").await;
        reader.until_shown("[data-place='1']").await;
        assert!(reader.route().await.starts_with(&format!("{PAIR}?at=claim/c72/")), "{}", reader.route().await);
        for pane in ["0", "1"] {
            reader.until_shown(&format!("[data-place='{pane}'] [data-paragraph] :is([aria-current], [data-open])")).await;
        }
        assert_passages_are_level(reader).await;
        let bar = reader.text("main h1").await;
        assert!(bar.contains("cluster"), "{bar}");
        // The relation stands between the two passages, not in a card that is out of sight.
        reader.until("the relation is named between the panes", "const panes = [0, 1].map((it) => document.querySelector(`[data-place='${it}']`).getBoundingClientRect()); \
            return [...document.querySelectorAll('main *')].some((it) => { if (it.childElementCount > 1 || it.textContent.trim() !== 'Against') return false; \
            const box = it.getBoundingClientRect(); return box.left >= panes[0].right - 1 && box.right <= panes[1].left + 1 && box.top < innerHeight })").await;
        // So does how much earlier or later the answer was published.
        reader.until_text("Against, 1 day earlier").await;
        assert!(reader.page_text().await.contains("Side by side does not mean evenly matched."));
    })
    .await;
}

#[tokio::test]
async fn previous_and_next_passage_lead_through_the_evidence_on_a_claim() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06?at=claim/c74").await;
        reader.click_link("Read beside the claim").await;
        reader.until_shown("[data-place='1']").await;
        let first = reader.route().await;
        assert!(!reader.has("a", "Previous answer").await);
        reader.click_link("Next answer").await;
        reader
            .until_given("another passage is open", "return location.hash !== arguments[0]", vec![json!(first)])
            .await;
        reader.until_shown("[data-place='1'] [data-paragraph] :is([aria-current], [data-open])").await;
        assert_passages_are_level(reader).await;
        assert!(!reader.has("a", "Next answer").await);
        reader.click_link("Previous answer").await;
        reader.until_route(&first).await;
        assert_passages_are_level(reader).await;
    })
    .await;
}

#[tokio::test]
async fn two_three_and_four_texts_can_be_chosen_by_hand() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06").await;
        let choices = [
            (2, "Read beside another text", "Amnesty International", ".text-picker__choice"),
            (3, "Other text", "Human Rights Watch", ".text-picker .action"),
            (4, "Other text", "Reuters", ".text-picker .action"),
        ];
        for (n_panes, button, text, choice) in choices {
            reader.click_button(button).await;
            reader.until_focus(".text-picker input").await;
            reader.type_text(&text.to_lowercase()).await;
            reader.until_given("only these are listed", "return [...document.querySelectorAll('.text-picker__choice')].every((it) => it.textContent.includes(arguments[0]))", vec![json!(text)]).await;
            reader.click_on(choice).await;
            reader
                .until_given(
                    &format!("there are {n_panes} panes"),
                    "return document.querySelectorAll('[data-place]').length === arguments[0]",
                    vec![json!(n_panes)],
                )
                .await;
            reader.paint().await;
            assert_panes_are_equal(reader).await;
        }
        reader.click_button("Other text").await;
        reader.until_shown(".text-picker__choice").await;
        assert_eq!(reader.count(".text-picker .action").await, 0, "more than four cannot be read");
        assert_eq!(reader.route().await.split('/').count(), 6, "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn each_pane_scrolls_by_itself() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        // Where nothing links them, no pane takes another along.
        reader.open(&format!("{PAIR}?lens=text")).await;
        let other = reader.number(TOP_OF_FIRST).await;
        reader.click_on("[data-place='1'] h2").await;
        for _ in 0..2 {
            reader.press(Key::PageDown).await;
        }
        reader
            .until("the second pane moves", "return document.querySelector('[data-place=\"1\"]').scrollTop > 200")
            .await;
        assert_eq!(reader.number(TOP_OF_FIRST).await, other);
    })
    .await;
}

#[tokio::test]
async fn the_divider_moves_by_arrow_keys_and_enter_makes_panes_equal() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(PAIR).await;
        reader.tab_onto(DIVIDER, 60).await;
        let equal = width(reader, 0).await;
        reader.press(Key::Right).await;
        reader.press(Key::Right).await;
        reader.paint().await;
        let wider = width(reader, 0).await;
        assert!(wider > equal + 20.0, "{equal} became {wider}");
        assert_eq!(reader.number(VALUE).await, 55.0);
        reader.press(Key::Left).await;
        reader.paint().await;
        assert!(width(reader, 0).await < wider);
        reader.press(Key::Home).await;
        reader.paint().await;
        assert!(width(reader, 0).await > 200.0, "a pane stays readable");
        reader.press(Key::Enter).await;
        reader.paint().await;
        assert_panes_are_equal(reader).await;
        assert_eq!(reader.number(VALUE).await, 50.0);
    })
    .await;
}

#[tokio::test]
async fn the_divider_follows_the_pointer() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(PAIR).await;
        let (before, line) = (width(reader, 0).await, reader.place_of(DIVIDER).await[0]);
        reader.drag(DIVIDER, 120).await;
        reader.paint().await;
        let moved = reader.place_of(DIVIDER).await[0] - line;
        assert!((moved - 120.0).abs() <= 8.0, "the divider went {moved} pixels with a pointer that went 120");
        assert!(width(reader, 0).await > before);
        // Let go: the pointer takes nothing along any more.
        let stays = width(reader, 0).await;
        reader.hover("[data-place='1'] h2").await;
        reader.paint().await;
        assert_eq!(width(reader, 0).await, stays);
    })
    .await;
}

#[tokio::test]
async fn a_pane_can_be_closed_or_read_alone() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(&format!("{PAIR}/hrw-2020-10-30")).await;
        reader.click_among("[data-place='1'] a", "Close").await;
        reader.until_route("#/read/azernews-2020-10-06/hrw-2020-10-30?lens=claims").await;
        reader.until_count("[data-place]", 2).await;
        reader.click_among("[data-place='1'] a", "Read alone").await;
        reader.until_route("#/read/hrw-2020-10-30?lens=claims").await;
        reader.until_count("[data-place]", 0).await;
        reader.back().await;
        reader.until_count("[data-place]", 2).await;
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_texts_stand_one_above_the_other_within_the_page() {
    with_reader(async |reader| {
        reader.resize(390, 844).await;
        reader.open(CLAIM).await;
        reader.click_link("Read beside the claim").await;
        reader.until_shown("[data-place='1']").await;
        reader.paint().await;
        let panes = "return [0, 1].map((it) => { const box = document.querySelector(`[data-place='${it}']`).getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom] })";
        let panes: Vec<[f64; 4]> = serde_json::from_value(reader.script(panes, Vec::new()).await).unwrap();
        assert!(panes[1][1] >= panes[0][3] - 1.0, "the second text does not stand under the first: {panes:?}");
        assert!(panes.iter().all(|pane| pane[0] >= 0.0 && pane[2] <= 390.0), "{panes:?}");
        assert!(reader.number("return document.documentElement.scrollWidth").await <= 390.0, "the page is wider than the phone");
        assert!(!reader.has(DIVIDER, "").await, "there is nothing to divide");
    })
    .await;
}

const TOP_OF_FIRST: &str = "return document.querySelector('[data-place=\"0\"]').scrollTop";
const VALUE: &str = "return Number(document.querySelector('[role=separator]').ariaValueNow)";

async fn width(reader: &Reader, pane: u32) -> f64 {
    reader
        .number(&format!("return document.querySelector(\"[data-place='{pane}']\").getBoundingClientRect().width"))
        .await
}

async fn assert_panes_are_equal(reader: &Reader) {
    let widths = "return [...document.querySelectorAll('[data-place]')].map((it) => it.getBoundingClientRect().width)";
    let widths: Vec<f64> = serde_json::from_value(reader.script(widths, Vec::new()).await).unwrap();
    assert!(widths.len() > 1, "{widths:?}");
    assert!(widths.iter().all(|width| (width - widths[0]).abs() <= 1.0 && *width > 150.0), "{widths:?}");
    let tops = "return new Set([...document.querySelectorAll('[data-place]')].map((it) => it.getBoundingClientRect().top)).size";
    assert_eq!(reader.number(tops).await, 1.0, "the panes do not stand side by side");
}

async fn assert_passages_are_level(reader: &Reader) {
    let level = format!(
        "const tops = [0, 1].map((it) => document.querySelector(`[data-place='${{it}}'] [data-paragraph] :is([aria-current], [data-open])`)?.getClientRects()[0].top); \
         return Math.abs(tops[0] - tops[1]) <= {LEVEL} && tops[0] > 0 && tops[0] < innerHeight"
    );
    reader.until("both passages stand in sight at one height", &level).await;
}
