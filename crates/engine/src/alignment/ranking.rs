//! Which sentences of one text are most like each sentence of another, by the cosine of what they speak of, each thing weighed by how rare
//! it is. Finds more than links do and errs more: what it gives are places to look at.

use diptych_corpus::order;
use diptych_corpus::span::Span;

use super::Material;
use super::feature::{Sentences, Use};
use super::pairing::length_of;
use super::rarity::weight_of;
use crate::reuse;

/// Two sentences that share less than this, in percent of what both speak of, are not alike.
const LEAST: u64 = 28;
/// Nor are they if what they share weighs less than this, in thousandths of a rarest word.
const LEAST_WEIGHT: u64 = 900;

/// Two sentences that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The sentence of the first text.
    pub a_span: Span,
    /// The sentence of the second.
    pub b_span: Span,
    /// How much of what both speak of they share, in percent.
    pub percent: u64,
    /// Where the first text has what they share, weightiest first.
    pub shared: Vec<Span>,
}

/// The sentences of `b` that are like a sentence of `a`, in the order of `a`, the most alike first.
#[must_use]
pub fn rank(a: &Material<'_>, b: &Material<'_>) -> Vec<Alike> {
    let texts = [*a, *b];
    let read: Vec<reuse::Read<'_>> = texts.iter().map(super::as_read).collect();
    let words = reuse::Texts::read(&read);
    let sentences = Sentences::read(&texts, words.words());
    let n_sentences = sentences.all().len();
    let weights: Vec<u64> = sentences.things.all().iter().map(|it| weight_of(it, n_sentences)).collect();
    let weight = |it: &Use| weights.get(it.thing as usize).copied().unwrap_or_default();
    let lengths: Vec<u64> = (0..n_sentences).map(|at| length_of(sentences.uses(at), weight)).collect();
    let of_text = |text: u32| sentences.all().iter().enumerate().filter(move |(_, it)| it.text == text);
    let mut found = Vec::new();
    for (one, own) in of_text(0) {
        let mut alike: Vec<Alike> = of_text(1)
            .filter_map(|(other, its)| {
                let (uses, others) = (sentences.uses(one), sentences.uses(other));
                let mut shared: Vec<&Use> =
                    uses.iter().filter(|it| others.iter().any(|its| its.thing == it.thing)).collect();
                let squares: u64 = shared.iter().map(|it| weight(it) * weight(it)).sum();
                let length = lengths.get(one)? * lengths.get(other)?;
                let percent = 100 * squares / length.max(1);
                let is_alike = percent >= LEAST && shared.iter().map(|it| weight(it)).sum::<u64>() >= LEAST_WEIGHT;
                order::sort_by_key(&mut shared, |it| (std::cmp::Reverse(weight(it)), it.span));
                let shared = shared.iter().map(|it| it.span).collect();
                is_alike.then_some(Alike { a_span: own.span, b_span: its.span, percent, shared })
            })
            .collect();
        order::sort_by_key(&mut alike, |it| (std::cmp::Reverse(it.percent), it.b_span));
        found.extend(alike);
    }
    found
}
