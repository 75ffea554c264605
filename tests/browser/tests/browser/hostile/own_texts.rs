//! Texts that a reader brings: each input as a file of every kind, and pasted. It stands as text in its preview, and as an article.

use base64::{Engine, prelude::BASE64_STANDARD};
use diptych_browser_tests::hostile::inputs;
use diptych_browser_tests::{Reader, with_reader};
use diptych_import::{read, read_pasted};
use diptych_own_texts::own_text::id_of;
use serde_json::{Value, json};

use crate::own_texts::kinds::files::zipped;
use crate::own_texts::paste;

/// Files that are given at once.
const AT_ONCE: usize = 40;

/// Drops files at once, as a person does who has marked several.
const DROP: &str = "const data = new DataTransfer(); \
    for (const [name, bytes] of arguments[0]) data.items.add(new File([Uint8Array.from(atob(bytes), (it) => it.charCodeAt(0))], name)); \
    dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));";

/// Nothing is being read any more, and there are so many places with a text or a reason.
const ALL_READ: &str = "return document.querySelector('.own-entry__state') === null \
    && document.querySelectorAll('.own-preview, .own-entry__failed').length >= arguments[0]";

const RAN: &str = "return [timesPwned, violations.length]";

/// An input as a file of a kind: its name, and its bytes.
fn file(kind: &str, input: &str) -> Vec<u8> {
    let page =
        format!("<title>{input}</title><article><h1>{input}</h1><p>{input}</p><p>The ferry was late.</p></article>");
    let member = |name: &str, text: &str| zipped(&[(name.to_owned(), text.as_bytes().to_vec())]);
    match kind {
        "html" => page.into_bytes(),
        "mhtml" => {
            format!("From: <Saved>\r\nMIME-Version: 1.0\r\nSubject: {}\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: {}\r\n\r\n{page}\r\n--b--", one_line(input), one_line(input)).into_bytes()
        }
        "zip" => member("page.html", &page),
        "docx" => member("word/document.xml", &format!("<w:document><w:body><w:p><w:r><w:t>{input}</w:t></w:r></w:p><w:p><w:r><w:t>The ferry was late.</w:t></w:r></w:p></w:body></w:document>")),
        _ => format!("{input}\n\nThe ferry was late.").into_bytes(),
    }
}

fn one_line(input: &str) -> String {
    input.chars().map(|it| if it.is_control() { ' ' } else { it }).collect()
}

#[tokio::test]
async fn a34_4_inputs_in_files_of_every_kind_stand_as_text_in_their_previews() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/own/add").await;
        for kind in ["html", "mhtml", "zip", "docx", "md", "txt"] {
            for some in inputs().chunks(AT_ONCE) {
                let files: Vec<(String, Vec<u8>)> =
                    some.iter().map(|it| (format!("{it}.{kind}"), file(kind, it))).collect();
                give(reader, &files).await;
                assert_eq!(reader.script(RAN, Vec::new()).await, json!([0, 0]), "{kind}: something ran");
                leave(reader).await;
            }
        }
        reader.go("#/own").await;
        reader.until_heading("Your texts").await;
        reader.assert_unharmed().await;
    })
    .await;
}

#[tokio::test]
async fn a34_4_inputs_that_are_kept_stand_as_text_in_the_list_and_as_articles() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/own/add").await;
        for some in diptych_testing::tenth(inputs()).chunks(AT_ONCE) {
            let files: Vec<(String, Vec<u8>)> = some.iter().map(|it| (format!("{it}.txt"), file("txt", it))).collect();
            let files: Vec<_> = files.into_iter().filter(|(name, bytes)| has_text(name, bytes)).collect();
            give(reader, &files).await;
            reader.click_button("Keep").await;
            reader.until_heading("Your texts").await;
            let texts: Vec<String> =
                files.iter().flat_map(|(name, bytes)| read(Some(name), bytes).unwrap()).map(|it| it.text()).collect();
            let steps: Vec<(String, Vec<&str>)> =
                texts.iter().map(|text| (format!("#/read/{}?lens=text", id_of(text)), vec![end_of(text)])).collect();
            reader.walk(&steps).await;
            leave(reader).await;
        }
        reader.go("#/own").await;
        reader.until_heading("Your texts").await;
        reader.assert_unharmed().await;
    })
    .await;
}

#[tokio::test]
async fn a34_4_inputs_that_are_pasted_plain_and_rich_stand_as_text() {
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/own/add").await;
        for input in diptych_testing::tenth(inputs()) {
            let html = format!("<div>{input}<p>The ferry was late.</p></div>");
            for html in [None, Some(html.as_str())] {
                paste(reader, "Text of your text", &input, html).await;
                let shown = if read_pasted(&input, html).is_ok() { ".own-preview" } else { ".own-entry__failed" };
                reader.until_shown(shown).await;
                assert_eq!(reader.script(RAN, Vec::new()).await, json!([0, 0]), "{}", input.escape_default());
                leave(reader).await;
            }
        }
        reader.go("#/own").await;
        reader.until_heading("Your texts").await;
        reader.assert_unharmed().await;
    })
    .await;
}

/// The last line of a text: what an input hides to its end hides the ferry, too.
fn end_of(text: &str) -> &str {
    text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default()
}

/// Whether something is left of an input to be kept.
fn has_text(name: &str, bytes: &[u8]) -> bool {
    read(Some(name), bytes).is_ok_and(|texts| texts.iter().all(|it| !it.text().trim().is_empty()))
}

async fn give(reader: &Reader, files: &[(String, Vec<u8>)]) {
    let given: Vec<Value> =
        files.iter().map(|(name, bytes)| json!([name.replace('/', "-"), BASE64_STANDARD.encode(bytes)])).collect();
    reader.script(DROP, vec![json!(given)]).await;
    reader.until_given("every file is read", ALL_READ, vec![json!(files.len())]).await;
}

/// Begins anew, with empty places.
async fn leave(reader: &Reader) {
    reader.go("#/claims").await;
    reader.until_shown(".claim-list").await;
    reader.go("#/own/add").await;
    reader.until_count(".own-entry__box", 1).await;
}
