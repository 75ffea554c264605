//! The picture: time runs down, a row to a step; three lanes; a dot for one date, a circle with its count for several.

use diptych_library::date;

use super::item::{Item, Lane};
use super::{Frame, scale};
use crate::node::{Element, classed, element};
use crate::page::{em, percent, publisher, shortened};
use crate::period::{Length, Period};

/// Heights in tenths of the size of the letters.
const HEAD: i64 = 28;
const ROW: i64 = 27;
const BASE: i64 = 4;

impl Lane {
    /// Where it stands, in tenths of a percent of the width; a name has room to the right of its dot.
    fn x(self) -> i64 {
        match self {
            Self::Published => 270,
            Self::Told => 530,
            Self::Evidence => 790,
        }
    }
}

/// How far lines along several steps stand before their lane, and from one another.
const ASIDE: i64 = 75;
const BESIDE: i64 = 13;
const MOST_BESIDE: i64 = 4;

/// The picture of what is shown.
pub(super) fn draw(frame: &Frame<'_>, shown: &[&Item]) -> Element {
    let rows = rows(frame, shown);
    let bottom = HEAD + ROW * i64::try_from(rows.len()).unwrap_or_default();
    let mut picture = classed("svg", "picture timeline")
        .with("role", "group")
        .with("aria-label", format!("Time line: {}", frame.name_of(frame.view)))
        .with("data-roves", "")
        .with("width", "100%")
        .with("height", em(bottom));
    picture = picture.and_all(shade(frame, bottom));
    for lane in Lane::ALL {
        let x = percent(lane.x());
        let line = line(&x, HEAD, bottom).with("class", "picture__axis");
        let head = text(&x, 10, "middle").with("class", "timeline__lane").and(lane.name());
        picture = picture.and(line).and(head);
    }
    for (place, row) in rows.iter().enumerate() {
        let middle = HEAD + ROW * i64::try_from(place).unwrap_or_default() + ROW / 2;
        picture = picture.and(text("0", middle + BASE, "start").and(row.label.clone()));
        for (lane, items) in &row.marks {
            picture = picture.and(mark(frame, *lane, items, row.step, lane.x(), middle));
        }
    }
    picture.and_all(lines(frame, shown, bottom))
}

struct Row<'a> {
    step: Period,
    label: String,
    marks: Vec<(Lane, Vec<&'a Item>)>,
}

/// A row to a step; of a single day, which has no steps, a row to an item.
fn rows<'a>(frame: &Frame<'_>, shown: &[&'a Item]) -> Vec<Row<'a>> {
    if frame.view.length() == Length::Day {
        let days = shown.iter().filter(|it| frame.view.covers(it.period)).enumerate();
        let row = |(place, item): (usize, &&'a Item)| Row {
            step: frame.view,
            label: if place == 0 { frame.view.short_name() } else { String::new() },
            marks: vec![(item.lane, vec![*item])],
        };
        return days.map(row).collect();
    }
    let mut rows = Vec::new();
    for step in scale::steps(frame.view) {
        let mut marks = Vec::new();
        for lane in Lane::ALL {
            let items = frame.within(shown, step, lane);
            if !items.is_empty() {
                marks.push((lane, items));
            }
        }
        rows.push(Row { step, label: label(frame.view, step), marks });
    }
    rows
}

/// "6 Oct", "Oct", "2020", "1990s": without the year where the whole picture is of one; of a week its first day.
pub(super) fn label(view: Period, step: Period) -> String {
    let day = Period { first: step.first, last: step.first };
    let named = if step.length() == Length::Other && step.n_days() < 31 { day } else { step };
    match diptych_corpus::date::PartialDate::parse(&named.written()) {
        Some(date) if view.as_year().covers(view) => date::without_year(date),
        _ => named.short_name(),
    }
}

/// A dot that opens its passage, or a circle that opens its stretch of time.
fn mark(frame: &Frame<'_>, lane: Lane, items: &[&Item], period: Period, x: i64, y: i64) -> Element {
    let link = element("a").with("data-count", items.len().to_string());
    let at = percent(x);
    let (name, spoken, href) = match items {
        [only] => {
            let name = shortened(publisher(only.place.publisher(frame.context)), LONGEST_NAME);
            // What is seen stands in what is heard.
            let spoken = format!("{name}: {}, {}", only.period.name(), only.place.spoken(frame.context));
            (name, spoken, only.place.href(frame.context))
        }
        items => {
            let lane = lane.name().to_ascii_lowercase();
            let spoken = format!("{}, {lane}: {} dates", period.name(), items.len());
            (String::new(), spoken, Some(frame.href(period)))
        }
    };
    let link = link.with("aria-label", spoken);
    let link = match href {
        Some(href) => link.with("href", href),
        None => link,
    };
    let circle = element("circle").with("cx", at.clone()).with("cy", em(y));
    if items.len() > 1 {
        // Four times as many are a tenth of a letter larger, so that hundreds stay within their row.
        // Three digits need room beside them.
        let room = if items.len() >= 100 { 2 } else { 0 };
        let radius = 8 + room + i64::from(items.len().max(1).ilog2()) / 2;
        let count = text(&at, y + BASE, "middle").and(items.len().to_string());
        return link.and(circle.with("class", "timeline__bubble").with("r", em(radius))).and(count);
    }
    let shown = text(&percent(x + 18), y + BASE, "start").with("class", "timeline__name");
    let name = (x == lane.x()).then(|| shown.and(name));
    link.and(circle.with("class", "picture__dot").with("r", "0.42em")).and_all(name)
}

/// Dates that are longer than a step: a line along all that they may mean, with their count where it begins. The lines come
/// before the counts, so that none crosses a number.
fn lines(frame: &Frame<'_>, shown: &[&Item], bottom: i64) -> Vec<Element> {
    let steps = scale::steps(frame.view);
    let (mut lines, mut marks) = (Vec::new(), Vec::new());
    for lane in Lane::ALL {
        let mut periods: Vec<(Period, Vec<&Item>)> = Vec::new();
        for item in shown.iter().filter(|it| it.lane == lane && !steps.iter().any(|step| step.covers(it.period))) {
            match periods.iter_mut().find(|(period, _)| *period == item.period) {
                Some((_, items)) => items.push(item),
                None => periods.push((item.period, vec![item])),
            }
        }
        for (place, (period, items)) in periods.iter().enumerate() {
            let place = i64::try_from(place).unwrap_or_default();
            let x = lane.x() - ASIDE - BESIDE * place.min(MOST_BESIDE);
            let (from, to) = (height(frame, period.first, bottom), height(frame, period.last + 1, bottom));
            lines.push(line(&percent(x), from, to).with("class", "timeline__span"));
            // Each mark stands a row lower than the one before, if its line is that long.
            let y = (from + ROW / 2 + ROW * place).min((from + to) / 2);
            marks.push(mark(frame, lane, items, *period, x, y));
        }
    }
    lines.extend(marks);
    lines
}

/// What is later than the chosen article.
fn shade(frame: &Frame<'_>, bottom: i64) -> Option<Element> {
    let limit = frame.limit()?;
    let from = if frame.view.length() == Length::Day && limit < frame.view.first {
        HEAD
    } else {
        height(frame, limit + 1, bottom)
    };
    let shade = classed("rect", "picture__shade").with("x", "0").with("y", em(from)).with("width", "100%");
    (from < bottom).then(|| shade.with("height", em(bottom - from)))
}

/// How far down a day begins.
fn height(frame: &Frame<'_>, day: i64, bottom: i64) -> i64 {
    let steps = scale::steps(frame.view);
    let mut top = HEAD;
    for step in &steps {
        if day <= step.first {
            return top;
        }
        if day <= step.last {
            return top + ROW * (day - step.first) / step.n_days();
        }
        top += ROW;
    }
    bottom
}

fn line(x: &str, from: i64, to: i64) -> Element {
    element("line").with("x1", x).with("x2", x).with("y1", em(from)).with("y2", em(to))
}

fn text(x: &str, y: i64, anchor: &str) -> Element {
    element("text").with("x", x).with("y", em(y)).with("data-anchor", anchor)
}

/// Longer names run into the next lane where names are shown at all.
const LONGEST_NAME: usize = 18;
