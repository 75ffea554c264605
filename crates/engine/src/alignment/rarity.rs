//! What it weighs that two sentences share a thing: the more, the fewer sentences have it. In whole numbers, so that every
//! machine and every order of the articles weigh alike.

use super::Shared;
use super::feature::Thing;
use crate::logarithm::logarithm;

/// What the rarest word weighs. All weights are in thousandths of it.
const WHOLE: u64 = 1000;

/// Texts with fewer sentences than this are weighed as if they had this many. In a handful of sentences nothing is frequent, and a word in
/// two of them would seem so.
const FEWEST_SENTENCES: u64 = 64;

/// What a word of general use weighs, of what it would by its rarity. Near 1000, two sentences are tied by the common
/// vocabulary of any war or election.
const COMMON: u64 = 550;

/// What a figure weighs, of what a word would. It is what reports of one event agree or differ in.
const FIGURE: u64 = 1300;

/// What a day weighs; a month or year weighs as a word of general use.
const DATE: u64 = 1200;

/// The weight of `thing` among `n_sentences`.
pub(super) fn weight_of(thing: &Thing, n_sentences: usize) -> u64 {
    let all = (n_sentences as u64).max(FEWEST_SENTENCES);
    // Shared means in two sentences at least, so that those are the rarest.
    let having = u64::from(thing.n_sentences).clamp(2, all);
    let rarity = WHOLE * (logarithm(all) - logarithm(having)) / (logarithm(all) - logarithm(2));
    let factor = match thing.shared {
        _ if thing.is_common => COMMON,
        Shared::Figure => FIGURE,
        Shared::Date => DATE,
        _ => WHOLE,
    };
    rarity * factor / WHOLE
}
