//! The laws of describing and anchoring.

use super::{Nearest, TextQuoteSelector, anchor, describe, nearest, score};
use crate::token::find_tokens;
use diptych_corpus::span::Span;
use proptest::prelude::*;

const TEXT: &str = "The river rose in the night. Forty houses stood in the water, and the water stood in the houses.\n\n\
    In the night the river fell. Nobody had seen the river fall.";

fn span(words: &str, nth: usize) -> Span {
    let at = TEXT.match_indices(words).nth(nth).unwrap().0;
    Span::new(TEXT, at, at + words.len()).unwrap()
}

fn selector(exact: &str, prefix: &str, suffix: &str) -> TextQuoteSelector {
    TextQuoteSelector { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() }
}

#[test]
fn words_that_stand_once_need_no_context() {
    assert_eq!(describe(TEXT, span("Forty houses", 0)), selector("Forty houses", "", ""));
}

#[test]
fn context_is_cut_where_words_end() {
    let found = describe(TEXT, span("the river", 1));
    assert_eq!(found, selector("the river", "Nobody had seen ", " fall."));
    assert_eq!(anchor(TEXT, &found), Some(span("the river", 1)));
}

#[test]
fn context_chooses_among_several_places() {
    assert_eq!(anchor(TEXT, &selector("the night", "", " the river")), Some(span("the night", 1)));
    assert_eq!(anchor(TEXT, &selector("the night", "", "")), Some(span("the night", 0)));
}

#[test]
fn words_between_other_words_are_offered_where_most_is_kept_around_them() {
    let elsewhere = selector("the night", "In ", " the stream");
    assert_eq!(anchor(TEXT, &elsewhere), None);
    assert_eq!(nearest(TEXT, &elsewhere), Some(Nearest::OtherWords(span("the night", 1))));
}

#[test]
fn changed_words_are_offered_and_never_taken_for_the_words() {
    for (exact, near) in [
        ("Forty old houses stood in water", "Forty houses stood in the water"),
        ("Fourteen houses stood in the water", "Forty houses stood in the water"),
        ("Nobody had seen the RIVER fall", "Nobody had seen the river fall"),
        ("Nobody had seen the sea fall", "Nobody had seen the river fall"),
        ("In the night the river rose", "In the night the river fell"),
        ("In the night the river had not fell", "In the night the river fell"),
    ] {
        let gone = selector(exact, "", "");
        assert_eq!(anchor(TEXT, &gone), None, "{exact}");
        let Some(Nearest::OtherWords(found)) = nearest(TEXT, &gone) else { panic!("nothing is offered for {exact}") };
        assert!(found.overlaps(span(near, 0)), "{exact}: {}", found.of(TEXT));
    }
}

#[test]
fn a_sentence_on_somebody_else_is_offered_and_never_taken_for_the_words() {
    let text = "Team Beta lost eight percent of its members.";
    let gone = selector("Team Alpha lost twelve percent of its members.", "", "");
    assert_eq!(anchor(text, &gone), None);
    assert_eq!(nearest(text, &gone), Some(Nearest::OtherWords(Span::whole(text))));
}

#[test]
fn words_with_other_signs_or_letters_stored_otherwise_are_the_same_words() {
    #[track_caller]
    fn check(text: &str, exact: &str, found: &str) {
        let gone = selector(exact, "", "");
        assert_eq!(anchor(text, &gone), None);
        let at = text.find(found).unwrap();
        assert_eq!(nearest(text, &gone), Some(Nearest::SameWords(Span::new(text, at, at + found.len()).unwrap())));
    }
    check("He said: “We waited – for hours.” Then he left.", "\"We waited - for hours.\"", "“We waited – for hours.”");
    check("The Mu\u{308}ller family left.", "Müller family", "Mu\u{308}ller family");
    check("The Müller family left.", "Mu\u{308}ller family", "Müller family");
    check("Forty\u{a0}houses\nstood.", "Forty houses stood", "Forty\u{a0}houses\nstood");
    check("The oﬃce is open.", "office is", "oﬃce is");
}

#[test]
fn the_same_words_after_other_words_are_only_offered() {
    let text = "The level “has fallen”. The level “has risen”.";
    let place = |words: &str| text.find(words).and_then(|at| Span::new(text, at, at + words.len())).unwrap();
    assert_eq!(
        nearest(text, &selector("\"has", "level ", " risen\".")),
        Some(Nearest::SameWords(Span::new(text, 38, 44).unwrap()))
    );
    assert!(
        matches!(nearest(text, &selector("has risen", "level not ", "")), Some(Nearest::OtherWords(it)) if it == place("has risen"))
    );
}

#[test]
fn foreign_words_are_not_placed() {
    for (text, words) in [(TEXT, "A treaty was signed by both ministers"), (TEXT, ""), (TEXT, " "), ("", "a")] {
        assert_eq!(nearest(text, &selector(words, "the ", "")), None, "{words:?}");
    }
    assert_eq!(anchor(TEXT, &selector("", "the ", "")), None);
    assert_eq!(anchor("", &selector("a", "", "")), None);
}

#[test]
fn the_score_falls_as_the_quotation_decays() {
    let place = span("Forty houses stood in the water", 0);
    let scores: Vec<u32> = [
        "Forty houses stood in the water",
        "Forty houses stood in water",
        "Forty houses in water",
        "houses in fire",
        "fire",
    ]
    .iter()
    .map(|exact| score(TEXT, &selector(exact, "night. ", ", and"), place))
    .collect();
    assert_eq!(scores[0], 1000);
    assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
    let around = |prefix| score(TEXT, &selector("Forty houses", prefix, ""), span("Forty houses", 0));
    assert!(around("the night. ") > around("one night. ") && around("one night. ") > around("the day: "));
}

#[test]
fn a_text_of_one_letter_is_described_in_time() {
    let text = "a".repeat(100_000);
    let place = Span::new(&text, 50_000, 50_001).unwrap();
    assert!(anchor(&text, &describe(&text, place)).is_some());
}

proptest! {
    #[test]
    fn what_is_described_is_found_again(first in 0usize..40, n_tokens in 1usize..20) {
        let tokens = find_tokens(TEXT);
        let first = first.min(tokens.len() - 1);
        let last = (first + n_tokens).min(tokens.len()) - 1;
        let place = tokens[first].span.union(tokens[last].span);
        prop_assert_eq!(anchor(TEXT, &describe(TEXT, place)), Some(place));
    }

    #[test]
    fn anchoring_ends_well_on_any_text(text in "\\PC{0,200}", exact in "\\PC{0,20}", prefix in "\\PC{0,5}") {
        let wanted = selector(&exact, &prefix, "");
        let offered = nearest(&text, &wanted).map(|(Nearest::SameWords(place) | Nearest::OtherWords(place))| place);
        for place in [anchor(&text, &wanted), offered].into_iter().flatten() {
            prop_assert!(!place.is_empty());
            prop_assert!(Span::whole(&text).covers(place));
        }
    }
}
