//! `?reset`, the way out of whatever a cache has come to: it asks first, and throws nothing away before its replacement is in
//! hand. What goes away by the person's own doing leaves the page as it is.

use diptych_browser_tests::{Asset, Fault, Host, Reader, articles, with_troubled_reader};
use serde_json::json;
use thirtyfour::Key;

use crate::offline::{CACHES, DAMAGE, until_cached, until_ready, with_troubled_cached_reader};

const TITLE: &str = "Five articles on the 2020 Karabakh war";
const NOTHING_LOST: &str = "The host of this page does not send the reader, so nothing was thrown away.";

#[tokio::test]
async fn m1_a_reset_without_a_network_keeps_everything_and_says_so() {
    with_troubled_cached_reader(reset_without_a_network).await;
}

/// Asks for everything anew while the host is away.
pub(crate) async fn reset_without_a_network(reader: &Reader) {
    let before = reader.script(CACHES, Vec::new()).await;
    reader.host.go_away();
    reader.visit("?reset#/claims").await;
    reader.click_button("Get everything anew").await;
    reader.until_text(NOTHING_LOST).await;
    assert_eq!(reader.script(CACHES, Vec::new()).await, before);
    reader.click_button("Keep everything").await;
    reader.until("the plain address is open", "return location.search === ''").await;
    until_ready(reader).await;
    reader.until_text(&articles::all_claims()).await;
    until_cached(reader).await;
}

#[tokio::test]
async fn m1_a_network_that_sends_a_page_of_its_own_is_no_host() {
    with_troubled_cached_reader(async |reader| {
        let before = reader.script(CACHES, Vec::new()).await;
        reader.host.fail(Asset::Index, Fault::PageInstead);
        reader.visit("?reset").await;
        reader.click_button("Get everything anew").await;
        reader.until_text(NOTHING_LOST).await;
        assert_eq!(reader.script(CACHES, Vec::new()).await, before);
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until("the plain address is open", "return location.search === ''").await;
        until_cached(reader).await;
    })
    .await;
}

#[tokio::test]
async fn m1_a_host_that_lost_a_file_of_the_reader_takes_nothing_away() {
    for asset in [Asset::Code, Asset::Style, Asset::Glue] {
        with_troubled_cached_reader(async |reader| {
            let before = reader.script(CACHES, Vec::new()).await;
            reader.host.fail(asset, Fault::Missing);
            reader.visit("?reset").await;
            reader.click_button("Get everything anew").await;
            reader.until_text(NOTHING_LOST).await;
            assert_eq!(reader.script(CACHES, Vec::new()).await, before);
            reader.click_button("Keep everything").await;
            until_ready(reader).await;
            reader.until_text(TITLE).await;
        })
        .await;
    }
}

#[tokio::test]
async fn m1_a_link_of_another_site_throws_nothing_away_without_a_question() {
    with_troubled_cached_reader(follow_a_link_to_the_reset).await;
}

/// Follows a link of another site to the reset.
pub(crate) async fn follow_a_link_to_the_reset(reader: &Reader) {
    let other = Host::start();
    let page = format!("<!doctype html><a href='{}?reset'>A link</a>", reader.host.address());
    other.add("other.html", page.into_bytes());
    let marked = "return caches.keys().then(async ([name]) => (await caches.open(name)).put('mark', new Response('it'))).then(() => true)";
    reader.script(marked, Vec::new()).await;
    reader.driver().goto(format!("{}other.html", other.address())).await.unwrap();
    reader.click_link("A link").await;
    until_ready(reader).await;
    reader.until_text("Get everything of the reader anew?").await;
    reader.press(Key::Escape).await;
    reader.until("the plain address is open", "return location.search === ''").await;
    reader.until_text(TITLE).await;
    let is_marked = "return caches.match('mark').then((found) => found !== undefined)";
    assert_eq!(reader.script(is_marked, Vec::new()).await, json!(true));
}

#[tokio::test]
async fn the_question_before_a_reset_is_accessible() {
    with_troubled_cached_reader(async |reader| {
        reader.visit("?reset").await;
        reader.until_text("Get everything of the reader anew?").await;
        reader.assert_accessible("the question").await;
    })
    .await;
}

#[tokio::test]
async fn m1_getting_everything_anew_is_not_offered_while_the_host_does_not_answer() {
    with_troubled_cached_reader(async |reader| {
        reader.script(DAMAGE, vec![json!(".bin")]).await;
        reader.host.go_away();
        reader.reload().await;
        reader.until_text("The reader did not arrive: its host did not answer.").await;
        assert!(!reader.has("a[href]", "Get everything anew").await);
    })
    .await;
}

#[tokio::test]
async fn m1_the_pages_own_link_gets_everything_anew_where_it_stands() {
    let host = Host::start_under("/user/app/");
    host.fail(Asset::Code, Fault::PageInstead);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/claims").await;
        reader.until_text("The host sent something else in place of the reader's code.").await;
        reader.host.recover();
        reader.click_link("Get everything anew").await;
        reader.until_text(&articles::all_claims()).await;
        assert_eq!(reader.route().await, "#/claims");
        until_cached(reader).await;
    })
    .await;
}

#[tokio::test]
async fn m2_clearing_the_sites_storage_leaves_the_page_to_its_reader() {
    with_troubled_cached_reader(async |reader| {
        reader.go("#/read/azernews-2020-10-06").await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        reader.script("globalThis.isTheSamePage = true; navigator.serviceWorker.addEventListener('controllerchange', () => (globalThis.isCleared = true))", Vec::new()).await;
        reader.host.go_away();
        clear_storage(reader).await;
        reader.until("the worker is gone", "return globalThis.isCleared === true").await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        assert_eq!(reader.script("return globalThis.isTheSamePage", Vec::new()).await, json!(true));
        reader.host.come_back();
        reader.click_button("Settings").await;
        reader.until_text("Not ready for offline").await;
    })
    .await;
}

async fn clear_storage(reader: &Reader) {
    let all = json!({ "origin": reader.host.origin(), "storageTypes": "all" });
    reader.cdp("Storage.clearDataForOrigin", all).await;
}
