//! The format as docs/CORPUS.md tells it, and the small corpus that shows it.

use std::fs;

use diptych_corpus::vocabulary::Rendering;

use super::support::{Copy, minimal, read_valid, workspace};

#[test]
fn small_corpus_has_every_key_that_is_documented() {
    let document = fs::read_to_string(workspace().join("docs/CORPUS.md")).unwrap();
    // A program writes measured.toml, and no corpus has to have it.
    let (by_hand, _) = document.split_once("## measured.toml").unwrap();
    let keys: Vec<&str> = keys_of_tables(by_hand).chain(required_keys(by_hand)).collect();
    assert!(keys.len() > 80, "{}", keys.len());
    let copy = Copy::of(&minimal());
    let texts: Vec<String> = copy.files.iter().map(|(file, _)| copy.text(file)).collect();
    let is_key =
        |line: &str, key: &str| line.starts_with(&format!("{key} = ")) || line.starts_with(&format!("[[{key}]]"));
    let is_used = |key: &&str| texts.iter().flat_map(|it| it.lines()).any(|line| is_key(line, key));
    let unused: Vec<&str> = keys.into_iter().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn small_corpus_has_a_text_of_every_rendering() {
    let corpus = read_valid(&minimal(), &[]);
    for rendering in [Rendering::Original, Rendering::Retelling, Rendering::Digest] {
        assert!(corpus.articles.iter().any(|it| it.rendering == rendering), "{rendering:?}");
    }
}

/// What stands between backticks in the first column of tables of keys.
fn keys_of_tables(document: &str) -> impl Iterator<Item = &str> {
    let mut is_of_keys = false;
    document
        .lines()
        .filter_map(move |line| {
            is_of_keys = line.starts_with('|') && (is_of_keys || line.starts_with("| key"));
            is_of_keys.then(|| line.trim_start_matches('|').split('|').next()).flatten()
        })
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(|key| key.trim_matches(['[', ']']))
}

/// What stands between backticks and has the star of required keys.
fn required_keys(document: &str) -> impl Iterator<Item = &str> {
    let pieces: Vec<&str> = document.split('`').collect();
    let keys: Vec<&str> = pieces.windows(2).filter(|it| it[1].starts_with(" \\*")).map(|it| it[0]).collect();
    keys.into_iter().map(|key| key.trim_matches(['[', ']']))
}
