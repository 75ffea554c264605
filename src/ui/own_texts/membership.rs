//! In which collections a text stands: a tick for each collection.

use diptych_own_texts::Collection;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::session::Session;
use crate::words::collections as words;

/// The collections of a text; nothing while there are none.
#[component]
pub fn Membership(
    /// Where they are kept.
    session: Session,
    /// The id of the text.
    id: String,
    /// Its headline.
    headline: String,
) -> impl IntoView {
    let told = {
        let id = id.clone();
        move || {
            let collections = session.own_texts().collections();
            let names: Vec<&str> = collections.iter().filter(|it| it.has(&id)).map(Collection::name).collect();
            words::in_collections(&names)
        }
    };
    let all = move || {
        let collections = session.own_texts().collections();
        collections.iter().map(|it| (it.id().to_owned(), it.name().to_owned())).collect::<Vec<_>>()
    };
    let has_any = move || !session.own_texts().collections().is_empty();
    let label = words::collections_of(&headline);
    view! {
        <Show when=has_any>
            <details class="own-membership ui">
                <summary>{told.clone()}</summary>
                <ul aria-label=label.clone()>
                    <For
                        each=all
                        key=Clone::clone
                        children={
                            let text = id.clone();
                            move |(collection, name)| view! { <Tick session text=text.clone() collection name /> }
                        }
                    />
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn Tick(session: Session, text: String, collection: String, name: String) -> impl IntoView {
    let is_in = {
        let (text, collection) = (text.clone(), collection.clone());
        move || session.own_texts().collections().iter().any(|it| it.id() == collection && it.has(&text))
    };
    let turn = {
        let is_in = is_in.clone();
        move |_| {
            let (text, collection, was_in) = (text.clone(), collection.clone(), untrack(&is_in));
            spawn_local(async move {
                let own = session.own_texts();
                let turned = match was_in {
                    true => own.take_out_of(&collection, &text).await,
                    false => own.put_into(&collection, &[text]).await,
                };
                if let Err(problem) = turned {
                    session.say(problem);
                }
            });
        }
    };
    view! {
        <li>
            <label class="own-membership__tick">
                <input type="checkbox" prop:checked=is_in on:change=turn />
                <span dir="auto">{name}</span>
            </label>
        </li>
    }
}
