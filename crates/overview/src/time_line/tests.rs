//! Dates of the default corpus and of small ones.

use diptych_corpus::model::Corpus;
use diptych_corpus::vocabulary::Rendering;
use diptych_library::route::Route;

use super::item::{self, ItemSource, Items};
use super::model::TimeLine;
use super::model::dates::{DateKind, Dates, Table};
use super::model::lane::{Lane, Side};
use super::{at, dates_at};
use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, default_corpus, default_corpus_as_published, retold};
use crate::page_context::PageContext;

fn items(analyzed: &AnalyzedCorpus) -> Items {
    item::find(&PageContext::new(analyzed, Route::parse("#/timeline")))
}

/// The words of each date that a text tells, with what they mean and by which rule.
fn told(analyzed: &AnalyzedCorpus) -> Vec<(String, String, String)> {
    let found = items(analyzed);
    let mut told = Vec::new();
    for it in found.dated.iter().filter(|it| it.kind == DateKind::Told) {
        let ItemSource::Words(id, span, _) = it.source else { continue };
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
    let ItemSource::Words(_, span, _) = found.open[0] else { panic!("no words") };
    assert_eq!((found.open.len(), span.of(&analyzed.library.corpus().articles[0].text)), (1, "Friday"));
}

#[test]
fn what_one_text_has_from_another_is_dated_once() {
    let text = "On 4 March 2021 the dam above the lower town broke in the night, and the water stood in forty houses before the \
                council could warn anybody who slept there.";
    let found = items(&analyzed(corpus(&[("Gazette", "2021-03-06", text), ("Radio", "2021-03-07", text)])));
    assert_eq!(found.n_copied, 1);
    assert_eq!(found.dated.iter().filter(|it| it.kind == DateKind::Told).count(), 1);
}

#[test]
fn the_default_corpus_completes_dates_without_a_year() {
    let found = told(&default_corpus_as_published());
    let dated = |words: &str| found.iter().find(|it| it.0 == words).map(|it| it.1.as_str());
    assert_eq!(dated("October 11"), Some("2020-10-11"));
    assert_eq!(dated("Oct 28"), Some("2020-10-28"));
    assert_eq!(dated("late September"), Some("2020-09"));
}

fn dates(analyzed: &AnalyzedCorpus, of: &str) -> Dates {
    dates_at(analyzed, &format!("#/timeline?of={of}")).unwrap()
}

fn time_line(analyzed: &AnalyzedCorpus) -> TimeLine {
    at(analyzed, "#/timeline").unwrap()
}

fn plain(words: &str) -> String {
    words.replace('\u{a0}', " ")
}

#[test]
fn a_table_has_a_row_for_each_date_of_its_stretch() {
    let analyzed = default_corpus();
    for of in ["2020-07", "2020-10-04", "2021", "1990..1999"] {
        let dates = dates(&analyzed, of);
        let Table::Dates(rows) = &dates.table else { panic!("{of}: too many") };
        assert!(!rows.is_empty(), "{of}");
        assert_eq!(dates.n_shown, rows.len(), "{of}");
    }
}

#[test]
fn of_many_dates_the_table_has_the_counts_of_each_step() {
    let analyzed = default_corpus();
    let whole = time_line(&analyzed).stretches.whole;
    let all = dates(&analyzed, &whole.written());
    let Table::Counts(rows) = &all.table else { panic!("few") };
    assert_eq!(all.n_shown, rows.iter().flat_map(|it| it.n_dates).sum());
    assert_eq!((all.name.as_str(), all.n_outside), ("All dates", 0));
}

#[test]
fn it_opens_on_the_months_in_which_most_dates_lie() {
    let opened = dates_at(&default_corpus(), "#/timeline").unwrap();
    assert_eq!(plain(&opened.name), "September to November 2020");
    assert!(opened.n_shown > opened.n_outside, "{} of {}", opened.n_shown, opened.n_shown + opened.n_outside);
    let text = "On 4 March 2021 the dam broke. On 5 March 2021 it rained. On 1 May 1990 it was built.";
    let few = time_line(&analyzed(corpus(&[("Gazette", "2021-03-06", text)]))).stretches;
    assert_eq!(plain(&few.opening.name()), "March 2021");
    assert_eq!(few.around(few.opening), few.usual, "three of four days lie in March");
    assert_eq!(few.around(few.whole), few.whole);
}

#[test]
fn what_is_later_than_the_chosen_article_is_said() {
    let texts = [
        ("Gazette", "2021-03-06", "On 4 March 2021 the dam broke."),
        ("Radio", "2021-03-20", "On 18 March 2021 the dam was mended."),
    ];
    let analyzed = analyzed(corpus(&texts));
    let shaded = dates(&analyzed, "gazette-2021-03-06");
    assert!(shaded.table.heads().iter().any(|it| it.name == "Later?"));
    // Radio's day and the day that it tells of.
    let Table::Dates(rows) = &shaded.table else { panic!("many") };
    assert_eq!(rows.iter().filter(|it| it.later() == Some("later")).count(), 2);
    assert_eq!(dates(&analyzed, "2021-03").table.heads().len(), 5);
}

#[test]
fn each_text_has_a_lane_with_the_days_that_it_tells_and_the_evidence_on_it() {
    let lanes = time_line(&default_corpus()).lanes;
    let days: Vec<_> = lanes.iter().filter_map(|it| it.published).collect();
    assert_eq!(days.len(), 28);
    assert!(days.is_sorted(), "{days:?}");
    for lane in &lanes {
        let n_dated = lane.counts.n_then + lane.counts.n_later + lane.counts.n_around;
        assert_eq!(n_dated, lane.evidence.len(), "{}", lane.name);
        assert!(lane.counts.n_then + lane.counts.n_later == 0 || lane.summary().is_some(), "{}", lane.name);
    }
    let told: Vec<&str> = lanes.iter().filter(|it| !it.told.is_empty()).map(|it| it.slug.as_str()).collect();
    let measured = [
        "oval-2020-09-16",
        "daily-sabah-2020-10-02",
        "azernews-2020-10-06",
        "turkey-gazette-2020-10-15",
        "azvision-2020-10-29",
    ];
    assert_eq!(told, measured);
    let digest = lanes.iter().find(|it| it.slug == "amnesty-2020-10-05").unwrap();
    assert!(!digest.answered.is_empty() && digest.answered.iter().all(|it| it.gap(digest.published).is_some()));
    assert!(digest.notes[0].starts_with("Digest:"), "{:?}", digest.notes);
}

/// The sample corpus with a claim of the first Gazette that two sources answer.
fn answered(first: Option<&str>, second: &str, published: &str) -> Lane {
    let mut corpus = diptych_library::sample::library().corpus().clone();
    corpus.articles[1].published = diptych_library::sample::date(published);
    let claim = corpus.claims.iter_mut().find(|it| it.evidence.len() == 2).unwrap();
    claim.evidence[0].url = "https://example.org/other".to_owned();
    claim.evidence[0].date = first.map(diptych_library::sample::date);
    claim.evidence[1].date = Some(diptych_library::sample::date(second));
    let time_line = time_line(&analyzed(corpus));
    time_line.lanes.into_iter().find(|it| it.slug == "gazette-2021-03-02").unwrap()
}

#[test]
fn gaps_are_days_between_day_and_day_and_nothing_else() {
    let lane = answered(Some("2021-03-02"), "2021-03-30", "2021-03-02");
    let gaps: Vec<_> = lane.evidence.iter().map(|it| (it.side, it.gap(lane.published))).collect();
    assert_eq!(gaps, [(Side::Then, Some(0)), (Side::Later, Some(28))]);
    assert_eq!(lane.summary().as_deref().map(plain).as_deref(), Some("1 known then, 1 came 28 days later."));
    let month = answered(None, "2021-04", "2021-03-02");
    assert_eq!((month.evidence[0].side, month.evidence[0].gap(month.published)), (Side::Later, None));
    assert_eq!(month.notes, ["1 source has no date."]);
}

#[test]
fn text_of_which_no_day_is_known_has_a_lane_that_says_so() {
    let month = answered(Some("2021-03-20"), "2021-04-02", "2021-03");
    assert_eq!(month.evidence.iter().map(|it| it.side).collect::<Vec<_>>(), [Side::Around, Side::Later]);
    assert!(month.notes[0].contains("no gap is counted in days"), "{:?}", month.notes);
    let mut corpus =
        corpus(&[("Radio", "2021-03-08", "It rained."), ("Gazette", "2021-03-06", "On 4 March 2021 the dam broke.")]);
    corpus.articles[0].published = diptych_corpus::date::PartialDate::UNKNOWN;
    let lanes = time_line(&analyzed(corpus)).lanes;
    let undated = lanes.last().unwrap();
    assert_eq!((undated.name.as_str(), undated.published), ("Radio", None));
    assert_eq!(undated.notes[0], "No day of publication is stated, so no gap is counted in days.");
    assert!(undated.is_in(crate::period::Period { first: 0, last: 9 }), "its sentence is always shown");
}

#[test]
fn the_title_says_what_the_lanes_of_any_corpus_show() {
    let title = plain(&time_line(&default_corpus()).title);
    let lanes = time_line(&default_corpus()).lanes;
    let n_then: usize = lanes.iter().map(|it| it.counts.n_then).sum();
    let n_later: usize = lanes.iter().map(|it| it.counts.n_later).sum();
    assert!(title.starts_with(&format!("{n_then} of {} sources were there", n_then + n_later)), "{title}");
    let none = time_line(&analyzed(corpus(&[("Gazette", "2021-03-06", "On 4 March 2021 the dam broke.")])));
    assert_eq!(none.title, "1 text, the days they were published, and the days they write about");
}

#[test]
fn what_is_out_of_sight_is_counted() {
    let lane = answered(Some("2021-03-20"), "2021-04-02", "2021-03-02");
    let (words, reach) = lane.outside(crate::period::Period::parse("2021-03").unwrap()).unwrap();
    assert_eq!(words, "Out of sight: 1 source.");
    assert_eq!(reach.written(), "2021-03-02..2021-04-02");
    assert_eq!(lane.outside(reach), None);
}

#[test]
fn a_saved_table_has_a_line_for_each_row_and_runs_nothing() {
    let analyzed = analyzed(corpus(&[("=Gazette()", "2021-03-06", "On 4 March 2021 the dam broke.")]));
    let csv = dates(&analyzed, "2021-03").table.as_csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], "\"Day\",\"Kind\",\"What\",\"Where\",\"By which rule\"");
    assert!(lines[1].contains("\"told\",\"On 4 March 2021 the dam broke.\""), "{}", lines[1]);
    assert!(lines[2].contains("\"'=Gazette()\""), "{}", lines[2]);
}

#[test]
fn days_of_a_retelling_are_those_that_its_original_tells() {
    let analyzed =
        analyzed(retold(Some("On 4 March 2021 the dam broke. It was built in the 1990s."), "On 5 May 1950 it rained."));
    let found = items(&analyzed);
    let told: Vec<_> = found.dated.iter().filter(|it| it.kind == DateKind::Told).collect();
    assert_eq!(told.iter().map(|it| it.period.name()).collect::<Vec<_>>(), ["1990s", "4 March 2021"]);
    assert!(told.iter().all(|it| it.rule == "counted in the original text; shown here is a retelling"));
    assert_eq!(found.n_not_measured, 0);
}

#[test]
fn day_that_only_the_page_around_an_article_prints_is_not_told_by_the_article() {
    let original = "Printed on 27 April 2024.\n\nOn 4 March 2021 the dam broke.\n\nPosted 4 March 2021.";
    let mut retold = retold(Some(original), original);
    retold.articles[0].page_furniture = vec![1, 3];
    let told = |corpus: Corpus| -> Vec<String> {
        let told = items(&analyzed(corpus)).dated;
        told.iter().filter(|it| it.kind == DateKind::Told).map(|it| it.period.name()).collect()
    };
    assert_eq!(told(retold.clone()), ["4 March 2021", "4 March 2021"]);
    retold.measured = None;
    retold.articles[0].rendering = Rendering::Original;
    assert_eq!(told(retold), ["4 March 2021"]);
}

#[test]
fn days_of_a_retelling_that_nobody_measured_are_left_out_and_told() {
    let found = items(&analyzed(retold(None, "On 5 May 1950 it rained.")));
    assert_eq!(found.dated.iter().filter(|it| it.kind == DateKind::Told).count(), 0);
    assert_eq!(found.n_not_measured, 1);
}
