//! What the first view of a corpus lists. Reads what the curators tied together; looks into no text but those of the opening pair.
//!
//! - [`opening_pair`]: a claim and a passage that answers it
//! - [`chronology`]: the texts that answer, along time

pub mod chronology;
pub mod opening_pair;

use core::cmp::Reverse;

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::order::sort_by_key;

use crate::library::Library;

/// How many texts have a card. Many more, and what comes after them is out of reach on a phone.
const N_CARDS: usize = 12;

/// A text by what the curators tied to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Which.
    pub article: ArticleId,
    /// The claims that stand in it, in the curators' order.
    pub claims: Vec<ClaimId>,
    /// How many claims it holds evidence on.
    pub n_answered: usize,
}

/// The texts of a corpus, each once, all lists in the order of their dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those that have a card.
    pub cards: Vec<Text>,
    /// Those for which there would be too many cards; where some are left out, it is those in which least was checked.
    pub folded: Vec<Text>,
    /// Those that are here to answer: they hold evidence, and nothing in them was checked.
    pub answering: Vec<Text>,
}

/// What the first view lists.
#[must_use]
pub fn listing(library: &Library) -> Listing {
    let texts = texts(library);
    let is_anything_checked = texts.iter().any(|text| !text.claims.is_empty());
    let only_answers = |text: &Text| is_anything_checked && text.claims.is_empty() && text.n_answered > 0;
    let (answering, others): (Vec<Text>, Vec<Text>) = texts.into_iter().partition(only_answers);
    let sizes: Vec<usize> = others.iter().map(|text| text.claims.len()).collect();
    let mut listing = Listing { answering, ..Listing::default() };
    for (text, has_card) in others.into_iter().zip(largest(&sizes, N_CARDS)) {
        let list = if has_card { &mut listing.cards } else { &mut listing.folded };
        list.push(text);
    }
    listing
}

/// Every text, in the order of their dates. Goes once through the claims, however many texts there are.
fn texts(library: &Library) -> Vec<Text> {
    let mut texts: Vec<Text> =
        library.article_ids().map(|article| Text { article, claims: Vec::new(), n_answered: 0 }).collect();
    for (id, claim) in library.claim_ids().zip(&library.corpus().claims) {
        for article in distinct(claim.anchors.iter().map(|anchor| anchor.article)) {
            if let Some(text) = texts.get_mut(article.index()) {
                text.claims.push(id);
            }
        }
        for article in distinct(claim.evidence.iter().filter_map(|it| Some(it.counterpart.as_ref()?.article))) {
            if let Some(text) = texts.get_mut(article.index()) {
                text.n_answered += 1;
            }
        }
    }
    texts
}

/// The `n_most` largest of `sizes`, told apart from the others: `true` stands where one of them stands. Of equals the first are taken.
fn largest(sizes: &[usize], n_most: usize) -> Vec<bool> {
    let mut places: Vec<usize> = (0..sizes.len()).collect();
    sort_by_key(&mut places, |place| Reverse(sizes.get(*place)));
    let mut is_among = vec![false; sizes.len()];
    for place in places.into_iter().take(n_most) {
        if let Some(it) = is_among.get_mut(place) {
            *it = true;
        }
    }
    is_among
}

fn distinct(articles: impl Iterator<Item = ArticleId>) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> = articles.collect();
    sort_by_key(&mut articles, |article| *article);
    articles.dedup();
    articles
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ArticleId, ClaimId};

    use super::{Text, largest, listing};
    use crate::sample::{article, library, open};

    fn ids(texts: &[Text]) -> Vec<u32> {
        texts.iter().map(|text| text.article.0).collect()
    }

    #[test]
    fn a_text_in_which_nothing_was_checked_and_that_answers_has_no_card() {
        let listing = listing(&library());
        assert_eq!((ids(&listing.cards), ids(&listing.answering)), (vec![1, 2], vec![0]));
        assert_eq!(listing.cards[0].claims, [ClaimId(0), ClaimId(1), ClaimId(2)]);
        assert_eq!(listing.answering[0].n_answered, 1);
    }

    #[test]
    fn where_nothing_was_checked_every_text_has_a_card() {
        let mut corpus = library().corpus().clone();
        corpus.claims.clear();
        corpus.relations.clear();
        let listing = listing(&open(corpus));
        assert_eq!((listing.cards.len(), listing.answering.len()), (3, 0));
    }

    #[test]
    fn of_many_texts_those_have_a_card_in_which_most_was_checked() {
        let mut corpus = library().corpus().clone();
        corpus.articles.extend((1..=20).map(|day| article("Gazette", &format!("2021-05-{day:02}"))));
        for claim in &mut corpus.claims {
            claim.anchors[0].article = ArticleId(22);
        }
        let listing = listing(&open(corpus));
        assert_eq!((listing.cards.len(), listing.folded.len()), (12, 10));
        assert_eq!(listing.cards[11].article, ArticleId(22));
        assert!(ids(&listing.cards).is_sorted() && ids(&listing.folded).is_sorted());
    }

    #[test]
    fn of_equals_the_first_are_taken() {
        assert_eq!(largest(&[2, 5, 2, 9, 2], 3), [true, true, false, true, false]);
        assert_eq!(largest(&[1, 2], 9), [true, true]);
        assert!(largest(&[], 3).is_empty());
    }
}
