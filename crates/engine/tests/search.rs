//! The file of a search index: what was written is read back and answers alike, and whatever happened to the bytes ends in an
//! index or in a sentence.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use diptych_chance::Chance;
use std::panic::catch_unwind;
use std::path::Path;

use diptych_corpus::text::paragraphs;
use diptych_engine::search::{IndexError, Passage, PassageIndex};

const QUERIES: [&str; 8] = [
    "cluster munitions ",
    "\"cluster munitions\"",
    "\"in the city of\"",
    "nagor",
    "munitoins ",
    "the of in ",
    "Stepanakert residents shelter ",
    "zzzzzz ",
];

fn index() -> PassageIndex {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let corpus = diptych_corpus::folder::read(&folder, &[]).corpus.unwrap();
    let (mut passages, mut texts) = (Vec::new(), Vec::new());
    for (article, it) in (0..).zip(&corpus.articles) {
        for span in paragraphs(&it.text) {
            passages.push(Passage { article, start: span.start() as u32, end: span.end() as u32 });
            texts.push(span.of(&it.text).to_owned());
        }
    }
    let names = corpus.articles.iter().map(|it| it.slug.clone()).collect();
    PassageIndex::new(names, passages, texts.iter().map(String::as_str))
}

#[test]
fn an_index_with_the_order_of_words_answers_as_before_it_was_stored() {
    let index = index();
    let read = PassageIndex::decode(&index.encode()).unwrap();
    for query in QUERIES {
        assert_eq!(read.find(query, 20), index.find(query, 20), "{query}");
    }
    assert_eq!(read.encode(), index.encode(), "the same index gives the same bytes");
    assert_eq!(read.name(0), index.name(0));
    assert!(!read.find("\"cluster munitions\"", 5).0.is_empty());
}

#[test]
fn a_small_index_finds_the_same_words_and_every_passage_of_a_phrase() {
    let index = index();
    let small = index.encode_small();
    assert!(small.len() < index.encode().len(), "{} of {}", small.len(), index.encode().len());
    let read = PassageIndex::decode(&small).unwrap();
    assert!(!read.knows_order() && index.knows_order());
    assert_eq!(read.find("stepanakert ", 20), index.find("stepanakert ", 20));
    let passages = |it: &PassageIndex| -> Vec<u32> {
        let mut found: Vec<u32> = it.find("\"cluster munitions\"", 500).0.iter().map(|it| it.number).collect();
        found.sort_unstable();
        found
    };
    let (all, checked) = (passages(&read), passages(&index));
    assert!(checked.iter().all(|it| all.contains(it)));
}

#[test]
fn an_empty_index_is_one() {
    let empty = PassageIndex::new(Vec::new(), Vec::new(), std::iter::empty());
    let read = PassageIndex::decode(&empty.encode()).unwrap();
    assert_eq!((read.n_passages(), read.find("a", 5).0.len()), (0, 0));
}

/// Opens and asks what may be an index; what is refused is refused with a sentence.
#[track_caller]
fn open(mutation: usize, bytes: &[u8]) -> Result<(), IndexError> {
    let asked = |index: PassageIndex| QUERIES.iter().for_each(|it| drop(std::hint::black_box(index.find(it, 5))));
    let opened = catch_unwind(|| PassageIndex::decode(bytes).map(asked));
    let opened = opened.unwrap_or_else(|_| panic!("mutation {mutation} panics"));
    if let Err(error) = &opened {
        let said = error.to_string();
        assert!(said.ends_with('.') && said.len() > 40, "mutation {mutation} says {said}");
    }
    opened
}

fn mutated(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    match chance.below(4) {
        0 => bytes.truncate(chance.below(bytes.len())),
        1 => bytes.insert(chance.below(bytes.len()), chance.below(256) as u8),
        2 => drop(bytes.remove(chance.below(bytes.len()))),
        _ => {
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(8);
        }
    }
    bytes
}

#[test]
fn a_file_that_was_changed_anywhere_is_refused() {
    let file = index().encode_small();
    let mut chance = Chance(1);
    for mutation in 0..2000 {
        assert!(
            open(mutation, &mutated(&file, &mut chance)).is_err(),
            "mutation {mutation} is taken for a whole index"
        );
    }
}

/// The sum of a file as its header has it, so that what is damaged on purpose comes past it.
fn with_true_sum(mut bytes: Vec<u8>) -> Vec<u8> {
    let Some(body) = bytes.get(22..) else { return bytes };
    let sum =
        body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, it| (sum ^ u64::from(*it)).wrapping_mul(0x0100_0000_01b3));
    let length = body.len() as u32;
    bytes[10..14].copy_from_slice(&length.to_le_bytes());
    bytes[14..22].copy_from_slice(&sum.to_le_bytes());
    bytes
}

#[test]
fn a_file_that_means_harm_ends_in_an_index_or_a_sentence() {
    let whole = index();
    let mut chance = Chance(2);
    // Only what comes past the header and its sum reaches the contents.
    let is_index_or_damage = |opened| matches!(opened, Ok(()) | Err(IndexError::Damaged));
    for (kind, file) in [whole.encode(), whole.encode_small()].into_iter().enumerate() {
        for mutation in 0..300 {
            // Most of a file depends on its beginning.
            let reach = if mutation % 2 == 0 { 400 } else { file.len() };
            let changed = [&mutated(&file[22..reach], &mut chance), &file[reach..]].concat();
            let opened = open(kind * 1000 + mutation, &with_true_sum([&file[..22], &changed].concat()));
            assert!(is_index_or_damage(opened), "mutation {mutation} never reached the contents");
        }
        let unchanged = with_true_sum([&file[..10], &[0; 12], &file[22..]].concat());
        assert_eq!(open(kind, &unchanged), Ok(()), "the sum of this test is that of a file");
    }
    for mutation in 0..300 {
        let noise: Vec<u8> = (0..chance.below(3000)).map(|_| chance.below(256) as u8).collect();
        let opened = open(mutation, &with_true_sum([&whole.encode()[..22], &noise].concat()));
        assert!(is_index_or_damage(opened), "noise {mutation} never reached the contents");
    }
}

#[test]
fn every_kind_of_damage_has_its_error() {
    let file = index().encode_small();
    assert_eq!(open(0, b""), Err(IndexError::NotAnIndex));
    assert_eq!(open(0, b"PK\x03\x04"), Err(IndexError::NotAnIndex));
    assert_eq!(open(0, &file[..10]), Err(IndexError::Truncated));
    assert_eq!(open(0, &file[..file.len() - 1]), Err(IndexError::Truncated));
    assert_eq!(open(0, &[&file[..], b"x"].concat()), Err(IndexError::Damaged));
    let mut newer = file;
    newer[8] = 9;
    assert_eq!(open(0, &newer), Err(IndexError::Format { found: 9 }));
}
