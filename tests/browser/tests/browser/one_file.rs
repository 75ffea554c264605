//! The reader as one file, opened from a disk: every view, an original, a search, and a copy that keeps what was put in.

use std::fs;
use std::path::{Path, PathBuf};

use base64::{Engine, prelude::BASE64_STANDARD};
use diptych_browser_tests::setting::dist;
use diptych_browser_tests::{Build, Reader, articles, corpora, with_reader};
use diptych_corpus::original::digest;
use diptych_engine::annotation::seal_pack;
use serde_json::json;
use tempfile::TempDir;

/// Views with words that stand in them.
pub(crate) const VIEWS: [(&str, &str); 7] = [
    ("#/", "articles to read"),
    ("#/read/azernews-2020-10-06?at=claim/c74", "Azerbaijan fights in its own territory"),
    ("#/read/azernews-2020-10-06/amnesty-2020-10-05", "Two texts side by side"),
    ("#/claims/c72", "Where it is said"),
    ("#/entities/ganja", "Every mention in its line"),
    ("#/search?q=Ganja", "Found: "),
    ("#/about", "Who chose these texts"),
];

#[tokio::test]
async fn p4_1_alone_in_a_folder_of_any_name_every_view_opens_from_a_disk_and_asks_for_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("a b ü");
    fs::create_dir(&folder).unwrap();
    let alone = folder.join("Diptych für später.html");
    fs::copy(file(), &alone).unwrap();
    with_reader(async |reader| {
        every_view_opens(reader, &alone).await;
        assert_eq!(reader.host.asked(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn p4_2_with_the_network_blocked_every_view_opens() {
    with_reader(async |reader| {
        reader.network(false).await;
        reader.cdp("Network.setBlockedURLs", json!({ "urls": ["http://*", "https://*", "ws://*", "wss://*"] })).await;
        every_view_opens(reader, &file()).await;
    })
    .await;
}

#[test]
fn p4_3_the_policy_admits_the_scripts_and_the_style_of_the_page_and_nothing_else() {
    let page = fs::read_to_string(file()).unwrap();
    let policy = page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap();
    let policy = policy.split('"').next().unwrap();
    let admitted = |directive: &str| {
        let words = policy.split("; ").find_map(|it| it.strip_prefix(directive)).unwrap();
        let digests = words.split(' ').filter(|word| word.starts_with("'sha256-"));
        digests.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(admitted("script-src "), digests(&page, "script"));
    assert_eq!(admitted("style-src "), digests(&page, "style"));
}

/// The digests of all elements of this name that a browser would act on, in the order of the page.
fn digests(page: &str, name: &str) -> Vec<String> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let elements = page.split(&start).skip(1).filter_map(|rest| rest.split(&end).next()?.split_once('>'));
    let acted_on = elements.filter(|(attributes, _)| !attributes.contains("application/octet-stream"));
    acted_on.map(|(_, text)| digest_of(text.as_bytes())).collect()
}

fn digest_of(text: &[u8]) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(digest(text)))
}

#[tokio::test]
async fn p4_4_a_copy_of_a_copy_has_what_the_copy_has_and_not_a_byte_more() {
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        let pack = folder.write("altmoor.pack", &corpora::minimal());
        open(reader, &file(), "#/").await;
        reader.drop_file(&pack).await;
        reader.until_text(corpora::ALTMOOR).await;
        let first = folder.copy(reader, "first.html").await;
        open(reader, &first, "#/").await;
        reader.until_text(corpora::ALTMOOR).await;
        let second = folder.copy(reader, "second.html").await;
        open(reader, &second, "#/").await;
        reader.until_text(corpora::ALTMOOR).await;
        let third = folder.copy(reader, "third.html").await;
        // Each names the file that it was saved from.
        let [second_text, third_text] = [&second, &third].map(|it| fs::read_to_string(it).unwrap());
        let third_text = third_text.replace("<bdi>second.html", "<bdi>first.html");
        assert!(second_text == third_text, "a copy of a copy is another file");
        let [made, copied] = [&file(), &second].map(|it| it.metadata().unwrap().len());
        // Four letters for three bytes.
        let packs =
            [fs::read(pack_of_the_page()).unwrap().len(), corpora::minimal().len()].map(|it| it.div_ceil(3) * 4);
        // A browser writes a space that breaks no line as a word of six letters; a build has its two bytes.
        let spaces = 4 * fs::read_to_string(file()).unwrap().matches('\u{a0}').count();
        let grown = copied as i64 - made as i64 - (packs[1] as i64 - packs[0] as i64) - spaces as i64;
        assert!((0..800).contains(&grown), "a copy with another pack is {grown} bytes longer than its pack");
    })
    .await;
}

#[tokio::test]
async fn p4_5_texts_that_end_a_script_are_inert_in_a_page_that_is_one_file_and_in_its_copies() {
    let harm = "</script><script>pwned()</script><!--<script>";
    let mut town = corpora::town();
    town.about.title = harm.to_owned();
    town.articles[0].headline = harm.to_owned();
    town.articles[0].text = format!("{harm}\n\nThe end.");
    town.claims[0].text = harm.to_owned();
    with_reader(async |reader| {
        reader.arm().await;
        let folder = Downloads::of(reader).await;
        let pack = folder.write(&"</script><script>pwned()".replace('/', "∕"), &seal_pack(town).unwrap());
        open(reader, &file(), "#/").await;
        reader
            .script("localStorage.setItem('diptych:text-size', '</script><script>pwned()</script>')", Vec::new())
            .await;
        reader.drop_file(&pack).await;
        reader.until_heading(harm).await;
        let copy = folder.copy(reader, "copy.html").await;
        assert!(!fs::read_to_string(&copy).unwrap().contains("pwned"));
        open(reader, &copy, "#/").await;
        reader.until_heading(harm).await;
        reader.script("location.hash = '#/read/courier-2021-07-13'", Vec::new()).await;
        reader.until_text("The end.").await;
        assert_eq!(reader.script("return [timesPwned, violations]", Vec::new()).await, json!([0, []]));
    })
    .await;
}

#[tokio::test]
async fn p4_6_the_file_starts_on_a_processor_a_fourth_as_fast() {
    with_reader(async |reader| {
        reader.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        open(reader, &file(), "#/").await;
        reader.until_text("articles to read").await;
    })
    .await;
}

#[tokio::test]
async fn p4_7_whatever_another_file_of_this_disk_left_in_storage_the_reader_starts() {
    let left = "const [name, times] = arguments; localStorage.clear(); \
                localStorage.setItem(`diptych:${name}`, '{\"</script>'.repeat(times)); \
                for (const other of ['theme', 'text-size', 'line-spacing', 'motion', '__proto__']) if (other !== name) localStorage.setItem(`diptych:${other}`, '[object Object]\\u0000'); \
                localStorage.setItem('diptych:', 'null'); sessionStorage.setItem('diptych:recovering', '\\ud800')";
    with_reader(async |reader| {
        let folder = tempfile::tempdir().unwrap();
        let neighbor = folder.path().join("neighbor.html");
        fs::write(&neighbor, "<!doctype html><title>Another file</title>").unwrap();
        for name in ["theme", "text-size", "motion", "unknown"] {
            reader.driver().goto(format!("file://{}", neighbor.display())).await.unwrap();
            // As many letters as a browser stores.
            reader.script(left, vec![json!(name), json!(430_000)]).await;
            open(reader, &file(), "#/read/azernews-2020-10-06").await;
            reader.until_text("Azerbaijan fights in its own territory").await;
            let theme = "return document.documentElement.dataset.theme ?? 'of the system'";
            assert_eq!(reader.script(theme, Vec::new()).await, json!("of the system"));
            reader.click_button("Settings").await;
            reader.click_field("Dark").await;
            reader.click_button("Done").await;
            assert_eq!(reader.script(theme, Vec::new()).await, json!("dark"));
        }
    })
    .await;
}

#[tokio::test]
async fn p4_4_a_copy_keeps_the_corpus_the_original_and_the_settings() {
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        let Some(retellings) = articles::retellings() else { return };
        let (slug, original) = retellings.first().expect("a retelling with its original");
        open(reader, &file(), &format!("#/read/{slug}")).await;
        reader.choose_file("I have the original", original).await;
        reader.until_text("the original text").await;
        reader.click_button("Settings").await;
        reader.click_field("Sepia").await;
        let copy = folder.copy(reader, "copy.html").await;
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
async fn a_copy_says_when_it_was_saved_and_from_what_and_leaves_behind_what_extensions_put_in() {
    // Extensions of a browser are there before the page is.
    let extension = "document.addEventListener('readystatechange', () => { \
        if (document.readyState !== 'interactive') return; \
        for (const place of [document.head, document.body]) { \
          const element = document.createElement('div'); element.className = 'of-an-extension'; place.prepend(element); \
          document.body.append(element.cloneNode()); \
        } \
        for (const root of [document.documentElement, document.body]) root.setAttribute('data-of-an-extension', ''); })";
    with_reader(async |reader| {
        let folder = Downloads::of(reader).await;
        let added = reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": extension })).await;
        open(reader, &file(), "#/claims").await;
        assert!(reader.count(".of-an-extension").await > 1);
        let copy = folder.copy(reader, "first.html").await;
        let again = "This copy was saved on";
        assert!(!fs::read_to_string(&copy).unwrap().contains("of-an-extension"));
        reader.cdp("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": added["identifier"] })).await;
        open(reader, &copy, "#/claims").await;
        reader.until_text(&format!("{again} ")).await;
        reader.until_text(" from diptych.html.").await;
        reader.assert_accessible("a copy").await;
        let second = folder.copy(reader, "second.html").await;
        open(reader, &second, "#/").await;
        reader.until_text(" from first.html.").await;
        assert_eq!(reader.page_text().await.matches(again).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn p7_6_nobody_is_shut_out_of_the_file() {
    with_reader(async |reader| {
        for route in ["#/", "#/read/azernews-2020-10-06?at=claim/c74", "#/claims/c72"] {
            open(reader, &file(), route).await;
            reader.assert_accessible(route).await;
        }
    })
    .await;
}

/// A folder into which the browser saves.
pub(crate) struct Downloads(TempDir);

impl Downloads {
    pub(crate) async fn of(reader: &Reader) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let downloads = json!({ "behavior": "allow", "downloadPath": folder.path() });
        reader.cdp("Browser.setDownloadBehavior", downloads).await;
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// A copy of the page, under this name.
    pub(crate) async fn copy(&self, reader: &Reader, name: &str) -> PathBuf {
        if !reader.has("button", "Save a copy").await {
            reader.click_button("Settings").await;
        }
        reader.click_button("Save a copy").await;
        let [saved, copy] = ["diptych.html", name].map(|name| self.0.path().join(name));
        reader.until_so(&format!("{} is saved", saved.display()), async || saved.exists()).await;
        fs::rename(saved, &copy).unwrap();
        copy
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

async fn every_view_opens(reader: &Reader, file: &Path) {
    for (route, words) in VIEWS {
        open(reader, file, route).await;
        reader.until_text(words).await;
        let asked = "return performance.getEntriesByType('resource').filter((it) => !it.name.startsWith('blob:')).map((it) => it.name)";
        assert_eq!(reader.script(asked, Vec::new()).await, json!([]), "{route}");
    }
}

pub(crate) fn file() -> PathBuf {
    dist().join("diptych.html")
}

fn pack_of_the_page() -> PathBuf {
    dist().join(Build::made().name("corpus.", ".pack"))
}

pub(crate) async fn open(reader: &Reader, file: &Path, route: &str) {
    reader.driver().goto("about:blank").await.unwrap();
    reader.driver().goto(format!("file://{}{route}", file.display())).await.unwrap();
    reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
}
