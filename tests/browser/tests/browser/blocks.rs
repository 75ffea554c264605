//! What stands as letters in the page that is one file: the bytes that a host would send, and a sentence when the page was
//! damaged on its way.

use std::fs;

use base64::{Engine, prelude::BASE64_STANDARD};
use diptych_browser_tests::{Build, Host, with_reader, with_troubled_reader};
use serde_json::json;

use crate::one_file::{file, open};

/// The blocks with the files of the host that they hold.
const BLOCKS: [(&str, &str, &str); 7] = [
    ("#part-code", "app.", ".bin"),
    ("#part-pack", "corpus.", ".pack"),
    ("#part-chunk-claims", "chunk-claims.", ".bin"),
    ("#part-chunk-side_by_side", "chunk-side-by-side.", ".bin"),
    ("#part-chunk-shared", "chunk-shared.", ".bin"),
    ("#part-engine", "worker.", ".bin"),
    ("#part-worker", "worker.", ".js"),
];

#[tokio::test]
async fn every_part_of_the_page_is_what_a_host_would_send() {
    let build = Build::made();
    with_reader(async |page| {
        open(page, &file(), "#/").await;
        for (block, start, end) in BLOCKS {
            let held = "const [block] = arguments; return diptychFile.part(block).then((it) => it.arrayBuffer()).then((it) => new Uint8Array(it).toBase64())";
            let held = page.script(held, vec![json!(block)]).await;
            let sent = build.file(&build.name(start, end));
            assert!(held == BASE64_STANDARD.encode(sent), "{block} holds other bytes than the host's file");
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_was_cut_off_or_changed_on_its_way_says_so_over_its_list() {
    let page = fs::read_to_string(file()).unwrap();
    let code = page.find("id=\"part-code\"").unwrap();
    let cut_off = page[..code + 100_000].to_owned();
    let changed = format!("{}{}{}", &page[..code + 50_000], "0".repeat(40), &page[code + 50_040..]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("diptych.html");
    for damaged in [cut_off, changed] {
        fs::write(&file, damaged).unwrap();
        with_troubled_reader(Host::start(), async |reader| {
            reader.driver().goto(format!("file://{}#/", file.display())).await.unwrap();
            reader.until_seen("#boot-problem button").await;
            reader.until_text("articles to read").await;
        })
        .await;
    }
}
