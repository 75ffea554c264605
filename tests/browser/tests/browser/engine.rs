//! The engine beside the page: what is said when it cannot be had, and that the next question starts it anew.

use diptych_browser_tests::{Asset, Fault, Host, Reader, with_reader, with_troubled_reader};

#[tokio::test]
async fn without_the_engine_search_says_so_and_everything_else_works() {
    for missing in [Asset::Engine, Asset::Worker] {
        let host = Host::start();
        host.fail(missing, Fault::Missing);
        with_troubled_reader(host, async |reader| {
            reader.visit("#/search?q=Ganja").await;
            reader.until_text("The part of the program that reads texts and searches them did not answer.").await;
            reader.go("#/read/azernews-2020-10-06?lens=entities").await;
            reader.until_shown("[data-paragraph] [data-kind=entity]").await;
            reader.go("#/search?q=Ganja").await;
            reader.until_text("did not answer").await;
            reader.host.recover();
            reader.click_button("Search again").await;
            reader.until_text("Found: ").await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_host_that_sends_a_page_in_place_of_the_engine_is_found_out() {
    let host = Host::start();
    host.fail(Asset::Engine, Fault::PageInstead);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/search?q=Ganja").await;
        reader.until_text("its host sent something else").await;
    })
    .await;
}

#[tokio::test]
async fn an_engine_that_has_died_is_started_anew_by_the_next_query() {
    with_reader(async |reader| {
        reader.open("#/search").await;
        let watch = "const Plain = Worker; globalThis.Worker = class extends Plain { constructor(address) { super(address); globalThis.engine = this } }";
        reader.script(watch, Vec::new()).await;
        found(reader, "Ganja").await;
        reader.script("engine.dispatchEvent(new ErrorEvent('error')); delete globalThis.engine", Vec::new()).await;
        found(reader, "Yerevan").await;
        assert!(reader.holds("return globalThis.engine !== undefined", Vec::new()).await, "another was started");
    })
    .await;
}

async fn found(reader: &Reader, words: &str) {
    reader.script("document.querySelector('main input').value = ''", Vec::new()).await;
    reader.type_into("Search texts", words).await;
    reader.until_route(&format!("#/search?q={words}")).await;
    reader
        .until(
            "there are hits",
            &format!("return document.querySelector('main mark')?.textContent.startsWith('{words}')"),
        )
        .await;
}
