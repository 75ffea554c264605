//! What the editors write of a text is no outlet's: words planted in a retelling and in a digest enter no count of any page, and
//! originals count as they were measured once they are put in.

use std::fs;

use diptych_corpus::model::{Article, ArticleId, Corpus, Entity, EntityId, Group, Term};
use diptych_corpus::original::put_in_place;
use diptych_corpus::vocabulary::{EntityKind, Rendering, WordingKind};
use diptych_library::sample;

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, default_corpus, measure};
use crate::{naming, numbers, time_line, voices, wording};

/// A word of the list, a speaker, a name, a figure and a day, none of which the outlets have.
const PLANTED: &str = "The heinous flood killed 987 people on 5 May 1950, Greta Planted said. “A heinous dam,” Greta Planted said. \
    Greta Planted and Greta Planted met in Plantstead, Plantstead and Plantstead.";

/// The same words as a text that is as it was published.
const PUBLISHED: &str = "Nobody was warned.";

fn person(slug: &str, name: &str, kind: EntityKind) -> Entity {
    Entity {
        slug: slug.to_owned(),
        name: name.to_owned(),
        kind,
        aliases: Vec::new(),
        misspellings: Vec::new(),
        wikidata: None,
        description: "Somebody.".to_owned(),
    }
}

/// A published text, a retelling that was measured or not, and a digest; `rendering` is whose words the last two are.
fn planted(original: Option<&str>, rendering: [Rendering; 2]) -> AnalyzedCorpus {
    let texts =
        [("Courier", "2021-03-01", PUBLISHED), ("Gazette", "2021-03-02", PLANTED), ("Radio", "2021-03-03", PLANTED)];
    let term = Term {
        slug: "heinous".to_owned(),
        phrases: vec!["heinous".to_owned()],
        kind: WordingKind::Loaded,
        note: "It judges.".to_owned(),
        alternatives: Vec::new(),
    };
    let group = Group {
        slug: "planted".to_owned(),
        name: "Planted".to_owned(),
        description: "Two.".to_owned(),
        members: vec![EntityId(0), EntityId(1)],
    };
    let entities = vec![
        person("greta", "Greta Planted", EntityKind::Person),
        person("plantstead", "Plantstead", EntityKind::Place),
    ];
    let mut corpus = Corpus { terms: vec![term], entities, groups: vec![group], ..corpus(&texts) };
    if rendering[0] == Rendering::Retelling {
        measure(&mut corpus, 1, original);
    }
    corpus.articles[2].rendering = rendering[1];
    analyzed(corpus)
}

/// Everything that the pages say, and how often each entity is said to be named.
fn told(analyzed: &AnalyzedCorpus) -> Vec<(&'static str, String)> {
    let library = &analyzed.library;
    let mentions: Vec<_> =
        library.article_ids().map(|it| library.n_mentions(it, EntityId(1)).unwrap_or_default()).collect();
    vec![
        ("voices", format!("{:?}", voices::at(analyzed, "#/voices").unwrap())),
        ("wording", format!("{:?}", wording::at(analyzed, "#/wording").unwrap())),
        ("names", format!("{:?}", naming::at(analyzed, "#/naming?of=planted").unwrap())),
        ("names of all", format!("{:?}", naming::at(analyzed, "#/naming").unwrap())),
        ("names of one", format!("{:?}", naming::at_entity(analyzed, "#/entities/plantstead").unwrap().texts)),
        ("time line", time_line_told(analyzed)),
        ("numbers", format!("{:?}", numbers::at(analyzed, "#/numbers").unwrap())),
        ("mentions", mentions.iter().sum::<usize>().to_string()),
    ]
}

/// The lanes, and the names of all dates.
fn time_line_told(analyzed: &AnalyzedCorpus) -> String {
    let time_line = time_line::at(analyzed, "#/timeline").unwrap();
    let days: Vec<String> =
        time_line.lanes.iter().flat_map(|lane| &lane.told).map(|point| point.period.name()).collect();
    let all = format!("#/timeline?of={}", time_line.stretches.whole.written());
    format!("{days:?} {time_line:?} {:?}", time_line::dates_at(analyzed, &all).unwrap())
}

/// What gives each page away that counts the planted words.
const TRACES: [(&str, &str); 8] = [
    ("voices", "Greta Planted"),
    ("wording", "heinous"),
    // A digest uses names, and no number says how often.
    ("names", "Uses {"),
    ("names of all", "Uses {"),
    ("names of one", "Plantstead"),
    ("time line", "1950"),
    ("numbers", "987"),
    ("mentions", "3"),
];

#[track_caller]
fn assert_untouched(analyzed: &AnalyzedCorpus) {
    for ((page, told), (_, trace)) in told(analyzed).iter().zip(TRACES) {
        assert!(!told.contains(trace), "{page} has {trace}: {told}");
    }
}

#[test]
fn editors_words_in_a_retelling_that_was_measured_enter_no_count() {
    assert_untouched(&planted(Some("Nobody was warned. It rained."), [Rendering::Retelling, Rendering::Digest]));
}

#[test]
fn editors_words_in_a_retelling_that_nobody_measured_enter_no_count() {
    assert_untouched(&planted(None, [Rendering::Retelling, Rendering::Digest]));
}

#[test]
fn the_same_words_in_a_published_text_enter_every_count() {
    let analyzed = planted(None, [Rendering::Original, Rendering::Digest]);
    // Figures are told where two look alike.
    let of_one_text = told(&analyzed).into_iter().zip(TRACES).filter(|((page, _), _)| *page != "numbers");
    for ((page, told), (_, trace)) in of_one_text {
        assert!(told.contains(trace), "{page} lacks {trace}: {told}");
    }
}

#[test]
fn original_that_is_put_in_gives_the_counts_that_were_measured() {
    let original = "The heinous flood killed 12 men on 4 March 2021. “A heinous dam,” Greta Planted said in Plantstead. She said that \
                    nobody was warned.\n\nPlantstead waits since the 1990s.";
    let before = planted(Some(original), [Rendering::Retelling, Rendering::Digest]);
    let id = ArticleId(1);
    let counts = before.counts(id).unwrap().clone();
    let mut corpus = before.library.corpus().clone();
    corpus.articles[1] = Article {
        text: original.to_owned(),
        rendering: Rendering::Original,
        ..sample::article("Gazette", "2021-03-02")
    };
    corpus.measured = None;
    assert_eq!(analyzed(corpus).counts(id), Some(&counts));
}

/// How many words of the list the page counts in the writers' voices.
fn n_listed(analyzed: &AnalyzedCorpus) -> usize {
    let texts = wording::at(analyzed, "#/wording").unwrap().texts;
    texts.iter().filter_map(|it| it.kinds.as_ref()).flatten().map(|it| it.n_writer).sum()
}

#[test]
fn page_of_the_default_corpus_counts_the_words_of_its_originals() {
    let analyzed = default_corpus();
    let measured = analyzed.library.corpus().measured.as_ref().unwrap();
    let counted = measured.articles.iter().flat_map(|it| it.counts.wording());
    let n_writer: u32 = counted.filter(|it| !it.voice.is_quoted()).map(|it| it.n_uses).sum();
    assert!(n_writer > 0);
    assert_eq!(n_listed(&analyzed), n_writer as usize);
}

#[test]
fn originals_of_the_default_corpus_are_counted_as_they_were_measured() {
    let Some(folder) = diptych_testing::shared("originals") else { return };
    let before = default_corpus();
    let mut corpus = before.library.corpus().clone();
    let files = fs::read_dir(folder).unwrap().map(|it| fs::read(it.unwrap().path()).unwrap());
    let put_in: Vec<ArticleId> = files.filter_map(|file| put_in_place(&mut corpus, &file).ok()).collect();
    assert!(!put_in.is_empty());
    let after = analyzed(corpus);
    for article in put_in {
        let slug = &after.library.article(article).unwrap().slug;
        assert!(before.counts(article).is_some(), "{slug}");
        assert!(before.counts(article) == after.counts(article), "{slug}");
    }
    assert_eq!(n_listed(&before), n_listed(&after));
}
