//! `diptych index` and `diptych search` as a person uses them: articles in, a file between, passages out.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const FERRY: &str =
    "💛 The old ferry left the harbour at dawn.\n\nNobody in Barda slept, and the harbour was full of smoke.";
const BRIDGE: &str =
    "The bridge carried munitions.\n\nThe cluster of houses near the bridge burned; munitions lay there.";
const MUNITIONS: &str = "Cluster munitions fell on Barda, officials said.";

fn diptych(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn index(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("articles.index");
    let lines = [("ferry", FERRY), ("bridge", BRIDGE), ("munitions", MUNITIONS)];
    let input: String = lines.iter().map(|(id, text)| json!({ "id": id, "text": text }).to_string() + "\n").collect();
    let output = diptych(&["index", "-o", path.to_str().unwrap()], &input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    path
}

fn search(index: &Path, query: &[&str]) -> Output {
    diptych(&[&["search", index.to_str().unwrap()], query].concat(), "")
}

/// The ids and passages found.
fn found(index: &Path, query: &[&str]) -> Vec<(String, String)> {
    let output = search(index, query);
    assert!(output.status.success());
    let lines = String::from_utf8(output.stdout).unwrap();
    let passage = |line: &str| {
        let hit: Value = serde_json::from_str(line).unwrap();
        let id = hit["id"].as_str().unwrap().to_owned();
        let text =
            [("ferry", FERRY), ("bridge", BRIDGE), ("munitions", MUNITIONS)].iter().find(|it| it.0 == id).unwrap().1;
        let (start, end) = (hit["start"].as_u64().unwrap() as usize, hit["end"].as_u64().unwrap() as usize);
        (id, text.chars().skip(start).take(end - start).collect())
    };
    lines.lines().map(passage).collect()
}

fn ids(index: &Path, query: &[&str]) -> Vec<String> {
    found(index, query).into_iter().map(|it| it.0).collect()
}

#[test]
fn words_phrases_beginnings_and_typing_errors_find_their_passages() {
    let folder = TempDir::new().unwrap();
    let index = index(&folder);
    assert_eq!(found(&index, &["slept"]), [("ferry".to_owned(), FERRY.split("\n\n").nth(1).unwrap().to_owned())]);
    assert_eq!(ids(&index, &["cluster", "munitions"]), ["munitions", "bridge", "bridge"]);
    assert_eq!(ids(&index, &["\"cluster munitions\""]), ["munitions"]);
    assert_eq!(ids(&index, &["\"munitions cluster\""]), Vec::<String>::new());
    assert_eq!(ids(&index, &["muni"]), Vec::<String>::new());
    assert_eq!(ids(&index, &["muni*"]).len(), 3);
    assert_eq!(ids(&index, &["muni*", "--limit", "1"]).len(), 1);
    let misspelled = search(&index, &["habrour"]);
    let said = String::from_utf8(misspelled.stderr).unwrap();
    assert_eq!(said, "“habrour” stands nowhere; searched for harbour instead.\n");
    assert_eq!(ids(&index, &["habrour"]), ["ferry", "ferry"]);
}

#[test]
fn the_default_corpus_can_be_searched() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("corpus.index");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let output = diptych(&["index", "--corpus", corpus.to_str().unwrap(), "-o", path.to_str().unwrap()], "");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let hits = search(&path, &["\"cluster munitions\"", "--limit", "3"]);
    assert_eq!(String::from_utf8(hits.stdout).unwrap().lines().count(), 3);
}

#[test]
fn what_is_no_index_is_told_in_a_sentence() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("x");
    let said = |output: Output| String::from_utf8(output.stderr).unwrap();
    assert!(said(search(&path, &["a"])).contains("cannot be read"));
    std::fs::write(&path, b"PK").unwrap();
    assert!(said(search(&path, &["a"])).ends_with("This file is no search index; `diptych index` writes one.\n"));
    let index = index(&folder);
    let mut bytes = std::fs::read(&index).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&index, bytes).unwrap();
    let output = search(&index, &["a"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(output).contains("This search index is damaged;"));
}
