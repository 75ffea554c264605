//! What belongs to the article beside its box: boxes of the same kind, and paragraphs that stand alone.

use super::candidate::Scores;
use super::totals::Totals;
use crate::html::outline::Outline;

/// The boxes of the article: `top`, and those beside it that belong to it.
pub fn joined(outline: &Outline, totals: &[Totals], scores: &Scores, top: usize) -> Vec<usize> {
    let Some(box_of_top) = outline.boxes.get(top) else { return Vec::new() };
    let least = (scores.at(top) * 0.2).max(10.0);
    let belongs = |number: usize| {
        let Some(it) = outline.boxes.get(number) else { return false };
        let is_alike = it.hints == box_of_top.hints && !it.hints.trim().is_empty();
        let bonus = if is_alike { scores.at(top) * 0.2 } else { 0.0 };
        let has_points = scores.points.get(number).copied().flatten().is_some_and(|points| points + bonus >= least);
        has_points || (it.name == "p" && is_text(totals.get(number).copied().unwrap_or_default()))
    };
    siblings(outline, top).filter(|it| *it == top || belongs(*it)).collect()
}

/// The boxes that stand in the same box as `top`, itself included.
fn siblings(outline: &Outline, top: usize) -> impl Iterator<Item = usize> {
    let parent = outline.boxes.get(top).map_or(0, |it| it.parent);
    let end = outline.boxes.get(parent).map_or(0, |it| it.end);
    let first = (parent + 1 < end).then_some(parent + 1);
    let next = move |at: &usize| outline.boxes.get(*at).map(|it| it.end).filter(|it| *it < end);
    std::iter::successors(first, next)
}

/// Whether a paragraph beside the article is text.
fn is_text(totals: Totals) -> bool {
    const LONG: usize = 65;
    match totals.n_letters {
        0 => false,
        letters if letters >= LONG => totals.link_density() < 0.25,
        _ => totals.n_link_letters == 0 && totals.n_commas > 0,
    }
}
