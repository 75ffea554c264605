//! The time line as a table: a row to a date, or, of many, a row to a step with what it holds.

use diptych_library::article_name;
use diptych_library::words;

use super::item::{Item, Lane, Place};
use super::{Frame, scale};
use crate::excerpt;
use crate::node::{Element, classed, element};
use crate::period::Period;
use crate::table;

/// Every date that is shown.
pub(super) fn of_items(frame: &Frame<'_>, shown: &[&Item]) -> Element {
    let limit = frame.limit();
    let mut heads = vec!["Day", "Kind", "What", "Where", "By which rule"];
    if limit.is_some() {
        heads.push("Later?");
    }
    let mut rows = element("tbody");
    for item in shown {
        let day = element("th").with("scope", "row").and(item.period.short_name());
        let mut row = element("tr")
            .and(day)
            .and(table::cell(item.lane.name().to_ascii_lowercase()))
            .and(what(frame, item.place))
            .and(table::cell(source(frame, item.place)))
            .and(classed("td", "quiet").and(item.rule.clone()));
        if let Some(limit) = limit {
            row = row.and(table::cell(if item.period.first > limit { "later" } else { "" }));
        }
        rows = rows.and(row);
    }
    whole("Dates in their order", table::head(&heads), rows).with("data-whole", "")
}

/// How many dates each step holds, as in the picture; dates longer than a step after the steps.
pub(super) fn of_counts(frame: &Frame<'_>, shown: &[&Item]) -> Element {
    let mut steps = scale::steps(frame.view);
    for item in shown {
        if !steps.iter().any(|step| step.covers(item.period)) {
            steps.push(item.period);
        }
    }
    let mut rows = element("tbody");
    for (place, step) in steps.iter().enumerate() {
        let link = element("a").with("href", frame.href(*step)).and(step.short_name());
        let mut row = element("tr").and(element("th").with("scope", "row").and(link));
        let mut n_items = 0;
        for lane in Lane::ALL {
            let stands = |it: &&&Item| {
                it.lane == lane && step.covers(it.period) && first_cover(&steps, it.period) == Some(place)
            };
            let n_in_lane = shown.iter().filter(stands).count();
            n_items += n_in_lane;
            row = row.and(table::number(n_in_lane));
        }
        if n_items > 0 {
            rows = rows.and(row);
        }
    }
    whole("Dates by their time", table::head(&["Time", "#Published", "#Told", "#Evidence"]), rows)
}

/// The step that a date counts for: the first that covers it.
fn first_cover(steps: &[Period], period: Period) -> Option<usize> {
    steps.iter().position(|it| it.covers(period))
}

/// Words for a time that no rule places.
pub(super) fn of_open(frame: &Frame<'_>, open: &[Place]) -> Element {
    let mut list = classed("ul", "timeline__list");
    for place in open {
        let source = classed("span", "quiet").and(format!(" {}", source(frame, *place)));
        list = list.and(element("li").and(sentence(frame, *place)).and(source));
    }
    list
}

fn whole(caption: &str, head: Element, rows: Element) -> Element {
    classed("table", "dates").with("id", "dates").and(element("caption").and(caption)).and(head).and(rows)
}

fn what(frame: &Frame<'_>, place: Place) -> Element {
    let more = match place {
        Place::Evidence(_, n_more) if n_more > 0 => {
            let claims = words::counted(n_more, "more claim", "more claims");
            Some(classed("span", "quiet").and(format!(" and {claims}")))
        }
        _ => None,
    };
    classed("td", "dates__what").and(sentence(frame, place)).and_all(more)
}

/// A link with the headline, the words around a date, or the title of the evidence.
fn sentence(frame: &Frame<'_>, place: Place) -> Element {
    let link = match place.href(frame.context) {
        Some(href) => element("a").with("href", href),
        None => element("span"),
    };
    let library = frame.context.library;
    match place {
        Place::Article(id) => link.and(library.article(id).map_or("", |it| it.headline.as_str())),
        Place::Words(id, span, sentence) => {
            let text = library.article(id).map_or("", |it| it.text.as_str());
            let [before, after] = excerpt::around(text, sentence, span);
            link.and(before).and(element("b").and(span.of(text))).and(after)
        }
        Place::Evidence(id, _) => link.and(library.evidence(id).map_or("", |it| it.title.as_str())),
    }
}

fn source(frame: &Frame<'_>, place: Place) -> String {
    let library = frame.context.library;
    match place {
        Place::Article(id) => library.article(id).map(|it| it.publisher.clone()).unwrap_or_default(),
        Place::Words(id, ..) => library.article(id).map(article_name::in_a_sentence).unwrap_or_default(),
        Place::Evidence(id, _) => library.evidence(id).map(|it| it.publisher.clone()).unwrap_or_default(),
    }
}
