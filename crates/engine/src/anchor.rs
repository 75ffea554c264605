//! Placing what the curators quote: claims, evidence and questions to Spans in one article's text.
//! Looks words up as they are given; what differs by more than bytes is for `selector`.

use diptych_corpus::model::{ArticleId, Claim, ClaimId, Corpus, QuestionId};
use diptych_corpus::span::Span;
use diptych_corpus::text::{Occurrence, find_quote};

use diptych_corpus::order;

/// What a quotation of the curators belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quoted {
    /// The claim's anchor with this index.
    Claim {
        /// The claim.
        claim: ClaimId,
        /// Index into its anchors.
        anchor: usize,
    },
    /// A passage of a piece of evidence.
    Evidence {
        /// The claim.
        claim: ClaimId,
        /// Index into its evidence.
        evidence: usize,
        /// Index into the counterpart's passages.
        passage: usize,
    },
    /// The passage that a question is about.
    Question {
        /// The question.
        question: QuestionId,
    },
}

/// One quotation in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Where it stands.
    pub span: Span,
    /// What it belongs to.
    pub quoted: Quoted,
}

/// Everything the curators quote from one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placements {
    /// What stands in the text, sorted by Span.
    pub placed: Vec<Placement>,
    /// What could not be found in it; shown to the reader, never dropped.
    pub unplaced: Vec<Quoted>,
}

/// Places every quotation of `corpus` that belongs to `article` in that article's text.
#[must_use]
pub fn place_quotations(corpus: &Corpus, article: ArticleId) -> Placements {
    let mut placements = Placements::default();
    let Some(text) = corpus.articles.get(article.index()).map(|it| it.text.as_str()) else {
        return placements;
    };
    let mut place = |quotes: &[String], quoted| match place_first(text, quotes) {
        Some(span) => placements.placed.push(Placement { span, quoted }),
        None => placements.unplaced.push(quoted),
    };
    for (claim, it) in (0..).map(ClaimId).zip(&corpus.claims) {
        for (anchor, it) in it.anchors.iter().enumerate().filter(|(_, it)| it.article == article) {
            place(&it.quotes, Quoted::Claim { claim, anchor });
        }
        for (evidence, passage, quote) in passages_in(it, article) {
            place(std::slice::from_ref(quote), Quoted::Evidence { claim, evidence, passage });
        }
    }
    for (question, it) in (0..).map(QuestionId).zip(&corpus.questions) {
        if it.article == Some(article) && !it.quotes.is_empty() {
            place(&it.quotes, Quoted::Question { question });
        }
    }
    order::sort_by_key(&mut placements.placed, |it| (it.span, it.quoted));
    placements
}

/// The passages of `claim`'s evidence that stand in `article`, each with the index of its evidence and its own.
fn passages_in(claim: &Claim, article: ArticleId) -> impl Iterator<Item = (usize, usize, &String)> {
    claim.evidence.iter().enumerate().flat_map(move |(evidence, it)| {
        let here = it.counterpart.as_ref().filter(|it| it.article == article);
        let passages = here.map_or(&[][..], |it| &it.passages);
        passages.iter().enumerate().map(move |(passage, quote)| (evidence, passage, quote))
    })
}

/// The first quote that stands in one place only; failing that, the first that stands anywhere.
fn place_first(text: &str, quotes: &[String]) -> Option<Span> {
    let mut fallback = None;
    for quote in quotes {
        match find_quote(text, quote) {
            Occurrence::Once(span) => return Some(span),
            Occurrence::Several(span) => fallback = fallback.or(Some(span)),
            Occurrence::None => {}
        }
    }
    fallback
}

#[cfg(test)]
mod tests {
    use super::place_first;

    #[track_caller]
    fn check(text: &str, quotes: &[&str], expected: Option<(usize, &str)>) {
        let quotes: Vec<String> = quotes.iter().map(|&it| it.to_owned()).collect();
        let found = place_first(text, &quotes).map(|span| (span.start(), span.of(text)));
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_quote_that_is_found_holds() {
        check("words of the retelling", &["the original", "the retelling"], Some((9, "the retelling")));
        check("one two", &["one", "two"], Some((0, "one")));
    }

    #[test]
    fn a_quote_in_one_place_wins_over_one_in_several() {
        check("a war, the war", &["war", "the war"], Some((7, "the war")));
        check("a war, the war", &["war", "peace"], Some((2, "war")));
    }

    #[test]
    fn a_quote_that_stands_nowhere_is_not_placed() {
        check("a war", &["peace", ""], None);
    }
}
