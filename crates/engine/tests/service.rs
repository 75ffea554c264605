//! The engine as it is asked from a page: in bytes, about a library that was opened before, or was not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::path::Path;

use diptych_corpus::folder;
use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::original::put_in_place;
use diptych_corpus::pack::wire::{Bytes, write_all};
use diptych_corpus::pack::{self, Contents};
use diptych_engine::Engine;
use diptych_engine::alignment::{Links, write_links};
use diptych_engine::search::SearchIndex;
use diptych_engine::service::{Answer, Request, Service, read_annotated, read_found};

const ORIGINAL: &[u8] = include_bytes!("../../../tests/corpora/minimal-originals/courier.txt");

fn minimal() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/minimal");
    folder::read(&folder, &[]).corpus.unwrap()
}

fn service() -> Service {
    Service::new(|corpus, _, links, _| {
        Box::new(move |hash, names| match hash.strip_prefix("#/")? {
            "names" => Some(names.map_or_else(|| "none".to_owned(), |it| it.about().notes.clone())),
            "links" => Some(links.as_ref().map_or_else(|| "none".to_owned(), |it| it.all().len().to_string())),
            rest => Some(format!("{}: {rest}", corpus.about.slug)),
        })
    })
}

fn ask(service: &mut Service, request: &Request) -> Answer {
    Answer::read(&service.answer(&write_all(request)))
}

fn answered(service: &mut Service, request: &Request) -> Vec<u8> {
    match ask(service, request) {
        Answer::Answered(bytes) => bytes,
        other => panic!("{other:?}"),
    }
}

fn opening(library: u32, originals: &[&[u8]]) -> Request {
    let pack = pack::encode(&Contents::from(minimal())).unwrap();
    Request::Open { library, pack: Bytes(pack), originals: originals.iter().map(|it| Bytes(it.to_vec())).collect() }
}

#[test]
fn a_library_that_was_not_opened_is_said_to_be_unknown() {
    let mut service = service();
    let search = |library| Request::Search { library, query: "water".into(), limit: 9 };
    assert_eq!(ask(&mut service, &search(1)), Answer::LibraryUnknown);
    answered(&mut service, &opening(1, &[]));
    answered(&mut service, &search(1));
    answered(&mut service, &opening(2, &[]));
    assert_eq!(ask(&mut service, &search(1)), Answer::LibraryUnknown);
}

#[test]
fn hits_are_those_of_the_index() {
    let corpus = minimal();
    let mut service = service();
    answered(&mut service, &opening(1, &[]));
    for query in ["the", "\"the council\"", "watre", "nowhere-at-all"] {
        let bytes = answered(&mut service, &Request::Search { library: 1, query: query.into(), limit: 5 });
        assert_eq!(read_found(&corpus, &bytes), Ok(SearchIndex::new(&corpus).search(query, 5)), "{query}");
    }
}

#[test]
fn an_original_is_read_in_the_place_of_its_retelling() {
    let mut corpus = minimal();
    let article = put_in_place(&mut corpus, ORIGINAL).unwrap();
    let mut service = service();
    answered(&mut service, &opening(1, &[ORIGINAL]));
    let bytes = answered(&mut service, &Request::Annotate { library: 1, article });
    let expected = Engine::new(&corpus).analyze(&corpus.articles[article.index()].text);
    assert_eq!(read_annotated(&corpus, article, &bytes), Ok(expected.into()));
}

#[test]
fn what_is_no_request_is_refused() {
    let mut service = service();
    for request in [&b""[..], b"\x07\x01", b"\x00\x01\x03abc\x00", &[0xff; 40]] {
        assert_eq!(Answer::read(&service.answer(request)), Answer::Refused, "{request:?}");
    }
    answered(&mut service, &opening(1, &[]));
    assert_eq!(ask(&mut service, &Request::Annotate { library: 1, article: ArticleId(99) }), Answer::Refused);
}

#[test]
fn a_page_is_composed_from_the_corpus_that_is_open() {
    let mut service = service();
    let compose = |library, hash: &str| Request::Compose { library, hash: hash.to_owned() };
    assert_eq!(ask(&mut service, &compose(1, "#/numbers")), Answer::LibraryUnknown);
    answered(&mut service, &opening(1, &[]));
    assert_eq!(answered(&mut service, &compose(1, "#/numbers")), b"altmoor-2021: numbers");
    assert_eq!(ask(&mut service, &compose(1, "numbers")), Answer::Refused);
}

/// How many links a page is told of, whose pack has these.
fn links_told(links: Vec<u8>, originals: &[&[u8]]) -> String {
    let mut service = service();
    let pack = Bytes(pack::encode(&Contents { links: Bytes(links), ..minimal().into() }).unwrap());
    let originals = originals.iter().map(|it| Bytes(it.to_vec())).collect();
    answered(&mut service, &Request::Open { library: 3, pack, originals });
    String::from_utf8(answered(&mut service, &Request::Compose { library: 3, hash: "#/links".into() })).unwrap()
}

#[test]
fn pages_get_the_packs_links_as_long_as_they_fit_the_texts() {
    let corpus = minimal();
    let links = Links::of(&corpus, &Engine::new(&corpus).analyze_all(&corpus));
    assert_eq!(links_told(write_links(&links), &[]), links.all().len().to_string());
    assert_eq!(links_told(write_links(&links), &[ORIGINAL]), "none");
    assert_eq!(links_told(Vec::new(), &[]), "none");
    assert_eq!(links_told(b"\x01nonsense".to_vec(), &[]), "none");
}

const MODEL: &[u8] = include_bytes!("../model/names.model");

#[test]
fn pages_get_the_model_of_names_once_it_was_sent_whole_and_whatever_library_is_open() {
    let mut service = service();
    let learn = |model: &[u8]| Request::Learn { model: Bytes(model.to_vec()) };
    let names = |service: &mut Service, library| {
        String::from_utf8(answered(service, &Request::Compose { library, hash: "#/names".into() })).unwrap()
    };
    answered(&mut service, &opening(1, &[]));
    for broken in [&b""[..], b"<!doctype html>", &MODEL[..MODEL.len() - 1], &[MODEL, b"\0"].concat()] {
        assert_eq!(ask(&mut service, &learn(broken)), Answer::Refused);
        assert_eq!(names(&mut service, 1), "none");
    }
    answered(&mut service, &learn(MODEL));
    assert!(names(&mut service, 1).contains("CC BY-SA 4.0"), "{}", names(&mut service, 1));
    assert_eq!(ask(&mut service, &learn(b"nonsense")), Answer::Refused);
    answered(&mut service, &opening(2, &[]));
    assert!(names(&mut service, 2).contains("CC BY-SA 4.0"), "a model that came whole is kept");
}
