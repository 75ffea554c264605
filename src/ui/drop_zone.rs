//! Files that a reader brings: a pack, or the original of a text. Dropped anywhere on the page, or chosen.

use diptych_corpus::limits::MAX_PACKED_BYTES;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::foreign_corpus::ForeignCorpusNotice;
use super::parts::action::{ActionButton, Weight};
use super::parts::choose_file::ChooseFile;
use super::place;
use crate::platform::files::{self, File};
use crate::platform::{page, timing};
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{OwnTexts, View};
use crate::state::session::Session;
use crate::words;

/// What says that a file could not be used, and what says besides that a corpus was opened from one.
const PROBLEM: &str = ".notice--bar[role=alert]";
const NOTICE: &str = ".notice--bar[tabindex]";

/// A file that is neither a corpus nor an original is a text of the reader, or a workspace. Whoever looks at their texts is led to the screen that
/// reads it; on other screens the notice leads there. A workspace can be nothing else: it leads there from everywhere.
pub fn open_texts(session: Session, navigation: Navigation) {
    Effect::new(move |_| {
        let view = navigation.view();
        let is_among_texts = session.has_unread() && view == View::OwnTexts(OwnTexts::List);
        if is_among_texts || (session.has_unread_workspace() && view != View::OwnTexts(OwnTexts::Add)) {
            navigation.go(View::OwnTexts(OwnTexts::Add));
        }
    });
}

/// Takes files that are dropped anywhere on the page.
pub fn accept_drops(session: Session) {
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let drop = window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        for file in files::dropped(event.data_transfer()) {
            take(session, file);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

/// Takes a file for what its bytes are.
pub fn take(session: Session, file: File) {
    spawn_local(async move {
        let name = file.name();
        let notice = if name.ends_with(".pack") { NOTICE } else { PROBLEM };
        match files::read(&file, MAX_PACKED_BYTES).await {
            Ok(bytes) => session.take_file(name, bytes).await,
            Err(error) => session.say(unreadable(&name, &error.0)),
        }
        // The place on this page is kept for whoever comes back from the screen of the workspace.
        if !untrack(|| session.has_unread_workspace()) {
            lead_to(notice);
        }
    });
}

/// Whoever gave a file is led to what became of it, wherever on the page they chose it.
fn lead_to(notice: &'static str) {
    // A page around the reader brings its corpus unasked.
    if page::root_data("host-pack").is_some() {
        return;
    }
    place::forget();
    timing::next_frame(move || {
        if let Some(notice) = page::all(notice).first() {
            let _ = notice.focus();
        }
    });
}

fn unreadable(name: &str, why: &str) -> Problem {
    Problem { what: words::files::unreadable(name), what_to_do: words::files::reason(why) }
}

/// Chooses a pack.
#[component]
pub fn ChoosePack() -> impl IntoView {
    let session = Session::expect();
    view! { <ChooseFile words=words::files::OPEN_CORPUS accept=".pack" on_file=move |file| take(session, file) /> }
}

/// Chooses the original of a text.
#[component]
pub fn ChooseOriginal() -> impl IntoView {
    let session = Session::expect();
    view! { <ChooseFile words=words::files::HAVE_ORIGINAL accept=".txt,text/plain" on_file=move |file| take(session, file) /> }
}

/// What became of a file, while the corpus that was open stays open.
#[component]
pub fn FileNotice() -> impl IntoView {
    let session = Session::expect();
    let navigation = Navigation::expect();
    let line = move |problem: Problem| {
        view! {
            <div class="notice notice--bar ui" role="alert" tabindex="-1">
                <span class="notice__text">
                    <b>{problem.what}</b>
                    " "
                    {problem.what_to_do}
                </span>
                <span class="notice__actions">
                    <Show when=move || session.has_unread()>
                        <a class="action" href=move || navigation.href(View::OwnTexts(OwnTexts::Add))>
                            {words::files::BRING_AS_TEXT}
                        </a>
                    </Show>
                    <Show when=move || session.can_try_again()>
                        <ActionButton on_press=move || session.try_again()>{words::problems::TRY_AGAIN}</ActionButton>
                    </Show>
                    <ActionButton weight=Weight::Quiet on_press=move || session.dismiss_notice()>
                        {words::common::CLOSE}
                    </ActionButton>
                </span>
            </div>
        }
    };
    let reading = move || {
        session.is_reading().then(|| {
            view! {
                <div class="notice notice--bar ui" role="status">
                    <span class="notice__text">{words::files::READING_ORIGINAL}</span>
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
