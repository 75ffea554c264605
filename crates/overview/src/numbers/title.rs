//! What a chart says over its picture, by rule: what is counted, and who gives how many figures of which size.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::Count;
use diptych_corpus::order::sort_by;
use diptych_library::date;

use super::given::Given;
use super::written::decimal_written;
use crate::page_context::PageContext;
use crate::words;

/// The curators' sentence; without one, the name of the count and what its figures show: "Homes flooded: two counters give four
/// figures, 64 to 100".
pub(super) fn title(context: &PageContext<'_>, count: &Count, figures: &[Given<'_>]) -> String {
    count.title.clone().unwrap_or_else(|| shown(context, &count.name, figures))
}

fn shown(context: &PageContext<'_>, count: &str, figures: &[Given<'_>]) -> String {
    words::numbers::shown(count, figures.len(), &span(figures), &counters(context, figures))
}

/// "64 to 100"; "all 12".
fn span(figures: &[Given<'_>]) -> String {
    let mut values: Vec<_> = figures.iter().flat_map(|it| [it.figure.value.low(), it.figure.value.high()]).collect();
    sort_by(&mut values, Ord::cmp);
    let ends = values.first().zip(values.last());
    match ends {
        Some((low, high)) if low == high && figures.len() > 1 => words::numbers::all(&decimal_written(*low)),
        Some((low, high)) if low == high => decimal_written(*low),
        Some((low, high)) => words::texts::range(&decimal_written(*low), &decimal_written(*high)),
        None => String::new(),
    }
}

fn counters(context: &PageContext<'_>, figures: &[Given<'_>]) -> String {
    let mut counters = Vec::new();
    for figure in figures {
        if !counters.contains(&figure.counter()) {
            counters.push(figure.counter());
        }
    }
    match (counters.as_slice(), figures.first()) {
        ([_], Some(first)) => words::numbers::one_counter(first.by(context)),
        _ => words::numbers::counters(counters.len()),
    }
}

/// "People, 27 September to 10 November 2020, Azerbaijan"; after the curators' sentence with the name of the count first.
pub(super) fn about(context: &PageContext<'_>, count: &Count) -> String {
    let name = count.title.as_ref().map(|_| count.name.clone());
    let place = count.place.and_then(|id| context.library.entity(id)).map(|it| it.name.clone());
    let parts = name.into_iter().chain([count.unit.replace('-', " ")]).chain(time(count)).chain(place);
    words::sentence_case(&parts.collect::<Vec<_>>().join(", "))
}

fn time(count: &Count) -> Option<String> {
    match (count.since, count.until) {
        (Some(since), Some(until)) if since == until => Some(date::long(since)),
        (Some(since), Some(until)) => Some(words::texts::range(&before(since, until), &date::long(until))),
        (Some(since), None) => Some(words::numbers::since(&date::long(since))),
        (None, Some(until)) => Some(words::numbers::until(&date::long(until))),
        (None, None) => None,
    }
}

/// A day without its year where the day after it has the same.
fn before(since: PartialDate, until: PartialDate) -> String {
    let written = date::long(since);
    let year = until.year().map(|year| format!(" {year}")).unwrap_or_default();
    let bare = written.strip_suffix(&year).filter(|_| until.month().is_some());
    bare.map_or_else(|| written.clone(), str::to_owned)
}
