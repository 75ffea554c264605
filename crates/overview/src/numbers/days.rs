//! The axis of days: true to time, and broken where nothing is told for so long that the rest would be a heap.

use diptych_corpus::date::PartialDate;
use diptych_corpus::order::sort_by_key;
use diptych_library::date;

use super::model::DayTick;
use crate::period::Period;

/// A gap that takes more than so many hundredths of the time may be left out.
const LONG_GAP: i64 = 50;

/// It is left out if each time that is told would get fewer hundredths of the width than this. Larger values break more axes.
const HEAP: i64 = 6;

/// So many gaps at most are left out: an axis in many pieces is no axis.
const MOST_BREAKS: usize = 2;

/// The width of a break.
const BREAK: i64 = 26;

/// A stretch gets at least so many hundredths of the width.
const LEAST: i64 = 16;

/// The names of two days are so far apart at least.
const BETWEEN_NAMES: i64 = 46;

/// Days from place to place.
#[derive(Clone, Debug)]
pub(super) struct Days {
    stretches: Vec<Stretch>,
}

/// A stretch of days with its places.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    time: Period,
    from: i64,
    to: i64,
}

impl Days {
    /// For these times, from one place to another.
    pub(super) fn new(times: &[Period], from: i64, to: i64) -> Self {
        let mut times = times.to_vec();
        sort_by_key(&mut times, |it| *it);
        let stretches = unbroken(&times);
        let room = to - from - BREAK * (stretches.len().max(1) as i64 - 1);
        let total: i64 = stretches.iter().map(Period::n_days_between).sum();
        let least = total.max(1) * LEAST / 100;
        let weight = |it: &Period| it.n_days_between().max(least).max(1);
        let all: i64 = stretches.iter().map(weight).sum();
        let mut at = from;
        let placed = stretches.iter().map(|time| {
            let width = room * weight(time) / all.max(1);
            let stretch = Stretch { time: *time, from: at, to: at + width };
            at += width + BREAK;
            stretch
        });
        Self { stretches: placed.collect() }
    }

    /// Where a time lies: its middle, its beginning and its end.
    pub(super) fn place(&self, time: Period) -> (i64, i64, i64) {
        let [from, to] = [time.first, time.last].map(|day| self.at(day));
        ((from + to) / 2, from, to)
    }

    fn at(&self, day: i64) -> i64 {
        let Some(stretch) = self.stretches.iter().find(|it| day <= it.time.last).or(self.stretches.last()) else {
            return 0;
        };
        let Stretch { time, from, to } = *stretch;
        match time.n_days_between() {
            0 => (from + to) / 2,
            all => from + (to - from) * (day.clamp(time.first, time.last) - time.first) / all,
        }
    }

    /// From where to where the axis is drawn.
    pub(super) fn drawn(&self) -> Vec<(i64, i64)> {
        self.stretches.iter().map(|it| (it.from, it.to)).collect()
    }

    /// The names of days at which something is told, as many as have room: the first and the last first.
    pub(super) fn ticks(&self, days: &[PartialDate]) -> Vec<DayTick> {
        let mut days = days.to_vec();
        sort_by_key(&mut days, |it| Period::from(*it));
        let ends = days.first().into_iter().chain(days.last()).chain(days.iter());
        let mut placed: Vec<(i64, PartialDate)> = Vec::new();
        for day in ends {
            let at = self.place(Period::from(*day)).0;
            if placed.iter().all(|(known, _)| (known - at).abs() >= BETWEEN_NAMES) {
                placed.push((at, *day));
            }
        }
        sort_by_key(&mut placed, |it| it.0);
        named(&placed)
    }
}

/// Names with the year where it changes.
fn named(placed: &[(i64, PartialDate)]) -> Vec<DayTick> {
    let mut before = None;
    let tick = |(at, day): &(i64, PartialDate)| {
        let is_new = before.replace(day.year()) != Some(day.year());
        let year = day.year().filter(|_| is_new && day.month().is_some()).map(|year| year.to_string());
        DayTick { at: *at, name: date::without_year(*day), year }
    };
    placed.iter().map(tick).collect()
}

impl Period {
    fn n_days_between(&self) -> i64 {
        self.last - self.first
    }
}

/// The times in their order as stretches, without the longest gaps.
fn unbroken(times: &[Period]) -> Vec<Period> {
    let mut covered: Vec<Period> = Vec::new();
    for time in times {
        match covered.last_mut().filter(|it| time.first <= it.last) {
            Some(known) => *known = known.to(*time),
            None => covered.push(*time),
        }
    }
    let gaps = broken(&covered);
    let mut stretches: Vec<Period> = Vec::new();
    for (place, time) in covered.iter().enumerate() {
        match stretches.last_mut().filter(|_| !gaps.contains(&place)) {
            Some(known) => *known = known.to(*time),
            None => stretches.push(*time),
        }
    }
    stretches
}

/// Before which of these times the axis breaks.
fn broken(covered: &[Period]) -> Vec<usize> {
    let mut breaks: Vec<usize> = Vec::new();
    let gap = |place: usize| match (place.checked_sub(1).and_then(|it| covered.get(it)), covered.get(place)) {
        (Some(one), Some(next)) => next.first - one.last,
        _ => 0,
    };
    let all = covered.first().zip(covered.last()).map_or(0, |(first, last)| last.last - first.first);
    // Between two times alone there is nothing that a gap could press together.
    while breaks.len() < MOST_BREAKS && covered.len() > breaks.len() + 2 {
        let left = all - breaks.iter().map(|it| gap(*it)).sum::<i64>();
        let longest = (1..covered.len()).filter(|it| !breaks.contains(it)).max_by_key(|it| gap(*it));
        let is_long = |it: &usize| gap(*it) * 100 > left * LONG_GAP;
        let leaves_heap = |it: &usize| (left - gap(*it)) * 100 < left * HEAP * covered.len() as i64;
        match longest.filter(is_long).filter(leaves_heap) {
            Some(place) => breaks.push(place),
            None => break,
        }
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::Days;
    use crate::period::Period;

    fn days(written: &[&str]) -> Vec<Period> {
        written.iter().map(|it| Period::parse(it).unwrap()).collect()
    }

    #[test]
    fn long_silence_breaks_the_axis_and_a_short_one_does_not() {
        let stretches = |written: &[&str]| Days::new(&days(written), 0, 600).drawn().len();
        assert_eq!(stretches(&["2020-10-01", "2020-10-04", "2020-10-09"]), 1);
        assert_eq!(stretches(&["2020-10-01", "2020-10-04", "2021-09-27"]), 2);
        assert_eq!(stretches(&["2020-10-01", "2021-09-27"]), 1);
    }

    #[test]
    fn equal_times_are_equal_distances_within_a_stretch() {
        let axis = Days::new(&days(&["2020-10-01", "2020-10-11"]), 10, 110);
        let at = |day: &str| axis.place(Period::parse(day).unwrap()).0;
        assert_eq!(["2020-10-01", "2020-10-06", "2020-10-11"].map(at), [10, 60, 110]);
    }

    #[test]
    fn a_month_reaches_from_its_first_day_to_its_last() {
        let axis = Days::new(&days(&["2020-10", "2020-10-31"]), 0, 300);
        assert_eq!(axis.place(Period::parse("2020-10").unwrap()), (150, 0, 300));
    }
}
