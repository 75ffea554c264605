//! How long texts of a reader take in a browser that is slowed down four times: from a dropped page to its preview, a text of 2,000 words
//! with its marks, and two of them side by side with their links, beside a pair of the default corpus in the same run; and, not slowed down, from
//! the press to the file of a workspace of 10 MB. Fails over the bars.

use diptych_browser_tests::slowed::{self, SLOWER, median, quiet};
use diptych_browser_tests::{Host, Reader, articles, with_troubled_reader};
use diptych_corpus::date::PartialDate;
use diptych_own_texts::{Details, OwnText};
use diptych_workspace::{Workspace, write};
use serde_json::json;

/// The longest from a dropped page to its preview, once the code that reads files is here, in milliseconds.
const PREVIEW_BAR: f64 = 400.0;
/// The longest until a text stands with its marks, in milliseconds.
const TEXT_BAR: f64 = 1000.0;
/// How many times the time of a pair of the corpus two texts of a reader may take.
const PAIR_BAR: f64 = 1.5;
/// The longest until a workspace of 10 MB is a file, in a browser that is not slowed down, in milliseconds.
const SAVING_BAR: f64 = 1000.0;
/// Texts of that workspace, of a megabyte each.
const N_LARGE_TEXTS: usize = 10;
/// Openings of each; the median counts.
const OPENINGS: usize = 5;
/// Words of each text.
const N_WORDS: usize = 2000;
/// The longest text of the default corpus beside one that it has links with.
const BUNDLED_PAIR: &str = "#/read/turkey-gazette-2020-10-15/azernews-2020-10-06?lens=shared";
/// Articles of which each text is put together; the first of both is the same, so that the texts share words.
const PARTS: [[&str; 6]; 2] = [
    [
        "azernews-2020-10-06",
        "azvision-2020-10-29",
        "amnesty-2020-10-05",
        "oval-2020-09-16",
        "hrw-2020-10-30",
        "turkey-gazette-2020-10-15",
    ],
    [
        "azernews-2020-10-06",
        "hrw-2020-10-30",
        "turkey-gazette-2020-10-15",
        "amnesty-2020-10-05",
        "azvision-2020-10-29",
        "oval-2020-09-16",
    ],
];

/// Drops a web page and answers with the milliseconds until its preview is painted.
const DROP: &str = "const [html, done] = arguments; const data = new DataTransfer(); data.items.add(new File([html], 'page.html')); \
    const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - start); \
    const look = () => document.querySelector('.own-preview') ? port2.postMessage(0) : requestAnimationFrame(look); \
    const start = performance.now(); dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true })); requestAnimationFrame(look)";

/// Pastes into the first box that is empty.
const PASTE: &str = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); const box = document.querySelector('textarea'); \
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";

/// Presses the button that saves, and answers with the milliseconds until the file is handed to the browser.
const SAVE: &str = "const button = [...document.querySelectorAll('button')].find((it) => it.textContent.includes('Save as a .diptych file')); \
    const start = performance.now(); button.click(); return performance.now() - start";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let texts = PARTS.map(text);
    let mut over = previews(&texts[0]).await;
    let saving = saving().await;
    println!("a workspace of {N_LARGE_TEXTS} MB to its file: {saving:.0} ms (bar {SAVING_BAR:.0})");
    if saving > SAVING_BAR {
        over.push(format!("a workspace takes {saving:.0} ms to its file"));
    }
    let (mut own, mut bundled, mut alone) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        let (pair, one) = own_pair(&texts).await;
        own.push(pair);
        alone.push(one);
        bundled.push(bundled_pair().await);
    }
    let (own, bundled, alone) = (median(own), median(bundled), median(alone));
    let ratio = own / bundled;
    println!("a text of {N_WORDS} words with its marks: {alone:.0} ms at {SLOWER} times slower (bar {TEXT_BAR:.0})");
    println!(
        "two of them side by side with links: {own:.0} ms; a pair of the corpus: {bundled:.0} ms; ratio {ratio:.2} (bar {PAIR_BAR:.1})"
    );
    if alone > TEXT_BAR {
        over.push(format!("a text takes {alone:.0} ms"));
    }
    if ratio > PAIR_BAR {
        over.push(format!("two texts take {ratio:.2} times a pair of the corpus"));
    }
    assert!(over.is_empty(), "over the bars:\n{}", over.join("\n"));
}

/// Paragraphs of articles until there are words enough.
fn text(parts: [&str; 6]) -> String {
    let mut n_words = 0;
    let is_needed = |paragraph: &String| {
        let is_needed = n_words < N_WORDS;
        n_words += paragraph.split_whitespace().count();
        is_needed
    };
    parts.iter().flat_map(|it| articles::paragraphs(it)).take_while(is_needed).collect::<Vec<_>>().join("\n\n")
}

/// Prints how long the preview of a dropped page takes, and gives what is over the bar in a sentence.
async fn previews(text: &str) -> Vec<String> {
    let paragraphs: String = text.split("\n\n").map(|it| format!("<p>{it}</p>")).collect();
    let html = format!("<!doctype html><title>A page</title><article><h1>A page</h1>{paragraphs}</article>");
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        with_troubled_reader(Host::start(), async |reader| {
            reader.open("#/own/add").await;
            quiet(reader).await;
            first.push(drop_page(reader, &html).await);
            reader.go("#/about").await;
            reader.until_gone(".own-preview").await;
            reader.go("#/own/add").await;
            reader.until_shown("textarea").await;
            later.push(drop_page(reader, &html).await);
        })
        .await;
    }
    let (first, later) = (median(first), median(later));
    println!(
        "a dropped page of {N_WORDS} words to its preview: {later:.0} ms at {SLOWER} times slower (bar {PREVIEW_BAR:.0}); the first one, which fetches the code that reads files, {first:.0} ms"
    );
    if later > PREVIEW_BAR { vec![format!("a preview takes {later:.0} ms")] } else { Vec::new() }
}

/// Milliseconds until a workspace of 10 MB, opened from a file, is a file again.
async fn saving() -> f64 {
    let paragraph = "The river rose at night and took the bridge with it.\n\n".repeat(20);
    let text = |number: usize| {
        let words = format!("Text {number}.\n\n{}", paragraph.repeat(1_000_000 / paragraph.len()));
        let details = Details { headline: format!("Text {number}"), ..Details::default() };
        OwnText::new(&words, details, PartialDate::UNKNOWN).expect("a text to read")
    };
    let workspace = Workspace { texts: (0..N_LARGE_TEXTS).map(text).collect(), ..Workspace::default() };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("large.diptych");
    std::fs::write(&file, write(&workspace, "river", PartialDate::UNKNOWN)).expect("room for a file");
    let mut times = Vec::new();
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/own").await;
        reader.choose_file("Open a .diptych file", &file).await;
        reader.click_button("Add it to what is here").await;
        reader.until_count("main > .own-list > .own-list__item", N_LARGE_TEXTS).await;
        // What the worker still reads of the texts is over by then.
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
        for _ in 0..OPENINGS {
            times.push(reader.script(SAVE, Vec::new()).await.as_f64().unwrap_or_default());
        }
    })
    .await;
    median(times)
}

async fn drop_page(reader: &Reader, html: &str) -> f64 {
    let answer = reader.driver().execute_async(DROP, vec![json!(html)]).await.expect("the preview comes");
    answer.json().as_f64().unwrap_or_default()
}

/// Milliseconds until two texts of a reader stand side by side with their links, and until one of them stands with its marks.
async fn own_pair(texts: &[String; 2]) -> (f64, f64) {
    let mut times = (0.0, 0.0);
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/own/compare").await;
        reader.until_count("textarea", 2).await;
        for (n_read, text) in (1..).zip(texts) {
            reader.script(PASTE, vec![json!(text)]).await;
            reader.until_count(".own-preview", n_read).await;
        }
        reader.click_button("Lay them side by side").await;
        reader.until_shown(".link-row").await;
        let pair = reader.route().await;
        let one = pair.split('/').take(3).collect::<Vec<_>>().join("/") + "?lens=shared";
        // As one who returns: nothing that was drawn or asked before is at hand.
        reader.open("#/about").await;
        quiet(reader).await;
        times.0 = slowed::opening(reader, &pair, "", ".link-row").await.1;
        reader.go("#/about").await;
        reader.until_gone(".pane").await;
        times.1 = slowed::opening(reader, &one, "", ".link-row").await.1;
    })
    .await;
    times
}

async fn bundled_pair() -> f64 {
    let mut time = 0.0;
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/about").await;
        quiet(reader).await;
        time = slowed::opening(reader, BUNDLED_PAIR, "", ".link-row").await.1;
    })
    .await;
    time
}
