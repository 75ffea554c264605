//! The words of the page of numbers.

use diptych_corpus::model::Figure;
use diptych_library::words::in_words;

pub(crate) const COUNT: &str = "Count";
/// The columns of the table of a count.
pub(crate) const FIGURE: [&str; 5] = ["Day it speaks of", "Figure", "Counted by", "Whose side", "Given in"];
pub(crate) const INDEPENDENT: &str = "independent";
pub(crate) const PEOPLE: &str = "people";
pub(crate) const PER_CENT: &str = "per cent";
pub(crate) const DAY_NOT_TOLD: &str = "not told";

/// A count that an address asks for.
pub(crate) fn the_count(name: &str) -> String {
    format!("the count “{name}”")
}

/// A claim that an address asks for.
pub(crate) fn the_claim(claim: &str) -> String {
    format!("the claim “{claim}”")
}

/// The claim that gives a figure.
pub(crate) fn given_by_claim(claim: &str) -> String {
    format!("Claim: {claim}")
}

/// The source that gives a figure, which may have no title.
pub(crate) fn given_by_source(publisher: &str, title: &str) -> String {
    if title.is_empty() { publisher.to_owned() } else { format!("{publisher}: {title}") }
}

/// What the figures of a count show, as a sentence: "Homes flooded: two counters give four figures, 64 to 100".
pub(crate) fn shown(count: &str, n_figures: usize, values: &str, counters: &str) -> String {
    match n_figures {
        1 => format!("{count}: {counters} one figure, {values}"),
        _ => format!("{count}: {counters} {} figures, {values}", in_words(n_figures)),
    }
}

/// Figures that are all the same.
pub(crate) fn all(value: &str) -> String {
    format!("all {value}")
}

/// Who counted, if it is always the same, with the verb.
pub(crate) fn one_counter(name: &str) -> String {
    format!("one counter, {name}, gives")
}

/// How many counted, with the verb.
pub(crate) fn counters(n_counters: usize) -> String {
    format!("{} counters give", in_words(n_counters))
}

/// A time without an end.
pub(crate) fn since(day: &str) -> String {
    format!("since {day}")
}

/// A time without a beginning.
pub(crate) fn until(day: &str) -> String {
    format!("until {day}")
}

/// A figure of which it is told how sure it is.
pub(crate) fn figure(figure: &Figure, value: &str) -> String {
    match (figure.at_least, figure.approximate) {
        (true, true) => format!("at least about {value}"),
        (true, false) => format!("at least {value}"),
        (false, true) => format!("about {value}"),
        (false, false) => value.to_owned(),
    }
}

/// The same in short, for pictures.
pub(crate) fn figure_in_short(figure: &Figure, value: &str) -> String {
    let about = if figure.approximate { "~" } else { "" };
    if figure.at_least { format!("at least {about}{value}") } else { format!("{about}{value}") }
}

/// What screen readers say of a figure: what is written beside it, what it counts, when, by whom, on whose side, and how often it is given.
pub(crate) fn spoken(
    shown: &str,
    unit: &str,
    day: Option<&str>,
    by: Option<&str>,
    party: Option<&str>,
    n_given: usize,
) -> String {
    let day = day.unwrap_or("day not told");
    let counted_by = by.map_or_else(String::new, |by| format!(", counted by {by}"));
    let side = party.map_or_else(|| INDEPENDENT.to_owned(), |party| format!("own count of {party}"));
    let often = if n_given > 1 { format!(", given {n_given} times") } else { String::new() };
    format!("{shown}: {unit}, {day}{counted_by}, {side}{often}")
}

/// What figures seem to count: people whom an event harmed.
pub(crate) fn harmed(noun: &str) -> String {
    format!("{noun} killed or wounded")
}

/// The same of things that it damaged.
pub(crate) fn damaged(noun: &str) -> String {
    format!("{noun} damaged or destroyed")
}

/// The same of any other event.
pub(crate) fn of_event(noun: &str, event: &str) -> String {
    format!("{noun} {event}")
}
