//! What the texts that are read have to do with each other, passage by passage: the list from which ribbons are drawn.
//!
//! `passage_link` is one link and its kind, `curated` are those that the curators made, `computed` those that the program sees, `pairs`
//! puts together what is said of the same two passages.

mod computed;
mod curated;
mod pairs;
mod passage_link;
#[cfg(test)]
mod tests;

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_library::article_name;
use diptych_library::library::Coverage;
use diptych_library::link_list::{
    Content, Difference, Excerpt, Hyperlink, Note, NoteLine, OnClaim, Row, RowGroup, RowKind,
};
use diptych_library::route::{Articles, ClaimFilter, Lens, Reading, Target, View};

use crate::difference::difference;
use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::text_range::text_ranges;
use crate::words;
use passage_link::{LinkedClaim, Origin, PassageLink, Side};

/// The links among the articles that are read; of one article alone, its links with all others.
#[must_use]
pub fn group(context: &PageContext<'_>, reading: Reading) -> RowGroup {
    let read: Vec<ArticleId> = reading.articles.iter().filter_map(|slug| context.library.article_named(slug)).collect();
    List { context, reading, read }.group()
}

struct List<'a> {
    context: &'a PageContext<'a>,
    reading: Reading,
    read: Vec<ArticleId>,
}

impl List<'_> {
    fn group(&self) -> RowGroup {
        let links = self.links();
        let heading = match (links.len(), self.read.len()) {
            (0, 1) => words::links::NOT_LINKED.to_owned(),
            (0, _) => words::links::NOTHING_BETWEEN.to_owned(),
            (n_links, _) => words::links::linked(n_links),
        };
        RowGroup {
            content: Content::Links,
            heading,
            ways: Vec::new(),
            key: RowKind::ALL.into_iter().filter(|kind| links.iter().any(|link| link.kind == *kind)).collect(),
            rows: links.iter().map(|link| self.row(link)).collect(),
            notes: self.without_counterpart(),
        }
    }

    /// In the order of the first text, then of the second.
    fn links(&self) -> Vec<PassageLink> {
        let mut links = curated::links(self.context);
        links.extend(computed::links(self.context));
        links.retain(|link| self.shows(link));
        for link in &mut links {
            if self.pane(link.sides[1].article) < self.pane(link.sides[0].article) {
                link.sides.swap(0, 1);
            }
        }
        let mut links = pairs::merged(links);
        sort_by_key(&mut links, |link| {
            let at = |side: &Side| (self.pane(side.article), side.article, side.span);
            (at(&link.sides[0]), at(&link.sides[1]), link.kind)
        });
        links
    }

    fn shows(&self, link: &PassageLink) -> bool {
        let is_read = |side: &Side| self.read.contains(&side.article);
        match self.read.len() {
            1 => link.sides.iter().any(is_read),
            _ => link.sides.iter().all(is_read),
        }
    }

    /// The pane in which an article stands; after all panes, one that is not read.
    fn pane(&self, article: ArticleId) -> usize {
        self.read.iter().position(|it| *it == article).unwrap_or(self.read.len())
    }

    fn row(&self, link: &PassageLink) -> Row {
        let library = self.context.library;
        let is_computed = matches!(link.origin, Origin::Program { .. });
        let sides = link.sides.iter().filter_map(|side| {
            let pane = self.read.iter().position(|it| *it == side.article)?;
            Some(text_ranges(library, pane, side.article, side.span))
        });
        Row {
            key: is_computed.then(|| link.key(library)),
            kind: link.kind,
            maker: link.origin.maker(),
            name: link.name.clone(),
            facts: link.told(),
            excerpts: link.sides.iter().map(|side| self.excerpt(side)).collect(),
            pair: self.beside(link).map(|reading| self.context.href(View::Read(reading))),
            sides: sides.collect(),
            claims: link.claims.iter().filter_map(|it| self.on_claim(it)).collect(),
            difference: self.difference(link),
        }
    }

    /// In panes both passages are brought into view; from a text alone they open beside each other.
    fn beside(&self, link: &PassageLink) -> Option<Reading> {
        if self.read.len() > 1 || link.sides[0].article == link.sides[1].article {
            return None;
        }
        let slug = |side: &Side| Some(self.context.library.article(side.article)?.slug.as_str().into());
        let articles = Articles::new([slug(&link.sides[0])?, slug(&link.sides[1])?]);
        let at = match link.claims.first() {
            Some(LinkedClaim { claim, evidence, .. }) => {
                let slug = self.context.library.claim(*claim)?.slug.as_str().into();
                Some(Target::Claim(slug, evidence.map(|index| index + 1)))
            }
            None => self.context.words_at(link.sides[0].article, link.sides[0].span),
        };
        Some(Reading { articles, lens: Some(Lens::Shared), at, ..Reading::default() })
    }

    fn excerpt(&self, side: &Side) -> Excerpt {
        let Some(found) = self.context.library.article(side.article) else { return Excerpt::default() };
        let words = excerpt(side.span.of(&found.text));
        Excerpt { publisher: Some(found.publisher.clone()), words, ..Excerpt::default() }
    }

    fn on_claim(&self, linked: &LinkedClaim) -> Option<OnClaim> {
        Some(OnClaim { name: linked.name.clone(), claim: self.claim(linked.claim)? })
    }

    fn claim(&self, id: ClaimId) -> Option<Hyperlink> {
        let claim = self.context.library.claim(id)?;
        let href = self.context.href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
        Some(Hyperlink { words: claim.text.clone(), href })
    }

    fn difference(&self, link: &PassageLink) -> Option<Difference> {
        if link.kind != RowKind::NearWords {
            return None;
        }
        let text = |side: &Side| self.context.library.article(side.article).map(|it| side.span.of(&it.text));
        Some(difference(text(&link.sides[0])?, text(&link.sides[1])?))
    }

    /// Claims of one text that nothing links with another that is read beside it: silence, with what is known of it.
    fn without_counterpart(&self) -> Vec<Note> {
        if self.read.len() < 2 || self.reading.lens() != Lens::Claims {
            return Vec::new();
        }
        let pairs = self.read.iter().flat_map(|own| self.read.iter().map(move |other| (*own, *other)));
        pairs.filter(|(own, other)| own != other).filter_map(|(own, other)| self.silence(own, other)).collect()
    }

    fn silence(&self, own: ArticleId, other: ArticleId) -> Option<Note> {
        let library = self.context.library;
        let silence = |claim: &ClaimId| match library.coverage(*claim, other) {
            Coverage::NotMentioned => Some(words::links::NOT_MENTIONED),
            Coverage::NothingLinked => Some(words::links::NOTHING_LINKED),
            Coverage::Said | Coverage::Answers(_) => None,
        };
        let silent = library.claims_of(own).into_iter().filter_map(|claim| Some((claim, silence(&claim)?)));
        let silent: Vec<(ClaimId, &str)> = silent.collect();
        if silent.is_empty() {
            return None;
        }
        let found = library.article(other)?;
        let summary = words::links::without_counterpart(
            silent.len(),
            &library.article(own)?.publisher,
            &article_name::in_a_sentence(found),
            &article_name::length(found),
        );
        let line = |(claim, silence): (ClaimId, &str)| NoteLine { link: self.claim(claim), words: silence.to_owned() };
        Some(Note { summary, lines: silent.into_iter().map(line).collect() })
    }
}

/// The Span of a passage as one side of a link.
fn side(article: ArticleId, span: Span) -> Side {
    Side { article, span }
}
