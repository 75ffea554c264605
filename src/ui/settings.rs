//! Settings: a few choices that take effect at once, and how the reader can be had without a network.

use leptos::prelude::*;

use super::dialog::{Content, DialogHandle, TITLE};
use super::offline_use::OfflineUse;
use super::parts::action::{ActionButton, Weight};
use crate::lazy_view;
use crate::state::preferences::{LineSpacing, Motion, Preferences, Setting, TextSize, Theme};
use crate::state::saved;
use crate::state::session::Session;
use crate::words;

lazy_view!(
    /// What is in the dialog.
    settings, fetch_choices, choices(handle: DialogHandle) => view! { <Choices handle=handle /> }
);

/// The choices.
#[component]
pub fn Choices(
    /// The dialog that they stand in.
    handle: DialogHandle,
) -> impl IntoView {
    let preferences = Preferences::expect();
    let session = Session::expect();
    let save = session.can_save_copy().then(|| {
        view! {
            <ActionButton on_press=move || session.save_copy()>
                {words::settings::SAVE_COPY}
            </ActionButton>
        }
    });
    view! {
        <h2 id=TITLE class="settings__title" tabindex="-1">
            {words::settings::HEADING}
        </h2>
        <Choice
            legend=words::settings::THEME
            signal=preferences.theme
            options=&[(Theme::System, words::settings::AS_DEVICE), (Theme::Light, words::settings::LIGHT), (Theme::Dark, words::settings::DARK), (Theme::Sepia, words::settings::SEPIA)]
        />
        <Choice
            legend=words::settings::TEXT_SIZE
            signal=preferences.text_size
            options=&[
                (TextSize::Small, words::settings::SMALL),
                (TextSize::Normal, words::settings::NORMAL),
                (TextSize::Large, words::settings::LARGE),
                (TextSize::Larger, words::settings::LARGER),
            ]
        />
        <Choice
            legend=words::settings::LINE_SPACING
            signal=preferences.line_spacing
            options=&[(LineSpacing::Tight, words::settings::TIGHT), (LineSpacing::Normal, words::settings::NORMAL), (LineSpacing::Wide, words::settings::WIDE)]
        />
        <Choice legend=words::settings::MOTION signal=preferences.motion options=&[(Motion::System, words::settings::AS_DEVICE), (Motion::Reduced, words::settings::NO_MOTION)] />
        <section class="settings__offline" aria-labelledby="settings-offline">
            <h3 id="settings-offline">{words::settings::OFFLINE}</h3>
            <OfflineUse />
            {save}
        </section>
        {saved::is_possible().then(|| view! {
            <p class="settings__saved">
                <ActionButton on_press=move || handle.open(Content::Saved)>
                    {words::settings::SAVED}
                </ActionButton>
            </p>
        })}
        <p class="settings__foot">
            <ActionButton weight=Weight::Main on_press=move || handle.close()>
                {words::frame::DONE}
            </ActionButton>
        </p>
    }
}

/// One setting as radio buttons.
#[component]
fn Choice<S: Setting>(
    legend: &'static str,
    signal: RwSignal<S>,
    options: &'static [(S, &'static str)],
) -> impl IntoView {
    let options = options.iter().copied().map(|(value, name)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=S::KEY
                    value=value.as_str()
                    prop:checked=move || signal.get() == value
                    on:change=move |_| signal.set(value)
                />
                <span>{name}</span>
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
