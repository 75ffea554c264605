//! Bringing texts: pasted, chosen or dropped, one or many.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::{Entry, TextEntry};
use super::keep::{address_of, keep};
use super::list::alone;
use super::opening::{Opened, Opening};
use crate::platform::address;
use crate::state::importing::NotRead;
use crate::state::navigation::Navigation;
use crate::state::route::{OwnTexts, View};
use crate::state::session::{Session, UnreadFile};
use crate::state::workspace::of_file;
use crate::ui::parts::MAIN;
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words::{common, own_texts as words};

/// A place for each text that is brought.
#[component]
pub fn AddView() -> impl IntoView {
    let navigation = Navigation::expect();
    let session = Session::expect();
    let entries = RwSignal::new(vec![Entry::empty()]);
    let problem = RwSignal::new(None::<String>);
    let opened: Opened = RwSignal::new(None);
    // Places are made whenever a file comes, and last as long as the screen.
    let screen = Owner::current().unwrap_or_default();
    take_unread(session, entries, opened, screen.clone());
    part(entries, screen);
    let keep = move || {
        problem.set(None);
        spawn_local(async move {
            match brought(session, navigation, entries.get_untracked()).await {
                Ok(Some(address)) => address::push(&address),
                Ok(None) => {}
                Err(told) => problem.set(Some(told)),
            }
        });
    };
    let keep_them = move || words::keep(entries.with(Vec::len));
    view! {
        <main id=MAIN class="page own" tabindex="-1">
            <header class="own__head">
                <h1 class="headline" tabindex="-1">{common::ADD_TEXT}</h1>
                <p class="note quiet">{words::STAYS_HERE}</p>
            </header>
            <Opening opened />
            <div class="own__entries">
                {move || entries.get().into_iter().map(|entry| view! { <TextEntry name=words::YOUR_TEXT entry /> }).collect_view()}
            </div>
            <div class="own__actions">
                <ActionButton weight=Weight::Main on_press=keep>
                    {keep_them}
                </ActionButton>
                <a class="action" href=move || navigation.href(View::OwnTexts(OwnTexts::Compare))>
                    {common::COMPARE_TWO}
                </a>
            </div>
            {move || problem.get().map(|told| view! { <p class="own__problem note" role="alert">{told}</p> })}
        </main>
    }
}

/// Files that were dropped on the page or chosen elsewhere are read here, each in a place of its own. Of a workspace is shown what it would
/// add.
fn take_unread(session: Session, entries: RwSignal<Vec<Entry>>, opened: Opened, screen: Owner) {
    Effect::new(move |_| {
        if !session.has_unread() {
            return;
        }
        let (files, screen) = (session.take_unread(), screen.clone());
        spawn_local(async move {
            for file in files {
                match of_file(file.name.clone(), file.bytes.clone()).await {
                    Ok(None) => place(entries, screen.with(|| read(file))),
                    Ok(Some(workspace)) => drop(opened.try_set(Some(Ok(workspace)))),
                    Err(NotRead::Refused(problem)) => drop(opened.try_set(Some(Err(problem)))),
                    Err(NotRead::CodeMissing) => place(entries, screen.with(|| Entry::waiting(file))),
                }
            }
        });
    });
}

/// The place for a file takes that of one that is empty. The reader may have left the screen meanwhile.
fn place(entries: RwSignal<Vec<Entry>>, brought: Entry) {
    let _ = entries.try_update(|entries| {
        entries.retain(|entry| !untrack(|| entry.is_untouched()));
        entries.push(brought);
    });
}

/// A file that holds several texts has a place for each of them.
fn part(entries: RwSignal<Vec<Entry>>, screen: Owner) {
    Effect::new(move |_| {
        let all = entries.get();
        let parted: Vec<Vec<Entry>> =
            screen.with(|| all.iter().map(|entry| entry.apart().unwrap_or_else(|| vec![*entry])).collect());
        if parted.iter().any(|of_entry| of_entry.len() > 1) {
            entries.set(parted.concat());
        }
    });
}

fn read(file: UnreadFile) -> Entry {
    let entry = Entry::empty();
    entry.read_bytes(file);
    entry
}

/// Takes the texts in and tells where to read them. A text that cannot be kept yet keeps back the others, and its place says why; a file that
/// was not read keeps back none.
async fn brought(session: Session, navigation: Navigation, entries: Vec<Entry>) -> Result<Option<String>, String> {
    let with_texts: Vec<Entry> = entries.iter().copied().filter(|it| !untrack(|| it.is_empty())).collect();
    let mut finished = Vec::new();
    for entry in if with_texts.is_empty() { entries } else { with_texts } {
        match entry.finish().await {
            Ok(text) => finished.push(text),
            Err(told) => {
                entry.refuse(told);
                return Ok(None);
            }
        }
    }
    let ids: Vec<String> = finished.iter().map(|it| it.text.id().to_owned()).collect();
    keep(session, finished).await?;
    let view = match ids.as_slice() {
        [id] => View::Read(alone(id)),
        _ => View::OwnTexts(OwnTexts::List),
    };
    Ok(Some(address_of(session, navigation, view, &ids)))
}
