//! Two captures as a person would compare them, and laws that hold of any two texts.

use std::sync::Arc;

use diptych_corpus::date::PartialDate;
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_library::library::Library;
use diptych_library::link_list::{Hyperlink, Standing};
use diptych_library::source::Source;
use diptych_own_texts::placed::put_behind;
use diptych_own_texts::{Details, KeptText, OwnText};
use proptest::prelude::*;

use super::model::{ChangeKind, Changes};
use super::{Capture, at, compare};
use crate::analyzed_corpus::AnalyzedCorpus;
use crate::{fixture, link_list};

fn changes(older: &str, newer: &str) -> Changes {
    let engine = Engine::default();
    compare(&Capture::read(&engine, "", older), &Capture::read(&engine, "", newer))
}

/// The kinds of each sentence that changed.
fn kinds(older: &str, newer: &str) -> Vec<Vec<ChangeKind>> {
    changes(older, newer).sentences.into_iter().map(|it| it.kinds).filter(|it| !it.is_empty()).collect()
}

#[test]
fn rule_behind_a_change_is_told() {
    let found = changes("The flood destroyed 12 houses.", "The flood reportedly damaged 14 houses.");
    assert_eq!(found.sentences[0].kinds, [ChangeKind::Figure, ChangeKind::Softened]);
    assert_eq!(
        found.sentences[0].reasons,
        [
            "“12” became “14”.",
            "“destroyed” became “damaged”, a weaker word in the program’s list.",
            "“reportedly” was added, which makes it less certain."
        ]
    );
    assert_eq!(found.told, "1 of 1 sentence changed: 1 figure changed, 1 softened.");
    assert_eq!(found.notice, "The newer text has no new notice of correction.");
}

#[test]
fn figure_in_words_is_the_same_figure() {
    assert_eq!(kinds("The flood took 12 houses.", "The flood took twelve houses."), [[ChangeKind::Reworded]]);
}

#[test]
fn month_is_no_hedge() {
    assert_eq!(kinds("They met on 4 April at the mill.", "They met on 4 May at the mill."), [[ChangeKind::Reworded]]);
}

#[test]
fn notice_that_names_the_change_is_told_from_one_that_does_not() {
    let older = "The mill has 12 rooms.";
    let named = changes(older, "The mill has 14 rooms.\n\nCorrection: The mill has 14 rooms, not 12.");
    assert!(named.sentences[0].is_noticed);
    assert!(named.notice.ends_with("It names changed words of 1 of 1 sentence."), "{}", named.notice);
    let silent = changes(older, "The mill has 14 rooms.\n\nCorrection: The mayor is called Anna Weiss.");
    assert!(silent.notice.ends_with("It names none of the changed words."), "{}", silent.notice);
    let old_notice =
        changes("It rained.\n\nCorrection: It did not snow.", "It poured.\n\nCorrection: It did not snow.");
    assert_eq!(old_notice.notice, "The newer text has no new notice of correction.");
}

#[test]
fn sentence_that_is_gone_stands_behind_what_it_stood_behind() {
    let found = changes("One came. A goat ate the hay. Two left.", "One came. Two left.");
    let first: Vec<&str> = found.sentences.iter().map(|it| it.runs[0].1.as_str()).collect();
    assert_eq!(first, ["One came.", "A goat ate the hay.", "Two left."]);
}

#[test]
fn lines_of_the_page_are_listed_and_not_compared() {
    let found = changes("Updated 2 hours ago\n\nIt rained.", "Updated 5 hours ago\n\nIt rained.\n\nAdvertisement");
    assert_eq!(found.told, "No sentence changed.");
    let line = |standing, words: &str| (standing, words.to_owned());
    let expected = [
        line(Standing::First, "Updated 2 hours ago"),
        line(Standing::Second, "Updated 5 hours ago"),
        line(Standing::Second, "Advertisement"),
    ];
    assert_eq!(found.not_compared, expected);
}

/// Texts of sentences that are alike, so that there is something to pair.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("flood"),
        Just("bridge"),
        Just("mayor"),
        Just("destroyed"),
        Just("damaged"),
        Just("allegedly"),
        Just("said"),
        Just("12"),
        Just("14"),
        Just("houses"),
        Just("The"),
        Just("in"),
        Just("may"),
        Just("“clearly”"),
    ];
    let sentence = proptest::collection::vec(word, 1..9).prop_map(|words| format!("A {}.", words.join(" ")));
    let paragraph = proptest::collection::vec(sentence, 1..4).prop_map(|it| it.join(" "));
    proptest::collection::vec(paragraph, 0..6).prop_map(|it| it.join("\n\n"))
}

/// What is called what with the captures the other way round.
fn turned(kind: ChangeKind) -> ChangeKind {
    match kind {
        ChangeKind::Softened => ChangeKind::Hardened,
        ChangeKind::Hardened => ChangeKind::Softened,
        ChangeKind::Removed => ChangeKind::Added,
        ChangeKind::Added => ChangeKind::Removed,
        kind => kind,
    }
}

/// How often each kind occurs.
fn counted(changes: &Changes, name: fn(ChangeKind) -> ChangeKind) -> Vec<(ChangeKind, usize)> {
    let times =
        |kind: ChangeKind| changes.sentences.iter().filter(move |it| it.kinds.iter().any(|it| name(*it) == kind));
    ChangeKind::ALL.into_iter().map(|kind| (kind, times(kind).count())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn text_has_no_changes_to_itself(text in text()) {
        prop_assert!(changes(&text, &text).sentences.iter().all(|it| it.kinds.is_empty()));
    }

    #[test]
    fn captures_the_other_way_round_turn_the_kinds(older in text(), newer in text()) {
        let (there, back) = (changes(&older, &newer), changes(&newer, &older));
        prop_assert_eq!(counted(&there, |kind| kind), counted(&back, turned));
    }

    #[test]
    fn every_word_of_both_texts_stands_in_the_one_text(older in text(), newer in text()) {
        let found = changes(&older, &newer);
        let n_words = |other: Standing| {
            let runs = found.sentences.iter().flat_map(|it| &it.runs).filter(|it| it.0 != other);
            runs.map(|it| it.1.split(' ').count()).sum::<usize>()
        };
        prop_assert_eq!(n_words(Standing::Second), older.split_whitespace().count());
        prop_assert_eq!(n_words(Standing::First), newer.split_whitespace().count());
    }
}

/// Two texts of a reader at one address, and one elsewhere.
fn brought() -> AnalyzedCorpus {
    let own = |words: &str, address: &str, brought: &str| {
        let details = Details {
            headline: "Bridge".to_owned(),
            address: Some(format!("https://post.example/{address}")),
            ..Details::default()
        };
        KeptText::from(OwnText::new(words, details, PartialDate::parse(brought).unwrap()).unwrap())
    };
    let texts = vec![
        own("The bridge was shut.", "bridge?utm_source=mail", "2026-05-07"),
        own("The bridge was closed.", "bridge", "2026-05-05"),
        own("The mill burned.", "mill", "2026-05-05"),
    ];
    let mut corpus = fixture::corpus(&[("Gazette", "2021-03-06", "It rained.")]);
    put_behind(&mut corpus, texts.iter().map(|it| &it.text));
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    let source = Source::default().with_own_texts(0, Arc::new(texts));
    AnalyzedCorpus::new(Library::open(corpus, annotations, source), None)
}

#[test]
fn text_of_a_reader_leads_to_what_changed_at_its_address() {
    let analyzed = brought();
    let texts = analyzed.library.source().own_texts();
    let read = |slug: &str| link_list(&analyzed, &format!("#/read/{slug}?lens=shared"), None).unwrap();
    let ways: Vec<Hyperlink> = read(texts[0].text.id()).groups.into_iter().flat_map(|it| it.ways).collect();
    let href = format!("#/own/changes/{}/{}", texts[1].text.id(), texts[0].text.id());
    assert_eq!(ways.iter().map(|it| it.href.as_str()).collect::<Vec<_>>(), [href.as_str()]);
    assert_eq!(ways[0].words, "See what changed on this page between 5 May 2026 and 7 May 2026");
    assert!(read(texts[2].text.id()).groups.iter().all(|it| it.ways.is_empty()));
    let page = at(&analyzed, &href).unwrap();
    assert_eq!(page.changes.told, "1 of 2 sentences changed: 1 reworded.");
    assert_eq!(page.names[1].facts, "Publisher and date not stated, brought on 7 May 2026");
    assert_eq!(at(&analyzed, "#/own/changes/own-00000000/own-00000001"), None);
}
