//! What of a text will stand, before it is kept: its details with where each is from, its parts with what was left out in its place.

use diptych_own_texts::Choice;
use leptos::html::Input;
use leptos::prelude::*;

use super::draft::{Draft, Field, Part};
use crate::state::navigation::Navigation;
use crate::state::session::Session;
use crate::words::{collections as collection_words, own_texts as words};

/// A text that is being brought.
#[component]
pub fn Preview(
    /// The text.
    draft: Draft,
) -> impl IntoView {
    let facts = {
        let draft = draft.clone();
        move || words::read_from(&draft.kind, draft.n_words(), draft.n_left_out())
    };
    let notes = draft.notes.iter().map(|note| view! { <p class="note">{note.to_string()}</p> }).collect_view();
    let parts = draft.parts.iter().cloned().map(|part| view! { <PartItem part /> }).collect_view();
    let fields = draft.fields;
    view! {
        <div class="own-preview">
            <div class="own-preview__fields ui">
                <FieldRow name=words::HEADLINE field=fields.headline />
                <FieldRow name=words::PUBLISHER field=fields.publisher />
                <FieldRow name=words::DATE field=fields.published />
                <FieldRow name=words::BYLINE field=fields.byline />
                <FieldRow name=words::ADDRESS field=fields.address />
                <FieldRow name=words::LANGUAGE field=fields.language />
                <CollectionRow into=draft.into />
            </div>
            <p class="own-preview__facts ui quiet" role="status">
                {facts}
            </p>
            {notes}
            <ul class="own-preview__parts" tabindex="0" aria-label=words::PARTS>
                {parts}
            </ul>
        </div>
    }
}

/// The collection that the text goes into: one that is there, or a new one. What is open by itself goes on.
#[component]
fn CollectionRow(into: ArcRwSignal<String>) -> impl IntoView {
    let (session, navigation) = (Session::expect(), Navigation::expect());
    let (input, into) = (NodeRef::<Input>::new(), RwSignal::from(into));
    let open = untrack(|| navigation.own()).as_deref().and_then(Choice::parse).and_then(|it| it.collection);
    let known = session.own_texts().collections_untracked();
    if let Some(open) =
        known.iter().find(|it| open.as_deref() == Some(it.id()) && into.with_untracked(String::is_empty))
    {
        into.set(open.name().to_owned());
    }
    let names = move || {
        let collections = session.own_texts().collections();
        collections.iter().map(|it| view! { <option value=it.name().to_owned()></option> }).collect_view()
    };
    let typed = move |_| into.set(input.get_untracked().map(|input| input.value()).unwrap_or_default());
    view! {
        <label class="own-field">
            <span class="own-field__name">{collection_words::COLLECTION}</span>
            <input
                type="text"
                list="own-collection-names"
                placeholder=collection_words::NO_COLLECTION
                autocomplete="off"
                spellcheck="false"
                prop:value=into.get_untracked()
                node_ref=input
                on:input=typed
            />
            <small class="own-field__origin">{collection_words::COLLECTION_HINT}</small>
        </label>
        <datalist id="own-collection-names">{names}</datalist>
    }
}

#[component]
fn FieldRow(name: &'static str, field: Field) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let Field { value, origin } = field;
    let value = RwSignal::from(value);
    let is_read = origin.is_some();
    let first = value.get_untracked();
    let from = move || match (value.with(|value| *value == first), &origin) {
        (true, Some(origin)) => words::from(origin),
        (true, None) => String::new(),
        (false, _) => words::BY_YOU.to_owned(),
    };
    let typed = move |_| value.set(input.get_untracked().map(|input| input.value()).unwrap_or_default());
    view! {
        <label class="own-field" data-stated=is_read.then_some("")>
            <span class="own-field__name">{name}</span>
            <input type="text" placeholder=words::NOT_STATED autocomplete="off" spellcheck="false" prop:value=value.get_untracked() node_ref=input on:input=typed />
            <small class="own-field__origin">{from}</small>
        </label>
    }
}

#[component]
fn PartItem(part: Part) -> impl IntoView {
    let Part { text, reason, stands } = part;
    let stands = RwSignal::from(stands);
    let why = move || {
        let reason = reason.map_or_else(|| words::BY_YOU.to_owned(), |reason| reason.to_string());
        (!stands.get()).then(|| view! { <small class="own-part__reason ui">{words::left_out(&reason)}</small> })
    };
    view! {
        <li class="own-part" data-left-out=move || (!stands.get()).then_some("")>
            <label>
                <input type="checkbox" prop:checked=move || stands.get() on:change=move |_| stands.update(|stands| *stands = !*stands) />
                <span><span class="own-part__text" dir="auto">{text}</span> {why}</span>
            </label>
        </li>
    }
}
