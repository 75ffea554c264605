//! Laws that hold for the whole analysis on every text: it ends, it is the same twice, and every Span is sound.

mod adversarial;

use diptych_corpus::model::{ArticleId, Entity, Term};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::{EntityKind, WordingKind};
use diptych_engine::alignment::{Link, Material, align};
use diptych_engine::gazetteer::Gazetteer;
use diptych_engine::wording::Lexicon;
use diptych_engine::{Analysis, Engine, Suggestions};
use proptest::prelude::*;

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
    assert!(claims.all(|it| analysis.sentences.contains(&it.span) && (1..=1000).contains(&it.score)), "{text:?}");
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

/// Links between two texts, found by nothing but the texts themselves.
fn links_between(one: &str, other: &str) -> Vec<Link> {
    let engine = engine();
    let read = |text: &str| {
        let analysis = engine.analyze(text);
        let dates = engine.suggest(text, &analysis).dates;
        (analysis, dates)
    };
    let read = [read(one), read(other)];
    let materials: Vec<Material<'_>> =
        [one, other].iter().zip(&read).map(|(text, (analysis, dates))| Material { text, analysis, dates }).collect();
    align(&materials)
}

proptest! {
    #[test]
    fn links_of_anything_are_sound_and_the_same_from_either_text(
        pieces in prop::collection::vec(PIECES, 0..6),
        ones in prop::collection::vec(0..6_usize, 0..8),
        others in prop::collection::vec(0..6_usize, 0..8),
    ) {
        let text = |places: &[usize]| -> String {
            places.iter().filter_map(|it| pieces.get(*it)).flat_map(|it| [it.as_str(), ". "]).collect()
        };
        let texts = [text(&ones), text(&others)];
        let links = links_between(&texts[0], &texts[1]);
        for it in &links {
            let of = |article: ArticleId, span: Span| Span::new(&texts[article.index()], span.start(), span.end());
            prop_assert!(of(it.a, it.a_span) == Some(it.a_span) && of(it.b, it.b_span) == Some(it.b_span));
            prop_assert!(it.a < it.b || it.a_span.end() <= it.b_span.start());
            prop_assert!(it.reasons.iter().all(|reason| it.a_span.covers(reason.a) && it.b_span.covers(reason.b)));
        }
        let turn = |it: Link| {
            let (a, b) = (ArticleId(1 - it.b.0), ArticleId(1 - it.a.0));
            if it.a == it.b { Link { a, b, ..it } } else { Link { a, b, ..it.flipped() } }
        };
        let mut turned: Vec<Link> = links_between(&texts[1], &texts[0]).into_iter().map(turn).collect();
        turned.sort_by_key(|it| (it.a, it.b, it.a_span, it.b_span, it.kind));
        prop_assert_eq!(turned, links);
    }
}
