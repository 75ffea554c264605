//! How well articles are found in the pages of an open benchmark: `extraction FOLDER [NAME=FILE]…` reads its pages and the texts that people cut
//! out of them, and prints a line for Diptych, one for dom_smoothie, and one for each file of texts by another extractor. Knows the files of
//! scrapinghub/article-extraction-benchmark.

mod listed;
mod measure;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use dom_smoothie::{Config, Readability, TextMode};
use flate2::read::GzDecoder;
use measure::Figures;
use serde_json::Value;

type Failure = Box<dyn std::error::Error>;

/// A page with the text that people cut out of it.
struct Page {
    markup: Vec<u8>,
    expected: String,
}

type Pages = BTreeMap<String, Page>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let [folder, peers @ ..] = arguments else { return Err("name the folder of the benchmark".into()) };
    let pages = read(Path::new(folder))?;
    of_diptych(&pages);
    of_dom_smoothie(&pages);
    for peer in peers {
        let (name, file) = peer.split_once('=').ok_or("a peer is written NAME=FILE")?;
        of_file(name, &fs::read_to_string(file)?, &pages)?;
    }
    Ok(())
}

fn read(folder: &Path) -> Result<Pages, Failure> {
    let truth: Value = serde_json::from_str(&fs::read_to_string(folder.join("ground-truth.json"))?)?;
    let mut pages = Pages::new();
    for (id, page) in truth.as_object().ok_or("ground-truth.json holds no pages")? {
        let mut markup = Vec::new();
        GzDecoder::new(File::open(folder.join(format!("html/{id}.html.gz")))?).read_to_end(&mut markup)?;
        let expected = page["articleBody"].as_str().unwrap_or_default().to_owned();
        pages.insert(id.clone(), Page { markup, expected });
    }
    Ok(pages)
}

fn of_diptych(pages: &Pages) {
    let (mut figures, mut n_lost, mut time) = (Figures::default(), 0, Duration::ZERO);
    for page in pages.values() {
        let start = Instant::now();
        let read = diptych_import::read(None, &page.markup);
        time += start.elapsed();
        let texts = read.unwrap_or_default();
        let text = texts.first();
        figures.add(&page.expected, &text.map(|it| it.text()).unwrap_or_default());
        n_lost += text.map_or(0, |it| listed::n_lost(&String::from_utf8_lossy(&page.markup), it));
    }
    tell("Diptych", &figures, &n_lost.to_string(), Some((time, pages.len())));
}

fn of_dom_smoothie(pages: &Pages) {
    let (mut figures, mut time) = (Figures::default(), Duration::ZERO);
    for page in pages.values() {
        let markup = String::from_utf8_lossy(&page.markup);
        let start = Instant::now();
        let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
        let found = Readability::new(markup.as_ref(), None, Some(config)).and_then(|mut it| it.parse());
        time += start.elapsed();
        figures.add(&page.expected, &found.map(|it| it.text_content.to_string()).unwrap_or_default());
    }
    tell("dom_smoothie", &figures, "–", Some((time, pages.len())));
}

/// `file` is an object of texts by the ids of pages.
fn of_file(name: &str, file: &str, pages: &Pages) -> Result<(), Failure> {
    let texts: Value = serde_json::from_str(file)?;
    let mut figures = Figures::default();
    for (id, page) in pages {
        figures.add(&page.expected, texts[id].as_str().unwrap_or_default());
    }
    tell(name, &figures, "–", None);
    Ok(())
}

/// Prints a line with tabs between its parts.
fn tell(name: &str, figures: &Figures, n_lost: &str, time: Option<(Duration, usize)>) {
    let [f1, precision, recall] = figures.of_pieces();
    let [word_f1, ..] = figures.of_words();
    let (beginnings, runs) = (figures.n_beginnings_lost, figures.n_runs_lost);
    let time = time.map_or("–".to_owned(), |(time, n)| format!("{:.1}", time.as_secs_f64() * 1000.0 / n as f64));
    println!("{name}\t{f1:.3}\t{precision:.3}\t{recall:.3}\t{word_f1:.3}\t{beginnings}\t{runs}\t{n_lost}\t{time}");
}
