//! The texts that the reader shows, as their files have them: what a page is held against, byte for byte.

use std::{
    fs,
    path::{Path, PathBuf},
};

use diptych_corpus::original;

/// The paragraphs of an article of the default corpus.
pub fn paragraphs(article: &str) -> Vec<String> {
    paragraphs_of(&root().join("corpus/articles").join(format!("{article}.md")))
}

/// How many articles the default corpus has, and how many claims.
pub fn counts() -> (usize, usize) {
    let articles = fs::read_dir(root().join("corpus/articles")).expect("the default corpus has articles");
    (articles.count(), read(&root().join("corpus/claims.toml")).matches("\n[[claim]]\n").count())
}

/// The number of claims of the default corpus as its pages tell it.
pub fn all_claims() -> String {
    format!("{} claims", counts().1)
}

/// The heading of the claims of the default corpus, while none is open.
pub fn claims_heading() -> String {
    format!("{}: who says them, who answers", all_claims())
}

/// The paragraphs of the one retelling in the small corpus.
pub fn minimal_retelling() -> Vec<String> {
    paragraphs_of(&root().join("tests/corpora/minimal/articles/courier-2021-07-13.md"))
}

/// The original of the one retelling in the small corpus.
pub fn minimal_original() -> PathBuf {
    root().join("tests/corpora/minimal-originals/courier.txt")
}

/// The articles of the default corpus that are retold, each with its original; `None`, which skips the test, where the originals
/// do not stand beside the checkout.
pub fn retellings() -> Option<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(diptych_testing::shared("originals")?).expect("the originals can be listed");
    let originals: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let articles = fs::read_dir(root().join("corpus/articles")).expect("the default corpus has articles");
    let retelling = |original: &PathBuf, article: &Path| {
        let digest = original::digest(&fs::read(original).ok()?);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let is_its = read(article).contains(&format!("original_sha256 = \"{digest}\""));
        is_its.then(|| (article.file_stem().unwrap_or_default().to_string_lossy().into_owned(), original.clone()))
    };
    let articles = articles.flatten().map(|entry| entry.path());
    Some(articles.filter_map(|article| originals.iter().find_map(|original| retelling(original, &article))).collect())
}

/// The lines of a file that hold words, trimmed: what the paragraphs of an original are.
pub fn lines(file: &Path) -> Vec<String> {
    lines_of(&read(file))
}

fn paragraphs_of(file: &Path) -> Vec<String> {
    let written = read(file);
    lines_of(written.splitn(3, "+++").nth(2).expect("an article has a head between two lines of +++"))
}

fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("cannot read {}: {error}", file.display()))
}

/// The checkout; without `..`, which the driver does not take in the name of a file.
fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    root.expect("these tests lie in the checkout").to_owned()
}
