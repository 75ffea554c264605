//! How long it takes to find what articles share, in the same words or in others, on one thread: `engine-pairs TEXTS PAIR` makes
//! articles of TEXTS, as `diptych analyze` reads them, and prints a line `what, who, median, fastest, slowest` in milliseconds for
//! each measurement, with tabs between. It writes two of the articles to PAIR, for peers.

use std::fs;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use diptych_bench_engine::articles::Articles;
use diptych_engine::alignment::{Material, align};
use diptych_engine::date::{DateMark, find_dates};
use diptych_engine::{Analysis, Engine};

/// Words of the articles of a pair, and of the two hundred that are all paired.
const LONG: usize = 2_000;

/// Words of the articles of the curve.
const SHORT: usize = 400;

/// How many articles are paired each with each.
const SET: usize = 200;

/// How many articles the points of the curve have.
const CURVE: [usize; 4] = [1_000, 2_000, 5_000, 10_000];

/// How many measurements are made; the median counts.
const N_RUNS: usize = 9;

/// Measurements of everything at once are fewer.
const N_LONG_RUNS: usize = 3;

/// A measurement goes on until so much time has gone by. A shorter one is measured badly.
const SHORTEST_RUN: Duration = Duration::from_millis(50);

const FOUND: &str = "Diptych, of analyzed articles";
const WITH_ANALYSIS: &str = "Diptych, with their analysis";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [texts, pair] = arguments.as_slice() else {
        eprintln!("Name the file of texts and the file for the pair.");
        return ExitCode::FAILURE;
    };
    match measure(texts, pair) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn measure(texts: &str, pair: &str) -> Result<(), String> {
    let long = Articles::read(texts)?.take(SET, LONG);
    let two = long.get(..2).unwrap_or_default();
    fs::write(pair, two.join("\0")).map_err(|error| format!("{pair} cannot be written: {error}."))?;
    tell("pair", two, N_RUNS);
    tell("set", &long, N_RUNS);
    for n_articles in CURVE {
        let short = Articles::read(texts)?.take(n_articles, SHORT);
        tell(&format!("{n_articles}"), &short, N_LONG_RUNS);
    }
    Ok(())
}

fn tell(what: &str, texts: &[String], n_runs: usize) {
    let engine = Engine::default();
    let analyses: Vec<_> = texts.iter().map(|text| analyze(&engine, text)).collect();
    tell_one(what, FOUND, n_runs, || link(texts, &analyses));
    tell_one(what, WITH_ANALYSIS, n_runs, || {
        let analyses: Vec<_> = texts.iter().map(|text| analyze(&engine, text)).collect();
        link(texts, &analyses)
    });
}

fn analyze(engine: &Engine, text: &str) -> (Analysis, Vec<DateMark>) {
    let analysis = engine.analyze(text);
    let dates = find_dates(text, &analysis.paragraphs, &analysis.tokens);
    (analysis, dates)
}

/// How many links there are, so that no compiler leaves the work out.
fn link(texts: &[String], analyses: &[(Analysis, Vec<DateMark>)]) -> usize {
    let read = texts.iter().zip(analyses);
    let read: Vec<Material<'_>> = read.map(|(text, (analysis, dates))| Material { text, analysis, dates }).collect();
    align(&read).len()
}

fn tell_one(what: &str, who: &str, n_runs: usize, mut work: impl FnMut() -> usize) {
    let mut times: Vec<f64> = (0..n_runs).map(|_| milliseconds(&mut work)).collect();
    times.sort_by(f64::total_cmp);
    if let [fastest, .., slowest] = times.as_slice() {
        let median = times.get(n_runs / 2).unwrap_or(slowest);
        println!("{what}\t{who}\t{median:.2}\t{fastest:.2}\t{slowest:.2}");
    }
}

fn milliseconds(work: &mut impl FnMut() -> usize) -> f64 {
    let start = Instant::now();
    let mut n_times = 0;
    while start.elapsed() < SHORTEST_RUN {
        black_box(work());
        n_times += 1;
    }
    start.elapsed().as_secs_f64() * 1e3 / f64::from(n_times)
}
