//! A browser that is slowed down, and how long views take in it: for benchmarks alone.

use serde_json::json;

use crate::Reader;

/// How many times slower than this machine.
pub const SLOWER: u32 = 4;

/// Opens a view and answers with the milliseconds until it stands and until all is there that is composed for it, both painted: what
/// is drawn in the callbacks of a frame is there when that frame is over, anything else one frame later.
const OPEN: &str = "let [hash, stands, listed, done] = arguments; const after = (then) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0) }; \
    let stood; const now = () => performance.now() - start; \
    const watch = () => { if (stands && !stood && document.querySelector(stands)) { stood = -1; after(() => (stood = now())) } if (listed && document.querySelector(listed)) { listed = ''; composed() } requestAnimationFrame(watch) }; \
    requestAnimationFrame(watch); \
    const composed = () => after(() => { const first = stands ? stood : now(); const look = () => document.querySelector('.overview[aria-busy]') ? requestAnimationFrame(look) : after(() => done([first, now()])); look() }); \
    const start = performance.now(); location.hash = hash";

/// Milliseconds from the step to a route until its view stands, and until all is there that is composed for it. `stands` is a selector of
/// what stands first, empty if nothing does before the rest; `listed` one of what comes last.
pub async fn opening(reader: &Reader, route: &str, stands: &str, listed: &str) -> (f64, f64) {
    let answer = reader.driver().execute_async(OPEN, vec![json!(route), json!(stands), json!(listed)]).await;
    let answer = answer.expect("the view opens");
    let time = |place: usize| answer.json()[place].as_f64().unwrap_or_default();
    (time(0), time(1))
}

/// Lets the program beside the page get ready, which it does when nobody waits for anything else; then slows the browser down.
pub async fn quiet(reader: &Reader) {
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    reader.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
}

/// The middle one of some times, of which there is at least one.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
