//! Passages that the curators tied themselves: those in which they found one claim. Knows the corpus; finds nothing itself.

use diptych_corpus::model::{ArticleId, ClaimId, Corpus};
use diptych_corpus::span::Span;

use super::{Link, LinkKind, Reason, Shared, Strength};
use crate::Analysis;
use crate::anchor::{Quoted, place_quotations};

/// Where a claim stands: the sentences that its quotation touches, and the quotation.
struct Appearance {
    claim: ClaimId,
    article: ArticleId,
    passage: Span,
    quote: Span,
}

/// A link for each two articles with one claim and each two places of it there.
pub(super) fn claim_links(corpus: &Corpus, analyses: &[&Analysis]) -> Vec<Link> {
    let mut appearances: Vec<Appearance> = Vec::new();
    for (article, analysis) in (0..).map(ArticleId).zip(analyses) {
        for it in place_quotations(corpus, article).placed {
            if let Quoted::Claim { claim, .. } = it.quoted {
                let passage = sentences_around(&analysis.sentences, it.span);
                appearances.push(Appearance { claim, article, passage, quote: it.span });
            }
        }
    }
    let mut links = Vec::new();
    for (at, one) in appearances.iter().enumerate() {
        let later = appearances.get(at + 1..).unwrap_or_default();
        let ties = |it: &&Appearance| it.claim == one.claim && it.article != one.article;
        links.extend(later.iter().filter(ties).map(|other| link(one, other)));
    }
    links
}

fn sentences_around(sentences: &[Span], quote: Span) -> Span {
    let touched = sentences.iter().filter(|it| it.overlaps(quote)).copied().reduce(Span::union);
    touched.map_or(quote, |it| it.union(quote))
}

fn link(one: &Appearance, other: &Appearance) -> Link {
    Link {
        a: one.article,
        a_span: one.passage,
        b: other.article,
        b_span: other.passage,
        kind: LinkKind::SameClaim,
        strength: Strength::Strong,
        reasons: vec![Reason { shared: Shared::Claim(one.claim), a: one.quote, b: other.quote }],
    }
}
