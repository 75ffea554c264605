//! The reader as one file, opened from a disk: every view, an original, a search, and a copy that keeps what was put in.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diptych_browser_tests::firefox::Firefox;
use diptych_browser_tests::setting::dist;
use diptych_browser_tests::{Reader, articles, with_reader};
use serde_json::json;

/// The bytes that the file may have with the default corpus.
const MOST_BYTES: u64 = 700_000;

#[tokio::test]
async fn every_view_opens_from_a_disk_and_asks_for_nothing() {
    with_reader(async |reader| {
        let views = [
            ("#/", "in the order of their dates"),
            ("#/read/azernews-2020-10-06?at=claim/c74", "Azerbaijan fights in its own territory"),
            ("#/read/azernews-2020-10-06/amnesty-2020-10-05", "Two texts side by side"),
            ("#/claims/c72", "Stands in"),
            ("#/entities/ganja", "Every mention in its line"),
            ("#/search?q=Ganja", "Found: "),
            ("#/about", "Who chose these texts"),
        ];
        for (route, words) in views {
            open(reader, &file(), route).await;
            reader.until_text(words).await;
            let asked = "return performance.getEntriesByType('resource').filter((it) => !it.name.startsWith('blob:')).map((it) => it.name)";
            assert_eq!(reader.script(asked, Vec::new()).await, json!([]), "{route}");
        }
        assert_eq!(reader.host.asked(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn the_file_is_no_larger_than_a_mail_carries() {
    assert!(file().metadata().unwrap().len() <= MOST_BYTES);
}

#[tokio::test]
async fn a_copy_keeps_the_corpus_the_original_and_the_settings() {
    with_reader(async |reader| {
        let folder = tempfile::tempdir().unwrap();
        let downloads = json!({ "behavior": "allow", "downloadPath": folder.path() });
        reader.cdp("Browser.setDownloadBehavior", downloads).await;
        let Some(retellings) = articles::retellings() else { return };
        let (slug, original) = retellings.first().expect("a retelling with its original");
        open(reader, &file(), &format!("#/read/{slug}")).await;
        reader.choose_file("I have the original", original).await;
        reader.until_text("the original text").await;
        reader.click_button("Type and theme").await;
        reader.click_field("Sepia").await;
        reader.click_button("Save a copy").await;
        let copy = folder.path().join("diptych.html");
        wait_for(&copy).await;
        reader.script("localStorage.clear()", Vec::new()).await;
        open(reader, &copy, &format!("#/read/{slug}")).await;
        reader.until_text("the original text").await;
        assert_eq!(reader.contents("[data-paragraph]").await, articles::lines(original));
        reader
            .until("the theme is that of the copy", "return document.documentElement.dataset.theme === 'sepia'")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_file_opens_in_firefox_too() {
    let Some(mut firefox) = Firefox::start() else {
        println!("there is no Firefox ESR on the PATH: the reader as one file was not opened in it");
        return;
    };
    firefox.open(&format!("file://{}#/read/azernews-2020-10-06?at=claim/c74", file().display()));
    let words = "const root = document.querySelector('#app'); return root?.checkVisibility() ? root.innerText : ''";
    let text = firefox.until(words, |text| text.contains("Said by Hikmat Hajiyev"));
    assert!(text.contains("Azerbaijan fights in its own territory"), "{text}");
}

fn file() -> PathBuf {
    dist().join("diptych.html")
}

async fn open(reader: &Reader, file: &Path, route: &str) {
    reader.driver().goto("about:blank").await.unwrap();
    reader.driver().goto(format!("file://{}{route}", file.display())).await.unwrap();
    reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
}

async fn wait_for(file: &Path) {
    let began = Instant::now();
    while !file.exists() {
        assert!(began.elapsed() < Duration::from_secs(10), "{} was not saved", file.display());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
