//! What is cached: after one visit the reader opens without a network, whatever became of single files, and no other program
//! of the same host notices. The host lies under a prefix and gives every file the type of unknown bytes.

use diptych_browser_tests::{
    Asset, Build, Fault, Host, Reader, build::BUILDS_OF_THE_PAGE, corpora, reader::with_reader_at, with_troubled_reader,
};
use serde_json::json;

const TITLE: &str = "Five articles on the 2020 Karabakh war";
const UNKNOWN: Fault = Fault::Type("application/octet-stream");

pub(crate) const CACHED: &str =
    "return globalThis.diptychOffline?.standing === 'ready' && navigator.serviceWorker.controller !== null";
pub(crate) const CACHES: &str = "return caches.keys().then((names) => names.sort().join(' '))";

#[tokio::test]
async fn p3_1_after_one_visit_a_reload_without_a_host_asks_for_nothing() {
    with_cached_reader(async |reader| {
        let asked = reader.host.asked().len();
        reader.host.go_away();
        reader.reload().await;
        until_ready(reader).await;
        reader.until_text(TITLE).await;
        assert_eq!(reader.host.asked().len(), asked);
        assert_styled(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p3_2_a_deep_address_opens_without_a_host() {
    with_cached_reader(async |reader| {
        reader.host.go_away();
        reader.visit("index.html#/read/azernews-2020-10-06?lens=claims").await;
        until_ready(reader).await;
        reader.until_text("Azerbaijan fights in its own territory").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_host_every_view_and_article_opens_in_a_new_tab() {
    let corpus = corpora::own();
    let mut routes: Vec<String> =
        ["#/", "#/claims", "#/entities", "#/search?q=Ganja", "#/about"].map(str::to_owned).into();
    routes.extend(corpus.articles.iter().map(|article| format!("#/read/{}", article.slug)));
    routes
        .extend(corpus.articles.windows(2).step_by(4).map(|pair| format!("#/read/{}/{}", pair[0].slug, pair[1].slug)));
    routes.extend(corpus.claims.iter().step_by(30).map(|claim| format!("#/claims/{}", claim.slug)));
    routes.extend(corpus.entities.iter().step_by(30).map(|entity| format!("#/entities/{}", entity.slug)));
    with_cached_reader(async |reader| {
        reader.assert_quiet().await;
        reader.host.go_away();
        let tab = reader.driver().new_tab().await.unwrap();
        reader.driver().switch_to_window(tab).await.unwrap();
        for route in routes {
            reader.visit(&route).await;
            until_ready(reader).await;
            if route.starts_with("#/search") {
                reader.until_text("Found: ").await;
            }
            assert_eq!(reader.count("main h1").await, 1, "{route}");
            assert_eq!(reader.texts("[role=alert]").await, Vec::<String>::new(), "{route}");
        }
    })
    .await;
}

#[tokio::test]
async fn p3_7_files_that_were_removed_from_the_cache_are_got_again() {
    with_cached_reader(async |reader| {
        let removed = "return caches.keys().then(async ([name]) => { const cache = await caches.open(name); \
                       const all = await cache.keys(); await Promise.all(all.slice(1, 5).map((one) => cache.delete(one))); return all.length })";
        let n_cached = reader.script(removed, Vec::new()).await;
        reload_and_look(reader).await;
        assert_eq!(reader.script("return caches.keys().then(async ([name]) => (await (await caches.open(name)).keys()).length)", Vec::new()).await, n_cached);
        reader.host.go_away();
        reload_and_look(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p3_8_everything_that_was_removed_is_got_again() {
    with_cached_reader(async |reader| {
        reader.script("return caches.keys().then(([name]) => caches.delete(name))", Vec::new()).await;
        reload_and_look(reader).await;
        reader.host.go_away();
        reload_and_look(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p3_9_damaged_code_glue_and_page_are_got_again() {
    with_troubled_cached_reader(async |reader| {
        for damaged in [".bin", "app.", "boot.", "/user/app/", ".pack", ".css"] {
            assert_eq!(reader.script(DAMAGE, vec![json!(damaged)]).await, json!(true), "{damaged}");
            reload_and_look(reader).await;
            assert_styled(reader).await;
        }
        reader.host.go_away();
        reload_and_look(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p3_9_damaged_files_and_no_host_are_said_and_a_host_helps() {
    with_troubled_cached_reader(async |reader| {
        reader.script(DAMAGE, vec![json!(".bin")]).await;
        reader.host.go_away();
        reader.reload().await;
        reader.until_text("The reader did not arrive: its host did not answer.").await;
        assert!(reader.text("#shell").await.contains("Azerbaijan fights in its own territory"));
        reader.host.come_back();
        reader.click_button("Reload").await;
        until_ready(reader).await;
        reader.script(DAMAGE, vec![json!("/user/app/")]).await;
        reader.host.go_away();
        reader.reload().await;
        reader
            .until_text("A part of the reader that this browser had kept is gone, and its host does not answer.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn p3_10_what_other_programs_of_the_same_host_keep_is_left_alone() {
    with_cached_reader(async |reader| {
        let others = ["diptych|/user/|abc", "diptych|/user/app/b/|abc", "other|/user/app/|abc"];
        let open = "return Promise.all(arguments[0].map((name) => caches.open(name).then((cache) => cache.put('x', new Response(name)))))";
        reader.script(&format!("{open}.then(() => true)"), vec![json!(others)]).await;
        let before = reader.script(CACHES, Vec::new()).await;
        // A file of this reader's address in a stranger's cache is not taken for the reader's own.
        let bait = "return caches.open(arguments[0]).then((cache) => Promise.all(['./', 'index.html'].map((name) => cache.put(name, new Response('bait'))))).then(() => true)";
        reader.script(bait, vec![json!(others[0])]).await;
        reload_and_look(reader).await;
        reader.host.publish(Build::marked("two"));
        take_over(reader).await;
        let after = reader.script(CACHES, Vec::new()).await;
        assert_ne!(before, after);
        for other in others {
            assert!(after.as_str().unwrap().contains(other), "{other} is gone: {after}");
        }
        reader.visit("?reset").await;
        reader.click_button("Get everything anew").await;
        reader.until("the page is anew", "return location.search === ''").await;
        until_cached(reader).await;
        let after_reset = reader.script(CACHES, Vec::new()).await;
        for other in others {
            assert!(after_reset.as_str().unwrap().contains(other), "a reset has removed {other}: {after_reset}");
        }
        let stands = "return caches.open(arguments[0]).then((cache) => cache.match('x')).then((it) => it?.text() ?? '')";
        for other in others {
            assert_eq!(reader.script(stands, vec![json!(other)]).await, json!(other), "a reset has emptied it");
        }
    })
    .await;
}

#[tokio::test]
async fn ready_for_offline_is_said_in_the_settings_and_is_true() {
    with_troubled_cached_reader(async |reader| {
        reader.click_button("Settings").await;
        reader.until_text("Ready for offline: the whole reader,").await;
        reader.click_button("Done").await;
        reader.script(DAMAGE, vec![json!(".bin")]).await;
        reader.host.go_away();
        reader.click_button("Settings").await;
        reader.until_text("Not ready for offline: a part of what was kept is gone.").await;
        reader.click_button("Done").await;
        reader.host.come_back();
        reader.click_button("Settings").await;
        reader.until_text("Ready for offline: the whole reader,").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_in_a_frame_keeps_nothing() {
    let host = Host::start();
    host.add("outer.html", b"<!doctype html><iframe src='./#/'></iframe>".to_vec());
    host.add("favicon.ico", Vec::new());
    with_reader_at(host, async |reader| {
        reader.visit("outer.html").await;
        let ready = "return frames[0]?.performance.getEntriesByName('ready').length > 0";
        reader.until("the reader is ready in the frame", ready).await;
        // By the time that it says so in its settings, it would have begun to.
        let frame = reader.find("iframe", "").await;
        frame.enter_frame().await.unwrap();
        reader.click_button("Settings").await;
        reader.until_text("Not ready for offline").await;
        reader.leave_frame().await;
        let registrations = "return navigator.serviceWorker.getRegistrations().then((all) => all.length)";
        assert_eq!(reader.script(registrations, Vec::new()).await, json!(0));
        assert!(!reader.host.asked().concat().contains("sw.js"));
    })
    .await;
}

#[tokio::test]
async fn l8_a_pack_of_the_hosts_own_folder_of_kept_corpora_opens_again_and_again() {
    with_cached_reader(async |reader| {
        reader.host.add("kept/town.pack", corpora::minimal());
        for _ in 0..2 {
            reader.open("#/?corpus=kept%2Ftown.pack").await;
            reader.until_text(corpora::ALTMOOR).await;
        }
    })
    .await;
}

#[tokio::test]
async fn l9_a_page_that_is_lost_where_the_host_leads_elsewhere_leads_there() {
    with_troubled_cached_reader(async |reader| {
        reader.host.add("sign-in.html", b"<!doctype html><title>Sign in</title><p>Sign in to this network".to_vec());
        reader.host.fail(Asset::Index, Fault::Moved("sign-in.html"));
        reader
            .script("return caches.keys().then(async ([name]) => (await caches.open(name)).delete('./'))", Vec::new())
            .await;
        reader.visit("#/").await;
        reader.until_text("Sign in to this network").await;
    })
    .await;
}

/// Puts other bytes in the place of the first cached file whose address ends or goes on so; tells whether there was one.
pub(crate) const DAMAGE: &str = "return caches.keys().then(async (names) => { \
    const cache = await caches.open(names.find((name) => /^diptych\\|[^|]*\\|[0-9a-f]+$/.test(name))); \
    const found = (await cache.keys()).find(({ url }) => url.endsWith(arguments[0]) || url.includes(`/${arguments[0]}`)); \
    if (found) await cache.put(found, new Response('damaged')); \
    return Boolean(found) })";

/// A reader that has been opened once and stands in the browser. It needs no host any more, and complains about nothing.
pub(crate) async fn with_cached_reader(scenario: impl AsyncFnOnce(&Reader)) {
    with_troubled_cached_reader(async |reader| {
        scenario(reader).await;
        reader.assert_quiet().await;
    })
    .await;
}

/// The same for a scenario in which something goes wrong, so that the browser may complain.
pub(crate) async fn with_troubled_cached_reader(scenario: impl AsyncFnOnce(&Reader)) {
    let host = Host::start_under("/user/app/");
    for asset in [Asset::Boot, Asset::Glue, Asset::Code, Asset::Pack, Asset::Style] {
        host.fail(asset, UNKNOWN);
    }
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        until_cached(reader).await;
        scenario(reader).await;
    })
    .await;
}

pub(crate) async fn until_cached(reader: &Reader) {
    reader.until("the reader is cached", CACHED).await;
}

pub(crate) async fn until_ready(reader: &Reader) {
    reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
}

/// Lets the published build arrive and accepts it.
pub(crate) async fn take_over(reader: &Reader) {
    look_for_update(reader).await;
    reader.click_button("Load the new version").await;
    reader.until("the new build runs", "return document.documentElement.dataset.build !== undefined").await;
    until_ready(reader).await;
}

/// What the browser does by itself after a while.
pub(crate) async fn look_for_update(reader: &Reader) {
    let update = "navigator.serviceWorker.getRegistration().then((it) => it.update()).catch(() => {})";
    reader.script(update, Vec::new()).await;
}

async fn reload_and_look(reader: &Reader) {
    reader.reload().await;
    until_ready(reader).await;
    reader.until_text(TITLE).await;
    until_cached(reader).await;
    assert_eq!(reader.script(BUILDS_OF_THE_PAGE, Vec::new()).await, json!("made made made"));
}

async fn assert_styled(reader: &Reader) {
    let sheets = "return [...document.styleSheets, ...document.adoptedStyleSheets].length";
    assert_eq!(reader.script(sheets, Vec::new()).await, json!(1), "the page has no style sheet");
}
