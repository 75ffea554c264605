//! Trains the model of names: reads annotated texts, holds some back, learns from the others, prints how the model does on
//! what it never saw, and writes the model file. `source`, `spacing` and `vectors` read, `cluster`, `example`, `perceptron` and `kind` learn,
//! `score` tells. `claims` learns something else: what the rules about sentences worth checking weigh.

#![expect(clippy::disallowed_types, reason = "maps of millions of words, which are only looked up")]

mod claims;
mod cluster;
mod example;
mod kind;
mod perceptron;
mod score;
mod source;
mod spacing;
mod vectors;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use brotli::enc::BrotliEncoderParams;
use clap::{ArgGroup, Parser, Subcommand};
use diptych_engine::recognition::Recognizer;
use diptych_engine::recognition::training::{About, Clusters, Model, Weights};

use score::score;
use source::{Article, BY_MACHINE, Data, Source};

/// Runs in different orders, averaged: what one order leaves to chance the others even out.
const N_RUNS: u64 = 3;

/// One of this many articles of each source is held back. More make the scores surer and the model worse.
const HELD_BACK: usize = 10;

/// Trains the model of names on annotated texts and prints its scores.
///
/// The scores are those on every tenth article, which it never trains on. The same texts give the same bytes.
#[derive(Parser)]
#[command(name = "diptych-train", version)]
#[command(group = ArgGroup::new("what").required(true).multiple(true).args(["output", "unseen", "texts"]))]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
struct Request {
    #[command(subcommand)]
    other: Option<Other>,
    /// The folder with the annotated texts.
    #[arg(required = true)]
    folder: Option<PathBuf>,
    /// The model file to write.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Trains on all sources but these, prints how the model does on each of them, and writes nothing.
    ///
    /// That is how it does on texts of a kind and from a hand that it does not know.
    #[arg(long, value_name = "SOURCE", value_delimiter = ',')]
    unseen: Vec<String>,
    /// Makes the clusters of words anew from the vectors in this file, in place of those that the present model has.
    #[arg(long, value_name = "FILE")]
    vectors: Option<PathBuf>,
    /// Writes the texts of the articles as `diptych analyze` reads them and trains nothing: open text to measure with.
    #[arg(long, value_name = "FILE")]
    texts: Option<PathBuf>,
}

/// What else is learned.
#[derive(Subcommand)]
enum Other {
    Claims(claims::Request),
}

fn main() -> ExitCode {
    match run(&Request::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(request: &Request) -> Result<(), String> {
    if let Some(Other::Claims(request)) = &request.other {
        return claims::run(request);
    }
    let Some(folder) = &request.folder else { return Ok(()) };
    let data = source::read(folder)?;
    if let Some(path) = &request.texts {
        let lines: String = data.sources.iter().map(texts_of).collect();
        write(path, lines.as_bytes())?;
    }
    if request.output.is_none() && request.unseen.is_empty() {
        return Ok(());
    }
    let clusters = clusters(request.vectors.as_deref())?;
    if !request.unseen.is_empty() {
        let names: Vec<&str> = request.unseen.iter().map(String::as_str).collect();
        if let Some(other) = names.iter().find(|it| !source::SOURCES.contains(it)) {
            return Err(no_such_source(other));
        }
        let model = train(&data, &clusters, &|source, _| names.contains(&source.name)).recognizer();
        for source in data.sources.iter().filter(|it| names.contains(&it.name)) {
            println!("{}, unseen: {}", source.name, score(&model, source.articles.iter()));
        }
    }
    if let Some(output) = &request.output {
        let is_held_back =
            |source: &Source, place: usize| source.name != BY_MACHINE && place % HELD_BACK == HELD_BACK / 2;
        let model = train(&data, &clusters, &is_held_back);
        let scores = tell_scores(&data, &model.recognizer(), &is_held_back);
        let file = model.write(&About { trained_on: data.digest, notes: notes(&scores) });
        println!("{} bytes, {} with brotli", file.len(), brotli_len(&file)?);
        write(output, &file)?;
    }
    Ok(())
}

/// The model that the engine ships, for its clusters.
const PRESENT: &[u8] = include_bytes!("../../engine/model/names.model");

/// The clusters of words: of vectors, or those of the present model.
fn clusters(vectors: Option<&Path>) -> Result<Clusters, String> {
    if let Some(path) = vectors {
        return Ok(cluster::clusters(&vectors::read(path)?, |line| println!("{line}")));
    }
    let present = Recognizer::decode(PRESENT).map_err(|error| {
        format!("The present model has no clusters to go on with: {error} Make them anew with --vectors FILE.")
    })?;
    Ok(Clusters::of(&present))
}

/// The sentences of a paragraph: the annotated files have none.
const PARAGRAPH: usize = 4;

/// The texts of a source as lines of JSON.
fn texts_of(source: &Source) -> String {
    let mut lines = String::new();
    for (number, article) in source.articles.iter().enumerate() {
        let mut text = String::new();
        for (place, sentence) in article.sentences.iter().enumerate() {
            if place > 0 {
                text.push_str(if place % PARAGRAPH == 0 { "\n\n" } else { " " });
            }
            text.push_str(sentence.of(&article.text));
        }
        let line = serde_json::json!({ "id": format!("{}-{number}", source.name), "text": text });
        let _ = writeln!(lines, "{line}");
    }
    lines
}

fn no_such_source(name: &str) -> String {
    format!("There is no source “{name}”; there are {}.", source::SOURCES.join(", "))
}

/// The number of folds of the cross-validation by which the judge of kinds is trained: a model of the other folds finds the names of each.
const N_PARTS: usize = 5;

/// Weights of words that say less are left out, in the models that only find names to judge.
const NOISE: f64 = 4.0;

/// Weights of words that say the least are left out until the file is no larger.
const LARGEST_FILE: usize = 298_500;

/// How often the bound of what says the least is halved.
const N_HALVINGS: usize = 12;

/// Trains on what `is_left_out` does not name.
fn train<'a>(data: &'a Data, clusters: &Clusters, is_left_out: &dyn Fn(&Source, usize) -> bool) -> Model<'a> {
    let mut parts: [Vec<&Article>; N_PARTS] = Default::default();
    for source in &data.sources {
        let articles = source.articles.iter().enumerate().filter(|it| !is_left_out(source, it.0));
        articles.for_each(|(place, article)| parts[place % N_PARTS].push(article));
    }
    let all = parts.iter().flatten().copied();
    let mut cases = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        println!("without part {} of {N_PARTS}:", number + 1);
        let others = parts.iter().enumerate().filter(|it| it.0 != number).flat_map(|it| it.1).copied();
        let weights = label_weights(data, others, clusters, 1);
        let model = Model::new(&data.lists, clusters.clone(), &weights, NOISE).recognizer();
        cases.extend(part.iter().flat_map(|it| kind::cases(&model, it)));
    }
    let (weights, kinds) = (label_weights(data, all, clusters, N_RUNS), kind::train(&cases));
    fitting(|noise| Model::new(&data.lists, clusters.clone(), &weights, noise).with_kinds(&kinds))
}

/// What labels words.
fn label_weights<'a>(
    data: &Data,
    articles: impl Iterator<Item = &'a Article>,
    clusters: &Clusters,
    n_runs: u64,
) -> Weights {
    let examples = example::examples(articles, &data.lists, clusters);
    perceptron::train(&examples, n_runs, |line| println!("{line}"))
}

/// The model with the most weights whose file is not too large.
fn fitting<'a>(with_noise: impl Fn(f64) -> Model<'a>) -> Model<'a> {
    let is_too_large = |noise: f64| with_noise(noise).write(&About::default()).len() > LARGEST_FILE;
    let (mut low, mut high) = (0.0, f64::from(i8::MAX));
    if !is_too_large(low) {
        return with_noise(low);
    }
    for _ in 0..N_HALVINGS {
        let middle = f64::midpoint(low, high);
        match is_too_large(middle) {
            true => low = middle,
            false => high = middle,
        }
    }
    println!("weights under {high:.2} are left out");
    with_noise(high)
}

/// Prints the scores on what was held back; gives those of all sources together.
fn tell_scores(data: &Data, model: &Recognizer, is_held_back: &dyn Fn(&Source, usize) -> bool) -> String {
    println!("on every tenth article, never trained on:");
    let mut all: Vec<&Article> = Vec::new();
    for source in data.sources.iter().filter(|it| it.name != BY_MACHINE) {
        let articles = source.articles.iter().enumerate().filter(|it| is_held_back(source, it.0)).map(|it| it.1);
        let articles: Vec<&Article> = articles.collect();
        println!("{}: {}", source.name, score(model, articles.iter().copied()));
        all.extend(articles);
    }
    let together = score(model, all.into_iter()).to_string();
    println!("all: {together}");
    together
}

/// What the header says to people.
fn notes(scores: &str) -> String {
    let mut notes = "Names of persons, places and organizations in English news.\n".to_owned();
    let _ = writeln!(notes, "Licence: CC BY-SA 4.0; NOTICE.md beside this file names the sources.");
    let _ = writeln!(notes, "Exact spans with their kind in text held back from training: {scores}.");
    notes
}

fn brotli_len(file: &[u8]) -> Result<usize, String> {
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &*file, &mut packed, &parameters)
        .map_err(|error| format!("The model cannot be compressed: {error}."))?;
    Ok(packed.len())
}

fn write(path: &Path, file: &[u8]) -> Result<(), String> {
    fs::write(path, file).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}
