//! Dates by kind, with what they mean.

use super::{PartialDate, find_dates, find_dates_told};
use crate::token::find_tokens;
use diptych_corpus::text::paragraphs;

/// Each date as `words = value`, with `~` before what is relative.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = find_dates(text, &paragraphs(text), &find_tokens(text))
        .iter()
        .map(|it| {
            let value = it.value.map_or("?".to_owned(), |it| it.written());
            format!("{}{} = {value}", if it.relative { "~" } else { "" }, it.span.of(text))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn calendar_dates_are_read_in_every_order() {
    check("On 27 September 2020 it began.", &["27 September 2020 = 2020-09-27"]);
    check("On September 27, 2020, it began.", &["September 27, 2020 = 2020-09-27"]);
    check("It ended on Nov. 9.", &["Nov. 9 = XXXX-11-09"]);
    check("The 3rd of May 1921 was a Tuesday.", &["3rd of May 1921 = 1921-05-03", "~Tuesday = ?"]);
    check("Filed 2021-03-04 and 14.03.2021.", &["2021-03-04 = 2021-03-04", "14.03.2021 = 2021-03-14"]);
    check("It rained in Sept. and again on Dec. 4.", &["Sept = XXXX-09", "Dec. 4 = XXXX-12-04"]);
    check("Sunday, 5 July 2009, was warm.", &["Sunday, 5 July 2009 = 2009-07-05"]);
}

#[test]
fn years_decades_and_centuries_are_dates_and_counts_are_none() {
    check("It fell in 1994, not 2,000 years before.", &["1994 = 1994"]);
    check("In the early 1990s 2000 soldiers came.", &["early 1990s = 199X"]);
    check("The mid-1970s and the 19th century were quiet.", &["mid-1970s = 197X", "19th century = 18XX"]);
    check("The deal (2003) was signed.", &["2003 = 2003"]);
    check("Resolution 1325 cost 1500 dollars on page 1612.", &[]);
}

#[test]
fn a_month_alone_needs_a_preposition_or_a_year() {
    check("They may March on in June.", &["June = XXXX-06"]);
    check("By the end of September 2019 it was over.", &["end of September 2019 = 2019-09"]);
    check("Theresa May and April spoke.", &[]);
}

#[test]
fn times_of_the_day_go_with_their_date() {
    check(
        "Shelling began on October 4 at 6 am, and stopped at 12:00.",
        &["October 4 at 6 am = XXXX-10-04T06:00", "~12:00 = T12:00"],
    );
    check("6 October 2020 14:30 (UTC+04:00)", &["6 October 2020 14:30 (UTC+04:00) = 2020-10-06T14:30+04:00"]);
    check("The vote was 12 to 3.", &[]);
}

#[test]
fn relative_days_are_counted_from_the_dateline() {
    let text = "Harbor opens\n\n6 October 2020\n\nThe harbor opened on Friday. Yesterday ships came; two weeks ago none did. \
                Last year it was shut, as it was on December 1. This month more will come.";
    check(
        text,
        &[
            "6 October 2020 = 2020-10-06",
            "~Friday = 2020-10-02",
            "~Yesterday = 2020-10-05",
            "~two weeks ago = 2020-09-22",
            "~Last year = 2019",
            "December 1 = 2020-12-01",
            "~This month = 2020-10",
        ],
    );
}

#[test]
fn without_a_dateline_relative_days_stay_open() {
    check("She came yesterday and left last night.", &["~yesterday = ?", "~last night = ?"]);
}

#[test]
fn the_same_day_is_the_day_named_last() {
    check(
        "It fell on 4 October 2020. The same day it rained.",
        &["4 October 2020 = 2020-10-04", "~The same day = 2020-10-04"],
    );
}

#[test]
fn a_text_without_a_dateline_is_counted_from_the_day_it_was_told() {
    let told = PartialDate { year: Some(2020), month: Some(10), day: Some(6), ..PartialDate::default() };
    let dated = |text: &str| {
        let dated = find_dates_told(text, &paragraphs(text), &find_tokens(text), Some(told));
        let values = dated.dates.iter().map(|it| it.value.map_or("?".to_owned(), |it| it.written()));
        (values.collect::<Vec<_>>(), dated.dateline.map(|it| it.written()))
    };
    assert_eq!(dated("She came yesterday."), (vec!["2020-10-05".to_owned()], None));
    assert_eq!(dated("It began on September 27."), (vec!["2020-09-27".to_owned()], None));
    let own =
        "Harbor opens\n\n9 May 2019\n\nShe came yesterday, and all of the town stood at the pier to see her ship.";
    assert_eq!(dated(own).1.as_deref(), Some("2019-05-09"));
    assert_eq!(dated(own).0[1], "2019-05-08");
}
