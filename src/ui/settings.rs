//! Type and theme: a small dialog of choices that take effect at once.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::lazy::{Drawing, LazyPart, LazyView};
use super::parts::action::{ActionButton, Weight};
use crate::lazy_view;
use crate::platform::timing;
use crate::state::offline::{self, Offline};
use crate::state::preferences::{Preferences, Setting};
use crate::state::session::Session;

lazy_view!(
    /// Choices of type and theme.
    settings, fetch_choices, choices(handle: SettingsOpen) => view! { <Choices handle=handle /> }
);

/// The dialog's handle, for the button that opens it.
#[derive(Clone, Copy, Debug)]
pub struct SettingsOpen {
    dialog: NodeRef<Dialog>,
    // What is in it is drawn when it is first opened: the first view has more to do than a dialog that few open.
    is_drawn: RwSignal<bool>,
}

impl SettingsOpen {
    /// Puts itself in the context.
    pub fn provide() -> Self {
        let handle = Self { dialog: NodeRef::new(), is_drawn: RwSignal::new(false) };
        provide_context(handle);
        handle
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens the dialog; Escape closes it and gives the focus back.
    pub fn open(self) {
        self.is_drawn.set(true);
        // The focus goes to what is drawn by then.
        timing::next_frame(move || {
            if let Some(dialog) = self.dialog.get_untracked() {
                // Refused only if it is open already.
                let _ = dialog.show_modal();
                offline::look();
            }
        });
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }
}

/// The dialog.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let handle = SettingsOpen::expect();
    view! {
        <dialog class="settings ui" aria-labelledby="settings-title" node_ref=handle.dialog closedby="any">
            {move || {
                let draw = move || -> Drawing { Box::pin(choices(handle)) };
                handle.is_drawn.get().then(|| view! { <LazyPart view=LazyView::new(|| Box::pin(fetch_choices()), draw) /> })
            }}
        </dialog>
    }
}

/// The choices.
#[component]
pub fn Choices(
    /// The dialog that they stand in.
    handle: SettingsOpen,
) -> impl IntoView {
    let preferences = Preferences::expect();
    let offline = Offline::expect();
    let session = Session::expect();
    let save = session.can_save_copy().then(|| {
        view! {
            <ActionButton on_press=move || session.save_copy()>
                "Save a copy"
            </ActionButton>
        }
    });
    view! {
        <h2 id="settings-title" class="settings__title">
            "Type and theme"
        </h2>
        <Choice
            legend="Theme"
            signal=preferences.theme
            names=&["As the system", "Light", "Dark", "Sepia"]
        />
        <Choice
            legend="Text size"
            signal=preferences.text_size
            names=&["Normal", "Small", "Large", "Larger"]
        />
        <Choice
            legend="Line spacing"
            signal=preferences.line_spacing
            names=&["Normal", "Tight", "Wide"]
        />
        <Choice legend="Motion" signal=preferences.motion names=&["As the system", "None"] />
        <p class="settings__offline" role="status">
            {move || offline.standing()}
        </p>
        // The script that keeps things hears of this.
        <button type="button" class="settings__kept action">
            "What this browser keeps besides"
        </button>
        <p class="settings__foot">
            {save}
            <ActionButton weight=Weight::Main on_press=move || handle.close()>
                "Done"
            </ActionButton>
        </p>
    }
}

/// One setting as radio buttons; `names` in the order of its values.
#[component]
fn Choice<S: Setting>(legend: &'static str, signal: RwSignal<S>, names: &'static [&'static str]) -> impl IntoView {
    let options = S::ALL.iter().copied().zip(names).map(|(value, name)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=S::KEY
                    value=value.as_str()
                    prop:checked=move || signal.get() == value
                    on:change=move |_| signal.set(value)
                />
                <span>{*name}</span>
            </label>
        }
    });
    view! {
        <fieldset class="settings__choice">
            <legend>{legend}</legend>
            {options.collect_view()}
        </fieldset>
    }
}
