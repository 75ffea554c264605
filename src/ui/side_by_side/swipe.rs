//! A finger that moves across a text leads to the next answer, or to the one before.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::answers::Answers;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};
use crate::state::{OpenLibrary, expect_library};

/// A shorter way is no swipe, in CSS pixels.
const LEAST_WAY: i32 = 60;

/// The swipe that is under way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Swipe {
    library: OpenLibrary,
    navigation: Navigation,
    reading: Memo<Reading>,
    /// Where the finger was put down.
    from: StoredValue<Option<(i32, i32)>>,
}

impl Swipe {
    /// Nothing is under way.
    pub(super) fn new(reading: Memo<Reading>) -> Self {
        Self { library: expect_library(), navigation: Navigation::expect(), reading, from: StoredValue::new(None) }
    }

    /// A finger is put down.
    pub(super) fn begin(self, event: &PointerEvent) {
        let is_finger = event.pointer_type() == "touch";
        self.from.set_value(is_finger.then(|| (event.client_x(), event.client_y())));
    }

    /// The finger is lifted: to the left leads on, to the right leads back.
    pub(super) fn end(self, event: &PointerEvent) {
        let from = self.from.try_update_value(Option::take).flatten();
        let Some(way) = from.and_then(|from| way(from, (event.client_x(), event.client_y()))) else { return };
        let answers = self.reading.with_untracked(|reading| Answers::of(&self.library.get(), reading));
        let pair = answers.as_ref().and_then(|answers| match way {
            Way::On => answers.next(),
            Way::Back => answers.previous(),
        });
        if let Some(pair) = pair {
            self.navigation.go(View::Read(pair.clone()));
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// Where a move leads; nowhere if it is short, or up or down rather than across.
fn way(from: (i32, i32), to: (i32, i32)) -> Option<Way> {
    let (across, along) = (to.0 - from.0, to.1 - from.1);
    if across.abs() < LEAST_WAY || across.abs() < 2 * along.abs() {
        return None;
    }
    Some(if across < 0 { Way::On } else { Way::Back })
}

#[cfg(test)]
mod tests {
    use super::{Way, way};

    #[test]
    fn a_move_across_leads_on_or_back_and_no_other_does() {
        assert_eq!(way((300, 400), (180, 420)), Some(Way::On));
        assert_eq!(way((100, 400), (220, 380)), Some(Way::Back));
        assert_eq!(way((300, 400), (260, 400)), None, "too short");
        assert_eq!(way((300, 400), (200, 500)), None, "along the text");
    }
}
