//! The picture: time runs down, a row to a step; three lanes; a mark for one date or for several.

use diptych_library::date;

use super::item::Item;
use super::model::{Lane, Line, Mark, Picture};
use super::{Frame, scale};
use crate::page::{publisher, shortened};
use crate::period::{Length, Period};

/// The height of a row.
const ROW: i64 = 1000;

/// Longer names run into the next lane where names are shown at all.
const LONGEST_NAME: usize = 18;

/// The picture of what is shown.
pub(super) fn of(frame: &Frame<'_>, shown: &[&Item]) -> Picture {
    let rows = rows(frame, shown);
    let bottom = height_of(rows.len());
    let mut marks = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let at = height_of(place) + ROW / 2;
        marks.extend(row.marks.iter().map(|(lane, items)| mark(frame, *lane, items, row.step, None, at)));
    }
    let lines = lines(frame, shown, bottom, &mut marks);
    let shade = shade(frame, bottom);
    Picture { rows: rows.into_iter().map(|it| it.label).collect(), lines, marks, shade }
}

fn height_of(n_rows: usize) -> i64 {
    ROW * i64::try_from(n_rows).unwrap_or_default()
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
    let row = |step: Period| {
        let in_lane = |lane: Lane| {
            let items: Vec<&'a Item> =
                shown.iter().filter(|it| it.lane == lane && step.covers(it.period)).copied().collect();
            (!items.is_empty()).then_some((lane, items))
        };
        Row { step, label: label(frame.view, step), marks: Lane::ALL.into_iter().filter_map(in_lane).collect() }
    };
    scale::steps(frame.view).into_iter().map(row).collect()
}

/// "6 Oct", "Oct", "2020", "1990s": without the year where the whole picture is of one; of a week its first day.
fn label(view: Period, step: Period) -> String {
    let day = Period { first: step.first, last: step.first };
    let named = if step.length() == Length::Other && step.n_days() < 31 { day } else { step };
    match diptych_corpus::date::PartialDate::parse(&named.written()) {
        Some(date) if view.as_year().covers(view) => date::without_year(date),
        _ => named.short_name(),
    }
}

/// A date that opens its passage, or several that open their stretch of time.
fn mark(frame: &Frame<'_>, lane: Lane, items: &[&Item], period: Period, column: Option<usize>, at: i64) -> Mark {
    let (name, spoken, href) = match items {
        [only] => {
            let name = shortened(publisher(only.place.publisher(frame.context)), LONGEST_NAME);
            // What is seen stands in what is heard.
            let spoken = format!("{name}: {}, {}", only.period.name(), only.place.spoken(frame.context));
            (name, spoken, only.place.href(frame.context))
        }
        items => {
            let spoken = format!("{}, {}: {} dates", period.name(), lane.lower_name(), items.len());
            (String::new(), spoken, Some(frame.href(period)))
        }
    };
    Mark { lane, column, at, n_dates: items.len(), name, spoken, href }
}

/// Dates that are longer than a step: a line along all that they may mean, with their mark where it begins.
fn lines(frame: &Frame<'_>, shown: &[&Item], bottom: i64, marks: &mut Vec<Mark>) -> Vec<Line> {
    let steps = scale::steps(frame.view);
    let mut lines = Vec::new();
    for lane in Lane::ALL {
        let mut periods: Vec<(Period, Vec<&Item>)> = Vec::new();
        for item in shown.iter().filter(|it| it.lane == lane && !steps.iter().any(|step| step.covers(it.period))) {
            match periods.iter_mut().find(|(period, _)| *period == item.period) {
                Some((_, items)) => items.push(item),
                None => periods.push((item.period, vec![item])),
            }
        }
        for (column, (period, items)) in periods.iter().enumerate() {
            let (from, to) = (height(frame, period.first, bottom), height(frame, period.last + 1, bottom));
            lines.push(Line { lane, column, from, to });
            // Each mark stands a row lower than the one before, if its line is that long.
            let at = (from + ROW / 2 + height_of(column)).min((from + to) / 2);
            marks.push(mark(frame, lane, items, *period, Some(column), at));
        }
    }
    lines
}

/// Where that begins which is later than the chosen article.
fn shade(frame: &Frame<'_>, bottom: i64) -> Option<i64> {
    let limit = frame.limit()?;
    let is_all = frame.view.length() == Length::Day && limit < frame.view.first;
    let from = if is_all { 0 } else { height(frame, limit + 1, bottom) };
    (from < bottom).then_some(from)
}

/// How far down a day begins.
fn height(frame: &Frame<'_>, day: i64, bottom: i64) -> i64 {
    let mut top = 0;
    for step in scale::steps(frame.view) {
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
