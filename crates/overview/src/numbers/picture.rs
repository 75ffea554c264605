//! The figures of one count as a picture: days across, values from zero upwards, a mark with its label for each figure, a line
//! through the reports of each counter. Figures whose day is not told stand apart, and no line runs through them.

use diptych_corpus::order::sort_by_key;

use super::days::Days;
use super::given::{Counter, Given};
use super::labels::{Area, MARK, Taken, Wanted};
use super::model::{Form, Label, Mark, Picture};
use super::values::Values;
use super::written::figure_in_short;
use crate::page;
use crate::page_context::PageContext;
use crate::period::Period;
use crate::words;

/// The size of a picture with the room around its marks.
#[derive(Clone, Copy, Debug)]
struct Size {
    width: i64,
    height: i64,
    /// Whether round values have a line across; without, zero alone has one.
    has_values: bool,
}

impl Form {
    fn size(self) -> Size {
        match self {
            Self::Wide => Size { width: 500, height: 320, has_values: true },
            Self::Narrow => Size { width: 340, height: 340, has_values: true },
            Self::Small => Size { width: 316, height: 210, has_values: false },
        }
    }
}

/// For labels over the highest mark; for the names of days under the axis; for a mark at either end.
const ABOVE: i64 = 50;
const BELOW: i64 = 40;
const BESIDE: i64 = 16;

/// Between the days and the figures whose day is not told.
const APART: i64 = 22;

/// Longer names of counters are cut.
const LONGEST_NAME: usize = 44;

/// The arrow of "at least".
const ARROW: i64 = 14;

/// The same figure by the same counter of the same day, however often it is given.
struct Point<'a> {
    given: Given<'a>,
    n_given: usize,
}

/// A point with its place.
struct Placed<'a> {
    point: Point<'a>,
    x: i64,
    low: i64,
    high: i64,
    reach: Option<(i64, i64)>,
}

impl Placed<'_> {
    fn middle(&self) -> (i64, i64) {
        (self.x, (self.low + self.high) / 2)
    }
}

/// The picture of `figures` in one form.
pub(super) fn draw(context: &PageContext<'_>, figures: &[Given<'_>], unit: &str, form: Form) -> Picture {
    let size = form.size();
    let ends = || figures.iter().map(|it| (it.figure.value.low().to_f64(), it.figure.value.high().to_f64()));
    let low = ends().map(|it| it.0).fold(0.0, f64::min);
    let high = ends().map(|it| it.1).fold(0.0, f64::max);
    let values = Values::new(low, high, size.height - BELOW, ABOVE);
    let ticks = if size.has_values { values.ticks() } else { values.ticks().into_iter().take(1).collect() };
    let widest = ticks.iter().map(|it| it.name.chars().count() as i64).max().unwrap_or_default();
    let (dated, undated) = merged(figures);
    let from = widest * 8 + 8;
    let rank = rank(dated.len(), undated.len(), from, size.width);
    let to = rank.map_or(size.width - BESIDE, |(from, _)| from - APART);
    let times: Vec<Period> = dated.iter().filter_map(|it| it.given.as_of()).map(Period::from).collect();
    let days = Days::new(&times, from + BESIDE, to);
    let mut names: Vec<_> = dated.iter().filter_map(|it| it.given.as_of()).collect();
    names.dedup();
    let day_ticks = days.ticks(&names);
    let mut placed = place_dated(dated, &days, values);
    let lines = lines(&placed);
    part(&mut placed, &lines);
    placed.extend(place_undated(undated, rank, values));
    let line_places = lines.iter().map(|it| it.iter().filter_map(|at| placed.get(*at)).map(Placed::middle).collect());
    let line_places: Vec<Vec<(i64, i64)>> = line_places.collect();
    let whole = Area { from: (from - 6, 0), to: (size.width, size.height - BELOW - 1) };
    let labels = labels(context, &placed, &lines, &line_places, whole);
    let marks = placed.iter().zip(labels).map(|(it, label)| mark(context, it, label, unit));
    Picture {
        form,
        width: size.width,
        height: size.height,
        zero: values.place(0.0),
        values: ticks,
        stretches: days.drawn(),
        days: day_ticks,
        undated: rank,
        lines: line_places,
        marks: marks.collect(),
    }
}

/// The points, those that have a day in the order of time, the others by their value.
fn merged<'a>(figures: &[Given<'a>]) -> (Vec<Point<'a>>, Vec<Point<'a>>) {
    let mut points: Vec<Point<'a>> = Vec::new();
    for figure in figures {
        match points.iter_mut().find(|it| it.given.is_same(figure)) {
            Some(known) => known.n_given += 1,
            None => points.push(Point { given: *figure, n_given: 1 }),
        }
    }
    sort_by_key(&mut points, |it| (it.given.as_of().map(Period::from), it.given.figure.value.low()));
    let (dated, undated) = points.into_iter().partition(|it: &Point<'a>| it.given.as_of().is_some());
    (dated, undated)
}

/// Where figures without a day stand: the more of all they are, the more room they have.
fn rank(n_dated: usize, n_undated: usize, from: i64, width: i64) -> Option<(i64, i64)> {
    match (n_dated, n_undated) {
        (_, 0) => None,
        (0, _) => Some((from, width)),
        _ => {
            let share = (n_undated * 100 / (n_dated + n_undated)).clamp(30, 58) as i64;
            Some((width - width * share / 100, width))
        }
    }
}

fn place_dated<'a>(points: Vec<Point<'a>>, days: &Days, values: Values) -> Vec<Placed<'a>> {
    let place = |point: Point<'a>| {
        let (x, from, to) = days.place(point.given.as_of().map_or(Period { first: 0, last: 0 }, Period::from));
        at(point, x, (to - from > 2 * MARK).then_some((from, to)), values)
    };
    points.into_iter().map(place).collect()
}

fn place_undated<'a>(points: Vec<Point<'a>>, rank: Option<(i64, i64)>, values: Values) -> Vec<Placed<'a>> {
    let (from, to) = rank.unwrap_or_default();
    let n_points = points.len().max(1) as i64;
    let x = |nth: i64| from + (to - from) * (2 * nth + 1) / (2 * n_points);
    (0..).zip(points).map(|(nth, point)| at(point, x(nth), None, values)).collect()
}

fn at<'a>(point: Point<'a>, x: i64, reach: Option<(i64, i64)>, values: Values) -> Placed<'a> {
    let value = point.given.figure.value;
    let [low, high] = [value.low(), value.high()].map(|it| values.place(it.to_f64()));
    Placed { point, x, low, high, reach }
}

/// A mark that would hide another stands beside it. Those on a line keep their day, or the line would run back.
fn part(placed: &mut [Placed<'_>], lines: &[Vec<usize>]) {
    const WIDTH: i64 = 10;
    let is_on_line = |place: usize| lines.iter().any(|it| it.contains(&place));
    let places = placed.iter().enumerate().filter(|it| is_on_line(it.0));
    let mut known: Vec<(i64, i64)> = places.map(|it| it.1.middle()).collect();
    for (_, mark) in placed.iter_mut().enumerate().filter(|it| !is_on_line(it.0)) {
        let (mut x, y) = mark.middle();
        while known.iter().any(|it| (it.0 - x).abs() < WIDTH && (it.1 - y).abs() < WIDTH) {
            x += 1;
        }
        mark.x = x;
        known.push((x, y));
    }
}

/// The places of the marks of each counter that has several, in the order of time.
fn lines(placed: &[Placed<'_>]) -> Vec<Vec<usize>> {
    let mut lines: Vec<(Counter<'_>, Vec<usize>)> = Vec::new();
    for (place, mark) in placed.iter().enumerate() {
        let counter = mark.point.given.counter();
        match lines.iter_mut().find(|it| it.0 == counter) {
            Some((_, line)) => line.push(place),
            None => lines.push((counter, vec![place])),
        }
    }
    lines.into_iter().map(|it| it.1).filter(|it| it.len() > 1).collect()
}

/// A label for each mark. Those that found no room are tried again before all others.
fn labels(
    context: &PageContext<'_>,
    placed: &[Placed<'_>],
    lines: &[Vec<usize>],
    drawn: &[Vec<(i64, i64)>],
    whole: Area,
) -> Vec<Label> {
    let wanted: Vec<Wanted> = placed.iter().map(|mark| wanted(context, mark)).collect();
    let taken = Taken { whole, areas: placed.iter().map(area).collect(), lines: drawn.to_vec() };
    let mut first: Vec<usize> = Vec::new();
    loop {
        let labels = labels_in_turn(&wanted, lines, taken.clone(), &first);
        let is_new = |place: &usize| !first.contains(place);
        let crowded = labels.iter().enumerate().filter(|(_, label)| label.is_crowded).map(|it| it.0);
        let crowded: Vec<usize> = crowded.filter(is_new).collect();
        if crowded.is_empty() {
            return labels;
        }
        first.extend(crowded);
    }
}

/// After those that come first stand those that are on no line; then, of each line, one mark that says who counted, the last if it has
/// room for that; then the figures of the others.
fn labels_in_turn(wanted: &[Wanted], lines: &[Vec<usize>], mut taken: Taken, first: &[usize]) -> Vec<Label> {
    let is_on_line = |place: &usize| lines.iter().any(|it| it.contains(place));
    let others = (0..wanted.len()).filter(|it| !first.contains(it));
    let (on_lines, alone): (Vec<usize>, Vec<usize>) = others.partition(is_on_line);
    let unnamed = |it: &Wanted| Wanted { name: String::new(), ..it.clone() };
    let mut labels: Vec<(usize, Label)> = Vec::new();
    for place in first.iter().copied() {
        labels.extend(wanted.get(place).map(|it| (place, taken.label(&unnamed(it)))));
    }
    for place in alone {
        labels.extend(wanted.get(place).map(|it| (place, taken.label(it))));
    }
    for line in lines {
        let mut later = line.iter().rev().filter(|it| !first.contains(it));
        labels.extend(later.find_map(|place| Some((*place, taken.named(wanted.get(*place)?)?))));
    }
    for place in on_lines {
        let left = wanted.get(place).filter(|_| labels.iter().all(|it| it.0 != place));
        labels.extend(left.map(|it| (place, taken.label(&unnamed(it)))));
    }
    sort_by_key(&mut labels, |it| it.0);
    labels.into_iter().map(|it| it.1).collect()
}

fn wanted(context: &PageContext<'_>, mark: &Placed<'_>) -> Wanted {
    let given = &mark.point.given;
    Wanted {
        x: mark.x,
        high: top(mark),
        low: mark.low,
        value: figure_in_short(given.figure),
        name: page::shortened(given.by(context), LONGEST_NAME),
    }
}

/// A mark with its arrow reaches higher.
fn top(mark: &Placed<'_>) -> i64 {
    if mark.point.given.figure.at_least { mark.high - ARROW } else { mark.high }
}

fn area(mark: &Placed<'_>) -> Area {
    Area { from: (mark.x - MARK, top(mark) - MARK), to: (mark.x + MARK, mark.low + MARK) }
}

fn mark(context: &PageContext<'_>, placed: &Placed<'_>, label: Label, unit: &str) -> Mark {
    let given = &placed.point.given;
    Mark {
        x: placed.x,
        low: placed.low,
        high: placed.high,
        reach: placed.reach,
        is_partys: given.party.is_some(),
        is_least: given.figure.at_least,
        spoken: spoken(context, &placed.point, &label, unit),
        label,
        href: given.href(context),
        n_given: placed.point.n_given,
    }
}

/// "27 Prosecutor: people, 6 October 2020, a party’s own, given three times". What is written beside the mark comes first, as it is
/// written, so that whoever says what is seen opens it by voice.
fn spoken(context: &PageContext<'_>, point: &Point<'_>, label: &Label, unit: &str) -> String {
    let given = &point.given;
    let by = given.by(context);
    let shown = label.name.join(" ");
    let by = (shown != by).then_some(by);
    let day = given.as_of().map(|_| given.day());
    // "About" between the words that are written would part them.
    let value = if given.figure.at_least { label.value.clone() } else { given.written() };
    let shown = if shown.is_empty() { value } else { format!("{value} {shown}") };
    words::numbers::spoken(&shown, unit, day.as_deref(), by, given.party_name(context), point.n_given)
}
