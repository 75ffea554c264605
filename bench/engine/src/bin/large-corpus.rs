//! A corpus of 200 articles, to measure the reader's views on: `large-corpus TEXTS FOLDER` makes articles of TEXTS, as
//! `diptych analyze` reads them, with two claims on each and the names that they mention most. Nothing in it means anything.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use diptych_bench_engine::articles::Articles;

const N_ARTICLES: usize = 200;
/// Words of an article.
const N_WORDS: usize = 600;
/// Claims on an article, each on words at the beginning of another paragraph.
const N_CLAIMS: usize = 2;
const WORDS_OF_A_CLAIM: usize = 12;
const WORDS_OF_A_HEADLINE: usize = 9;
const N_TOPICS: usize = 25;
const N_PUBLISHERS: usize = 40;
const N_ENTITIES: usize = 150;
const KINDS: [&str; 3] = ["person", "place", "organization"];

/// What `corpus.toml` has to say.
const ABOUT: &str = "format = 1\nid = \"large\"\ntitle = \"Two hundred articles\"\nlanguage = \"en\"\nsummary = \"To measure with.\"\n\
    selection = \"By chance.\\n\\nMissing: nothing.\"\nweight_of_evidence = \"None.\"\ngrading = \"None.\"\n\
    curators = [\"Nobody\"]\nreviewed = 2021-01-01\nlicence = \"CC-BY-4.0\"\n";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [texts, folder] = arguments.as_slice() else {
        eprintln!("Name the file of texts and the folder for the corpus.");
        return ExitCode::FAILURE;
    };
    let written =
        Articles::read(texts).and_then(|mut it| write_corpus(&it.take(N_ARTICLES, N_WORDS), Path::new(folder)));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn write_corpus(texts: &[String], folder: &Path) -> Result<(), String> {
    let articles = folder.join("articles");
    fs::create_dir_all(&articles).map_err(|error| format!("{} cannot be made: {error}.", articles.display()))?;
    for (number, text) in texts.iter().enumerate() {
        write(&articles.join(format!("{}.md", slug(number))), &article(number, text))?;
    }
    let claims: String = texts.iter().enumerate().map(|(number, text)| claims(number, text)).collect();
    write(&folder.join("corpus.toml"), ABOUT)?;
    write(&folder.join("claims.toml"), &claims)?;
    write(&folder.join("entities.toml"), &entities(texts))?;
    ["lexicon.toml", "questions.toml", "relations.toml"].iter().try_for_each(|name| write(&folder.join(name), ""))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}

fn slug(number: usize) -> String {
    format!("a{number:03}")
}

fn article(number: usize, text: &str) -> String {
    let (month, day) = (1 + number % 12, 1 + number % 28);
    let headline = first_words(text, WORDS_OF_A_HEADLINE);
    let (slug, publisher) = (slug(number), number % N_PUBLISHERS);
    // A paragraph that begins with a sign would be something else than a paragraph.
    let paragraphs: Vec<String> = text.split("\n\n").map(|it| format!("So {it}")).collect();
    format!(
        "+++\nid = \"{slug}\"\nheadline = {headline:?}\npublisher = \"Paper {publisher}\"\npublished = 2020-{month:02}-{day:02}\n\
         genre = \"news-report\"\nurl = \"https://paper-{publisher}.example/{number}\"\nrendering = \"original\"\n\
         licence = \"CC0-1.0\"\n+++\n\n{}\n",
        paragraphs.join("\n\n")
    )
}

fn first_words(text: &str, n_words: usize) -> String {
    text.split_whitespace().take(n_words).collect::<Vec<_>>().join(" ")
}

fn claims(number: usize, text: &str) -> String {
    let mut written = String::new();
    let openings = text.split("\n\n").map(|paragraph| first_words(paragraph, WORDS_OF_A_CLAIM));
    // Some of the text says the same twice; what a claim quotes stands once.
    for (place, words) in openings.filter(|words| text.matches(words.as_str()).count() == 1).take(N_CLAIMS).enumerate()
    {
        let (claim, article) = (number * N_CLAIMS + place, slug(number));
        let _ = write!(
            written,
            "[[claim]]\nid = \"c{claim:03}\"\ntext = {:?}\nkind = \"conduct\"\ntopic = \"topic-{}\"\nspeaker = \"article\"\n\
             state = \"unconfirmed\"\nnote = \"Only one says so.\"\n[[claim.anchor]]\narticle = \"{article}\"\nquotes = [{words:?}]\n\
             [[claim.evidence]]\nrelation = \"context\"\nkind = \"news-report\"\nsummary = \"Another paper printed it.\"\n\
             publisher = \"Paper {}\"\ntitle = \"Report\"\ndate = 2020-01-01\nurl = \"https://paper.example/{claim}\"\n\
             confidence = \"low\"\n\n",
            format!("It is said: {words}."),
            claim % N_TOPICS,
            claim % N_PUBLISHERS,
        );
    }
    written
}

/// The words with a capital that stand most often after a word without one.
fn entities(texts: &[String]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        let words: Vec<&str> = text.split_whitespace().collect();
        for pair in words.windows(2) {
            if let [before, word] = pair
                && before.ends_with(|it: char| it.is_ascii_lowercase())
                && is_name(word)
            {
                *counts.entry(word).or_default() += 1;
            }
        }
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by_key(|it| std::cmp::Reverse(it.1));
    let written = names.iter().take(N_ENTITIES).enumerate().map(|(number, (name, _))| {
        let kind = KINDS.get(number % KINDS.len()).copied().unwrap_or_default();
        format!("[[entity]]\nid = \"e{number}\"\nname = \"{name}\"\nkind = \"{kind}\"\naliases = []\ndescription = \"A name.\"\n\n")
    });
    written.collect()
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|it| it.is_ascii_uppercase())
        && word.len() > 3
        && letters.all(|it| it.is_ascii_lowercase())
}
