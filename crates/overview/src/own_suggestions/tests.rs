//! What is suggested on a text that a reader brought, beside a corpus and by itself.

use std::sync::{Arc, LazyLock};

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::Corpus;
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_engine::recognition::Recognizer;
use diptych_library::library::Library;
use diptych_library::link_list::{LinkList, Maker, Row, RowKind};
use diptych_library::sample;
use diptych_library::source::Source;
use diptych_own_texts::placed::put_behind;
use diptych_own_texts::{Details, KeptText, OwnText};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::link_list;

static MODEL: LazyLock<Recognizer> =
    LazyLock::new(|| Recognizer::decode(include_bytes!("../../../engine/model/names.model")).unwrap());

const NEWS: &str = "The council closed the bridge on 6 May 2024. At least 14 people were killed in the flood, the ministry said.\n\n\
    “We wait,” said the miller Anna Weiss. She had seen it all. What now?";

/// A corpus with one text of a reader behind its articles, and the id of that text.
fn with_own(mut corpus: Corpus, words: &str) -> (AnalyzedCorpus, String) {
    let text = OwnText::new(words, Details::default(), PartialDate::UNKNOWN).unwrap();
    let id = text.id().to_owned();
    let source = Source::default().with_own_texts(0, Arc::new(vec![KeptText::from(text)]));
    put_behind(&mut corpus, source.own_texts().iter().map(|it| &it.text));
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    (AnalyzedCorpus::new(Library::open(corpus, annotations, source), None), id)
}

fn sample_corpus() -> Corpus {
    sample::library().corpus().clone()
}

fn list(lens: &str, names: Option<&Recognizer>) -> LinkList {
    let (analyzed, id) = with_own(sample_corpus(), NEWS);
    link_list(&analyzed, &format!("#/read/{id}?lens={lens}"), names).unwrap()
}

fn of_kind(list: &LinkList, kind: RowKind) -> Vec<&Row> {
    list.rows().filter(|row| row.kind == kind).collect()
}

#[test]
fn days_and_sentences_worth_checking_are_suggested_with_their_rules() {
    let list = list("shared", None);
    let days = of_kind(&list, RowKind::Day);
    assert_eq!(days.len(), 1, "{days:?}");
    assert_eq!((days[0].name.as_str(), days[0].maker), ("6 May 2024", Maker::Program));
    assert!(days[0].facts.contains("2024-05-06") && days[0].facts.contains("by rule"), "{}", days[0].facts);
    let sentences = of_kind(&list, RowKind::WorthChecking);
    let told: Vec<&str> = sentences.iter().map(|row| row.excerpts[0].words.as_str()).collect();
    assert!(told.iter().any(|it| it.contains("At least 14 people")), "{told:?}");
    assert!(told.iter().all(|it| !it.contains("What now?")), "{told:?}");
    assert!(sentences.iter().all(|row| row.facts.starts_with("by rule: it ")), "{sentences:?}");
}

#[test]
fn speech_and_figures_of_a_text_of_a_reader_say_their_rule_and_those_of_an_article_are_listed_as_before() {
    for (lens, kind) in [("voices", RowKind::Direct), ("numbers", RowKind::Figure)] {
        let list = list(lens, None);
        let rows = of_kind(&list, kind);
        assert!(!rows.is_empty() && rows.iter().all(|row| row.facts.contains("by rule: ")), "{lens}: {rows:?}");
    }
    let (analyzed, _) = with_own(sample_corpus(), NEWS);
    let article = &analyzed.library.corpus().articles[0].slug;
    for lens in ["voices", "numbers"] {
        let list = link_list(&analyzed, &format!("#/read/{article}?lens={lens}"), None).unwrap();
        assert!(list.rows().all(|row| row.key.is_none() && !row.facts.contains("by rule")), "{lens}");
    }
}

#[test]
fn every_suggestion_on_a_text_of_a_reader_can_be_dismissed_by_a_name_of_its_own() {
    let mut names: Vec<String> = Vec::new();
    for lens in ["shared", "voices", "numbers", "entities"] {
        let list = list(lens, Some(&MODEL));
        let computed = list.rows().filter(|row| row.maker == Maker::Program);
        names.extend(computed.map(|row| row.key.clone().unwrap_or_else(|| panic!("{lens}: {row:?}"))));
    }
    let n_names = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), n_names);
}

#[test]
fn names_that_the_corpus_does_not_list_are_suggested_in_texts_of_the_reader_alone() {
    let asked = list("entities", None);
    assert!(asked.needs_names);
    let listed = list("entities", Some(&MODEL));
    assert!(listed.rows().any(|row| row.name == "Anna Weiss"), "{listed:?}");
    assert!(listed.groups[0].heading.contains("that the corpus does not list"), "{}", listed.groups[0].heading);
    let (analyzed, id) = with_own(sample_corpus(), NEWS);
    let article = &analyzed.library.corpus().articles[0].slug;
    let of_article = link_list(&analyzed, &format!("#/read/{article}?lens=entities"), Some(&MODEL)).unwrap();
    assert_eq!(of_article, LinkList::default());
    let pair = link_list(&analyzed, &format!("#/read/{article}/{id}?lens=entities"), Some(&MODEL)).unwrap();
    assert!(pair.rows().flat_map(|row| row.sides.iter().flatten()).all(|range| range.pane == 1), "{pair:?}");
}

#[test]
fn of_many_sentences_those_with_most_reasons_are_listed_in_the_order_of_the_text() {
    let many = (1..40)
        .map(|n| format!("At least {n} people were killed in the flood of Monday, the ministry said."))
        .collect::<Vec<_>>()
        .join("\n\n");
    let (analyzed, id) = with_own(sample_corpus(), &many);
    let list = link_list(&analyzed, &format!("#/read/{id}?lens=shared"), None).unwrap();
    let rows = of_kind(&list, RowKind::WorthChecking);
    assert_eq!(rows.len(), 12);
    let places: Vec<usize> = rows.iter().map(|row| row.sides[0][0].paragraph).collect();
    assert!(places.is_sorted(), "{places:?}");
}
