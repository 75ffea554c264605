//! The reader has stopped because of an error of its own: a sentence in sight says so, what is on the page can be read on,
//! and Reload brings everything back that was saved.

use diptych_browser_tests::{Host, Reader, articles, with_troubled_reader};
use serde_json::json;

const STOPPED: &str =
    "The reader has stopped because of an error of its own. What you have saved is safe. Reload to go on.";

/// Keeps what the reader's code works in within reach, to damage it.
const WATCH: &str = "const plain = WebAssembly.instantiate; WebAssembly.instantiate = async (...given) => { \
                     const made = await plain.apply(WebAssembly, given); \
                     globalThis.codeMemory ??= (made.instance ?? made).exports.memory; return made }";

/// Whatever the code looks for in its memory is something else from now on.
const DAMAGE: &str = "new Uint8Array(codeMemory.buffer).fill(0xff, 1024)";

const ARTICLE: &str = "azernews-2020-10-06";

#[tokio::test]
async fn a_reader_that_has_stopped_leaves_the_text_and_a_way_back_with_everything_that_was_saved() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        reader.open(&format!("#/read/{ARTICLE}")).await;
        reader.click_button("Settings").await;
        reader.click_field("Sepia").await;
        reader.click_button("Done").await;
        reader.script("scrollTo(0, 600)", Vec::new()).await;
        reader.script(DAMAGE, Vec::new()).await;
        reader.script("location.hash = '#/claims'", Vec::new()).await;
        reader.until_text(STOPPED).await;
        reader.until_seen("#boot-problem button").await;
        assert_eq!(reader.contents("[data-paragraph]").await, articles::paragraphs(ARTICLE));
        assert_said_once(reader).await;
        reader.click_button("Reload").await;
        reader.until_text(&articles::all_claims()).await;
        assert_eq!(reader.count("#boot-problem:not([hidden])").await, 0);
        reader.until("the theme is kept", "return document.documentElement.dataset.theme === 'sepia'").await;
        reader.back().await;
        reader.until_text("Azerbaijan fights in its own territory").await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_that_stops_while_it_starts_leaves_the_list_and_a_way_back() {
    let stop = "const plain = WebAssembly.instantiate; let times = Number(sessionStorage.getItem('starts')); \
                sessionStorage.setItem('starts', times + 1); \
                if (times < 2) WebAssembly.instantiate = async () => { throw new WebAssembly.RuntimeError('unreachable') }";
    with_troubled_reader(Host::start(), async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": stop })).await;
        reader.visit("#/").await;
        reader.until_text(STOPPED).await;
        assert!(reader.text("#shell").await.contains("Azerbaijan fights in its own territory"));
        reader.click_button("Reload").await;
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
    })
    .await;
}

/// Every call after the first fails in the same way; nobody wants to hear of each.
async fn assert_said_once(reader: &Reader) {
    for hash in ["#/about", "#/entities", "#/"] {
        reader.script("location.hash = arguments[0]", vec![json!(hash)]).await;
        reader.paint().await;
    }
    assert_eq!(reader.page_text().await.matches(STOPPED).count(), 1);
    reader.script("location.hash = '#/claims'", Vec::new()).await;
}
