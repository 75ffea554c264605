//! Which stretch of time is shown, and in which steps: so few that the count of each can be read on a narrow page.

use std::collections::BTreeMap;

use super::item::Item;
use crate::period::Period;

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

/// The month in which most items lie, with the months before and after it if anything lies in them. The whole where no month has more
/// than all others.
pub(super) fn fullest(items: &[Item], whole: Period) -> Period {
    let counts = months(items);
    let most = counts.values().copied().max();
    let mut fullest = counts.iter().filter(|(_, n_items)| Some(**n_items) == most).map(|(month, _)| *month);
    let (Some(fullest), None) = (fullest.next(), fullest.next()) else { return whole };
    let beside = [fullest.first - 1, fullest.last + 1].map(|day| Period { first: day, last: day }.as_month());
    beside.into_iter().filter(|month| counts.contains_key(month)).fold(fullest, Period::to)
}

/// The shortest run of months in which three of four items lie that a month holds, the earliest of several, and the `opening`.
pub(super) fn usual(items: &[Item], opening: Period, whole: Period) -> Period {
    let counts: Vec<(Period, usize)> = months(items).into_iter().collect();
    let n_wanted = (counts.iter().map(|(_, n_items)| n_items).sum::<usize>() * 3).div_ceil(4);
    let mut shortest = whole;
    for (place, (from, _)) in counts.iter().enumerate() {
        let mut n_inside = 0;
        for (to, n_items) in counts.iter().skip(place) {
            n_inside += n_items;
            let run = from.to(*to);
            if n_inside >= n_wanted {
                shortest = if run.n_days() < shortest.n_days() { run } else { shortest };
                break;
            }
        }
    }
    shortest.to(opening)
}

/// How many items each month holds, without the months that hold none.
fn months(items: &[Item]) -> BTreeMap<Period, usize> {
    let mut counts: BTreeMap<Period, usize> = BTreeMap::new();
    let months = items.iter().map(|it| (it.period.as_month(), it.period));
    for (month, _) in months.filter(|(month, period)| month.covers(*period)) {
        *counts.entry(month).or_default() += 1;
    }
    counts
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

#[cfg(test)]
mod tests {
    use super::steps;
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
}
