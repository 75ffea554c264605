//! What stands as letters in the page that is one file: the bytes that a host would send, and no others when the page was
//! damaged on its way.

use std::fs;
use std::io::Write;

use base64::{Engine, prelude::BASE64_STANDARD};
use diptych_browser_tests::host::unpacked;
use diptych_browser_tests::{Build, Reader, with_reader, with_troubled_reader};
use lzma_rust2::{LzmaOptions, LzmaWriter};
use serde_json::{Value, json};

use crate::one_file::{file, open};

/// How the coder of the format can be set: bits of the byte before, bits of the place for literals, bits of the place for all
/// else. The first is what the package writes.
const SETTINGS: [(u32, u32, u32); 5] = [(4, 0, 0), (3, 0, 2), (0, 2, 0), (0, 0, 4), (1, 3, 1)];

#[tokio::test]
async fn every_part_of_the_page_is_what_a_host_would_send() {
    let build = Build::made();
    let [reader, engine] = ["app.", "worker."].map(|start| unpacked(build.file(&build.name(start, ".bin"))));
    let [worker, pack] =
        [("worker.", ".js"), ("corpus.", ".pack")].map(|(start, end)| build.file(&build.name(start, end)).to_vec());
    with_reader(async |page| {
        open(page, &file(), "#/").await;
        for (address, sent) in
            [("#part-code/worker", worker), ("#part-code/reader", reader), ("#part-code/engine", engine), ("#part-pack", pack)]
        {
            let held = "const [address] = arguments; return diptychFile.part(address).then((it) => it.arrayBuffer()).then((it) => new Uint8Array(it).toBase64())";
            let held = page.script(held, vec![json!(address)]).await;
            assert!(held == BASE64_STANDARD.encode(&sent), "{address} holds other bytes than the host's file");
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_was_packed_is_unpacked_as_it_was_at_once_or_piece_by_piece() {
    with_reader(async |page| {
        open(page, &file(), "#/").await;
        for bytes in contents() {
            for settings in SETTINGS {
                let packed = packed(&bytes, settings);
                for step in [1000, bytes.len().max(1)] {
                    let found = unpack(page, &packed, step).await;
                    assert!(found == BASE64_STANDARD.encode(&bytes), "{} bytes, {settings:?}, by {step}", bytes.len());
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_damaged_is_refused_and_holds_nobody_up() {
    with_reader(async |page| {
        open(page, &file(), "#/").await;
        let bytes = contents().concat();
        let whole = packed(&bytes, SETTINGS[0]);
        // The properties, the length and the first byte, which is always zero, say nothing of the content.
        for at in (14..whole.len()).step_by(whole.len() / 40) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            for damaged in [&flipped[..], &whole[..at.max(18)]] {
                assert_eq!(unpack(page, damaged, bytes.len()).await, "RangeError", "damaged at {at}");
            }
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
        with_troubled_reader(diptych_browser_tests::Host::start(), async |reader| {
            reader.driver().goto(format!("file://{}#/", file.display())).await.unwrap();
            reader.until_seen("#boot-problem button").await;
            reader.until_text("in the order of their dates").await;
        })
        .await;
    }
}

/// Nothing, little, what repeats itself soon, late and never, and the longest match of all.
fn contents() -> Vec<Vec<u8>> {
    let mut state = 1_u32;
    let noise: Vec<u8> = (0..20_000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect();
    let words: String = (0..3000).map(|number| format!("{} of {}, ", number % 7, number * number % 1013)).collect();
    let patched: Vec<u8> =
        noise.iter().enumerate().map(|(at, byte)| if at % 50 == 49 { at as u8 } else { *byte }).collect();
    vec![
        Vec::new(),
        vec![7],
        vec![0; 30_000],
        words.into_bytes(),
        [&noise[..], &[5; 40_000], &noise, &patched].concat(),
        noise,
    ]
}

fn packed(bytes: &[u8], (before, literal, place): (u32, u32, u32)) -> Vec<u8> {
    let mut options = LzmaOptions::with_preset(6);
    (options.lc, options.lp, options.pb) = (before, literal, place);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64)).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// What the page makes of it, or the name of its error.
async fn unpack(page: &Reader, packed: &[u8], step: usize) -> Value {
    let unpack = "const [packed, step] = arguments; \
                  try { \
                    const unpacker = diptychUnpack(Uint8Array.fromBase64(packed)); \
                    const { length } = unpacker.bytes; \
                    for (let end = 0; end < length + step; end += step) unpacker.until(Math.min(end, length)); \
                    return unpacker.bytes.toBase64(); \
                  } catch (error) { return error.name; }";
    page.script(unpack, vec![json!(BASE64_STANDARD.encode(packed)), json!(step)]).await
}
