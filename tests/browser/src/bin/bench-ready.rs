//! Time until the first article is readable and interactive, against an empty Leptos page: cold loads of both, taken in turn
//! in browsers with fresh profiles, compared by their medians. Fails over the bar. Beside them the reader as one file, from a
//! disk, which has no bar.

use diptych_browser_tests::{Host, setting, with_troubled_reader};
use serde_json::json;

/// Cold loads of each page. More make the median steadier and the bench longer, by about a second each.
const LOADS: usize = 15;
/// How many times the empty page's time the reader may take.
const BAR: f64 = 3.0;
const FIRST_ARTICLE: &str = "#/read/azernews-2020-10-06";
const READY: &str = "return performance.getEntriesByName('ready')[0].startTime";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut reader, mut empty, mut one_file) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..LOADS {
        empty.push(load(Host::serving(setting::empty_page(), "/"), "").await);
        reader.push(load(Host::start(), FIRST_ARTICLE).await);
        one_file.push(load_from_disk().await);
    }
    let (reader, empty) = (median(reader), median(empty));
    let ratio = reader / empty;
    println!(
        "ready, median of {LOADS} cold loads: reader {reader:.1} ms, empty Leptos page {empty:.1} ms, ratio {ratio:.2} (bar {BAR:.1})"
    );
    let longest = median(one_file.iter().map(|(_, longest)| *longest).collect());
    let one_file = median(one_file.into_iter().map(|(ready, _)| ready).collect());
    println!("the reader as one file, from a disk: {one_file:.1} ms; its longest task until then: {longest:.0} ms");
    assert!(ratio <= BAR, "the reader takes {ratio:.2} times as long as an empty page; the bar is {BAR:.1}");
}

/// Milliseconds from the start of the navigation to the mark `ready`, in a browser that has never seen the page.
async fn load(host: Host, route: &str) -> f64 {
    let mut time = 0.0;
    with_troubled_reader(host, async |reader| {
        reader.open(route).await;
        time = reader.number(READY).await;
    })
    .await;
    time
}

/// The same for the reader as one file, with the milliseconds of the longest task before the mark.
async fn load_from_disk() -> (f64, f64) {
    let mut times = (0.0, 0.0);
    with_troubled_reader(Host::start(), async |reader| {
        let observe = "globalThis.tasks = []; new PerformanceObserver((seen) => tasks.push(...seen.getEntries())).observe({ type: 'longtask', buffered: true })";
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": observe })).await;
        let page = setting::dist().join("diptych.html");
        reader.driver().goto(format!("file://{}{FIRST_ARTICLE}", page.display())).await.expect("the page opens");
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
        let ready = reader.number(READY).await;
        let longest = format!("return Math.max(0, ...tasks.filter((it) => it.startTime < {ready}).map((it) => it.duration))");
        times = (ready, reader.number(&longest).await);
    })
    .await;
    times
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
