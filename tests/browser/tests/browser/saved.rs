//! What is saved in a browser besides the reader: what other programs share with it, and corpora that somebody asked to save.

use diptych_browser_tests::{Host, Reader, corpora, reader::with_reader_at, with_troubled_reader};
use serde_json::json;
use thirtyfour::Key;

use crate::offline::{until_cached, until_ready};

/// A page that shares as a system does: with a form for several parts.
const SHARING: &str = "<!doctype html><title>Another program</title><link rel=icon href=data:,><form action=share-target method=post enctype=multipart/form-data>\
                       <textarea name=title></textarea><textarea name=text></textarea><input name=url><input type=file name=files multiple></form>";

/// Shares title, text, address and files, each with a name and a size of zeros or a text.
pub(crate) const SHARE: &str = "const [title, text, url, files] = arguments; const form = document.forms[0]; \
                     Object.assign(form.elements.title, { value: title }); Object.assign(form.elements.text, { value: text }); \
                     form.elements.url.value = url; const given = new DataTransfer(); \
                     for (const [name, content] of files) given.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name)); \
                     form.elements.files.files = given.files; form.submit()";

async fn sharing(scenario: impl AsyncFnOnce(&Reader)) {
    with_reader_at(sharing_host(), async |reader| {
        open_sharing(reader).await;
        scenario(reader).await;
    })
    .await;
}

/// A host with the reader and a page that shares with it.
pub(crate) fn sharing_host() -> Host {
    let host = Host::start_under("/user/app/");
    host.add("sharing.html", SHARING.as_bytes().to_vec());
    host
}

/// Opens the reader and then the page that shares with it; the host is away from then on.
pub(crate) async fn open_sharing(reader: &Reader) {
    reader.open("#/").await;
    until_cached(reader).await;
    reader.visit("sharing.html").await;
    reader.host.go_away();
}

#[tokio::test]
async fn p5_3_what_is_shared_without_a_network_lands_in_the_inbox_as_plain_text() {
    sharing(share_markup_and_a_file).await;
}

/// Shares markup and a file: they are shown as text, and can be opened and thrown away.
pub(crate) async fn share_markup_and_a_file(reader: &Reader) {
    let text = "<img src=x onerror=\"globalThis.pwned = true\"> and the words of a letter";
    let given = vec![
        json!("A <b>title</b>"),
        json!(text),
        json!("https://example.org/letter"),
        json!([["note.txt", "from a file"]]),
    ];
    reader.script(SHARE, given).await;
    until_ready(reader).await;
    assert!(reader.route().await.starts_with("#/inbox/"));
    reader.until_text("Something was shared on").await;
    reader.click_button("Look at it").await;
    for words in
        ["Kept in this browser", "A <b>title</b>", text, "https://example.org/letter", "note.txt, 1 kB", "from a file"]
    {
        reader.until_text(words).await;
    }
    assert_eq!(reader.count("dialog img").await, 0);
    assert_eq!(reader.script("return globalThis.pwned ?? false", Vec::new()).await, json!(false));
    reader.click_button("Open note.txt").await;
    reader.until_text("This file is not the original of any text here.").await;
    assert_eq!(reader.route().await, "#/");
    reader.go("#/inbox").await;
    reader.until_text("and the words of a letter").await;
    reader.click_button("Throw it away").await;
    reader.until_text("None yet. Texts that you share").await;
    reader.press(Key::Escape).await;
    reader.until_route("#/").await;
}

#[tokio::test]
async fn what_is_shared_is_accessible_before_and_after_somebody_looks() {
    sharing(async |reader| {
        reader
            .script(SHARE, vec![json!("A title"), json!("Words"), json!(""), json!([["note.txt", "from a file"]])])
            .await;
        until_ready(reader).await;
        reader.until_text("Something was shared on").await;
        reader.assert_accessible("what waits").await;
        reader.click_button("Look at it").await;
        reader.until_text("from a file").await;
        reader.assert_accessible("the inbox").await;
    })
    .await;
}

#[tokio::test]
async fn m4_what_another_site_sends_waits_unseen_with_its_address_and_can_be_thrown_away() {
    with_troubled_reader(Host::start_under("/user/app/"), share_from_another_site).await;
}

/// Another site sends something to the reader's inbox by a form.
pub(crate) async fn share_from_another_site(reader: &Reader) {
    let other = Host::start();
    let form = format!("action={}share-target", reader.host.address());
    other.add("sharing.html", SHARING.replace("action=share-target", &form).into_bytes());
    reader.open("#/").await;
    until_cached(reader).await;
    reader.driver().goto(format!("{}sharing.html", other.address())).await.unwrap();
    let given = vec![json!("Your account"), json!("Enter your password"), json!("https://example.org"), json!([])];
    reader.script(SHARE, given).await;
    until_ready(reader).await;
    reader.until_text(&format!("The page that sent it is of {}.", other.origin())).await;
    let said = reader.page_text().await;
    assert!(!said.contains("Your account") && !said.contains("Enter your password"), "{said}");
    reader.click_button("Throw it away").await;
    reader.until_text("None yet. Texts that you share").await;
}

#[tokio::test]
async fn m4_titles_addresses_and_names_count_against_the_limit_in_bytes() {
    sharing(share_too_much).await;
}

/// Shares more than the limit as a title and as an address.
pub(crate) async fn share_too_much(reader: &Reader) {
    let large = "ü".repeat(13_000_000);
    for (title, url) in [(large.as_str(), ""), ("", large.as_str())] {
        reader.host.come_back();
        reader.visit("sharing.html").await;
        reader.script(SHARE, vec![json!(title), json!(""), json!(url), json!([])]).await;
        until_ready(reader).await;
        reader.click_button("Look at it").await;
        reader.until_text("What was shared is larger than 25 MB. It was not taken").await;
        reader.click_button("Throw it away").await;
    }
}

#[tokio::test]
async fn m4_long_titles_addresses_and_names_are_shown_by_their_beginning() {
    sharing(async |reader| {
        let long = "a".repeat(5000);
        let given = vec![json!(long), json!("words"), json!(long), json!([[format!("{long}.txt"), "content"]])];
        reader.script(SHARE, given).await;
        until_ready(reader).await;
        reader.click_button("Look at it").await;
        reader.until_text("words").await;
        let fits = "return document.querySelector('dialog[open]').scrollWidth <= 700 && document.querySelector('dialog[open]').textContent.length < 6000";
        assert_eq!(reader.script(fits, Vec::new()).await, json!(true));
    })
    .await;
}

#[tokio::test]
async fn l10_the_name_of_a_file_turns_nothing_around_it() {
    sharing(async |reader| {
        let given = vec![json!(""), json!(""), json!(""), json!([["report\u{202e}gnp.exe.txt", "content"]])];
        reader.script(SHARE, given).await;
        until_ready(reader).await;
        reader.click_button("Look at it").await;
        reader.until_text("content").await;
        let apart = "return [...document.querySelectorAll('dialog bdi')].filter((it) => it.textContent.includes('report')).length";
        assert_eq!(reader.script(apart, Vec::new()).await, json!(2));
    })
    .await;
}

#[tokio::test]
async fn l10_a_damaged_entry_is_told_and_can_be_thrown_away_and_the_others_are_shown() {
    sharing(share_beside_damaged_entries).await;
}

/// Shares something where three entries are damaged.
pub(crate) async fn share_beside_damaged_entries(reader: &Reader) {
    let damage = "const cache = await caches.open('diptych-kept|/user/app/'); \
                  for (const [at, text] of Object.entries({ a: 'no JSON', b: 'null', c: '{}' })) await cache.put(`inbox/${at}`, new Response(text)); return true";
    reader.script(&format!("return (async () => {{ {damage} }})()"), Vec::new()).await;
    reader.script(SHARE, vec![json!("A title"), json!(""), json!(""), json!([])]).await;
    until_ready(reader).await;
    reader.click_button("Look at it").await;
    reader.until_text("A title").await;
    for _ in 0..3 {
        reader.until_text("Something that was shared is damaged and cannot be shown.").await;
        reader.script("[...document.querySelectorAll('dialog section')].find((it) => it.innerText.includes('damaged')).querySelector('button').click()", Vec::new()).await;
        reader.paint().await;
    }
    reader
        .until("nothing damaged is left", "return !document.querySelector('dialog').innerText.includes('damaged')")
        .await;
    reader.until_text("A title").await;
}

#[tokio::test]
async fn l10_a_closed_storage_is_said_where_its_contents_would_stand() {
    with_troubled_reader(Host::start(), look_into_a_closed_storage).await;
}

/// Looks at what is kept where the browser refuses to say.
pub(crate) async fn look_into_a_closed_storage(reader: &Reader) {
    reader.open("#/").await;
    reader
        .script(
            "caches.open = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))",
            Vec::new(),
        )
        .await;
    reader.go("#/inbox").await;
    reader.until_text("What this browser keeps cannot be read: The operation is insecure.").await;
}

#[tokio::test]
async fn l10_corpora_of_one_name_are_both_saved() {
    with_troubled_reader(Host::start_under("/user/app/"), async |reader| {
        reader.open("#/").await;
        until_cached(reader).await;
        let folder = tempfile::tempdir().unwrap();
        let save = async |name: &str, bytes: &[u8], address: &str| {
            reader.open("#/").await;
            let file = folder.path().join(name);
            std::fs::write(&file, bytes).unwrap();
            reader.drop_file(&file).await;
            reader.until_text("This is the corpus of the file").await;
            reader.click_button(&format!("Keep it in this browser, {} kB", bytes.len().div_ceil(1000))).await;
            reader.until_route(&format!("#/?corpus=kept%2F{address}")).await;
        };
        let (one, two) = (corpora::minimal(), corpora::untouched());
        save("town.pack", &one, "town.pack").await;
        save("town.pack", &one, "town.pack").await;
        save("town.pack", &two, "town%25202.pack").await;
        reader.open("#/?corpus=kept%2Ftown.pack").await;
        reader.until_text(corpora::ALTMOOR).await;
    })
    .await;
}

#[tokio::test]
async fn p5_4_too_much_too_many_and_nothing_are_each_told() {
    sharing(async |reader| {
        let mut shared = 0;
        let mut share = async |files: serde_json::Value| {
            shared += 1;
            reader.visit("sharing.html").await;
            reader.host.go_away();
            reader.script(SHARE, vec![json!(format!("Number {shared}")), json!(""), json!(""), files]).await;
            until_ready(reader).await;
            reader.click_button("Look at it").await;
        };
        reader.host.come_back();
        share(json!([["large.txt", 30_000_000]])).await;
        reader.until_text("What was shared is larger than 25 MB. It was not taken").await;
        reader.host.come_back();
        let many: Vec<_> = (0..25).map(|at| json!([format!("{at}.txt"), format!("text {at}")])).collect();
        share(json!(many)).await;
        reader.until_text("More than 20 files were shared. The first 20 were taken").await;
        reader.until_text("text 19").await;
        assert!(!reader.page_text().await.contains("text 20"));
        reader.host.come_back();
        share(json!([["empty.txt", ""], ["picture.png", 4000]])).await;
        reader.until_text("empty.txt, 0 kB").await;
        reader.until_text("picture.png, 4 kB").await;
    })
    .await;
}

#[tokio::test]
async fn a_corpus_from_a_file_is_saved_when_asked_for_with_its_size_and_opens_without_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("altmoor.pack");
    let bytes = corpora::minimal();
    std::fs::write(&pack, &bytes).unwrap();
    let size = format!("{} kB", bytes.len().div_ceil(1000));
    with_troubled_reader(Host::start_under("/user/app/"), async |reader| {
        reader.open("#/").await;
        until_cached(reader).await;
        reader.drop_file(&pack).await;
        reader.until_text(corpora::ALTMOOR).await;
        reader.click_button(&format!("Keep it in this browser, {size}")).await;
        reader.until_route("#/?corpus=kept%2Faltmoor.pack").await;
        reader.host.go_away();
        reader.reload().await;
        until_ready(reader).await;
        reader.until_text(corpora::ALTMOOR).await;
        reader.click_button("Settings").await;
        reader.click_button("Saved texts and corpora").await;
        reader.until_text(&format!("altmoor.pack, {size}")).await;
        reader.click_button("Remove").await;
        reader.until_text("None yet. Texts that you share").await;
        reader.paint().await;
        assert_eq!(reader.count("dialog[open]").await, 1);
        reader.click_button("Done").await;
        reader.reload().await;
        reader.until_text("could not be fetched").await;
    })
    .await;
}
