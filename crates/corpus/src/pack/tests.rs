//! Packs that are not as they were written, each with what a reader is told.

#![cfg(feature = "folder")]

use super::wire::{Bytes, write_all};
use super::{Contents, PackError, decode, encode};
use crate::model::measured::{MeasuredArticle, SpeechSource, Voice};
use crate::model::{Amount, ArticleId, ClaimId, Corpus, CountId, EntityId, Opening, Party, PartyId, Speaker, TermId};
use crate::sample::corpus;
use crate::vocabulary::Rendering;

const HEADER_BYTES: usize = 50;

fn pack() -> Vec<u8> {
    encode(&corpus().into()).unwrap()
}

#[test]
fn a_pack_gives_back_the_corpus_that_was_packed() {
    assert_eq!(decode(&pack()), Ok(corpus().into()));
}

#[test]
fn links_stand_behind_everything_else_and_may_be_absent() {
    let without = Contents { annotations: Bytes(vec![1, 2]), ..corpus().into() };
    let with = Contents { links: Bytes(vec![3, 4, 5]), ..without.clone() };
    let (short, long) = (write_all(&without), write_all(&with));
    assert_eq!(long, [&short[..], &[3, 3, 4, 5]].concat());
    for contents in [without, with] {
        assert_eq!(decode(&encode(&contents).unwrap()), Ok(contents));
    }
}

#[test]
fn contents_are_those_that_postcard_writes_and_reads() {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    let default = crate::folder::read(default.as_ref(), &[]).corpus.unwrap();
    for corpus in [corpus(), default] {
        let contents = write_all(&corpus);
        assert_eq!(postcard::to_allocvec(&corpus).as_ref(), Ok(&contents));
        assert_eq!(postcard::from_bytes::<Corpus>(&contents).as_ref(), Ok(&corpus));
        assert_eq!(super::wire::read_all(&contents), Ok(corpus));
    }
}

#[test]
fn contents_that_postcard_refuses_are_refused() {
    let contents = write_all(&corpus());
    let n_refused = (0..contents.len()).filter(|place| {
        let mut changed = contents.clone();
        changed[*place] ^= 0x81;
        let ours: Result<Corpus, _> = super::wire::read_all(&changed);
        let theirs = postcard::take_from_bytes::<Corpus>(&changed).ok().filter(|(_, rest)| rest.is_empty());
        assert_eq!(ours.as_ref().ok(), theirs.as_ref().map(|(corpus, _)| corpus), "byte {place}");
        ours.is_err()
    });
    assert!(n_refused.count() > 100);
}

#[test]
fn one_corpus_has_one_pack() {
    assert_eq!(pack(), pack());
}

#[test]
fn other_files_are_told_by_what_they_begin_like() {
    let says = |bytes: &[u8]| decode(bytes).unwrap_err().to_string();
    assert_eq!(
        says(b"PK\x03\x04rest"),
        "This file is not a Diptych corpus. It begins like a ZIP archive. A corpus is one file whose name ends in .pack."
    );
    assert_eq!(says(b""), "This file is not a Diptych corpus. A corpus is one file whose name ends in .pack.");
    assert!(says(b"<!doctype html>").contains("a web page"));
}

#[test]
fn a_pack_cut_anywhere_says_how_much_is_missing() {
    let pack = pack();
    for end in 1..pack.len() {
        let missing = if end < HEADER_BYTES { HEADER_BYTES - end } else { pack.len() - end };
        assert_eq!(decode(&pack[..end]), Err(PackError::Truncated { missing: missing as u64 }), "cut at {end}");
    }
    let error = PackError::Truncated { missing: 40_500 };
    assert_eq!(
        error.to_string(),
        "This corpus is incomplete. The file ends 41 kB early, perhaps because a download stopped. Get it again."
    );
}

#[test]
fn a_pack_of_the_future_asks_for_a_newer_diptych() {
    let mut pack = pack();
    pack[8] = 4;
    let error = decode(&pack).unwrap_err();
    assert_eq!(error, PackError::Version { found: 4 });
    assert_eq!(error.what(), "This corpus needs a newer Diptych.");
}

#[test]
fn any_changed_byte_of_the_payload_is_noticed() {
    let pack = pack();
    for place in HEADER_BYTES - 32..pack.len() {
        let mut changed = pack.clone();
        changed[place] ^= 1;
        assert_eq!(decode(&changed), Err(PackError::Damaged), "byte {place}");
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    let mut pack = pack();
    pack.push(0);
    assert_eq!(decode(&pack), Err(PackError::Damaged));
}

#[test]
fn a_length_beyond_the_limit_is_refused_before_it_is_believed() {
    for field in [10, 14] {
        let mut pack = pack();
        pack[field..field + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(decode(&pack), Err(PackError::TooLarge), "field at {field}");
    }
}

fn measured(corpus: &mut Corpus) -> &mut MeasuredArticle {
    &mut corpus.measured.as_mut().unwrap().articles[0]
}

#[test]
fn a_corpus_that_breaks_a_rule_is_neither_packed_nor_opened() {
    let flaws: &[fn(&mut Corpus)] = &[
        |corpus| corpus.about.slug = "Flood".into(),
        |corpus| corpus.about.curators = vec![String::new()],
        |corpus| corpus.articles.reverse(),
        |corpus| corpus.articles[0].url = Some("http://example.org".into()),
        |corpus| corpus.articles[0].url = Some("javascript:alert(1)".into()),
        |corpus| corpus.articles[0].carries = vec![EntityId(2)],
        |corpus| corpus.articles[0].page_furniture = vec![0],
        |corpus| corpus.articles[0].page_furniture = vec![99],
        |corpus| corpus.articles[1].page_furniture = vec![1, 1],
        |corpus| corpus.articles[1].slug = corpus.articles[0].slug.clone(),
        |corpus| corpus.articles[0].headline = "a".repeat((64 << 10) + 1),
        |corpus| corpus.articles[0].publisher_notes[0].source = "ftp://example.org".into(),
        |corpus| corpus.entities[0].wikidata = Some("57462".into()),
        |corpus| corpus.claims[0].speaker = Speaker::Entity(EntityId(9)),
        |corpus| corpus.claims[0].silent = vec![ArticleId(2)],
        |corpus| corpus.claims[0].anchors[0].article = ArticleId(2),
        |corpus| corpus.claims[0].evidence[0].url = "https:// example.org".into(),
        |corpus| corpus.relations[0].to = ClaimId(2),
        |corpus| corpus.terms[0].phrases = vec!["a".into(); 50_001],
        |corpus| corpus.questions[0].article = None,
        |corpus| corpus.groups[0].members = vec![EntityId(9)],
        |corpus| corpus.groups[0].slug = "Two words".into(),
        |corpus| corpus.topics.push(corpus.topics[0].clone()),
        |corpus| corpus.topics[0].name = "\u{202e}Houses".into(),
        |corpus| corpus.parties[0].entities = vec![EntityId(2)],
        |corpus| corpus.parties[0].entities = vec![EntityId(0), EntityId(0)],
        |corpus| corpus.parties.push(Party { slug: "board".into(), ..corpus.parties[0].clone() }),
        |corpus| corpus.publishers[0].party = Some(PartyId(1)),
        |corpus| corpus.publishers[1].name = corpus.publishers[0].name.clone(),
        |corpus| corpus.counts[0].place = Some(EntityId(2)),
        |corpus| corpus.claims[0].figures[0].count = CountId(1),
        |corpus| corpus.claims[0].figures[0].value = Amount::Range { low: 2.into(), high: 2.into() },
        |corpus| corpus.claims[0].evidence[0].figures[0].by = Some(EntityId(2)),
        |corpus| corpus.claims[0].evidence[0].slug = Some("The insurer".into()),
        |corpus| corpus.claims[0].evidence = vec![corpus.claims[0].evidence[0].clone(); 2],
        |corpus| corpus.claims[0].evidence[0].counterpart = None,
        |corpus| corpus.about.opening = Some(Opening { claim: ClaimId(0), evidence: 1 }),
        |corpus| corpus.articles[0].original_sha256 = None,
        |corpus| corpus.articles[0].rendering = Rendering::Digest,
        |corpus| measured(corpus).article = ArticleId(2),
        |corpus| measured(corpus).counts.speakers.truncate(1),
        |corpus| measured(corpus).counts.speakers[0] = SpeechSource::Entity(EntityId(2)),
        |corpus| measured(corpus).counts.speakers[1] = SpeechSource::Document("\u{202e}report".into()),
        |corpus| measured(corpus).counts.paragraphs[1].wording[0].term = TermId(1),
        |corpus| measured(corpus).counts.paragraphs[1].wording[0].voice = Voice::Quoted(4),
        |corpus| measured(corpus).counts.paragraphs[1].speech[0].speaker = 4,
        |corpus| measured(corpus).counts.paragraphs[1].names[0].entity = EntityId(2),
        |corpus| measured(corpus).counts.paragraphs[1].days[0] = "yesterday".into(),
        |corpus| measured(corpus).counts.paragraphs[1].names[0].n_quoted = u32::MAX,
        |corpus| measured(corpus).quoted[0].end = 0,
        |corpus| measured(corpus).quoted[0].paragraph = 3,
        |corpus| measured(corpus).quoted[0].original_paragraph = 3,
        |corpus| measured(corpus).quoted = vec![measured(corpus).quoted[0]; 2],
        |corpus| corpus.measured.as_mut().unwrap().articles = vec![measured(corpus).clone(); 2],
    ];
    for (case, break_it) in flaws.iter().enumerate() {
        let mut broken = corpus();
        break_it(&mut broken);
        let broken = broken.into();
        assert!(matches!(encode(&broken), Err(PackError::Invalid(_))), "case {case} was packed");
        assert!(matches!(decode(&pack_unchecked(&broken)), Err(PackError::Invalid(_))), "case {case} was opened");
    }
}

#[test]
fn contents_of_a_million_empty_strings_are_refused_before_they_fill_the_memory() {
    let mut bomb = corpus();
    bomb.about.curators = vec![String::new(); 4 << 20];
    let pack = pack_unchecked(&bomb.into());
    assert!(pack.len() < 64 << 10);
    assert_eq!(decode(&pack), Err(PackError::TooLarge));
}

#[test]
fn contents_that_gzip_does_not_vouch_for_are_refused() {
    let contents = write_all(&corpus());
    let mut gzip = super::container::deflated(&contents).unwrap();
    let checksum = gzip.len() - 8;
    gzip[checksum] ^= 1;
    let pack = super::container::seal(&gzip, contents.len()).unwrap();
    assert_eq!(decode(&pack), Err(PackError::Damaged));
}

#[test]
fn contents_that_are_longer_or_shorter_than_the_header_says_are_refused() {
    let contents = write_all(&corpus());
    let gzip = super::container::deflated(&contents).unwrap();
    for n_inflated in [0, contents.len() - 1, contents.len() + 1] {
        let pack = super::container::seal(&gzip, n_inflated).unwrap();
        assert_eq!(decode(&pack), Err(PackError::Damaged), "{n_inflated}");
    }
}

#[test]
fn a_second_member_or_anything_else_behind_the_first_is_refused() {
    let contents = write_all(&corpus());
    let gzip = super::container::deflated(&contents).unwrap();
    for behind in [&gzip[..], &[0], &super::container::deflated(&[]).unwrap()] {
        let pack = super::container::seal(&[&gzip[..], behind].concat(), contents.len()).unwrap();
        assert_eq!(decode(&pack), Err(PackError::Damaged));
    }
}

/// A pack of a corpus that breaks the rules.
fn pack_unchecked(contents: &Contents) -> Vec<u8> {
    let contents = write_all(contents);
    super::container::seal(&super::container::deflated(&contents).unwrap(), contents.len()).unwrap()
}
