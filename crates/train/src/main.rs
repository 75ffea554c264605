//! Trains the model of names: reads annotated texts, holds some back, learns from the others, prints how the model does on
//! what it never saw, and writes the model file. `source` and `spacing` read, `cluster`, `example`, `perceptron` and `kind` learn,
//! `score` tells.

#![expect(clippy::disallowed_types, reason = "maps of millions of words, which are only looked up")]

mod cluster;
mod example;
mod kind;
mod perceptron;
mod score;
mod source;
mod spacing;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use brotli::enc::BrotliEncoderParams;
use clap::{ArgGroup, Parser};
use diptych_engine::recognition::Recognizer;
use diptych_engine::recognition::training::{self, About, Clusters, Model};

use score::score;
use source::{Article, BY_MACHINE, Data, Source};

/// Runs in different orders, averaged: what one order leaves to chance the others even out.
const N_RUNS: u64 = 3;

/// Every so many articles of each source are held back. More make the scores surer and the model worse.
const HELD_BACK: usize = 10;

/// Trains the model of names on annotated texts and prints its scores.
///
/// The scores are those on every tenth article, which it never trains on. The same texts give the same bytes.
#[derive(Parser)]
#[command(name = "diptych-train", version)]
#[command(group = ArgGroup::new("what").required(true).multiple(true).args(["output", "unseen", "texts"]))]
struct Request {
    /// The folder with the annotated texts.
    folder: PathBuf,
    /// The model file to write.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Trains on all sources but these, prints how the model does on each of them, and writes nothing.
    ///
    /// That is how it does on texts of a kind and from a hand that it does not know.
    #[arg(long, value_name = "SOURCE", value_delimiter = ',')]
    unseen: Vec<String>,
    /// Writes the texts of the articles as `diptych analyze` reads them and trains nothing: open text to measure with.
    #[arg(long, value_name = "FILE")]
    texts: Option<PathBuf>,
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
    let data = source::read(&request.folder)?;
    if let Some(path) = &request.texts {
        let lines: String = data.sources.iter().map(texts_of).collect();
        write(path, lines.as_bytes())?;
    }
    if !request.unseen.is_empty() {
        let names: Vec<&str> = request.unseen.iter().map(String::as_str).collect();
        if let Some(other) = names.iter().find(|it| !source::SOURCES.contains(it)) {
            return Err(no_such_source(other));
        }
        let model = train(&data, &|source, _| names.contains(&source.name)).recognizer();
        for source in data.sources.iter().filter(|it| names.contains(&it.name)) {
            println!("{}, unseen: {}", source.name, score(&model, source.articles.iter()));
        }
    }
    if let Some(output) = &request.output {
        let is_held_back =
            |source: &Source, place: usize| source.name != BY_MACHINE && place % HELD_BACK == HELD_BACK / 2;
        let model = train(&data, &is_held_back);
        let scores = tell_scores(&data, &model.recognizer(), &is_held_back);
        let file = model.write(&About { trained_on: data.digest, notes: notes(&scores) });
        println!("{} bytes, {} with brotli", file.len(), brotli_len(&file)?);
        write(output, &file)?;
    }
    Ok(())
}

/// So many sentences make a paragraph: the annotated files have none.
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

/// Into so many parts the articles fall to learn what judges kinds: a model of the others finds the names of each.
const N_PARTS: usize = 5;

/// Trains on what `is_left_out` does not name.
fn train<'a>(data: &'a Data, is_left_out: &dyn Fn(&Source, usize) -> bool) -> Model<'a> {
    let mut parts: [Vec<&Article>; N_PARTS] = Default::default();
    for source in &data.sources {
        let articles = source.articles.iter().enumerate().filter(|it| !is_left_out(source, it.0));
        articles.for_each(|(place, article)| parts[place % N_PARTS].push(article));
    }
    let mut tell = |line: &str| println!("{line}");
    let all = parts.iter().flatten().copied();
    let sentences: Vec<Vec<u64>> = all.clone().flat_map(|it| training::words(&it.text, &it.sentences)).collect();
    let clusters = cluster::clusters(&sentences, &mut tell);
    let mut cases = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        println!("without part {} of {N_PARTS}:", number + 1);
        let others = parts.iter().enumerate().filter(|it| it.0 != number).flat_map(|it| it.1).copied();
        let model = label_model(data, others, &clusters, 1).recognizer();
        cases.extend(part.iter().flat_map(|it| kind::cases(&model, it)));
    }
    label_model(data, all, &clusters, N_RUNS).with_kinds(&kind::train(&cases))
}

/// A model that labels words and judges no kinds.
fn label_model<'a, 'b>(
    data: &'a Data,
    articles: impl Iterator<Item = &'b Article>,
    clusters: &Clusters,
    n_runs: u64,
) -> Model<'a> {
    let examples = example::examples(articles, &data.lists, clusters);
    Model::new(&data.lists, clusters.clone(), &perceptron::train(&examples, n_runs, |line| println!("{line}")))
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
