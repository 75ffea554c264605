//! Packs that were damaged by chance or on purpose: each is opened or refused with a sentence, within bounded memory.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::panic::catch_unwind;
use std::path::Path;

use diptych_chance::Chance;
use diptych_corpus::pack::{Contents, PackError, decode, encode};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use support::{default_corpus, minimal, read_valid, workspace};

/// Bytes before the payload, and where the fields of the header begin.
const HEADER_BYTES: usize = 50;
const PAYLOAD_LENGTH: usize = 10;
const INFLATED_LENGTH: usize = 14;
const DIGEST: usize = 18;

/// Opens a pack; a panic is told with the number of the mutation that it came from.
#[track_caller]
fn open(mutation: usize, bytes: &[u8]) -> Result<Contents, PackError> {
    let opened = catch_unwind(|| decode(bytes)).unwrap_or_else(|_| panic!("mutation {mutation} panics"));
    if let Err(error) = &opened {
        let said = error.to_string();
        assert!(said.ends_with('.') && said.len() > 40, "mutation {mutation} says {said}");
    }
    opened
}

#[test]
fn pack_that_was_changed_anywhere_is_refused() {
    let pack = encode(&read_valid(&minimal(), &[]).into()).unwrap();
    let mut chance = Chance::new(1);
    for mutation in 0..5_500 {
        let changed = change_bytes(&mut chance, &pack);
        let opened = open(mutation, &changed);
        assert!(opened.is_err() || changed == pack, "mutation {mutation} is taken for a whole pack");
    }
}

#[test]
fn contents_that_were_changed_under_a_right_digest_are_read_or_refused() {
    let mut chance = Chance::new(2);
    let packed = |folder: &Path| encode(&read_valid(folder, &[]).into()).unwrap();
    let of_version_2 = fs::read(workspace().join("tests/corpora/format-1.pack")).unwrap();
    for (pack, n_mutations) in [(packed(&minimal()), 3_000), (of_version_2, 500), (packed(&default_corpus()), 500)] {
        let contents = inflate(&pack);
        let (mut n_opened, mut n_refused) = (0, 0);
        for mutation in 0..n_mutations {
            match open(mutation, &pack_of(&change_bytes(&mut chance, &contents))) {
                Ok(contents) => {
                    assert!(encode(&contents).is_ok(), "mutation {mutation} is opened and is not valid");
                    n_opened += 1;
                }
                Err(PackError::Invalid(_)) => n_refused += 1,
                Err(error) => panic!("mutation {mutation} never reached the decoder: {error}"),
            }
        }
        assert!(n_opened * 20 > n_mutations && n_refused * 4 > n_mutations, "{n_opened} opened, {n_refused} refused");
    }
}

#[test]
fn compressed_bytes_that_were_changed_under_a_right_digest_are_refused() {
    let pack = encode(&read_valid(&default_corpus(), &[]).into()).unwrap();
    let (header, gzip) = pack.split_at(HEADER_BYTES);
    let n_inflated = u32::from_le_bytes(header[INFLATED_LENGTH..DIGEST].try_into().unwrap()) as usize;
    let mut chance = Chance::new(3);
    for mutation in 0..1_000 {
        let changed = change_bytes(&mut chance, gzip);
        let opened = open(mutation, &sealed(&changed, n_inflated));
        assert!(opened == Err(PackError::Damaged) || changed[10..] == gzip[10..], "mutation {mutation}");
    }
}

#[test]
fn bombs_do_not_grow_over_the_limits() {
    /// Megabytes that this whole test run may hold at its peak; the bombs, let go, would take many times that.
    const MAX_PEAK_MB: usize = 300;

    let zeros = GzEncoder::new(Vec::new(), Compression::best());
    let zeros = written(zeros, &vec![0; 48 << 20]);
    let bombs = [
        sealed(&zeros, 48 << 20),
        sealed(&zeros, 1 << 10),
        sealed(&zeros, 65 << 20),
        sealed(&zeros[..100], 64 << 20),
        pack_of(&vec![0xff; 1 << 20]),
        pack_of(&[&[0, 3, 0, 0, 0, 0, 0, 0, 0][..], &[0xff, 0xff, 0xff, 0x0f], &vec![0; 32 << 20]].concat()),
    ];
    for (bomb, bytes) in bombs.iter().enumerate() {
        assert!(open(bomb, bytes).is_err(), "bomb {bomb} was opened");
    }
    match peak_memory_mb() {
        Some(peak) => assert!(peak < MAX_PEAK_MB, "{peak} MB"),
        None => diptych_testing::skip("the peak of memory in /proc/self/status"),
    }
}

/// Flips, cuts, splices, repeats or overwrites.
fn change_bytes(chance: &mut Chance, bytes: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    let place = chance.below(changed.len());
    match chance.below(8) {
        0 => changed.truncate(place),
        1 => drop(changed.drain(place..(place + 1 + chance.below(64)).min(bytes.len()))),
        2 => changed.insert(place, chance.byte()),
        3 => {
            let from = chance.below(bytes.len());
            let piece = &bytes[from..(from + chance.below(256)).min(bytes.len())];
            drop(changed.splice(place..place, piece.iter().copied()));
        }
        4 => changed.extend(std::iter::repeat_n(0, 1 + chance.below(64))),
        5 => {
            let end = (place + 8).min(changed.len());
            changed[place..end].fill_with(|| chance.byte());
        }
        6 => {
            let place = chance.below(changed.len().min(HEADER_BYTES));
            changed[place] = *chance.pick(&[0, 1, 0x7f, 0x80, 0xff]);
        }
        _ => {
            for _ in 0..=chance.below(4) {
                let place = chance.below(changed.len());
                changed[place] ^= 1 << chance.below(8);
            }
        }
    }
    changed
}

/// A pack with these contents, whatever they are, quick to make.
fn pack_of(contents: &[u8]) -> Vec<u8> {
    sealed(&written(GzEncoder::new(Vec::new(), Compression::fast()), contents), contents.len())
}

/// A header before `gzip`, with the digest that it has, and gzip's own header as packs have it.
fn sealed(gzip: &[u8], n_inflated: usize) -> Vec<u8> {
    let mut gzip = gzip.to_vec();
    for (place, byte) in [(8, 2), (9, 255)] {
        if let Some(old) = gzip.get_mut(place) {
            *old = byte;
        }
    }
    let mut pack = vec![0; HEADER_BYTES];
    pack[..10].copy_from_slice(b"DIPTYCH\x1a\x03\0");
    pack[PAYLOAD_LENGTH..INFLATED_LENGTH].copy_from_slice(&u32::try_from(gzip.len()).unwrap().to_le_bytes());
    pack[INFLATED_LENGTH..DIGEST].copy_from_slice(&u32::try_from(n_inflated).unwrap().to_le_bytes());
    pack[DIGEST..].copy_from_slice(&Sha256::digest(&gzip));
    pack.extend(gzip);
    pack
}

fn written(mut encoder: GzEncoder<Vec<u8>>, contents: &[u8]) -> Vec<u8> {
    encoder.write_all(contents).unwrap();
    encoder.finish().unwrap()
}

fn inflate(pack: &[u8]) -> Vec<u8> {
    let mut contents = Vec::new();
    GzDecoder::new(&pack[HEADER_BYTES..]).read_to_end(&mut contents).unwrap();
    contents
}

/// The most memory that this process has held, where the system tells (Linux).
fn peak_memory_mb() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: usize = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
