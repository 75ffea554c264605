//! Where a reader is on a page: scroll positions and focus. Noted with each entry of the history, so that
//! Back, Forward and Reload return to the exact place.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::platform::page::DomElement;
use crate::platform::{address, first_view, layout, page, timing};
use crate::state::navigation::Navigation;

/// Elements that scroll by themselves; their positions are noted in the order of the page.
const SCROLLERS: &str = "[data-scroller]";
/// Everything that can have the focus, in the order of the page; a place in this list names one element of a view.
const FOCUSABLE: &str = "a[href], button, input, select, summary, [tabindex]";
/// What a new page is called.
const HEADING: &str = "main h1";
/// What stands in a view while the rest of it is on its way; what is folded away gives the page no height.
const WAITING: &str = "[data-waiting]:not(details > *)";
/// Long enough not to write at every step of a scroll, short enough not to lose one.
const PAUSE_BEFORE_NOTING_MS: u32 = 120;

thread_local! {
    /// What had the focus when the last page was left: a link that stands on the new one as well, most often.
    static FOCUS_OF_LAST_PAGE: RefCell<Option<DomElement>> = const { RefCell::new(None) };
}

/// Notes the place as it changes, and returns to it or begins at the top when the Route changes. A reader who stays on the same `screen` is left
/// where they are.
pub fn follow<S>(navigation: Navigation, screen: Memo<S>)
where
    S: Clone + PartialEq + Send + Sync + 'static,
{
    address::scroll_by_hand();
    let is_scrolled = note_while_reading(navigation);
    Effect::new(move |before: Option<S>| {
        navigation.track();
        let screen = screen.get_untracked();
        let arrives = before.as_ref().is_some_and(|before| *before != screen);
        if arrives {
            FOCUS_OF_LAST_PAGE.set(page::focused());
        }
        match noted() {
            Some(place) => return_to(place),
            // Where a view of its own code is on its way, [`arrive`] is called when it stands.
            None if arrives => begin_at_top(is_scrolled.try_with_value(|it| *it) == Some(true)),
            None => {}
        }
        screen
    });
}

/// Cards and panes take their places in the first frames, and a page cannot be scrolled beyond what it has: the place is
/// taken at once, so that nothing is seen to jump, and again when the page has its full height.
const FRAMES_UNTIL_LEVEL: u32 = 4;

fn return_to(place: PagePosition) {
    timing::next_frame(move || {
        place.restore();
        timing::after_frames(FRAMES_UNTIL_LEVEL, move || place.restore());
    });
}

/// A new page begins at its top, with the focus on its heading. What a view opens within it is revealed after this.
fn begin_at_top(is_scrolled: bool) {
    if is_scrolled {
        page::scroll_to(0.0);
    }
    // A view is put on the page after what asks for it has run.
    timing::next_frame(move || {
        if let Some(heading) = page::all(HEADING).first() {
            layout::once_laid_out(heading, move || {
                // A reader who has pressed something meanwhile is not led away from it.
                if page::focused().is_none_or(|now| FOCUS_OF_LAST_PAGE.with_borrow(|last| *last == Some(now))) {
                    page::focus_first(HEADING);
                }
            });
        }
    });
}

/// A screen whose code was on its way stands now. It begins like any other, but for the first of the page, which has no reader yet who
/// left another.
pub fn arrive(navigation: Navigation) {
    if first_view::reveal() {
        return return_late(navigation);
    }
    match noted() {
        Some(place) => return_to(place),
        None => begin_at_top(page::scroll_top() > 0.0),
    }
}

/// A view that was on its way is there: only now the page has its height, and only now its place can be noted.
pub fn return_late(navigation: Navigation) {
    match noted() {
        Some(place) => return_to(place),
        // What is opened in it may still be on its way into sight.
        None => {
            Timeout::new(PAUSE_BEFORE_NOTING_MS, move || note(navigation)).forget();
        }
    }
}

/// Whether a reader returns to a place on the page that is shown, so that nothing else may scroll it.
#[must_use]
pub fn is_noted() -> bool {
    noted().is_some()
}

/// What is shown at this address is another page now, with a place of its own.
pub fn forget() {
    address::set_entry_note("");
}

fn noted() -> Option<PagePosition> {
    PagePosition::parse(&address::entry_note()?)
}

/// Gives whether the page is scrolled: to ask for it while a new page is drawn, or to scroll in vain, would lay that out before
/// it is complete.
fn note_while_reading(navigation: Navigation) -> StoredValue<bool, LocalStorage> {
    let pending = StoredValue::new_local(None::<Timeout>);
    let is_scrolled = StoredValue::new_local(false);
    let soon = move || {
        is_scrolled.set_value(page::scroll_top() > 0.0);
        pending.set_value(Some(Timeout::new(PAUSE_BEFORE_NOTING_MS, move || note(navigation))));
    };
    let at_once = move || {
        pending.set_value(None);
        note(navigation);
    };
    // A click is heard before it does anything, so that the entry that is left by it has the last word.
    let heard =
        [page::hear_first("scroll", soon), page::hear_first("focusin", soon), page::hear_first("click", at_once)];
    let heard = StoredValue::new_local(Some(heard));
    on_cleanup(move || heard.set_value(None));
    is_scrolled
}

/// Notes the place with its entry, unless the entry is already that of a view that is still to come, or the view is not all
/// there yet: then the place that was noted before is the one to return to.
fn note(navigation: Navigation) {
    if navigation.has_arrived() && page::all(WAITING).is_empty() {
        address::set_entry_note(&PagePosition::now().written());
    }
}

/// Scroll positions in whole pixels, and the focus.
#[derive(Debug, Default, PartialEq, Eq)]
struct PagePosition {
    page: i32,
    scrollers: Vec<i32>,
    focus: Option<usize>,
}

impl PagePosition {
    fn now() -> Self {
        let focused = page::focused();
        Self {
            page: page::scroll_top() as i32,
            scrollers: page::all(SCROLLERS).iter().map(page::PageElement::scroll_top).collect(),
            focus: focused.and_then(|focused| page::all(FOCUSABLE).iter().position(|element| **element == focused)),
        }
    }

    fn restore(&self) {
        for (element, top) in page::all(SCROLLERS).iter().zip(&self.scrollers) {
            element.set_scroll_top(*top);
        }
        page::scroll_to(f64::from(self.page));
        let focusable = page::all(FOCUSABLE);
        if let Some(element) = self.focus.and_then(|index| focusable.get(index)) {
            page::focus_element(element);
        }
    }

    fn written(&self) -> String {
        let scrollers = self.scrollers.iter().map(i32::to_string).collect::<Vec<_>>().join(",");
        let focus = self.focus.map_or_else(String::new, |index| index.to_string());
        format!("{};{scrollers};{focus}", self.page)
    }

    fn parse(note: &str) -> Option<Self> {
        let mut parts = note.split(';');
        let page = parts.next()?.parse().ok()?;
        let scrollers = parts.next()?.split(',').filter_map(|top| top.parse().ok()).collect();
        let focus = parts.next()?.parse().ok();
        Some(Self { page, scrollers, focus })
    }
}

#[cfg(test)]
mod tests {
    use super::PagePosition;

    #[test]
    fn a_place_reads_back_as_it_was_noted() {
        let place = PagePosition { page: 1200, scrollers: vec![0, 340], focus: Some(17) };
        assert_eq!(PagePosition::parse(&place.written()), Some(place));
        let top = PagePosition::default();
        assert_eq!(PagePosition::parse(&top.written()), Some(top));
        assert_eq!(PagePosition::parse("of another program"), None);
    }
}
