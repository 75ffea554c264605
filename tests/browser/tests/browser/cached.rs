//! A wrong answer that a browser keeps under the name of a file: an error or another page, given once and kept for a year. The reader
//! asks past the cache and opens as soon as its host is well, after a reload and after `?reset`, with its worker and without.

use diptych_browser_tests::{Asset, Fault, Host, Reader, articles, with_troubled_reader};

use crate::offline::{until_cached, until_ready};

/// How hosts let files be kept.
const KEPT: [&str; 3] = [
    "cache-control: max-age=31536000",
    "cache-control: public, max-age=31536000, immutable",
    "last-modified: Mon, 01 Jan 2024 00:00:00 GMT",
];

/// What each view needs, and words that stand there once all of it has come.
const PARTS: [(Asset, &str, &str); 7] = [
    (Asset::Boot, "#/", "articles to read"),
    (Asset::Glue, "#/", "articles to read"),
    (Asset::Code, "#/", "articles to read"),
    (Asset::Pack, "#/", "articles to read"),
    (Asset::Chunk("about"), "#/about", "Method"),
    (Asset::Engine, "#/search?q=Ganja", "Found: "),
    (Asset::Worker, "#/search?q=Ganja", "Found: "),
];

#[tokio::test]
async fn an_error_that_a_browser_keeps_is_asked_past_after_a_reload() {
    for (nth, (asset, route, words)) in PARTS.into_iter().enumerate() {
        goes_on(asset, Fault::Missing, KEPT[nth % KEPT.len()], route, words).await;
    }
}

#[tokio::test]
async fn another_page_that_a_browser_keeps_is_asked_past_after_a_reload() {
    for (nth, (asset, route, words)) in PARTS.into_iter().enumerate() {
        goes_on(asset, Fault::PageInstead, KEPT[(nth + 1) % KEPT.len()], route, words).await;
    }
}

#[tokio::test]
async fn a_style_that_a_browser_keeps_wrong_is_asked_past() {
    for fault in [Fault::Missing, Fault::PageInstead] {
        let host = host(Asset::Style, fault, KEPT[1]);
        with_troubled_reader(host, async |reader| {
            reader.visit("#/").await;
            until_ready(reader).await;
            reader.host.recover();
            clear_workers(reader).await;
            reader.reload().await;
            reader.until("the page has its style", "return getComputedStyle(document.body).marginTop === '0px'").await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_corpus_with_other_bytes_that_a_browser_keeps_is_asked_past() {
    let mut bytes = Host::start().bytes_of(Asset::Pack);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    goes_on(Asset::Pack, Fault::Bytes(bytes), KEPT[1], "#/claims", &articles::all_claims()).await;
}

#[tokio::test]
async fn a_reset_gets_anew_what_a_browser_keeps_wrong() {
    let host = host(Asset::Glue, Fault::PageInstead, KEPT[1]);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("A part of the reader is missing at its host.").await;
        reader.host.recover();
        reader.click_link("Get everything anew").await;
        until_ready(reader).await;
        until_cached(reader).await;
    })
    .await;
}

/// The host is wrong about a file, and well when the page is loaded again.
async fn goes_on(asset: Asset, fault: Fault, caching: &'static str, route: &str, words: &str) {
    println!("{asset:?}, {fault:?}, {caching}");
    with_troubled_reader(host(asset, fault, caching), async |reader| {
        reader.visit(route).await;
        reader.until("the page has settled", SETTLED).await;
        reader.paint().await;
        reader.host.recover();
        // What its worker keeps is asked for past the cache already.
        clear_workers(reader).await;
        reader.reload().await;
        until_ready(reader).await;
        reader.until_text(words).await;
    })
    .await;
}

const SETTLED: &str = "return performance.getEntriesByName('ready').length > 0 || document.getElementById('boot-problem')?.hidden === false \
                       || document.querySelector('.problem') !== null";

async fn clear_workers(reader: &Reader) {
    let clear = "return navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((it) => it.unregister()))) \
                 .then(() => caches.keys()).then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => true)";
    reader.script(clear, Vec::new()).await;
}

fn host(asset: Asset, fault: Fault, caching: &'static str) -> Host {
    let host = Host::start();
    host.let_cache(caching);
    host.fail(asset, fault);
    host
}
