//! The handle of the page's dialog, for whatever opens or closes it. Knows what a dialog may show, and not how that is drawn.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::platform::{page, timing};
use crate::state::offline;

/// The title of whatever is in the dialog.
pub const TITLE: &str = "dialog-title";

/// What a dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// How the page looks.
    Settings,
    /// What this browser keeps besides the reader.
    Saved,
    /// That the corpus of this file was open when the page was left, and is no more.
    LeftFile(String),
}

/// The dialog's handle, for whatever opens it.
#[derive(Clone, Copy, Debug)]
pub struct DialogHandle {
    pub(super) element: NodeRef<Dialog>,
    pub(super) content: RwSignal<Option<Content>>,
}

impl DialogHandle {
    /// Puts itself in the context.
    pub fn provide() -> Self {
        let handle = Self { element: NodeRef::new(), content: RwSignal::new(None) };
        provide_context(handle);
        handle
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Shows this in the dialog; Escape closes it and gives the focus back.
    pub fn open(self, content: Content) {
        // What is shown already stays as it is: it may be in the middle of something.
        if self.content.with_untracked(|shown| shown.as_ref() != Some(&content)) {
            self.content.set(Some(content));
        }
        // The focus goes to what is drawn by then.
        timing::next_frame(move || {
            if let Some(element) = self.element.get_untracked() {
                // Refused only if it is open already: then what was pressed in it is gone.
                if element.show_modal().is_err()
                    && let Some(title) = page::by_id(TITLE)
                {
                    let _ = title.focus();
                }
                offline::look();
            }
        });
    }

    /// Closes it.
    pub fn close(self) {
        if let Some(element) = self.element.get_untracked() {
            element.close();
        }
    }

    /// Whether it shows the settings; tracked.
    pub(super) fn shows_settings(self) -> bool {
        self.content.with(|content| *content == Some(Content::Settings))
    }
}
