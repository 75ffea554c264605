//! Brings what the Route opens into sight, and the focus to it where a reader followed it by key.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::marks::element_of;
pub use crate::platform::page::wants_less_motion;
use crate::platform::{layout, page, timing};
use crate::state::route::Reading;
use crate::ui::place;

/// A passage that is not drawn by then is not in the text.
const FRAMES_UNTIL_DRAWN: u32 = 20;

/// Scrolls the passage that is open into sight whenever another one is opened, but not when a reader returns to a place.
pub fn follow(reading: Memo<Reading>) {
    let at = Memo::new(move |_| reading.with(|reading| reading.at.clone()));
    Effect::new(move |_| {
        let Some(target) = at.get() else { return };
        if !place::is_noted() {
            show_once_drawn(element_of(&target, 0), FRAMES_UNTIL_DRAWN);
        }
    });
}

/// A view whose code was on its way is made in one turn and put on the page in another, and a frame may come between.
fn show_once_drawn(id: String, n_frames: u32) {
    timing::next_frame(move || match page::by_id(&id) {
        Some(_) => show(&id),
        None if n_frames > 0 => show_once_drawn(id, n_frames - 1),
        None => {}
    });
}

/// Scrolls the element with this id into sight, unless all of it is there already.
pub fn show(id: &str) {
    let Some(element) = page::by_id(id) else { return };
    page::unfold_around(&element);
    if !layout::is_in_sight(&element) {
        page::reveal(&element, !wants_less_motion());
    }
}

/// What opens a card takes the focus to it when it is followed by key; by pointer, the focus stays where the reader looks.
pub fn follow_by_key(event: &MouseEvent) {
    if event.detail() == 0 {
        timing::after_frames(2, || {
            page::focus_first("[data-card][aria-current] [data-card-head], [data-card-main] [data-card-head]");
        });
    }
}

/// Escape in a card takes the focus back to its passage.
pub fn return_to_passage(key: &str, passage: &str) {
    if key == "Escape" {
        page::focus(passage);
        show(passage);
    }
}
