//! The service as a page asks it: about corpora that were opened before, or were not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::cell::RefCell;
use std::path::Path;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use diptych_corpus::date::PartialDate;
use diptych_corpus::folder;
use diptych_corpus::model::{About, ArticleId, Corpus};
use diptych_corpus::original::put_in_place;
use diptych_corpus::pack::Contents;
use diptych_corpus::pack::wire::{self, Bytes};
use diptych_engine::Engine;
use diptych_engine::alignment::{Links, write_links};
use diptych_engine::annotation::{annotate, read_annotations, write_annotations};
use diptych_engine::search::{SearchIndex, read_results};
use diptych_library::link_list::LinkList;
use diptych_own_texts::placed::{no_articles, put_behind};
use diptych_own_texts::{Details, KeptText, OwnText};
use diptych_service::protocol::{
    Address, Annotate, Close, Failure, Learn, ListLinks, Message, Open, Progress, Question, Reply, Search,
    ShowTimeLine, ShowVoices, decode, encode,
};
use diptych_service::service::Service;
use diptych_service::work::{Uninterrupted, Work};

const ORIGINAL: &[u8] = include_bytes!("../../../tests/corpora/minimal-originals/courier.txt");
const MODEL: &[u8] = include_bytes!("../../engine/model/names.model");

fn read(folder: &str) -> Corpus {
    folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder), &[]).corpus.unwrap()
}

fn minimal() -> Corpus {
    read("tests/corpora/minimal")
}

/// What an inflated pack of the corpus holds.
fn contents(corpus: Corpus, links: Vec<u8>) -> Vec<u8> {
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    let annotations: Vec<Vec<u8>> = annotations.iter().map(write_annotations).collect();
    wire::write_all(&Contents { corpus, annotations: Bytes(annotations.concat()), links: Bytes(links) })
}

/// The answer of work that has nothing to wait for.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("it waits"),
    }
}

fn ask<Q: Question>(service: &mut Service, question: Q, attached: &[&[u8]]) -> Result<Q::Answer, Failure> {
    let attached = attached.iter().map(|it| it.to_vec()).collect();
    let answer = at_once(service.answer(question.into(), attached, &Uninterrupted))?;
    Ok(decode(&answer).unwrap())
}

fn open(service: &mut Service, corpus: u32, contents: &[u8]) {
    ask(service, Open { corpus, n_originals: 0, alone: None }, &[contents]).unwrap();
}

fn search(corpus: u32, query: &str) -> Search {
    Search { corpus, query: query.to_owned(), limit: 5 }
}

fn list_links(corpus: u32, hash: &str) -> ListLinks {
    ListLinks(Address { corpus, hash: hash.to_owned() })
}

fn show_voices(corpus: u32, hash: &str) -> ShowVoices {
    ShowVoices(Address { corpus, hash: hash.to_owned() })
}

#[test]
fn a_corpus_that_was_not_opened_or_was_closed_is_said_to_be_unknown() {
    let mut service = Service::default();
    assert_eq!(ask(&mut service, search(1, "water"), &[]), Err(Failure::UnknownCorpus));
    open(&mut service, 1, &contents(minimal(), Vec::new()));
    assert!(ask(&mut service, search(1, "water"), &[]).is_ok());
    ask(&mut service, Close { corpus: 1 }, &[]).unwrap();
    assert_eq!(ask(&mut service, search(1, "water"), &[]), Err(Failure::UnknownCorpus));
    assert_eq!(ask(&mut service, show_voices(1, "#/voices"), &[]), Err(Failure::UnknownCorpus));
}

#[test]
fn two_corpora_are_open_at_once_and_closing_one_leaves_the_other() {
    let mut service = Service::default();
    let (small, large) = (minimal(), read("corpus"));
    open(&mut service, 1, &contents(small.clone(), Vec::new()));
    open(&mut service, 2, &contents(large.clone(), Vec::new()));
    for (number, corpus) in [(1, &small), (2, &large), (1, &small)] {
        let found = ask(&mut service, search(number, "the"), &[]).unwrap();
        assert_eq!(read_results(corpus, &found), Ok(SearchIndex::new(corpus).search("the", 5)));
    }
    ask(&mut service, Close { corpus: 2 }, &[]).unwrap();
    assert!(ask(&mut service, search(1, "the"), &[]).is_ok());
    assert_eq!(ask(&mut service, search(2, "the"), &[]), Err(Failure::UnknownCorpus));
}

#[test]
fn hits_are_those_of_the_index() {
    let corpus = minimal();
    let mut service = Service::default();
    open(&mut service, 1, &contents(corpus.clone(), Vec::new()));
    for query in ["the", "\"the council\"", "watre", "nowhere-at-all"] {
        let found = ask(&mut service, search(1, query), &[]).unwrap();
        assert_eq!(read_results(&corpus, &found), Ok(SearchIndex::new(&corpus).search(query, 5)), "{query}");
    }
}

#[test]
fn an_original_is_read_in_the_place_of_its_retelling() {
    let mut corpus = minimal();
    let article = put_in_place(&mut corpus, ORIGINAL).unwrap();
    let mut service = Service::default();
    ask(&mut service, Open { corpus: 1, n_originals: 1, alone: None }, &[&contents(minimal(), Vec::new()), ORIGINAL])
        .unwrap();
    let found = ask(&mut service, Annotate { corpus: 1, article: article.0 }, &[]).unwrap();
    let expected = Engine::new(&corpus).analyze(&corpus.articles[article.index()].text);
    assert_eq!(read_annotations(&corpus, article, &found), Ok(expected.into()));
}

/// Opens the small corpus with texts of a reader behind its articles.
fn open_with_own(service: &mut Service, texts: &[OwnText]) -> Corpus {
    let contents = contents(minimal(), Vec::new());
    let kept: Vec<Vec<u8>> = texts.iter().map(|it| KeptText::from(it.clone()).bytes).collect();
    let attached: Vec<&[u8]> = [&contents].into_iter().chain(&kept).map(Vec::as_slice).collect();
    ask(service, Open { corpus: 1, n_originals: 0, alone: None }, &attached).unwrap();
    let mut corpus = minimal();
    put_behind(&mut corpus, texts);
    corpus
}

fn own_text(words: &str) -> OwnText {
    let details = Details { headline: "Two days without a road".to_owned(), ..Details::default() };
    OwnText::new(words, details, PartialDate::UNKNOWN).unwrap()
}

const ROAD: &str = "Nobody in the valley could say on Tuesday when the narrow road over the pass would be open again.";

#[test]
fn texts_of_a_reader_are_searched_and_linked_beside_the_articles() {
    let texts = [own_text(&format!("{ROAD} “We wait,” said the miller.")), own_text(&format!("On the road: {ROAD}"))];
    let mut service = Service::default();
    let corpus = open_with_own(&mut service, &texts);
    let hits = read_results(&corpus, &ask(&mut service, search(1, "narrow road"), &[]).unwrap()).unwrap();
    assert_eq!(hits, SearchIndex::new(&corpus).search("narrow road", 5));
    let own = ArticleId(u32::try_from(minimal().articles.len()).unwrap());
    let found = ask(&mut service, Annotate { corpus: 1, article: own.0 }, &[]).unwrap();
    let expected = Engine::new(&corpus).analyze(texts[0].text());
    assert_eq!(read_annotations(&corpus, own, &found), Ok(expected.into()));
    let hash = format!("#/read/{}/{}?lens=shared", texts[0].id(), texts[1].id());
    let list = ask(&mut service, list_links(1, &hash), &[]).unwrap();
    let shared = list.groups.iter().flat_map(|it| &it.rows).filter(|row| row.sides.len() == 2).count();
    assert_eq!(shared, 1, "{list:?}");
}

#[test]
fn texts_of_a_reader_stand_without_the_articles_where_they_are_opened_alone() {
    let text = own_text(ROAD);
    let kept = KeptText::from(text.clone()).bytes;
    let mut service = Service::default();
    let question = Open { corpus: 1, n_originals: 0, alone: Some("October".to_owned()) };
    ask(&mut service, question, &[&contents(minimal(), Vec::new()), &kept]).unwrap();
    let mut corpus = no_articles("October");
    put_behind(&mut corpus, [&text]);
    let hits = read_results(&corpus, &ask(&mut service, search(1, "narrow road"), &[]).unwrap()).unwrap();
    assert_eq!(hits, SearchIndex::new(&corpus).search("narrow road", 5));
    let found = read_results(&corpus, &ask(&mut service, search(1, "the"), &[]).unwrap()).unwrap();
    assert!(found.hits.len() <= 1, "an article of the pack is found: {found:?}");
}

#[test]
fn days_in_a_text_without_a_date_are_counted_from_none() {
    let text = own_text("The council met yesterday. The flood came on 13 July 2021.");
    let mut service = Service::default();
    open_with_own(&mut service, std::slice::from_ref(&text));
    let time_line = ask(&mut service, ShowTimeLine(Address { corpus: 1, hash: "#/timeline".to_owned() }), &[]).unwrap();
    let written = format!("{time_line:?}");
    assert!(written.contains(text.id()), "the day that it names stands there");
    assert!(!written.contains("the day of publication of"), "{written}");
}

#[test]
fn what_a_pack_says_was_found_in_a_text_is_not_worked_out_again() {
    let corpus = minimal();
    let mut annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    annotations[0].mentions.clear();
    let bytes: Vec<Vec<u8>> = annotations.iter().map(write_annotations).collect();
    let packed = Contents { corpus: corpus.clone(), annotations: Bytes(bytes.concat()), links: Bytes::default() };
    let mut service = Service::default();
    open(&mut service, 1, &wire::write_all(&packed));
    let found = ask(&mut service, Annotate { corpus: 1, article: 0 }, &[]).unwrap();
    assert_eq!(read_annotations(&corpus, ArticleId(0), &found).as_ref(), Ok(&annotations[0]));
}

#[test]
fn what_is_no_corpus_or_no_article_is_refused() {
    let mut service = Service::default();
    for attached in [&[][..], &[&b""[..]], &[b"abc"], &[&[0xff; 40]]] {
        assert_eq!(
            ask(&mut service, Open { corpus: 1, n_originals: 0, alone: None }, attached),
            Err(Failure::Refused),
            "{attached:?}"
        );
    }
    open(&mut service, 1, &contents(minimal(), Vec::new()));
    assert_eq!(ask(&mut service, Annotate { corpus: 1, article: 99 }, &[]), Err(Failure::Refused));
    assert_eq!(ask(&mut service, show_voices(1, "#/nowhere"), &[]), Err(Failure::Refused));
}

#[test]
fn messages_arrive_as_they_were_sent_and_other_bytes_are_none() {
    let message = Message::Ask { id: 700, request: search(300, "Łódź").into() };
    assert_eq!(decode(&encode(&message)), Some(message));
    let reply = Reply::Working { id: 1, progress: Progress { n_done: 3, n_all: 12 } };
    assert_eq!(decode(&encode(&reply)), Some(reply));
    for bytes in [&b""[..], b"\x07\x01", &[0xff; 40], &[encode(&Message::Cancel { id: 1 }), vec![0]].concat()] {
        assert_eq!(decode::<Message>(bytes), None, "{bytes:?}");
    }
}

/// Tells how far it is, and is cancelled after a number of steps.
struct Cancelled {
    after: u32,
    told: RefCell<Vec<Progress>>,
}

impl Work for Cancelled {
    async fn after_step(&self, progress: Progress) -> Result<(), Failure> {
        self.told.borrow_mut().push(progress);
        if progress.n_done >= self.after { Err(Failure::Cancelled) } else { Ok(()) }
    }
}

#[test]
fn cancelled_work_stops_between_two_texts_and_goes_on_from_there_when_asked_again() {
    let corpus = minimal();
    let n_all = u32::try_from(corpus.articles.len()).unwrap();
    let mut service = Service::default();
    open(&mut service, 1, &contents(corpus, Vec::new()));
    let work = Cancelled { after: 1, told: RefCell::default() };
    let cancelled = at_once(service.answer(show_voices(1, "#/voices").into(), Vec::new(), &work));
    assert_eq!(cancelled, Err(Failure::Cancelled));
    assert_eq!(*work.told.borrow(), [Progress { n_done: 1, n_all }]);
    let work = Cancelled { after: u32::MAX, told: RefCell::default() };
    assert!(at_once(service.answer(show_voices(1, "#/voices").into(), Vec::new(), &work)).is_ok());
    assert_eq!(work.told.borrow().first().map(|it| it.n_done), Some(2), "the first text is read already");
}

/// A corpus in which two texts share a paragraph.
fn sharing() -> Corpus {
    let mut corpus = minimal();
    for article in corpus.articles.iter_mut().take(2) {
        article.text.push_str("\n\nThe lower town was cut off for two days and a night, and nobody in the valley could say when the road over the pass would be open again.");
    }
    corpus
}

/// What is listed beside the first text of that corpus, whose pack has these links.
fn listed(links: Vec<u8>, originals: &[&[u8]]) -> LinkList {
    let mut service = Service::default();
    let contents = contents(sharing(), links);
    let attached: Vec<&[u8]> = [contents.as_slice()].into_iter().chain(originals.iter().copied()).collect();
    let n_originals = u32::try_from(originals.len()).unwrap();
    ask(&mut service, Open { corpus: 3, n_originals, alone: None }, &attached).unwrap();
    let slug = &minimal().articles[0].slug;
    ask(&mut service, list_links(3, &format!("#/read/{slug}?lens=shared")), &[]).unwrap()
}

#[test]
fn lists_show_the_packs_links_as_long_as_they_fit_the_texts() {
    let corpus = sharing();
    let links = Links::of(&corpus, &Engine::new(&corpus).analyze_all(&corpus));
    let computed = listed(Vec::new(), &[]);
    let none = listed(write_links(&Links::default()), &[]);
    assert_ne!(computed, none);
    assert_eq!(listed(write_links(&links), &[]), computed);
    assert_eq!(listed(b"\x01nonsense".to_vec(), &[]), computed);
    // With an original in the place of a text they would point anywhere.
    assert_eq!(listed(write_links(&links), &[ORIGINAL]), listed(Vec::new(), &[ORIGINAL]));
    assert_ne!(listed(write_links(&links), &[ORIGINAL]), computed);
}

#[test]
fn pages_get_the_model_of_names_once_it_was_sent_whole_and_whatever_corpus_is_open() {
    let Corpus { about, articles, terms, .. } = minimal();
    let about = About { opening: None, ..about };
    let mut nameless = Corpus { about, articles, terms, ..Corpus::default() };
    nameless.articles.iter_mut().for_each(|it| it.carries.clear());
    let hash = format!("#/read/{}?lens=entities", nameless.articles[0].slug);
    let mut service = Service::default();
    let needs = |service: &mut Service, corpus| ask(service, list_links(corpus, &hash), &[]).unwrap().needs_names;
    open(&mut service, 1, &contents(nameless.clone(), Vec::new()));
    for broken in [&b""[..], b"<!doctype html>", &MODEL[..MODEL.len() - 1], &[MODEL, b"\0"].concat()] {
        assert_eq!(ask(&mut service, Learn, &[broken]), Err(Failure::Refused));
        assert!(needs(&mut service, 1));
    }
    ask(&mut service, Learn, &[MODEL]).unwrap();
    assert!(!needs(&mut service, 1));
    assert_eq!(ask(&mut service, Learn, &[b"nonsense"]), Err(Failure::Refused));
    open(&mut service, 2, &contents(nameless, Vec::new()));
    assert!(!needs(&mut service, 2), "a model that came whole is kept");
}
