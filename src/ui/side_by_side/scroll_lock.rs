//! Panes that scroll together: the pane that the reader scrolls drives the others, so that linked passages meet at one height.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::alignment::{Pair, level_in, level_top, longest_run};
use super::linked_panes::{LinkedPanes, Measured, Placement};
use crate::platform::layout;
use crate::platform::page::{self, Hearing};
use crate::ui::link_list::links::{ListedRow, Step};
use crate::ui::reader::reveal;
use crate::words;

/// What a reader scrolls with.
const POINTERS: [&str; 3] = ["wheel", "touchstart", "pointerdown"];
/// Keys that scroll a text.
const SCROLL_KEYS: [&str; 7] = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "];

impl LinkedPanes {
    /// Hears which pane the reader scrolls, and that it is scrolled.
    pub(super) fn hear_drivers(self) -> Vec<Hearing> {
        let mut heard = Vec::new();
        for (place, pane) in self.elements().iter().enumerate() {
            for event in POINTERS {
                heard.push(page::hear(pane, event, move |_| self.driver.set_value(Some(place))));
            }
            // Whoever steps through the links of one text does not scroll the other.
            heard.push(page::hear(pane, "keydown", move |event| {
                let scrolls = SCROLL_KEYS.contains(&page::key_of(event).as_str());
                self.driver.set_value(scrolls.then_some(place));
            }));
            heard.push(page::hear(pane, "scroll", move |_| self.follow_scroll(place)));
        }
        heard
    }

    /// Scrolls the pane at `place` as its reader does.
    pub(super) fn drive_to(self, place: usize, top: f64, smooth: bool) {
        self.driver.set_value(Some(place));
        if let Some(pane) = self.elements().get(place) {
            layout::scroll_within(pane, top, smooth);
        }
    }

    fn follow_scroll(self, place: usize) {
        if self.is_locked.try_get_untracked() == Some(true) && self.driver.try_get_value() == Some(Some(place)) {
            self.take_along(place);
        }
        self.moving.ask(move || {
            // All that is read comes before all that is written: nothing is laid out twice in a frame.
            let tops = self.elements().iter().map(|pane| f64::from(pane.scroll_top())).collect();
            self.tops.set(tops);
        });
    }

    fn take_along(self, place: usize) {
        let panes = self.elements();
        let Some(pane) = panes.get(place) else { return };
        let top = f64::from(pane.scroll_top());
        let heights = self.heights.get_untracked();
        for (other, element) in panes.iter().enumerate().filter(|(other, _)| *other != place) {
            let (Some(own_heights), Some(other_heights)) = (heights.get(place), heights.get(other)) else { continue };
            let level = self.measured.try_update_value(|measured| {
                // Panes without links have nothing to be level by.
                let is_level = measured.are_beside && !measured.rows.is_empty();
                is_level.then(|| level_top(measured.run(place, other), top, *own_heights, *other_heights))
            });
            if let Some(level) = level.flatten() {
                element.set_scroll_top(level.round() as i32);
            }
        }
    }

    /// Both passages of a link, level; of several in one text, that of the number `nth`.
    pub(super) fn show(self, listed: &ListedRow, nth: Option<usize>) {
        self.scroll_to(listed, nth, !reveal::wants_less_motion());
    }

    /// The same, gliding there or at once.
    pub(super) fn scroll_to(self, listed: &ListedRow, nth: Option<usize>, smooth: bool) {
        self.driver.set_value(None);
        let panes = self.elements();
        let (Some(first), Some((are_beside, shown))) = (
            panes.first(),
            self.measured.try_with_value(|measured| (measured.are_beside, measured.shown(listed, nth))),
        ) else {
            return;
        };
        if !are_beside {
            shown.iter().for_each(|(_, paragraph)| page::reveal(paragraph, false));
        }
        let wanted = level_in(layout::height(first));
        let level = shown.iter().map(|(place, _)| place.extent.start).fold(wanted, f64::min);
        for (place, _) in shown {
            if let Some(pane) = panes.get(place.pane) {
                layout::scroll_within(pane, place.extent.start - level, smooth);
            }
        }
    }

    /// In a text, `[` and `]` lead along the list, `\` locks and frees the panes.
    pub(super) fn hear_key(self, event: &KeyboardEvent) {
        if page::is_for_others(event) {
            return;
        }
        match event.key().as_str() {
            "]" => self.links.step(Step::Forward),
            "[" => self.links.step(Step::Back),
            "\\" => self.set_locked(!self.is_locked.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    }
}

impl Measured {
    /// The longest run of links from one pane to another.
    fn run(&mut self, own: usize, other: usize) -> &[Pair] {
        let rows = &self.rows;
        self.runs.entry((own, other)).or_insert_with(|| {
            let start = |places: &[Option<Placement>], pane: usize| {
                places.iter().flatten().find(|place| place.pane == pane).map(|place| place.extent.start)
            };
            let pair =
                |places: &[Option<Placement>]| Some(Pair { own: start(places, own)?, other: start(places, other)? });
            longest_run(rows.iter().filter_map(|row| pair(&row.places)).collect())
        })
    }

    /// The passages of a row that are to be seen at once, one in each pane, with their paragraphs.
    fn shown(&self, listed: &ListedRow, nth: Option<usize>) -> Vec<(Placement, page::PageElement)> {
        let Some(row) = self.rows.iter().find(|row| row.found.listed == *listed) else { return Vec::new() };
        sides_to_show(&row.places, nth)
            .into_iter()
            .filter_map(|side| {
                let place = (*row.places.get(side)?)?;
                let paragraph = row.found.sides.get(side)?.first()?.range.paragraph().clone();
                Some((place, paragraph))
            })
            .collect()
    }
}

/// Which sides of a row are seen at once: one in each pane, that of the number `nth` before all others.
fn sides_to_show(places: &[Option<Placement>], nth: Option<usize>) -> Vec<usize> {
    let mut shown: Vec<(usize, usize)> = Vec::new();
    for side in nth.into_iter().chain(0..places.len()) {
        let Some(Some(place)) = places.get(side) else { continue };
        if !shown.iter().any(|(_, pane)| *pane == place.pane) {
            shown.push((side, place.pane));
        }
    }
    shown.into_iter().map(|(side, _)| side).collect()
}

/// Whether panes scroll together, and which keys help.
#[component]
pub(super) fn ScrollLock(panes: LinkedPanes) -> impl IntoView {
    let is_locked = panes.is_locked;
    view! {
        <p class="links__tools ui">
            <button
                type="button"
                class="action action--quiet"
                aria-pressed=move || is_locked.get().to_string()
                on:click=move |_| panes.set_locked(!is_locked.get_untracked())
            >
                {move || if is_locked.get() { words::side_by_side::SCROLL_TOGETHER } else { words::side_by_side::SCROLL_APART }}
            </button>
            <span class="quiet">{words::side_by_side::KEYS}</span>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::super::alignment::Extent;
    use super::{Placement, sides_to_show};

    fn places(panes: &[Option<usize>]) -> Vec<Option<Placement>> {
        panes.iter().map(|pane| pane.map(|pane| Placement { pane, extent: Extent::default() })).collect()
    }

    #[test]
    fn one_passage_is_shown_in_each_pane_that_was_asked_for_before_all_others() {
        assert_eq!(sides_to_show(&places(&[Some(0), Some(1)]), None), [0, 1]);
        assert_eq!(sides_to_show(&places(&[Some(0), Some(1)]), Some(1)), [1, 0]);
        assert_eq!(sides_to_show(&places(&[Some(0), Some(0), Some(0)]), Some(2)), [2], "a name in one text");
        assert_eq!(sides_to_show(&places(&[None, Some(1)]), Some(0)), [1], "what is not on the page cannot be shown");
        assert_eq!(sides_to_show(&places(&[Some(0)]), Some(5)), [0]);
    }
}
