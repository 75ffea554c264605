//! Packs that older programs wrote still open. The pack here was written from the folder beside it
//! when there was no other version.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod support;

use std::fs;

use diptych_corpus::model::Corpus;
use diptych_corpus::pack::{decode, encode};
use support::{format_1, read_valid, workspace};

fn pack_of_version_2() -> Vec<u8> {
    fs::read(workspace().join("tests/corpora/format-1.pack")).unwrap()
}

#[test]
fn pack_of_version_2_opens_as_the_folder_it_was_made_from() {
    let opened = decode(&pack_of_version_2()).unwrap();
    assert!(!opened.annotations.0.is_empty() && !opened.links.0.is_empty());
    assert_eq!(opened.corpus, read_valid(&format_1(), &[]));
}

#[test]
fn pack_of_version_2_has_nothing_that_format_2_added() {
    let corpus = decode(&pack_of_version_2()).unwrap().corpus;
    let Corpus { topics, parties, publishers, counts, .. } = &corpus;
    assert!(topics.is_empty() && parties.is_empty() && publishers.is_empty() && counts.is_empty());
    assert_eq!((corpus.about.party_rule.as_str(), corpus.about.opening), ("", None));
    assert_eq!(corpus.measured, None);
}

#[test]
fn pack_of_version_2_is_the_same_once_it_is_packed_anew() {
    let opened = decode(&pack_of_version_2()).unwrap();
    assert_eq!(decode(&encode(&opened).unwrap()), Ok(opened));
}
