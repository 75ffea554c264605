//! Which runs of a page are its article. Recall goes first: what is kept in excess can be struck out by a person who sees it, and a first
//! paragraph that is lost makes the text another one.
//!
//! [`marks`] leaves out what is no article by what it says of itself, [`candidate`] finds the box, [`joined`] what belongs to it beside,
//! [`clean`] what does not in it. [`totals`] counts, [`hints`] reads names.

mod candidate;
mod clean;
mod hints;
mod joined;
mod marks;
mod totals;

use super::outline::{Outline, n_letters};
use crate::imported_text::Reason;
use candidate::Scores;
use marks::ByNames;
use totals::{Totals, totals};

/// Letters of the shortest article that is believed at once. A shorter one is looked for again with fewer objections.
const SHORTEST: usize = 400;

/// Why each run of the page is no part of its article; `None` for those that are. `is_confirmed` says of a run that the page names it as a part
/// of the article.
pub fn choose(outline: &Outline, is_confirmed: &[bool]) -> Option<Vec<Option<Reason>>> {
    let all = totals(outline, |_| true);
    let attempts =
        [(ByNames::Asked, Clean::Wanted), (ByNames::Ignored, Clean::Wanted), (ByNames::Ignored, Clean::Unwanted)];
    let mut best: Option<(usize, Vec<Option<Reason>>)> = None;
    for (by_names, clean) in attempts {
        let Some(reasons) = attempt(outline, &all, is_confirmed, by_names, clean) else { continue };
        let n_kept = letters_of_sentences(outline, &reasons);
        if best.as_ref().is_none_or(|(most, _)| n_kept > *most) {
            best = Some((n_kept, reasons));
        }
        if n_kept >= SHORTEST {
            break;
        }
    }
    best.filter(|(_, reasons)| reasons.iter().any(Option::is_none)).map(|(_, reasons)| reasons)
}

/// Letters of the runs that are kept and look like sentences: lists of links make no article longer.
fn letters_of_sentences(outline: &Outline, reasons: &[Option<Reason>]) -> usize {
    let kept = outline.runs.iter().zip(reasons).filter(|(_, reason)| reason.is_none()).map(|(run, _)| run);
    let lengths = kept.filter(|it| it.ends_sentence()).map(|it| (n_letters(&it.text), it.n_link_letters));
    lengths.filter(|(letters, links)| links * 2 < *letters).map(|it| it.0).sum()
}

/// Whether boxes in the article are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clean {
    Wanted,
    Unwanted,
}

fn attempt(
    outline: &Outline,
    all: &[Totals],
    is_confirmed: &[bool],
    by_names: ByNames,
    clean: Clean,
) -> Option<Vec<Option<Reason>>> {
    let mut marks = marks::marks(outline, all, by_names);
    let is_open = |marks: &[Option<Reason>], number: usize| marks.get(number).is_some_and(Option::is_none);
    let live = totals(outline, |it| is_open(&marks, it));
    let has_hint = is_confirmed.iter().any(|it| *it);
    let scores = Scores::of(outline, &live, |number, run| {
        let counts = !has_hint || is_confirmed.get(number).copied().unwrap_or_default();
        run.reason.is_none() && is_open(&marks, run.place) && counts
    });
    let top = scores.top(outline)?;
    let roots = joined::joined(outline, &live, &scores, top);
    let is_inside = |number: usize| roots.iter().any(|root| outline.holds(*root, number));
    if clean == Clean::Wanted {
        clean_inside(outline, &live, &roots, &mut marks);
    }
    let reasons = outline.runs.iter().enumerate().map(|(number, run)| {
        let is_named = is_confirmed.get(number).copied().unwrap_or_default();
        let mark = marks.get(run.place).copied().flatten();
        let outside = (!is_inside(run.place)).then_some(Reason::Outside);
        let reason = mark.or(outside).or_else(|| clean::reason_of_run(outline, run));
        run.reason.or(reason.filter(|it| !is_named || *it == Reason::Hidden))
    });
    Some(reasons.collect())
}

/// Marks the boxes in the article that are none of it, and all that stands in them.
fn clean_inside(outline: &Outline, live: &[Totals], roots: &[usize], marks: &mut [Option<Reason>]) {
    for &root in roots {
        let end = outline.boxes.get(root).map_or(root, |it| it.end);
        let mut number = root + 1;
        while number < end {
            let found = clean::reason(outline, live, number);
            let after = outline.boxes.get(number).map_or(end, |it| it.end);
            if found.is_none() {
                number += 1;
                continue;
            }
            marks.iter_mut().take(after).skip(number).for_each(|it| *it = it.or(found));
            number = after;
        }
    }
}
