//! Linked passages at one height: each pane is scrolled so that its passage stands where the others' stand.

use leptos::prelude::*;

use super::alignment::level_in;
use super::linked_panes::LinkedPanes;
use crate::platform::{layout, page};
use crate::state::expect_library;
use crate::state::route::{Reading, Target};
use crate::ui::place;
use crate::ui::reader::marks::{element_of, element_of_answer};

/// Keeps the linked passages of the panes level whenever others are opened, but not when a reader returns to a place.
pub(super) fn follow(panes: LinkedPanes, reading: Memo<Reading>) {
    let library = expect_library();
    let at = Memo::new(move |_| reading.with(|reading| reading.at.clone()));
    Effect::new(move |_| {
        let Some(target) = at.get() else { return };
        if place::is_noted() || !panes.are_made() {
            return;
        }
        let library = library.get();
        let n_evidence = match &target {
            Target::Claim(slug, _) => {
                library.claim_named(slug).and_then(|id| library.claim(id)).map_or(0, |claim| claim.evidence.len())
            }
            _ => 0,
        };
        // A view whose code was on its way is made some time before it is put on the page.
        let panes = panes.elements();
        if let Some(last) = panes.last() {
            let n_panes = panes.len();
            layout::once_laid_out(last, move || apply(n_panes, &target, n_evidence));
        }
    });
}

fn apply(n_panes: usize, target: &Target, n_evidence: usize) {
    let panes = page::all("[data-scroller]");
    let passages: Vec<Passage> = (0..n_panes)
        .filter_map(|place| {
            let scroller = panes.get(place)?.clone();
            let element = passage_in(place, target, n_evidence)?;
            let offset = layout::first_line_top(&element) - layout::top(&scroller) + f64::from(scroller.scroll_top());
            Some(Passage { scroller, offset })
        })
        .collect();
    let Some(level) =
        common_level(passages.iter().map(|passage| passage.offset), passages.first().map(|it| &it.scroller))
    else {
        return;
    };
    if let Some(passage) = passages.first() {
        let level = scrolled(passage, level);
        let others = passages.iter().skip(1).map(|passage| scrolled(passage, level));
        others.for_each(drop);
        tell_gutters(level);
    }
}

/// Scrolls the pane of `passage` as near to `level` as whole pixels allow; the level that the passage then stands at.
fn scrolled(passage: &Passage, level: f64) -> f64 {
    let by = (passage.offset - level).round();
    passage.scroller.set_scroll_top(by as i32);
    passage.offset - by
}

/// What stands between the panes stands at the height of the passages.
fn tell_gutters(level: f64) {
    for host in page::all(".side-by-side") {
        layout::set_pixels(&host, "--level", level);
    }
}

/// A passage in its pane, by its distance from the top of the pane's text, in pixels.
struct Passage {
    scroller: page::PageElement,
    offset: f64,
}

/// The highest level that every pane can reach by scrolling down: none is scrolled above its top.
fn common_level(offsets: impl Iterator<Item = f64>, pane: Option<&page::PageElement>) -> Option<f64> {
    let wanted = level_in(layout::height(pane?));
    Some(offsets.fold(wanted, f64::min))
}

/// What is open in a pane: the claim itself, or the passage that answers it.
fn passage_in(place: usize, target: &Target, n_evidence: usize) -> Option<page::PageElement> {
    let own = page::by_id(&element_of(target, place));
    own.or_else(|| match target {
        Target::Claim(slug, nth) => {
            let all = nth.iter().copied().chain(1..=n_evidence);
            all.into_iter().find_map(|nth| page::by_id(&element_of_answer(slug, nth, place)))
        }
        Target::Entity(slug, _) => page::by_id(&element_of(&Target::Entity(slug.clone(), Some(1)), place)),
        Target::Term(slug, _) => page::by_id(&element_of(&Target::Term(slug.clone(), Some(1)), place)),
        Target::Question(_) | Target::Paragraph(_) | Target::Words(_) => None,
    })
}
