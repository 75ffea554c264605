//! What a browser keeps besides the reader: what other programs share with it, and corpora that somebody asked to keep.

use diptych_browser_tests::{Host, Reader, corpora, with_troubled_reader};
use serde_json::json;
use thirtyfour::Key;

use crate::offline::{until_kept, until_ready};

/// A page that shares as a system does: with a form for several parts.
const SHARING: &str = "<!doctype html><title>Another program</title><form action=share-target method=post enctype=multipart/form-data>\
                       <textarea name=title></textarea><textarea name=text></textarea><input name=url><input type=file name=files multiple></form>";

/// Shares title, text, address and files, each with a name and a size of zeros or a text.
const SHARE: &str = "const [title, text, url, files] = arguments; const form = document.forms[0]; \
                     Object.assign(form.elements.title, { value: title }); Object.assign(form.elements.text, { value: text }); \
                     form.elements.url.value = url; const given = new DataTransfer(); \
                     for (const [name, content] of files) given.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name)); \
                     form.elements.files.files = given.files; form.submit()";

async fn sharing(scenario: impl AsyncFnOnce(&Reader)) {
    let host = Host::start_under("/user/app/");
    host.add("sharing.html", SHARING.as_bytes().to_vec());
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        until_kept(reader).await;
        reader.visit("sharing.html").await;
        reader.host.go_away();
        scenario(reader).await;
    })
    .await;
}

#[tokio::test]
async fn p5_3_what_is_shared_without_a_network_lands_in_the_inbox_as_plain_text() {
    sharing(async |reader| {
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
        for words in [
            "Kept in this browser",
            "A <b>title</b>",
            text,
            "https://example.org/letter",
            "note.txt, 1 kB",
            "from a file",
        ] {
            reader.until_text(words).await;
        }
        assert_eq!(reader.count("dialog img").await, 0);
        assert_eq!(reader.script("return globalThis.pwned ?? false", Vec::new()).await, json!(false));
        reader.assert_accessible("the inbox").await;
        reader.click_button("Open note.txt").await;
        reader.until_text("This file is not the original of any text here.").await;
        assert_eq!(reader.route().await, "#/");
        reader.go("#/inbox").await;
        reader.until_text("and the words of a letter").await;
        reader.click_button("Remove").await;
        reader.until_text("Nothing. Texts that you share").await;
        reader.press(Key::Escape).await;
        reader.until_route("#/").await;
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
            reader.until_text("Kept in this browser").await;
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
async fn a_corpus_from_a_file_is_kept_when_asked_for_with_its_size_and_opens_without_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("altmoor.pack");
    let bytes = corpora::minimal();
    std::fs::write(&pack, &bytes).unwrap();
    let size = format!("{} kB", bytes.len().div_ceil(1000));
    with_troubled_reader(Host::start_under("/user/app/"), async |reader| {
        reader.open("#/").await;
        until_kept(reader).await;
        reader.drop_file(&pack).await;
        reader.until_heading(corpora::ALTMOOR).await;
        reader.click_button(&format!("Keep it in this browser, {size}")).await;
        reader.until_route("#/?corpus=kept%2Faltmoor.pack").await;
        reader.host.go_away();
        reader.reload().await;
        until_ready(reader).await;
        reader.until_heading(corpora::ALTMOOR).await;
        reader.click_button("Type and theme").await;
        reader.click_button("What this browser keeps besides").await;
        reader.until_text(&format!("altmoor.pack, {size}")).await;
        reader.click_button("Remove").await;
        reader.until_text("Nothing. Texts that you share").await;
        reader.paint().await;
        assert_eq!(reader.count("dialog[open]").await, 1);
        reader.click_button("Done").await;
        reader.reload().await;
        reader.until_text("could not be fetched").await;
    })
    .await;
}
