//! The engine beside the page: what is said when it cannot be had, and that the next question starts it anew.

use std::fs;
use std::time::Duration;

use diptych_browser_tests::corpora::{self, ALTMOOR};
use diptych_browser_tests::{
    Asset, Fault, Host, Reader, articles, reader::with_reader_at, with_reader, with_troubled_reader,
};
use serde_json::json;
use thirtyfour::Key;

const NO_ANSWER: &str = "The part of the program that reads texts and searches them did not answer.";

#[tokio::test]
async fn without_the_engine_search_says_so_and_everything_else_works() {
    for missing in [Asset::Engine, Asset::Worker] {
        let host = Host::start();
        host.fail(missing, Fault::Missing);
        with_troubled_reader(host, async |reader| {
            reader.visit("#/search?q=Ganja").await;
            reader.until_text(NO_ANSWER).await;
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

#[tokio::test]
async fn code_and_script_of_two_builds_are_found_out() {
    let host = Host::start();
    host.fail(Asset::Engine, Fault::Bytes(host.bytes_of(Asset::Code)));
    with_troubled_reader(host, async |reader| {
        reader.visit("#/search?q=Ganja").await;
        reader.until_text(NO_ANSWER).await;
        reader.host.recover();
        reader.click_button("Search again").await;
        reader.until_text("Found: ").await;
    })
    .await;
}

#[tokio::test]
async fn an_engine_that_stops_at_work_is_said_and_started_anew_when_asked_again() {
    let host = Host::start();
    host.fail(Asset::Worker, Fault::Bytes(stopping_at(&host, "city")));
    with_troubled_reader(host, async |reader| {
        reader.open("#/search").await;
        reader.type_into("Search texts", "Ganja").await;
        reader.until_text("Found: ").await;
        reader.type_text(" city").await;
        reader.until_text(NO_ANSWER).await;
        reader.until_route("#/search?q=Ganja%20city").await;
        assert_eq!(reader.texts("main li mark").await, Vec::<String>::new(), "the hits of another query");
        reader.host.recover();
        reader.click_button("Search again").await;
        reader.until_text("Found: ").await;
    })
    .await;
}

#[tokio::test]
async fn a_search_says_that_it_waits_and_the_last_words_typed_are_those_that_count() {
    let host = Host::start();
    host.fail(Asset::Engine, Fault::Late(Duration::from_secs(4)));
    with_reader_at(host, async |reader| {
        reader.open("#/search").await;
        reader.type_into("Search texts", "ceasefire").await;
        reader.until_text("Searching.").await;
        for _ in "ceasefire".chars() {
            reader.press(Key::Backspace).await;
        }
        reader.type_text("Ganja").await;
        reader.until_text("Found: ").await;
        reader.until_route("#/search?q=Ganja").await;
        let marked = reader.texts("main li mark").await;
        assert!(!marked.is_empty() && marked.iter().all(|word| word.eq_ignore_ascii_case("Ganja")), "{marked:?}");
    })
    .await;
}

#[tokio::test]
async fn an_original_that_the_engine_cannot_read_leaves_the_retelling_in_place() {
    let host = Host::start();
    host.add("altmoor.pack", corpora::minimal());
    host.fail(Asset::Engine, Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.open("#/?corpus=altmoor.pack").await;
        reader.until_heading(ALTMOOR).await;
        reader.click_link("Flood: Hundred homes under water").await;
        reader.until_shown("[data-paragraph]").await;
        reader.choose_file("I have the original", &articles::minimal_original()).await;
        reader.until_text(NO_ANSWER).await;
        assert_eq!(reader.contents("[data-paragraph]").await, articles::minimal_retelling());
        reader.host.recover();
        reader.choose_file("I have the original", &articles::minimal_original()).await;
        reader.until_text("the original text").await;
        assert_eq!(reader.contents("[data-paragraph]").await, articles::lines(&articles::minimal_original()));
        assert!(!reader.page_text().await.contains(NO_ANSWER));
    })
    .await;
}

#[tokio::test]
async fn words_of_an_original_are_found_once_it_is_in_place() {
    let word = "pumped";
    let original = fs::read_to_string(articles::minimal_original()).unwrap();
    assert!(original.contains(word) && !articles::minimal_retelling().concat().contains(word));
    let host = Host::start();
    host.add("altmoor.pack", corpora::minimal());
    with_reader_at(host, async |reader| {
        reader.open(&format!("#/search?q={word}&corpus=altmoor.pack")).await;
        reader.until_text(&format!("no passage has “{word}”")).await;
        let route = reader.route().await;
        reader.go("#/?corpus=altmoor.pack").await;
        reader.click_link("Flood: Hundred homes under water").await;
        reader.choose_file("I have the original", &articles::minimal_original()).await;
        reader.until_text("the original text").await;
        reader.go(&route).await;
        reader.until_text("Found: ").await;
        assert!(reader.texts("[aria-labelledby=found-texts] li mark").await.contains(&word.to_owned()));
    })
    .await;
}

/// Asks about the first corpus that was opened each time that another one is.
const CROSS: &str = "const post = Worker.prototype.postMessage; const isOpening = (message) => message instanceof Uint8Array && message[0] === 0; \
    Worker.prototype.postMessage = function (message) { \
        post.call(this, message); \
        if (!isOpening(message)) return; \
        globalThis.first ??= message.slice(); \
        if (message[1] === first[1]) return; \
        queueMicrotask(() => diptychBoot.ask(first)); \
        globalThis.nCrossed = (globalThis.nCrossed ?? 0) + 1; \
    }";

#[tokio::test]
async fn two_corpora_that_are_asked_about_at_once_are_both_answered() {
    let host = Host::start();
    host.add("altmoor.pack", corpora::minimal());
    with_reader_at(host, async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CROSS })).await;
        reader.open("#/").await;
        reader.until("the page’s own corpus is open beside it", "return globalThis.first !== undefined").await;
        reader.go("#/search?q=Seve&corpus=altmoor.pack").await;
        reader.until_text("Found: ").await;
        reader.go("#/?corpus=altmoor.pack").await;
        reader.click_link("Flood: Hundred homes under water").await;
        reader.choose_file("I have the original", &articles::minimal_original()).await;
        reader.until_text("the original text").await;
        reader.go("#/voices?corpus=altmoor.pack").await;
        reader.until_shown(".overview table").await;
        assert!(reader.holds("return nCrossed >= 3", Vec::new()).await, "nothing came between");
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

/// The worker's script, which gives up in the middle of a question that holds `word`.
fn stopping_at(host: &Host, word: &str) -> Vec<u8> {
    let stop = format!(
        "addEventListener('message', (event) => {{ \
         if (!(event.data instanceof Uint8Array) || !new TextDecoder().decode(event.data).includes('{word}')) return; \
         event.stopImmediatePropagation(); throw new Error('stopped'); }});\n"
    );
    [stop.as_bytes(), &host.bytes_of(Asset::Worker)].concat()
}
