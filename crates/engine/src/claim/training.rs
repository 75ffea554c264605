//! What a trainer needs: how often each rule applies to a sentence. Knows no judgments and no way to train.

use super::features::Reader;
use super::{Material, Rule};

/// How often each rule of [`Rule::ALL`] applies, for each sentence of `text`.
#[must_use]
pub fn counts(text: &str, material: Material<'_>) -> Vec<Vec<usize>> {
    let mut reader = Reader::new(text, material);
    let mut read = |span| {
        let features = reader.read(span);
        Rule::ALL.iter().map(|it| it.count(&features)).collect()
    };
    material.sentences.iter().map(|&span| read(span)).collect()
}
