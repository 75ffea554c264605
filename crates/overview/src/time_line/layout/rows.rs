//! The three rows of a lane: the days that its text writes about, its own day, the evidence.

use super::labels::Room;
use super::{Drawing, Label, Mark, Row, RowKind, Shape, Slope, Space, middle};
use crate::numbers::model::Anchor;
use crate::period::{Length, Period};
use crate::time_line::model::lane::{Lane, Point, Side};
use crate::time_line::ticks::{WIDTH, place};
use crate::words;

/// Where the rows stand: with the words of the days that are written about above their line, the day of the text below them, and the
/// evidence so far below that its slopes can be told apart.
const TOLD: i64 = 33;
const APART: i64 = 28;
const FIRST: i64 = 16;

/// How much room is left under a lane.
pub(super) const BELOW: i64 = 6;

/// How wide a dot is with the room beside it, and a circle, in CSS pixels; how far one dot stands under the other.
const DOT: i64 = 8;
const CIRCLE: i64 = 26;
const UNDER: i64 = 6;

/// More pieces of evidence than this are a circle with their number, unless nothing closer can be shown.
const MOST_IN_STACK: usize = 7;

/// The heights of the rows that a lane has.
#[derive(Clone, Copy)]
pub(super) struct Heights {
    before: Option<(RowKind, i64)>,
    published: i64,
    evidence: Option<i64>,
}

impl Heights {
    pub(super) fn of(lane: &Lane) -> Self {
        let before = match (lane.told.is_empty(), lane.answered.is_empty()) {
            (false, _) => Some((RowKind::Told, TOLD)),
            (true, false) => Some((RowKind::Answered, TOLD)),
            (true, true) => None,
        };
        let published = before.map_or(FIRST, |_| TOLD + APART);
        let evidence = (!lane.evidence.is_empty()).then_some(published + APART);
        Self { before, published, evidence }
    }

    pub(super) fn rows(self) -> Vec<Row> {
        let before = self.before.map(|(kind, y)| Row { kind, y });
        let published = Row { kind: RowKind::Published, y: self.published };
        let evidence = self.evidence.map(|y| Row { kind: RowKind::Evidence, y });
        before.into_iter().chain([published]).chain(evidence).collect()
    }

    /// The lowest line with what belongs to it.
    pub(super) fn foot(self) -> i64 {
        self.evidence.unwrap_or(self.published) + FIRST
    }
}

/// The days that the text writes about, or those of the texts on which it is evidence.
pub(super) fn before(lane: &Lane, space: Space<'_>, heights: Heights, drawing: &mut Drawing, room: &mut Room) {
    let Some((kind, y)) = heights.before else { return };
    let points = if kind == RowKind::Told { &lane.told } else { &lane.answered };
    let own = lane.published.filter(|it| it.length() == Length::Day);
    for point in points.iter().filter(|it| it.period.length() == Length::Day) {
        let from = (middle(space.view, point.period), y);
        drawing
            .slopes
            .extend(own.and_then(|own| slope(space, from, (middle(space.view, own), heights.published), false)));
    }
    let shown: Vec<&Point> = points.iter().filter(|it| is_drawn(it, space.view)).collect();
    let mut marks: Vec<Mark> = shown.iter().map(|point| mark_before(point, space, y)).collect();
    for mark in &marks {
        room.take(mark.x, 4, (y - 5, y + 5));
    }
    for place in from_the_ends(marks.len()) {
        let (Some(mark), Some(point)) = (marks.get_mut(place), shown.get(place)) else { continue };
        mark.label = room.put(mark.x, label_before(lane, point, y));
    }
    drawing.marks.extend(marks);
}

fn mark_before(point: &Point, space: Space<'_>, y: i64) -> Mark {
    let (x, shape) = match point.period.length() {
        Length::Day => (middle(space.view, point.period), Shape::Tick),
        _ => bar(point.period, space.view),
    };
    let spoken = words::time_line::day_told(&point.period.name(), &point.what, point.n_dates);
    Mark { shape, x, y, label: Label::default(), spoken, href: point.href.clone() }
}

/// The day, and under it how many days before the text it is.
fn label_before(lane: &Lane, point: &Point, y: i64) -> Vec<(i64, String)> {
    let day = day_name(point.period);
    match point.gap(lane.published) {
        Some(gap) => vec![(y - 20, day), (y - 8, words::time_line::gap(gap))],
        None => vec![(y - 8, day)],
    }
}

/// The day of the text.
pub(super) fn published(lane: &Lane, space: Space<'_>, heights: Heights, drawing: &mut Drawing, room: &mut Room) {
    let Some(day) = lane.published.filter(|it| it.overlaps(space.view)) else { return };
    let y = heights.published;
    let (x, shape) = match day.length() {
        Length::Day => (middle(space.view, day), Shape::Square),
        _ => bar(day, space.view),
    };
    room.take(x, 14, (y - 5, y + 5));
    // Lines to the texts that are answered may lead upwards to both sides; below there is room.
    let foot = if matches!(heights.before, Some((RowKind::Answered, _))) { y + 12 } else { y - 4 };
    let label = room.put_beside(x, 14, vec![(foot, day_name(day))]);
    let spoken = words::time_line::was_published(&day.name(), &lane.name);
    drawing.marks.push(Mark { shape, x, y, label, spoken, href: Some(lane.href.clone()) });
}

/// The evidence: what stands too close together stands one under the other, or is a circle with its number.
pub(super) fn evidence(lane: &Lane, space: Space<'_>, heights: Heights, drawing: &mut Drawing, room: &mut Room) {
    let Some(y) = heights.evidence else { return };
    let (columns, mut stacks) = stacks(lane, space);
    let own = lane.published.filter(|it| it.length() == Length::Day).map(|it| middle(space.view, it));
    for stack in &stacks {
        let is_later = stack.points.iter().any(|it| it.side == Side::Later);
        let from = own.filter(|_| is_later).map(|x| (x, heights.published));
        drawing.slopes.extend(from.and_then(|from| slope(space, from, (stack.x(space.view), y), true)));
    }
    stacks.retain(|it| it.column.overlaps(space.view));
    let bars: Vec<Mark> = bars(lane, space, &columns, y);
    let mut piles: Vec<Vec<Mark>> = stacks.iter().map(|it| it.marks(lane, space, y)).collect();
    for (marks, stack) in piles.iter().zip(&stacks) {
        let foot = marks.last().map_or(y, |it| it.y);
        room.take(stack.x(space.view), DOT, (y - 4, foot + 4));
    }
    for place in from_the_ends(piles.len()) {
        let (Some(marks), Some(stack)) = (piles.get_mut(place), stacks.get(place)) else { continue };
        let Some(last) = marks.last_mut() else { continue };
        let foot = last.y + if matches!(last.shape, Shape::Circle(_)) { 21 } else { 15 };
        if let Some(gap) = stack.label(lane) {
            last.label = room.put(last.x, vec![(foot, gap)]);
        }
    }
    drawing.marks.extend(bars);
    drawing.marks.extend(piles.into_iter().flatten());
}

/// The evidence by the columns that it stands in: as wide as a dot, or as a circle where one of them holds too much.
fn stacks<'a>(lane: &'a Lane, space: Space<'_>) -> (Columns, Vec<Stack<'a>>) {
    let close = Columns::of(space, DOT);
    let stacks = close.stacks(lane);
    if space.view.n_days() == 1 || stacks.iter().all(|it| it.points.len() <= MOST_IN_STACK) {
        return (close, stacks);
    }
    let wide = Columns::of(space, CIRCLE);
    let stacks = wide.stacks(lane);
    (wide, stacks)
}

/// Evidence of which a month or a year is known, if that is not all that is shown.
fn bars(lane: &Lane, space: Space<'_>, columns: &Columns, y: i64) -> Vec<Mark> {
    let mut periods: Vec<(Period, Vec<&Point>)> = Vec::new();
    let long = lane.evidence.iter().filter(|it| it.period.length() != Length::Day && !columns.hold(it.period));
    for point in long.filter(|it| is_drawn(it, space.view)) {
        match periods.iter_mut().find(|it| it.0 == point.period) {
            Some(known) => known.1.push(point),
            None => periods.push((point.period, vec![point])),
        }
    }
    let mark = |(period, points): (Period, Vec<&Point>)| {
        let (x, shape) = bar(period, space.view);
        let (what, href) = match points.as_slice() {
            [only] => (only.what.clone(), only.href.clone()),
            _ => (words::time_line::sources(points.len()), Some((space.href)(period))),
        };
        let spoken = words::time_line::at(&period.name(), &what);
        let lines = vec![(y + 15, words::time_line::no_day_known(&period.short_name()))];
        let anchor = if x < WIDTH / 2 { Anchor::Start } else { Anchor::End };
        let end = if let Shape::Bar(to) = shape { to } else { x };
        let at = if x < WIDTH / 2 { x } else { end };
        let label = Label { x: at, anchor: Some(anchor), lines, is_crowded: true };
        Mark { shape, x, y, label, spoken, href }
    };
    periods.into_iter().map(mark).collect()
}

/// Days that share the place of a dot.
struct Columns {
    n_days: i64,
}

impl Columns {
    /// As many days as are `pixels` wide.
    fn of(space: Space<'_>, pixels: i64) -> Self {
        let width = space.width.max(pixels);
        Self { n_days: ((pixels * space.view.n_days() + width - 1) / width).max(1) }
    }

    fn stacks<'a>(&self, lane: &'a Lane) -> Vec<Stack<'a>> {
        let mut stacks: Vec<Stack<'a>> = Vec::new();
        for point in lane.evidence.iter().filter(|it| it.period.length() == Length::Day || self.hold(it.period)) {
            let column = self.at(point.period.first);
            match stacks.iter_mut().find(|it| it.column == column) {
                Some(stack) => stack.points.push(point),
                None => stacks.push(Stack { column, points: vec![point] }),
            }
        }
        stacks
    }

    /// The column of a day. Columns stay where they are while the stretch is moved.
    fn at(&self, day: i64) -> Period {
        let first = day.div_euclid(self.n_days) * self.n_days;
        Period { first, last: first + self.n_days - 1 }
    }

    fn hold(&self, period: Period) -> bool {
        self.at(period.first).covers(period)
    }
}

/// Evidence that shares a column.
struct Stack<'a> {
    column: Period,
    points: Vec<&'a Point>,
}

impl Stack<'_> {
    fn x(&self, view: Period) -> i64 {
        middle(view, self.column).clamp(if self.column.overlaps(view) { 0 } else { i64::MIN }, i64::MAX)
    }

    fn marks(&self, lane: &Lane, space: Space<'_>, y: i64) -> Vec<Mark> {
        let x = self.x(space.view);
        if self.points.len() > MOST_IN_STACK && space.view.n_days() > 1 {
            return vec![self.circle(space, x, y)];
        }
        let mark = |(place, point): (usize, &&Point)| Mark {
            shape: Shape::Dot(point.side),
            x,
            y: y + UNDER * i64::try_from(place).unwrap_or_default(),
            label: Label::default(),
            spoken: spoken_evidence(lane, point),
            href: point.href.clone(),
        };
        self.points.iter().enumerate().map(mark).collect()
    }

    fn circle(&self, space: Space<'_>, x: i64, y: i64) -> Mark {
        let days = self.points.iter().map(|it| it.period).reduce(Period::to).unwrap_or(self.column);
        let n_then = self.points.iter().filter(|it| it.side == Side::Then).count();
        let n_later = self.points.iter().filter(|it| it.side == Side::Later).count();
        let spoken = words::time_line::sources_at(&days.name(), self.points.len(), n_then, n_later);
        let shape = Shape::Circle(self.points.len());
        Mark { shape, x, y, label: Label::default(), spoken, href: Some((space.href)(days)) }
    }

    /// How many days later than the text; nothing of what was known then.
    fn label(&self, lane: &Lane) -> Option<String> {
        let gaps = self.points.iter().filter(|it| it.side == Side::Later).filter_map(|it| it.gap(lane.published));
        let (least, most) = gaps.fold(None, |ends: Option<(i64, i64)>, gap| {
            Some(ends.map_or((gap, gap), |(least, most)| (least.min(gap), most.max(gap))))
        })?;
        Some(words::time_line::gaps(least, most))
    }
}

/// A line between two places, if any of it is seen.
fn slope(space: Space<'_>, from: (i64, i64), to: (i64, i64), is_to_evidence: bool) -> Option<Slope> {
    let is_inside = |x: i64| (0..=WIDTH).contains(&x);
    let is_seen = is_inside(from.0) || is_inside(to.0) || (from.0 < 0) != (to.0 < 0);
    let is_cut = !is_inside(from.0) || !is_inside(to.0);
    (is_seen && space.width > 0).then_some(Slope { from, to, is_to_evidence, is_cut })
}

/// What is longer than all that is shown has no place in it.
fn is_drawn(point: &Point, view: Period) -> bool {
    point.period.overlaps(view) && (point.period.length() == Length::Day || !point.period.covers(view))
}

/// A bar along what is seen of a month or longer.
fn bar(period: Period, view: Period) -> (i64, Shape) {
    let [from, to] = [place(view, period.first), place(view, period.last + 1)].map(|it| it.clamp(0, WIDTH));
    (from, Shape::Bar(to))
}

fn spoken_evidence(lane: &Lane, point: &Point) -> String {
    let gap = point.gap(lane.published).map(words::time_line::gap);
    words::time_line::evidence_at(gap.as_deref(), &point.period.name(), &point.what, point.n_dates)
}

/// "6 Oct": the axis tells the year.
fn day_name(period: Period) -> String {
    let name = period.short_name();
    match (period.length(), name.rsplit_once('\u{a0}')) {
        (Length::Day, Some((day, _))) => day.to_owned(),
        _ => name,
    }
}

/// First, last, then one after the other: what stands at the ends is labeled before what stands between.
fn from_the_ends(n_places: usize) -> impl Iterator<Item = usize> {
    let last = n_places.saturating_sub(1);
    (0..n_places.min(1)).chain((1..n_places).rev().take(1)).chain(1..last.max(1))
}
