//! The keys that lead from mark to mark of a picture: Tab stops in it once.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::page;

/// What is around the marks of one picture; its element has this attribute.
const HOST: &str = "[data-roves]";

/// The mark of a picture that Tab comes to.
#[derive(Clone, Copy)]
pub(super) struct Roving(RwSignal<usize>);

impl Roving {
    /// For a picture whose element has the attribute `data-roves`.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// Follows an arrow key.
    pub(super) fn follow_key(self, event: &KeyboardEvent) {
        if let Some(next) = step(event).and_then(|step| page::rove(HOST, "a", step)) {
            self.0.set(next);
            event.prevent_default();
        }
    }

    /// Whether Tab comes to the mark at this place.
    pub(super) fn tabindex(self, place: usize) -> &'static str {
        if self.0.get() == place { "0" } else { "-1" }
    }
}

/// Where an arrow key leads.
fn step(event: &KeyboardEvent) -> Option<i32> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Some(1),
        "ArrowLeft" | "ArrowUp" => Some(-1),
        _ => None,
    }
}
