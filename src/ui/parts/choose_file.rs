//! A button that opens the system's own dialog for files.

use leptos::html::Input;
use leptos::prelude::*;

use super::action::ActionButton;
use crate::platform::files::{self, File};

/// Chooses a file.
#[component]
pub fn ChooseFile(
    /// The words of the button.
    words: &'static str,
    /// What the field is called, where several buttons have the same words.
    #[prop(optional, into)]
    label: Option<String>,
    /// Which kinds of files can be chosen.
    accept: &'static str,
    /// Takes the file.
    on_file: impl Fn(File) + 'static,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let chosen = move |_| {
        if let Some(file) = input.get_untracked().and_then(|input| files::chosen(&input)) {
            on_file(file);
        }
    };
    let choose = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let label = label.unwrap_or_else(|| words.to_owned());
    view! {
        <span class="choose-file">
            <ActionButton on_press=choose>{words}</ActionButton>
            <input class="hidden" type="file" tabindex="-1" aria-label=label accept=accept node_ref=input on:change=chosen />
        </span>
    }
}
