//! The way from an address to a page that can be used.

use std::time::Duration;

use diptych_browser_tests::{Asset, Fault, Host, reader::with_reader_at, with_reader, with_troubled_reader};

const TITLE: &str = "Five articles on the 2020 Karabakh war";
const ONE_ARTICLE: &str = "Azerbaijan fights in its own territory, targeting only military targets";

#[tokio::test]
async fn the_reader_starts_and_takes_the_place_of_the_shell() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.until_text(TITLE).await;
        assert_eq!(reader.count("#shell").await, 0);
        assert_eq!(reader.count("#app h1").await, 1);
        assert!(reader.title().await.contains("Diptych"));
    })
    .await;
}

#[tokio::test]
async fn title_and_articles_can_be_read_without_scripts() {
    with_reader(async |reader| {
        reader.scripts(false).await;
        reader.visit("").await;
        reader.scripts(true).await;
        let text = reader.text("#shell").await;
        assert!(text.contains(TITLE), "{text}");
        assert!(text.contains(ONE_ARTICLE), "{text}");
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_text_shows_its_opening_while_the_code_is_on_its_way() {
    let host = Host::start();
    host.fail(Asset::Code, Fault::Late(Duration::from_secs(3)));
    with_reader_at(host, async |reader| {
        reader.visit("#/read/azernews-2020-10-06").await;
        reader.until_shown("#shell .opening h1").await;
        assert_eq!(reader.text("#shell .opening h1").await, ONE_ARTICLE);
        assert_eq!(reader.count("#app > *").await, 0, "the reader stands already");
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
        assert_eq!(reader.count("#shell").await, 0);
        assert_eq!(reader.text("#app h1").await, ONE_ARTICLE);
    })
    .await;
}

#[tokio::test]
async fn a_text_opens_without_its_opening_and_whatever_the_host_sends_for_it() {
    for fault in [Fault::Missing, Fault::PageInstead, Fault::Late(Duration::from_secs(4))] {
        let host = Host::start();
        host.fail(Asset::Opening, fault);
        with_troubled_reader(host, async |reader| {
            reader.open("#/read/azernews-2020-10-06").await;
            assert_eq!(reader.text("#app h1").await, ONE_ARTICLE);
            assert!(!reader.page_text().await.contains("Welcome"), "the host's own page is shown");
            // What comes too late is not shown either.
            reader.until("it has come", "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/opening-') && responseEnd > 0)").await;
            assert_eq!(reader.count(".opening").await, 0);
        })
        .await;
    }
}

#[tokio::test]
async fn a_folder_with_a_space_and_an_umlaut_is_as_good_as_any() {
    with_reader_at(Host::start_under("/a b/ü/"), async |reader| {
        reader.open("#/").await;
        reader.until_text(TITLE).await;
        reader.visit("index.html#/claims").await;
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
    })
    .await;
}

#[tokio::test]
async fn the_type_that_a_host_gives_the_code_does_not_matter() {
    for kind in ["text/plain", "application/gzip", "text/html"] {
        let host = Host::start();
        host.fail(Asset::Code, Fault::Type(kind));
        host.fail(Asset::Pack, Fault::Type(kind));
        with_reader_at(host, async |reader| reader.open("#/").await).await;
    }
}

#[tokio::test]
async fn code_that_a_host_has_unpacked_starts_too() {
    let host = Host::start();
    let unpacked = diptych_browser_tests::host::unpacked(&host.bytes_of(Asset::Code));
    host.fail(Asset::Code, Fault::Bytes(unpacked));
    with_reader_at(host, async |reader| reader.open("#/").await).await;
}

#[tokio::test]
async fn the_chosen_theme_stands_before_the_code_arrives() {
    let host = Host::start();
    host.fail(Asset::Code, Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.visit("").await;
        reader.script("localStorage.setItem('diptych:theme', 'sepia')", Vec::new()).await;
        reader.visit("").await;
        reader.until("the theme stands", "return document.documentElement.dataset.theme === 'sepia'").await;
        reader.script("localStorage.setItem('diptych:theme', '\"><b>')", Vec::new()).await;
        reader.visit("").await;
        reader.until("no theme stands", "return document.documentElement.dataset.theme === undefined").await;
    })
    .await;
}
