//! How fast the engine and its peers read in a browser: one Chromium, one after the other, on the same texts. Prints a line for
//! each figure, with tabs between what, who, median, slowest and fastest; judges nothing.

use diptych_browser_tests::{Host, Reader, setting, with_troubled_reader};
use serde_json::{Value, json};

/// Measurements of each figure, of which the middle one counts.
const N_RUNS: usize = 9;

/// What the engine is asked for, by the names of the program `engine-page`.
const STAGES: [&str; 5] = ["sentences", "tokens", "gazetteer", "model", "names"];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let host = Host::serving(setting::bench(), "/");
    with_troubled_reader(host, async |reader| {
        let version = reader.script("return navigator.userAgent.match(/Chrome.([0-9]+)/)[1]", Vec::new()).await;
        println!("Chromium\t{}", version.as_str().unwrap_or_default());
        for build in setting::bench_pages() {
            measure(reader, &build).await;
        }
    })
    .await;
}

async fn measure(reader: &Reader, page: &str) {
    reader.open(&format!("{page}/index.html")).await;
    let of_peers = reader.script("return bench.open()", Vec::new()).await;
    if page != "peers" {
        for stage in STAGES {
            let script = "return bench.engine(arguments[0])";
            tell(reader, stage, &format!("Diptych, {page}"), script, &[json!(stage)]).await;
        }
        return;
    }
    for pair in of_peers.as_array().into_iter().flatten() {
        if let (Some(name), Some(stage)) = (pair[0].as_str(), pair[1].as_str()) {
            tell(reader, stage, name, "return bench.peer(arguments[0], arguments[1])", &[json!(name), json!(stage)])
                .await;
        }
    }
}

async fn tell(reader: &Reader, what: &str, who: &str, script: &str, arguments: &[Value]) {
    let mut runs = Vec::new();
    for _ in 0..N_RUNS {
        runs.push(reader.script(script, arguments.to_vec()).await.as_f64().unwrap_or(f64::NAN));
    }
    runs.sort_by(f64::total_cmp);
    println!("{what}\t{who}\t{:.2}\t{:.2}\t{:.2}", runs[N_RUNS / 2], runs[0], runs[N_RUNS - 1]);
}
