//! How much memory the page holds when one corpus of 12 MB is open, and when it is the fiftieth that was opened in turn. Fails if
//! that is more than twice as much: then what was open before was not let go.

use std::fs;
use std::path::{Path, PathBuf};

use diptych_browser_tests::memory::Memory;
use diptych_browser_tests::{Host, Reader, corpora, with_troubled_reader};
use serde_json::json;

/// How often a corpus is opened.
const N_OPENINGS: usize = 50;
/// The most memory after all openings, as a multiple of that after one.
const BAR: f64 = 2.0;
const MEGABYTE: f64 = 1_000_000.0;

/// Whether the corpus of the file is open and drawn.
const SHOWN: &str = "return document.querySelector('.notice bdi')?.textContent === arguments[0] && document.querySelectorAll('.cards > li').length > 0";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder for two packs");
    let packs = write_packs(folder.path());
    with_troubled_reader(Host::start(), async |reader| {
        Memory::watch(reader).await;
        reader.open("#/").await;
        println!("the page's own corpus: {}", Memory::of(reader).await.told());
        let mut first = None;
        for (number, pack) in (1..=N_OPENINGS).zip(packs.iter().cycle()) {
            open(reader, pack).await;
            if number % 10 == 1 || number == N_OPENINGS {
                let held = Memory::of(reader).await;
                println!("opening {number}: {}", held.told());
                first.get_or_insert(held.sum());
                check(number, held.sum(), first.unwrap_or_default());
            }
        }
    })
    .await;
}

/// One pack under two names, so that it can be told when the other is open.
fn write_packs(folder: &Path) -> [PathBuf; 2] {
    let pack = corpora::large();
    println!("a pack of {:.1} MB", pack.len() as f64 / MEGABYTE);
    ["one.pack", "other.pack"].map(|name| {
        let path = folder.join(name);
        fs::write(&path, &pack).expect("a pack can be written");
        path
    })
}

async fn open(reader: &Reader, pack: &Path) {
    reader.drop_file(pack).await;
    let name = pack.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    reader.until_given("the corpus of the file is open", SHOWN, vec![json!(name)]).await;
    reader.paint().await;
}

fn check(number: usize, held: f64, first: f64) {
    let ratio = held / first;
    assert!(ratio <= BAR, "opening {number} holds {ratio:.1} times what one does; the bar is {BAR}");
}
