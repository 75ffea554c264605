//! A newer build: it arrives whole or not at all, waits for the reader's word, and then takes the place of the old one.

use diptych_browser_tests::{
    Asset, Build, Fault, Host, Reader, articles, build::BUILDS_OF_THE_PAGE, corpora, with_troubled_reader,
};
use serde_json::json;

use crate::offline::{
    CACHES, look_for_update, take_over, until_cached, until_ready, with_cached_reader, with_troubled_cached_reader,
};

const NOTICE: &str = "A new version of the reader is ready.";
const WAITING: &str = "return navigator.serviceWorker.getRegistration().then((it) => it.waiting !== null)";

#[tokio::test]
async fn p3_3_half_a_deploy_leaves_the_old_build_whole() {
    with_troubled_cached_reader(async |reader| {
        let mut half = Build::marked("two");
        half.files.retain(|(name, _)| !name.ends_with(".bin"));
        reader.host.publish(half);
        arrives_in_vain(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p3_4_a_deploy_with_other_bytes_than_listed_leaves_the_old_build_whole() {
    with_troubled_cached_reader(async |reader| {
        let mut altered = Build::marked("two");
        let glue = altered.name("app.", ".js");
        altered.files.iter_mut().filter(|(name, _)| *name == glue).for_each(|(_, bytes)| bytes.push(b'\n'));
        reader.host.publish(altered);
        arrives_in_vain(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p3_5_a_new_build_waits_and_the_page_stays_the_old_one_after_a_reload() {
    with_cached_reader(async |reader| {
        reader.host.publish(Build::marked("two"));
        look_for_update(reader).await;
        reader.until_text(NOTICE).await;
        reader.reload().await;
        until_ready(reader).await;
        reader.until_text(NOTICE).await;
        assert_eq!(builds(reader).await, "made made made");
        reader.click_button("Not now").await;
        reader.click_button("Settings").await;
        reader.until_text("Ready for offline").await;
        reader.click_button("Done").await;
        assert!(!reader.page_text().await.contains(NOTICE));
    })
    .await;
}

#[tokio::test]
async fn p3_6_an_accepted_build_takes_the_place_of_the_old_one_and_of_what_it_kept() {
    with_cached_reader(async |reader| {
        let before = reader.script(CACHES, Vec::new()).await;
        reader.go("#/read/azernews-2020-10-06?lens=claims").await;
        reader.host.publish(Build::marked("two"));
        take_over(reader).await;
        assert_eq!(builds(reader).await, "two two two");
        assert_eq!(reader.route().await, "#/read/azernews-2020-10-06?lens=claims");
        until_cached(reader).await;
        let after = reader.script(CACHES, Vec::new()).await;
        let (before, after) = (before.as_str().unwrap(), after.as_str().unwrap());
        assert_eq!((before.split(' ').count(), after.split(' ').count()), (1, 1), "{before} {after}");
        assert_ne!(before, after);
        reader.host.go_away();
        reader.reload().await;
        until_ready(reader).await;
        assert_eq!(builds(reader).await, "two two two");
    })
    .await;
}

#[tokio::test]
async fn p3_11_a_tab_with_a_file_open_goes_on_until_its_reader_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("altmoor.pack");
    std::fs::write(&file, corpora::minimal()).unwrap();
    with_cached_reader(async |reader| {
        let driver = reader.driver();
        let first = driver.window().await.unwrap();
        reader.drop_file(&file).await;
        reader.until_text(corpora::ALTMOOR).await;
        reader.assert_quiet().await;
        let second = driver.new_tab().await.unwrap();
        driver.switch_to_window(second.clone()).await.unwrap();
        reader.open("#/").await;
        let third = driver.new_tab().await.unwrap();
        driver.switch_to_window(third).await.unwrap();
        reader.open("#/claims").await;
        driver.switch_to_window(second).await.unwrap();
        reader.host.publish(Build::marked("two"));
        take_over(reader).await;
        driver.switch_to_window(first).await.unwrap();
        reader.until_text("A new version of the reader was started in another tab.").await;
        assert_eq!(builds(reader).await, "made made made");
        reader.click_link("Claims").await;
        reader.until_text("A hundred homes were flooded.").await;
        reader.click_link("Search").await;
        reader.type_into("Search texts", "flood").await;
        reader.until_text("Found: ").await;
        reader.click_button("Load the new version").await;
        reader.until("the new build runs", "return document.documentElement.dataset.build === 'two'").await;
        until_ready(reader).await;
        let windows = driver.windows().await.unwrap();
        driver.switch_to_window(windows[2].clone()).await.unwrap();
        reader
            .until("the third tab runs the new build", "return document.documentElement.dataset.build === 'two'")
            .await;
        until_ready(reader).await;
        assert_eq!(builds(reader).await, "two two two");
    })
    .await;
}

#[tokio::test]
async fn p3_12_a_changed_byte_is_a_new_build_that_asks_for_each_file_once() {
    with_cached_reader(async |reader| {
        let made = Build::made();
        let mut changed = Build::made();
        changed.edit("index.html", |page| format!("{page} "));
        let build = |of: &Build| String::from_utf8_lossy(of.file("sw.js")).lines().nth(1).unwrap().to_owned();
        assert_ne!(build(&made), build(&changed));
        let cached_before = cached_files(reader).await;
        let n_asked = reader.host.asked().len();
        let n_listed = changed.listed().len();
        reader.host.publish(changed);
        look_for_update(reader).await;
        reader.until("the new build waits", WAITING).await;
        let asked = &reader.host.asked()[n_asked..];
        assert_eq!(asked.len(), n_listed + 1, "{asked:?}");
        let mut once = asked.to_vec();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), asked.len(), "{asked:?}");
        let cached_after = cached_files(reader).await;
        assert_eq!(cached_before.as_array().unwrap().len(), n_listed);
        let unchanged = |file: &serde_json::Value| cached_after.as_array().unwrap().contains(file);
        assert!(cached_before.as_array().unwrap().iter().all(unchanged), "the old build was touched");
    })
    .await;
}

#[tokio::test]
async fn p3_13_the_retiring_worker_takes_everything_away_but_what_belongs_to_the_person() {
    let source = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/sw-retire.js")).unwrap();
    with_cached_reader(async |reader| {
        reader.script("localStorage.setItem('diptych:theme', 'sepia'); return caches.open('diptych-kept|/user/app/').then(() => true)", Vec::new()).await;
        let mut retired = Build::made();
        retired.files.retain(|(name, _)| name != "sw.js");
        retired.files.push(("sw.js".to_owned(), source));
        reader.host.publish(retired);
        let none = "return navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)";
        // The page that is open while it arrives may still have the old worker look after its files; the next does not.
        for _ in 0..3 {
            reader.reload().await;
            until_ready(reader).await;
            reader.until("no worker is registered", none).await;
        }
        // The last of it goes when the worker has gone.
        let rest = "return caches.keys().then((names) => names.join() === 'diptych-kept|/user/app/')";
        reader.until("only what belongs to the person is left", rest).await;
        reader.visit("#/").await;
        until_ready(reader).await;
        reader.until("the theme stands", "return document.documentElement.dataset.theme === 'sepia'").await;
        assert_eq!(reader.script(CACHES, Vec::new()).await, json!("diptych-kept|/user/app/"));
    })
    .await;
}

#[tokio::test]
async fn p3_14_a_build_that_does_not_fit_is_said_and_the_old_one_goes_on() {
    with_troubled_cached_reader(async |reader| {
        let quota = json!({ "origin": reader.host.origin(), "quotaSize": 700_000 });
        reader.cdp("Storage.overrideQuotaForOrigin", quota).await;
        reader.host.publish(Build::marked("two"));
        look_for_update(reader).await;
        reader.until_text("this browser has no room left for it").await;
        reader.host.go_away();
        reader.reload().await;
        until_ready(reader).await;
        assert_eq!(builds(reader).await, "made made made");
    })
    .await;
}

#[tokio::test]
async fn p3_14_a_first_visit_without_room_reads_and_says_so() {
    let host = Host::start();
    with_troubled_reader(host, async |reader| {
        reader.visit("outer.html").await;
        let quota = json!({ "origin": reader.host.origin(), "quotaSize": 1_000 });
        reader.cdp("Storage.overrideQuotaForOrigin", quota).await;
        reader.open("#/").await;
        reader.click_button("Settings").await;
        reader.until_text("Not ready for offline: this browser has no room left for it.").await;
    })
    .await;
}

#[tokio::test]
async fn p1_4_a_page_older_than_its_hosts_files_is_loaded_anew_once_and_then_says_so() {
    let host = Host::start();
    let mut stale = Build::marked("two");
    let old_page = Build::made().file("index.html").to_vec();
    stale.files.retain(|(name, _)| name != "index.html" && name != "sw.js");
    stale.files.push(("index.html".to_owned(), old_page));
    host.publish(stale);
    host.fail_missing(Fault::PageInstead);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("A part of the reader is missing at its host.").await;
        assert_eq!(
            pages_asked(reader),
            4,
            "once by the person, once past the cache, once anew, once more past the cache: {:?}",
            reader.host.asked()
        );
        assert!(reader.text("#shell").await.contains("Azerbaijan fights in its own territory"));
        reader.host.publish(Build::marked("two"));
        reader.click_button("Reload").await;
        until_ready(reader).await;
        assert_eq!(builds(reader).await, "two two two");
    })
    .await;
}

#[tokio::test]
async fn p1_4_a_page_whose_host_has_a_newer_one_recovers_by_itself() {
    let host = Host::start();
    host.publish(Build::marked("two"));
    host.fail_missing(Fault::PageInstead);
    let old_page = Build::made().file("index.html").to_vec();
    host.fail_once(Asset::Index, Fault::Bytes(old_page));
    with_troubled_reader(host, async |reader| {
        reader.visit("#/claims").await;
        reader.until_heading(&articles::claims_heading()).await;
        assert_eq!(builds(reader).await, "two two two");
        assert_eq!(reader.count("#boot-problem:not([hidden])").await, 0);
    })
    .await;
}

fn pages_asked(reader: &Reader) -> usize {
    reader.host.asked().iter().filter(|path| path.ends_with('/')).count()
}

/// The build cannot be installed: nothing changes, now and after a reload.
async fn arrives_in_vain(reader: &Reader) {
    let before = reader.script(CACHES, Vec::new()).await;
    let n_asked = reader.host.asked().len();
    look_for_update(reader).await;
    let is_asked = async || reader.host.asked()[n_asked..].iter().any(|path| path.ends_with("/sw.js"));
    reader.until_so("the host is asked for the worker", is_asked).await;
    let over =
        "return navigator.serviceWorker.getRegistration().then((it) => it.installing === null && it.waiting === null)";
    reader.until("the attempt is over", over).await;
    for _ in 0..2 {
        reader.reload().await;
        until_ready(reader).await;
        until_cached(reader).await;
        assert_eq!(builds(reader).await, "made made made");
    }
    reader.until("the attempt is over", over).await;
    assert_eq!(reader.script(CACHES, Vec::new()).await, before);
    assert!(!reader.page_text().await.contains(NOTICE));
}

async fn builds(reader: &Reader) -> String {
    reader.script(BUILDS_OF_THE_PAGE, Vec::new()).await.as_str().unwrap_or_default().to_owned()
}

/// Every cached file of every build with its digest.
async fn cached_files(reader: &Reader) -> serde_json::Value {
    let digests = "return caches.keys().then(async (names) => { const found = []; for (const name of names) { \
                   const cache = await caches.open(name); for (const request of await cache.keys()) { \
                   const bytes = await (await cache.match(request)).arrayBuffer(); \
                   const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)); \
                   found.push(`${name} ${request.url} ${digest}`) } } return found })";
    reader.script(digests, Vec::new()).await
}
