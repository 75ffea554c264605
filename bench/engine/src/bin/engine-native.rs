//! How fast the engine reads natively on one thread: `engine-native [TEXTS]` reads a file as `diptych analyze` does, or the default
//! corpus, and prints a line `stage median slowest fastest` in megabytes a second for each stage.
//! `engine-native --texts` prints the default corpus as such a file.
//! `engine-native --stage STAGE [TEXTS]` measures one alone.
//! `engine-native --times N STAGE [TEXTS]` reads so often and prints nothing but what was found, for whoever counts instructions.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use diptych_bench_engine::{Stage, Workload};
use diptych_corpus::model::Corpus;

/// How many measurements are made; the median counts.
const N_RUNS: usize = 15;

/// One measurement reads the texts again and again until so much time has gone by. A shorter one is measured badly.
const SHORTEST_RUN: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--texts"] => default_corpus().map(|it| print_texts(&it)),
        ["--times", n_times, stage, texts @ ..] => read(n_times, stage, texts.first().copied()),
        ["--stage", stage, texts @ ..] => {
            named(stage).and_then(|stage| workload(texts.first().copied()).map(|it| tell(&it, stage)))
        }
        texts => workload(texts.first().copied()).map(|it| Stage::ALL.into_iter().for_each(|stage| tell(&it, stage))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn read(n_times: &str, stage: &str, texts: Option<&str>) -> Result<(), String> {
    let stage = named(stage)?;
    let n_times: usize = n_times.parse().map_err(|_| format!("“{n_times}” is no number of times."))?;
    let workload = workload(texts)?;
    println!("{}", (0..n_times).map(|_| black_box(&workload).read(stage)).sum::<usize>());
    Ok(())
}

fn named(stage: &str) -> Result<Stage, String> {
    Stage::named(stage).ok_or_else(|| format!("There is no stage “{stage}”."))
}

fn print_texts(corpus: &Corpus) {
    for article in &corpus.articles {
        println!("{}", serde_json::json!({ "id": article.slug, "text": article.text }));
    }
}

fn workload(texts: Option<&str>) -> Result<Workload, String> {
    let corpus = default_corpus()?;
    let texts = match texts {
        Some(path) => {
            let lines = fs::read_to_string(path).map_err(|error| format!("{path} cannot be read: {error}."))?;
            lines.lines().map(text_of).collect::<Result<_, _>>().map_err(|error| format!("{path}: {error}."))?
        }
        None => corpus.articles.iter().map(|it| it.text.clone()).collect(),
    };
    Workload::new(&corpus, texts).ok_or_else(|| "The model cannot be read; `cargo xtask train` writes it.".to_owned())
}

fn text_of(line: &str) -> Result<String, serde_json::Error> {
    let article: serde_json::Value = serde_json::from_str(line)?;
    Ok(article["text"].as_str().unwrap_or_default().to_owned())
}

fn default_corpus() -> Result<Corpus, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let read = diptych_corpus::folder::read(&folder, &[]).corpus;
    read.ok_or_else(|| "The default corpus cannot be read; `diptych check corpus` says why.".to_owned())
}

fn tell(workload: &Workload, stage: Stage) {
    let mut speeds: Vec<f64> = (0..N_RUNS).map(|_| speed(workload, stage)).collect();
    speeds.sort_by(f64::total_cmp);
    if let [slowest, .., fastest] = speeds.as_slice() {
        let median = speeds.get(N_RUNS / 2).unwrap_or(slowest);
        println!("{} {median:.1} {slowest:.1} {fastest:.1}", stage.as_str());
    }
}

/// Megabytes a second.
fn speed(workload: &Workload, stage: Stage) -> f64 {
    let start = Instant::now();
    let mut n_readings = 0;
    while start.elapsed() < SHORTEST_RUN {
        black_box(workload.read(black_box(stage)));
        n_readings += 1;
    }
    (n_readings * workload.n_bytes()) as f64 / 1e6 / start.elapsed().as_secs_f64()
}
