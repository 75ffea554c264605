//! The reader in Firefox: every view opens, without a host too, from one file and inside another page; so do texts
//! of a reader.

use diptych_browser_tests::{Host, Reader, firefox::with_firefox, with_reader};

use crate::accessibility::{DRAWN, TEXTS, views};
use crate::embed::{Embedding, PLAIN, hosts};
use crate::offline::{until_cached, until_ready};
use crate::one_file::{self, Downloads, file};
use crate::own_texts::dropped::workspace_file;
use crate::own_texts::paste;
use crate::{changes, foreign_corpus, policy, reset, saved};

const ROAD: &str = "Nobody in the valley could say on Tuesday when the narrow road over the pass would be open again.";
const KEPT: &str = "main > .own-list > .own-list__item";

#[tokio::test]
async fn every_view_and_text_opens_in_firefox() {
    with_firefox(Host::start(), async |reader| {
        for route in views().iter().chain(&TEXTS) {
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
        until_cached(reader).await;
        let n_asked = reader.host.asked().len();
        reader.host.go_away();
        // A reload by the driver of Firefox was seen to go past the worker.
        reader.visit("#/").await;
        until_ready(reader).await;
        assert_shown(reader, "#/", "articles to read").await;
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

#[tokio::test]
async fn m1_a_reset_asks_and_throws_nothing_away_in_firefox() {
    cached_in_firefox(reset::reset_without_a_network).await;
    cached_in_firefox(reset::follow_a_link_to_the_reset).await;
}

#[tokio::test]
async fn m3_a_corpus_of_somebody_else_says_so_in_firefox() {
    with_firefox(Host::start(), foreign_corpus::open_uploads_in_every_view).await;
}

#[tokio::test]
async fn m4_what_is_shared_waits_and_is_counted_in_firefox() {
    with_firefox(Host::start_under("/user/app/"), saved::share_from_another_site).await;
    shared_in_firefox(saved::share_markup_and_a_file).await;
    shared_in_firefox(saved::share_too_much).await;
}

#[tokio::test]
async fn l10_damaged_entries_and_a_closed_storage_are_told_in_firefox() {
    shared_in_firefox(saved::share_beside_damaged_entries).await;
    with_firefox(Host::start(), saved::look_into_a_closed_storage).await;
}

#[tokio::test]
async fn markup_that_somebody_puts_into_the_page_runs_nothing_in_firefox() {
    with_firefox(Host::start(), policy::put_markup_into_the_page).await;
}

/// Firefox pastes nothing that a script has made up: the texts are typed, and chosen as files.
#[tokio::test]
async fn texts_of_a_reader_stand_side_by_side_in_firefox_and_are_back_after_a_reload() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("road.html");
    std::fs::write(&file, format!("<title>Road shut</title><article><h1>Road shut</h1><p>{ROAD}</p></article>"))
        .unwrap();
    with_firefox(Host::start(), async |reader| {
        reader.open("#/own/compare").await;
        reader.type_into("Text of one article", &format!("The valley waits\n\n{ROAD} We wait, said the miller.")).await;
        reader.choose_file("File of the other", &file).await;
        reader.until_count(".own-preview", 1).await;
        reader.click_button("Lay them side by side").await;
        reader.until_count("[data-place]", 2).await;
        reader.click_on(".links-toggle").await;
        reader.until_shown(".link-row").await;
        reader.reload().await;
        reader.until_count("[data-place]", 2).await;
        reader.until_text("said the miller").await;
        reader.go("#/own").await;
        reader.until_count(KEPT, 2).await;
        reader.assert_own_requests_alone().await;
    })
    .await;
}

#[tokio::test]
async fn typed_text_is_kept_in_firefox_and_a_workspace_is_added_to_it_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = workspace_file(&folder, "The river rose", "It took the bridge.");
    with_firefox(Host::start(), async |reader| {
        reader.open("#/own/add").await;
        reader.type_into("Text of your text", &format!("The valley waits\n\n{ROAD}")).await;
        reader.click_button("Keep this text").await;
        reader.until_text("0 of 1 sentence reviewed: this text is yours.").await;
        reader.go("#/own").await;
        reader.until_count(KEPT, 1).await;
        reader.choose_file("Open a .diptych file", &file).await;
        reader.until_text("1 text new").await;
        reader.click_button("Add it to what is here").await;
        reader.until_count(KEPT, 2).await;
        reader.reload().await;
        reader.until_text("The river rose").await;
        reader.until_text("The valley waits").await;
        reader.click_button("Delete everything of mine").await;
        reader.click_button("Delete all of it").await;
        reader.until_text("This browser keeps nothing of yours here.").await;
    })
    .await;
}

#[tokio::test]
async fn two_captures_of_one_address_are_one_text_in_firefox() {
    with_firefox(Host::start(), async |reader| {
        changes::bring_both(reader).await;
        reader.open("#/own").await;
        reader.click_link("See what changed").await;
        reader.until_text("1 figure changed, 1 softened, 1 removed, 1 notice of correction").await;
        reader.assert_own_requests_alone().await;
    })
    .await;
}

#[tokio::test]
async fn a38_5_copy_of_the_one_file_page_has_the_texts_of_its_reader_in_firefox() {
    let kept = tempfile::tempdir().unwrap();
    let copied = kept.path().join("copy.html");
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        one_file::open(reader, &file(), "#/own/add").await;
        reader.until_shown("textarea").await;
        paste(reader, "Text of your text", &format!("The valley waits\n\n{ROAD}"), None).await;
        reader.until_shown(".own-preview").await;
        reader.click_button("Keep this text").await;
        reader.until_shown("[data-paragraph]").await;
        std::fs::copy(folder.copy(reader, "copy.html").await, &copied).unwrap();
    })
    .await;
    with_firefox(Host::start(), async |reader| {
        one_file::open(reader, &copied, "#/own").await;
        reader.until_count(KEPT, 1).await;
        reader.click_link("The valley waits").await;
        reader.until_text(ROAD).await;
        assert_eq!(reader.host.asked(), Vec::<String>::new());
    })
    .await;
}

async fn cached_in_firefox(scenario: impl AsyncFnOnce(&Reader)) {
    with_firefox(Host::start_under("/user/app/"), async |reader| {
        reader.open("#/").await;
        until_cached(reader).await;
        scenario(reader).await;
    })
    .await;
}

async fn shared_in_firefox(scenario: impl AsyncFnOnce(&Reader)) {
    with_firefox(saved::sharing_host(), async |reader| {
        saved::open_sharing(reader).await;
        scenario(reader).await;
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
