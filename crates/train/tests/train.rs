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
