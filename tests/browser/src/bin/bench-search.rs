//! An index of 10,000 articles, 20 MB, in a browser: how long it takes to build, how large it is stored, how fast it answers, and
//! how often the article that a passage was taken from stands first; the engine's and the peers' in one Chromium. Prints a line
//! for each figure, with tabs between what, who, median, lowest and highest; judges nothing.
//!
//! The articles are paragraphs of the texts in an order of seeded chance, each text as often as is needed. A query is words of a
//! paragraph, and right is every article that has that paragraph.

use diptych_chance::Chance;
use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use base64::{Engine, prelude::BASE64_STANDARD};
use brotli::enc::BrotliEncoderParams;
use diptych_browser_tests::{Host, Reader, setting, with_troubled_reader};
use serde_json::{Value, json};

const N_ARTICLES: usize = 10_000;
const BYTES_OF_ARTICLE: usize = 2_000;
const N_QUERIES: usize = 400;
/// How many articles are asked for.
const LIMIT: usize = 10;
/// Measurements of each figure.
const N_RUNS: usize = 5;
/// Words of a query that is taken from a passage.
const N_WORDS: usize = 4;
/// So much of a stored index goes through the driver at once.
const PIECE: usize = 1 << 20;
/// How long one script may take.
const PATIENCE: Duration = Duration::from_secs(300);
/// As peers were measured.
const BROTLI_QUALITY: i32 = 5;

/// A query with the articles that are right.
struct Query {
    typed: String,
    right: Vec<usize>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut chance = Chance(20_260_704);
    let (articles, places) = articles(&mut chance);
    let lines: String = articles.iter().map(|it| json!({ "id": 0, "text": it }).to_string() + "\n").collect();
    fs::write(setting::bench().join("articles.jsonl"), lines).expect("the folder of the benchmark can be written");
    let kinds = queries(&places, &mut chance);
    with_troubled_reader(Host::serving(setting::bench(), "/"), async |reader| {
        // Some build their index for longer than a script may take otherwise.
        reader.driver().set_script_timeout(PATIENCE).await.expect("a driver that takes a time");
        let version = reader.script("return navigator.userAgent.match(/Chrome.([0-9]+)/)[1]", Vec::new()).await;
        println!("Chromium\t{}", version.as_str().unwrap_or_default());
        for page in setting::bench_pages() {
            let searchers: &[&str] = if page == "peers" { &["FlexSearch", "MiniSearch"] } else { &["engine"] };
            for searcher in searchers {
                reader.open(&format!("{page}/index.html")).await;
                let who = if page == "peers" { (*searcher).to_owned() } else { format!("Diptych, {page}") };
                measure(reader, searcher, &who, &kinds).await;
            }
        }
    })
    .await;
}

/// The articles, and for each of their paragraphs the articles that have it.
fn articles(chance: &mut Chance) -> (Vec<String>, BTreeMap<String, Vec<usize>>) {
    let texts = fs::read_to_string(setting::bench().join("all.jsonl")).expect("the texts of the benchmark can be read");
    let text = |line: &str| -> String {
        let article: Value = serde_json::from_str(line).expect("a line of JSON");
        article["text"].as_str().unwrap_or_default().to_owned()
    };
    // Shorter ones are no articles.
    let all: Vec<String> = texts.lines().map(text).filter(|it| it.len() >= 600).collect();
    let paragraphs: Vec<&str> = all.iter().flat_map(|it| it.split("\n\n")).collect();
    let (mut articles, mut places) = (Vec::new(), BTreeMap::<String, Vec<usize>>::new());
    let mut rest: Vec<&str> = Vec::new();
    while articles.len() < N_ARTICLES {
        let mut text = String::new();
        while text.len() + 200 < BYTES_OF_ARTICLE {
            if rest.is_empty() {
                rest = shuffled(&paragraphs, chance);
            }
            let paragraph = rest.pop().unwrap_or_default();
            places.entry(paragraph.to_owned()).or_default().push(articles.len());
            text.push_str(if text.is_empty() { "" } else { "\n\n" });
            text.push_str(paragraph);
        }
        articles.push(text);
    }
    (articles, places)
}

fn shuffled<'a>(paragraphs: &[&'a str], chance: &mut Chance) -> Vec<&'a str> {
    let mut shuffled = paragraphs.to_vec();
    for at in (1..shuffled.len()).rev() {
        shuffled.swap(at, chance.below(at + 1));
    }
    shuffled
}

/// Queries of each kind.
fn queries(places: &BTreeMap<String, Vec<usize>>, chance: &mut Chance) -> Vec<(&'static str, Vec<Query>)> {
    let paragraphs: Vec<(&String, &Vec<usize>)> = places.iter().filter(|it| words(it.0).len() > 8).collect();
    let mut kinds = vec![("known", Vec::new()), ("phrase", Vec::new()), ("prefix", Vec::new()), ("typo", Vec::new())];
    for _ in 0..N_QUERIES {
        for (kind, queries) in &mut kinds {
            let (paragraph, right) = paragraphs[chance.below(paragraphs.len())];
            let words = words(paragraph);
            let typed = match *kind {
                "known" => spread(&words, chance).join(" ") + " ",
                "phrase" => {
                    let at = chance.below(words.len() - 3);
                    format!("\"{}\"", words[at..at + 3].join(" "))
                }
                "prefix" => beginning(&words, chance),
                _ => misspelled(&words, chance) + " ",
            };
            queries.push(Query { typed, right: right.clone() });
        }
    }
    kinds
}

/// The words of a text that a person would type to find it again.
fn words(text: &str) -> Vec<&str> {
    text.split(|it: char| !it.is_ascii_alphabetic()).filter(|it| !it.is_empty()).collect()
}

/// Longer words from all over a passage, in their order.
fn spread<'a>(words: &[&'a str], chance: &mut Chance) -> Vec<&'a str> {
    let mut chosen: Vec<&str> = words.iter().copied().filter(|it| it.len() > 3).collect();
    while chosen.len() > N_WORDS {
        chosen.remove(chance.below(chosen.len()));
    }
    chosen
}

fn long_word(words: &[&str], chance: &mut Chance) -> String {
    let long: Vec<&&str> = words.iter().filter(|it| it.len() > 5).collect();
    if long.is_empty() { "government".to_owned() } else { (*long[chance.below(long.len())]).to_owned() }
}

fn beginning(words: &[&str], chance: &mut Chance) -> String {
    let word = long_word(words, chance);
    word[..3 + chance.below(word.len() - 4)].to_owned()
}

/// A word with two neighbors swapped or a letter left out.
fn misspelled(words: &[&str], chance: &mut Chance) -> String {
    let mut letters: Vec<char> = long_word(words, chance).chars().collect();
    let at = 1 + chance.below(letters.len() - 2);
    if chance.below(2) == 0 {
        letters.swap(at, at + 1);
    } else {
        letters.remove(at);
    }
    letters.into_iter().collect()
}

async fn measure(reader: &Reader, searcher: &str, who: &str, kinds: &[(&str, Vec<Query>)]) {
    let mut times = Vec::new();
    for _ in 0..N_RUNS {
        let time = reader.script("return bench.build(arguments[0])", vec![json!(searcher)]).await;
        times.push(time.as_f64().unwrap_or(f64::NAN) / 1000.0);
    }
    tell("build", who, times);
    let size = stored_size(reader).await;
    tell("size", who, vec![size]);
    for (kind, queries) in kinds {
        // The peers have no phrases, and MiniSearch alone forgives errors; beginnings are for both another set-up.
        if searcher != "engine"
            && (*kind == "phrase" || *kind == "prefix" || (*kind == "typo" && searcher != "MiniSearch"))
        {
            continue;
        }
        let typed: Vec<&str> = queries.iter().map(|it| it.typed.as_str()).collect();
        let (mut times, mut n_right) = (vec![Vec::new(); typed.len()], 0);
        for _ in 0..N_RUNS {
            let answers = ask(reader, &typed).await;
            times.iter_mut().zip(&answers).for_each(|(times, answer)| times.push(answer.0));
            n_right = answers.iter().zip(queries).filter(|(answer, query)| is_right(answer, query)).count();
        }
        // What else the machine does in a moment hits other queries each time.
        let mut usual: Vec<f64> = times.into_iter().map(median).collect();
        usual.sort_by(f64::total_cmp);
        tell(kind, who, vec![usual[usual.len() / 2]]);
        tell(&format!("{kind}-95"), who, vec![usual[usual.len() * 95 / 100]]);
        let rate = n_right as f64 / queries.len() as f64;
        tell(&format!("{kind}-hit"), who, vec![rate]);
    }
}

fn is_right(answer: &(f64, Vec<usize>), query: &Query) -> bool {
    answer.1.first().is_some_and(|it| query.right.contains(it))
}

async fn ask(reader: &Reader, queries: &[&str]) -> Vec<(f64, Vec<usize>)> {
    let mut answers = Vec::new();
    // A script may not take longer than the driver waits.
    for some in queries.chunks(20) {
        let told = reader.script("return bench.ask(arguments[0], arguments[1])", vec![json!(some), json!(LIMIT)]).await;
        for answer in told.as_array().into_iter().flatten() {
            let found = answer[1].as_array().into_iter().flatten().filter_map(Value::as_u64).map(|it| it as usize);
            answers.push((answer[0].as_f64().unwrap_or(f64::NAN), found.collect()));
        }
    }
    answers
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Megabytes of the stored index.
async fn stored_size(reader: &Reader) -> f64 {
    let length = reader.script("return bench.store()", Vec::new()).await.as_u64().unwrap_or_default() as usize;
    let mut stored = Vec::with_capacity(length);
    while stored.len() < length {
        let ends = vec![json!(stored.len()), json!(stored.len() + PIECE)];
        let piece = reader.script("return bench.piece(arguments[0], arguments[1])", ends).await;
        let bytes = BASE64_STANDARD.decode(piece.as_str().unwrap_or_default()).expect("a piece in base 64");
        assert!(!bytes.is_empty(), "the stored index ends early");
        stored.extend(bytes);
    }
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams { quality: BROTLI_QUALITY, lgwin: 22, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut stored.as_slice(), &mut packed, &parameters)
        .expect("bytes in memory can be compressed");
    packed.len() as f64 / 1e6
}

fn tell(what: &str, who: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let (low, high) = (values[0], values[values.len() - 1]);
    println!("{what}\t{who}\t{:.3}\t{low:.3}\t{high:.3}", values[values.len() / 2]);
}
