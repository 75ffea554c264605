//! What stands before the first paragraph of an article: headline and byline, which have places of their own, and a lede that stands apart.
//! Knows runs and why they are left out; knows no scores.

use super::element::is_heading;
use super::outline::{Outline, Run, n_letters};
use crate::day::read_day;
use crate::imported_text::Reason;

/// Letters of the shortest run that is a paragraph, not a label.
const SHORTEST_PARAGRAPH: usize = 60;

/// Letters of the longest line that says who wrote a text and when.
const LONGEST_BYLINE: usize = 90;

/// Settles the runs before the first paragraph that is kept. `headline` is what the page states.
pub fn settle(outline: &Outline, headline: Option<&str>, reasons: &mut [Option<Reason>]) {
    take_lede_in(outline, reasons);
    let first = first_paragraph(outline, reasons);
    for (number, (run, reason)) in outline.runs.iter().zip(reasons.iter_mut()).enumerate() {
        if reason.is_some() {
            continue;
        }
        let name = name_of(outline, run);
        let is_before = number < first;
        let is_headline = headline.is_some_and(|it| is_same(it, &run.text)) && (is_before || is_heading(name));
        if is_headline || (is_before && name == "h1") {
            *reason = Some(Reason::Headline);
        } else if is_before && is_byline(run) {
            *reason = Some(Reason::Byline);
        }
    }
}

/// Takes the first run out of the text and gives it, if it is a heading and a text follows.
pub fn take_heading(outline: &Outline, reasons: &mut [Option<Reason>]) -> Option<String> {
    let kept = |reasons: &[Option<Reason>]| reasons.iter().filter(|it| it.is_none()).count();
    if kept(reasons) < 2 {
        return None;
    }
    let (run, reason) = outline.runs.iter().zip(reasons.iter_mut()).find(|(_, reason)| reason.is_none())?;
    if !is_heading(name_of(outline, run)) {
        return None;
    }
    *reason = Some(Reason::Headline);
    Some(run.text.clone())
}

/// Keeps the paragraphs between the last heading of the first rank before the article and the article: sites set ledes apart.
fn take_lede_in(outline: &Outline, reasons: &mut [Option<Reason>]) {
    let first = first_paragraph(outline, reasons);
    let before = outline.runs.iter().take(first);
    let Some(heading) = before.enumerate().filter(|(_, run)| name_of(outline, run) == "h1").map(|it| it.0).max() else {
        return;
    };
    let between = outline.runs.iter().zip(reasons.iter_mut()).take(first).skip(heading + 1);
    for (_, reason) in between.filter(|(run, reason)| **reason == Some(Reason::Outside) && is_paragraph(run)) {
        *reason = None;
    }
}

fn first_paragraph(outline: &Outline, reasons: &[Option<Reason>]) -> usize {
    let mut runs = outline.runs.iter().zip(reasons);
    runs.position(|(run, reason)| reason.is_none() && is_paragraph(run) && !is_heading(name_of(outline, run)))
        .unwrap_or(0)
}

fn is_paragraph(run: &Run) -> bool {
    let letters = n_letters(&run.text);
    letters >= SHORTEST_PARAGRAPH
        && run.n_link_letters * 4 < letters
        && (run.ends_sentence() || run.text.ends_with(':'))
}

fn name_of<'a>(outline: &'a Outline, run: &Run) -> &'a str {
    outline.boxes.get(run.place).map_or("", |it| it.name.as_str())
}

/// Whether two lines have the same letters.
fn is_same(one: &str, other: &str) -> bool {
    let letters =
        |it: &str| it.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    letters(one) == letters(other)
}

/// Whether a short line names a writer or a day.
fn is_byline(run: &Run) -> bool {
    let starts_so = run.text.get(..3).is_some_and(|it| it.eq_ignore_ascii_case("by "));
    n_letters(&run.text) <= LONGEST_BYLINE && !run.ends_sentence() && (starts_so || read_day(&run.text).is_some())
}
