//! How texts name things, in small texts.

use diptych_corpus::model::{Corpus, Entity, EntityId, Group};
use diptych_corpus::vocabulary::{EntityKind, Rendering};

use super::model::{EntityNaming, GroupNaming, Naming};
use super::{at, at_entity};
use crate::fixture::{analyzed, corpus};
use crate::text_grid::{GridCell, TextGrid, Value};

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

fn of_entity(slug: &str) -> EntityNaming {
    at_entity(&analyzed(valley()), &format!("#/entities/{slug}")).unwrap()
}

/// Names in their texts: the text, the name, whether it is quoted, how often, where.
fn names(naming: &EntityNaming) -> Vec<(&str, &str, bool, usize, &str)> {
    let names = naming.texts.iter().flat_map(|text| text.names.iter().map(move |it| (text, it)));
    names
        .map(|(text, it)| {
            (text.text.publisher.as_str(), it.surface.as_str(), it.is_quoted, it.n_uses, it.href.as_str())
        })
        .collect()
}

#[test]
fn the_writers_names_stand_apart_from_quoted_ones() {
    let naming = of_entity("upper-valley");
    let found = names(&naming);
    let courier = "#/read/courier-2021-07-13?at=entity/upper-valley";
    let at = |nth: usize| format!("{courier}/{nth}");
    assert!(found.contains(&("Courier", "Upper Valley", false, 2, &at(1))), "{found:?}");
    // Its second mention is the first that is quoted.
    assert!(found.contains(&("Courier", "Dale", true, 2, &at(2))), "{found:?}");
}

#[test]
fn a_name_in_another_case_is_the_same_name() {
    let naming = of_entity("upper-valley");
    let only: Vec<&str> = naming
        .texts
        .iter()
        .flat_map(|it| &it.names)
        .filter(|it| it.is_only_here)
        .map(|it| it.surface.as_str())
        .collect();
    assert_eq!(only, ["Upper Valley", "Dale"], "“the valley” and “The valley” are in both texts");
}

#[test]
fn what_no_text_names_has_no_texts() {
    assert!(of_entity("elsewhere").texts.is_empty());
}

fn of_group(corpus: Corpus) -> GroupNaming {
    match at(&analyzed(corpus), "#/naming?of=valley").unwrap() {
        Naming::Group(group) => group,
        Naming::All(_) => panic!("the group is known"),
    }
}

/// Each name of a grid with what its texts have of it.
fn rows(grid: &TextGrid) -> Vec<(&str, Vec<(&str, Value)>)> {
    let cell = |it: &GridCell| (grid.texts[it.text].publisher.as_str(), it.value);
    let rows = grid.groups.iter().flat_map(|it| &it.rows);
    rows.map(|it| (it.name.as_str(), it.cells.iter().map(cell).collect())).collect()
}

fn uses(n_writer: usize, n_quoted: usize) -> Value {
    Value::Uses { n_writer, n_quoted }
}

#[test]
fn a_group_is_a_grid_of_names_and_texts_with_the_writers_apart_from_quoted_ones() {
    let group = of_group(valley());
    assert_eq!(
        rows(&group.shown.grid),
        [
            ("the valley", vec![("Courier", uses(1, 0)), ("Gazette", uses(1, 0))]),
            ("Upper Valley", vec![("Courier", uses(2, 0))]),
            ("Dale", vec![("Courier", uses(0, 2))]),
            ("Dale Council", vec![("Gazette", uses(1, 0))]),
        ]
    );
    assert_eq!(group.shown.title, "“the valley” stands in 2 of 3 measured texts, “Upper Valley” in 1");
    assert_eq!(group.shown.unnamed, ["Nowhere"]);
}

#[test]
fn words_of_a_group_lead_to_every_passage_in_its_sentence() {
    let group = of_group(valley());
    let passages: Vec<_> = group.words.iter().flat_map(|it| &it.passages).collect();
    assert_eq!(passages.len(), 7);
    let quoted = passages.iter().find(|it| it.is_quoted).unwrap();
    assert_eq!((quoted.before.as_str(), quoted.words.as_str()), ("The council said: “", "Dale"));
    assert_eq!(quoted.href, "#/read/courier-2021-07-13?at=entity/upper-valley/2");
}

#[test]
fn a_surname_is_counted_under_the_full_name() {
    let mut corpus = valley();
    corpus.entities[2] = Entity { kind: EntityKind::Person, ..entity("moss", "Gabriel Moss", &["Moss"]) };
    corpus.articles[2].text = "Gabriel Moss came. Moss spoke. “Moss must go,” it read.".to_owned();
    let group = of_group(corpus);
    let moss = group.shown.grid.groups.iter().flat_map(|it| &it.rows).find(|it| it.name == "Gabriel Moss").unwrap();
    assert_eq!(moss.cells[0].value, uses(2, 1));
    assert_eq!(moss.told, "with “Moss”");
    assert!(group.words.iter().any(|it| it.surface == "Moss"), "the exact words stand below");
}

#[test]
fn a_digest_uses_names_and_no_number_says_how_often() {
    let mut corpus = valley();
    corpus.articles[2].text = "Upper Valley, Upper Valley and Nowhere.".to_owned();
    corpus.articles[2].rendering = Rendering::Digest;
    let group = of_group(corpus);
    let used: Vec<(&str, usize)> = group
        .shown
        .grid
        .groups
        .iter()
        .flat_map(|it| &it.rows)
        .filter(|it| !it.used_in.is_empty())
        .map(|it| (it.name.as_str(), it.cells.len()))
        .collect();
    assert_eq!(used, [("Upper Valley", 1), ("Nowhere", 0)]);
    assert!(group.shown.title.ends_with("“Nowhere” in digests alone"), "{}", group.shown.title);
}

#[test]
fn the_overview_has_every_group_and_what_has_several_names() {
    let Naming::All(all) = at(&analyzed(valley()), "#/naming").unwrap() else { panic!("no group is asked for") };
    let groups: Vec<(&str, &str)> =
        all.groups.iter().map(|it| (it.group.href.as_str(), it.group.name.as_str())).collect();
    assert_eq!(groups, [("#/naming?of=valley", "The valley and who governs it")]);
    let entities: Vec<&str> = all.entities.iter().map(|it| it.what.href.as_str()).collect();
    assert_eq!(entities, ["#/entities/upper-valley"]);
}

#[test]
fn what_names_no_group_shows_what_there_is() {
    let analyzed = analyzed(valley());
    assert_eq!(at(&analyzed, "#/naming?of=valleys"), at(&analyzed, "#/naming"));
}

#[test]
fn an_entity_leads_to_its_groups() {
    assert_eq!(of_entity("dale-council").groups[0].href, "#/naming?of=valley");
}
