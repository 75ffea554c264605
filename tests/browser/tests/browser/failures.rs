//! What is said when something is broken: a sentence that tells what happened and a way on, with the list still readable.

use std::fs;
use std::path::PathBuf;

use diptych_browser_tests::corpora::{self, ALTMOOR};
use diptych_browser_tests::{
    Asset, Fault, Host, Reader, articles, reader::with_reader_at, with_reader, with_troubled_reader,
};
use tempfile::TempDir;

const OWN: &str = "Five articles on the 2020 Karabakh war";

#[tokio::test]
async fn missing_code_is_said_and_reload_brings_the_reader_when_it_is_back() {
    let host = Host::start();
    host.fail(Asset::Code, Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("A part of the reader is missing at its host.").await;
        assert_shell_is_readable(reader).await;
        reader.host.recover();
        reader.click_button("Reload").await;
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
        assert_eq!(reader.count("#boot-problem:not([hidden])").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_page_in_place_of_the_code_is_said() {
    broken(Asset::Code, Fault::PageInstead, "#/", "The host sent something else in place of the reader's code.").await;
}

#[tokio::test]
async fn truncated_code_is_said() {
    let half = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    let fault = Fault::Bytes(half(Host::start().bytes_of(Asset::Code)));
    broken(Asset::Code, fault, "#/", "The host sent something else in place of the reader's code.").await;
}

#[tokio::test]
async fn missing_glue_is_said() {
    broken(Asset::Glue, Fault::Missing, "#/", "A part of the reader is missing at its host.").await;
}

#[tokio::test]
async fn a_page_in_place_of_the_glue_is_said() {
    broken(Asset::Glue, Fault::PageInstead, "#/", "A part of the reader is missing at its host.").await;
}

#[tokio::test]
async fn a_deep_route_whose_code_is_missing_shows_the_list_again() {
    broken(Asset::Code, Fault::Missing, "#/claims", "A part of the reader is missing at its host.").await;
}

#[tokio::test]
async fn a_policy_that_refuses_code_is_said() {
    let host = Host::start();
    let index = String::from_utf8(host.bytes_of(Asset::Index)).unwrap();
    let stricter = index.replace(" 'wasm-unsafe-eval'", "");
    assert_ne!(index, stricter);
    host.fail(Asset::Index, Fault::Bytes(stricter.into_bytes()));
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("This page is not allowed to run WebAssembly").await;
        assert_shell_is_readable(reader).await;
    })
    .await;
}

#[tokio::test]
async fn a_corrupt_pack_is_said_and_can_be_got_again() {
    let mut bytes = corpora::minimal();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    bad_pack(Fault::Bytes(bytes), "This corpus is damaged. Its bytes are not those that were written.").await;
}

#[tokio::test]
async fn a_truncated_pack_is_said_with_what_is_missing() {
    let bytes = corpora::minimal();
    let half = bytes[..bytes.len() - 1500].to_vec();
    bad_pack(Fault::Bytes(half), "This corpus is incomplete. The file ends 2 kB early").await;
}

#[tokio::test]
async fn a_pack_of_the_future_is_said_with_both_versions() {
    let mut bytes = corpora::minimal();
    bytes[8] += 1;
    let sentence = "This corpus needs a newer Diptych. It is of format 4; this Diptych reads formats 2 to 3.";
    bad_pack(Fault::Bytes(bytes), sentence).await;
}

#[tokio::test]
async fn a_missing_pack_is_said() {
    bad_pack(Fault::Missing, "The corpus of this page could not be fetched.").await;
}

#[tokio::test]
async fn a_page_in_place_of_the_pack_is_said() {
    bad_pack(Fault::PageInstead, "This file is not a Diptych corpus. It begins like a web page.").await;
}

#[tokio::test]
async fn an_archive_in_place_of_the_pack_is_said() {
    let archive = b"PK\x03\x04 and so on".to_vec();
    bad_pack(Fault::Bytes(archive), "This file is not a Diptych corpus. It begins like a ZIP archive.").await;
}

#[tokio::test]
async fn a_file_of_the_readers_own_opens_where_the_pack_is_missing() {
    let host = Host::start();
    host.fail(Asset::Pack, Fault::Missing);
    let file = File::new("altmoor.pack", &corpora::minimal());
    with_troubled_reader(host, async |reader| {
        reader.visit("#/").await;
        reader.until_text("The corpus of this page could not be fetched.").await;
        reader.choose_file("Open a corpus from a file", &file.path).await;
        reader.until_text(ALTMOOR).await;
    })
    .await;
}

#[tokio::test]
async fn another_pack_of_the_same_host_opens_and_stays_in_the_links() {
    let host = Host::start();
    host.add("packs/altmoor.pack", corpora::minimal());
    with_reader_at(host, async |reader| {
        reader.open("#/?corpus=packs%2Faltmoor.pack").await;
        reader.until_text(ALTMOOR).await;
        reader.click_link("Claims").await;
        reader.until_text("A hundred homes were flooded.").await;
        reader.click_link("A hundred homes were flooded.").await;
        reader.until_heading("A hundred homes were flooded.").await;
        let route = reader.route().await;
        assert!(route.starts_with("#/claims/c01?corpus=packs"), "{route}");
        // The notice leads out of it.
        let inside = reader.attributes("a[href^='#/']:not(.notice a)", "href").await;
        assert!(inside.len() > 5, "{inside:?}");
        assert!(inside.iter().all(|link| link.contains("corpus=packs")), "{inside:?}");
        reader.reload().await;
        reader.until_heading("A hundred homes were flooded.").await;
        reader.go("#/").await;
        reader.until_text(OWN).await;
        reader.back().await;
        reader.until_heading("A hundred homes were flooded.").await;
    })
    .await;
}

#[tokio::test]
async fn a_pack_of_another_host_is_refused_and_nothing_is_asked_there() {
    let stranger = Host::start();
    stranger.add("altmoor.pack", corpora::minimal());
    with_reader(async |reader| {
        let address = format!("{}altmoor.pack", stranger.address());
        reader.visit(&format!("#/?corpus={}", address.replace(':', "%3A").replace('/', "%2F"))).await;
        reader.until_text(&format!("The corpus at {address} could not be fetched.")).await;
        reader.until_text("is another site").await;
        assert_eq!(stranger.asked(), Vec::<String>::new());
        reader.click_link("Open this page’s own corpus").await;
        reader.until_text(OWN).await;
    })
    .await;
}

#[tokio::test]
async fn another_pack_that_is_not_there_is_said_with_its_address() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.visit("#/?corpus=lost.pack").await;
        reader.until_text("The corpus at lost.pack could not be fetched.").await;
        reader.until_text("the host answers 404").await;
        assert!(reader.has("button", "Try again").await);
        reader.host.add("lost.pack", corpora::minimal());
        reader.click_button("Try again").await;
        reader.until_text(ALTMOOR).await;
    })
    .await;
}

#[tokio::test]
async fn a_dropped_pack_opens_says_so_and_leads_back() {
    let file = File::new("altmoor.pack", &corpora::minimal());
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.drop_file(&file.path).await;
        reader.until_text(ALTMOOR).await;
        reader.until_text("This is the corpus of the file altmoor.pack. It stays on this machine").await;
        reader.click_link("Claims").await;
        reader.until_text("A hundred homes were flooded.").await;
        reader.click_button("Back to the page’s own corpus").await;
        reader.until_text(&articles::all_claims()).await;
        assert!(!reader.page_text().await.contains("altmoor.pack"));
    })
    .await;
}

#[tokio::test]
async fn a_chosen_pack_opens_and_a_damaged_one_leaves_what_is_open() {
    let good = File::new("altmoor.pack", &corpora::minimal());
    let damaged = File::new("half.pack", &corpora::minimal()[..500]);
    let picture = File::new("notes.pack", b"\x89PNG and so on");
    with_reader(async |reader| {
        reader.open("#/about").await;
        reader.choose_file("Open a corpus from a file", &good.path).await;
        reader.until_text("This is the corpus of the file altmoor.pack.").await;
        reader.choose_file("Open a corpus from a file", &damaged.path).await;
        reader.until_text("This corpus is incomplete.").await;
        reader.drop_file(&picture.path).await;
        reader.until_text("It begins like a PNG picture.").await;
        assert_eq!(reader.texts("main h1").await, ["Method"]);
        reader.until_text("Altmoor Courier").await;
        reader.click_button("Close").await;
        reader.until_text("This is the corpus of the file altmoor.pack.").await;
        assert!(!reader.page_text().await.contains("PNG"));
    })
    .await;
}

#[tokio::test]
async fn what_became_of_a_file_is_in_sight_and_has_the_focus_wherever_it_was_chosen() {
    let good = File::new("altmoor.pack", &corpora::minimal());
    let damaged = File::new("half.pack", &corpora::minimal()[..500]);
    with_reader(async |reader| {
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            reader.open("#/").await;
            reader.script("scrollTo(0, document.documentElement.scrollHeight)", Vec::new()).await;
            reader.choose_file("Open a corpus from a file", &damaged.path).await;
            reader.until_text("This corpus is incomplete.").await;
            reader.until_focus(".notice[role=alert]").await;
            reader.until_seen(".notice[role=alert]").await;
            reader.choose_file("Open a corpus from a file", &good.path).await;
            reader.until_text("This is the corpus of the file altmoor.pack.").await;
            reader.until_focus(".notice[role=status]").await;
            reader.until_seen(".notice[role=status]").await;
            // The place at which the page was before does not come back.
            reader.paint().await;
            reader.until("the new corpus begins at its top", "return scrollY === 0").await;
            reader.click_button("Back to the page’s own corpus").await;
            reader.until_text(OWN).await;
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_loads_the_page_anew_is_told_that_the_corpus_of_a_file_is_closed() {
    let file = File::new("altmoor.pack", &corpora::minimal());
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.choose_file("Open a corpus from a file", &file.path).await;
        reader.until_text("This is the corpus of the file altmoor.pack.").await;
        reader.reload().await;
        reader.until_text("The corpus of the file altmoor.pack is no longer open").await;
        reader.click_button("Done").await;
        reader.until_gone("dialog[open]").await;
        reader.until_text(OWN).await;
        reader.reload().await;
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
        reader.paint().await;
        assert!(!reader.page_text().await.contains("is no longer open"), "it is told once");
    })
    .await;
}

#[tokio::test]
async fn a_dropped_text_that_is_no_original_is_said_and_changes_nothing() {
    let file = File::new("letter.txt", b"Dear reader");
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06").await;
        let before = reader.text("main .prose").await;
        reader.drop_file(&file.path).await;
        reader.until_text("This file is not the original of any text here.").await;
        assert_eq!(reader.text("main .prose").await, before);
    })
    .await;
}

#[tokio::test]
async fn what_the_corpus_does_not_have_is_said_with_two_ways_on() {
    let links = [
        ("#/read/no-such-text", "This corpus has no article “no-such-text”."),
        ("#/read/azernews-2020-10-06/no-such-text", "This corpus has no article “no-such-text”."),
        ("#/claims/no-such-claim", "This corpus has no claim “no-such-claim”."),
        ("#/entities/no-such-name", "This corpus has no entity “no-such-name”."),
    ];
    with_reader(async |reader| {
        for (route, sentence) in links {
            reader.open(route).await;
            reader.until_heading(sentence).await;
            assert!(reader.has("a", "Search for it").await);
            reader.click_link("Go to the contents").await;
            reader.until_text("articles to read").await;
            reader.back().await;
            reader.until_heading(sentence).await;
            reader.click_link("Search for it").await;
            reader.until_route(&format!("#/search?q={}", route.rsplit('/').next().unwrap().replace('-', "%20"))).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_that_names_no_view_is_said() {
    with_reader(async |reader| {
        for route in ["#/nowhere", "#/read", "#/read/a/b/c/d/e", "#/claims/a/b", "#/%E0%A4%A", "#/<script>"] {
            reader.open(route).await;
            reader.until_heading("There is no such page here.").await;
        }
        reader.click_link("Go to the contents").await;
        reader.until_route("#/").await;
        reader.until_text(OWN).await;
    })
    .await;
}

#[tokio::test]
async fn parameters_that_mean_nothing_are_passed_over() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06?lens=nonsense&at=claim//&x=%").await;
        reader.until_text("Azerbaijan fights in its own territory").await;
        reader.open("#/claims?state=certain&relation=&topic").await;
        reader.until_text(&articles::all_claims()).await;
        reader.open("#/entities?kind=dragon").await;
        reader.until_heading("Entities").await;
    })
    .await;
}

/// A file on the disk of whoever sits in front of the browser.
struct File {
    path: PathBuf,
    _folder: TempDir,
}

impl File {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        Self { path, _folder: folder }
    }
}

/// The sentence stands, there are ways on, and once the host is well again the first of them helps.
async fn bad_pack(fault: Fault, sentence: &str) {
    let host = Host::start();
    host.fail(Asset::Pack, fault);
    with_troubled_reader(host, async |reader| {
        reader.visit("#/claims").await;
        reader.until_text(sentence).await;
        for way in ["Try again", "Open a corpus from a file", "Reload the page"] {
            assert!(reader.has("button", way).await, "{way}");
        }
        assert_eq!(reader.count("#shell").await, 0);
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until_text(&articles::all_claims()).await;
    })
    .await;
}

async fn broken(asset: Asset, fault: Fault, route: &str, sentence: &str) {
    let host = Host::start();
    host.fail(asset, fault);
    with_troubled_reader(host, async |reader| {
        reader.visit(route).await;
        reader.until_text(sentence).await;
        assert!(reader.has("button", "Reload").await);
        assert_shell_is_readable(reader).await;
    })
    .await;
}

async fn assert_shell_is_readable(reader: &Reader) {
    let text = reader.text("#shell").await;
    assert!(text.contains("Azerbaijan fights in its own territory"), "{text}");
}
