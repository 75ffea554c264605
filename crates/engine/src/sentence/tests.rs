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
fn a_day_or_zone_goes_on_the_sentence_of_a_clock_time() {
    check("The gates of the park open at 9 a.m. Sunday.");
    check("The gates of the park shut at 7 p.m. Thursday, Oct. 4, at the latest.");
    check("It was seen from here at 5:20 p.m. CET and at 11 a.m. Eastern time. |Then it sank.");
    check("It was seen from the coast at 6 p.m. (1700 GMT) on the day. |It sank.");
    check("The ship left the quay at 8 a.m. June 3. |It sank.");
    check("The ship left the quay at 8 a.m. |Monday was quiet. |It came back at 9 p.m. |Kern was not there.");
    check("The ship left the quay at 8 a.m. |The sea was calm.");
}

#[test]
fn abbreviations_go_on_before_what_they_shorten() {
    check("Hall et al. (2003) saw it, as did Kern et al. in 2004. |Nobody else saw it, says Hall et al. |They left.");
    check("It cost Rs. 500 or Tk. 900 then. |A room is Rs. 80.");
    check("See ch. 4, ext. 12, and c. 1850, op. cit. Hall. |We saw them.");
    check("Atty. Gen. Hall and Mlle. Brandt met Gens. Kern and Weiss. |They left.");
}

#[test]
fn initials_are_no_labels_of_a_list() {
    check("A. B. Hall wrote it. |C. D. Kern read it.");
    check("A. Hall and B. Kern wrote it with J. R. R. Moss.");
    check("A. Mind the gap. |B. Hold the rail.");
}

#[test]
fn lines_of_one_width_break_no_sentence() {
    check(
        "The clerk had heard on the day before that the letter of the pilot, Ines\nHall, had been put on the desk of a \
         judge who was to read it to the\nHarbor Board in time. |Nobody had read it.",
    );
    check("Fog holds up the ferry\n|The ferry to the islands was held up by fog on Sunday.");
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
    check("It was left out. |. . . The rest stood. . . .");
    check("It was left out . . . . |The rest stood.");
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

/// The kinds of case that the English Golden Rules of the pragmatic segmenter tell apart, each in words of our own.
#[test]
fn every_kind_of_english_case_is_cut_where_a_reader_cuts_it() {
    // Plain stops, questions, exclamations.
    check("The ferry is late. |Her name is Ines.");
    check("Where is the ferry? |Her name is Ines.");
    check("Here it comes! |We saw it.");
    check("Well!! |That took a while.");
    check("Well?? |Who knows it?");
    check("Well!? |Was that all?");
    check("Well?! |Was that all?");
    // Initials, abbreviations before small letters, names, numbers.
    check("Her name is Ines K. Brandt.");
    check("See p. 12 for more.");
    check("Did Ivo and co. come along?");
    check("They sold it to Kern, Weiss & Co. at dusk.");
    check("Ask Ivo and co. |They will know.");
    check("They sold it to Kern, Weiss & Co. |It was sold at dusk.");
    check("We climbed Mt. Elm at dawn.");
    check("St. Anne's Chapel stands on 9th st. near the quay.");
    check("This is Tom Hall Jr.'s boat.");
    // Acronyms with stops.
    check("They toured the U.S.A. last spring.");
    check("We moved to the E.U. |How was your move?");
    check("We moved to the U.S. |How was your move?");
    check("He advises the U.S. Senate in May.");
    check("We were in the U.S. for three weeks.");
    check("At 7 a.m. Mrs. Hall left the quay. |She was back at 4 P.M. |Mrs. Hall then slept.");
    // Money, addresses, parentheses.
    check("The fare is $12.50 each way.");
    check("The fare is $12.50. |It was $9.");
    check("She steers (She had rowed for ten years as a pilot.) the ferry.");
    check("Write to Ines.Brandt@example.org. |She answers.");
    check("The page is https://www.example.21.org/new-ferry/time_table.html. |Have a look.");
    // Quotations with and without a cue.
    check("He called over, 'It is full.' he said.");
    check("He called over, \"It is full.\" he said.");
    check("He called over, \"It is full.\" |He shut the gate with a bang.");
    // Lists in one line.
    check("1.) Mind the gap |2.) Hold the rail");
    check("1.) Mind the gap. |2.) Hold the rail.");
    check("1) Mind the gap |2) Hold the rail");
    check("1) Mind the gap. |2) Hold the rail.");
    check("1. Mind the gap |2. Hold the rail");
    check("1. Mind the gap. |2. Hold the rail.");
    check("• 9. Mind the gap |• 10. Hold the rail");
    check("⁃9. Mind the gap |⁃10. Hold the rail");
    check("a. Mind the gap |b. Hold the rail |c. Stay aboard");
    // Lines that break off, and lines of a list.
    check("The last ferry was\nheld back by fog.");
    check("The fog was thick \nall over the bay.");
    check("ropes\n|life vests\n|flares, lamps");
    // Numbers of things, names with marks, initials that are words.
    check("The berth is N°. 2034.118.7. |It is at the end.");
    check("They buy at Yippee! in the old town.");
    check("We get along, you and I. |Have you met Albert I. Hall?");
    // Ellipses.
    check("She holds that in fog, “the horns of the ferries sound the nearer. . . .”");
    check("\"Hall [...] compared the ferry to a bridge [...]\" (Kern 12).");
    check(
        "Where words are missing at the end and nothing else is, write the marks and then the stop . . . . |Next case.",
    );
    check("He never wrote that.... |She tore it up.");
    check("It was not ... well, what they said...hear . . . what they meant, it was . . . I was not there.");
    check("One rule that was weakened . . . was that of the right of way. |. . . The rule was not given up. . . .");
    // Stops without a space.
    check("It is over.|Sunday is free.|Mr. Hall paid 2,500.|That was all.");
}

#[test]
fn file_names_addresses_and_versions_are_not_cut() {
    check("Open Notes.Txt or node.Js at example.Com/Path now.");
    check("Version v1.2.Beta and e.g.The rest.");
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
