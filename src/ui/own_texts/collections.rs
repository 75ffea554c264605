//! The collections of the reader's texts: making one, giving it another name, reading it, deleting it.

use diptych_own_texts::{Choice, Collection};
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::timing;
use crate::platform::{address, page};
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{OwnTexts, Route, View};
use crate::state::session::Session;
use crate::ui::chosen_texts::route_of;
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words::{collections as words, common};

/// All collections, and the way to make one.
#[component]
pub fn Collections(session: Session) -> impl IntoView {
    let problem = RwSignal::new(None::<Problem>);
    // A collection is drawn anew when its name or its texts change, and no other with it.
    let all = move || session.own_texts().collections().iter().cloned().collect::<Vec<_>>();
    let is_empty = move || session.own_texts().collections().is_empty();
    view! {
        <section class="own-collections" aria-labelledby="own-collections">
            <h2 id="own-collections">{words::COLLECTIONS}</h2>
            <Show when=is_empty>
                <p class="note quiet">{words::NO_COLLECTIONS}</p>
            </Show>
            <ul class="own-list">
                <For each=all key=|it| it.bytes() children=move |collection| view! { <CollectionItem session collection problem /> } />
            </ul>
            <NewCollection session problem />
            {move || {
                problem.get().map(|it| view! { <p class="own__problem note" role="alert">{it.what} " " {it.what_to_do}</p> })
            }}
        </section>
    }
}

#[component]
fn NewCollection(session: Session, problem: RwSignal<Option<Problem>>) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else { return };
        let name = input.value();
        input.set_value("");
        told_in(problem, async move { session.own_texts().make_collection(&name).await.map(drop) });
    };
    view! {
        <form class="own-collections__new field ui" on:submit=make>
            <input type="text" aria-label=words::NEW_COLLECTION placeholder=words::NEW_COLLECTION autocomplete="off" node_ref=input />
            <button type="submit" class="action">
                {words::MAKE_COLLECTION}
            </button>
        </form>
    }
}

#[component]
fn CollectionItem(session: Session, collection: Collection, problem: RwSignal<Option<Problem>>) -> impl IntoView {
    let navigation = Navigation::expect();
    let is_renamed = RwSignal::new(false);
    let (id, name) = (collection.id().to_owned(), collection.name().to_owned());
    let n_texts = {
        let collection = collection.clone();
        move || session.own_texts().all().iter().filter(|kept| collection.has(kept.text.id())).count()
    };
    let labeled = {
        let name = name.clone();
        move |said: &str| words::of_collection(said, &name)
    };
    let alone = route_of(navigation, &Choice::alone_of(&id));
    let beside = route_of(navigation, &Choice::beside_of(&id));
    let delete = {
        let id = id.clone();
        move |_| delete(session, navigation, problem, id.clone())
    };
    let begin = move |_| {
        is_renamed.set(true);
        timing::after_frames(2, || _ = page::focus_first(".own-collections__rename input"));
    };
    view! {
        <li class="own-list__item">
            <h3 dir="auto">{name.clone()}</h3>
            <p class="own__actions ui">
                <span class="quiet">{move || common::texts(n_texts())}</span>
                <a class="action" href=alone aria-label=labeled(words::READ_ALONE)>
                    {words::READ_ALONE}
                </a>
                <a class="action" href=beside aria-label=labeled(words::READ_BESIDE)>
                    {words::READ_BESIDE}
                </a>
                <button type="button" class="action action--quiet" aria-label=labeled(words::RENAME) on:click=begin>
                    {words::RENAME}
                </button>
                <button type="button" class="action action--quiet" aria-label=labeled(words::DELETE_COLLECTION) on:click=delete>
                    {words::DELETE_COLLECTION}
                </button>
            </p>
            <Show when=move || is_renamed.get()>
                <NewName session id=id.clone() name=name.clone() problem is_renamed />
            </Show>
        </li>
    }
}

/// The field for another name.
#[component]
fn NewName(
    session: Session,
    id: String,
    name: String,
    problem: RwSignal<Option<Problem>>,
    is_renamed: RwSignal<bool>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let label = words::new_name_of(&name);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else { return };
        let (id, name) = (id.clone(), input.value());
        told_in(problem, async move {
            session.own_texts().rename_collection(&id, &name).await?;
            // A collection that kept its name is not drawn anew.
            let _ = is_renamed.try_set(false);
            // One whose texts are open is told of by its name.
            session.open_own_texts().await
        });
    };
    view! {
        <form class="own-collections__rename field ui" on:submit=save>
            <input type="text" aria-label=label value=name autocomplete="off" node_ref=input />
            <button type="submit" class="action">
                {words::SAVE_NAME}
            </button>
            <ActionButton weight=Weight::Quiet on_press=move || is_renamed.set(false)>
                {words::KEEP_NAME}
            </ActionButton>
        </form>
    }
}

/// Deletes a collection. Where its texts are open, the address would lead to nothing.
fn delete(session: Session, navigation: Navigation, problem: RwSignal<Option<Problem>>, id: String) {
    let is_open = untrack(|| navigation.own()).is_some_and(|own| own.ends_with(&id));
    told_in(problem, async move {
        let deleted = session.own_texts().delete_collections(vec![id]).await;
        if is_open {
            let corpus = untrack(|| navigation.corpus());
            address::push(&Route { corpus, own: None, view: View::OwnTexts(OwnTexts::List) }.href());
        }
        deleted
    });
}

/// Does `work` and tells what went wrong.
fn told_in(problem: RwSignal<Option<Problem>>, work: impl Future<Output = Result<(), Problem>> + 'static) {
    problem.set(None);
    spawn_local(async move {
        if let Err(told) = work.await {
            let _ = problem.try_set(Some(told));
        }
    });
}
