//! How long a reader waits for each view that is composed beside the page, and how smoothly linked panes scroll, in a browser
//! that is slowed down four times. A view is there when it is drawn after the click. Fails over the bars.

use diptych_browser_tests::slowed::{self, SLOWER, median, quiet};
use diptych_browser_tests::{Asset, Fault, Host, with_troubled_reader};
use serde_json::Value;

/// The longest that a view may take on the default corpus, in milliseconds.
const VIEW_BAR: f64 = 100.0;
/// The same on a corpus of 200 articles.
const LARGE_VIEW_BAR: f64 = 300.0;
/// Frames of linked panes: the usual one, and the longest, in milliseconds. A screen shows 60 a second.
const FRAME_BAR: f64 = 16.8;
const LONGEST_FRAME_BAR: f64 = 50.0;
/// Openings of each view; the median counts.
const OPENINGS: usize = 3;

/// A text of the default corpus, and one beside another.
const TEXTS: [&str; 2] =
    ["#/read/azernews-2020-10-06?lens=voices", "#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared"];
/// The same of a corpus of 200 articles.
const LARGE_TEXTS: [&str; 2] = ["#/read/a010?lens=voices", "#/read/a010/a020?lens=shared"];
/// What stands in an overview once the worker has answered.
const HEAD: &str = ".overview:not([data-waiting]) .overview__lead";
/// The longest text of the corpus beside one that it has links with.
const LONGEST_PAIR: &str = "#/read/turkey-gazette-2020-10-15/azernews-2020-10-06?lens=shared";

/// Changes a word and answers with the milliseconds until that is painted: what a browser takes for any change on this machine.
const CHANGE: &str = "const [done] = arguments; const start = performance.now(); document.querySelector('h1').append('.'); \
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - start); port2.postMessage(0) })";

/// Scrolls the first pane by twenty pixels a frame for three seconds and answers with all frames and shifts.
const SCROLL: &str = "const [done] = arguments; const pane = document.querySelector('.pane'); pane.dispatchEvent(new Event('wheel')); \
    const frames = []; let last; let shifts = 0; new PerformanceObserver((seen) => seen.getEntries().forEach((it) => (shifts += it.value))).observe({ type: 'layout-shift' }); \
    const step = (now) => { if (last) frames.push(now - last); last = now; pane.scrollTop += 20; if (frames.length < 180) requestAnimationFrame(step); else done([frames, shifts, document.querySelectorAll('.pane')[1].scrollTop]) }; requestAnimationFrame(step)";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("a word that changes: {:.0} ms at {SLOWER} times slower", change().await);
    let mut over = measure(TEXTS, VIEW_BAR, Host::start).await;
    let pack = std::env::var_os("DIPTYCH_BENCH_PACK").map(|path| std::fs::read(path).expect("the pack can be read"));
    if let Some(pack) = pack {
        println!("a corpus of 200 articles:");
        let host = || {
            let host = Host::start();
            host.fail(Asset::Pack, Fault::Bytes(pack.clone()));
            host
        };
        over.extend(measure(LARGE_TEXTS, LARGE_VIEW_BAR, host).await);
    }
    let (frames, shifts) = scrolled().await;
    let longest = frames.iter().copied().fold(0.0, f64::max);
    let usual = median(frames);
    println!("panes that scroll together: frame {usual:.1} ms, longest {longest:.0} ms, layout shift {shifts}");
    if usual > FRAME_BAR || longest > LONGEST_FRAME_BAR || shifts > 0.0 {
        over.push(format!("panes scroll at {usual:.1} ms a frame, the longest {longest:.0} ms"));
    }
    assert!(over.is_empty(), "over the bars:\n{}", over.join("\n"));
}

/// Prints how long each view takes, and gives those over `bar` in a sentence each.
async fn measure(texts: [&str; 2], bar: f64, host: impl Fn() -> Host) -> Vec<String> {
    let mut over = Vec::new();
    for (route, stands, listed) in views(texts) {
        let (mut opened, mut composed) = (Vec::new(), Vec::new());
        for _ in 0..OPENINGS {
            let times = opening(host(), route, stands, listed).await;
            opened.push(times.0);
            composed.push(times.1);
        }
        let (opened, composed) = (median(opened), median(composed));
        println!("{route}: {opened:.0} ms at {SLOWER} times slower (bar {bar:.0}), all of it {composed:.0} ms");
        if opened > bar {
            over.push(format!("{route} takes {opened:.0} ms"));
        }
    }
    over
}

/// Each view of a corpus with these texts, with what stands in it when it is open, and what is listed beside its texts.
fn views([text, pair]: [&str; 2]) -> [(&str, &str, &str); 8] {
    [
        ("#/claims", ".claim-list li", ".coverage"),
        ("#/numbers", "", HEAD),
        ("#/timeline", "", HEAD),
        ("#/voices", "", HEAD),
        ("#/wording", "", HEAD),
        ("#/naming", "", HEAD),
        (text, ".prose p", ".link-row"),
        (pair, ".pane ~ .pane .prose p", ".link-row"),
    ]
}

/// Milliseconds from the click to the view and to all that is composed for it, in a page that has been quiet for a while.
async fn opening(host: Host, route: &str, stands: &str, listed: &str) -> (f64, f64) {
    let mut times = (0.0, 0.0);
    with_troubled_reader(host, async |reader| {
        reader.open("#/about").await;
        quiet(reader).await;
        times = slowed::opening(reader, route, stands, listed).await;
    })
    .await;
    times
}

/// Milliseconds until a word that changes is painted.
async fn change() -> f64 {
    let mut times = Vec::new();
    for _ in 0..OPENINGS {
        with_troubled_reader(Host::start(), async |reader| {
            reader.open("#/about").await;
            quiet(reader).await;
            let answer = reader.driver().execute_async(CHANGE, Vec::<Value>::new()).await.expect("the word changes");
            times.push(answer.json().as_f64().unwrap_or_default());
        })
        .await;
    }
    median(times)
}

async fn scrolled() -> (Vec<f64>, f64) {
    let mut measured = (Vec::new(), 0.0);
    with_troubled_reader(Host::start(), async |reader| {
        reader.resize(1440, 900).await;
        reader.open(LONGEST_PAIR).await;
        reader.until("ribbons are drawn", "return document.querySelector('.ribbon') !== null").await;
        quiet(reader).await;
        let answer = reader.driver().execute_async(SCROLL, Vec::<Value>::new()).await.expect("the panes scroll");
        let frames = answer.json()[0].as_array().cloned().unwrap_or_default();
        measured = (frames.iter().filter_map(Value::as_f64).collect(), answer.json()[1].as_f64().unwrap_or_default());
        assert!(answer.json()[2].as_f64().unwrap_or_default() > 500.0, "the second pane did not come along");
    })
    .await;
    measured
}
