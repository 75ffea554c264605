//! Time as the logarithm of days from an article, both ways: a week is as wide as the step from a week to two months. Whole numbers
//! alone, so that it is the same everywhere.

use super::Tick;

/// The width of the strip.
pub(super) const WIDTH: i32 = 1000;

/// The least that either side of the article's day gets, so that its words have room.
const LEAST: i32 = 270;

/// Free at both ends, for half a mark.
const MARGIN: i32 = 16;

/// The least between two ticks that have words.
const BETWEEN_TICKS: i32 = 150;

/// Days, and a hundred times the natural logarithm of one more. Between two the way is straight.
const KNOTS: [(i64, i64); 12] = [
    (0, 0),
    (1, 69),
    (3, 139),
    (7, 208),
    (30, 343),
    (91, 452),
    (182, 521),
    (365, 590),
    (1826, 751),
    (3652, 820),
    (10957, 930),
    (36525, 1051),
];

/// Which place a day has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The place of the article's day.
    pub(super) axis: i32,
    /// The first and the last day, from the article's.
    reach: (i64, i64),
    /// Thousandths of the width for a hundred of the logarithm.
    per_hundred: i64,
}

impl Scale {
    /// The scale on which all of these first and last days have a place.
    pub(super) fn over(days: impl Iterator<Item = (i64, i64)>) -> Self {
        let reach = days.fold((0, 0), |(least, most): (i64, i64), (first, last)| (least.min(first), most.max(last)));
        let (before, behind) = (logarithm(reach.0), logarithm(reach.1));
        let all = (before + behind).max(1);
        let axis = i32::try_from(before * i64::from(WIDTH) / all).unwrap_or(WIDTH).clamp(LEAST, WIDTH - LEAST);
        let room = |length: i32, needed: i64| i64::from(length - MARGIN) * 100 / needed.max(1);
        let per_hundred = room(axis, before).min(room(WIDTH - axis, behind));
        Self { axis, reach, per_hundred }
    }

    /// The place of a day, counted from the article's.
    pub(super) fn place(&self, day: i64) -> i32 {
        let length = i32::try_from(logarithm(day) * self.per_hundred / 100).unwrap_or(WIDTH);
        if day < 0 { self.axis - length } else { self.axis + length }
    }

    /// The lengths of time that the marks reach, those left out that would stand too close.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let mut add = |days: i64, words| {
            let at = self.place(days);
            let is_free = (at - self.axis).abs() >= BETWEEN_TICKS
                && ticks.iter().all(|tick| (tick.at - at).abs() >= BETWEEN_TICKS)
                && (MARGIN..=WIDTH - MARGIN).contains(&at);
            if is_free {
                ticks.push(Tick { at, words });
            }
        };
        for (days, words) in crate::words::time::TICKS {
            if days <= self.reach.1 {
                add(days, words);
            }
            if -days >= self.reach.0 {
                add(-days, words);
            }
        }
        ticks
    }
}

/// A hundred times the logarithm of a distance and one day more.
fn logarithm(day: i64) -> i64 {
    let days = day.abs();
    let behind = KNOTS.iter().position(|(knot, _)| *knot >= days);
    let Some(behind) = behind else { return KNOTS.last().map_or(0, |(_, last)| *last) };
    let (Some((to, high)), Some((from, low))) = (KNOTS.get(behind), KNOTS.get(behind.saturating_sub(1))) else {
        return 0;
    };
    if to == from { *high } else { low + (high - low) * (days - from) / (to - from) }
}

#[cfg(test)]
mod tests {
    use super::{LEAST, MARGIN, Scale, WIDTH, logarithm};

    #[test]
    fn each_later_day_has_a_later_place() {
        let scale = Scale::over([(-10, 400)].into_iter());
        let places: Vec<i32> = (-10..=400).map(|day| scale.place(day)).collect();
        assert!(places.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!(scale.place(0), scale.axis);
        assert!(places[0] >= MARGIN - 1 && places[410] <= WIDTH - MARGIN + 1, "{places:?}");
    }

    #[test]
    fn both_sides_of_the_day_keep_room_for_their_words() {
        assert_eq!(Scale::over([(1, 100)].into_iter()).axis, LEAST);
        assert_eq!(Scale::over([(-100, -1)].into_iter()).axis, WIDTH - LEAST);
        assert!((LEAST..=WIDTH - LEAST).contains(&Scale::over(std::iter::empty()).axis));
    }

    #[test]
    fn time_beyond_all_measure_has_a_place_all_the_same() {
        assert_eq!(logarithm(i64::from(i32::MAX)), logarithm(36525));
        let scale = Scale::over([(-700_000, 700_000)].into_iter());
        assert!(scale.place(700_000) <= WIDTH && scale.place(-700_000) >= 0);
    }

    #[test]
    fn words_of_ticks_do_not_meet() {
        for reach in [(0, 20), (-4, 100), (-9500, 1200), (0, 0)] {
            let mut places: Vec<i32> =
                Scale::over([reach].into_iter()).ticks().into_iter().map(|tick| tick.at).collect();
            places.sort_unstable();
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 150), "{reach:?}: {places:?}");
        }
    }
}
