//! The wheel and two fingers over the lanes: the wheel makes the stretch closer or wider about the day that it is on, and the days that two
//! fingers take hold of stay under them.

use diptych_overview::period::Period;
use diptych_overview::time_line::window;
use leptos::ev::{PointerEvent, WheelEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::shown::{CLOSER, Shown, WIDER};
use crate::platform::layout;

/// A step of the wheel.
const STEP_CLOSER: (i64, i64) = (4, 5);
const STEP_WIDER: (i64, i64) = (5, 4);

/// Fingers that are nearer than this, in CSS pixels, do not spread or close.
const NEAREST: i32 = 24;

/// A finger that is down.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    /// Where it took hold, across the window in CSS pixels.
    held: i32,
    /// Where it is.
    now: i32,
}

/// What is followed over the lanes.
#[derive(Clone, Copy)]
pub(super) struct Pointers {
    shown: Shown,
    /// The element that is as wide as a picture.
    plot: NodeRef<Div>,
    /// The fingers that are down.
    fingers: StoredValue<Vec<Finger>, LocalStorage>,
    /// What was shown when they took hold.
    began: StoredValue<Option<Period>, LocalStorage>,
}

impl Pointers {
    pub(super) fn new(shown: Shown, plot: NodeRef<Div>) -> Self {
        Self { shown, plot, fingers: StoredValue::new_local(Vec::new()), began: StoredValue::new_local(None) }
    }

    /// With Control the wheel zooms, as it does on maps that stand in a page; sideways it moves the stretch. Alone it scrolls the page.
    pub(super) fn follow_wheel(self, event: &WheelEvent) {
        let (across, down) = (event.delta_x(), event.delta_y());
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            if let Some(day) = self.day_at(event.client_x()).filter(|_| down != 0.0) {
                self.shown.zoom(day, if down < 0.0 { STEP_CLOSER } else { STEP_WIDER });
            }
            return;
        }
        let sideways = if event.shift_key() && across == 0.0 { down } else { across };
        if sideways.abs() > down.abs() || event.shift_key() && sideways != 0.0 {
            event.prevent_default();
            self.shown.go_on(self.days(sideways as i32));
        }
    }

    /// A finger is put down.
    pub(super) fn press(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            let x = event.client_x();
            self.fingers.update_value(|fingers| fingers.push(Finger { id: event.pointer_id(), held: x, now: x }));
            self.take_hold();
        }
    }

    /// A finger moves.
    pub(super) fn follow(self, event: &PointerEvent) {
        let (id, x) = (event.pointer_id(), event.client_x());
        let mut fingers = self.fingers.with_value(Clone::clone);
        let Some(finger) = fingers.iter_mut().find(|it| it.id == id) else { return };
        finger.now = x;
        self.fingers.set_value(fingers.clone());
        fingers.sort_by_key(|it| it.held);
        let (&[left, right], Some(began)) = (fingers.as_slice(), self.began.get_value()) else { return };
        if right.held - left.held < NEAREST || right.now - left.now < NEAREST {
            return;
        }
        if let Some(plot) = self.plot.get_untracked() {
            let across = |x: i32| layout::thousandths_across(&plot, x);
            let (held, now) = ((across(left.held), across(right.held)), (across(left.now), across(right.now)));
            self.shown.show(window::spread(began, held, now, self.shown.stretches.whole));
        }
    }

    /// A finger is lifted.
    pub(super) fn release(self, event: &PointerEvent) {
        let id = event.pointer_id();
        self.fingers.update_value(|fingers| fingers.retain(|it| it.id != id));
        self.take_hold();
    }

    /// The fingers that are down hold the days on which they are.
    fn take_hold(self) {
        self.fingers.update_value(|fingers| fingers.iter_mut().for_each(|it| it.held = it.now));
        self.began.set_value(Some(self.shown.view.get_untracked()));
    }

    /// A key that is for the whole page; tells whether it was one.
    pub(super) fn follow_key(shown: Shown, key: &str) -> bool {
        match key {
            "+" | "=" => shown.zoom_middle(CLOSER),
            "-" | "−" => shown.zoom_middle(WIDER),
            "0" => shown.show(shown.stretches.opening),
            _ => return false,
        }
        true
    }

    fn day_at(self, x: i32) -> Option<i64> {
        let plot = self.plot.get_untracked()?;
        Some(self.shown.day_at(layout::thousandths_across(&plot, x)))
    }

    /// How many days so many CSS pixels are, at least one.
    fn days(self, pixels: i32) -> i64 {
        let width = self.plot.get_untracked().map_or(1.0, |plot| layout::width(&plot)).max(1.0);
        let days = f64::from(pixels) * self.shown.view.get_untracked().n_days() as f64 / width;
        if days < 0.0 { (days as i64).min(-1) } else { (days as i64).max(1) }
    }
}
