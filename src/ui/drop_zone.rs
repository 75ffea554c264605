//! Files that a reader brings: a pack, or the original of a text. Dropped anywhere on the page, or chosen.

use diptych_corpus::limits::MAX_PACKED_BYTES;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::foreign_corpus::ForeignCorpusNotice;
use super::parts::action::{ActionButton, Weight};
use crate::platform::files::{self, File};
use crate::state::problem::Problem;
use crate::state::session::Session;

/// Takes files that are dropped anywhere on the page.
pub fn accept_drops(session: Session) {
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let drop = window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        if let Some(file) = files::dropped(event.data_transfer()) {
            take(session, file);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

fn take(session: Session, file: File) {
    spawn_local(async move {
        let name = file.name();
        match files::read(&file, MAX_PACKED_BYTES).await {
            Ok(bytes) => session.take_file(name, bytes).await,
            Err(error) => session.say(unreadable(&name, &error.0)),
        }
    });
}

fn unreadable(name: &str, why: &str) -> Problem {
    Problem {
        what: format!("The file {name} could not be read."),
        what_to_do: format!("The reason: {why}. What was open stays open."),
    }
}

/// Chooses a pack.
#[component]
pub fn ChoosePack() -> impl IntoView {
    view! { <ChooseFile label="Open a corpus from a file" accept=".pack" /> }
}

/// Chooses the original of a text.
#[component]
pub fn ChooseOriginal() -> impl IntoView {
    view! { <ChooseFile label="I have the original" accept=".txt,text/plain" /> }
}

#[component]
fn ChooseFile(label: &'static str, accept: &'static str) -> impl IntoView {
    let session = Session::expect();
    let input = NodeRef::<leptos::html::Input>::new();
    let chosen = move |_| {
        if let Some(file) = input.get_untracked().and_then(|input| files::chosen(&input)) {
            take(session, file);
        }
    };
    let choose = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <span class="choose-file">
            <ActionButton weight=Weight::Plain on_press=choose>
                {label}
            </ActionButton>
            <input class="hidden" type="file" tabindex="-1" aria-label=label accept=accept node_ref=input on:change=chosen />
        </span>
    }
}

/// What became of a file, while the corpus that was open stays open.
#[component]
pub fn FileNotice() -> impl IntoView {
    let session = Session::expect();
    let line = move |problem: Problem| {
        view! {
            <div class="notice notice--bar ui" role="alert">
                <span class="notice__text">
                    <b>{problem.what}</b>
                    " "
                    {problem.what_to_do}
                </span>
                <span class="notice__actions">
                    <ActionButton weight=Weight::Quiet on_press=move || session.dismiss_notice()>
                        "Close"
                    </ActionButton>
                </span>
            </div>
        }
    };
    let reading = move || {
        session.is_reading().then(|| {
            view! {
                <div class="notice notice--bar ui" role="status">
                    <span class="notice__text">"Reading the original."</span>
                </div>
            }
        })
    };
    view! {
        {reading}
        {move || session.notice().map(line)}
        <ForeignCorpusNotice />
    }
}
