//! Which stretch of time is shown, and in which steps: so few that the count of each can be read on a narrow page.

use super::item::Item;
use crate::period::{Length, Period};

/// Days in a year and in ten, on the safe side.
const YEAR: i64 = 366;
const DECADE: i64 = 3653;

/// The stretch that holds all items, from the beginning of a year or decade to the end of one.
pub(super) fn whole(items: &[Item]) -> Period {
    let mut all: Option<Period> = None;
    for item in items {
        all = Some(all.map_or(item.period, |all| all.to(item.period)));
    }
    let all = all.unwrap_or(Period { first: 0, last: 0 });
    let [from, to] = [all.first, all.last].map(|day| Period { first: day, last: day });
    match all.n_days() {
        ..=31 if from.as_month() == to.as_month() => from.as_month(),
        n_days if n_days <= 3 * DECADE => from.as_year().to(to.as_year()),
        _ => from.as_decade().to(to.as_decade()),
    }
}

/// The steps of `view`, in their order; together they cover it.
pub(super) fn steps(view: Period) -> Vec<Period> {
    let mut steps = Vec::new();
    let mut first = view.first;
    while first <= view.last {
        let day = Period { first, last: first };
        let step = match view.n_days() {
            0..=31 => day,
            32..=124 => Period { first, last: first + 6 },
            n_days if n_days <= 2 * YEAR => day.as_month(),
            n_days if n_days <= 3 * DECADE => day.as_year(),
            _ => day.as_decade(),
        };
        let step = Period { first: step.first.max(view.first), last: step.last.min(view.last) };
        steps.push(step);
        first = step.last + 1;
    }
    steps
}

/// The next wider stretch; `None` of the whole.
pub(super) fn wider(view: Period, whole: Period) -> Option<Period> {
    let wider = match view.length() {
        Length::Day => view.as_month(),
        Length::Month => view.as_year(),
        Length::Year => view.as_decade(),
        Length::Other if view.n_days() <= 31 => view.as_month(),
        Length::Other if view.n_days() <= YEAR => view.as_year(),
        Length::Other => whole,
    };
    if view == whole {
        return None;
    }
    // A decade of one year shows no more than that year, and what is wider than all is all.
    Some(if wider == view || wider.covers(whole) { whole } else { wider })
}

#[cfg(test)]
mod tests {
    use super::{steps, wider};
    use crate::period::Period;

    #[track_caller]
    fn check(view: &str, n_steps: usize, second: &str) {
        let view = Period::parse(view).unwrap();
        let steps = steps(view);
        assert_eq!((steps.len(), steps[1].written().as_str()), (n_steps, second));
        assert_eq!(steps.iter().map(|it| it.n_days()).sum::<i64>(), view.n_days());
    }

    #[test]
    fn every_stretch_has_steps_that_can_be_counted() {
        check("2020-10", 31, "2020-10-02");
        check("2020-09..2020-11", 13, "2020-09-08..2020-09-14");
        check("2020", 12, "2020-02");
        check("2010..2019", 10, "2011");
        check("1920..2029", 11, "1930..1939");
    }

    #[test]
    fn wider_ends_at_the_whole() {
        let period = |written| Period::parse(written).unwrap();
        let whole = period("1920..2029");
        let chain = ["2020-10-06", "2020-10", "2020", "2020..2029", "1920..2029"];
        for pair in chain.windows(2) {
            assert_eq!(wider(period(pair[0]), whole), Some(period(pair[1])));
        }
        assert_eq!(wider(whole, whole), None);
        assert_eq!(wider(period("2020-09..2020-11"), whole), Some(period("2020")));
    }
}
