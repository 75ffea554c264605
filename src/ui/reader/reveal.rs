//! Brings what the Route opens into sight, and the focus to it where a reader followed it by key.

use diptych_corpus::model::ArticleId;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::marks::{element_of, linked_span};
use crate::platform::{layout, page, timing};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Target, View};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::place;

/// Scrolls the passage that is open into sight whenever another one is opened, but not when a reader returns to a place.
pub fn follow(reading: Memo<Reading>) {
    let at = Memo::new(move |_| reading.with(|reading| reading.at.clone()));
    Effect::new(move |_| {
        let Some(target) = at.get() else { return };
        if !place::is_kept() {
            timing::next_frame(move || show(&element_of(&target, 0)));
        }
    });
}

/// Scrolls the element with this id into sight, unless all of it is there already.
pub fn show(id: &str) {
    let Some(element) = page::by_id(id) else { return };
    if !layout::is_in_sight(&element) {
        page::reveal(&element, !wants_less_motion());
    }
}

/// Whether nothing should move: by the system's word or the reader's.
#[must_use]
pub fn wants_less_motion() -> bool {
    page::prefers_reduced_motion() || page::root_data("motion").as_deref() == Some("reduced")
}

/// A mark that is followed by key takes the focus to its card; by pointer, the focus stays where the reader looks.
pub fn follow_mark(event: &MouseEvent) {
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

/// Says that the words of a link stand nowhere in this text, and shows them.
#[component]
pub fn LostPassage(
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let lost = Memo::new(move |_| {
        let target = reading.with(|reading| reading.at.clone())?;
        let is_lost = linked_span(&library.get(), article, &target).is_none();
        match target {
            Target::Words(words) if is_lost => Some(words.selector().exact),
            Target::Paragraph(ordinal) if is_lost => Some(format!("paragraph {ordinal}")),
            _ => None,
        }
    });
    move || lost.get().map(|words| view! { <LostNotice words=words reading=reading /> })
}

#[component]
fn LostNotice(words: String, reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let close = move || navigation.replace(View::Read(Reading { at: None, ..reading.get_untracked() }));
    view! {
        <div class="notice ui" role="status">
            <span class="notice__text">
                <b>"The linked passage is not in this edition."</b>
                " The words of the link: "
                <q>{words}</q>
            </span>
            <span class="notice__actions">
                <ActionButton weight=Weight::Quiet on_press=close>
                    "Close"
                </ActionButton>
            </span>
        </div>
    }
}
