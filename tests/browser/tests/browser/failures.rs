//! What is said when something is broken: a sentence that tells what happened and a way on, with the list still readable.

use diptych_browser_tests::{Asset, Fault, Host, Reader, with_troubled_reader};

#[tokio::test]
async fn missing_code_is_said_and_reload_brings_the_reader_when_it_is_back() {
    let host = Host::start();
    host.fail(Asset::Code, Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("A part of the reader is missing at its host.").await;
        assert_shell_is_readable(reader).await;
        reader.host.recover();
        reader.click_button("Reload").await;
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
        assert_eq!(reader.count("#boot-problem:not([hidden])").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_page_in_place_of_the_code_is_said() {
    broken(Asset::Code, Fault::PageInstead, "#/", "The host sent something else in place of the reader's code.").await;
}

#[tokio::test]
async fn truncated_code_is_said() {
    let half = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    let fault = Fault::Bytes(half(Host::start().bytes_of(Asset::Code)));
    broken(Asset::Code, fault, "#/", "The host sent something else in place of the reader's code.").await;
}

#[tokio::test]
async fn missing_glue_is_said() {
    broken(Asset::Glue, Fault::Missing, "#/", "A part of the reader is missing at its host.").await;
}

#[tokio::test]
async fn a_page_in_place_of_the_glue_is_said() {
    broken(Asset::Glue, Fault::PageInstead, "#/", "A part of the reader is missing at its host.").await;
}

#[tokio::test]
async fn a_deep_route_whose_code_is_missing_shows_the_list_again() {
    broken(Asset::Code, Fault::Missing, "#/claims", "A part of the reader is missing at its host.").await;
}

#[tokio::test]
async fn a_policy_that_refuses_code_is_said() {
    let host = Host::start();
    let index = String::from_utf8(host.bytes_of(Asset::Index)).unwrap();
    let stricter = index.replace(" 'wasm-unsafe-eval'", "");
    assert_ne!(index, stricter);
    host.fail(Asset::Index, Fault::Bytes(stricter.into_bytes()));
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("This page is not allowed to run WebAssembly").await;
        assert_shell_is_readable(reader).await;
    })
    .await;
}

async fn broken(asset: Asset, fault: Fault, route: &str, sentence: &str) {
    let host = Host::start();
    host.fail(asset, fault);
    with_troubled_reader(host, async |reader| {
        reader.visit(route).await;
        reader.until_text(sentence).await;
        assert!(reader.has("button", "Reload").await);
        assert_shell_is_readable(reader).await;
    })
    .await;
}

async fn assert_shell_is_readable(reader: &Reader) {
    let text = reader.text("#shell").await;
    assert!(text.contains("Azerbaijan fights in its own territory"), "{text}");
}
