//! Where there is no margin for cards, the open one lies on the foot of the window as a sheet. A tap outside, Escape and a drag down close
//! it.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use crate::platform::page;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};

/// Where cards are sheets; `style/components/sheet.css` has the same width.
const IS_NARROW: &str = "(width < 64rem)";
/// What a tap is meant for, if it is not meant to close the sheet.
const OTHER_MEANING: &str = ".panel--sheet, a, button, summary, input, select, label, dialog";
/// A shorter way down closes nothing, in CSS pixels.
const LEAST_WAY: i32 = 40;

/// Closes the sheet that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    navigation: Navigation,
    reading: Memo<Reading>,
}

impl Sheet {
    /// Provides the sheet of what `reading` opens to the cards, and closes it when its reader turns away.
    pub(super) fn provide(reading: Memo<Reading>) {
        let sheet = Self { navigation: Navigation::expect(), reading };
        provide_context(sheet);
        let key = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
            if event.key() == "Escape" && sheet.is_open() {
                sheet.close();
            }
        });
        let tap = window_event_listener(leptos::ev::click, move |event: MouseEvent| {
            if sheet.is_open() && !page::is_within(&event, OTHER_MEANING) {
                sheet.close();
            }
        });
        on_cleanup(move || {
            key.remove();
            tap.remove();
        });
    }

    fn is_open(self) -> bool {
        page::matches(IS_NARROW) && self.reading.try_with_untracked(|reading| reading.at.is_some()) == Some(true)
    }

    fn close(self) {
        self.navigation.go(View::Read(Reading { at: None, ..self.reading.get_untracked() }));
    }
}

/// What a finger takes hold of to draw the sheet down. Seen only where a card is a sheet.
#[component]
pub(super) fn SheetGrip() -> impl IntoView {
    let sheet = use_context::<Sheet>();
    let from = StoredValue::new(None::<i32>);
    let begin = move |event: PointerEvent| from.set_value(Some(event.client_y()));
    let end = move |event: PointerEvent| {
        let from = from.try_update_value(Option::take).flatten();
        if let Some(sheet) = sheet.filter(|_| from.is_some_and(|from| event.client_y() - from >= LEAST_WAY)) {
            sheet.close();
        }
    };
    let hold = move |event: PointerEvent| {
        page::capture_target(&event);
        begin(event);
    };
    view! { <span class="sheet-grip" aria-hidden="true" on:pointerdown=hold on:pointerup=end></span> }
}
