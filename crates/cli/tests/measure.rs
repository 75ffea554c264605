//! `diptych measure`: what it keeps of originals, and what `diptych check` says of that.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use diptych_corpus::folder::{self, MEASURED_FILE};
use diptych_corpus::model::Corpus;
use diptych_corpus::model::measured::{MEASUREMENT_VERSION, Measured, Voice};
use serde_json::{Value, json};
use tempfile::TempDir;

fn diptych(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    let piped = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn originals() -> PathBuf {
    root().join("tests/corpora/minimal-originals")
}

/// A copy of a corpus folder without what was counted before.
fn copy_of(corpus: &Path) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("articles")).unwrap();
    for under in ["", "articles"] {
        for entry in fs::read_dir(corpus.join(under)).unwrap().map(Result::unwrap) {
            if entry.path().is_file() && entry.file_name() != MEASURED_FILE {
                fs::copy(entry.path(), folder.path().join(under).join(entry.file_name())).unwrap();
            }
        }
    }
    folder
}

fn minimal() -> TempDir {
    copy_of(&root().join("tests/corpora/minimal"))
}

fn measure(folder: &TempDir, originals: &Path) -> Output {
    diptych(&["measure", folder.path().to_str().unwrap(), "--texts", originals.to_str().unwrap()], b"")
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join(MEASURED_FILE)
}

fn written(folder: &TempDir) -> String {
    fs::read_to_string(file(folder)).unwrap()
}

fn measured_minimal() -> TempDir {
    let folder = minimal();
    assert!(measure(&folder, &originals()).status.success());
    folder
}

fn counts(folder: &Path) -> (Corpus, Measured) {
    let mut corpus = folder::read(folder, &[]).corpus.unwrap();
    let measured = corpus.measured.take().unwrap();
    (corpus, measured)
}

/// All that `diptych check` says of the counts once `old` is `new` in them.
#[track_caller]
fn check(old: &str, new: &str, expected: &[&str]) {
    let folder = measured_minimal();
    let text = written(&folder);
    assert!(text.contains(old), "{old} is not in {text}");
    fs::write(file(&folder), text.replacen(old, new, 1)).unwrap();
    let said = diptych(&["check", folder.path().to_str().unwrap()], b"").stdout;
    let said = String::from_utf8(said).unwrap();
    let of_counts: Vec<&str> = said.lines().filter(|it| it.starts_with(MEASURED_FILE)).collect();
    assert_eq!(of_counts, expected);
}

const NOT_WRITTEN_SO: &str = "measured.toml:1: this is not what `diptych measure` writes of this corpus; write it anew with `diptych measure DIR --texts ORIGINALS`";

#[test]
fn counts_of_an_original_are_kept_without_its_sentences() {
    let folder = minimal();
    let output = measure(&folder, &originals());
    let path = file(&folder);
    let n_bytes = written(&folder).len();
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        format!(
            "courier-2021-07-13: 75 words, 7 sentences, 1 listed word in the writer’s own voice in courier.txt; 2 quoted passages found in it\n\
             altmoor-2021: 1 original, {n_bytes} bytes in {}\n",
            path.display()
        )
    );
    let (_, measured) = counts(folder.path());
    let voices: Vec<Voice> = measured.articles[0].quoted.iter().map(|it| it.voice).collect();
    assert_eq!(voices, [Voice::Quoted(0), Voice::Quoted(1)]);
    assert!(!written(&folder).contains("broke its banks"));
}

#[test]
fn what_was_counted_goes_into_the_pack() {
    let folder = measured_minimal();
    let pack = folder.path().join("corpus.pack");
    assert!(diptych(&["pack", folder.path().to_str().unwrap(), "-o", pack.to_str().unwrap()], b"").status.success());
    let packed = diptych_corpus::pack::decode(&fs::read(pack).unwrap()).unwrap().corpus;
    assert_eq!(packed.measured, Some(counts(folder.path()).1));
}

#[test]
fn original_that_is_put_in_place_needs_no_counts() {
    let folder = measured_minimal();
    let files = fs::read(originals().join("courier.txt")).unwrap();
    let files = [folder::OriginalFile { name: "courier.txt".to_owned(), bytes: files }];
    let reading = folder::read(folder.path(), &files);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.corpus.unwrap().measured.unwrap().articles, []);
}

#[test]
fn counting_anew_gives_the_same_file_whatever_stood_in_it() {
    let folder = measured_minimal();
    let first = written(&folder);
    fs::write(file(&folder), "this is not TOML").unwrap();
    assert!(measure(&folder, &originals()).status.success());
    assert_eq!(written(&folder), first);
}

#[test]
fn folder_without_originals_leaves_what_was_counted() {
    let folder = measured_minimal();
    let before = written(&folder);
    let output = measure(&folder, &root().join("tests/corpora/format-1"));
    assert_eq!(output.status.code(), Some(1));
    let complained = String::from_utf8(output.stderr).unwrap();
    assert!(complained.contains("is the original of a retelling"), "{complained}");
    assert_eq!(written(&folder), before);
}

#[test]
fn counts_of_an_older_program_are_a_warning_and_of_a_newer_one_an_error() {
    let version = format!("measurement_version = {MEASUREMENT_VERSION}");
    let older = format!(
        "measured.toml:3: warning: this was counted by an older program (0, now {MEASUREMENT_VERSION}); write it anew with `diptych measure DIR --texts ORIGINALS`"
    );
    check(&version, "measurement_version = 0", &[&older]);
    let newer = format!(
        "measured.toml:3: what stands here was counted by a newer program (99, here {MEASUREMENT_VERSION}); use that one; write it anew with `diptych measure DIR --texts ORIGINALS`"
    );
    check(&version, "measurement_version = 99", &[NOT_WRITTEN_SO, &newer]);
}

#[test]
fn counts_of_another_original_or_article_are_errors_that_name_the_command() {
    let digest = "original_sha256 = \"6d";
    let what = "measured.toml:7: what stands here is not the digest of the original that the article names; write it anew with `diptych measure DIR --texts ORIGINALS`";
    check(digest, "original_sha256 = \"6e", &[NOT_WRITTEN_SO, what]);
    let what = "measured.toml:6: no article has the id “courier-2021-07-14”; did you mean “courier-2021-07-13”?";
    check("courier-2021-07-13", "courier-2021-07-14", &[NOT_WRITTEN_SO, what]);
    let what = "measured.toml:6: what stands here is no retelling with the digest of an original; write it anew with `diptych measure DIR --texts ORIGINALS`";
    check("courier-2021-07-13", "water-board-2021-08", &[NOT_WRITTEN_SO, what]);
}

#[test]
fn counts_that_were_changed_by_hand_are_refused() {
    let mend = "write it anew with `diptych measure DIR --texts ORIGINALS`";
    let sums = format!("measured.toml:5: the paragraphs have 7 sentences and not 8; {mend}");
    check("sentences = 7", "sentences = 8", &[NOT_WRITTEN_SO, &sums]);
    let nowhere = format!("measured.toml:12: words of the original stand nowhere in the retelling; {mend}");
    check("[1, 60, 91, 2, 1]", "[1, 60, 910, 2, 1]", &[NOT_WRITTEN_SO, &nowhere]);
    let voice = format!("measured.toml:5: a voice is no speaker of this article; {mend}");
    check("[[1, 6, 0, 0]]", "[[4, 6, 0, 0]]", &[NOT_WRITTEN_SO, &voice]);
    let figure = format!("measured.toml:20: what stands here is not a figure; {mend}");
    check("\"100\"", "\"many\"", &[NOT_WRITTEN_SO, &figure]);
}

#[test]
fn gazetteer_lexicon_and_retelling_that_changed_since_are_a_warning() {
    for (name, old, new) in [
        ("lexicon.toml", "\"deluges\"", "\"flood of the century\""),
        ("articles/courier-2021-07-13.md", "worked until midday", "worked until noon"),
    ] {
        let folder = measured_minimal();
        let path = folder.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{name}");
        fs::write(path, text.replacen(old, new, 1)).unwrap();
        let said: Vec<String> = folder::read(folder.path(), &[]).problems.iter().map(ToString::to_string).collect();
        let expected = "measured.toml:8: warning: the gazetteer, the lexicon or this retelling was changed after the counting; write it anew with `diptych measure DIR --texts ORIGINALS`";
        assert_eq!(said, [expected], "{name}");
    }
}

#[test]
fn broken_counts_are_refused_or_fit_for_a_pack() {
    let folder = measured_minimal();
    let text = written(&folder);
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(300).step_by(11).collect();
    let mut n_refused = 0;
    for at in &places {
        for new in ["", "999999999", "-", "]", "\"", "0, 0"] {
            let broken = [&text[..*at], new, &text[at + 1..]].concat();
            fs::write(file(&folder), broken).unwrap();
            match folder::read(folder.path(), &[]).corpus {
                Some(corpus) => assert!(diptych_corpus::pack::encode(&corpus.into()).is_ok(), "{new} at {at}"),
                None => n_refused += 1,
            }
        }
    }
    assert!(n_refused > places.len(), "{n_refused}");
}

/// Originals by the article that they are of, of the default corpus.
fn shared_originals(corpus: &Corpus, folder: &Path) -> Vec<(String, String)> {
    let files: Vec<Vec<u8>> =
        fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    let of_article = |file: &Vec<u8>| {
        let article = diptych_corpus::original::recognize(corpus, file).ok()?;
        let slug = corpus.articles[article.index()].slug.clone();
        Some((slug, String::from_utf8(file.clone()).ok()?))
    };
    files.iter().filter_map(of_article).collect()
}

/// How many words of the list `diptych analyze` finds in the writer's voice in a text.
fn listed_words(corpus: &Path, text: &str) -> usize {
    let line = json!({ "id": 1, "text": text }).to_string();
    let output = diptych(&["analyze", "--corpus", corpus.to_str().unwrap()], line.as_bytes());
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    found["wording"].as_array().unwrap().iter().filter(|it| it["quoted"] == false).count()
}

#[test]
fn default_corpus_counts_what_the_analysis_finds_in_the_originals() {
    let Some(originals) = diptych_testing::shared("originals") else { return };
    let folder = root().join("corpus");
    let (corpus, measured) = counts(&folder);
    let texts = shared_originals(&corpus, &originals);
    assert_eq!(texts.len(), measured.articles.len());
    for (slug, text) in texts {
        let of_it = measured.articles.iter().find(|it| corpus.articles[it.article.index()].slug == slug).unwrap();
        let counted: u32 = of_it.counts.wording().filter(|it| !it.voice.is_quoted()).map(|it| it.n_uses).sum();
        assert_eq!(counted as usize, listed_words(&folder, &text), "{slug}");
    }
}

#[test]
fn default_corpus_has_the_counts_of_this_program() {
    let Some(originals) = diptych_testing::shared("originals") else { return };
    let corpus = root().join("corpus");
    let anew = copy_of(&corpus);
    assert!(measure(&anew, &originals).status.success());
    let kept = fs::read_to_string(corpus.join(MEASURED_FILE)).unwrap();
    assert!(kept == written(&anew), "run `cargo run -p diptych-cli -- measure corpus --texts ../shared/originals`");
}

#[test]
fn counts_repeat_no_more_than_ten_words_of_an_original_in_a_row() {
    let Some(originals) = diptych_testing::shared("originals") else { return };
    let folder = root().join("corpus");
    let (corpus, _) = counts(&folder);
    let kept = runs(&fs::read_to_string(folder.join(MEASURED_FILE)).unwrap());
    for (slug, text) in shared_originals(&corpus, &originals) {
        let repeated: Vec<String> = runs(&text).intersection(&kept).cloned().collect();
        assert_eq!(repeated, [""; 0], "{slug}");
    }
}

/// Every run of eleven words.
fn runs(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    words.windows(11).map(|run| run.join(" ")).collect()
}
