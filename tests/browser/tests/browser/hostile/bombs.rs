//! Files made to exhaust a browser: each is refused with a sentence and within little memory, and the reader goes on.

use std::fs;

use diptych_browser_tests::host::unpacked;
use diptych_browser_tests::{Reader, articles, corpora, with_reader};
use diptych_corpus::limits::{MAX_INFLATED_BYTES, MAX_TEXT_BYTES};
use diptych_corpus::original::digest;
use diptych_engine::annotation::seal_pack;
use flate2::{Compress, Compression, Crc, FlushCompress};
use serde_json::json;

const MOST_MEMORY: f64 = 300e6;
/// Bytes of a pack before its payload.
const HEADER_BYTES: usize = 50;
const MEGABYTE: usize = 1 << 20;

/// Keeps the memory of the reader's code within reach, to measure it.
const WATCH_MEMORY: &str = "const plain = WebAssembly.instantiate; WebAssembly.instantiate = async (...given) => { \
                            const made = await plain.apply(WebAssembly, given); \
                            globalThis.codeMemory ??= (made.instance ?? made).exports.memory; return made }";

#[tokio::test]
async fn p6_4_bombs_are_refused_with_a_sentence_and_with_little_memory() {
    let ten_gigabytes = bomb(10 << 10);
    let long_string = [&varint(100_000_000)[..], &[b'a'; 1000]].concat();
    let zeros = vec![0; MAX_INFLATED_BYTES];
    let whole = [&varint(MAX_INFLATED_BYTES - 4)[..], &vec![b'a'; MAX_INFLATED_BYTES - 4]].concat();
    let files: [(&str, Vec<u8>, &str); 11] = [
        ("said.pack", pack_of(&ten_gigabytes, u32::MAX as usize), "This corpus is too large."),
        ("hidden.pack", pack_of(&ten_gigabytes, MAX_INFLATED_BYTES), "This corpus is damaged."),
        ("zeros.pack", pack_of(&gzip(&zeros), MAX_INFLATED_BYTES), "This corpus contradicts itself."),
        ("string.pack", pack_of(&gzip(&long_string), long_string.len()), "This corpus contradicts itself."),
        ("whole.pack", pack_of(&gzip(&whole), whole.len()), "This corpus contradicts itself."),
        (
            "long.pack",
            vec![b'a'; 100 * MEGABYTE],
            "The file long.pack could not be read. The reason: it is larger than 16 MB.",
        ),
        (
            "film.mp4",
            vec![0; 300 * MEGABYTE],
            "The file film.mp4 could not be read. The reason: it is larger than 16 MB.",
        ),
        (
            "text.txt",
            vec![b'a'; 30 * MEGABYTE],
            "The file text.txt could not be read. The reason: it is larger than 16 MB.",
        ),
        ("tags.txt", b"<b>".repeat(1_000_000), "This file is not the original of any text here."),
        ("lists.pack", vec![b'['; 1_000_000], "This file is not a Diptych corpus."),
        ("quotes.txt", "“".repeat(1_000_000).into_bytes(), "This file is not the original of any text here."),
    ];
    let folder = tempfile::tempdir().unwrap();
    with_reader(async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_MEMORY })).await;
        for (name, bytes, sentence) in files {
            let file = folder.path().join(name);
            fs::write(&file, bytes).unwrap();
            reader.open("#/read/azernews-2020-10-06").await;
            reader.drop_file(&file).await;
            reader.until_text(sentence).await;
            let memory = memory(reader).await;
            assert!(memory < MOST_MEMORY, "{name} took {memory} bytes");
            assert_alive(reader).await;
        }
    })
    .await;
}

#[tokio::test]
async fn p6_4_originals_of_brackets_within_brackets_stop_neither_page_nor_engine() {
    for piece in ["“", "(", "“a (b ", "<b>"] {
        let text = piece.repeat(MAX_TEXT_BYTES / 16 / piece.len());
        let mut town = corpora::town();
        town.articles[0].original_sha256 = Some(digest(text.as_bytes()));
        let folder = tempfile::tempdir().unwrap();
        let [pack, file] = ["town.pack", "original.txt"].map(|name| folder.path().join(name));
        fs::write(&pack, seal_pack(town).unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        with_reader(async |reader| {
            reader.open("#/read/courier-2021-07-13").await;
            reader.drop_file(&pack).await;
            reader.find("button", "I have the original").await;
            reader.choose_file("I have the original", &file).await;
            reader.until_text("the original text").await;
            reader.go("#/search?q=gates").await;
            reader.until_text("Found: ").await;
        })
        .await;
    }
}

#[tokio::test]
async fn p6_4_addresses_of_a_million_letters_lead_nowhere() {
    with_reader(async |reader| {
        reader.open("#/").await;
        for piece in ["(", "/", "?", "&a=", "%", "%25"] {
            let go = "location.hash = `#/read/${arguments[0].repeat(1000000 / arguments[0].length)}`";
            reader.script(go, vec![json!(piece)]).await;
            reader.paint().await;
            assert_alive(reader).await;
        }
    })
    .await;
}

/// Bytes of the page and of the reader's code, without what the browser can still throw away.
async fn memory(reader: &Reader) -> f64 {
    reader.cdp("HeapProfiler.collectGarbage", json!({})).await;
    let heap = reader.cdp("Runtime.getHeapUsage", json!({})).await;
    let part = |name: &str| heap[name].as_f64().unwrap_or_default();
    let code = reader.number("return codeMemory.buffer.byteLength").await;
    part("usedSize") + part("embedderHeapUsedSize") + part("backingStorageSize") + code
}

async fn assert_alive(reader: &Reader) {
    reader.go("#/read/azernews-2020-10-06?lens=claims").await;
    let paragraphs = articles::paragraphs("azernews-2020-10-06");
    reader.until_count("[data-paragraph]", paragraphs.len()).await;
    assert_eq!(reader.contents("[data-paragraph]").await, paragraphs);
}

/// A pack in the first of whose contents that are `old` others stand, under a header that is true: what no packer writes.
pub(super) fn edited(pack: &[u8], old: &str, new: &str) -> Vec<u8> {
    let written = |text: &str| [varint(text.len()), text.as_bytes().to_vec()].concat();
    let (old, new) = (written(old), written(new));
    let contents = unpacked(&pack[HEADER_BYTES..]);
    let at = contents.windows(old.len()).position(|it| it == old).expect("the pack holds what is replaced");
    let contents = [&contents[..at], &new, &contents[at + old.len()..]].concat();
    pack_of(&gzip(&contents), contents.len())
}

/// A pack that says of this payload that it holds so many bytes.
fn pack_of(gzip: &[u8], n_inflated: usize) -> Vec<u8> {
    let length = |n_bytes: usize| (n_bytes as u32).to_le_bytes();
    [b"DIPTYCH\x1a\x02\0", &length(gzip.len())[..], &length(n_inflated), &digest(gzip), gzip].concat()
}

/// So many megabytes of zeros, of which each takes a kilobyte. They end before anybody comes to the checksum behind them.
fn bomb(megabytes: usize) -> Vec<u8> {
    let one = deflated(&vec![0; MEGABYTE], FlushCompress::Full);
    member(&[one.repeat(megabytes), deflated(&[], FlushCompress::Finish)].concat(), [0; 8])
}

fn gzip(contents: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(contents);
    let [a, b, c, d] = sum.sum().to_le_bytes();
    let [e, f, g, h] = sum.amount().to_le_bytes();
    member(&deflated(contents, FlushCompress::Finish), [a, b, c, d, e, f, g, h])
}

/// The header that a pack's payload has, and the end.
fn member(deflated: &[u8], trailer: [u8; 8]) -> Vec<u8> {
    [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255], deflated, &trailer].concat()
}

fn deflated(contents: &[u8], flush: FlushCompress) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(contents.len() + 1000);
    Compress::new(Compression::best(), false)
        .compress_vec(contents, &mut bytes, flush)
        .expect("bytes can be compressed");
    bytes
}

fn varint(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
