//! A workspace with everything that one can hold.

use std::collections::BTreeMap;

use diptych_corpus::date::PartialDate;
use diptych_own_texts::{Collection, Details, OwnText};
use diptych_workspace::Workspace;

pub fn day() -> PartialDate {
    PartialDate::parse("2026-11-30").unwrap()
}

pub fn sample() -> Workspace {
    let known = Details {
        headline: "The \"narrow\" road \\ a way".to_owned(),
        publisher: Some("River Post".to_owned()),
        published: PartialDate::parse("2024-05").unwrap(),
        byline: Some("Anna Weiss".to_owned()),
        address: Some("https://post.example/road?a=1#b".to_owned()),
        language: Some("en".to_owned()),
    };
    let unknown = Details { headline: "When".to_owned(), ..Details::default() };
    let texts = vec![
        OwnText::new("*It*  reopened at\u{a0}9.\n\n1. People [came].\n\n+++ And left.", known, day()).unwrap(),
        OwnText::new("Nobody knows.", unknown, PartialDate::parse("2026-11-29").unwrap()).unwrap(),
    ];
    let settings = [("theme", "dark"), ("lens", "text")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    let mut october = Collection::new("October, “for class” \\ 10b", 1).unwrap();
    october.put_in(texts[0].id());
    Workspace {
        texts,
        collections: vec![october],
        dismissed: vec!["bridge-1f~mill-2a".to_owned(), "word \"x\"".to_owned()],
        settings: BTreeMap::from(settings),
    }
}
