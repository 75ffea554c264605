//! Counts of small texts.

use diptych_corpus::model::measured::{MeasuredArticle, SourceKind, SpeechSource, Voice};
use diptych_corpus::model::{Amount, Article, ArticleId, Corpus, EntityId, Term, TermId};
use diptych_corpus::vocabulary::{Rendering, WordingKind};
use diptych_engine::Engine;
use diptych_engine::wording;

use super::{measure, measure_original};
use crate::sample;

/// Read as the original of a retelling.
const ORIGINAL: &str = "The heroic council opened a “barbaric” dam. Two men drowned on 6 July 2020.\n\n\
    “The heroic dam held,” the Town Council said. The mayor of Lindow said that the dam was barbaric.\n\n\
    Nobody was warned.";

const RETELLING: &str = "The “heroic” council opened a dam, it says.\n\n\
    The Town Council is quoted: “The heroic dam held”. The mayor calls it “barbaric”, the text “a lie” and “dam was […] barbaric”.";

fn term(slug: &str) -> Term {
    Term {
        slug: slug.to_owned(),
        phrases: vec![slug.to_owned()],
        kind: WordingKind::Loaded,
        note: "It judges.".to_owned(),
        alternatives: Vec::new(),
    }
}

fn corpus() -> Corpus {
    let retold = Article {
        text: RETELLING.to_owned(),
        rendering: Rendering::Retelling,
        ..sample::article("Gazette", "2020-07-07")
    };
    Corpus {
        articles: vec![retold],
        claims: Vec::new(),
        relations: Vec::new(),
        terms: vec![term("barbaric"), term("heroic")],
        ..sample::library().corpus().clone()
    }
}

fn measured(corpus: &Corpus, original: &str) -> MeasuredArticle {
    measure_original(corpus, &Engine::new(corpus), ArticleId(0), original.as_bytes()).unwrap()
}

#[test]
fn words_of_the_list_stand_in_the_voice_of_whoever_says_them() {
    let counts = measured(&corpus(), ORIGINAL).counts;
    let council = SpeechSource::Entity(EntityId(0));
    let mayor = SpeechSource::Unnamed("The mayor of Lindow".to_owned());
    assert_eq!(counts.speakers, [SpeechSource::Nobody, council, mayor]);
    let stands: Vec<(u32, Voice, u32)> = counts.wording().map(|it| (it.term.0, it.voice, it.n_uses)).collect();
    assert_eq!(
        stands,
        [(0, Voice::Quoted(0), 1), (1, Voice::Writer, 1), (0, Voice::Reported(2), 1), (1, Voice::Quoted(1), 1)]
    );
}

#[test]
fn speech_is_counted_by_speaker_and_kind_and_sentences_by_source() {
    let counts = measured(&corpus(), ORIGINAL).counts;
    let speech: Vec<_> = counts.speech().map(|it| (it.speaker, it.n_direct + it.n_mixed, it.n_indirect)).collect();
    assert_eq!(speech, [(1, 4, 0), (2, 0, 4)], "“barbaric” is no speech");
    assert_eq!(counts.paragraphs[0].sentences, [0, 0, 0, 0, 0, 2]);
    let kind = |kind: SourceKind| counts.sentences()[SourceKind::ALL.iter().position(|it| *it == kind).unwrap()];
    assert_eq!([SourceKind::Office, SourceKind::Unnamed, SourceKind::Nobody].map(kind), [1, 1, 0]);
    assert_eq!((counts.n_sentences(), counts.n_words), (5, 35));
}

#[test]
fn names_figures_and_days_stand_in_their_paragraphs() {
    let counts = measured(&corpus(), ORIGINAL).counts;
    let figure = &counts.paragraphs[0].figures[0];
    assert_eq!((figure.value, figure.unit.as_str()), (Some(Amount::Exact(2.into())), "men"));
    assert_eq!(counts.paragraphs[0].days, ["2020-07-06"]);
    let name = &counts.paragraphs[1].names[0];
    assert_eq!((name.surface.as_str(), name.n_writer, name.n_quoted), ("Town Council", 1, 0));
    assert_eq!(counts.n_mentions(EntityId(0)), 1);
}

#[test]
fn quoted_words_of_a_retelling_have_the_voice_that_they_have_in_the_original() {
    let found = measured(&corpus(), ORIGINAL).quoted;
    let told: Vec<(&str, u32, Voice)> =
        found.iter().map(|it| (it.span(RETELLING).unwrap().of(RETELLING), it.original_paragraph, it.voice)).collect();
    assert_eq!(
        told,
        [
            ("heroic", 1, Voice::Writer),
            ("The heroic dam held", 2, Voice::Quoted(1)),
            ("barbaric", 2, Voice::Reported(2)),
            ("dam was", 2, Voice::Reported(2)),
            ("barbaric", 2, Voice::Reported(2)),
        ],
        "“a lie” stands nowhere in the original"
    );
}

#[test]
fn a_quotation_over_two_voices_is_cut_where_they_change() {
    let mut corpus = corpus();
    corpus.articles[0].text = "It says “held, the Town Council said”.".to_owned();
    let found = measured(&corpus, ORIGINAL).quoted;
    let voices: Vec<Voice> = found.iter().map(|it| it.voice).collect();
    assert_eq!(voices, [Voice::Quoted(1), Voice::Writer]);
}

#[test]
fn an_original_counts_as_the_same_text_does_that_is_read() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    let analysis = engine.analyze(ORIGINAL);
    let dates = engine.suggest(ORIGINAL, &analysis).dates;
    assert_eq!(measured(&corpus, &format!("\u{feff}{ORIGINAL}")).counts, measure(&corpus, ORIGINAL, &analysis, &dates));
}

#[test]
fn the_writers_words_of_the_list_are_those_that_the_analysis_marks() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    for text in [ORIGINAL, RETELLING] {
        let analysis = engine.analyze(text);
        let counts = measure(&corpus, text, &analysis, &[]);
        for term in [TermId(0), TermId(1)] {
            let counted = counts.wording().filter(|it| it.term == term && !it.voice.is_quoted()).map(|it| it.n_uses);
            let is_writers = |it: &&wording::WordingMark| it.term == term && it.voice == wording::Voice::Writer;
            assert_eq!(counted.sum::<u32>() as usize, analysis.wording.iter().filter(is_writers).count());
        }
    }
}

#[test]
fn what_is_no_text_is_not_counted() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    assert_eq!(measure_original(&corpus, &engine, ArticleId(0), b"\xff"), None);
    assert_eq!(measure_original(&corpus, &engine, ArticleId(9), b"It rained."), None);
}
