//! Time line: the days that texts write about, their days of publication and the evidence since, a lane to each text.
//!
//! `item` finds what has a date, and by which rule; `lanes` puts it beside the texts, `title` says it in a sentence, `stretch` knows
//! which stretches of time are shown. [`model`] is what the page gets. The page shows any stretch of it: [`window`] moves the stretch,
//! [`ticks`], [`layout`] and [`strip`] say what stands where. `table` has the dates of a stretch with their rules.

mod item;
mod lanes;
pub mod layout;
pub mod model;
mod stretch;
pub mod strip;
mod table;
#[cfg(test)]
mod tests;
pub mod ticks;
mod title;
pub mod window;

use std::collections::BTreeMap;

use diptych_corpus::model::ArticleId;
use diptych_library::route::{Overview, Route, View};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::named_link::NamedLink;
use crate::page_context::PageContext;
use crate::period::{Length, Period};
use item::{Item, Items};
use model::dates::Dates;
use model::{DayCount, Stretches, TimeLine};

/// The time line of the corpus at an address; nothing if none stands there. The stretch that the address asks for is the page's.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<TimeLine> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::TimeLine, _) = &context.route.view else { return None };
    let items = item::find(&context);
    let lanes = lanes::find(&context, &items);
    Some(TimeLine {
        title: title::title(&lanes),
        lanes,
        stretches: stretches(&items),
        days: days(&items),
        n_copied: items.n_copied,
        n_undated: items.n_undated,
        n_not_measured: items.n_not_measured,
        open: items.open.iter().map(|source| table::passage(&context, *source)).collect(),
    })
}

/// The dates of the stretch of time at an address; nothing if no time line stands there.
#[must_use]
pub fn dates_at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<Dates> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::TimeLine, of) = &context.route.view else { return None };
    let items = item::find(&context);
    let stretches = stretches(&items);
    let (slug, view) = window::asked(of.as_deref());
    let article = slug.and_then(|slug| context.library.article_named(slug));
    let published = article.and_then(|id| Period::published(context.library.article(id)?));
    let view = window::shown(view, published, stretches);
    let frame = Frame { context: &context, items: &items, view, article };
    let shown = frame.shown();
    Some(Dates {
        name: stretches.name_of(view),
        n_shown: shown.len(),
        n_outside: items.dated.len() - shown.len(),
        table: table::of(&frame, &shown),
    })
}

fn stretches(items: &Items) -> Stretches {
    let whole = stretch::whole(&items.dated);
    let opening = stretch::fullest(&items.dated, whole);
    Stretches { opening, usual: stretch::usual(&items.dated, opening, whole), whole }
}

/// How many dates each day has.
fn days(items: &Items) -> Vec<DayCount> {
    let mut days: BTreeMap<i64, usize> = BTreeMap::new();
    for item in items.dated.iter().filter(|it| it.period.length() == Length::Day) {
        *days.entry(item.period.first).or_default() += 1;
    }
    days.into_iter().map(|(day, n_dates)| DayCount { day, n_dates }).collect()
}

/// What is shown of the items.
struct Frame<'a> {
    context: &'a PageContext<'a>,
    items: &'a Items,
    view: Period,
    /// The article than which later things are marked.
    article: Option<ArticleId>,
}

impl Frame<'_> {
    /// The address of another stretch, with the same article.
    fn href(&self, view: Period) -> String {
        let slug = self.article.and_then(|id| self.context.library.article(id)).map(|it| it.slug.as_str());
        self.context.href(View::Overview(Overview::TimeLine, Some(window::written(slug, view).into())))
    }

    /// What is in the stretch, in the order of time.
    fn shown(&self) -> Vec<&Item> {
        self.items.dated.iter().filter(|it| it.period.overlaps(self.view)).collect()
    }

    /// After this day things are later than the chosen article.
    fn limit(&self) -> Option<i64> {
        let article = self.context.library.article(self.article?)?;
        Some(Period::published(article)?.last)
    }

    /// A link to another stretch.
    fn link(&self, view: Period, name: String) -> NamedLink {
        NamedLink { href: self.href(view), name }
    }
}
