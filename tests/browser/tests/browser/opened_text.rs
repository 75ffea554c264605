//! What a reader sees who opens a text: what was checked, what the page around it shows, lines that stay where they are.

use std::time::Duration;

use diptych_browser_tests::reader::with_reader_at;
use diptych_browser_tests::{Asset, Fault, Host, with_reader};
use serde_json::json;

/// Long enough to look at what stands before the program does.
const DELAY: Duration = Duration::from_millis(1500);
const TEXT: &str = "#/read/azernews-2020-10-06";

#[tokio::test]
async fn a_plain_link_opens_a_text_with_its_claims_and_says_how_many_were_checked() {
    with_reader(async |reader| {
        reader.open(TEXT).await;
        reader.until_shown(".prose .mark[data-kind='claim']").await;
        reader.until_shown(".claim-card").await;
        let checked = reader.text(".checked").await;
        let n_cards = reader.number("return Number(document.querySelector('.checked b').textContent.match(/^[0-9]+/)[0])").await;
        let n_states = reader
            .number("return [...document.querySelectorAll('.checked .state')].reduce((all, it) => all + parseInt(it.textContent), 0)")
            .await;
        assert!(checked.contains("statements checked") && checked.contains("disputed"), "{checked}");
        assert_eq!(n_cards as u64, n_states as u64, "{checked}");
    })
    .await;
}

#[tokio::test]
async fn text_only_is_kept_for_plain_links_and_a_link_that_names_a_lens_opens_it() {
    with_reader(async |reader| {
        reader.open(TEXT).await;
        reader.until_shown(".prose .mark").await;
        reader.click_link("Text only").await;
        reader.until_gone(".prose .mark").await;
        reader.until_route(&format!("{TEXT}?lens=text")).await;
        reader.go("#/read/oval-2020-09-16").await;
        reader.until_heading("Defence Minister: Azerbaijani army ready to liberate occupied territories").await;
        assert_eq!(reader.count(".prose .mark").await, 0);
        reader.go("#/read/oval-2020-09-16?lens=claims").await;
        reader.until_shown(".prose .mark[data-kind='claim']").await;
        reader.open(TEXT).await;
        reader.until_shown(".prose [data-paragraph]").await;
        assert_eq!(reader.count(".prose .mark").await, 0, "kept over a visit");
        reader.click_among(".lens-bar a", "Claims").await;
        reader.until_shown(".prose .mark").await;
        reader.go("#/read/oval-2020-09-16").await;
        reader.until_shown(".prose .mark").await;
    })
    .await;
}

/// For each paragraph the letters at which its lines begin.
const LINE_STARTS: &str = "return [...document.querySelectorAll('.prose [data-paragraph]')].map((paragraph) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const starts = [];
    let [passed, bottom] = [0, -Infinity];
    for (let node = walker.nextNode(); node; passed += node.length, node = walker.nextNode()) {
        for (let at = 0; at < node.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width > 0 && box.bottom > bottom + 8) { starts.push(passed + at); bottom = box.bottom; }
        }
    }
    return starts.join(' ');
})";

#[tokio::test]
async fn lines_break_alike_under_every_lens() {
    with_reader(async |reader| {
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            let mut lines = Vec::new();
            for lens in ["text", "claims", "entities", "wording", "numbers", "shared"] {
                reader.go(&format!("{TEXT}?lens={lens}")).await;
                reader.until_shown(&format!("main[data-lens='{lens}'] .prose")).await;
                if ["claims", "entities", "wording"].contains(&lens) {
                    reader.until_shown(".prose .mark").await;
                }
                lines.push((lens, reader.script(LINE_STARTS, Vec::new()).await));
            }
            let first = lines[0].1.clone();
            for (lens, starts) in &lines {
                assert_eq!(*starts, first, "{lens} at {width}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_number_of_a_paragraph_stands_on_one_line() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(TEXT).await;
        reader.until_shown("[data-paragraph='10']").await;
        let height =
            "parseFloat(getComputedStyle(document.querySelector(`[data-paragraph='${nth}']`), '::before').height)";
        let same = format!("const [one, two] = [2, 10].map((nth) => {height}); return one > 0 && one === two");
        assert!(reader.holds(&same, Vec::new()).await);
    })
    .await;
}

#[tokio::test]
async fn what_the_page_around_an_article_shows_is_folded_until_a_link_leads_there() {
    with_reader(async |reader| {
        reader.open(TEXT).await;
        reader.until_shown(".furniture > summary").await;
        let is_seen = "return document.querySelector('[data-paragraph=\"1\"]').checkVisibility({ contentVisibilityAuto: true })";
        assert!(!reader.holds(is_seen, Vec::new()).await);
        reader.go(&format!("{TEXT}?at=paragraph/1")).await;
        reader.until("its paragraph is unfolded", is_seen).await;
        let number = "return getComputedStyle(document.querySelector('[data-paragraph=\"2\"]'), '::before').content.includes('2')";
        assert!(reader.holds(number, Vec::new()).await, "a paragraph keeps the number of its link");
    })
    .await;
}

#[tokio::test]
async fn the_text_takes_the_place_of_its_opening_without_moving_a_paragraph() {
    let tops = "return [...document.querySelectorAll(`${arguments[0]} [data-paragraph]`)].filter((it) => it.checkVisibility({ contentVisibilityAuto: true })) \
        .map((it) => [it.dataset.paragraph, Math.round(it.getBoundingClientRect().top)])";
    for (width, height) in [(390, 844), (1440, 900)] {
        for text in [TEXT, "#/read/oval-2020-09-16", "#/read/amnesty-2020-10-05"] {
            let host = Host::start();
            host.fail(Asset::Code, Fault::Late(DELAY));
            with_reader_at(host, async |reader| {
                reader.resize(width, height).await;
                reader.visit(text).await;
                reader.until_shown("#shell [data-paragraph='2']").await;
                reader.paint().await;
                let before = reader.script(tops, vec![json!("#shell")]).await;
                reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
                reader.until_shown("#app .prose .mark").await;
                let after = reader.script(tops, vec![json!("#app")]).await;
                let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
                assert!(before.len() > 1, "{text}");
                assert_eq!(before[..], after[..before.len()], "{text} at a width of {width}");
            })
            .await;
        }
    }
}

#[tokio::test]
async fn a_text_is_found_by_its_publisher_and_read_beside() {
    with_reader(async |reader| {
        reader.open(TEXT).await;
        reader.until_shown(".menu-word").await;
        reader.click_button("Read beside another text").await;
        reader.until_shown(".text-picker__choice").await;
        reader.until_focus(".text-picker input").await;
        let first = reader.texts(".text-picker__choice").await;
        assert!(first[0].contains("links"), "texts with links come first: {first:?}");
        reader.type_text("bbc").await;
        reader.until_count(".text-picker__choice", 1).await;
        reader.press(thirtyfour::Key::Down).await;
        reader.until_focus(".text-picker__choice").await;
        reader.press(thirtyfour::Key::Enter).await;
        reader.until_shown("[data-place='1']").await;
        assert!(reader.route().await.starts_with(&format!("{TEXT}/bbc-")), "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn a_search_among_the_texts_that_finds_none_says_so() {
    with_reader(async |reader| {
        reader.open(TEXT).await;
        reader.until_shown(".menu-word").await;
        reader.click_button("Read beside another text").await;
        reader.until_focus(".text-picker input").await;
        reader.type_text("zzz").await;
        reader.until_count(".text-picker__choice", 0).await;
        reader.until_text("No text has “zzz”").await;
        reader.press(thirtyfour::Key::Escape).await;
        reader
            .until_given(
                "the list is closed",
                "return !document.querySelector(arguments[0]).matches(':popover-open')",
                vec![json!(".text-picker")],
            )
            .await;
    })
    .await;
}
