//! What stands where in the lane of a small text.

use super::{Drawing, RowKind, Shape, Space, lane};
use crate::fixture::{analyzed, corpus};
use crate::period::Period;
use crate::time_line::at;
use crate::time_line::model::lane::{Counts, Lane, Point, Side};

fn period(written: &str) -> Period {
    Period::parse(written).unwrap()
}

fn source(day: &str) -> Point {
    let published = Some(period("2021-03-06"));
    let side = Side::of(period(day), published);
    Point { period: period(day), side, what: format!("source of {day}"), href: Some(format!("#{day}")), n_dates: 1 }
}

/// A text of 6 March 2021 that writes about two days, with this evidence.
fn drawn(view: &str, width: i64, evidence: &[&str]) -> Drawing {
    let text = "On 4 March 2021 the dam broke. On 1 January 2021 it had been seen to.";
    let found = at(&analyzed(corpus(&[("Gazette", "2021-03-06", text)])), "#/timeline").unwrap().lanes.remove(0);
    let evidence: Vec<Point> = evidence.iter().map(|day| source(day)).collect();
    let with = Lane { evidence, counts: Counts::default(), ..found };
    let href = |period: Period| format!("#{}", period.written());
    lane(&with, Space { view: period(view), width, href: &href })
}

fn labels(drawing: &Drawing) -> Vec<String> {
    let words = |it: &super::Mark| -> String {
        let lines: Vec<&str> = it.label.lines.iter().map(|it| it.1.as_str()).collect();
        lines.join(" ").replace('\u{a0}', " ")
    };
    drawing.marks.iter().filter(|it| !it.label.is_crowded).map(words).filter(|it| !it.is_empty()).collect()
}

#[test]
fn marks_stand_at_their_days_with_their_gaps_in_days() {
    let drawn = drawn("2021-03", 620, &["2021-03-01", "2021-03-26"]);
    let placed: Vec<_> = drawn.marks.iter().map(|it| (it.shape, it.x)).collect();
    assert_eq!(
        placed,
        [(Shape::Tick, 1129), (Shape::Square, 1774), (Shape::Dot(Side::Then), 161), (Shape::Dot(Side::Later), 8225)]
    );
    assert_eq!(labels(&drawn), ["4 Mar −2 days", "6 Mar", "+20 days"]);
    let rows: Vec<RowKind> = drawn.rows.iter().map(|it| it.kind).collect();
    assert_eq!(rows, [RowKind::Told, RowKind::Published, RowKind::Evidence]);
    assert_eq!(drawn.marks[0].spoken.replace('\u{a0}', " "), "4 Mar −2 days: 4 March 2021: “4 March 2021” in Gazette");
    assert_eq!(drawn.marks[3].spoken.replace('\u{a0}', " "), "+20 days, 26 March 2021: source of 2021-03-26");
}

#[test]
fn slopes_lead_from_what_is_told_to_the_text_and_on_to_what_came_later() {
    let drawn = drawn("2021-03", 620, &["2021-03-01", "2021-03-26", "2021-05-01"]);
    let slopes: Vec<_> = drawn.slopes.iter().map(|it| (it.is_to_evidence, it.is_cut)).collect();
    assert_eq!(
        slopes,
        [(false, true), (false, false), (true, false), (true, true)],
        "January and May are out of sight"
    );
    assert!(drawn.slopes.iter().filter(|it| it.is_to_evidence).all(|it| it.from == drawn.slopes[0].to));
}

#[test]
fn what_stands_too_close_is_a_stack_and_more_of_it_a_circle_that_opens_its_days() {
    let stack = drawn("2021-03", 620, &["2021-03-26", "2021-03-26"]);
    let heights: Vec<i64> =
        stack.marks.iter().filter(|it| it.shape == Shape::Dot(Side::Later)).map(|it| it.y).collect();
    assert_eq!(heights.len(), 2);
    assert!(heights[0] < heights[1]);
    let many = ["2021-03-26"; 5].into_iter().chain(["2021-03-27"; 5]).collect::<Vec<_>>();
    let circle = drawn("2021", 120, &many).marks.pop().unwrap();
    assert_eq!((circle.shape, circle.href.as_deref()), (Shape::Circle(10), Some("#2021-03-26..2021-03-27")));
    assert_eq!(circle.label.lines[0].1.replace('\u{a0}', " "), "+20 to +21 days");
}

#[test]
fn words_that_would_meet_others_wait_for_whoever_looks_at_their_mark() {
    let days = ["2021-03-20", "2021-03-31", "2021-04-12"];
    let close = drawn("2021-01..2021-12", 620, &days);
    let crowded = close.marks.iter().filter(|it| it.label.is_crowded).count();
    assert!(crowded > 0, "{:?}", labels(&close));
    assert!(labels(&close).contains(&"+14 days".to_owned()), "{:?}", labels(&close));
}

#[test]
fn a_month_is_a_bar_and_what_is_longer_than_the_stretch_is_not_drawn() {
    let drawn = drawn("2021-03", 620, &["2021"]);
    assert!(drawn.marks.iter().all(|it| !matches!(it.shape, Shape::Bar(_))));
    let drawn = self::drawn("2021-02..2021-04", 620, &["2021-04"]);
    let bar = drawn.marks.last().unwrap();
    assert_eq!(
        (bar.shape, bar.spoken.replace('\u{a0}', " ").as_str()),
        (Shape::Bar(10_000), "Apr 2021, no day known: April 2021: source of 2021-04")
    );
}
