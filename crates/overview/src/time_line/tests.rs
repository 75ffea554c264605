//! Dates of the default corpus and of small ones.

use diptych_library::route::Route;

use super::at;
use super::item::{self, Items, Place};
use super::model::{Lane, Table, TimeLine};
use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, default_corpus};
use crate::named_link::NamedLink;
use crate::page_context::PageContext;

fn items(analyzed: &AnalyzedCorpus) -> Items {
    item::find(&PageContext::new(analyzed, Route::parse("#/timeline")))
}

/// The words of each date that a text tells, with what they mean and by which rule.
fn told(analyzed: &AnalyzedCorpus) -> Vec<(String, String, String)> {
    let found = items(analyzed);
    let mut told = Vec::new();
    for it in found.dated.iter().filter(|it| it.lane == Lane::Told) {
        let Place::Words(id, span, _) = it.place else { continue };
        let text = &analyzed.library.article(id).unwrap().text;
        told.push((span.of(text).to_owned(), it.period.written(), it.rule.clone()));
    }
    told
}

#[test]
fn each_date_says_by_which_rule_it_was_placed() {
    let text = "On 4 March 2021 the dam broke. The same day the town was cut off. Yesterday the water fell. On 1 March it had \
                rained. Such floods were known in the 1990s.";
    let analyzed = analyzed(corpus(&[("Gazette", "2021-03-06", text)]));
    let found = told(&analyzed);
    let shown: Vec<_> = found.iter().map(|it| (it.0.as_str(), it.1.as_str(), it.2.as_str())).collect();
    assert_eq!(
        shown,
        [
            ("1990s", "1990..1999", "as written"),
            ("1 March", "2021-03-01", "“1 March”, the year taken from 6 March 2021, the day of publication"),
            ("4 March 2021", "2021-03-04", "as written"),
            ("The same day", "2021-03-04", "“The same day”: the day named last before it"),
            ("Yesterday", "2021-03-05", "“Yesterday”, counted from 6 March 2021, the day of publication"),
        ]
    );
}

#[test]
fn a_dateline_counts_before_the_day_of_publication() {
    let text = "Harbor opens\n\n6 October 2020\n\nYesterday the first ships came in from the sea, and all of the town stood at the \
                pier to see them, with the band of the fire brigade and the mayor, who spoke.";
    let found = told(&analyzed(corpus(&[("Gazette", "2020-10-09", text)])));
    let yesterday = found.iter().find(|it| it.0 == "Yesterday").unwrap();
    assert_eq!(yesterday.1, "2020-10-05");
    assert_eq!(yesterday.2, "“Yesterday”, counted from 6 October 2020, the day printed above the text");
}

#[test]
fn words_that_no_rule_places_are_listed_and_times_of_the_day_are_not() {
    let analyzed =
        analyzed(corpus(&[("Gazette", "2021-03", "It rained on Friday at 6 am, and again on 4 March 2021.")]));
    let found = items(&analyzed);
    let Place::Words(_, span, _) = found.open[0] else { panic!("no words") };
    assert_eq!((found.open.len(), span.of(&analyzed.library.corpus().articles[0].text)), (1, "Friday"));
}

#[test]
fn what_one_text_has_from_another_is_dated_once() {
    let text = "On 4 March 2021 the dam above the lower town broke in the night, and the water stood in forty houses before the \
                council could warn anybody who slept there.";
    let found = items(&analyzed(corpus(&[("Gazette", "2021-03-06", text), ("Radio", "2021-03-07", text)])));
    assert_eq!(found.n_copied, 1);
    assert_eq!(found.dated.iter().filter(|it| it.lane == Lane::Told).count(), 1);
}

#[test]
fn the_default_corpus_completes_dates_without_a_year() {
    let found = told(&default_corpus());
    let dated = |words: &str| found.iter().find(|it| it.0 == words).map(|it| it.1.as_str());
    assert_eq!(dated("October 11"), Some("2020-10-11"));
    assert_eq!(dated("Oct 28"), Some("2020-10-28"));
    assert_eq!(dated("late September"), Some("2020-09"));
}

fn time_line(analyzed: &AnalyzedCorpus, of: &str) -> TimeLine {
    at(analyzed, &format!("#/timeline?of={of}")).unwrap()
}

fn n_marked(time_line: &TimeLine) -> usize {
    time_line.picture.marks.iter().map(|it| it.n_dates).sum()
}

#[test]
fn the_table_has_as_many_rows_as_the_picture_has_dates() {
    let analyzed = default_corpus();
    for of in ["2020-10", "2020-10-04", "2021", "1990..1999"] {
        let time_line = time_line(&analyzed, of);
        let Table::Dates(rows) = &time_line.table else { panic!("{of}: too many") };
        assert!(!rows.is_empty(), "{of}");
        assert_eq!((n_marked(&time_line), time_line.n_shown), (rows.len(), rows.len()), "{of}");
    }
}

#[test]
fn of_many_dates_the_table_has_the_counts_of_the_picture() {
    let analyzed = default_corpus();
    let time_line = at(&analyzed, "#/timeline").unwrap();
    let Table::Counts(rows) = &time_line.table else { panic!("few") };
    assert_eq!(n_marked(&time_line), rows.iter().flat_map(|it| it.n_dates).sum());
    assert_eq!((time_line.name.as_str(), time_line.n_outside), ("The whole time", 0));
}

#[test]
fn marks_stand_at_their_dates_and_lines_run_along_what_is_no_day() {
    let text = "On 4 March 2021 the dam broke, which was built in March 2021.";
    let picture = time_line(&analyzed(corpus(&[("Gazette", "2021-03-06", text)])), "2021-03").picture;
    assert_eq!(picture.rows.first().map(String::as_str), Some("1\u{a0}Mar"));
    let single: Vec<_> =
        picture.marks.iter().filter(|it| it.column.is_none()).map(|it| (it.lane, it.at, it.n_dates)).collect();
    assert_eq!(single, [(Lane::Told, 3500, 1), (Lane::Published, 5500, 1)]);
    let line = picture.lines.first().unwrap();
    assert_eq!((line.lane, line.from, line.to), (Lane::Told, 0, 31_000));
}

#[test]
fn what_is_later_than_the_chosen_article_is_shaded_and_said() {
    let texts = [
        ("Gazette", "2021-03-06", "On 4 March 2021 the dam broke."),
        ("Radio", "2021-03-20", "On 18 March 2021 the dam was mended."),
    ];
    let analyzed = analyzed(corpus(&texts));
    let shaded = time_line(&analyzed, "gazette-2021-03-06");
    assert_eq!(shaded.chosen.as_deref(), Some("Gazette, 6 March 2021"));
    assert!(shaded.picture.shade.is_some());
    assert!(shaded.table.heads().contains(&"Later?"));
    // Radio's day and the day that it tells of.
    let Table::Dates(rows) = &shaded.table else { panic!("many") };
    assert_eq!(rows.iter().filter(|it| it.later() == Some("later")).count(), 2);
    let plain = time_line(&analyzed, "2021-03");
    assert_eq!((plain.chosen, plain.picture.shade, plain.table.heads().len()), (None, None, 5));
    // A closer look keeps the article, and of the articles the chosen one is marked.
    assert!(shaded.closer.unwrap().href.contains("gazette-2021-03-06"));
    assert_eq!(shaded.articles.iter().map(|it| it.is_chosen).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn stretches_lead_closer_wider_and_beside() {
    let time_line = time_line(&default_corpus(), "2020");
    let of = |link: Option<&NamedLink>| link.unwrap().href.split("of=").nth(1).map(str::to_owned);
    assert_eq!(of(time_line.closer.as_ref()).as_deref(), Some("2020-10"));
    assert_eq!(of(time_line.wider.last()).as_deref(), Some("2020..2029"));
    assert_eq!(of(time_line.later.as_ref()).as_deref(), Some("2021"));
}

#[test]
fn a_saved_table_has_a_line_for_each_row_and_runs_nothing() {
    let analyzed = analyzed(corpus(&[("=Gazette()", "2021-03-06", "On 4 March 2021 the dam broke.")]));
    let csv = time_line(&analyzed, "2021-03").table.as_csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], "\"Day\",\"Kind\",\"What\",\"Where\",\"By which rule\"");
    assert!(lines[1].contains("\"told\",\"On 4 March 2021 the dam broke.\""), "{}", lines[1]);
    assert!(lines[2].contains("\"'=Gazette()\""), "{}", lines[2]);
}
