//! Time until the first article is readable and interactive, against an empty Leptos page: cold loads of both, taken in turn
//! in browsers with fresh profiles, compared by their medians. Fails over the bar.

use diptych_browser_tests::{Host, setting, with_troubled_reader};

/// Cold loads of each page. More make the median steadier and the bench longer, by about a second each.
const LOADS: usize = 15;
/// How many times the empty page's time the reader may take.
const BAR: f64 = 3.0;
const FIRST_ARTICLE: &str = "#/read/azernews-2020-10-06";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut reader, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        empty.push(load(Host::serving(setting::empty_page(), "/"), "").await);
        reader.push(load(Host::start(), FIRST_ARTICLE).await);
    }
    let (reader, empty) = (median(reader), median(empty));
    let ratio = reader / empty;
    println!(
        "ready, median of {LOADS} cold loads: reader {reader:.1} ms, empty Leptos page {empty:.1} ms, ratio {ratio:.2} (bar {BAR:.1})"
    );
    assert!(ratio <= BAR, "the reader takes {ratio:.2} times as long as an empty page; the bar is {BAR:.1}");
}

/// Milliseconds from the start of the navigation to the mark `ready`, in a browser that has never seen the page.
async fn load(host: Host, route: &str) -> f64 {
    let mut time = 0.0;
    with_troubled_reader(host, async |reader| {
        reader.open(route).await;
        let start = "return performance.getEntriesByName('ready')[0].startTime";
        time = reader.script(start, Vec::new()).await.as_f64().unwrap_or(f64::NAN);
    })
    .await;
    time
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
