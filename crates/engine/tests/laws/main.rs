//! Laws that hold for the whole analysis on every text: it ends, it is the same twice, and every Span is sound.

mod adversarial;

use diptych_corpus::model::{Entity, Term};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::{EntityKind, WordingKind};
use diptych_engine::gazetteer::Gazetteer;
use diptych_engine::wording::Lexicon;
use diptych_engine::{Analysis, Engine, Suggestions};
use proptest::prelude::*;
use std::time::Instant;

fn engine() -> Engine {
    let entity = |name: &str, kind, alias: &str| Entity {
        slug: name.to_owned(),
        name: name.to_owned(),
        kind,
        aliases: vec![alias.to_owned()],
        misspellings: vec!["Gabriel".to_owned()],
        wikidata: None,
        description: String::new(),
    };
    let term = Term {
        slug: "t".to_owned(),
        phrases: vec!["occupied lands".to_owned(), "liberated".to_owned()],
        kind: WordingKind::Loaded,
        note: String::new(),
        alternatives: Vec::new(),
    };
    let entities = [
        entity("Ilham Aliyev", EntityKind::Person, "Aliyev"),
        entity("Heydar Aliyev", EntityKind::Person, "Aliyev"),
        entity("Armenians", EntityKind::Group, "Armenian"),
    ];
    Engine { gazetteer: Gazetteer::new(&entities), lexicon: Lexicon::new(&[term]) }
}

fn assert_sound(text: &str, analysis: &Analysis, suggestions: &Suggestions) {
    let groups: [Vec<Span>; 8] = [
        analysis.paragraphs.clone(),
        analysis.sentences.clone(),
        analysis.tokens.iter().map(|it| it.span).collect(),
        analysis.mentions.iter().map(|it| it.span).collect(),
        analysis.wording.iter().map(|it| it.span).collect(),
        analysis.quantities.iter().map(|it| it.span).collect(),
        suggestions.dates.iter().map(|it| it.span).collect(),
        suggestions.claims.iter().map(|it| it.span).collect(),
    ];
    for spans in groups {
        assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{text:?}");
        assert!(
            spans.iter().all(|it| Span::new(text, it.start(), it.end()) == Some(*it) && !it.is_empty()),
            "{text:?}"
        );
    }
    let mut claims = suggestions.claims.iter();
    assert!(claims.all(|it| analysis.sentences.contains(&it.span) && (1..=100).contains(&it.score)), "{text:?}");
    assert_eq!(suggestions.settings.len(), analysis.quantities.len());
    let quotations = &analysis.quotations;
    assert!(quotations.windows(2).all(|pair| pair[0].span.start() <= pair[1].span.start()), "{text:?}");
    let speakers = quotations.iter().filter_map(|it| it.speaker).map(|it| it.span);
    let units = analysis.quantities.iter().filter_map(|it| it.unit);
    let cues = quotations.iter().filter_map(|it| it.cue);
    for span in quotations.iter().map(|it| it.span).chain(speakers).chain(units).chain(cues) {
        assert!(Span::new(text, span.start(), span.end()) == Some(span) && !span.is_empty(), "{text:?}");
    }
}

/// Pieces of news and of trouble, in any order.
const PIECES: &str = "(\\PC|\u{202e}|\u{200d}|\u{fffd}|\u{a0}| |\n|“|”|\"|‘|’|'|\\(|\\)|\\. |, |: |- |Aliyev|Ilham Aliyev\
    |Armenians’|said|that|he|who|according to|the ministry|20,000|twenty|million|2-3|27 September|U\\.S\\.|occupied lands)*";

proptest! {
    #[test]
    fn analysis_of_anything_is_sound_and_the_same_twice(text in PIECES) {
        let engine = engine();
        let analysis = engine.analyze(&text);
        let suggestions = engine.suggest(&text, &analysis);
        assert_sound(&text, &analysis, &suggestions);
        prop_assert_eq!(&analysis, &engine.analyze(&text));
        prop_assert_eq!(&suggestions, &engine.suggest(&text, &analysis));
    }
}

/// How often a slow run is repeated before it counts.
const ATTEMPTS: usize = 4;

#[test]
fn hostile_texts_take_linear_time() {
    let engine = engine();
    for piece in [
        "a",
        "“",
        "‘a ",
        "(",
        "Aliyev ",
        "said ",
        "“a” he said, ",
        ". - ",
        "a.",
        "'",
        "1,",
        "1-",
        "one ",
        "he, ",
        "\n",
        "“\n",
        "։",
        "💛",
        "e\u{301}",
        "most of ",
        ", who said that",
        "1. A ",
        "• a ",
        "a.The",
        "It. . . . ",
        "in May ",
        "12:",
        "2020-10-",
        "mid-",
        "A\nb",
    ] {
        let seconds = |n_bytes: usize| {
            let text = piece.repeat(n_bytes / piece.len());
            let start = Instant::now();
            let analysis = engine.analyze(&text);
            std::hint::black_box(engine.suggest(&text, &analysis));
            let seconds = start.elapsed().as_secs_f64();
            assert_eq!(analysis.paragraphs, diptych_corpus::text::paragraphs(&text));
            seconds
        };
        // Four times the text may take four times the time; quadratic work would take sixteen. What else the machine does
        // is noise, which repeats tell from work.
        let is_linear = (0..ATTEMPTS).any(|_| {
            let (short, long) = (seconds(25_000), seconds(100_000));
            println!("{piece:?}: 25 kB {short:.4} s, 100 kB {long:.4} s");
            long < 0.25 || long < 10.0 * short
        });
        assert!(is_linear, "{piece:?}");
    }
}
