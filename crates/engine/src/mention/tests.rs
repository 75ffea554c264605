//! Names in their sentences. `<name>` in a fixture marks what must be found.

use super::{Mention, Referent, Spelling, find_mentions};
use crate::gazetteer::Gazetteer;
use crate::token::find_tokens;
use diptych_corpus::model::{Entity, EntityId};
use diptych_corpus::vocabulary::EntityKind;
use proptest::prelude::*;

fn entity(kind: EntityKind, name: &str, aliases: &[&str], misspellings: &[&str]) -> Entity {
    let owned = |it: &[&str]| it.iter().map(|&it| it.to_owned()).collect();
    Entity {
        slug: name.to_lowercase().replace(' ', "-"),
        name: name.to_owned(),
        kind,
        aliases: owned(aliases),
        misspellings: owned(misspellings),
        wikidata: None,
        description: String::new(),
    }
}

fn gazetteer() -> Gazetteer {
    Gazetteer::new(&[
        entity(EntityKind::Person, "Ilham Aliyev", &["Aliyev", "President Aliyev"], &[]),
        entity(EntityKind::Person, "Heydar Aliyev", &["Aliyev"], &[]),
        entity(EntityKind::Place, "Nagorno-Karabakh", &["Karabakh", "line of contact"], &[]),
        entity(EntityKind::Place, "Azerbaijan", &[], &[]),
        entity(EntityKind::Group, "Armenians", &["Armenian"], &[]),
        entity(EntityKind::Organization, "Ministry of Defence", &["Azerbaijan's Defence Ministry"], &[]),
        entity(EntityKind::Place, "Jabrayil", &[], &["Gabriel"]),
        entity(EntityKind::Equipment, "Su-25", &[], &[]),
        entity(EntityKind::Person, "Joe Biden", &["Biden"], &[]),
        entity(EntityKind::Place, "United States", &["US"], &[]),
        entity(EntityKind::Place, "Հայաստան", &["Армения", "アルメニア"], &[]),
        entity(EntityKind::Person, "Bashar al-Assad", &["Assad"], &[]),
        entity(EntityKind::Place, "İstanbul", &[], &[]),
        entity(EntityKind::Place, "Südtirol", &["Hungary", "Stafford"], &[]),
        entity(EntityKind::Person, "Theresa May", &["May"], &[]),
        entity(EntityKind::Person, "Juan March", &["March"], &[]),
    ])
}

fn find(text: &str) -> Vec<Mention> {
    find_mentions(text, &find_tokens(text), &gazetteer())
}

#[track_caller]
fn check(fixture: &str) {
    let text = fixture.replace(['<', '>'], "");
    let mut marked = text.clone();
    for mention in find(&text).iter().rev() {
        marked.insert(mention.span.end(), '>');
        marked.insert(mention.span.start(), '<');
    }
    assert_eq!(marked, fixture);
}

fn referent(text: &str, nth: usize) -> Referent {
    find(text)[nth].referent.clone()
}

#[test]
fn possessives_stand_outside_the_mention() {
    check("<Azerbaijan>'s army and the <Armenians>’ homes, <Azerbaijan>’s.");
}

#[test]
fn the_longest_name_wins() {
    check("<Ilham Aliyev> of <Nagorno-Karabakh>, then <Karabakh>.");
}

#[test]
fn a_name_is_found_however_its_letters_are_stored() {
    check("In <I\u{307}stanbul>, <İstanbul> and <Su\u{308}d\u{ad}tirol>; <Su\u{308}dtirol>’s <Hun\u{200b}ga\u{ad}ry>.");
    check("The Staﬀords met in <Staﬀord>.");
}

#[test]
fn a_month_is_no_person() {
    check("It fell on 12 May 2018, on May 3, in March, since May; from March to May; the end of May.");
    check("By May the snow was gone, and it will have been thawed until last May.");
    check("Mrs <May> left; <May> was tired, and <March> had been backed by <May>.");
    check("<Theresa May> spoke after <March>; a speech by <May>.");
}

#[test]
fn a_title_is_no_part_of_the_mention() {
    check("President <Aliyev> and Mr <Joe Biden> met.");
}

#[test]
fn an_owner_is_a_mention_of_its_own() {
    check("<Azerbaijan>'s <Defence Ministry> said so.");
}

#[test]
fn demonyms_are_found_in_both_numbers_and_inside_compounds() {
    check("An <Armenian>, two <Armenians>, a pro-<Armenian> and <Armenian>-held place.");
}

#[test]
fn names_are_whole_words() {
    check("Azerbaijani, Karabakhi, Su-250, Aliyeva and Bidens");
    check("the <Su-25>, two <Su-25s>, a <Su\u{2011}25>");
}

#[test]
fn capitals_may_rise_and_never_sink() {
    check("<LINE OF CONTACT>: <Line of Contact>, <line of contact>");
    check("give us karabakh; the <US> and the <U.S.> did");
}

#[test]
fn white_space_of_every_kind_joins_a_name_but_a_line_end_does_not() {
    check("<Joe\u{a0}Biden> and Joe\n<Biden>");
}

#[test]
fn a_surname_after_an_unknown_first_name_is_someone_else() {
    check("the late Beau Biden and Hunter-Biden, but when <Biden> spoke");
    check("the Syrian president Bashar <Assad>");
}

#[test]
fn other_scripts_are_found() {
    check("<Հայաստան>ը".replace("<Հայաստան>ը", "Հայաստանը").as_str());
    check("В <Армения>, <アルメニア>。 <Հայաստան>։");
}

#[test]
fn a_misspelled_name_links_and_is_marked() {
    let found = find("The rescue of Gabriel");
    assert_eq!(found[0].referent, Referent::Entity(EntityId(6)));
    assert_eq!(found[0].spelling, Spelling::Misspelled);
    assert_eq!(found[0].kind, EntityKind::Place);
}

#[test]
fn a_shared_name_goes_to_whom_the_text_names_in_full() {
    assert_eq!(referent("Heydar Aliyev ruled. Aliyev died.", 1), Referent::Entity(EntityId(1)));
    assert_eq!(referent("Aliyev spoke. Ilham Aliyev left.", 0), Referent::Entity(EntityId(0)));
    assert_eq!(referent("Heydar Aliyev, then Ilham Aliyev. Aliyev left.", 2), Referent::Entity(EntityId(0)));
}

#[test]
fn a_shared_name_without_help_stays_open() {
    assert_eq!(referent("Aliyev spoke.", 0), Referent::Ambiguous(vec![EntityId(0), EntityId(1)]));
    assert!(matches!(referent("Aliyev spoke to Ilham Aliyev and Heydar Aliyev.", 0), Referent::Ambiguous(_)));
}

proptest! {
    #[test]
    fn mentions_are_sorted_and_apart(text in "(\\PC|Aliyev|Azerbaijan|'s|-| |Joe Biden|\n)*") {
        let found = find(&text);
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        prop_assert!(found.iter().all(|it| !it.span.is_empty()));
    }
}

#[test]
fn a_name_that_is_broken_over_two_lines_is_one() {
    let text = "The ferry across the sound was held up by fog, and a letter of the\nMinistry\nof Defence, with about 20\nmillion \
                stamps, was lost.";
    let analysis = crate::Engine { gazetteer: gazetteer(), ..crate::Engine::default() }.analyze(text);
    let found: Vec<&str> = analysis.mentions.iter().map(|it| it.span.of(text)).collect();
    assert_eq!(found, ["Ministry\nof Defence"]);
    let found: Vec<&str> = analysis.quantities.iter().map(|it| it.span.of(text)).collect();
    assert_eq!(found, ["about 20\nmillion"]);
}
