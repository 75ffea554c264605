//! Work that is done once in a frame, however often it is asked for.

use leptos::prelude::*;

use crate::platform::timing;

/// Whether the work of the next frame is asked for already.
#[derive(Clone, Copy, Debug)]
pub struct OnceAFrame(StoredValue<bool>);

impl OnceAFrame {
    /// Nothing is asked for.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// Does `work` in the next frame, unless some is asked for already, or the view is gone by then.
    pub fn ask(self, work: impl FnOnce() + 'static) {
        if self.is_taken() {
            return;
        }
        timing::next_frame(move || self.finish(work));
    }

    /// [`OnceAFrame::ask`], for work that measures: does it when the next frame is laid out, in a turn of its own.
    pub fn ask_when_laid_out(self, work: impl FnOnce() + 'static) {
        if self.is_taken() {
            return;
        }
        timing::after_paint(move || self.finish(work));
    }

    /// Takes the next frame, unless it is taken or the view is gone.
    fn is_taken(self) -> bool {
        let is_free = self.0.try_get_value() == Some(false);
        if is_free {
            self.0.set_value(true);
        }
        !is_free
    }

    fn finish(self, work: impl FnOnce()) {
        if self.0.try_set_value(false).is_none() {
            work();
        }
    }
}

impl Default for OnceAFrame {
    fn default() -> Self {
        Self::new()
    }
}
