//! Every kind of file, and what is pasted, stands in the page word for word as `diptych import` reads it, with what is stated of it. It is
//! back after a reload, and without a host.

use std::collections::BTreeSet;

use diptych_browser_tests::{Reader, with_reader};
use diptych_import::imported_text::ImportedText;
use diptych_import::{read, read_pasted};
use diptych_own_texts::own_text::id_of;

use super::paste;
use crate::offline::until_cached;

#[path = "../../../../../crates/import/tests/support/mod.rs"]
pub(crate) mod files;

const PLAIN: &str = "The ferry was late\n\nIt came at noon. “We wait,” said the pilot.";
const RICH: &str = "<h1>The ferry was late</h1><nav><a href='/'>Home</a></nav><p>It came at <b>noon</b>.</p>\
    <p onclick='pwned()'>“We wait,” said the pilot.<script>pwned()</script></p>";

#[tokio::test]
async fn a34_1_every_kind_of_file_gives_what_the_command_makes_of_it_and_is_back_without_a_host() {
    let folder = tempfile::tempdir().unwrap();
    with_reader(async |reader| {
        reader.open("#/").await;
        until_cached(reader).await;
        let mut ids = BTreeSet::new();
        for name in files::examples() {
            let (path, bytes) = (folder.path().join(&name), files::example(&name));
            std::fs::write(&path, &bytes).unwrap();
            let texts = read(Some(&name), &bytes).unwrap();
            reader.go("#/own/add").await;
            reader.until_heading("Add a text").await;
            reader.choose_file("File of your text", &path).await;
            assert_previewed(reader, &name, &texts).await;
            keep(reader, &texts).await;
            for text in &texts {
                assert_stands(reader, &name, text).await;
                ids.insert(id_of(&text.text()));
            }
        }
        reader.host.go_away();
        reader.go("#/own").await;
        reader.reload().await;
        reader.until_count("main > .own-list > .own-list__item", ids.len()).await;
        let text = read(Some("tracked.docx"), &files::example("tracked.docx")).unwrap().remove(0);
        assert_stands(reader, "tracked.docx without a host", &text).await;
    })
    .await;
}

#[tokio::test]
async fn a34_1_what_is_pasted_plain_or_rich_stands_as_it_is_read_natively() {
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        for (plain, html) in [(PLAIN, None), ("The ferry was late It came at noon.", Some(RICH))] {
            let text = read_pasted(plain, html).unwrap();
            reader.go("#/own/add").await;
            reader.until_heading("Add a text").await;
            paste(reader, "Text of your text", plain, html).await;
            assert_previewed(reader, plain, std::slice::from_ref(&text)).await;
            keep(reader, std::slice::from_ref(&text)).await;
            assert_stands(reader, plain, &text).await;
        }
    })
    .await;
}

/// Where twenty pages state what they state: in each way that pages do, with and without a day, a byline and an address.
const STATED: [&str; 5] = [
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry late\",\"datePublished\":\"2026-01-12T08:15:00Z\",\
     \"author\":{\"name\":\"Ines Hall\"},\"publisher\":{\"name\":\"Valley Press\"},\"inLanguage\":\"en\"}</script>",
    "<meta property=og:title content='Ferry late'><meta property=og:site_name content='Valley Press'>\
     <meta property=article:published_time content=2026-01-12><meta property=og:url content=https://post.example/ferry>",
    "<meta name=author content='Ines Hall'><meta name=date content='12 January 2026'><link rel=canonical href=https://post.example/ferry>",
    "<title>Ferry late | Valley Press</title><meta name=DC.creator content='Ines Hall'><meta name=DC.date content=2026-01>",
    "<title>Ferry late</title>",
];

/// Around which markup the article stands, with what is no part of it.
const BODIES: [&str; 4] = [
    "<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>Ferry late</h1><p>TEXT</p><aside>Read also: fog</aside></article>",
    "<div class=header><a href=/>Home</a></div><div class=story><h1>Ferry late</h1><time datetime=2026-01-11>11 January</time><p>TEXT</p></div>",
    "<table><tr><td><a href=/>Home</a><td><p>TEXT</p><p>TEXT</p></table><footer>All rights reserved</footer>",
    "<main><p>TEXT<br><br>TEXT</p><div hidden>Not seen</div><ul class=share><li><a href=#>Share</a></ul></main>",
];

const SENTENCES: &str = "The ferry to the northern islands was late on Sunday because of fog, and the pilots refused to leave the harbor. \
    Nobody was hurt, the harbor office said, and the passengers were brought back to the town at night.";

#[tokio::test]
async fn a34_3_twenty_pages_stand_in_the_page_as_the_command_reads_them_with_all_that_they_state() {
    let page = |(head, body): (&str, &str)| {
        format!("<html><head>{head}</head><body>{}</body></html>", body.replace("TEXT", SENTENCES))
    };
    let pages = STATED.iter().flat_map(|head| BODIES.iter().map(move |body| page((head, body))));
    let folder = tempfile::tempdir().unwrap();
    with_reader(async |reader| {
        reader.open("#/own/add").await;
        for (number, page) in pages.enumerate() {
            let name = format!("{number}.html");
            let path = folder.path().join(&name);
            std::fs::write(&path, &page).unwrap();
            let texts = read(Some(&name), page.as_bytes()).unwrap();
            reader.choose_file("File of your text", &path).await;
            reader.until_shown(".own-preview").await;
            assert_previewed(reader, &name, &texts).await;
            reader.click_button("Take another text").await;
            reader.until_gone(".own-preview").await;
        }
    })
    .await;
}

/// The previews have what is stated of each text, and nothing is lost: what is left out stands there too.
async fn assert_previewed(reader: &Reader, name: &str, texts: &[ImportedText]) {
    reader.until_count(".own-preview", texts.len()).await;
    let blocks: Vec<&str> = texts.iter().flat_map(|it| &it.blocks).map(|it| it.text.as_str()).collect();
    assert_eq!(reader.contents(".own-part__text").await, blocks, "{name}");
    let values = "return [...document.querySelectorAll('.own-preview__fields')].map((it) => \
        [...it.querySelectorAll('input')].slice(1, 6).map((field) => field.value))";
    let stated: Vec<[String; 5]> = texts.iter().map(stated).collect();
    assert_eq!(reader.script(values, Vec::new()).await, serde_json::json!(stated), "{name}");
}

/// Publisher, date, byline, address and language, empty where they are not stated.
fn stated(text: &ImportedText) -> [String; 5] {
    let written = |it: &Option<diptych_import::stated::Stated<String>>| it.as_ref().map(|it| it.value.clone());
    let published = text.published.as_ref().map(|it| it.value.to_string());
    [written(&text.publisher), published, written(&text.byline), written(&text.address), written(&text.language)]
        .map(Option::unwrap_or_default)
}

async fn keep(reader: &Reader, texts: &[ImportedText]) {
    reader.click_button(if texts.len() == 1 { "Keep this text" } else { "Keep these texts" }).await;
    let left = "return !location.hash.startsWith('#/own/add')";
    reader.until("it is kept", left).await;
}

async fn assert_stands(reader: &Reader, name: &str, text: &ImportedText) {
    let words = text.text();
    reader.go(&format!("#/read/{}?lens=text", id_of(&words))).await;
    let paragraphs: Vec<&str> = words.trim().split("\n\n").collect();
    reader.until_count("[data-paragraph]", paragraphs.len()).await;
    assert_eq!(reader.contents("[data-paragraph]").await, paragraphs, "{name}");
}
