//! Time line: publication, days as the texts tell them, and evidence on one axis that runs down the page.
//!
//! `item` finds what has a date, and by which rule; `scale` says which stretch is shown in which steps; `plot` draws it,
//! `table` is its twin. What is later than a chosen article is shaded.

mod item;
mod plot;
mod scale;
mod table;
#[cfg(test)]
mod tests;

use diptych_corpus::model::ArticleId;
use diptych_library::article_name;
use diptych_library::kept::keep;
use diptych_library::route::{Overview, View};
use diptych_library::words;

use crate::node::{Element, Node, classed, element};
use crate::page::{self, saves, scroller};
use crate::page_context::PageContext;
use crate::period::Period;
use item::{Item, Items, Lane};

const LEAD: &str = "When the articles were published, which days their texts tell of, and when the evidence was published, \
    on one axis. Words such as “yesterday” are counted from the day of their text, and the table says so.";

/// More rows than this are not made at once; a closer look shows them.
const MOST_ROWS: usize = 150;

/// The page about time.
#[must_use]
pub fn compose(context: &PageContext<'_>, of: Option<&str>) -> Vec<Node> {
    let items = item::find(context);
    let whole = scale::whole(&items.dated);
    let (article, view) = asked(context, of);
    let view = view.filter(|it| it.overlaps(whole)).or_else(|| Some(around(context, article?))).unwrap_or(whole);
    let frame = Frame { context, items: &items, whole, view, article };
    let mut nodes = page::head(context, Overview::TimeLine, LEAD);
    nodes.push(frame.ways().into());
    nodes.push(frame.section().into());
    nodes.extend(frame.left_out());
    nodes.push(frame.articles().into());
    nodes
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
        let of: Option<&'static str> = of.map(|it| keep(&it));
        self.context.href(View::Overview(Overview::TimeLine, of))
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

    /// Wider and closer stretches, in words and by keys.
    fn ways(&self) -> Element {
        let mut chain = Vec::new();
        let mut at = self.view;
        while let Some(wider) = scale::wider(at, self.whole) {
            chain.push(wider);
            at = wider;
        }
        let link = |view: Period, words: String| element("a").with("href", self.href(view)).and(words);
        let mut ways = classed("nav", "timeline__ways ui").with("aria-label", "Stretch of time");
        for (place, wider) in chain.iter().enumerate().rev() {
            let way = link(*wider, self.name_of(*wider));
            // A key goes to the next one out.
            ways = ways.and(if place == 0 { way.with("data-key", "-") } else { way }).and(" › ");
        }
        ways = ways.and(element("b").and(self.name_of(self.view)));
        if let Some(closer) = self.closer() {
            let way = link(closer, format!("Closer: {}", closer.name())).with("data-key", "+");
            ways = ways.and(classed("span", "timeline__closer").and(way));
        }
        for (name, day) in [("Earlier", self.view.first - 1), ("Later", self.view.last + 1)] {
            if let Some(beside) = self.beside(day) {
                ways = ways.and(" ").and(link(beside, format!("{name}: {}", beside.name())));
            }
        }
        ways.and(classed("span", "quiet keys timeline__keys").and("Keys: + closer, − wider, arrows from dot to dot"))
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
            crate::period::Length::Day => day,
            crate::period::Length::Month => day.as_month(),
            crate::period::Length::Year => day.as_year(),
            crate::period::Length::Other => return None,
        };
        self.items.dated.iter().any(|it| it.period.overlaps(beside)).then_some(beside)
    }

    fn section(&self) -> Element {
        let shown = self.shown();
        let name = self.name_of(self.view);
        let caption = match self.article.and_then(|id| self.context.library.article(id)) {
            Some(article) => format!("Shaded: later than {}. ", article_name::in_a_sentence(article)),
            None => String::new(),
        };
        let key = "A dot is one date and opens its passage; a circle with a number opens that many. A line runs along dates \
            that name no more than a month or a year.";
        let figure = classed("figure", "timeline__figure")
            .and(plot::draw(self, &shown))
            .and(classed("figcaption", "note quiet").and(format!("{caption}{key}")));
        let count = words::counted(shown.len(), "date", "dates");
        let section = element("section")
            .and(element("h2").and(name))
            .and(classed("p", "ui quiet").and(format!("{count}.{}", self.outside(shown.len()))))
            .and(figure)
            .and(element("h3").and("The same as a table"));
        let (table, name) = match shown.len() <= MOST_ROWS {
            true => (table::of_items(self, &shown), "Dates in their order"),
            false => (table::of_counts(self, &shown), "Dates by their time"),
        };
        section.and(scroller(name, table)).and(saves("dates", "time-line.csv"))
    }

    fn outside(&self, n_shown: usize) -> String {
        match self.items.dated.len() - n_shown {
            0 => String::new(),
            n_others => format!(" {} before or after.", words::counted(n_others, "more", "more")),
        }
    }

    /// What has no place on the axis, and why.
    fn left_out(&self) -> Vec<Node> {
        let Items { open, n_copied, n_undated, .. } = self.items;
        let mut told = Vec::new();
        if *n_copied > 0 {
            let dates = words::counted(*n_copied, "date stands", "dates stand");
            told.push(format!("{dates} in words that a later text has from an earlier one; they count once."));
        }
        if *n_undated > 0 {
            told.push(format!(
                "{} without a date.",
                words::counted(*n_undated, "piece of evidence is", "pieces of evidence are")
            ));
        }
        let mut nodes = Vec::new();
        if !told.is_empty() {
            nodes.push(classed("p", "note quiet timeline__left").and(told.join(" ")).into());
        }
        if !open.is_empty() {
            let title = words::counted(
                open.len(),
                "word for a time that no rule places",
                "words for a time that no rule places",
            );
            let head = element("summary").and(element("h2").and(title));
            nodes.push(classed("details", "timeline__open").and(head).and(table::of_open(self, open)).into());
        }
        nodes
    }

    /// The articles, to shade what is later than one of them.
    fn articles(&self) -> Element {
        let mut list = classed("ul", "numbers__groups ui");
        for (id, article) in self.context.library.article_ids().zip(&self.context.library.corpus().articles) {
            let href = self.context.href(View::Overview(Overview::TimeLine, Some(keep(&article.slug))));
            let link = element("a").with("href", href).and(article_name::in_a_sentence(article));
            let link = if self.article == Some(id) { link.with("aria-current", "true") } else { link };
            list = list.and(element("li").and(link));
        }
        let head = element("summary").and(element("h2").and("Shade what is later than an article"));
        classed("details", "timeline__articles").and(head).and(list)
    }

    /// The items of a lane that lie within a step; with those of several steps apart.
    fn within<'b>(&self, shown: &[&'b Item], step: Period, lane: Lane) -> Vec<&'b Item> {
        shown.iter().filter(|it| it.lane == lane && step.covers(it.period)).copied().collect()
    }
}
