//! Lighthouse over three views of the reader, as on a phone with a slow network: three runs of each, compared by their medians.
//! Fails over the bars.

use std::process::Command;

use diptych_browser_tests::{Host, setting};
use serde_json::Value;

const RUNS: usize = 3;
const VIEWS: [(&str, &str); 3] = [
    ("Contents", "#/"),
    ("Reader", "#/read/azernews-2020-10-06?lens=claims"),
    ("Side by side", "#/read/azernews-2020-10-06/amnesty-2020-10-05?at=claim/c72/1"),
];

/// Least scores of categories.
const SCORES: [(&str, f64); 4] = [("performance", 0.99), ("accessibility", 1.0), ("best-practices", 1.0), ("seo", 1.0)];
/// Most that a figure may be, with what it counts in.
const FIGURES: [(&str, &str, f64, &str); 3] = [
    ("largest-contentful-paint", "LCP", 1000.0, "ms"),
    ("total-blocking-time", "TBT", 50.0, "ms"),
    ("cumulative-layout-shift", "CLS", 0.01, ""),
];

fn main() {
    let host = Host::start();
    host.compress();
    let missed: Vec<String> =
        VIEWS.iter().flat_map(|(name, route)| measure(name, &format!("{}{route}", host.address()))).collect();
    assert!(missed.is_empty(), "under the bars:\n{}", missed.join("\n"));
}

/// Prints the medians of one view and returns a line for each that misses its bar.
fn measure(name: &str, address: &str) -> Vec<String> {
    let reports: Vec<Value> = (0..RUNS).map(|_| report(address)).collect();
    let median_of = |value: &dyn Fn(&Value) -> f64| median(reports.iter().map(value).collect());
    let mut missed = Vec::new();
    for (category, least) in SCORES {
        let score = median_of(&|report| report["categories"][category]["score"].as_f64().unwrap_or(f64::NAN));
        println!("{name}: {category} {score:.2} (at least {least:.2})");
        if score.is_nan() || score < least {
            missed.push(format!("{name}: {category} {score:.2}: {}", failed_audits(&reports[0], category).join(", ")));
        }
    }
    for (audit, short, most, unit) in FIGURES {
        let figure = median_of(&|report| report["audits"][audit]["numericValue"].as_f64().unwrap_or(f64::NAN));
        println!("{name}: {short} {figure:.3} {unit} (at most {most} {unit})");
        if figure.is_nan() || figure > most {
            missed.push(format!("{name}: {short} {figure:.3} {unit}"));
        }
    }
    missed
}

fn report(address: &str) -> Value {
    let mut lighthouse = Command::new("node");
    lighthouse.arg(setting::lighthouse()).arg(address).args(["--quiet", "--output=json", "--output-path=stdout"]);
    lighthouse.args([
        "--only-categories=performance,accessibility,best-practices,seo",
        "--chrome-flags=--headless --no-sandbox",
    ]);
    let output = lighthouse.output().expect("Node.js runs Lighthouse");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("Lighthouse gave no report ({error}):\n{}", String::from_utf8_lossy(&output.stderr))
    })
}

/// The audits of a category that are not whole, by id.
fn failed_audits(report: &Value, category: &str) -> Vec<String> {
    let references = report["categories"][category]["auditRefs"].as_array().cloned().unwrap_or_default();
    let ids = references.iter().filter_map(|reference| reference["id"].as_str());
    let failed = ids.filter(|id| report["audits"][*id]["score"].as_f64().is_some_and(|score| score < 0.9));
    failed.map(str::to_owned).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
