//! Figures as a table: the twin of a picture, and the figures that stand in none.

use diptych_library::article_name;
use diptych_library::route::{ClaimFilter, Lens, View};

use super::figure::{Figure, Origin};
use super::group::{Because, Group, Grouped, Point};
use super::{matter, voice};
use crate::excerpt;
use crate::node::{Element, classed, element};
use crate::page_context::PageContext;
use crate::period::Period;
use crate::table;

const HEADS: [&str; 7] = ["#Figure", "Exactly?", "Counts", "As of", "Where", "Who says so", "In which sentence"];

/// The points of a group, in the order of the picture.
pub(super) fn of_group(context: &PageContext<'_>, grouped: &Grouped, group: &Group, name: &str) -> Element {
    let mut rows = element("tbody");
    for point in &group.points {
        let Some(figure) = grouped.figures.get(point.figure) else { continue };
        let copies = point.copies.iter().filter_map(|it| grouped.figures.get(*it));
        let notes = copies.map(|it| copy(context, it)).collect();
        rows = rows.and(row(context, figure, notes).and(element("td").and(because(point))));
    }
    table(&format!("{name}: every figure"), "numbers", Some("Tied by")).and(rows)
}

/// Figures of texts, article by article.
pub(super) fn by_article(context: &PageContext<'_>, figures: &[&Figure], name: &str) -> Element {
    let mut whole = table(name, "figures", None);
    for (id, article) in context.library.article_ids().zip(&context.library.corpus().articles) {
        let own = figures.iter().filter(|it| it.origin == Origin::Text(id));
        let rows: Vec<Element> = own.map(|it| row(context, it, Vec::new())).collect();
        if rows.is_empty() {
            continue;
        }
        let head = element("th").with("scope", "rowgroup").with("colspan", HEADS.len().to_string());
        let head = element("tr").and(head.and(article_name::in_a_sentence(article)));
        whole = whole.and(element("tbody").and(head).and_all(rows));
    }
    whole
}

fn table(caption: &str, id: &str, more: Option<&str>) -> Element {
    let heads: Vec<&str> = HEADS.into_iter().chain(more).collect();
    classed("table", "numbers").with("id", id).and(element("caption").and(caption)).and(table::head(&heads))
}

fn row(context: &PageContext<'_>, figure: &Figure, notes: Vec<Element>) -> Element {
    let place = figure.place.and_then(|id| context.library.entity(id)).map(|it| it.name.clone());
    let exactly = match (figure.approximate, figure.value) {
        (_, None) => "no number",
        (true, _) => "roughly",
        (false, _) => "exactly",
    };
    element("tr")
        .and(element("td").with("data-number", "").and(figure.value_written()))
        .and(element("td").and(exactly))
        .and(cell(counts(context, figure)))
        .and(cell(figure.as_of.map(Period::short_name)))
        .and(cell(place))
        .and(element("td").and(voice::name(context, figure)))
        .and(classed("td", "numbers__sentence").and(sentence(context, figure)).and_all(notes))
}

fn cell(told: Option<String>) -> Element {
    match told {
        Some(words) => element("td").and(words),
        None => classed("td", "numbers__untold").and("not said"),
    }
}

/// "houses, destroyed": the unit, and what befell it where the unit does not say so itself.
fn counts(context: &PageContext<'_>, figure: &Figure) -> Option<String> {
    let unit = figure.unit.map(|it| it.of(figure.text(context)));
    let event = figure.matter.event.filter(|event| !unit.is_some_and(|unit| matter::tells(unit, *event)));
    match (unit, event) {
        (Some(unit), Some(event)) => Some(format!("{unit}, {}", event.as_str())),
        (None, Some(event)) => Some(event.as_str().to_owned()),
        (unit, None) => unit.map(str::to_owned),
    }
}

/// The words around a figure, with a link that opens them.
fn sentence(context: &PageContext<'_>, figure: &Figure) -> Element {
    let text = figure.text(context);
    let link = match href(context, figure) {
        Some(href) => element("a").with("href", href),
        None => element("span"),
    };
    let [before, after] = excerpt::around(text, figure.sentence, figure.span);
    link.and(before).and(element("b").and(figure.span.of(text))).and(after)
}

/// The same figure in a text that has the words from another, or both from one source.
fn copy(context: &PageContext<'_>, figure: &Figure) -> Element {
    let name = match figure.origin {
        Origin::Text(id) => context.library.article(id).map(article_name::in_a_sentence).unwrap_or_default(),
        Origin::Summary(_) => String::new(),
    };
    let link = element("a").with("href", href(context, figure).unwrap_or_default()).and(name);
    classed("span", "numbers__copy").and("In the same words, and so one voice: ").and(link)
}

/// Where a figure is read: its words in the text, or the claim whose evidence it is.
pub(super) fn href(context: &PageContext<'_>, figure: &Figure) -> Option<String> {
    match figure.origin {
        Origin::Text(article) => context.passage(article, figure.span, Lens::Numbers),
        Origin::Summary(id) => Some(
            context.href(View::Claim(context.library.claim(id.claim)?.slug.as_str().into(), ClaimFilter::default())),
        ),
    }
}

fn because(point: &Point) -> &'static str {
    match point.because {
        Because::Claim(_) => "curators: the claim",
        Because::Evidence(_) => "curators: evidence on it",
        Because::SamePlace => "computed: same place and time",
        Because::SameDay => "computed: same day",
        Because::SameWeeks => "computed: same weeks",
        Because::SameMatter => "computed: linked passages",
    }
}
