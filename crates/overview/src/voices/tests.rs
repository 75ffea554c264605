//! Who speaks, in small texts.

use diptych_corpus::model::{EntityId, Party};
use diptych_library::count_source::CountSource;

use super::at;
use super::model::{TextWords, Voices};
use crate::counted_text::counting_notes;
use crate::fixture::{analyzed, corpus, retold};

/// The editors put words of the writer and words of nobody in quotation marks.
const RETELLING: &str =
    "The text is “bold”. “The dam held,” the editors quote the Town Council. “We know,” Gabriel Moss said.";
const ORIGINAL: &str = "A bold text. “The dam held,” the Town Council said.";

fn voices(original: Option<&str>) -> Voices {
    at(&analyzed(retold(original, RETELLING)), "#/voices").unwrap()
}

#[test]
fn words_of_a_retelling_are_counted_in_its_original() {
    let voices = voices(Some(ORIGINAL));
    let words = TextWords { n_words: 10, n_writer: 7, n_direct: 3, n_indirect: 0, n_unnamed: 0 };
    assert_eq!(voices.texts[0].words, Some(words));
    assert_eq!(voices.texts[0].text.source, CountSource::Original { is_current: true });
    let speakers: Vec<&str> = voices.speakers.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(speakers, ["Town council"]);
    let passages: Vec<&str> = voices.speakers[0].passages.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(passages, ["“The dam held”"]);
}

#[test]
fn retelling_that_nobody_measured_has_no_words_and_says_so() {
    let voices = voices(None);
    assert_eq!(voices.texts[0].words, None);
    assert_eq!(voices.texts[0].text.source.note(), Some("not measured"));
    assert!(voices.speakers.is_empty() && voices.shares.is_empty() && voices.grid.groups.is_empty());
}

#[test]
fn bar_tells_that_it_was_counted_in_the_original_and_no_speaker_of_the_editors() {
    let voices = voices(Some(ORIGINAL));
    assert!(voices.shares[0].is_of_original);
    assert_eq!(
        counting_notes(&[voices.texts[0].text.clone()]),
        ["※ counted in the original text; shown here is a retelling."]
    );
    assert!(!format!("{voices:?}").contains("Gabriel Moss"));
}

#[test]
fn speakers_tell_in_which_texts_they_speak() {
    let council = "“The dam held,” the Town Council said.";
    let texts =
        [("Courier", "2021-03-01", council), ("Gazette", "2021-03-02", "It rained."), ("Radio", "2021-03-03", council)];
    let voices = at(&analyzed(corpus(&texts)), "#/voices").unwrap();
    let in_texts: Vec<(usize, usize)> = voices.speakers[0].in_texts.iter().map(|it| (it.text, it.n_direct)).collect();
    assert_eq!(in_texts, [(0, 3), (2, 3)]);
}

#[test]
fn bars_are_sorted_by_the_writers_own_words_and_say_their_values() {
    let texts = [
        ("Courier", "2021-03-01", "“The dam held, and nobody was hurt,” the Town Council said."),
        ("Gazette", "2021-03-02", "It rained. “The dam held,” the Town Council said."),
        ("Radio", "2021-03-03", "It rained."),
    ];
    let voices = at(&analyzed(corpus(&texts)), "#/voices").unwrap();
    let names: Vec<&str> = voices.shares.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Radio", "Gazette", "Courier"]);
    assert_eq!(voices.shares_title, "From 36% (Courier) to 100% (Radio) of a text are its writer’s own words");
    assert_eq!(voices.shares[1].spoken, "67% the writer’s own, 33% quoted; 9 words");
}

#[test]
fn title_counts_the_words_of_every_party_by_one_rule() {
    let texts = [("Courier", "2021-03-01", "“The dam held,” the Town Council said.")];
    let mut corpus = corpus(&texts);
    let party = |name: &str, entities: Vec<EntityId>| Party { slug: name.to_owned(), name: name.to_owned(), entities };
    corpus.parties = vec![party("the swimmers", Vec::new()), party("the town", vec![EntityId(0)])];
    let voices = at(&analyzed(corpus), "#/voices").unwrap();
    assert_eq!(voices.grid_title, "Of 3 words of named speakers, 3 are said for the town and none for the swimmers");
    let groups: Vec<(&str, &str)> = voices.grid.groups.iter().map(|it| (it.name.as_str(), it.told.as_str())).collect();
    assert_eq!(groups, [("the town", "3 of 3 words"), ("the swimmers", "0 of 3 words")]);
}

#[test]
fn words_without_a_named_speaker_are_said_once() {
    let texts = [("Courier", "2021-03-01", "“The dam held.” Officials said that it rained.")];
    let voices = at(&analyzed(corpus(&texts)), "#/voices").unwrap();
    let told = voices.unnamed.unwrap();
    assert!(told.contains("no speaker given"), "{told}");
    assert!(voices.grid.groups.is_empty());
}
