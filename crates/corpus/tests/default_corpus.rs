//! The corpora of this repository hold to their format, as retellings and with originals in place.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod support;

use diptych_corpus::folder::{OriginalFile, read};
use diptych_corpus::model::Corpus;
use diptych_corpus::original::put_in_place;
use diptych_corpus::pack::{decode, encode};
use diptych_corpus::text::{Occurrence, find_first_quote, find_quote};
use diptych_corpus::vocabulary::Rendering;
use support::{default_corpus, lines, minimal, originals, read_valid, workspace};

#[test]
fn default_corpus_has_no_problem() {
    let reading = read(&default_corpus(), &[]);
    assert_eq!(lines(&reading.problems), "");
    let corpus = reading.corpus.unwrap();
    assert_eq!((corpus.articles.len(), corpus.claims.len(), corpus.entities.len()), (28, 117, 284));
}

#[test]
fn corpora_come_back_from_their_packs_as_they_were() {
    for folder in [minimal(), default_corpus()] {
        let corpus = read_valid(&folder, &[]);
        let pack = encode(&corpus.clone().into()).unwrap();
        assert_eq!(decode(&pack).unwrap().corpus, corpus);
        assert_eq!(encode(&read_valid(&folder, &[]).into()).unwrap(), pack, "two packs of one corpus differ");
    }
}

#[test]
fn pack_of_the_default_corpus_stays_within_its_budget() {
    /// Bytes of the first load that the pack may take; its payload is compressed already.
    const BUDGET_BYTES: usize = 190_000;
    let n_bytes = encode(&read_valid(&default_corpus(), &[]).into()).unwrap().len();
    assert!(n_bytes <= BUDGET_BYTES, "{n_bytes} bytes");
}

#[test]
fn everything_quoted_stands_in_the_retellings() {
    let corpus = read_valid(&default_corpus(), &[]);
    assert!(assert_all_quoted(&corpus) > 100);
}

#[test]
fn original_takes_the_place_of_its_retelling_in_folder_and_reader_alike() {
    let files = originals(&workspace().join("tests/corpora/minimal-originals"));
    assert_originals_hold(&minimal_with(&files), read_valid(&minimal(), &[]), &files);
}

#[test]
fn anchor_that_the_original_does_not_have_is_told_by_line() {
    let copy = support::Copy::of(&minimal());
    let text = copy.text("claims.toml").replace(", \"\\\"A hundred homes are under water,\\\"\"]", "]");
    assert_ne!(text, copy.text("claims.toml"));
    copy.write("claims.toml", text.as_bytes());
    assert!(copy.read().corpus.is_some());
    let files = originals(&workspace().join("tests/corpora/minimal-originals"));
    let said = lines(&copy.read_with(&files).problems);
    assert!(
        said.starts_with("claims.toml:11: ““A hundred homes are under water”” stands nowhere in courier-2021-07-13"),
        "{said}"
    );
}

#[test]
fn everything_quoted_stands_in_the_originals() {
    let Some(folder) = diptych_testing::shared("originals") else { return };
    let files = originals(&folder);
    let corpus = read_valid(&default_corpus(), &files);
    assert_eq!(corpus.articles.iter().filter(|article| article.rendering == Rendering::Original).count(), 5);
    assert_originals_hold(&corpus, read_valid(&default_corpus(), &[]), &files);
    assert_eq!(decode(&encode(&corpus.clone().into()).unwrap()).unwrap().corpus, corpus);
}

fn minimal_with(files: &[OriginalFile]) -> Corpus {
    read_valid(&minimal(), files)
}

/// `packed` was read with the originals, `retold` without; putting them in later must give the same, with all quotations.
#[track_caller]
fn assert_originals_hold(packed: &Corpus, mut retold: Corpus, files: &[OriginalFile]) {
    for file in files {
        let place = put_in_place(&mut retold, &file.bytes).unwrap();
        let article = &retold.articles[place.index()];
        assert_eq!(article.text.as_bytes(), file.bytes, "{}", file.name);
        for anchor in retold.claims.iter().flat_map(|claim| &claim.anchors).filter(|anchor| anchor.article == place) {
            let second = anchor.quotes.get(1).unwrap();
            assert!(matches!(find_quote(&article.text, second), Occurrence::Once(_)), "{}", file.name);
        }
    }
    assert_eq!(&retold, packed);
    assert_all_quoted(packed);
}

/// Every anchor, passage and question stands in one place of its article; how many there are.
#[track_caller]
fn assert_all_quoted(corpus: &Corpus) -> usize {
    let anchors = corpus.claims.iter().flat_map(|claim| &claim.anchors).map(|it| (it.article, it.quotes.clone()));
    let counterparts = corpus.claims.iter().flat_map(|claim| &claim.evidence).filter_map(|it| it.counterpart.as_ref());
    let passages = counterparts.flat_map(|it| it.passages.iter().map(|passage| (it.article, vec![passage.clone()])));
    let questions = corpus.questions.iter().filter(|it| !it.quotes.is_empty());
    let questions = questions.map(|it| (it.article.unwrap(), it.quotes.clone()));
    let all: Vec<_> = anchors.chain(passages).chain(questions).collect();
    for (article, quotes) in &all {
        let article = &corpus.articles[article.index()];
        let found = find_first_quote(&article.text, quotes);
        assert!(matches!(found, Occurrence::Once(_)), "{}: {quotes:?}: {found:?}", article.slug);
    }
    all.len()
}
