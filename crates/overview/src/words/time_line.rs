//! The words of the time line.

use diptych_library::words::{counted, grouped};

pub(crate) const ALL_DATES: &str = "All dates";
pub(crate) const NOT_STATED: &str = "not stated";

/// The names of the kinds of dates.
pub(crate) const PUBLISHED: &str = "Published";
pub(crate) const WRITTEN_ABOUT: &str = "Days written about";
pub(crate) const EVIDENCE: &str = "Evidence";

/// The same amid a sentence.
pub(crate) const LOWER_PUBLISHED: &str = "published";
pub(crate) const LOWER_TOLD: &str = "told";
pub(crate) const LOWER_EVIDENCE: &str = "evidence";

/// The tables of dates and their columns.
pub(crate) const DATES_IN_ORDER: &str = "Dates in their order";
pub(crate) const DATES_BY_TIME: &str = "Dates by their time";
pub(crate) const DATE: [&str; 5] = ["Day", "Kind", "What", "Where", "By which rule"];
pub(crate) const IS_LATER: &str = "Later?";
pub(crate) const LATER: &str = "later";
pub(crate) const TIME: &str = "Time";

/// The columns of the table of texts: words, then counts.
pub(crate) const TEXT: [&str; 3] = ["Text", "Writes about", "Published"];
pub(crate) const TEXT_COUNTS: [&str; 3] = ["Known then", "Came later", "Half of them after"];

/// The rules by which things are dated.
pub(crate) const OWN_DATE: &str = "the source’s own date, say the editors";
pub(crate) const AS_WRITTEN: &str = "as written";
pub(crate) const NO_KNOWN_DAY: &str = "no day that is known";

/// What is told of a day in an original that is not here.
pub(crate) const IN_ORIGINAL: &str = "told in the original text";

/// What a reader has to know of a lane.
pub(crate) const NO_PUBLICATION: &str = "No day of publication is stated, so no gap is counted in days.";
pub(crate) const NO_DAY_OF_PUBLICATION: &str = "Its day of publication is not stated, so no gap is counted in days.";
pub(crate) const DIGEST: &str = "Digest: its days are not counted.";
pub(crate) const NOT_MEASURED: &str = "Not measured: its days are not counted.";
pub(crate) const OWN_TEXT: &str = "A text of yours: nobody gathered evidence on what it says.";

/// By which rule an article is dated, with what the corpus notes of it.
pub(crate) fn day_of_publication(note: Option<&str>) -> String {
    match note {
        Some(note) => format!("day of publication: {note}"),
        None => "day of publication".to_owned(),
    }
}

/// A day that is told by the one before it.
pub(crate) fn named_before(written: &str) -> String {
    format!("“{written}”: the day named last before it")
}

/// From which day other days are counted: one that the page prints.
pub(crate) fn printed_above(day: &str) -> String {
    format!("{day}, the day printed above the text")
}

/// The same: the day of the text.
pub(crate) fn published_on(day: &str) -> String {
    format!("{day}, the day of publication")
}

/// A day that is counted from another.
pub(crate) fn counted_from(written: &str, anchor: &str) -> String {
    format!("“{written}”, counted from {anchor}")
}

/// A day whose year is that of another.
pub(crate) fn year_from(written: &str, anchor: &str) -> String {
    format!("“{written}”, the year taken from {anchor}")
}

/// An article with its day.
pub(crate) fn article(name: &str) -> String {
    format!("published: {name}")
}

/// Words for a day.
pub(crate) fn words_in(written: &str, publisher: &str) -> String {
    format!("“{written}” in {publisher}")
}

/// A day that was counted in the original of a retelling.
pub(crate) fn in_original_of(publisher: &str) -> String {
    format!("told in the original text of {publisher}")
}

/// A source with its day.
pub(crate) fn evidence_of(publisher: &str) -> String {
    format!("evidence: {publisher}")
}

/// "Radio, “How the dam broke”".
pub(crate) fn source(publisher: &str, title: &str) -> String {
    format!("{publisher}, “{title}”")
}

/// How many sources of a lane have no date.
pub(crate) fn undated(n_sources: usize) -> String {
    counted(n_sources, "source has no date.", "sources have no date.")
}

/// On how many statements of other texts a text is evidence.
pub(crate) fn evidence_on_others(n_statements: usize) -> String {
    format!("Evidence on {}.", counted(n_statements, "statement of another text", "statements of other texts"))
}

/// On how many statements of one text it is.
pub(crate) fn evidence_on(n_statements: usize, publisher: &str) -> String {
    format!("evidence on {} of {publisher}", counted(n_statements, "statement", "statements"))
}

/// On which other claims the evidence is: " and 2 more claims".
pub(crate) fn more_claims(n_claims: usize) -> String {
    format!(" and {}", counted(n_claims, "more claim", "more claims"))
}

/// How the evidence on a text lies about its day: how much was known, how much came later, half of it after how many days or more, and how
/// much may be either. Nothing where there is none.
pub(crate) fn evidence_on_text(
    n_then: usize,
    n_later: usize,
    n_around: usize,
    half_after: Option<i64>,
) -> Option<String> {
    let later = match (n_later, half_after) {
        (0, _) => "none came later".to_owned(),
        (1, Some(days)) => format!("1 came {} later", in_days(days)),
        (2.., Some(days)) => format!("{n_later} came later, half of them after {} or more", in_days(days)),
        (_, None) => format!("{n_later} came later"),
    };
    match (n_then + n_later, n_around) {
        (0, 0) => None,
        (0, 1) => Some("1 source, known then or later.".to_owned()),
        (0, _) => Some(format!("{n_around} sources, known then or later.")),
        (_, 0) => Some(format!("{n_then} known then, {later}.")),
        _ => Some(format!("{n_then} known then, {later}; {n_around} may be either.")),
    }
}

/// How much of a lane lies outside of the stretch that is shown; nothing if nothing does.
pub(crate) fn out_of_sight(n_told: usize, n_answered: usize, n_sources: usize) -> Option<String> {
    let told = |number: usize, one: &str, several: &str| (number > 0).then(|| counted(number, one, several));
    let parts = [
        told(n_told, "day that it writes about", "days that it writes about"),
        told(n_answered, "text that it is evidence on", "texts that it is evidence on"),
        told(n_sources, "source", "sources"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("Out of sight: {}.", parts.join(", ")))
}

/// "1 day", "28 days", with a space at which no line ends.
pub(crate) fn in_days(n_days: i64) -> String {
    let noun = if n_days.abs() == 1 { "day" } else { "days" };
    format!("{}\u{a0}{noun}", n_days.abs())
}

/// "−9 days", "same day", "+28 days".
pub(crate) fn gap(n_days: i64) -> String {
    match n_days {
        0 => "same\u{a0}day".to_owned(),
        ..0 => format!("−{}", in_days(n_days)),
        _ => format!("+{}", in_days(n_days)),
    }
}

/// "+3 to +28 days".
pub(crate) fn gaps(least: i64, most: i64) -> String {
    if least == most { gap(least) } else { format!("+{least} to {}", gap(most)) }
}

/// What is heard at a day before the text, and how often the text tells it.
pub(crate) fn day_told(day: &str, what: &str, n_times: usize) -> String {
    match n_times {
        0 | 1 => format!("{day}: {what}"),
        _ => format!("{day}: {what}; {n_times} times"),
    }
}

/// What is heard at the day of a text.
pub(crate) fn was_published(day: &str, name: &str) -> String {
    format!("{day}: {name} was published")
}

/// What is heard at a piece of evidence, which may be on several statements.
pub(crate) fn evidence_at(gap: Option<&str>, day: &str, what: &str, n_statements: usize) -> String {
    let told = match n_statements {
        0 | 1 => format!("{day}: {what}"),
        _ => format!("{day}: {what}; on {n_statements} statements"),
    };
    gap.map_or_else(|| told.clone(), |gap| format!("{gap}, {told}"))
}

/// What is heard at a circle.
pub(crate) fn sources_at(days: &str, n_sources: usize, n_then: usize, n_later: usize) -> String {
    format!("{days}: {n_sources} sources, {n_then} known then, {n_later} later")
}

/// Sources of which the same month or year is known.
pub(crate) fn sources(n_sources: usize) -> String {
    format!("{n_sources} sources")
}

/// A time with what is there.
pub(crate) fn at(time: &str, what: &str) -> String {
    format!("{time}: {what}")
}

/// What is written at a month or a year.
pub(crate) fn no_day_known(time: &str) -> String {
    format!("{time}, no day known")
}

/// The title where there is no evidence.
pub(crate) fn title_without_evidence(n_texts: usize) -> String {
    format!("{}, the days they were published, and the days they write about", counted(n_texts, "text", "texts"))
}

/// The title: how many sources were there with the texts, how many came later, and half of these after how many days or more.
pub(crate) fn title(n_then: usize, n_later: usize, half_after: Option<i64>) -> String {
    let sources = counted(n_then + n_later, "source", "sources");
    match (n_then, n_later, half_after) {
        (_, 0, _) => format!("All {sources} were there when the texts were published"),
        (0, _, Some(days)) => {
            format!("All {sources} came after the texts, half of them {} later or more", in_days(days))
        }
        (_, _, Some(days)) => format!(
            "{} of {sources} were there when the texts were published; half of the others came {} later or more",
            grouped(n_then),
            in_days(days)
        ),
        (_, _, None) => {
            format!("{} of {sources} were there when the texts were published; the others came later", grouped(n_then))
        }
    }
}
