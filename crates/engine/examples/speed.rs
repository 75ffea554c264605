//! How fast the engine reads, on one thread: megabytes of the default corpus a second, with its gazetteer, and with the model of
//! names besides. Run by `cargo xtask speed`; prints, and judges nothing.

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use diptych_corpus::model::Corpus;
use diptych_engine::Engine;
use diptych_engine::recognition::Recognizer;

const MODEL: &[u8] = include_bytes!("../model/names.model");

/// So many measurements, of which the middle one counts.
const N_RUNS: usize = 15;

/// How often the articles are read for one measurement. One reading takes too short to be measured well.
const N_READINGS: usize = 10;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let (Some(corpus), Ok(model)) = (diptych_corpus::folder::read(&folder, &[]).corpus, Recognizer::decode(MODEL))
    else {
        eprintln!("The default corpus or the model cannot be read; `diptych check corpus` says why.");
        return ExitCode::FAILURE;
    };
    let engine = Engine::new(&corpus);
    tell("everything, with the gazetteer", &corpus, |text| {
        let analysis = engine.analyze(text);
        black_box(engine.suggest(text, &analysis));
    });
    tell("everything, with the gazetteer and the model", &corpus, |text| {
        let analysis = engine.analyze(text);
        black_box(engine.suggest(text, &analysis));
        black_box(model.find_names(text, &analysis.sentences, &analysis.tokens));
    });
    let cut: Vec<_> = corpus.articles.iter().map(|it| engine.analyze(&it.text)).collect();
    let mut place = (0..cut.len()).cycle();
    tell("the model alone, after sentences and tokens", &corpus, |text| {
        if let Some(it) = place.next().and_then(|it| cut.get(it)) {
            black_box(model.find_names(text, &it.sentences, &it.tokens));
        }
    });
    ExitCode::SUCCESS
}

/// Prints how fast `read` is, with the slowest and the fastest run.
fn tell(what: &str, corpus: &Corpus, mut read: impl FnMut(&str)) {
    let n_bytes: usize = corpus.articles.iter().map(|it| it.text.len()).sum::<usize>() * N_READINGS;
    let mut speeds: Vec<f64> = (0..N_RUNS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..N_READINGS {
                corpus.articles.iter().for_each(|it| read(black_box(&it.text)));
            }
            n_bytes as f64 / 1e6 / start.elapsed().as_secs_f64()
        })
        .collect();
    speeds.sort_by(f64::total_cmp);
    if let [slowest, .., fastest] = speeds.as_slice() {
        let median = speeds.get(N_RUNS / 2).unwrap_or(slowest);
        println!("{what}: {median:.1} MB/s ({slowest:.1} to {fastest:.1})");
    }
}
