//! A .diptych file before it is added to what is here: what it would do, in counts, and the way to take it back afterwards.

use diptych_workspace::Workspace;
use diptych_workspace::merge::{Fate, Merged, merge};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::problem::Problem;
use crate::state::session::Session;
use crate::state::workspace::{self, Own};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words::{common, workspace as words};

/// A file that is being opened, or why it was not; nothing while there is none.
pub type Opened = RwSignal<Option<Result<Workspace, Problem>>>;

/// What an opened file would add, and the way to take back what was added last.
#[component]
pub fn Opening(
    /// The file.
    opened: Opened,
) -> impl IntoView {
    let own = Own::expect();
    let is_added = RwSignal::new(workspace::can_take_back());
    let shown = move || {
        Some(match opened.get()? {
            Ok(there) => view! { <Preview opened is_added own there /> }.into_any(),
            Err(problem) => {
                let told = format!("{} {}", problem.what, problem.what_to_do);
                view! { <p class="own__problem note" role="alert">{told}</p> }.into_any()
            }
        })
    };
    view! {
        <Show when=move || is_added.get()>
            <TakeBack opened own is_added />
        </Show>
        {shown}
    }
}

#[component]
fn Preview(opened: Opened, is_added: RwSignal<bool>, own: Own, there: Workspace) -> impl IntoView {
    let session = Session::expect();
    let merged = merge(&own.here(), &there);
    let changes = merged.changes_anything();
    let counts = words::fates(&merged).into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let is_adding = StoredValue::new(false);
    let add = move || {
        if is_adding.get_value() {
            return;
        }
        is_adding.set_value(true);
        let there = there.clone();
        spawn_local(async move {
            if let Err(problem) = own.add(there).await {
                session.say(problem);
            }
            // The screen is drawn anew where texts were added.
            let _ = is_added.try_set(true);
            let _ = opened.try_set(None);
        });
    };
    let told = if changes { words::NEVER_REPLACES } else { words::NOTHING_NEW };
    view! {
        <section class="own-opening" role="status" aria-label=words::PREVIEW>
            <h2 tabindex="-1">{words::PREVIEW}</h2>
            <ul class="own-opening__counts">{counts}</ul>
            <NewTexts merged />
            <p class="ui quiet">{told}</p>
            <p class="own__actions ui">
                {changes.then(|| view! { <ActionButton weight=Weight::Main on_press=add>{words::ADD}</ActionButton> })}
                <ActionButton weight=Weight::Quiet on_press=move || opened.set(None)>
                    {words::LEAVE}
                </ActionButton>
            </p>
        </section>
    }
}

/// The texts that would change something here, by their headlines.
#[component]
fn NewTexts(merged: Merged) -> impl IntoView {
    let is_told = |fate: &Fate| matches!(fate, Fate::New | Fate::NewerThere | Fate::ChangedInBoth);
    let texts = merged.texts.into_iter().filter(|(fate, _)| is_told(fate));
    let items: Vec<_> = texts.map(|(_, headline)| view! { <li dir="auto">{headline}</li> }).collect();
    (!items.is_empty()).then(|| view! { <ul class="own-opening__texts note">{items}</ul> })
}

#[component]
fn TakeBack(opened: Opened, own: Own, is_added: RwSignal<bool>) -> impl IntoView {
    let session = Session::expect();
    let take_back = move || {
        spawn_local(async move {
            if let Err(problem) = own.take_back().await {
                session.say(problem);
            }
            let _ = is_added.try_set(false);
            // Whoever says what is here hears of it.
            let _ = opened.try_set(None);
        });
    };
    view! {
        <p class="own__undo note" role="status">
            {words::ADDED}
            " "
            <ActionButton on_press=take_back>{common::TAKE_BACK}</ActionButton>
        </p>
    }
}
