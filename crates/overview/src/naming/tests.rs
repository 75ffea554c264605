//! How texts name things, in small texts.

use diptych_corpus::model::{Corpus, Entity, EntityId, Group};
use diptych_corpus::vocabulary::EntityKind;

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus};

fn entity(slug: &str, name: &str, aliases: &[&str]) -> Entity {
    Entity {
        slug: slug.to_owned(),
        name: name.to_owned(),
        kind: EntityKind::Place,
        aliases: aliases.iter().map(|it| (*it).to_owned()).collect(),
        misspellings: Vec::new(),
        wikidata: None,
        description: "A place.".to_owned(),
    }
}

fn valley() -> Corpus {
    Corpus {
        entities: vec![
            entity("upper-valley", "Upper Valley", &["the valley", "Dale"]),
            entity("dale-council", "Council of the Dale", &["Dale Council"]),
            entity("nobody", "Nowhere", &[]),
            entity("elsewhere", "Elsewhere", &[]),
        ],
        groups: vec![Group {
            slug: "valley".to_owned(),
            name: "The valley and who governs it".to_owned(),
            description: "A place and its council.".to_owned(),
            members: vec![EntityId(0), EntityId(1), EntityId(2)],
        }],
        ..corpus(&[
            (
                "Courier",
                "2021-07-13",
                "Upper Valley is quiet. The council said: “Dale is free. Dale stays.” Upper Valley waits, the valley too.",
            ),
            ("Gazette", "2021-07-14", "The Dale Council met. The valley slept."),
            ("Herald", "2021-07-15", "It snowed."),
        ])
    }
}

fn page(analyzed: &AnalyzedCorpus, hash: &str) -> String {
    crate::compose(analyzed, hash, None).unwrap().json
}

#[test]
fn the_writers_names_stand_apart_from_quoted_ones() {
    let page = page(&analyzed(valley()), "#/entities/upper-valley");
    for told in
        ["Upper Valley\"],[\"span\",{\"class\":\"count\"},\"2\"]", "“Dale”\"],[\"span\",{\"class\":\"count\"},\"2\"]"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    // Its second mention is the first that is quoted.
    assert!(page.contains("#/read/courier-2021-07-13?at=entity/upper-valley/2"), "{page}");
}

#[test]
fn a_name_in_another_case_is_the_same_name() {
    let page = page(&analyzed(valley()), "#/entities/upper-valley");
    assert!(page.contains("{\"class\":\"naming__word\",\"href\":\"#/read/gazette-2021-07-14?at=entity/upper-valley/1\"},\"The valley\""), "{page}");
    assert_eq!(page.matches("naming__only").count(), 3, "the key, “Dale” and Upper Valley: {page}");
}

#[test]
fn what_no_text_names_has_no_table() {
    assert_eq!(page(&analyzed(valley()), "#/entities/elsewhere"), "[]");
}

#[test]
fn a_group_is_shown_text_by_text_and_word_by_word() {
    let page = page(&analyzed(valley()), "#/naming?of=valley");
    // The Courier: three words in the writer's voice, two of them one name, and two quoted.
    assert!(page.contains("[\"td\",{\"data-number\":\"\"},\"3\"],[\"td\",{\"data-number\":\"\"},\"2\"]"), "{page}");
    assert!(page.contains("1 text names none of them."), "{page}");
    for told in ["Dale Council", "5 passages", "No text names Nowhere."] {
        assert!(page.contains(told), "{told}: {page}");
    }
    // A word in its sentence, with the way to it.
    let quoted = "[\"li\",{},\"The council said: “\",[\"a\",{\"href\":\"#/read/courier-2021-07-13?at=entity/upper-valley/2\"},\"Dale\"],\" is free.";
    assert!(page.contains(quoted), "{page}");
}

#[test]
fn the_overview_leads_to_groups_and_to_what_has_several_names() {
    let page = page(&analyzed(valley()), "#/naming");
    assert!(page.contains("{\"href\":\"#/naming?of=valley\"},\"The valley and who governs it\""), "{page}");
    assert!(page.contains("#/entities/upper-valley"), "{page}");
    for of_one_name in ["#/entities/dale-council", "#/entities/nobody"] {
        assert!(!page.contains(of_one_name), "{of_one_name}: {page}");
    }
}

#[test]
fn what_names_no_group_shows_what_there_is() {
    let analyzed = analyzed(valley());
    assert_eq!(page(&analyzed, "#/naming?of=valleys"), page(&analyzed, "#/naming"));
}

#[test]
fn an_entity_leads_to_its_groups() {
    assert!(page(&analyzed(valley()), "#/entities/dale-council").contains("#/naming?of=valley"));
}
