//! Dates by kind, with what they mean.

use super::{DateValue, find_dates, find_dates_told};
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
    let told = DateValue { year: Some(2020), month: Some(10), day: Some(6), ..DateValue::default() };
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

/// A text of Wednesday, 3 March 2021, that holds `words`.
#[track_caller]
fn check_told(words: &str, expected: &[&str]) {
    let body = "and all of the town, with many people from the coast and the hills, has been asked to come to the old mill by the river";
    let text = format!("A headline\n\nAltmoor, 3 March 2021\n\n{words} In the end, {body}.");
    let mut all = vec!["3 March 2021 = 2021-03-03"];
    all.extend(expected);
    check(&text, &all);
}

#[test]
fn a_weekday_to_come_lies_after_the_text() {
    check_told("The minister will travel on Thursday.", &["~Thursday = 2021-03-04"]);
    check_told("On Friday the council is expected to vote.", &["~Friday = 2021-03-05"]);
    check_told("Sunday’s parade will be short.", &["~Sunday = 2021-03-07"]);
    check_told("It will be held on Monday.", &["~Monday = 2021-03-08"]);
    check_told("The rally is planned for Sunday.", &["~Sunday = 2021-03-07"]);
    check_told("The talks are expected to resume Thursday.", &["~Thursday = 2021-03-04"]);
    check_told("They plan to meet on Saturday.", &["~Saturday = 2021-03-06"]);
    check_told("The shop must close by Friday.", &["~Friday = 2021-03-05"]);
    check_told("This coming Friday is far off.", &["~This coming Friday = 2021-03-05"]);
    check_told("They’ll sail on Saturday.", &["~Saturday = 2021-03-06"]);
}

#[test]
fn a_weekday_of_the_past_lies_before_the_text() {
    check_told("It was held on Monday.", &["~Monday = 2021-03-01"]);
    check_told("Police on Friday arrested two.", &["~Friday = 2021-02-26"]);
    check_told("The pier broke on Friday.", &["~Friday = 2021-02-26"]);
    check_told("On Tuesday the council voted for the bridge.", &["~Tuesday = 2021-03-02"]);
    check_told("The road has been shut since Monday.", &["~Monday = 2021-03-01"]);
    check_told("Last Wednesday it rained.", &["~Last Wednesday = 2021-02-24"]);
    check_told(
        "The mayor said on Monday that the rink will open on Saturday.",
        &["~Monday = 2021-03-01", "~Saturday = 2021-03-06"],
    );
    check_told(
        "Two men killed on Saturday will be buried on Friday.",
        &["~Saturday = 2021-02-27", "~Friday = 2021-03-05"],
    );
}

#[test]
fn a_weekday_that_words_do_not_place_has_no_value() {
    check_told("They agreed to meet on Friday.", &["~Friday = ?"]);
    check_told("He said that it would open on Friday.", &["~Friday = ?"]);
    check_told("The ferry sails on Friday.", &["~Friday = ?"]);
    check_told("The council votes on Friday, the mayor said.", &["~Friday = ?"]);
}

#[test]
fn days_beyond_tomorrow_and_yesterday_are_two_days_away() {
    check_told("They return the day after tomorrow.", &["~the day after tomorrow = 2021-03-05"]);
    check_told("The day before yesterday it rained.", &["~The day before yesterday = 2021-03-01"]);
}

#[test]
fn a_possessive_day_is_a_day_without_its_ending() {
    check("Today’s vote and tonight's show.", &["~Today = ?", "~tonight = ?"]);
    check("This week’s talks, last year's plan.", &["~This week = ?", "~last year = ?"]);
    check("Last night’s storm, Friday’s vote.", &["~Last night = ?", "~Friday = ?"]);
    check("In 2016’s vote and the 1990's.", &["2016 = 2016", "1990's = 199X"]);
    check("The Mondays' club met.", &[]);
}

#[test]
fn members_of_ranges_and_lists_of_years_are_dates() {
    check(
        "It was shut from 1939 to 1945, in 1950 and 1951.",
        &["1939 = 1939", "1945 = 1945", "1950 = 1950", "1951 = 1951"],
    );
    check(
        "The war of 1987-2003, and another (1600–1700).",
        &["1987 = 1987", "2003 = 2003", "1600 = 1600", "1700 = 1700"],
    );
    check("In 2010, 2011, and 2012.", &["2010 = 2010", "2011 = 2011", "2012 = 2012"]);
    check("In 2012, 2011 and 1999.", &["2012 = 2012", "2011 = 2011", "1999 = 1999"]);
    check("In 2012 and 2013 prices rose.", &["2012 = 2012", "2013 = 2013"]);
    check("In 2011, 1600 soldiers came.", &["2011 = 2011"]);
}

#[test]
fn members_of_ranges_and_lists_of_days_share_month_and_year() {
    check("From 6 to 9 May 2021.", &["6 = 2021-05-06", "9 May 2021 = 2021-05-09"]);
    check("On 6, 7 and 9 May 2021.", &["6 = 2021-05-06", "7 = 2021-05-07", "9 May 2021 = 2021-05-09"]);
    check("May 6–9, 2021.", &["May 6 = 2021-05-06", "9, 2021 = 2021-05-09"]);
    check("July 4, 5 and 6.", &["July 4 = XXXX-07-04", "5 = XXXX-07-05", "6 = XXXX-07-06"]);
    check("May 6 and 7, 2021.", &["May 6 = 2021-05-06", "7, 2021 = 2021-05-07"]);
    check("30 May to 2 June 2021.", &["30 May = 2021-05-30", "2 June 2021 = 2021-06-02"]);
    check("December 30 to January 2, 2021.", &["December 30 = 2020-12-30", "January 2, 2021 = 2021-01-02"]);
    check(
        "March–May 2020, in June and July 2019.",
        &["March = 2020-03", "May 2020 = 2020-05", "June = 2019-06", "July 2019 = 2019-07"],
    );
    check("On May 6, 12 people left; on May 6 and 7 people stayed.", &["May 6 = XXXX-05-06", "May 6 = XXXX-05-06"]);
}

#[test]
fn dates_may_be_joined_by_hyphens_and_written_by_computers() {
    check(
        "3/Mar/2018, 12-Dec-1999, 2018-Mar-03.",
        &["3/Mar/2018 = 2018-03-03", "12-Dec-1999 = 1999-12-12", "2018-Mar-03 = 2018-03-03"],
    );
    check("At 2021-03-05T14:30Z.", &["2021-03-05T14:30Z = 2021-03-05T14:30Z"]);
    check("At 2021-03-05T14:30:00+04:00.", &["2021-03-05T14:30:00+04:00 = 2021-03-05T14:30+04:00"]);
}

#[test]
fn clocks_may_be_glued_to_their_half_of_the_day() {
    check("At 7pm, 7:40pm or 11.30am.", &["~7pm = T19:00", "~7:40pm = T19:40", "~11.30am = T11:30"]);
    check("At 8a.m. and 6.15p.m. sharp.", &["~8a.m. = T08:00", "~6.15p.m. = T18:15"]);
    check("At 1430 GMT and at 0600 hours.", &["~1430 GMT = T14:30Z", "~0600 hours = T06:00"]);
    check("It lasted 2000 hours; 7.45 points.", &[]);
}

#[test]
fn a_day_that_the_calendar_lacks_has_no_value() {
    check("On 31 April 2021 and 2021-02-30.", &["31 April 2021 = ?", "2021-02-30 = ?"]);
    check("On 29 February 2021, not 2020.", &["29 February 2021 = ?", "2020 = 2020"]);
    check("On February 29, 2020 and 29 February.", &["February 29, 2020 = 2020-02-29", "29 February = XXXX-02-29"]);
    check("On 31.06.2019 and February 29, 1900.", &["31.06.2019 = ?", "February 29, 1900 = ?"]);
}

#[test]
fn a_name_that_may_be_a_month_is_none_without_words_of_time() {
    check("A speech by May; the bill was backed by April; the government of May.", &[]);
    check(
        "By May it was done; the end of May, since April.",
        &["May = XXXX-05", "end of May = XXXX-05", "April = XXXX-04"],
    );
}

#[test]
fn money_is_no_date() {
    check("A fine of 2000 euros, EUR 2000, $1999, from 2000 people.", &[]);
}
