//! Words of the list and sources of sentences, in small texts.

use diptych_corpus::model::{Corpus, Term};
use diptych_corpus::vocabulary::WordingKind;

use super::at;
use super::model::{VoiceCount, Wording};
use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, measure};

/// The editors use the word twice; they quote it once from the writer and once from the council.
const RETELLING: &str =
    "A heroic text of heroic length calls the dam “heroic”. The council is quoted: “The heroic dam held”.";
const ORIGINAL: &str = "The heroic dam stands. It is a heroic dam. “The heroic dam held,” the Town Council said.";

fn retold(original: Option<&str>) -> AnalyzedCorpus {
    let term = Term {
        slug: "heroic".to_owned(),
        phrases: vec!["heroic".to_owned()],
        kind: WordingKind::Loaded,
        note: "It judges.".to_owned(),
        alternatives: Vec::new(),
    };
    let mut corpus = Corpus { terms: vec![term], ..corpus(&[("Gazette", "2021-03-06", RETELLING)]) };
    measure(&mut corpus, 0, original);
    analyzed(corpus)
}

fn wording(original: Option<&str>) -> Wording {
    at(&retold(original), "#/wording").unwrap()
}

#[test]
fn words_of_a_retelling_are_those_of_its_original_in_their_voices() {
    let wording = wording(Some(ORIGINAL));
    let count = VoiceCount { n_writer: 2, n_quoted: 1 };
    assert_eq!(wording.terms[0].count, count);
    assert_eq!(wording.terms[0].in_texts, [(0, count)]);
    assert_eq!(wording.texts[0].kinds.as_ref().unwrap()[0], count);
}

#[test]
fn only_words_that_a_retelling_quotes_can_be_read_there() {
    let wording = wording(Some(ORIGINAL));
    let uses: Vec<(bool, bool)> =
        wording.terms[0].uses.iter().map(|it| (it.is_quoted, it.passage.href.contains("term/heroic/3"))).collect();
    assert_eq!(uses, [(false, true), (true, false)]);
}

#[test]
fn sentences_of_a_retelling_rest_on_what_those_of_its_original_rest_on() {
    let sources = wording(Some(ORIGINAL)).texts[0].sources.unwrap();
    assert_eq!((sources.n_sentences, sources.by_kind, sources.n_without), (3, [0, 1, 0, 0, 0], 2));
}

#[test]
fn retelling_that_nobody_measured_has_no_counts() {
    let wording = wording(None);
    assert_eq!((wording.texts[0].kinds.as_ref(), wording.texts[0].sources), (None, None));
    assert_eq!(wording.terms, []);
    assert!(wording.words.is_empty() && wording.sources.is_empty());
    assert_eq!(wording.words_title, "No text here is measured");
}

#[test]
fn bars_of_words_stand_for_the_writers_own_and_say_those_that_are_quoted() {
    let wording = wording(Some(ORIGINAL));
    let bar = &wording.words[0];
    assert_eq!(
        (bar.value_behind.as_deref(), bar.length.as_str(), bar.is_of_original),
        (Some("2"), "and 1 quoted", true)
    );
    assert_eq!(wording.words_title, "2 words of the list stand in the writer’s own voice in Gazette");
}

#[test]
fn bars_of_sources_tell_named_sources_from_sentences_without_one() {
    let wording = wording(Some(ORIGINAL));
    assert_eq!(wording.sources_title, "33% of the sentences give words of a named source in Gazette");
    assert_eq!(wording.sources[0].spoken, "33% named source, 67% no source; 3 sentences");
}
