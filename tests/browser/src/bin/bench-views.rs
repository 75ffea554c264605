//! How long a reader waits for each view that is composed beside the page, and how smoothly linked panes scroll, in a browser
//! that is slowed down four times. A view is there when it is drawn after the click. Fails over the bars.

use diptych_browser_tests::{Host, Reader, with_troubled_reader};
use serde_json::{Value, json};

/// How many times slower than this machine.
const SLOWER: u32 = 4;
/// The longest that a view may take on the default corpus, in milliseconds.
const VIEW_BAR: f64 = 100.0;
/// Frames of linked panes: the usual one, and the longest, in milliseconds. A screen shows 60 a second.
const FRAME_BAR: f64 = 16.8;
const LONGEST_FRAME_BAR: f64 = 50.0;
/// Openings of each view; the median counts.
const OPENINGS: usize = 5;

const VIEWS: [&str; 8] = [
    "#/claims",
    "#/numbers",
    "#/timeline",
    "#/voices",
    "#/wording",
    "#/naming",
    "#/read/azernews-2020-10-06?lens=voices",
    "#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared",
];
/// The longest text of the corpus beside one that it has links with.
const LONGEST_PAIR: &str = "#/read/turkey-gazette-2020-10-15/azernews-2020-10-06?lens=shared";

/// Opens a view and answers with the milliseconds until it is painted: what is drawn in the callbacks of a frame is there when that
/// frame is over, anything else one frame later.
const OPEN: &str = "const [hash, done] = arguments; const after = (then) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0) }; \
    let inFrame = false; const watch = () => { inFrame = true; after(() => (inFrame = false)); requestAnimationFrame(watch) }; requestAnimationFrame(watch); \
    const painted = () => after(() => done(performance.now() - start)); \
    addEventListener('diptych-folio', () => inFrame ? painted() : requestAnimationFrame(painted), { once: true }); \
    const start = performance.now(); location.hash = hash";

/// Scrolls the first pane by twenty pixels a frame for three seconds and answers with all frames and shifts.
const SCROLL: &str = "const [done] = arguments; const pane = document.querySelector('.pane'); pane.dispatchEvent(new Event('wheel')); \
    const frames = []; let last; let shifts = 0; new PerformanceObserver((seen) => seen.getEntries().forEach((it) => (shifts += it.value))).observe({ type: 'layout-shift' }); \
    const step = (now) => { if (last) frames.push(now - last); last = now; pane.scrollTop += 20; if (frames.length < 180) requestAnimationFrame(step); else done([frames, shifts, document.querySelectorAll('.pane')[1].scrollTop]) }; requestAnimationFrame(step)";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut over = Vec::new();
    for view in VIEWS {
        let mut times = Vec::new();
        for _ in 0..OPENINGS {
            times.push(opening(view).await);
        }
        let time = median(times);
        println!("{view}: {time:.0} ms at {SLOWER} times slower (bar {VIEW_BAR:.0})");
        if time > VIEW_BAR {
            over.push(format!("{view} takes {time:.0} ms"));
        }
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

/// Milliseconds from the click to the view, in a page that has been quiet for a while.
async fn opening(view: &str) -> f64 {
    let mut time = 0.0;
    with_troubled_reader(Host::start(), async |reader| {
        reader.open("#/about").await;
        quiet(reader).await;
        let answer = reader.driver().execute_async(OPEN, vec![json!(view)]).await.expect("the view opens");
        time = answer.json().as_f64().unwrap_or_default();
    })
    .await;
    time
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

/// The program beside the page gets ready when nobody waits for anything else.
async fn quiet(reader: &Reader) {
    tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    reader.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
