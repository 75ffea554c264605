//! Words of any length and any script: long ones break on a small screen, and those from right to left stand at the right.

use diptych_browser_tests::{Host, Reader, corpora, reader::with_reader_at};
use serde_json::json;

#[tokio::test]
async fn long_words_break_on_a_small_screen() {
    with_pack(async |reader| {
        reader.resize(320, 640).await;
        let search = "Donaudampfschifffahrtsgesellschaftskapit%C3%A4nswitwenrentenauszahlungsstelle".repeat(2);
        let lost = format!("#/read/{LONG}?at=words/{search}x");
        let routes = [
            "#/".to_owned(),
            format!("#/read/{LONG}"),
            format!("#/read/{LONG}/{ARABIC}"),
            lost,
            format!("#/search?q={search}"),
            "#/about".to_owned(),
        ];
        for route in routes {
            let route = in_pack(&route);
            reader.open(&route).await;
            reader.until_shown("main h1").await;
            reader.paint().await;
            let width = reader.number("return document.documentElement.scrollWidth").await;
            let wide = "return [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > 321 && it.children.length === 0).map((it) => it.closest('[class]')?.className + ': ' + it.textContent.slice(0, 40))";
            let wide = reader.script(wide, Vec::new()).await;
            assert!(width <= 320.0, "{route} is {width} wide: {wide}");
            let cut = "return [...document.querySelectorAll('main h1, main h2, main h3, main p')].filter((it) => it.textContent.includes('Donau') && it.checkVisibility() && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX === 'visible' && it.clientWidth > 0).map((it) => it.className + ': ' + it.textContent.slice(0, 40))";
            let cut = reader.script(cut, Vec::new()).await;
            assert_eq!(cut, json!([]), "{route} has words that leave their box");
        }
    })
    .await;
}

#[tokio::test]
async fn words_from_right_to_left_begin_at_the_right_and_others_at_the_left() {
    with_pack(async |reader| {
        reader.open(&in_pack(&format!("#/read/{ARABIC}"))).await;
        reader.until_shown("[data-paragraph='1']").await;
        for (words, is_right) in [("main h1", true), ("[data-paragraph='1']", true), ("[data-paragraph='2']", false)] {
            let begins = format!(
                "const it = document.querySelector(\"{words}\"), range = document.createRange(); \
                 const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), text = walk.nextNode(); \
                 range.setStart(text, 0); range.setEnd(text, 1); \
                 const letter = range.getBoundingClientRect(), box = it.getBoundingClientRect(); \
                 return letter.left - box.left > box.right - letter.right"
            );
            assert_eq!(reader.holds(&begins, Vec::new()).await, is_right, "{words}");
        }
    })
    .await;
}

const LONG: &str = "courier-2021-07-13";
const ARABIC: &str = "water-board-2021-08";

fn in_pack(route: &str) -> String {
    let joint = if route.contains('?') { '&' } else { '?' };
    format!("{route}{joint}corpus=words.pack")
}

async fn with_pack(scenario: impl AsyncFnOnce(&Reader)) {
    let host = Host::start();
    host.add("words.pack", corpora::of_long_words_and_arabic());
    with_reader_at(host, scenario).await;
}
