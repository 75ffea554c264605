//! The texts of the reader.

use diptych_library::article_name::Source;
use diptych_own_texts::{Choice, OwnText};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::captures::CapturesOfOneAddress;
use super::collections::Collections;
use super::keep::address_of;
use super::membership::Membership;
use super::storage::Storage;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{Lens, OwnTexts, Reading, View};
use crate::state::session::Session;
use crate::ui::chosen_texts::{route_of, route_of_all};
use crate::ui::parts::MAIN;
use crate::ui::parts::action::ActionButton;
use crate::ui::parts::date;
use crate::words::{collections as collection_words, common, own_texts as words};

/// The list.
#[component]
pub fn ListView() -> impl IntoView {
    let navigation = Navigation::expect();
    let session = Session::expect();
    let texts = move || own_texts(session);
    let problem = RwSignal::new(None::<Problem>);
    let let_go = move |texts: Vec<OwnText>| {
        problem.set(None);
        spawn_local(async move {
            let ids = texts.iter().map(|text| text.id().to_owned()).collect();
            if let Err(told) = session.let_go(ids).await {
                let _ = problem.try_set(Some(told));
            }
        });
    };
    let items = move || texts().into_iter().map(|text| view! { <TextItem session text let_go /> }).collect_view();
    view! {
        <main id=MAIN class="page own" tabindex="-1">
            <header class="own__head">
                <h1 class="headline" tabindex="-1">{common::YOUR_TEXTS}</h1>
                <p class="own__actions">
                    <a class="action action--main" href=move || navigation.href(View::OwnTexts(OwnTexts::Add))>
                        {common::ADD_TEXT}
                    </a>
                    <a class="action" href=move || navigation.href(View::OwnTexts(OwnTexts::Compare))>
                        {common::COMPARE_TWO}
                    </a>
                </p>
            </header>
            <Undo session />
            {move || {
                problem.get().map(|it| view! { <p class="own__problem note" role="alert">{format!("{} {}", it.what, it.what_to_do)}</p> })
            }}
            <Show when=move || !texts().is_empty() fallback=|| view! { <NoTexts /> }>
                <ReadThem navigation />
                <ul class="own-list">{items}</ul>
            </Show>
            <CapturesOfOneAddress library=expect_library() />
            <Show when=move || !is_nothing(session)>
                <Collections session />
            </Show>
            <Storage />
        </main>
    }
}

/// All of them, whichever of them are open; tracked.
fn own_texts(session: Session) -> Vec<OwnText> {
    session.own_texts().all().iter().map(|kept| kept.text.clone()).collect()
}

/// Whether there is neither a text nor a collection; tracked.
fn is_nothing(session: Session) -> bool {
    session.own_texts().all().is_empty() && session.own_texts().collections().is_empty()
}

/// All texts by themselves, or beside the articles.
#[component]
fn ReadThem(navigation: Navigation) -> impl IntoView {
    view! {
        <p class="own__actions ui">
            <a class="action" href=route_of(navigation, &Choice::alone())>
                {collection_words::READ_ALONE}
            </a>
            <a class="action" href=route_of_all(navigation)>
                {collection_words::READ_BESIDE}
            </a>
        </p>
    }
}

#[component]
fn NoTexts() -> impl IntoView {
    view! {
        <p class="note">
            {words::NO_TEXTS}
        </p>
    }
}

#[component]
fn TextItem(
    session: Session,
    text: OwnText,
    let_go: impl Fn(Vec<OwnText>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let href = address_of(session, navigation, View::Read(alone(text.id())), &[text.id().to_owned()]);
    let label = words::delete(&text.details.headline);
    let (headline, facts) = (text.details.headline.clone(), facts(&text));
    view! {
        <li class="own-list__item">
            <a href=href dir="auto">
                {headline}
            </a>
            <p class="ui quiet">
                <span class="yours">{common::YOURS}</span>
                " "
                {facts}
            </p>
            <Membership session id=text.id().to_owned() headline=text.details.headline.clone() />
            <button type="button" class="action action--quiet ui" aria-label=label on:click=move |_| let_go(vec![text.clone()])>
                {words::DELETE}
            </button>
        </li>
    }
}

/// A text of the reader by itself opens with what it shares with the others: nobody has marked anything in it.
pub fn alone(id: &str) -> Reading {
    Reading { lens: Some(Lens::Shared), ..Reading::of(id) }
}

/// Who published a text and when, how long it is, and when it was brought.
fn facts(text: &OwnText) -> String {
    let source = Source::stated(text.details.publisher.as_deref(), text.details.published, date::long);
    let n_words = text.text().split_whitespace().count();
    words::facts(&source.in_a_sentence(), n_words, &date::long(text.brought))
}

/// What was let go last can be taken back for as long as the page stands.
#[component]
fn Undo(session: Session) -> impl IntoView {
    let take_back = move || {
        let texts = untrack(|| session.own_texts().let_go_last());
        session.own_texts().note_let_go(Vec::new());
        spawn_local(async move {
            if let Err(problem) = session.bring(texts).await {
                session.say(problem);
            }
        });
    };
    let told = move || {
        let gone = session.own_texts().let_go_last();
        words::deleted(&gone.iter().map(|text| text.details.headline.as_str()).collect::<Vec<_>>())
    };
    move || {
        told().map(|told| {
            view! {
                <p class="own__undo note" role="status">
                    {told}
                    " "
                    <ActionButton on_press=take_back>{common::TAKE_BACK}</ActionButton>
                </p>
            }
        })
    }
}
