//! The list of links of the default corpus, as values.

use std::sync::LazyLock;

use diptych_corpus::model::Corpus;
use diptych_library::link_list::{Content, LinkList, Maker, Row, RowKind};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, default_corpus, default_corpus_as_published, measure};

/// Two texts that share a background paragraph word for word.
const COPIES: &str = "#/read/azernews-2020-10-06/oval-2020-09-16?lens=shared";
const TURNED: &str = "#/read/oval-2020-09-16/azernews-2020-10-06?lens=shared";
const ALONE: &str = "#/read/azernews-2020-10-06?lens=shared";
const CLAIMS: &str = "#/read/azernews-2020-10-06/hrw-2020-10-30?lens=claims";
const SHARED: &str = "#/read/azernews-2020-10-06/hrw-2020-10-30?lens=shared";
const VOICES: &str = "#/read/azernews-2020-10-06?lens=voices";
const NUMBERS: &str = "#/read/azernews-2020-10-06?lens=numbers";

/// The corpus is analyzed once for all of them.
static LISTS: LazyLock<Vec<(&str, LinkList)>> =
    LazyLock::new(|| lists(&default_corpus(), &[CLAIMS, SHARED, VOICES, NUMBERS]));

/// The same as if its texts stood as published, so that they can have words from one another.
static PUBLISHED_LISTS: LazyLock<Vec<(&str, LinkList)>> =
    LazyLock::new(|| lists(&default_corpus_as_published(), &[COPIES, TURNED, ALONE]));

fn lists(analyzed: &AnalyzedCorpus, hashes: &[&'static str]) -> Vec<(&'static str, LinkList)> {
    hashes.iter().map(|hash| (*hash, crate::link_list(analyzed, hash, None).unwrap())).collect()
}

fn list(hash: &str) -> &'static LinkList {
    &LISTS.iter().chain(PUBLISHED_LISTS.iter()).find(|(of, _)| *of == hash).unwrap().1
}

#[test]
fn only_links_that_the_program_made_can_be_dismissed() {
    let list = list(COPIES);
    for row in list.rows() {
        assert_eq!(row.key.is_some(), row.maker == Maker::Program, "{row:?}");
    }
    assert!(list.rows().any(|row| row.maker == Maker::Curators));
    let copies = list.rows().filter(|row| row.facts.contains("the same words in the same order"));
    assert_eq!(
        copies.map(|row| row.facts.as_str()).collect::<Vec<_>>(),
        ["linked by the editors; computed: the same words in the same order"]
    );
}

#[test]
fn each_link_of_a_pair_lies_in_both_panes_in_the_order_of_the_first() {
    let list = list(COPIES);
    let first = |side: usize| list.rows().filter_map(move |row| row.sides.get(side)?.first());
    let starts: Vec<_> = first(0).filter(|it| it.pane == 0).map(|it| (it.paragraph, it.start)).collect();
    assert!(starts.len() > 1 && starts.is_sorted(), "{starts:?}");
    assert!(list.rows().all(|row| row.sides.len() == 2 && row.pair.is_none()));
}

#[test]
fn links_of_one_text_lead_to_pairs_and_keep_their_names() {
    let analyzed = analyzed(copies());
    let list = |hash| crate::link_list(&analyzed, hash, None).unwrap();
    let alone = list("#/read/courier-2021-03-01?lens=shared");
    let copy = alone.rows().find(|row| row.kind == RowKind::SameWords).unwrap();
    let pair = copy.pair.as_ref().unwrap();
    assert!(pair.starts_with("#/read/courier-2021-03-01/gazette-2021-03-02?lens=shared"), "{copy:?}");
    let beside = list(pair);
    assert!(beside.rows().any(|row| row.key == copy.key), "what is dismissed in one view is dismissed in the other");
}

#[test]
fn the_order_of_the_panes_names_no_other_link() {
    let turned = list(TURNED);
    let mut keys: Vec<_> = turned.rows().map(|row| row.key.clone()).collect();
    let ordered = list(COPIES);
    let mut expected: Vec<_> = ordered.rows().map(|row| row.key.clone()).collect();
    keys.sort();
    expected.sort();
    assert_eq!(keys, expected);
}

#[test]
fn a_claim_without_a_counterpart_is_noted_under_the_lens_of_claims_alone() {
    let claims = list(CLAIMS);
    let note = &claims.groups[0].notes[0];
    assert!(note.summary.contains("Human Rights Watch, 30 October 2020 (344 words)"), "{}", note.summary);
    for line in &note.lines {
        assert!(
            line.link.is_some() && [" nothing linked", " not mentioned"].contains(&line.words.as_str()),
            "{line:?}"
        );
    }
    assert_eq!(list(SHARED).groups[0].notes, []);
}

#[test]
fn speech_and_figures_are_listed_with_their_places() {
    for (lens, kinds) in [(VOICES, &[RowKind::Direct, RowKind::Indirect][..]), (NUMBERS, &[RowKind::Figure])] {
        let [group] = &list(lens).groups[..] else { panic!("{lens}") };
        assert_eq!(group.content, Content::Marks);
        assert!(!group.rows.is_empty());
        for row in &group.rows {
            assert!(kinds.contains(&row.kind) && row.sides.iter().all(|side| !side.is_empty()), "{row:?}");
        }
    }
}

const COPIED: &str = "When the dam above the lower town broke in the night, the water stood in all streets by the morning and killed \
    fourteen people, and the council opened the school as a shelter.";

fn copies() -> Corpus {
    corpus(&[("Courier", "2021-03-01", COPIED), ("Gazette", "2021-03-02", COPIED)])
}

/// Two retellings of originals that have the same words; they do not put them in quotation marks.
fn retold_copies() -> Corpus {
    let mut corpus = copies();
    measure(&mut corpus, 0, Some(COPIED));
    measure(&mut corpus, 1, Some(COPIED));
    corpus
}

fn n_copies(corpus: Corpus) -> usize {
    let list = crate::link_list(&analyzed(corpus), "#/read/courier-2021-03-01/gazette-2021-03-02?lens=shared", None);
    list.unwrap().rows().filter(|row| row.kind == RowKind::SameWords).count()
}

#[test]
fn words_that_the_editors_wrote_twice_are_no_link() {
    assert_eq!(n_copies(copies()), 1);
    assert_eq!(n_copies(retold_copies()), 0);
}

#[test]
fn two_passages_are_listed_once_whatever_is_said_of_them() {
    for (hash, list) in LISTS.iter().chain(PUBLISHED_LISTS.iter()).filter(|(hash, _)| hash.contains("shared")) {
        let is_pair = |row: &&Row| row.sides.len() == 2;
        for (place, row) in list.rows().filter(is_pair).enumerate() {
            let same = list.rows().filter(is_pair).skip(place + 1).find(|it| it.sides == row.sides);
            assert_eq!(same, None, "{hash}");
        }
    }
}

#[test]
fn sentence_is_listed_once_for_all_its_figures() {
    let group = &list(NUMBERS).groups[0];
    let sentences: Vec<&str> = group.rows.iter().map(|it| it.excerpts[0].words.as_str()).collect();
    let mut different = sentences.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), sentences.len(), "{sentences:?}");
    let n_figures: usize = group.rows.iter().map(|it| it.name.split(" · ").count()).sum();
    assert!(
        n_figures > group.rows.len() && group.heading.starts_with(&format!("{n_figures} figures")),
        "{}",
        group.heading
    );
}
