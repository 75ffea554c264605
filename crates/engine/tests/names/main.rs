//! The model of names that ships, on sentences written for these tests, on other languages and on damage.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod damage;

use diptych_corpus::model::Entity;
use diptych_corpus::text::paragraphs;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::gazetteer::Gazetteer;
use diptych_engine::mention::find_mentions;
use diptych_engine::recognition::{Name, Recognizer, beside};
use diptych_engine::sentence::find_sentences;
use diptych_engine::span::Span;
use diptych_engine::token::find_tokens;
use proptest::prelude::*;
use std::sync::LazyLock;

const MODEL: &[u8] = include_bytes!("../../model/names.model");

static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(|| Recognizer::decode(MODEL).unwrap());

fn names(text: &str) -> Vec<Name> {
    RECOGNIZER.find_names(text, &find_sentences(text, &paragraphs(text)), &find_tokens(text))
}

#[track_caller]
fn check(text: &str, expected: &[(&str, EntityKind)]) {
    let found: Vec<(&str, EntityKind)> = names(text).iter().map(|it| (it.span.of(text), it.kind)).collect();
    assert_eq!(found, expected, "{text}");
}

use EntityKind::{Organization as Body, Person, Place};

#[test]
fn persons_places_and_organizations_are_told_apart() {
    check(
        "The foreign minister of Slovakia, Pavol Hrncar, met Anneliese Vogt in Bratislava on Monday.",
        &[("Slovakia", Place), ("Pavol Hrncar", Person), ("Anneliese Vogt", Person), ("Bratislava", Place)],
    );
    check(
        "The University of Tartu and the Ministry of Health signed it.",
        &[("University of Tartu", Body), ("Ministry of Health", Body)],
    );
    check(
        "The United Nations sent Maria Delgado to Kenya.",
        &[("United Nations", Body), ("Maria Delgado", Person), ("Kenya", Place)],
    );
}

#[test]
fn a_last_name_is_that_of_the_person_named_in_full() {
    let text =
        "Tomasz Wierzbicki resigned on Friday. Critics say that Wierzbicki had lied. “I did not,” Wierzbicki said.";
    check(text, &[("Tomasz Wierzbicki", Person), ("Wierzbicki", Person), ("Wierzbicki", Person)]);
}

#[test]
fn possessive_endings_titles_and_quotes_are_no_part_of_a_name() {
    let text = "“President Karin Holm’s visit to Norway's capital went well,” said Mr. Lindqvist.";
    check(text, &[("Karin Holm", Person), ("Norway", Place), ("Lindqvist", Person)]);
}

#[test]
fn peoples_months_and_first_words_are_no_names() {
    check("On Tuesday in March, French and Chinese officials met. Nobody knows why. However, talks go on.", &[]);
    check("the ministry said nothing about the war.", &[]);
    check("", &[]);
}

#[test]
fn other_languages_pass_without_false_names() {
    for text in [
        "Հայաստանի վարչապետ Նիկոլ Փաշինյանը երեկ հանդիպեց նախագահի հետ Երևանում։",
        "Azərbaycan Respublikasının Prezidenti İlham Əliyev dünən Bakıda çıxış edib və yeni qərarlar elan edib.",
        "国家主席习近平昨天在北京会见了德国总理。",
        "قال الرئيس المصري إن المحادثات في القاهرة ستستمر الأسبوع المقبل.",
        "Президент России Владимир Путин заявил в Москве, что переговоры продолжатся.",
        "Der Bundeskanzler traf gestern in Berlin den Präsidenten und sprach lange mit ihm.",
        "예루살렘에서 회담이 열렸다.",
    ] {
        check(text, &[]);
        check(&format!("{text}\n\n{text}"), &[]);
    }
}

#[test]
fn english_around_another_script_is_still_read() {
    let text =
        "The minister met Maria Delgado in Vienna. Հայաստանի վարչապետ Նիկոլ Փաշինյանը եկավ։ She left Vienna on Monday.";
    check(text, &[("Maria Delgado", Person), ("Vienna", Place), ("Vienna", Place)]);
}

#[test]
fn what_the_gazetteer_has_wins() {
    let entity = Entity {
        slug: "u".to_owned(),
        name: "University of Tartu Press".to_owned(),
        kind: EntityKind::Organization,
        aliases: vec!["Delgado".to_owned()],
        misspellings: Vec::new(),
        wikidata: None,
        description: String::new(),
    };
    let text = "The United Nations sent Maria Delgado to Kenya.";
    let mentions = find_mentions(text, &find_tokens(text), &Gazetteer::new(&[entity]));
    let kept: Vec<&str> = beside(names(text), &mentions).iter().map(|it| it.span.of(text)).collect();
    assert_eq!(kept, ["United Nations", "Kenya"]);
    assert_eq!(beside(names(text), &[]), names(text));
}

#[test]
fn two_articles_are_read_as_each_alone() {
    let one = "Tomasz Wierzbicki resigned on Friday. Critics say that Wierzbicki had lied.";
    let other = "The United Nations sent Maria Delgado to Kenya.";
    let alone = names(other);
    names(one);
    assert_eq!(names(other), alone);
}

#[test]
fn header_tells_scores_and_licence() {
    let about = RECOGNIZER.about();
    assert!(about.notes.contains("CC BY-SA 4.0") && about.notes.contains("F1"), "{}", about.notes);
    assert_ne!(about.trained_on, [0; 32]);
}

/// Pieces of news and of trouble, in any order.
const PIECES: &str = "(\\PC|\u{202e}|\u{200d}|\u{fffd}|\u{a0}| |\n|“|”|\"|’s|'s|'|-|--|\\(|\\)|\\. |, |U\\.S\\.|J\\. |Mr\\. \
    |the |of |and |said |in |Maria |Delgado |MARIA |United |Nations |al-|Kenya|WHO|İ|ß|ǅ|Հայ|نزاع|戦争|11 )*";

proptest! {
    #[test]
    fn names_in_anything_are_sound_and_the_same_twice(text in PIECES) {
        let found = names(&text);
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        prop_assert!(found.iter().all(|it| Span::new(&text, it.span.start(), it.span.end()) == Some(it.span) && !it.span.is_empty()));
        prop_assert_eq!(&found, &names(&text));
    }
}
