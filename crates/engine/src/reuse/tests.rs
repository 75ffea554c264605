//! Shared passages by kind, what one text repeats, texts that are made to take long, and texts in any order.

use diptych_corpus::span::Span;
use proptest::prelude::*;

use super::{Likeness, Passage, find_reuse};

const BACKGROUND: &str =
    "The harbor was built in 1921 by fishermen of three villages, and was closed after the flood of 1953.";
const FERRIES: &str =
    "Twelve of the fourteen ferries that cross the bay each morning were held back by fog on that day.";

#[track_caller]
fn check(texts: &[&str], expected: &[(usize, &str, usize, &str, Likeness)]) {
    let found = find_reuse(texts);
    let told: Vec<(usize, &str, usize, &str, Likeness)> = found
        .iter()
        .map(|it| (it.a, it.a_span.of(texts[it.a]), it.b, it.b_span.of(texts[it.b]), it.likeness))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn the_same_words_are_found_with_their_marks_whatever_their_spaces() {
    let one = format!("Ships came in.\n\n{BACKGROUND}\n\nNobody was hurt.");
    let copy = BACKGROUND.replace(" three", "\u{a0}three");
    let other = format!("A storm is near. {copy} It rained.");
    check(&[&one, "Nothing.", &other], &[(0, BACKGROUND, 2, &copy, Likeness::Verbatim)]);
}

#[test]
fn quotation_marks_and_capitals_make_no_difference() {
    let one = "“The harbor was never safe,” said the Captain, “and the men’s boats were older than the men.”";
    let other = "\"The Harbor was never safe,\" said the captain, \"and the men's boats were older than the men.\"";
    check(&[one, other], &[(0, one, 1, other, Likeness::Verbatim)]);
}

#[test]
fn a_passage_with_a_word_changed_is_near() {
    let changed = BACKGROUND.replace("fishermen of", "the men of");
    check(&[BACKGROUND, &changed], &[(0, BACKGROUND, 1, &changed, Likeness::Near)]);
}

#[test]
fn a_passage_goes_on_over_paragraphs_and_tells_them() {
    let copied = format!("{BACKGROUND}\n\n{FERRIES}");
    let one = format!("Ships came in.\n\n{copied}\n\nNobody was hurt.");
    let other = format!("It rained.\n\n{copied}");
    check(&[&one, &other], &[(0, &copied, 1, &copied, Likeness::Verbatim)]);
    let paragraphs = find_reuse(&[&one, &other]).remove(0).paragraphs;
    let told: Vec<(&str, &str)> = paragraphs.iter().map(|it| (it.0.of(&one), it.1.of(&other))).collect();
    assert_eq!(told, [(BACKGROUND, BACKGROUND), (FERRIES, FERRIES)]);
}

#[test]
fn a_copy_whose_paragraphs_were_joined_is_still_one_passage() {
    let (apart, joined) = (format!("{BACKGROUND}\n\n{FERRIES}"), format!("{BACKGROUND} {FERRIES}"));
    check(&[&apart, &joined], &[(0, &apart, 1, &joined, Likeness::Verbatim)]);
    assert_eq!(find_reuse(&[&apart, &joined])[0].paragraphs.len(), 2);
}

#[test]
fn words_that_follow_by_chance_are_left_out() {
    let one = format!("It froze. {BACKGROUND} The boats are gone.");
    let other = format!("Snow fell, it froze. {BACKGROUND} The wind is gone.");
    check(&[&one, &other], &[(0, BACKGROUND, 1, BACKGROUND, Likeness::Verbatim)]);
}

#[test]
fn passages_that_moved_are_each_found() {
    let other = format!("{FERRIES} It rained for a week. {BACKGROUND}");
    let one = format!("{BACKGROUND} Ships came in. {FERRIES}");
    let expected = [(0, BACKGROUND, 1, BACKGROUND, Likeness::Verbatim), (0, FERRIES, 1, FERRIES, Likeness::Verbatim)];
    check(&[&one, &other], &expected);
}

#[test]
fn a_text_that_repeats_itself_is_told_apart_and_a_set_phrase_is_nothing() {
    let text = format!("{BACKGROUND} Then it opened again. {BACKGROUND}");
    check(&[&text], &[(0, BACKGROUND, 0, BACKGROUND, Likeness::Verbatim)]);
    check(&["He said in a statement on Monday that it fell.", "She said in a statement on Monday that it rose."], &[]);
}

#[test]
fn a_headline_that_stands_again_is_found_in_its_own_text_alone() {
    let headline = "Harbor to open for the ferries in spring";
    let text = format!(
        "{headline}\n\n3 May\n{headline}\n\nThe mayor said so on Monday. It rained.\n\nBoston Red Sox\nBoston Red Sox"
    );
    check(&[&text, &format!("{headline}\n\nNo.")], &[(0, headline, 0, headline, Likeness::Verbatim)]);
}

#[test]
fn a_sentence_told_again_in_nearly_the_same_words_is_near() {
    let one = "The harbor council closed the old ferry pier for good after the winter storms.";
    let other = "The council closed the ferry pier of the harbor for good after the storms in winter.";
    let text = format!("{one}\n\nNobody had asked the fishermen. Then it was read again: {other}");
    let again = text.rsplit_once(": ").unwrap().1;
    check(&[&text], &[(0, one, 0, again, Likeness::Near)]);
}

#[test]
fn a_sentence_with_another_figure_is_another_sentence() {
    let one = "The harbor council closed 3 old ferry piers for good after the winter storms.";
    let text = format!("{one} Nobody had asked. {}", one.replace('3', "11"));
    check(&[&text], &[]);
}

#[test]
fn texts_that_repeat_without_end_are_read_through_and_say_only_what_is_so() {
    for piece in
        ["a ", "one two three four five six seven eight nine ten ", "x, ", "The sea is wide. ", "a b c d e f g h. "]
    {
        let text = piece.repeat(200_000 / piece.len());
        for it in find_reuse(&[&text, &text]) {
            assert!(it.likeness == Likeness::Near || it.a_span.of(&text) == it.b_span.of(&text));
            assert!(it.a < it.b || it.a_span.end() <= it.b_span.start());
        }
    }
}

/// Sentences that texts can share, whole or changed.
const SENTENCES: [&str; 9] = [
    "The harbor was built in 1921 by fishermen of three villages, and was closed after the flood of 1953. ",
    "The harbor was built in 1921 by the men of three villages, and was closed after the flood of 1953. ",
    "The harbor was closed after the flood of 1953.\n\n",
    "Twelve of the fourteen ferries that cross the bay each morning were held back by fog on that day. ",
    "Fourteen ferries that cross the bay each morning were held back by fog; the harbor was built in 1921 by fishermen of two villages.\n",
    "“The dyke,” he said, “was never safe.” ",
    "Nobody said a word. ",
    "The the the dyke. ",
    "The dyke is the sea. ",
];

proptest! {
    #[test]
    fn the_order_of_the_texts_changes_nothing(
        texts in prop::collection::vec(prop::collection::vec(0..SENTENCES.len(), 0..9), 2..6),
        seed in any::<u64>(),
    ) {
        let texts: Vec<String> = texts.iter().map(|it| it.iter().map(|&at| SENTENCES[at]).collect()).collect();
        let mut order: Vec<usize> = (0..texts.len()).collect();
        for at in (1..order.len()).rev() {
            order.swap(at, (seed >> at) as usize % (at + 1));
        }
        let straight: Vec<&str> = texts.iter().map(String::as_str).collect();
        let permuted: Vec<&str> = order.iter().map(|&it| straight[it]).collect();
        let mut back: Vec<Passage> = find_reuse(&permuted).into_iter().map(|it| turned(it, &order)).collect();
        back.sort_by_key(super::place);
        prop_assert_eq!(back, find_reuse(&straight));
    }
}

/// The passage as it is where the texts stand in another order, in which each has the number at its place in `order`.
fn turned(it: Passage, order: &[usize]) -> Passage {
    let (a, b) = (order[it.a], order[it.b]);
    if a <= b {
        return Passage { a, b, ..it };
    }
    let paragraphs: Vec<(Span, Span)> = it.paragraphs.iter().map(|it| (it.1, it.0)).collect();
    Passage { a: b, a_span: it.b_span, b: a, b_span: it.a_span, likeness: it.likeness, paragraphs }
}

#[test]
fn what_stands_before_a_text_tells_nothing_about_its_beginning() {
    let (one, other) = ("“. 2-3U.S.““, , , . One two three four five.", ". 2-3U.S.““, , , . One two three four five.");
    let [there, back] = [find_reuse(&[one, other]), find_reuse(&[other, one])];
    let turned: Vec<_> = back.iter().map(|it| (it.b_span, it.a_span)).collect();
    assert_eq!(there.iter().map(|it| (it.a_span, it.b_span)).collect::<Vec<_>>(), turned);
}
