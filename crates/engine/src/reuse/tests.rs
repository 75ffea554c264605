//! Shared passages by kind, and texts that are made to take long.

use super::{Likeness, find_reuse};

const BACKGROUND: &str =
    "The harbor was built in 1921 by fishermen of three villages, and was closed after the flood of 1953.";

#[track_caller]
fn check(texts: &[&str], expected: &[(usize, &str, usize, &str, Likeness)]) {
    let found: Vec<(usize, &str, usize, &str, Likeness)> = find_reuse(texts)
        .into_iter()
        .map(|it| (it.a, it.a_span.of(texts[it.a]), it.b, it.b_span.of(texts[it.b]), it.likeness))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_same_words_are_found_with_their_marks_whatever_their_spaces() {
    let one = format!("Ships came in.\n\n{BACKGROUND}\n\nNobody was hurt.");
    let other = format!("A storm is near. {} It rained.", BACKGROUND.replace(" three", "\u{a0}three"));
    let copy = BACKGROUND.replace(" three", "\u{a0}three");
    check(&[&one, "Nothing.", &other], &[(0, BACKGROUND, 2, &copy, Likeness::Verbatim)]);
}

#[test]
fn a_passage_with_a_word_changed_is_near() {
    let changed = BACKGROUND.replace("fishermen of", "the men of");
    check(&[BACKGROUND, &changed], &[(0, BACKGROUND, 1, &changed, Likeness::Near)]);
}

#[test]
fn a_passage_ends_with_its_paragraph() {
    let other = "Twelve of the fourteen ferries that cross the bay each morning were held back by fog on that day.";
    let text = format!("{BACKGROUND}\n{other}");
    let expected = [(0, BACKGROUND, 1, BACKGROUND, Likeness::Verbatim), (0, other, 1, other, Likeness::Verbatim)];
    check(&[&text, &text], &expected);
}

#[test]
fn a_text_that_repeats_itself_is_told_apart_and_a_set_phrase_is_nothing() {
    let text = format!("{BACKGROUND} Then it opened again. {BACKGROUND}");
    check(&[&text], &[(0, BACKGROUND, 0, BACKGROUND, Likeness::SelfRepeat)]);
    check(&["He said in a statement on Monday that it fell.", "She said in a statement on Monday that it rose."], &[]);
}

#[test]
fn texts_that_repeat_without_end_are_read_through_and_say_only_what_is_so() {
    for piece in ["a ", "one two three four five six seven eight nine ten ", "x, "] {
        let text = piece.repeat(200_000 / piece.len());
        for it in find_reuse(&[&text, &text]) {
            assert_eq!(it.a_span.of(&text), it.b_span.of(&text));
            assert!(it.a < it.b || it.a_span.end() <= it.b_span.start());
        }
    }
}
