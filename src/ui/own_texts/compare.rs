//! Two texts of the reader, brought to be read side by side.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::{Entry, TextEntry};
use super::keep::{address_of, keep};
use crate::platform::{address, clipboard};
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, Lens, OwnTexts, Reading, View};
use crate::state::session::Session;
use crate::ui::parts::MAIN;
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words::{common, own_texts as words};

/// Two places, and the way to read what stands in them side by side.
#[component]
pub fn CompareView() -> impl IntoView {
    let navigation = Navigation::expect();
    let session = Session::expect();
    let entries = [Entry::empty(), Entry::empty()];
    let problem = RwSignal::new(None::<String>);
    let is_working = RwSignal::new(false);
    paste_anywhere(entries);
    drop_anywhere(session, entries);
    let compare = move || {
        if is_working.get_untracked() {
            return;
        }
        is_working.set(true);
        problem.set(None);
        spawn_local(async move {
            match brought(session, navigation, entries).await {
                Ok(address) => address::push(&address),
                Err(told) => problem.set(Some(told)),
            }
            let _ = is_working.try_set(false);
        });
    };
    let [one, other] = entries;
    view! {
        <main id=MAIN class="page own" tabindex="-1">
            <header class="own__head">
                <h1 class="headline" tabindex="-1">{common::COMPARE_TWO}</h1>
                <p class="note quiet">{words::PASTE_BOTH}</p>
            </header>
            <div class="own__pair">
                <TextEntry name=words::ONE_ARTICLE entry=one />
                <TextEntry name=words::OTHER_ARTICLE entry=other />
            </div>
            <div class="own__actions">
                <ActionButton weight=Weight::Main on_press=compare>
                    {words::LAY_SIDE_BY_SIDE}
                </ActionButton>
                <a class="action" href=move || navigation.href(View::OwnTexts(OwnTexts::Add))>
                    {words::LAY_ONE_BESIDE}
                </a>
            </div>
            {move || problem.get().map(|told| view! { <p class="own__problem note" role="alert">{told}</p> })}
            <p class="note quiet">
                {words::ADDRESS_ALONE}
            </p>
        </main>
    }
}

/// What is pasted outside a box goes into the first place that is empty.
fn paste_anywhere(entries: [Entry; 2]) {
    let heard = window_event_listener(leptos::ev::paste, move |event| {
        let event: Event = event.into();
        let empty = entries.into_iter().find(|entry| untrack(|| entry.is_empty()));
        if let (Some(entry), Some(pasted)) =
            (empty.filter(|_| !clipboard::is_into_field(&event)), clipboard::pasted(&event))
        {
            entry.paste(pasted);
        }
    });
    on_cleanup(move || heard.remove());
}

/// Files that are dropped outside a box go into the places that are empty.
fn drop_anywhere(session: Session, entries: [Entry; 2]) {
    Effect::new(move |_| {
        // Whoever drops a workspace is led to the screen that shows what it would add.
        if !session.has_unread() || session.has_unread_workspace() {
            return;
        }
        // A file that was not read makes room only where there is no other: its place says why.
        let empty = entries.into_iter().filter(|entry| untrack(|| entry.is_empty()));
        let (untouched, failed): (Vec<Entry>, Vec<Entry>) = empty.partition(|entry| untrack(|| entry.is_untouched()));
        for (entry, file) in untouched.into_iter().chain(failed).zip(session.take_unread()) {
            entry.read_bytes(file);
        }
    });
}

/// Takes both texts in and tells how they are read.
async fn brought(session: Session, navigation: Navigation, entries: [Entry; 2]) -> Result<String, String> {
    let [one, other] = entries;
    let one = one.finish().await.map_err(|why| words::wrong_with_one(&why))?;
    let other = other.finish().await.map_err(|why| words::wrong_with_other(&why))?;
    let ids = [&one, &other].map(|it| it.text.id().to_owned());
    if ids[0] == ids[1] {
        return Err(words::SAME_TEXT.to_owned());
    }
    let articles = Articles::new(ids.iter().map(|id| id.as_str().into()));
    keep(session, vec![one, other]).await?;
    let reading = Reading { articles, lens: Some(Lens::Shared), ..Reading::default() };
    Ok(address_of(session, navigation, View::Read(reading), &ids))
}
