//! A browser that translates the page: each text node gives way to an element with other words, as such browsers do it. What the reader
//! writes later is seen all the same, links stay with their words, and no link is offered to words that the text does not have.

use diptych_browser_tests::{Reader, articles, with_reader};

/// Puts an element with other words in the place of each text node.
const TRANSLATE: &str = "const walk = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT); \
    const texts = []; while (walk.nextNode()) texts.push(walk.currentNode); \
    for (const text of texts.filter((it) => it.data.trim() !== '')) { \
      const inner = document.createElement('font'), outer = document.createElement('font'); \
      inner.textContent = text.data.replace(/[a-z]+/gi, 'mots'); outer.append(inner); text.replaceWith(outer); \
    } \
    return texts.length";

#[tokio::test]
async fn counts_and_lists_go_on_in_a_translated_page() {
    with_reader(async |reader| {
        reader.open("#/claims").await;
        reader.until_text(&articles::all_claims()).await;
        later_scripts(reader).await;
        translate(reader).await;
        reader.go("#/claims?state=disputed").await;
        reader.until_text(&format!(" of {}", articles::all_claims())).await;
        reader.go("#/claims").await;
        reader.until_text(&articles::claims_heading()).await;
        reader.until_text(&articles::all_claims()).await;
        translate(reader).await;
        let claims = articles::claims_heading();
        for (route, heading) in [("#/entities", "Entities"), ("#/about", "Method"), ("#/claims", &claims)] {
            reader.go(route).await;
            reader.until_heading(heading).await;
            assert_eq!(reader.count("main").await, 1, "{route}");
            translate(reader).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_in_a_translated_page_shows_what_it_found() {
    with_reader(async |reader| {
        reader.open("#/search?q=Ganja").await;
        reader.until_text("Found: ").await;
        later_scripts(reader).await;
        let hits = reader.count("main li a[href]").await;
        translate(reader).await;
        reader.go("#/search?q=Shusha").await;
        reader.until_text("Found: ").await;
        translate(reader).await;
        reader.go("#/search?q=Ganja").await;
        reader.until_text("Found: ").await;
        assert_eq!(reader.count("main li a[href]").await, hits);
        let stale = reader.contents("main li").await.into_iter().filter(|it| it.contains("mots")).collect::<Vec<_>>();
        assert_eq!(stale, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn no_link_is_offered_to_words_of_a_translation() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06").await;
        reader.until_shown("[data-paragraph='3']").await;
        select(reader, 0, 10).await;
        reader.find("button", "Link to the selected words").await;
        later_scripts(reader).await;
        translate(reader).await;
        select(reader, 0, 10).await;
        reader.until_gone(".selection-link").await;
    })
    .await;
}

/// Selects letters of a paragraph.
pub(crate) async fn select(reader: &Reader, start: u32, end: u32) {
    let select = format!(
        "const walk = document.createTreeWalker(document.querySelector('[data-paragraph=\"3\"]'), NodeFilter.SHOW_TEXT); \
         const words = walk.nextNode(); getSelection().setBaseAndExtent(words, {start}, words, {end}); return true"
    );
    reader.script(&select, Vec::new()).await;
}

/// What watches for translations comes once the reader stands.
async fn later_scripts(reader: &Reader) {
    let arrived = "return performance.getEntriesByType('resource').some((it) => it.name.includes('/translated.') && it.responseEnd > 0)";
    reader.until("the script for translated pages is here", arrived).await;
    reader.paint().await;
}

async fn translate(reader: &Reader) {
    reader.script(TRANSLATE, Vec::new()).await;
    reader.paint().await;
}
