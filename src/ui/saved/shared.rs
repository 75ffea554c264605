//! Something that another program shared. Nothing of it is shown before somebody wants it: any page can send something here, with its own
//! words. Then it is plain text, and its files open as if they had been dropped on the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{List, NameOf, cut};
use crate::platform::{files, timing};
use crate::state::navigation::Navigation;
use crate::state::saved::{self, Shared, SharedFile, Sharing};
use crate::state::session::Session;
use crate::ui::dialog::DialogHandle;
use crate::ui::drop_zone;
use crate::ui::parts::action::ActionButton;
use crate::words;

/// Letters of a text that are shown.
const LONGEST_SHOWN: usize = 4000;

/// What a text that was shared is called as a file.
const NAME_OF_TEXT: &str = "shared.txt";

#[component]
pub(super) fn SharedItem(handle: DialogHandle, list: List, shared: Shared) -> impl IntoView {
    let navigation = Navigation::expect();
    let address = shared.address.clone();
    let throw_away = move || {
        let address = address.clone();
        view! {
            <ActionButton on_press=move || list.remove(navigation, address.clone())>
                {words::saved::THROW_AWAY}
            </ActionButton>
        }
    };
    let content = match shared.what.clone() {
        None => view! {
            <p>{words::saved::DAMAGED}</p>
            <p class="saved__actions">{throw_away()}</p>
        }
        .into_any(),
        Some(what) if what.is_looked_at => view! {
            <Looked what=what.clone() files=shared.files.clone() />
            <p class="saved__actions">
                <Openings handle text=what.text files=shared.files />
                {throw_away()}
            </p>
        }
        .into_any(),
        Some(what) => view! {
            <Waiting what />
            <p class="saved__actions">
                <ActionButton on_press=move || look(list, shared.clone())>{words::saved::LOOK}</ActionButton>
                {throw_away()}
            </p>
        }
        .into_any(),
    };
    view! { <section class="saved__item">{content}</section> }
}

fn look(list: List, shared: Shared) {
    spawn_local(async move {
        saved::look_at(shared).await;
        list.read();
    });
}

#[component]
fn Waiting(what: Sharing) -> impl IntoView {
    let sender = match what.from.is_empty() {
        true => view! { {words::saved::UNKNOWN_SENDER} }.into_any(),
        false => {
            let [before, _, after] = words::saved::SENDER.parts();
            view! { {before} <bdi>{cut(&what.from)}</bdi> {after} }.into_any()
        }
    };
    view! {
        <p>{words::saved::shared_on(&timing::told(what.time))} " " {sender} " " {words::saved::LOOK_WITH_CARE}</p>
    }
}

#[component]
fn Looked(what: Sharing, files: Vec<SharedFile>) -> impl IntoView {
    let shown = |words: String| (!words.is_empty()).then_some(words);
    let files = files.into_iter().map(|SharedFile { name, bytes }| {
        let is_text = !name.ends_with(".pack");
        let size = words::saved::size(bytes.len());
        view! {
            <p><NameOf name /> {size}</p>
            {is_text.then(|| view! { <Plain text=String::from_utf8_lossy(&bytes).into_owned() /> })}
        }
    });
    view! {
        {shown(what.title).map(|title| view! { <h3 dir="auto">{cut(&title)}</h3> })}
        {words::saved::problem(&what.problem).map(|problem| view! { <p>{problem}</p> })}
        {shown(what.url).map(|url| view! { <p dir="ltr" class="saved__link">{cut(&url)}</p> })}
        {shown(what.text).map(|text| view! { <Plain text /> })}
        {files.collect_view()}
    }
}

#[component]
fn Openings(handle: DialogHandle, text: String, files: Vec<SharedFile>) -> impl IntoView {
    let session = Session::expect();
    let open = move |name: &str, bytes: &[u8]| {
        handle.close();
        if let Some(file) = files::file_of(name, bytes) {
            drop_zone::take(session, file);
        }
    };
    let of_text = (!text.is_empty()).then(|| {
        view! {
            <ActionButton on_press=move || open(NAME_OF_TEXT, text.as_bytes())>{words::saved::OPEN_TEXT}</ActionButton>
        }
    });
    let of_files = files.into_iter().map(|SharedFile { name, bytes }| {
        let shown = name.clone();
        view! {
            <ActionButton on_press=move || open(&name, &bytes)>{words::saved::OPEN} <NameOf name=shown /></ActionButton>
        }
    });
    view! { {of_text} {of_files.collect_view()} }
}

#[component]
fn Plain(text: String) -> impl IntoView {
    let n_letters = text.chars().count();
    let shown: String = text.chars().take(LONGEST_SHOWN).collect();
    let rest = n_letters.saturating_sub(LONGEST_SHOWN);
    view! {
        <div>
            <pre class="saved__text" dir="auto" tabindex="0">
                {shown}
            </pre>
            {(rest > 0).then(|| view! { <p>{words::saved::more_characters(rest)}</p> })}
        </div>
    }
}
