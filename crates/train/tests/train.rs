//! The trainer as a person runs it, on a folder of a few sentences.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use diptych_engine::recognition::Recognizer;
use diptych_engine::span::Span;
use diptych_engine::token::find_tokens;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const SOURCES: [&str; 9] =
    ["gum", "uner_ewt", "uner_pud", "wnut17", "btc", "wikigold", "crossner", "redocred", "selftrain_voa"];
const LISTS: [&str; 10] = ["fn", "sn", "ci_300k", "co", "dm", "ti", "ko", "kl", "km", "mo"];

/// A folder in which persons are called Ada and places Ulm.
fn texts() -> TempDir {
    let folder = TempDir::new().unwrap();
    let article = |name: &str, label: &str| {
        format!("-DOCSTART-\tO\n\nthe\tO\nof\tO\n{name}\tB-{label}\nwas\tO\nthere\tO\n.\tO\n\n")
    };
    let text = (article("Ada", "PER") + &article("Ulm", "LOC") + &article("Ada", "PER")).repeat(20);
    SOURCES.iter().for_each(|it| fs::write(folder.path().join(it).with_extension("bio"), &text).unwrap());
    fs::create_dir(folder.path().join("gaz")).unwrap();
    LISTS.iter().for_each(|it| fs::write(folder.path().join("gaz").join(it).with_extension("txt"), "x\n").unwrap());
    folder
}

fn train(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diptych-train")).args(arguments).output().unwrap()
}

#[test]
fn same_texts_give_the_same_model_and_it_learned_from_them() {
    let texts = texts();
    let model = |name: &str| {
        let file = texts.path().join(name);
        let output = train(&[texts.path(), Path::new("-o"), &file]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("gum: PER P 100.0 R 100.0 F1 100.0 of 4; LOC P 100.0 R 100.0 F1 100.0 of 2"), "{said}");
        assert!(!said.contains("selftrain_voa:"), "nothing is scored on labels of a machine: {said}");
        fs::read(file).unwrap()
    };
    let first = model("one.model");
    assert_eq!(first, model("other.model"));
    let recognizer = Recognizer::decode(&first).unwrap();
    let text = "we saw that Ada was there, of Ulm.";
    let names = recognizer.find_names(text, &[Span::whole(text)], &find_tokens(text));
    assert_eq!(names.iter().map(|it| it.span.of(text)).collect::<Vec<_>>(), ["Ada", "Ulm"]);
    assert_ne!(recognizer.about().trained_on, [0; 32]);
}

#[test]
fn clusters_are_made_of_vectors_and_the_same_each_time() {
    let texts = texts();
    let (vectors, file) = (texts.path().join("vectors.json"), texts.path().join("new.model"));
    let contents = r#"{"dimensions": 2, "words": ["ada", "-", "ulm", "of"],
        "vectors": {"ada": [1, 0, 7], "-": [1, 1, 7], "ulm": [0, 1, 7], "of": [0, -2, 7]}}"#;
    fs::write(&vectors, contents).unwrap();
    let model = || {
        let output = train(&[texts.path(), Path::new("-o"), &file, Path::new("--vectors"), &vectors]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.starts_with("3 words in 3 clusters"), "{said}");
        fs::read(&file).unwrap()
    };
    assert_eq!(model(), model());
    fs::write(&vectors, "{}").unwrap();
    let output = train(&[texts.path(), Path::new("-o"), &file, Path::new("--vectors"), &vectors]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.contains("vectors.json has no vectors of words: missing field") && said.contains("NOTICE.md"),
        "{said}"
    );
}

#[test]
fn folder_and_what_to_write_have_to_be_named() {
    assert_eq!(train(&[]).status.code(), Some(2));
    assert_eq!(train(&[Path::new("texts")]).status.code(), Some(2));
}

#[test]
fn absent_texts_and_bad_lines_are_told_in_a_sentence() {
    let says = |arguments: &[&Path], sentence: &str| {
        let output = train(arguments);
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(sentence), "{said}");
    };
    let (to, file) = (Path::new("-o"), Path::new("x.model"));
    says(
        &[Path::new("nowhere"), to, file],
        "There is no folder nowhere. The annotated texts are not part of the project;",
    );
    let texts = texts();
    says(
        &[texts.path(), Path::new("--unseen"), Path::new("gun")],
        "There is no source “gun”; there are gum, uner_ewt,",
    );
    fs::write(texts.path().join("btc.bio"), "-DOCSTART-\tO\n\nAda\tB-PERSON\n").unwrap();
    says(&[texts.path(), to, file], "btc.bio: line 3 has the label “B-PERSON”.");
    fs::remove_file(texts.path().join("btc.bio")).unwrap();
    says(&[texts.path(), to, file], &format!("{} cannot be read:", texts.path().join("btc.bio").display()));
}

/// Sentences with a figure that are worth checking, and questions that are not.
fn judged(folder: &Path) -> std::path::PathBuf {
    let mut lines = String::new();
    for number in 10..90 {
        lines += &format!("{{\"text\": \"They built {number} ships in the harbor.\", \"worthy\": 1}}\n");
        lines += &format!("{{\"text\": \"Should Mr. Bell {number} hope?\", \"worthy\": 0, \"group\": \"a\"}}\n");
    }
    let file = folder.join("judged.jsonl");
    fs::write(&file, lines).unwrap();
    file
}

#[test]
fn weights_of_rules_are_learned_on_the_side_that_each_rule_speaks_for() {
    let folder = TempDir::new().unwrap();
    let (file, table) = (judged(folder.path()), folder.path().join("weights.rs"));
    let learn = || {
        let output = train(&[Path::new("claims"), &file, Path::new("-o"), &table, Path::new("--unseen"), &file]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("160 sentences, in 10 parts") && said.contains("average precision 1.000"), "{said}");
        assert!(said.contains("by weights of 0 sentences that are not in it"), "{said}");
        fs::read_to_string(&table).unwrap()
    };
    let weights = learn();
    assert_eq!(weights, learn());
    let once = |rule: &str| {
        let line = weights.lines().find(|it| it.contains(&format!("Rule::{rule},"))).unwrap();
        line.split("once: ").nth(1).unwrap().split(',').next().unwrap().parse::<i32>().unwrap()
    };
    assert!(once("Figure") > 0 && once("Deed") > 0 && once("Question") < 0 && once("Wish") < 0, "{weights}");
}

#[test]
fn a_line_that_is_no_judged_sentence_is_named_with_its_place() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("judged.jsonl");
    fs::write(&file, "{\"text\": \"A.\", \"worthy\": 1}\n{\"text\": 3}\n").unwrap();
    let output = train(&[Path::new("claims"), &file]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("judged.jsonl:2: no JSON with `text`"), "{said}");
}
