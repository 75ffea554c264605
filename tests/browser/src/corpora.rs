//! What the tests know of corpora: the reader's own, to hold the page against, and packs of others.

use std::path::Path;

use diptych_corpus::{folder, model::Corpus};
use diptych_engine::annotation::seal_pack;

/// The title of [`minimal`].
pub const ALTMOOR: &str = "The flood at Altmoor, told twice";

/// The corpus that the reader is built with.
pub fn own() -> Corpus {
    read("../../corpus")
}

/// The pack of an invented town: every key of the format, and an article that is declared silent.
pub fn minimal() -> Vec<u8> {
    seal_pack(town()).expect("the minimal corpus fits a pack")
}

/// What [`minimal`] is the pack of.
pub fn town() -> Corpus {
    read("../corpora/minimal")
}

fn read(folder: &str) -> Corpus {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    folder::read(&root, &[]).corpus.unwrap_or_else(|| panic!("the corpus at {} has errors", root.display()))
}
