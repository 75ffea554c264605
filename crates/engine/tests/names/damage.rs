//! Model files that were damaged by chance or on purpose: each is read or refused with a sentence.

use super::MODEL;
use diptych_chance::Chance;
use diptych_engine::recognition::{ModelError, Recognizer};
use std::panic::catch_unwind;

/// Magic, format, length, sum, digest and notes.
const HEADER_BYTES: usize = 500;

#[track_caller]
fn open(mutation: usize, bytes: &[u8]) -> Result<(), ModelError> {
    let opened = catch_unwind(|| Recognizer::decode(bytes).map(|model| names_of(&model)));
    let opened = opened.unwrap_or_else(|_| panic!("mutation {mutation} panics"));
    if let Err(error) = &opened {
        let said = error.to_string();
        assert!(said.ends_with('.') && said.len() > 40, "mutation {mutation} says {said}");
    }
    opened
}

fn names_of(model: &Recognizer) {
    let text = "The United Nations sent Maria Delgado to Kenya.";
    let span = diptych_engine::span::Span::whole(text);
    std::hint::black_box(model.find_names(text, &[span], &diptych_engine::token::find_tokens(text)));
}

#[test]
fn file_that_was_changed_anywhere_is_refused() {
    let mut chance = Chance(1);
    for mutation in 0..10_000 {
        let mut bytes = MODEL.to_vec();
        // Every other change is in the header and the lists, which are a small part of the file.
        let reach = if mutation % 2 == 0 { HEADER_BYTES } else { bytes.len() };
        // Summing up all of a file takes time, so that changes that leave its length are fewer than the others.
        match chance.below(12) {
            0..4 => bytes.truncate(chance.below(reach)),
            4..8 => {
                let at = chance.below(reach);
                bytes.insert(at, chance.below(256) as u8);
            }
            8..11 => {
                bytes.remove(chance.below(reach));
            }
            _ => {
                let at = chance.below(reach);
                bytes[at] ^= 1 << chance.below(8);
            }
        }
        assert!(open(mutation, &bytes).is_err(), "mutation {mutation} is taken for a whole model");
    }
}

#[test]
fn every_kind_of_damage_has_its_error() {
    let refused = |bytes: &[u8]| open(0, bytes).unwrap_err();
    assert_eq!(refused(b""), ModelError::NotAModel);
    assert_eq!(refused(b"PK\x03\x04"), ModelError::NotAModel);
    assert_eq!(refused(&MODEL[..40]), ModelError::Truncated);
    assert_eq!(refused(&MODEL[..MODEL.len() - 1]), ModelError::Truncated);
    assert_eq!(refused(&[MODEL, b"x"].concat()), ModelError::Damaged);
    let mut newer = MODEL.to_vec();
    newer[8] = 9;
    assert_eq!(refused(&newer), ModelError::Format { found: 9 });
    let mut flipped = MODEL.to_vec();
    flipped[MODEL.len() / 2] ^= 1;
    assert_eq!(refused(&flipped), ModelError::Damaged);
}
