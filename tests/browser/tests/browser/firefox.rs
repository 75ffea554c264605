//! The reader in Firefox: every view opens, without a host too, from one file and inside another page.

use diptych_browser_tests::{Host, Reader, firefox::with_firefox};

use crate::accessibility::{DRAWN, TEXTS, VIEWS};
use crate::embed::{Embedding, PLAIN, hosts};
use crate::offline::{until_kept, until_ready};
use crate::one_file::{self, file};

#[tokio::test]
async fn every_view_and_text_opens_in_firefox() {
    with_firefox(Host::start(), async |reader| {
        for route in VIEWS.iter().chain(&TEXTS) {
            reader.open(route).await;
            reader.until(&format!("{route} is drawn"), DRAWN).await;
            assert_no_problem(reader, route).await;
        }
        reader.assert_own_requests_alone().await;
    })
    .await;
}

#[tokio::test]
async fn p3_1_after_one_visit_the_reader_opens_in_firefox_without_a_host() {
    with_firefox(Host::start_under("/user/app/"), async |reader| {
        reader.open("#/").await;
        until_kept(reader).await;
        let n_asked = reader.host.asked().len();
        reader.host.go_away();
        // A reload by the driver of Firefox was seen to go past the worker.
        reader.visit("#/").await;
        until_ready(reader).await;
        assert_shown(reader, "#/", "in the order of their dates").await;
        reader.click_link("Search").await;
        reader.type_into("Search texts", "Ganja").await;
        reader.until_text("Found: ").await;
        assert_eq!(reader.host.asked().len(), n_asked);
    })
    .await;
}

#[tokio::test]
async fn p4_1_alone_every_view_of_the_file_opens_in_firefox() {
    with_firefox(Host::start(), async |reader| {
        for (route, words) in one_file::VIEWS {
            one_file::open(reader, &file(), route).await;
            assert_shown(reader, route, words).await;
        }
        assert_eq!(reader.host.asked(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn p2_1_inside_another_page_the_reader_opens_in_firefox_and_follows_its_attributes() {
    // The element keeps its frame to itself; the driver has to be let in.
    let style = "<script>const attach = Element.prototype.attachShadow; \
                 Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: 'open' }) }</script>";
    let body = "<diptych-reader article=\"azernews-2020-10-06\" lens=\"claims\"></diptych-reader>";
    let (outside, _reader_host) = hosts(&Embedding { policy: PLAIN, style, body });
    with_firefox(outside, async |reader| {
        reader.visit("").await;
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        reader.leave_frame().await;
        reader.script("document.querySelector('diptych-reader').setAttribute('lens', 'wording')", Vec::new()).await;
        reader.enter_frame(0).await;
        reader.until_route("#/read/azernews-2020-10-06?lens=wording").await;
        reader.leave_frame().await;
    })
    .await;
}

async fn assert_shown(reader: &Reader, route: &str, words: &str) {
    reader.until_text(words).await;
    assert_no_problem(reader, route).await;
}

async fn assert_no_problem(reader: &Reader, route: &str) {
    assert_eq!(reader.count("main h1").await, 1, "{route}");
    assert_eq!(reader.texts("[role=alert], .problem, #boot-problem").await, Vec::<String>::new(), "{route}");
}
