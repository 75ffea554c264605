//! A corpus that is not the page's own: every view says so, with where it came from and the way back, and nothing but a pack is
//! taken for one.

use diptych_browser_tests::{Host, Reader, corpora, reader::with_reader_at, with_reader, with_troubled_reader};
use serde_json::json;

const OWN: &str = "Five articles on the 2020 Karabakh war";
const VIEWS: [&str; 6] = ["#/?", "#/claims?", "#/entities?", "#/numbers?", "#/search?q=flood&", "#/about?"];

/// Notes with which credentials the page asks for packs.
const WATCH_FETCH: &str = "const asks = globalThis.fetch; globalThis.asked = []; \
    globalThis.fetch = (address, options) => { asked.push(`${new URL(address, location).pathname} ${options?.credentials}`); return asks(address, options); }";

#[tokio::test]
async fn m3_a_corpus_by_address_says_on_every_view_where_it_came_from_and_leads_back() {
    with_reader_at(Host::start(), open_uploads_in_every_view).await;
}

/// Opens a corpus that somebody else put beside the reader, in every view.
pub(crate) async fn open_uploads_in_every_view(reader: &Reader) {
    reader.host.add("uploads/user123.pack", corpora::minimal());
    let said =
        format!("This is not the page’s own corpus. It came from {}uploads/user123.pack.", reader.host.address());
    for view in VIEWS {
        reader.open(&format!("{view}corpus=uploads%2Fuser123.pack")).await;
        reader.until_text(&said).await;
    }
    reader.click_link("Back to the page’s own corpus").await;
    reader.until_text(OWN).await;
    assert!(!reader.page_text().await.contains("This is not the page’s own corpus."));
}

#[tokio::test]
async fn m3_a_file_over_a_corpus_by_address_leads_back_to_the_pages_own() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("altmoor.pack");
    std::fs::write(&file, corpora::minimal()).unwrap();
    let host = Host::start();
    host.add("large.pack", corpora::untouched());
    with_reader_at(host, async |reader| {
        reader.open("#/?corpus=large.pack").await;
        reader.drop_file(&file).await;
        reader.until_text("This is the corpus of the file altmoor.pack.").await;
        reader.click_link("Back to the page’s own corpus").await;
        reader.until_text(OWN).await;
    })
    .await;
}

#[tokio::test]
async fn m3_credentials_stay_within_the_readers_own_folder() {
    let host = Host::start_under("/user/app/");
    host.add("town.pack", corpora::minimal());
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        reader.script(WATCH_FETCH, Vec::new()).await;
        reader.go("#/?corpus=%2Flogout%3Fall%3D1").await;
        reader.until_text("could not be fetched.").await;
        reader.go("#/?corpus=..%2Fuploads%2Fa.pack").await;
        reader.until_text("The corpus at ../uploads/a.pack could not be fetched.").await;
        reader.go("#/?corpus=town.pack").await;
        reader.until_text(corpora::ALTMOOR).await;
        let asked = json!(["/logout omit", "/user/uploads/a.pack omit", "/user/app/town.pack same-origin"]);
        let but_code = "return asked.filter((it) => !it.includes('.bin '))";
        assert_eq!(reader.script(but_code, Vec::new()).await, asked);
    })
    .await;
}

#[tokio::test]
async fn m3_what_does_not_begin_like_a_pack_is_not_taken_and_a_pack_without_end_is_cut_off() {
    const TOO_LARGE: usize = (16 << 20) + 1;
    let host = Host::start();
    host.add("page.pack", [b"<!doctype html>".to_vec(), vec![b' '; TOO_LARGE]].concat());
    let beginning = corpora::minimal()[..8].to_vec();
    host.add("endless.pack", [beginning, vec![0; TOO_LARGE]].concat());
    with_troubled_reader(host, async |reader| {
        reader.visit("#/?corpus=page.pack").await;
        reader.until_text("This file is not a Diptych corpus. It begins like a web page.").await;
        reader.visit("#/?corpus=endless.pack").await;
        reader.until_text("it is larger than 16 MB").await;
        reader.click_link("Open this page’s own corpus").await;
        reader.until_text(OWN).await;
    })
    .await;
}

#[tokio::test]
async fn m3_an_address_without_end_leaves_room_for_the_view() {
    let host = Host::start();
    host.add("town.pack", corpora::minimal());
    with_reader_at(host, async |reader| {
        reader.open(&format!("#/?corpus=town.pack%3F{}", "a".repeat(5000))).await;
        reader.until_text(corpora::ALTMOOR).await;
        let height = "return document.querySelector('.notice').getBoundingClientRect().height < 200 && document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(reader.script(height, Vec::new()).await, json!(true));
    })
    .await;
}

#[tokio::test]
async fn the_pages_own_corpus_has_no_such_notice() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.until_text(OWN).await;
        assert!(!reader.page_text().await.contains("own corpus"));
    })
    .await;
}
