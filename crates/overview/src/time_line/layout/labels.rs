//! Room for words: boxes that are taken, in CSS pixels across and tenths of the size of the letters downwards.

use super::{Label, WIDTH};
use crate::numbers::model::Anchor;

/// How wide a letter is at most times, in tenths of a CSS pixel, and how much room stands beside words.
const LETTER: i64 = 80;
const BESIDE: i64 = 6;

/// How tall words are, from their foot upwards.
const TALL: i64 = 10;

/// What is taken of a lane.
pub(super) struct Room {
    width: i64,
    taken: Vec<[i64; 4]>,
}

impl Room {
    /// A lane of so many CSS pixels with nothing in it.
    pub(super) const fn new(width: i64) -> Self {
        Self { width, taken: Vec::new() }
    }

    /// How far down anything reaches.
    pub(super) fn foot(&self) -> i64 {
        self.taken.iter().map(|it| it[3]).max().unwrap_or_default()
    }

    /// Takes what a mark covers: `across` CSS pixels about its place, `down` from the first height to the second.
    pub(super) fn take(&mut self, x: i64, across: i64, down: (i64, i64)) {
        let x = self.pixels(x);
        self.taken.push([x - across / 2, x + across / 2, down.0, down.1]);
    }

    /// Puts words about their mark, or where the lane ends before it; words that meet others are crowded.
    pub(super) fn put(&mut self, x: i64, lines: Vec<(i64, String)>) -> Label {
        let wide = width(&lines);
        let at = self.pixels(x);
        let (anchor, left) = match at {
            at if at - wide / 2 < 0 => (Anchor::Start, 0),
            at if at + wide / 2 > self.width => (Anchor::End, self.width - wide),
            at => (Anchor::Middle, at - wide / 2),
        };
        let x = match anchor {
            Anchor::Start => 0,
            Anchor::Middle => x,
            Anchor::End => WIDTH,
        };
        self.place(x, anchor, left, wide, lines)
    }

    /// Puts words behind their mark, or before it where there is more room.
    pub(super) fn put_beside(&mut self, x: i64, away: i64, lines: Vec<(i64, String)>) -> Label {
        let (wide, at, away_across) = (width(&lines), self.pixels(x), away * WIDTH / self.width.max(1));
        if at + away + wide <= self.width || at < self.width / 2 {
            return self.place(x + away_across, Anchor::Start, at + away, wide, lines);
        }
        self.place(x - away_across, Anchor::End, at - away - wide, wide, lines)
    }

    fn place(&mut self, x: i64, anchor: Anchor, left: i64, wide: i64, lines: Vec<(i64, String)>) -> Label {
        let top = lines.iter().map(|it| it.0 - TALL).min().unwrap_or_default();
        let foot = lines.iter().map(|it| it.0).max().unwrap_or_default();
        let taken = [left - BESIDE, left + wide + BESIDE, top, foot];
        let is_crowded = self.taken.iter().any(|it| meet(it, &taken));
        if !is_crowded {
            self.taken.push(taken);
        }
        Label { x, anchor: Some(anchor), lines, is_crowded }
    }

    fn pixels(&self, x: i64) -> i64 {
        x * self.width / WIDTH
    }
}

fn width(lines: &[(i64, String)]) -> i64 {
    let longest = lines.iter().map(|it| it.1.chars().count()).max().unwrap_or_default();
    i64::try_from(longest).unwrap_or_default() * LETTER / 10
}

fn meet(one: &[i64; 4], other: &[i64; 4]) -> bool {
    one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3]
}
