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

/// What one part of a query is worth in a document: `weighted_uses` of it in thousandths of an exact use, in a document of
/// `length` words, `average` words being usual, with `n_having` of `n_documents` documents having it.
pub(super) fn part_score(
    weighted_uses: u64,
    length: usize,
    average: usize,
    n_having: usize,
    n_documents: usize,
) -> u64 {
    let relative = 1000 * length as u64 / (average.max(1) as u64);
    let length_factor = 1000 - LENGTH_WEIGHT + LENGTH_WEIGHT * relative / 1000;
    let uses = weighted_uses * (1000 + SATURATION) / (weighted_uses + SATURATION * length_factor / 1000).max(1);
    rarity(n_having, n_documents) * uses / 1000
}

/// The score with what neighbors and the kind of document add.
pub(super) fn document_score(parts: u64, n_neighbors: u64, document: Document) -> u64 {
    parts * (1000 + NEIGHBORS_BONUS * n_neighbors) / 1000 * kind_weight(document) / 1000
}

/// Headlines and names say in few words what a reader looks for.
fn kind_weight(document: Document) -> u64 {
    match document {
        Document::Headline(_) => 1300,
        Document::Entity(_) => 1150,
        Document::Claim(_) => 1100,
        Document::Paragraph(..) => 1000,
        Document::Evidence(..) => 900,
    }
}

/// The binary logarithm of how rare a word is, in thousandths, at least a little above 0.
fn rarity(n_having: usize, n_documents: usize) -> u64 {
    let (having, all) = (n_having as u64, n_documents as u64);
    let ratio = 1000 + 1000 * (2 * all.saturating_sub(having) + 1) / (2 * having + 1);
    logarithm(ratio).saturating_sub(logarithm(1000)).max(50)
}

#[cfg(test)]
mod tests {
    use super::{logarithm, part_score, rarity};

    #[test]
    fn rare_words_weigh_more() {
        assert!(rarity(1, 1000) > rarity(10, 1000));
        assert!(rarity(1000, 1000) > 0);
        assert_eq!(logarithm(1024), 10_000);
    }

    #[test]
    fn repeats_help_less_and_less_and_length_dilutes() {
        let score = |uses, length| part_score(uses, length, 50, 10, 1000);
        assert!(score(2000, 50) > score(1000, 50));
        assert!(score(2000, 50) - score(1000, 50) > score(4000, 50) - score(3000, 50));
        assert!(score(1000, 20) > score(1000, 200));
    }
}
