//! The texts that can be read beside an article: those first with which the curators linked it most.

use diptych_corpus::model::ArticleId;
use diptych_corpus::order::sort_by_key;

use crate::library::Library;

/// A text that can be read beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkedText {
    /// The text.
    pub article: ArticleId,
    /// How many links there are between the two: claims that both say, and evidence of one on what the other says.
    pub n_links: usize,
}

/// Every article but `without`, by how many links it has with `article`, most first; those with as many in the order of their dates.
#[must_use]
pub fn texts_beside(library: &Library, article: ArticleId, without: &[ArticleId]) -> Vec<LinkedText> {
    let mut n_links = vec![0_usize; library.corpus().articles.len()];
    let mut add = |other: ArticleId| {
        if let Some(n_links) = n_links.get_mut(other.index()) {
            *n_links += 1;
        }
    };
    for claim in &library.corpus().claims {
        let says_it = claim.anchors.iter().any(|anchor| anchor.article == article);
        let others = || claim.anchors.iter().map(|anchor| anchor.article);
        if says_it {
            others().for_each(&mut add);
        }
        for answering in claim.evidence.iter().filter_map(|it| it.counterpart.as_ref()).map(|it| it.article) {
            if says_it {
                add(answering);
            }
            if answering == article {
                others().for_each(&mut add);
            }
        }
    }
    let others = library.article_ids().zip(n_links).filter(|(id, _)| *id != article && !without.contains(id));
    let mut others: Vec<LinkedText> = others.map(|(article, n_links)| LinkedText { article, n_links }).collect();
    sort_by_key(&mut others, |it| usize::MAX - it.n_links);
    others
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{Anchor, ArticleId, Counterpart};

    use super::{LinkedText, texts_beside};
    use crate::library::Library;
    use crate::sample::library;
    use crate::source::Source;

    /// The sample with one claim that its first two texts say and its third answers.
    fn linked() -> Library {
        let mut corpus = library().corpus().clone();
        let anchor = |article: u32| Anchor { article: ArticleId(article), quotes: Vec::new() };
        corpus.relations.clear();
        // The second claim has evidence.
        corpus.claims = vec![corpus.claims.swap_remove(1)];
        let claim = &mut corpus.claims[0];
        claim.anchors = vec![anchor(0), anchor(1)];
        claim.evidence.truncate(1);
        claim.evidence[0].counterpart = Some(Counterpart { article: ArticleId(2), passages: Vec::new() });
        Library::open(corpus, Vec::new(), Source::default())
    }

    fn counted(texts: Vec<LinkedText>) -> Vec<(u32, usize)> {
        texts.into_iter().map(|it| (it.article.0, it.n_links)).collect()
    }

    #[test]
    fn texts_with_most_links_come_first_and_each_pair_counts_alike_from_both_sides() {
        let library = linked();
        assert_eq!(counted(texts_beside(&library, ArticleId(0), &[])), [(1, 1), (2, 1)]);
        assert_eq!(counted(texts_beside(&library, ArticleId(2), &[])), [(0, 1), (1, 1)]);
    }

    #[test]
    fn texts_that_are_read_already_are_left_out() {
        assert_eq!(counted(texts_beside(&linked(), ArticleId(0), &[ArticleId(1)])), [(2, 1)]);
    }
}
