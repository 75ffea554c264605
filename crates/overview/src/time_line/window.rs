//! The stretch of time that is shown: what an address asks for, and how the stretch is moved, made closer and made wider. Pure
//! arithmetic, which the page does itself while somebody drags.

use super::model::Stretches;
use crate::period::Period;

/// A closer look than this shows a day or two and nothing beside them.
const SHORTEST: i64 = 5;

/// The article and the stretch that an address asks for: "gazette-2021,2021-03". Either may be absent.
#[must_use]
pub fn asked(of: Option<&str>) -> (Option<&str>, Option<Period>) {
    let of = of.unwrap_or_default();
    let (first, rest) = of.split_once(',').unwrap_or((of, of));
    let view = Period::parse(rest);
    let slug = Some(first).filter(|it| !it.is_empty() && Period::parse(it).is_none());
    (slug, view)
}

/// Writes what [`asked`] reads.
#[must_use]
pub fn written(slug: Option<&str>, view: Period) -> String {
    match slug {
        None => view.written(),
        Some(slug) => format!("{slug},{}", view.written()),
    }
}

/// The stretch that is shown: the asked one if there is anything in it, around the day of the chosen article, or the opening.
#[must_use]
pub fn shown(asked: Option<Period>, published: Option<Period>, stretches: Stretches) -> Period {
    let asked = asked.filter(|it| it.overlaps(stretches.whole));
    asked.or_else(|| published.map(around)).unwrap_or(stretches.opening)
}

/// The month of a day with the one before and the one after.
fn around(day: Period) -> Period {
    let month = day.as_month();
    let month_of = |day: i64| Period { first: day, last: day }.as_month();
    month_of(month.first - 1).to(month_of(month.last + 1))
}

/// The stretch with `parts` of `of` equal parts of its length; `day` keeps its place, unless an end of the `whole` is in the way.
#[must_use]
pub fn zoomed(view: Period, day: i64, (parts, of): (i64, i64), whole: Period) -> Period {
    let n_days = (view.n_days() * parts / of.max(1)).clamp(SHORTEST.min(whole.n_days()), whole.n_days());
    let before = (day - view.first) * n_days / view.n_days().max(1);
    inside(day - before, n_days, whole)
}

/// The stretch with two days, which two fingers took hold of, under the fingers again. `held` says where the fingers went down on the
/// picture of `view` and `now` where they are, in thousandths of its width, the left one first.
#[must_use]
pub fn spread(view: Period, held: (i64, i64), now: (i64, i64), whole: Period) -> Period {
    let (was_wide, wide) = ((held.1 - held.0).max(1), (now.1 - now.0).max(1));
    let n_days = ((view.n_days() * was_wide + wide / 2) / wide).clamp(SHORTEST.min(whole.n_days()), whole.n_days());
    let middle = i64::midpoint(held.0, held.1) * view.n_days() - i64::midpoint(now.0, now.1) * n_days;
    inside(view.first + (middle + 500).div_euclid(1000), n_days, whole)
}

/// The stretch so many days later, as far as the `whole` goes.
#[must_use]
pub fn moved(view: Period, n_days: i64, whole: Period) -> Period {
    inside(view.first + n_days, view.n_days(), whole)
}

/// The stretch with its first day at `day`, or as near as the `whole` and its last day let it.
#[must_use]
pub fn from(view: Period, day: i64, whole: Period) -> Period {
    let latest = (view.last - SHORTEST + 1).max(whole.first);
    Period { first: day.clamp(whole.first, latest), last: view.last }
}

/// The stretch with its last day at `day`, or as near as the `whole` and its first day let it.
#[must_use]
pub fn until(view: Period, day: i64, whole: Period) -> Period {
    let earliest = (view.first + SHORTEST - 1).min(whole.last);
    Period { first: view.first, last: day.clamp(earliest, whole.last) }
}

/// So many days of the `whole`, from `first` if they find room there.
fn inside(first: i64, n_days: i64, whole: Period) -> Period {
    let n_days = n_days.min(whole.n_days());
    let first = first.clamp(whole.first, whole.last - n_days + 1);
    Period { first, last: first + n_days - 1 }
}

#[cfg(test)]
mod tests {
    use super::{asked, from, moved, spread, until, written, zoomed};
    use crate::period::Period;

    fn period(written: &str) -> Period {
        Period::parse(written).unwrap()
    }

    #[test]
    fn an_address_names_an_article_a_stretch_or_both() {
        assert_eq!(asked(None), (None, None));
        assert_eq!(asked(Some("2021-03")), (None, Some(period("2021-03"))));
        assert_eq!(asked(Some("gazette-2021-03-06")), (Some("gazette-2021-03-06"), None));
        let both = written(Some("gazette"), period("2021-03"));
        assert_eq!(asked(Some(&both)), (Some("gazette"), Some(period("2021-03"))));
    }

    #[test]
    fn the_day_under_the_pointer_stays_where_it_is() {
        let (view, whole) = (period("2020-10-01..2020-10-20"), period("2020"));
        let closer = zoomed(view, period("2020-10-05").first, (1, 2), whole);
        assert_eq!(closer, period("2020-10-03..2020-10-12"));
        let wider = zoomed(closer, period("2020-10-05").first, (2, 1), whole);
        assert_eq!(wider, view);
    }

    #[test]
    fn the_days_under_two_fingers_stay_under_them() {
        let (view, whole) = (period("2020-10-01..2020-10-20"), period("2020"));
        assert_eq!(spread(view, (400, 600), (300, 700), whole), period("2020-10-06..2020-10-15"));
        assert_eq!(spread(view, (100, 300), (100, 500), whole), period("2020-10-02..2020-10-11"));
        assert_eq!(spread(view, (400, 600), (450, 550), whole), period("2020-09-21..2020-10-30"));
        assert_eq!(spread(view, (400, 600), (400, 600), whole), view);
        assert_eq!(
            spread(view, (400, 600), (500, 700), whole),
            period("2020-09-29..2020-10-18"),
            "both go on together"
        );
        assert_eq!(spread(view, (500, 500), (0, 1000), whole).n_days(), 5);
    }

    #[test]
    fn no_stretch_leaves_the_whole_or_shrinks_to_nothing() {
        let (view, whole) = (period("2020-12-20..2020-12-31"), period("2020"));
        assert_eq!(moved(view, 40, whole), view);
        assert_eq!(moved(view, -400, whole), period("2020-01-01..2020-01-12"));
        assert_eq!(zoomed(view, view.first, (100, 1), whole), whole);
        assert_eq!(zoomed(view, view.last, (1, 100), whole).n_days(), 5);
        assert_eq!(from(view, view.last + 9, whole), period("2020-12-27..2020-12-31"));
        assert_eq!(until(view, view.first - 9, whole), period("2020-12-20..2020-12-24"));
        assert_eq!(until(view, view.last + 9, whole), view);
    }
}
