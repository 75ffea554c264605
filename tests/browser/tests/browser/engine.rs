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
        reader.until_text(ALTMOOR).await;
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

/// Notes how many bytes are handed to the worker, by message.
const WATCH: &str = "const post = Worker.prototype.postMessage; globalThis.posted = []; \
    Worker.prototype.postMessage = function (message, transfer) { \
        if (Array.isArray(message)) posted.push(message.map((part) => part.length)); \
        post.call(this, message, transfer); \
    }";

#[tokio::test]
async fn a_corpus_goes_to_the_worker_once_and_others_beside_it_are_answered() {
    let host = Host::start();
    host.add("altmoor.pack", corpora::minimal());
    with_reader_at(host, async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        reader.open("#/search?q=Ganja").await;
        reader.until_text("Found: ").await;
        for overview in ["#/voices", "#/wording", "#/voices", "#/numbers"] {
            reader.go(overview).await;
            reader.until_shown(".overview :is(table, .count-figure)").await;
        }
        assert!(reader.holds("return posted.filter((parts) => parts.length > 1).length === 1", Vec::new()).await);
        assert!(reader.holds("return posted.every((parts) => parts[0] < 500)", Vec::new()).await);
        reader.go("#/search?q=Seve&corpus=altmoor.pack").await;
        reader.until_text("Found: ").await;
        reader.go("#/?corpus=altmoor.pack").await;
        reader.click_link("Flood: Hundred homes under water").await;
        reader.choose_file("I have the original", &articles::minimal_original()).await;
        reader.until_text("the original text").await;
        reader.go("#/voices?corpus=altmoor.pack").await;
        reader.until_shown(".overview table").await;
        assert!(reader.holds("return posted.filter((parts) => parts.length > 1).length === 3", Vec::new()).await);
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
         if (!Array.isArray(event.data) || !new TextDecoder().decode(event.data[0]).includes('{word}')) return; \
         event.stopImmediatePropagation(); throw new Error('stopped'); }});\n"
    );
    [stop.as_bytes(), &host.bytes_of(Asset::Worker)].concat()
}
