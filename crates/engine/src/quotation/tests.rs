//! Speech in its sentences. In a fixture `<` and `>` mark the words reported.

use super::{QuotationKind, find_quotations};
use crate::gazetteer::Gazetteer;
use crate::mention::find_mentions;
use crate::sentence::find_sentences;
use crate::token::find_tokens;
use diptych_corpus::model::{Entity, EntityId};
use diptych_corpus::text::paragraphs;
use diptych_corpus::vocabulary::EntityKind;
use proptest::prelude::*;

fn gazetteer() -> Gazetteer {
    let names = [
        ("Lena Brandt", "Brandt", EntityKind::Person),
        ("Ivo Kern", "Kern", EntityKind::Person),
        ("Harbour Office", "", EntityKind::Organization),
        ("Norland", "", EntityKind::Place),
    ];
    let entity = |(name, alias, kind): (&str, &str, EntityKind)| Entity {
        slug: String::new(),
        name: name.to_owned(),
        kind,
        aliases: vec![alias.to_owned()],
        misspellings: Vec::new(),
        wikidata: None,
        description: String::new(),
    };
    Gazetteer::new(&names.map(entity))
}

/// Kind, words, speaker's words, cue and entity of each quotation.
type Found = (QuotationKind, String, Option<(String, Option<u32>)>, Option<String>);

fn find(text: &str) -> Vec<Found> {
    let paragraphs = paragraphs(text);
    let tokens = find_tokens(text);
    let mentions = find_mentions(text, &tokens, &gazetteer());
    let found = find_quotations(text, &paragraphs, &find_sentences(text, &paragraphs), &tokens, &mentions);
    let words = |it: diptych_corpus::span::Span| it.of(text).to_owned();
    found
        .into_iter()
        .map(|it| {
            let speaker = it.speaker.map(|it| (words(it.span), it.entity.map(|EntityId(it)| it)));
            (it.kind, words(it.span), speaker, it.cue.map(words))
        })
        .collect()
}

/// Checks the only quotation of a fixture.
#[track_caller]
fn check(fixture: &str, kind: QuotationKind, speaker: Option<(&str, Option<u32>)>, cue: Option<&str>) {
    let text = fixture.replace(['<', '>'], "");
    let wanted: Vec<&str> = fixture.split('<').skip(1).filter_map(|it| it.split('>').next()).collect();
    let found = find(&text);
    let words: Vec<&str> = found.iter().map(|it| it.1.as_str()).collect();
    assert_eq!(words, wanted);
    for it in &found {
        assert_eq!(it.0, kind, "{}", it.1);
        assert_eq!(it.2.as_ref().map(|it| (it.0.as_str(), it.1)), speaker, "{}", it.1);
        assert_eq!(it.3.as_deref(), cue, "{}", it.1);
    }
}

use QuotationKind::{Direct, Indirect, Mixed, Term};

#[test]
fn a_report_after_the_words_names_their_speaker() {
    check("<“We shall stay here,”> Brandt said.", Direct, Some(("Brandt", Some(0))), Some("said"));
    check("<\"We shall stay here\">, said Ivo Kern, a pilot.", Direct, Some(("Ivo Kern", Some(1))), Some("said"));
    check("<“Why should we?”> Kern asks.", Direct, Some(("Kern", Some(1))), Some("asks"));
}

#[test]
fn a_report_before_the_words_names_their_speaker() {
    check("Brandt said: <“We shall stay. Nobody will leave.”>", Direct, Some(("Brandt", Some(0))), Some("said"));
    check("Kern, a pilot from the north, told them: <“Leave it now.”>", Direct, Some(("Kern", Some(1))), Some("told"));
}

#[test]
fn fragments_in_the_reporters_sentence_are_mixed() {
    check("Kern answered that the port shows <“double-standards”>.", Mixed, Some(("Kern", Some(1))), Some("answered"));
    check(
        "They stay <“on their land”> and fight <“only where they must”>, Lena Brandt has said.",
        Mixed,
        Some(("Lena Brandt", Some(0))),
        Some("said"),
    );
}

#[test]
fn quotation_without_cue_has_no_speaker() {
    check("The square carries the name <“Liberty Place”>.", Term, None, None);
    check("Brandt went to the so-called <“old port”> in Norland.", Term, None, None);
}

#[test]
fn a_denied_or_passive_cue_reports_nothing() {
    check("Kern did not say that the port was shut.", Mixed, None, None);
    check("The report was published in Norland.", Mixed, None, None);
}

#[test]
fn pronouns_and_roles_go_back_to_the_last_speaker() {
    let found = find("Brandt said it was late. “We shall stay here,” she said. “All of us,” the official added.");
    assert_eq!(found[1].2, Some(("she".to_owned(), Some(0))));
    assert_eq!(found[2].2, Some(("the official".to_owned(), Some(0))));
}

#[test]
fn a_body_goes_back_to_the_last_one_with_such_a_name() {
    let found =
        find("Harbour Office closed the port. The office said that it was late. The army said that it was not.");
    assert_eq!(found[0].2, Some(("The office".to_owned(), Some(2))));
    assert_eq!(found[1].2, Some(("The army".to_owned(), None)));
}

#[test]
fn a_name_that_looks_like_a_cue_or_an_adjective_reports_nothing() {
    check("The United States and Norland hold <“volatile”> talks.", Term, None, None);
}

#[test]
fn an_opening_set_off_by_a_comma_is_no_reported_clause() {
    check("On the third day of the flood, Norland announced eleven dead.", Indirect, None, None);
}

#[test]
fn someone_without_a_name_stays_unnamed() {
    check("<“We heard a bang,”> a witness said.", Direct, Some(("a witness", None)), Some("said"));
    check("<“We heard a bang,”> they said.", Direct, Some(("they", None)), Some("said"));
}

#[test]
fn speech_that_goes_on_keeps_its_speaker() {
    let found = find("Brandt said: “One day is gone.\n\n“Two days are left.”");
    assert_eq!(found.iter().map(|it| it.2.as_ref().and_then(|it| it.1)).collect::<Vec<_>>(), [Some(0), Some(0)]);
    let found = find("“One day is gone,” Brandt said. “Two days are left.”");
    assert_eq!(found[1].2.as_ref().and_then(|it| it.1), Some(0));
    let found = find("“One day is gone,” Brandt said.\n\nNobody answered for a long time. The “clock” stood still.");
    assert_eq!(found[1].2, None);
}

#[test]
fn paragraphs_after_a_colon_are_speech_until_the_reporter_is_back() {
    let found = find(
        "Brandt said that it was late and went on:\n\nThe port is shut. We knew that it would be.\n\nNobody told Kern \
         that.\n\nOur boats are “safe” for now.\n\nThe storm had begun on Monday.\n\nBrandt left the hall after that.",
    );
    let direct: Vec<&Found> = found.iter().filter(|it| it.0 != Indirect).collect();
    let words: Vec<&str> = direct.iter().map(|it| it.1.as_str()).collect();
    let speech = [
        "The port is shut. We knew that it would be.",
        "Nobody told Kern that.",
        "Our boats are “safe” for now.",
        "“safe”",
    ];
    assert_eq!(words, speech);
    assert!(direct.iter().take(3).all(|it| it.0 == Direct && it.2 == Some(("Brandt".to_owned(), Some(0)))));
    assert_eq!(direct[0].3.as_deref(), Some("said"));
    assert_eq!(direct[3].2, None);
}

#[test]
fn speech_without_marks_ends_where_its_speaker_is_reported() {
    let found = find("Kern added:\n\nWe are leaving at dawn.\n\nHe said, Brandt told us, Kern was late for our ship.");
    let direct: Vec<&str> = found.iter().filter(|it| it.0 == Direct).map(|it| it.1.as_str()).collect();
    assert_eq!(direct, ["We are leaving at dawn."]);
}

#[test]
fn a_list_or_a_heading_after_a_colon_is_no_speech() {
    for text in [
        "The office announced its hours:\n\nMonday to Friday\n\nWe open at nine.",
        "Brandt listed them and said:\n\n- the old port, which we like.",
        "There is one rule:\n\nWe never sail at night.",
    ] {
        assert!(find(text).iter().all(|it| it.0 != Direct), "{text}");
    }
}

#[test]
fn marks_after_a_colon_are_speech_as_ever() {
    let found = find("Brandt said:\n\n“We shall stay.”\n\nNobody answered us.");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, "“We shall stay.”");
}

#[test]
fn a_letter_is_speech_from_its_salutation_to_its_close() {
    let found = find(
        "Dear Members of the Council,\n\nThe port is shut.\n\nKern said that it would stay so.\n\nSincerely, the pilots",
    );
    let words: Vec<&str> = found.iter().map(|it| it.1.as_str()).collect();
    assert_eq!(words, ["The port is shut.", "Kern said that it would stay so."]);
    assert!(found.iter().all(|it| it.0 == Direct && it.2.is_none()));
    let open = find("Dear Members of the Council,\n\nThe port is shut.\n\nKern sailed.");
    assert!(open.is_empty(), "a letter that nobody closes");
}

#[test]
fn quotations_inside_others_are_listed_without_speaker() {
    let found = find("“He cried ‘no way’ to us,” Brandt said.");
    assert_eq!(found[0].2.as_ref().and_then(|it| it.1), Some(0));
    assert_eq!((found[1].1.as_str(), &found[1].2), ("‘no way’", &None));
}

#[test]
fn a_reported_clause_is_indirect() {
    let kern = Some(("Kern", Some(1)));
    check("Kern said that <the port was shut>.", Indirect, kern, Some("said"));
    check("Kern told reporters on Monday that <the port was shut>.", Indirect, kern, Some("told"));
    check("Kern said <the port was shut>.", Indirect, kern, Some("said"));
    check("<The port was shut>, Kern said.", Indirect, kern, Some("said"));
    check("According to Kern, <the port was shut>.", Indirect, kern, Some("According to"));
    check("<The port was shut>, according to Kern.", Indirect, kern, Some("according to"));
    check("<If it was shut>, Kern said, <they must open it>.", Indirect, kern, Some("said"));
}

#[test]
fn a_participle_reports_for_the_subject_of_its_sentence() {
    let found = find("Kern said that the port was shut, adding that it would stay so.");
    assert_eq!(found[0].1, "the port was shut");
    assert_eq!(found[1].1, "it would stay so");
    assert_eq!(found[1].2.as_ref().and_then(|it| it.1), Some(1));
}

#[test]
fn the_head_of_a_phrase_speaks_not_the_country_in_it() {
    check(
        "The president of Norland said that <the port was shut>.",
        Indirect,
        Some(("The president of Norland", None)),
        Some("said"),
    );
    check("Norland's army said that <the port was shut>.", Indirect, Some(("Norland's army", None)), Some("said"));
}

proptest! {
    #[test]
    fn quotations_are_sorted_whatever_the_text(text in "(\\PC|“|”|\"|'| |Brandt|said|that|according to|, |\\. |\n)*") {
        let found = find(&text);
        prop_assert!(found.iter().all(|it| !it.1.is_empty()));
    }
}
