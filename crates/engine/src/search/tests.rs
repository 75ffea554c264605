//! What readers type and what they must find.

use super::{Document, SearchIndex};
use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{About, Article, ArticleId, Corpus, Entity, EntityId};
use diptych_corpus::vocabulary::{EntityKind, Genre, Rendering};
use proptest::prelude::*;

fn corpus(paragraphs: &[&str]) -> Corpus {
    let date = PartialDate::parse("2021-03-02").unwrap();
    let article = Article {
        slug: "a".into(),
        headline: "Water in the lower town".into(),
        publisher: String::new(),
        country: None,
        byline: None,
        published: date,
        published_note: None,
        genre: Genre::NewsReport,
        url: None,
        carries: Vec::new(),
        page_furniture: Vec::new(),
        rendering: Rendering::Retelling,
        original_sha256: None,
        licence: String::new(),
        publisher_notes: Vec::new(),
        text: paragraphs.join("\n\n"),
    };
    let about = About { language: "en".into(), reviewed: date, ..About::default() };
    let entity = Entity {
        slug: "e".into(),
        name: "Recep Tayyip Erdoğan".into(),
        kind: EntityKind::Person,
        aliases: vec!["Erdoğan".into()],
        misspellings: Vec::new(),
        wikidata: None,
        description: "A president.".into(),
    };
    Corpus { about, articles: vec![article], entities: vec![entity], ..Corpus::default() }
}

const PARAGRAPHS: &[&str] = &[
    "Cluster munitions fell on the town of Barda.",
    "The munitions lay in a cluster of trees.",
    "Nobody in Barda slept, and the whole long night was full of noise that nobody there had ever heard before.",
    "Azerbaijan's Su-25 did not fly.",
];

/// The paragraphs found, best first, each with the words that answer.
#[track_caller]
fn check(query: &str, expected: &[(usize, &[&str])]) {
    let index = SearchIndex::new(&corpus(PARAGRAPHS));
    let results = index.search(query, 10);
    let found: Vec<(usize, Vec<&str>)> = results
        .hits
        .iter()
        .filter_map(|hit| match hit.document {
            Document::Paragraph(_, place) => {
                Some((place, hit.matches.iter().map(|it| it.of(index.text_of(hit.document))).collect()))
            }
            _ => None,
        })
        .collect();
    let expected: Vec<(usize, Vec<&str>)> = expected.iter().map(|it| (it.0, it.1.to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_word_must_stand_there_before_some_do() {
    check("munitions Barda ", &[(0, &["munitions", "Barda"]), (1, &["munitions"]), (2, &["Barda"])]);
}

#[test]
fn words_in_the_order_of_the_query_stand_first() {
    check("cluster munitions ", &[(0, &["Cluster", "munitions"]), (1, &["munitions", "cluster"])]);
}

#[test]
fn a_phrase_is_found_as_one() {
    check("\"cluster munitions\"", &[(0, &["Cluster munitions"])]);
    check("“munitions cluster”", &[]);
    check("“long night was”", &[(2, &["long night was"])]);
}

#[test]
fn the_last_word_may_be_unfinished_while_typing() {
    check("muni", &[(0, &["munitions"]), (1, &["munitions"])]);
    check("muni ", &[]);
}

#[test]
fn a_short_paragraph_is_worth_more_than_a_long_one() {
    check("barda ", &[(0, &["Barda"]), (2, &["Barda"])]);
}

#[test]
fn possessives_and_hyphens_are_seen_through() {
    check("azerbaijan ", &[(3, &["Azerbaijan"])]);
    check("su-25 ", &[(3, &["Su-25"])]);
    check("su 25 ", &[(3, &["Su", "25"])]);
}

#[test]
fn one_typing_error_is_forgiven_and_told() {
    let index = SearchIndex::new(&corpus(PARAGRAPHS));
    let results = index.search("munitoins", 10);
    assert_eq!(results.hits.len(), 2);
    assert_eq!(results.nearest.len(), 1);
    assert_eq!(results.nearest[0].typed, "munitoins");
    assert_eq!(results.nearest[0].instead, [("munitions".to_owned(), 2)]);
}

/// The texts that answer a query, in their order.
#[track_caller]
fn check_texts(texts: &[&str], query: &str, expected: &[usize]) {
    let index = SearchIndex::new(&corpus(texts));
    let results = index.search(query, 10);
    let place = |it: &super::Hit| match it.document {
        Document::Paragraph(_, place) => Some(place),
        _ => None,
    };
    let mut found: Vec<usize> = results.hits.iter().filter_map(place).collect();
    found.sort_unstable();
    assert_eq!(found, expected, "{query}");
}

#[test]
fn another_figure_is_no_error() {
    for query in ["1995 ", "4120 ", "F-17 ", "61,500 "] {
        check_texts(&["It closed in 1994.", "They sold 4121 of the F-16s for 61,400."], query, &[]);
    }
    check_texts(&["It closed in 1994."], "closde 1994 ", &[0]);
}

#[test]
fn a_figure_is_found_with_and_without_its_separators() {
    for query in ["61,400 ", "61400 ", "61’400 "] {
        check_texts(&["They sold 61,400 of them.", "They sold 61400 of them."], query, &[0, 1]);
    }
}

#[test]
fn words_are_found_joined_apart_and_with_a_hyphen() {
    let texts =
        ["The flood-plain was dry.", "The floodplain was dry.", "The flood plain was dry.", "Plain flood was dry."];
    for query in ["floodplain ", "flood-plain "] {
        check_texts(&texts, query, &[0, 1, 2]);
    }
    check_texts(&texts, "flood plain ", &[0, 1, 2, 3]);
    check_texts(&texts, "\"flood plain\" ", &[0, 2]);
    check_texts(&["They reelect him.", "They re-elect him."], "re-elect ", &[0, 1]);
    check_texts(&["Her email came.", "Her e-mail came."], "email ", &[0, 1]);
}

#[test]
fn words_that_only_stand_beside_each_other_are_no_word() {
    check_texts(&["They now here in peace live."], "nowhere ", &[]);
    check_texts(&["The rapist fled."], "therapist ", &[]);
}

#[test]
fn an_acronym_is_one_word_with_and_without_its_stops() {
    let texts = ["The U.N. envoys left.", "The UN envoys left."];
    for query in ["UN envoys ", "U.N. envoys ", "u.n. envoys "] {
        check_texts(&texts, query, &[0, 1]);
    }
    check_texts(&["It left the U.S.A. for good."], "usa ", &[0]);
}

#[test]
fn a_ligature_is_its_letters() {
    check_texts(&["The ﬂood took the oﬃce."], "flood office ", &[0]);
}

#[test]
fn a_word_that_stands_nowhere_is_told_even_without_neighbors() {
    let index = SearchIndex::new(&corpus(PARAGRAPHS));
    let results = index.search("Barda zeppelin", 10);
    assert_eq!(results.nearest[0].typed, "zeppelin");
    assert!(results.nearest[0].instead.is_empty());
    assert_eq!(results.hits.len(), 2);
}

#[test]
fn diacritics_may_be_left_out_or_put_in() {
    let index = SearchIndex::new(&corpus(PARAGRAPHS));
    for query in ["erdogan", "ERDOĞAN", "Erdoģan"] {
        assert_eq!(index.search(query, 10).hits[0].document, Document::Entity(EntityId(0)), "{query}");
    }
    assert_eq!(index.text_of(Document::Entity(EntityId(0))), "Recep Tayyip Erdoğan · Erdoğan · A president.");
}

#[test]
fn an_empty_query_finds_nothing_and_a_foreign_document_has_no_text() {
    let index = SearchIndex::new(&corpus(PARAGRAPHS));
    assert_eq!(index.search(" \"\" ", 10), super::Results::default());
    assert_eq!(index.text_of(Document::Headline(ArticleId(9))), "");
    assert_eq!(SearchIndex::default().search("word", 10).hits, []);
}

proptest! {
    #[test]
    fn answers_are_sound_whatever_is_typed(query in "(\\PC|\"|“|Barda|clus|munitions| )*") {
        let index = SearchIndex::new(&corpus(PARAGRAPHS));
        let results = index.search(&query, 5);
        prop_assert_eq!(&results, &index.search(&query, 5));
        prop_assert!(results.hits.len() <= 5);
        prop_assert!(results.hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        for hit in &results.hits {
            prop_assert!(!hit.matches.is_empty());
            prop_assert!(hit.matches.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
            prop_assert!(hit.matches.iter().all(|it| !it.of(index.text_of(hit.document)).is_empty()));
        }
    }
}
