//! `diptych import` as a person types it: what it prints, and what becomes of a corpus folder.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

fn diptych(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diptych")).args(arguments).current_dir(folder).output().unwrap()
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../import/tests/files").join(name)
}

/// A folder with the corpus of `diptych new` and these examples beside it.
fn folder_with(examples: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    assert!(diptych(&["new", "corpus"], folder.path()).status.success());
    for name in examples {
        fs::copy(example(name), folder.path().join(name)).unwrap();
    }
    folder
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn own_articles(folder: &TempDir) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.path().join("corpus/articles")).unwrap().map(|it| it.unwrap().path());
    entries.filter(|it| it.file_name().unwrap().to_str().unwrap().starts_with("own-")).collect()
}

#[test]
fn import_without_a_folder_shows_the_text_and_what_was_left_out_in_its_place() {
    let folder = folder_with(&["page.html"]);
    let said = printed(&diptych(&["import", "page.html"], folder.path()));
    assert!(said.starts_with("page.html: web page, 6 paragraphs, "), "{said}");
    assert!(said.contains("  publisher: Valley Times (from the page’s Open Graph data)\n"), "{said}");
    assert!(said.contains("  captured: not stated\n"), "{said}");
    let places = [
        "[left out: navigation] Home",
        "\nThe ferry to",
        "[left out: a box beside the article] More on this",
        "\nThe owner of",
    ];
    let found: Vec<usize> = places.iter().map(|it| said.find(it).unwrap_or_else(|| panic!("{it} in {said}"))).collect();
    assert!(found.is_sorted(), "{said}");
}

#[test]
fn an_imported_page_is_an_article_that_checks_clean() {
    let folder = folder_with(&["page.html", "chromium.mhtml", "note.md"]);
    let files = ["import", "page.html", "chromium.mhtml", "note.md", "-o", "corpus", "--publisher", "Valley Times"];
    let said = printed(&diptych(&files, folder.path()));
    // The page and its MHTML are one text.
    assert_eq!(own_articles(&folder).len(), 2, "{said}");
    assert!(said.contains("the same text is already there and stays as it is"), "{said}");
    let checked = printed(&diptych(&["check", "corpus"], folder.path()));
    assert!(checked.contains("4 articles") && checked.contains("0 errors, 0 warnings"), "{checked}");
}

#[test]
fn a_text_without_a_day_says_so_until_a_person_states_one() {
    let folder = folder_with(&["text.txt"]);
    printed(&diptych(&["import", "text.txt", "-o", "corpus"], folder.path()));
    let article = &own_articles(&folder)[0];
    let written = fs::read_to_string(article).unwrap();
    assert!(written.contains("publisher = \"Publisher not stated\"\npublished = \"not stated\"\n"), "{written}");
    assert!(written.ends_with("brought back to the town at night.\n"), "{written}");
    fs::remove_file(article).unwrap();
    printed(&diptych(&["import", "text.txt", "-o", "corpus", "--published", "2026-01-11"], folder.path()));
    let written = fs::read_to_string(article).unwrap();
    assert!(written.contains("published = \"2026-01-11\"\ngenre = \"not-stated\"\n"), "{written}");
}

#[test]
fn one_file_that_cannot_be_read_is_told_and_all_others_are_imported() {
    let folder = folder_with(&["note.md"]);
    fs::write(folder.path().join("scan.pdf"), "%PDF-1.7").unwrap();
    let output = diptych(&["import", "scan.pdf", "note.md", "-o", "corpus"], folder.path());
    let complained = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(complained.starts_with("diptych: scan.pdf: This is a PDF"), "{complained}");
    assert_eq!(own_articles(&folder).len(), 1);
}

#[test]
fn a_folder_that_is_no_corpus_is_not_written_to() {
    let folder = folder_with(&["note.md"]);
    let output = diptych(&["import", "note.md", "-o", "."], folder.path());
    let complained = String::from_utf8(output.stderr).unwrap();
    assert_eq!(complained, "diptych: . has no corpus.toml, so it is no corpus folder; make one with: diptych new .\n");
    assert!(!folder.path().join("articles").exists());
}

#[test]
fn json_has_every_block_with_its_reason_and_where_each_detail_is_from() {
    let folder = folder_with(&["page.html"]);
    let said = printed(&diptych(&["import", "--json", "page.html"], folder.path()));
    let value: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(value["blocks"][0], serde_json::json!({ "text": "Home", "left_out": "navigation" }));
    assert_eq!(value["stated"][0]["name"], "headline");
    assert_eq!(value["stated"][0]["from"], "the heading of the text");
    assert!(value["id"].as_str().unwrap().starts_with("own-"));
}
