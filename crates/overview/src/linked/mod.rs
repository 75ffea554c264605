//! What the texts that are read have to do with each other, passage by passage: the list under which ribbons are drawn.
//!
//! `tie` is one link and its kind, `curated` are those that the curators made, `computed` those that the program sees,
//! `difference` sets two passages against each other word by word.

mod computed;
mod curated;
mod difference;
mod tie;

use diptych_corpus::model::{ArticleId, Claim, ClaimId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_library::article_name;
use diptych_library::kept::keep;
use diptych_library::library::Coverage;
use diptych_library::route::{Articles, ClaimFilter, Lens, Reading, Route, Target, View};
use diptych_library::words::{self, DOT};

use crate::node::{Element, Node, classed, element};
use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::place;
use tie::{Maker, Side, Tie, TieKind};

/// The links among the articles that a Route reads; of one article alone, its links with all others.
#[must_use]
pub fn of(context: &PageContext<'_>, route: &Route) -> Option<Vec<Node>> {
    let View::Read(reading) = route.view else { return None };
    let read: Vec<ArticleId> = reading.articles.iter().filter_map(|slug| context.library.article_named(slug)).collect();
    let list = List { context, reading, read };
    Some(list.compose())
}

struct List<'a> {
    context: &'a PageContext<'a>,
    reading: Reading,
    read: Vec<ArticleId>,
}

impl List<'_> {
    fn compose(&self) -> Vec<Node> {
        let ties = self.ties();
        let heading = match (ties.len(), self.read.len()) {
            (0, 1) => "Nothing of this text is linked with another.".to_owned(),
            (0, _) => "Nothing linked between these texts.".to_owned(),
            (n_ties, _) => words::counted(n_ties, "linked passage", "linked passages"),
        };
        let rows = ties.iter().enumerate().map(|(place, tie)| self.row(place + 1, tie));
        let rows: Vec<Element> = rows.collect();
        let mut nodes = vec![classed("p", "ties__count ui").and(heading).into()];
        if !rows.is_empty() {
            nodes.push(key(&ties).into());
            nodes.push(classed("ol", "ties").and_all(rows).into());
        }
        nodes.extend(self.untied());
        nodes
    }

    /// In the order of the first text, then of the second.
    fn ties(&self) -> Vec<Tie> {
        let mut ties = curated::ties(self.context);
        ties.extend(computed::ties(self.context));
        ties.retain(|tie| self.shows(tie));
        for tie in &mut ties {
            if self.pane(tie.sides[1].article) < self.pane(tie.sides[0].article) {
                tie.sides.swap(0, 1);
            }
        }
        sort_by_key(&mut ties, |tie| {
            let at = |side: &Side| (self.pane(side.article), side.article, side.span);
            (at(&tie.sides[0]), at(&tie.sides[1]), tie.kind)
        });
        ties
    }

    fn shows(&self, tie: &Tie) -> bool {
        let is_read = |side: &Side| self.read.contains(&side.article);
        match self.read.len() {
            1 => tie.sides.iter().any(is_read),
            _ => tie.sides.iter().all(is_read),
        }
    }

    /// The pane in which an article stands; after all panes, one that is not read.
    fn pane(&self, article: ArticleId) -> usize {
        self.read.iter().position(|it| *it == article).unwrap_or(self.read.len())
    }

    fn row(&self, number: usize, tie: &Tie) -> Element {
        let places = tie.sides.iter().filter_map(|side| {
            let pane = self.read.iter().position(|it| *it == side.article)?;
            Some(place::written(self.context.library, pane, side.article, side.span))
        });
        let places: Vec<String> = places.collect();
        let head = classed("p", "tie__head ui")
            .and(classed("b", "tie__kind").and(tie.name.clone()))
            .and(format!("{DOT}{}", tie.maker.told()));
        let row = element("li")
            .with("class", "tie")
            .with("data-tie", tie.key(self.context.library))
            .with("data-kind", tie.kind.as_str())
            .with("data-by", tie.maker.as_str())
            .with("data-number", number.to_string())
            .with("data-name", tie.name.clone())
            .with("data-places", places.join("|"))
            .and(head)
            .and(self.passages(tie));
        let row = row.and_all(tie.claim.and_then(|claim| self.claim(claim))).and_all(self.difference(tie));
        match tie.maker {
            Maker::Curators => row,
            Maker::Program { .. } => row.and(not_the_same()),
        }
    }

    /// Both passages: in panes they are brought into view, from a text alone they open beside it.
    fn passages(&self, tie: &Tie) -> Element {
        let excerpts = tie.sides.iter().map(|side| {
            let name = self.context.library.article(side.article).map(|it| it.publisher.as_str()).unwrap_or_default();
            classed("span", "tie__side").and(classed("span", "caps").and(name)).and(format!(" {}", self.excerpt(side)))
        });
        let excerpts: Vec<Element> = excerpts.collect();
        match self.beside(tie) {
            Some(reading) => classed("a", "tie__passages").with("href", self.context.href(View::Read(reading))),
            None => classed("button", "tie__passages").with("type", "button").with("data-shows", ""),
        }
        .and_all(excerpts)
    }

    fn beside(&self, tie: &Tie) -> Option<Reading> {
        if self.read.len() > 1 || tie.sides[0].article == tie.sides[1].article {
            return None;
        }
        let slug = |side: &Side| Some(keep(&self.context.library.article(side.article)?.slug));
        let articles = Articles::new([slug(&tie.sides[0])?, slug(&tie.sides[1])?]);
        let at = match (tie.claim, tie.evidence) {
            (Some(claim), evidence) => {
                let slug = keep(&self.context.library.claim(claim)?.slug);
                Some(Target::Claim(slug, evidence.map(|index| index + 1)))
            }
            _ => self.context.words_at(tie.sides[0].article, tie.sides[0].span),
        };
        Some(Reading { articles, lens: Lens::Shared, at, ..Reading::default() })
    }

    fn excerpt(&self, side: &Side) -> String {
        let text = self.context.library.article(side.article).map_or("", |it| it.text.as_str());
        excerpt(side.span.of(text))
    }

    fn claim(&self, id: ClaimId) -> Option<Element> {
        let claim = self.context.library.claim(id)?;
        let href = self.context.href(View::Claim(keep(&claim.slug), ClaimFilter::default()));
        let link = element("a").with("href", href).and(claim.text.as_str());
        Some(classed("p", "tie__claim ui quiet").and("On the claim: ").and(link))
    }

    fn difference(&self, tie: &Tie) -> Option<Element> {
        if tie.kind != TieKind::NearWords {
            return None;
        }
        let text = |side: &Side| self.context.library.article(side.article).map(|it| side.span.of(&it.text));
        let shown = difference::shown(text(&tie.sides[0])?, text(&tie.sides[1])?);
        let folded = classed("details", "tie__difference").and(element("summary").and("Word by word"));
        Some(folded.and(element("p").and_all(shown)))
    }

    /// Claims of one text that nothing ties to another that is read beside it: silence, with what is known of it.
    fn untied(&self) -> Vec<Node> {
        if self.read.len() < 2 || self.reading.lens != Lens::Claims {
            return Vec::new();
        }
        let pairs = self.read.iter().flat_map(|own| self.read.iter().map(move |other| (*own, *other)));
        let lists = pairs.filter(|(own, other)| own != other).filter_map(|(own, other)| self.untied_in(own, other));
        lists.map(Node::from).collect()
    }

    fn untied_in(&self, own: ArticleId, other: ArticleId) -> Option<Element> {
        let library = self.context.library;
        let silence = |claim: &ClaimId| match library.coverage(*claim, other) {
            Coverage::NotMentioned => Some("not mentioned"),
            Coverage::NothingLinked => Some("nothing linked"),
            Coverage::Said | Coverage::Answers(_) => None,
        };
        let silent: Vec<(&Claim, &str)> = library
            .claims_of(own)
            .into_iter()
            .filter_map(|claim| Some((library.claim(claim)?, silence(&claim)?)))
            .collect();
        if silent.is_empty() {
            return None;
        }
        let found = library.article(other)?;
        let summary = format!(
            "{} of {} without a counterpart in {} ({})",
            words::counted(silent.len(), "claim", "claims"),
            library.article(own)?.publisher,
            article_name::in_a_sentence(found),
            article_name::length(found),
        );
        let rows = silent.into_iter().map(|(claim, silence)| {
            let href = self.context.href(View::Claim(keep(&claim.slug), ClaimFilter::default()));
            element("li").and(element("a").with("href", href).and(claim.text.as_str())).and(format!(" {silence}"))
        });
        let rows: Vec<Element> = rows.collect();
        let folded = classed("details", "ties__untied ui").and(element("summary").and(summary));
        Some(folded.and(element("ul").and_all(rows)))
    }
}

fn not_the_same() -> Element {
    classed("button", "action action--quiet tie__apart ui")
        .with("type", "button")
        .with("data-parts", "")
        .and("Not the same")
}

/// What the lines mean, of the kinds that occur.
fn key(ties: &[Tie]) -> Element {
    let kinds = TieKind::ALL.iter().filter(|kind| ties.iter().any(|tie| tie.kind == **kind));
    let rows = kinds.map(|kind| element("li").with("data-kind", kind.as_str()).and(kind.meaning()));
    let rows: Vec<Element> = rows.collect();
    classed("ul", "ties__key ui").with("aria-label", "Kinds of links").and_all(rows)
}

/// The Span of a passage as one side of a link.
fn side(article: ArticleId, span: Span) -> Side {
    Side { article, span }
}
