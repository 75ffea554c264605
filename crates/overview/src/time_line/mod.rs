//! Time line: publication, days as the texts tell them, and evidence on one axis that runs down the page.
//!
//! `item` finds what has a date, and by which rule; `scale` says which stretch is shown in which steps; `picture` places it,
//! `table` is its twin, and [`model`] is what a view draws of all this. What is later than a chosen article is shaded.

mod item;
pub mod model;
mod picture;
mod scale;
mod table;
#[cfg(test)]
mod tests;

use diptych_corpus::model::{Article, ArticleId};
use diptych_library::article_name;
use diptych_library::route::{Overview, Route, View};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::named_link::NamedLink;
use crate::page_context::PageContext;
use crate::period::{Length, Period};
use item::{Item, Items};
use model::{Choice, TimeLine};

/// The time line that stands at an address; nothing if none does.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<TimeLine> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::TimeLine, of) = &context.route.view else { return None };
    let items = item::find(&context);
    let whole = scale::whole(&items.dated);
    let (article, view) = asked(&context, of.as_deref());
    let view = view.filter(|it| it.overlaps(whole)).or_else(|| Some(around(&context, article?))).unwrap_or(whole);
    Some(Frame { context: &context, items: &items, whole, view, article }.draw())
}

/// The article and the stretch that an address asks for: "gazette-2021,2021-03".
fn asked(context: &PageContext<'_>, of: Option<&str>) -> (Option<ArticleId>, Option<Period>) {
    let of = of.unwrap_or_default();
    let (first, rest) = of.split_once(',').unwrap_or((of, of));
    (context.library.article_named(first), Period::parse(rest))
}

/// The month of an article with the one before and the one after.
fn around(context: &PageContext<'_>, article: ArticleId) -> Period {
    let day = context.library.article(article).map(|it| Period::from(it.published));
    let month = day.map_or(Period { first: 0, last: 0 }, Period::as_month);
    let end = |day: i64| Period { first: day, last: day }.as_month();
    end(month.first - 1).to(end(month.last + 1))
}

/// What is shown of the items.
struct Frame<'a> {
    context: &'a PageContext<'a>,
    items: &'a Items,
    whole: Period,
    view: Period,
    /// The article than which later things are shaded.
    article: Option<ArticleId>,
}

impl Frame<'_> {
    /// The address of another stretch, with the same article.
    fn href(&self, view: Period) -> String {
        let slug = self.article.and_then(|id| self.context.library.article(id)).map(|it| it.slug.as_str());
        let of = match (slug, view == self.whole) {
            (None, true) => None,
            (None, false) => Some(view.written()),
            (Some(slug), _) => Some(format!("{slug},{}", view.written())),
        };
        self.context.href(View::Overview(Overview::TimeLine, of.map(Into::into)))
    }

    fn name_of(&self, view: Period) -> String {
        if view == self.whole { "The whole time".to_owned() } else { view.name() }
    }

    /// What is in the stretch, in the order of time.
    fn shown(&self) -> Vec<&Item> {
        self.items.dated.iter().filter(|it| it.period.overlaps(self.view)).collect()
    }

    /// After this day things are later than the chosen article.
    fn limit(&self) -> Option<i64> {
        let article = self.context.library.article(self.article?)?;
        Some(Period::from(article.published).last)
    }

    /// A link to another stretch.
    fn link(&self, view: Period, name: String) -> NamedLink {
        NamedLink { href: self.href(view), name }
    }

    fn draw(&self) -> TimeLine {
        let shown = self.shown();
        let library = self.context.library;
        TimeLine {
            name: self.name_of(self.view),
            wider: self.wider(),
            closer: self.closer().map(|it| self.link(it, it.name())),
            earlier: self.beside(self.view.first - 1).map(|it| self.link(it, it.name())),
            later: self.beside(self.view.last + 1).map(|it| self.link(it, it.name())),
            n_shown: shown.len(),
            n_outside: self.items.dated.len() - shown.len(),
            chosen: self.article.and_then(|id| library.article(id)).map(article_name::in_a_sentence),
            picture: picture::of(self, &shown),
            table: table::of(self, &shown),
            n_copied: self.items.n_copied,
            n_undated: self.items.n_undated,
            open: self.items.open.iter().map(|place| table::passage(self, *place)).collect(),
            articles: self.articles(),
        }
    }

    /// The widest first.
    fn wider(&self) -> Vec<NamedLink> {
        let mut chain = Vec::new();
        let mut at = self.view;
        while let Some(wider) = scale::wider(at, self.whole) {
            chain.push(self.link(wider, self.name_of(wider)));
            at = wider;
        }
        chain.reverse();
        chain
    }

    /// The step with the most in it.
    fn closer(&self) -> Option<Period> {
        let mut best: Option<(usize, Period)> = None;
        for step in scale::steps(self.view) {
            let n_items = self.items.dated.iter().filter(|it| step.covers(it.period)).count();
            if n_items > 0 && best.is_none_or(|(most, _)| n_items > most) {
                best = Some((n_items, step));
            }
        }
        best.map(|(_, step)| step).filter(|step| *step != self.view)
    }

    /// The stretch of the same kind that holds a day, if anything is in it.
    fn beside(&self, day: i64) -> Option<Period> {
        let day = Period { first: day, last: day };
        let beside = match self.view.length() {
            Length::Day => day,
            Length::Month => day.as_month(),
            Length::Year => day.as_year(),
            Length::Other => return None,
        };
        self.items.dated.iter().any(|it| it.period.overlaps(beside)).then_some(beside)
    }

    /// The articles, to shade what is later than one of them.
    fn articles(&self) -> Vec<Choice> {
        let articles = self.context.library.article_ids().zip(&self.context.library.corpus().articles);
        let choice = |(id, article): (ArticleId, &Article)| {
            let href = self.context.href(View::Overview(Overview::TimeLine, Some(article.slug.as_str().into())));
            let link = NamedLink { href, name: article_name::in_a_sentence(article) };
            Choice { link, is_chosen: self.article == Some(id) }
        };
        articles.map(choice).collect()
    }
}
