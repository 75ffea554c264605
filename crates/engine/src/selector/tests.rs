//! The laws of describing and anchoring.

use super::{Anchored, TextQuoteSelector, anchor, describe, score};
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
    assert_eq!(anchor(TEXT, &found), Anchored::Exact(span("the river", 1)));
}

#[test]
fn context_chooses_among_several_places() {
    assert_eq!(anchor(TEXT, &selector("the night", "", " the river")), Anchored::Exact(span("the night", 1)));
    assert_eq!(anchor(TEXT, &selector("the night", "In ", " the stream")), Anchored::Nearest(span("the night", 1)));
    assert_eq!(anchor(TEXT, &selector("the night", "", "")), Anchored::Nearest(span("the night", 0)));
}

#[test]
fn changed_words_are_found_near() {
    assert_eq!(
        anchor(TEXT, &selector("Forty old houses stood in water", "", "")),
        Anchored::Nearest(span("Forty houses stood in the water", 0))
    );
    assert_eq!(
        anchor(TEXT, &selector("Nobody had seen the RIVER fall", "", "")),
        Anchored::Nearest(span("Nobody had seen the river fall", 0))
    );
}

#[test]
fn foreign_words_are_not_placed() {
    assert_eq!(anchor(TEXT, &selector("A treaty was signed by both ministers", "", "")), Anchored::Unplaced);
    assert_eq!(anchor(TEXT, &selector("", "the ", "")), Anchored::Unplaced);
    assert_eq!(anchor("", &selector("a", "", "")), Anchored::Unplaced);
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
    assert!(!matches!(anchor(&text, &describe(&text, place)), Anchored::Unplaced));
}

proptest! {
    #[test]
    fn what_is_described_is_found_again(first in 0usize..40, n_tokens in 1usize..20) {
        let tokens = find_tokens(TEXT);
        let first = first.min(tokens.len() - 1);
        let last = (first + n_tokens).min(tokens.len()) - 1;
        let place = tokens[first].span.union(tokens[last].span);
        prop_assert_eq!(anchor(TEXT, &describe(TEXT, place)), Anchored::Exact(place));
    }

    #[test]
    fn anchoring_ends_well_on_any_text(text in "\\PC{0,200}", exact in "\\PC{0,20}", prefix in "\\PC{0,5}") {
        if let Anchored::Exact(place) | Anchored::Nearest(place) = anchor(&text, &selector(&exact, &prefix, "")) {
            prop_assert!(!place.is_empty());
            prop_assert!(Span::whole(&text).covers(place));
        }
    }
}
