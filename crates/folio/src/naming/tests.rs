//! How texts name things, in small texts.

use diptych_corpus::model::{Corpus, Entity};
use diptych_corpus::vocabulary::EntityKind;

use crate::fixture::{corpus, studied};
use crate::study::Study;

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
        ],
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

fn page(study: &Study, hash: &str) -> String {
    crate::compose(study, hash, None).unwrap()
}

#[test]
fn the_writers_names_stand_apart_from_quoted_ones() {
    let page = page(&studied(valley()), "#/entities/upper-valley");
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
    let page = page(&studied(valley()), "#/entities/upper-valley");
    assert!(page.contains("{\"class\":\"naming__word\",\"href\":\"#/read/gazette-2021-07-14?at=entity/upper-valley/1\"},\"The valley\""), "{page}");
    assert_eq!(page.matches("naming__only").count(), 3, "the key, “Dale” and Upper Valley: {page}");
}

#[test]
fn what_no_text_names_has_no_table() {
    assert_eq!(page(&studied(valley()), "#/entities/nobody"), "[]");
}
