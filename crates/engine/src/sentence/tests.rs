//! Cases by kind, and the laws that hold for every text.

use super::{count_touched, find_sentences};
use diptych_corpus::span::Span;
use diptych_corpus::text::paragraphs;
use proptest::prelude::*;

#[track_caller]
fn check(fixture: &str) {
    let text = fixture.replace('|', "");
    let found: Vec<&str> = find_sentences(&text, &paragraphs(&text)).iter().map(|it| it.of(&text)).collect();
    let expected: Vec<&str> = fixture.split('|').map(str::trim).collect();
    assert_eq!(found, expected);
}

#[test]
fn full_stops_marks_and_questions_end_sentences() {
    check("The guns fell silent. |Nobody came. |Why not? |Look there! |It was over.");
}

#[test]
fn titles_and_initials_end_no_sentence() {
    check("Dr. Ivo Kern met Maj. Lena Brandt and Gen. Otto Weiss. |They spoke to Fazil F. Abbasov.");
    check("It was you and I. |Did you see Tom R. Hall?");
}

#[test]
fn an_abbreviation_ends_a_sentence_only_before_a_word_that_opens_one() {
    check("He works for the U.S. Navy in Rota. |She left the U.S. |The rest stayed.");
    check("Kern & Co. Holdings fell. |They bought from Kern & Co. |The price rose.");
    check("See No. 5 and p. 12 of vol. 3. |Then say no. |That is all.");
}

#[test]
fn clock_times_end_a_sentence_unless_it_has_only_begun() {
    check("At 5 a.m. Mr. Kern left. |He came back at 6 P.M. |Mr. Brandt did not.");
}

#[test]
fn numbers_keep_their_points() {
    check("It cost $2.50. |It rose by 3.5 per cent in 2020. |27 people came.");
    check("1. Wash the cups.");
}

#[test]
fn an_ellipsis_ends_a_sentence_only_when_it_is_glued_to_one() {
    check("I never said so... |She left.");
    check("It was … well, not much.");
    check("The plan ... Nobody knew it.");
    check("It was weak . . . but it held.");
    check("It was left out. . . . |The rest stood.");
}

#[test]
fn closing_quotes_go_with_the_sentence_they_close() {
    check("“We left. |We had to.” |She nodded.");
    check("He said: \"We left.\" |She nodded.");
    check("«Wir gehen.» |„Ja, gehen wir.“ |Sie ging.");
    check("They shouted “out, now! ” in the street.");
}

#[test]
fn a_question_in_quotes_belongs_to_the_sentence_of_its_cue() {
    check("“Why there?” Hasret asks, and waits. |Nobody answers.");
    check("“Why there?” |Nobody knew.");
}

#[test]
fn parentheses_in_mid_sentence_hide_their_stops() {
    check("She taught (He had taught before. He stopped.) at the school. |It closed.");
    check("It closed. |(It opened again.) |We went.");
    check("An open ( parenthesis hides nothing. |It goes on.");
}

#[test]
fn every_paragraph_ends_a_sentence() {
    check("A headline without a stop\n|The text begins. |It ends\n\n|A name:");
}

#[test]
fn other_scripts_end_sentences_their_own_way() {
    check("戦争は終わった。|平和が来た。");
    check("Պատերազմը ավարտվեց։ |Խաղաղություն եկավ։");
    check("هل انتهت الحرب؟ |نعم.");
    check("युद्ध समाप्त हुआ। |शांति आई।");
}

#[test]
fn only_sentences_that_a_span_touches_are_counted() {
    let text = "One. Two. Three. Four.";
    let sentences = find_sentences(text, &paragraphs(text));
    let span = |start, end| Span::new(text, start, end).unwrap();
    assert_eq!(count_touched(&sentences, &[]), 0);
    assert_eq!(count_touched(&sentences, &[span(11, 13), span(0, 6)]), 3);
    assert_eq!(count_touched(&sentences, &[span(4, 5)]), 0);
}

proptest! {
    #[test]
    fn sentences_cover_all_but_white_space(text in "\\PC*|[ \u{a0}\n.!?…“”\"'()A-Ca-c0-9]*") {
        let paragraphs = paragraphs(&text);
        let sentences = find_sentences(&text, &paragraphs);
        let joined: String = sentences.iter().map(|it| it.of(&text)).collect();
        let squeeze = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
        prop_assert_eq!(squeeze(&joined), squeeze(&text));
        for sentence in &sentences {
            prop_assert_eq!(sentence.of(&text).trim(), sentence.of(&text));
            prop_assert_eq!(paragraphs.iter().filter(|it| it.covers(*sentence)).count(), 1);
        }
    }
}
