//! What stands where in a lane, for a stretch of time and a width. Pure: the page lays out anew while somebody moves the stretch.
//!
//! Across, places are hundredths of a percent of the width, so that a lane fits any paper; downwards they are tenths of the size of the
//! letters. `rows` puts the points into the three rows, `labels` finds room for their words.

mod labels;
mod rows;
#[cfg(test)]
mod tests;

use super::model::lane::{Lane, Side};
use super::ticks::WIDTH;
use crate::numbers::model::Anchor;
use crate::period::Period;
use crate::words;
use labels::Room;
use rows::Heights;

/// What a lane is laid out for.
#[derive(Clone, Copy)]
pub struct Space<'a> {
    /// The stretch of time.
    pub view: Period,
    /// How many CSS pixels it is wide.
    pub width: i64,
    /// The address of another stretch.
    pub href: &'a dyn Fn(Period) -> String,
}

/// A lane with everything in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// How tall it is.
    pub height: i64,
    /// The rows that it has.
    pub rows: Vec<Row>,
    /// Lines from the days that the text writes about to its own, and from there to the evidence.
    pub slopes: Vec<Slope>,
    /// What stands on the rows, each row in the order of time.
    pub marks: Vec<Mark>,
}

/// A row of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What stands in it.
    pub kind: RowKind,
    /// Where its line is.
    pub y: i64,
}

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The days that the text writes about.
    Told,
    /// The days of the texts on which it is evidence, where no day is known that it writes about.
    Answered,
    /// Its own day.
    Published,
    /// The evidence.
    Evidence,
}

/// A line from one day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slope {
    /// Where it begins.
    pub from: (i64, i64),
    /// Where it ends.
    pub to: (i64, i64),
    /// Whether it leads to evidence, and not from a day that is written about.
    pub is_to_evidence: bool,
    /// Whether one of its ends lies outside of the stretch.
    pub is_cut: bool,
}

/// A date, or several that stand too close to be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How it is drawn.
    pub shape: Shape,
    /// Where it stands across.
    pub x: i64,
    /// Where it stands downwards.
    pub y: i64,
    /// What is written at it.
    pub label: Label,
    /// What it is, for whoever hears the picture.
    pub spoken: String,
    /// What it opens.
    pub href: Option<String>,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A day that is written about, or the day of a text that is answered.
    Tick,
    /// The day of the text.
    Square,
    /// A piece of evidence.
    Dot(Side),
    /// So many pieces of evidence.
    Circle(usize),
    /// A month or longer, of which no day is known: a bar that ends here.
    Bar(i64),
}

/// Words at a mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// Where they stand across.
    pub x: i64,
    /// Which end of them stands there.
    pub anchor: Option<Anchor>,
    /// Their lines, each with the height of its foot.
    pub lines: Vec<(i64, String)>,
    /// Whether other words are in the way, so that these are shown to whoever looks at the mark.
    pub is_crowded: bool,
}

impl Mark {
    /// What is read at the mark stands at the beginning of what is heard.
    fn say_what_is_seen(&mut self) {
        let number = if let Shape::Circle(n_sources) = self.shape { Some(n_sources.to_string()) } else { None };
        let seen: Vec<String> = number.into_iter().chain(self.label.lines.iter().map(|it| it.1.clone())).collect();
        let seen = seen.join(" ");
        if !seen.is_empty() && !self.spoken.starts_with(&seen) {
            self.spoken = words::time_line::at(&seen, &self.spoken);
        }
    }
}

/// Lays a lane out.
#[must_use]
pub fn lane(lane: &Lane, space: Space<'_>) -> Drawing {
    let heights = Heights::of(lane);
    let mut room = Room::new(space.width);
    let mut drawing = Drawing { rows: heights.rows(), ..Drawing::default() };
    rows::before(lane, space, heights, &mut drawing, &mut room);
    rows::published(lane, space, heights, &mut drawing, &mut room);
    rows::evidence(lane, space, heights, &mut drawing, &mut room);
    for mark in &mut drawing.marks {
        mark.say_what_is_seen();
    }
    drawing.height = heights.foot().max(room.foot() + rows::BELOW);
    drawing
}

/// The middle of a day or of any other stretch.
fn middle(view: Period, of: Period) -> i64 {
    let n_days = view.n_days().max(1);
    ((of.first - view.first) * 2 + of.n_days()) * WIDTH / (2 * n_days)
}
