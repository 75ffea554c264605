//! Dates of the default corpus and of small ones.

use diptych_library::route::Route;

use super::item::{self, Items, Lane, Place};
use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, default_corpus};
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

/// The counts of all marks of a picture, and the rows of the table under it.
fn marks_and_rows(page: &str) -> (usize, usize) {
    let counts = page.split("\"data-count\":\"").skip(1);
    let marks = counts.filter_map(|it| it.split('"').next()?.parse::<usize>().ok()).sum();
    (marks, page.matches("\"dates__what\"").count())
}

#[test]
fn the_table_has_as_many_rows_as_the_picture_has_dates() {
    let analyzed = default_corpus();
    for of in ["2020-10", "2020-10-04", "2021", "1990..1999"] {
        let (marks, rows) =
            marks_and_rows(&crate::compose(&analyzed, &format!("#/timeline?of={of}"), None).unwrap().json);
        assert!(rows > 0, "{of}");
        assert_eq!(marks, rows, "{of}");
    }
}

#[test]
fn of_many_dates_the_table_has_the_counts_of_the_picture() {
    let analyzed = default_corpus();
    let page = crate::compose(&analyzed, "#/timeline", None).unwrap().json;
    let cells =
        page.split("\"data-number\":\"\"},\"").skip(1).filter_map(|it| it.split('"').next()?.parse::<usize>().ok());
    assert_eq!(marks_and_rows(&page), (cells.sum(), 0));
}

#[test]
fn what_is_later_than_the_chosen_article_is_shaded_and_said() {
    let texts = [
        ("Gazette", "2021-03-06", "On 4 March 2021 the dam broke."),
        ("Radio", "2021-03-20", "On 18 March 2021 the dam was mended."),
    ];
    let analyzed = analyzed(corpus(&texts));
    let page = |of: &str| crate::compose(&analyzed, &format!("#/timeline?of={of}"), None).unwrap().json;
    let shaded = page("gazette-2021-03-06");
    assert!(shaded.contains("picture__shade") && shaded.contains("Shaded: later than Gazette, 6 March 2021."));
    // Radio's day and the day that it tells of.
    assert_eq!(shaded.matches("[\"td\",{},\"later\"]").count(), 2);
    assert!(!page("2021-03").contains("picture__shade"));
    // A closer look keeps the article.
    assert!(shaded.contains("gazette-2021-03-06%2C2021") || shaded.contains("gazette-2021-03-06,2021"));
}

#[test]
fn keys_lead_closer_and_back() {
    let analyzed = default_corpus();
    let page = crate::compose(&analyzed, "#/timeline?of=2020", None).unwrap().json;
    let key = |key: &str| {
        let link = page.split("[\"a\",").find(|it| it.contains(&format!("\"data-key\":\"{key}\""))).unwrap();
        link.split("of=").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(key("+"), "2020-10");
    assert_eq!(key("-"), "2020..2029");
}
