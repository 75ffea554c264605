//! Which document answers best. After BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
//! Beyond", 2009), in whole numbers so that every machine ranks alike.

use super::Document;
use crate::logarithm::logarithm;

/// How quickly repeats of a word stop to count, in thousandths. Near 0 one use is as good as ten; larger values favor
/// documents that repeat the word.
const SATURATION: u64 = 1200;

/// How far the length of a document matters, in thousandths: 0 not at all, 1000 fully. Paragraphs differ in length for no
/// reason of content, hence less than the usual 750.
const LENGTH_WEIGHT: u64 = 600;

/// What words next to each other in the order of the query add to a document's score, in thousandths, for each pair.
const NEIGHBORS_BONUS: u64 = 250;

/// How much a document of `length` words, `average` words being usual, dilutes each use of a word, in thousandths.
pub(super) fn dilution(length: u32, average: u64) -> u32 {
    let relative = 1000 * u64::from(length) / average.max(1);
    let length_factor = 1000 - LENGTH_WEIGHT + LENGTH_WEIGHT * relative / 1000;
    u32::try_from(SATURATION * length_factor / 1000).unwrap_or(u32::MAX)
}

/// What one part of a query is worth in a document: `weighted_uses` of it in thousandths of an exact use, diluted by
/// `dilution`, where documents that have it are as rare as `rarity` says.
#[inline]
pub(super) fn part_score(weighted_uses: u64, dilution: u32, rarity: u64) -> u64 {
    // No passage uses a word a million times; in 32 bits a division takes a third of the time.
    let weighted_uses = u32::try_from(weighted_uses.min(MOST_USES)).unwrap_or_default();
    let uses = weighted_uses * (1000 + SATURATION as u32) / weighted_uses.saturating_add(dilution).max(1);
    rarity * u64::from(uses) / 1000
}

/// More weighted uses do not fit into 32 bits, and add nothing.
const MOST_USES: u64 = u32::MAX as u64 / (1000 + SATURATION);

/// The score with what neighbors and the kind of document add.
#[inline]
pub(super) fn document_score(parts: u64, n_neighbors: u64, kind_weight: u64) -> u64 {
    parts * (1000 + NEIGHBORS_BONUS * n_neighbors) / 1000 * kind_weight / 1000
}

/// What a passage of a text is worth by its kind, in thousandths.
pub(super) const PLAIN_WEIGHT: u64 = 1000;

/// Headlines and names say in few words what a reader looks for.
pub(super) fn kind_weight(document: Document) -> u64 {
    match document {
        Document::Headline(_) => 1300,
        Document::Entity(_) => 1150,
        Document::Claim(_) => 1100,
        Document::Paragraph(..) => PLAIN_WEIGHT,
        Document::Evidence(..) => 900,
    }
}

/// The binary logarithm of how rare a word is, in thousandths, at least a little above 0.
pub(super) fn rarity(n_having: usize, n_documents: usize) -> u64 {
    let (having, all) = (n_having as u64, n_documents as u64);
    let ratio = 1000 + 1000 * (2 * all.saturating_sub(having) + 1) / (2 * having + 1);
    logarithm(ratio).saturating_sub(logarithm(1000)).max(50)
}

#[cfg(test)]
mod tests {
    use super::{dilution, logarithm, part_score, rarity};

    #[test]
    fn rare_words_weigh_more() {
        assert!(rarity(1, 1000) > rarity(10, 1000));
        assert!(rarity(1000, 1000) > 0);
        assert_eq!(logarithm(1024), 10_000);
    }

    #[test]
    fn repeats_help_less_and_less_and_length_dilutes() {
        let score = |uses, length| part_score(uses, dilution(length, 50), rarity(10, 1000));
        assert!(score(2000, 50) > score(1000, 50));
        assert!(score(2000, 50) - score(1000, 50) > score(4000, 50) - score(3000, 50));
        assert!(score(1000, 20) > score(1000, 200));
    }
}
