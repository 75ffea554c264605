//! The search field: what is typed goes into the URL once the typing pauses.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::html::Input;
use leptos::prelude::*;

use crate::platform::{page, timing};
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::icon::{Icon, Sign};
use crate::words;

/// Long enough not to search for the beginning of every word, short enough to feel immediate.
const PAUSE_BEFORE_SEARCH_MS: u32 = 120;
/// The focus goes to the heading of a new view first; the field takes it from there.
const FRAMES_BEFORE_FOCUS: u32 = 3;

/// A field for `query`.
#[component]
pub fn SearchField(
    /// What is searched for.
    query: Memo<Arc<str>>,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let input = NodeRef::<Input>::new();
    let pending = StoredValue::new_local(None::<Timeout>);
    let search = move || {
        pending.set_value(None);
        let typed = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        if query.with_untracked(|query| **query != *typed) {
            navigation.replace(View::Search(typed.into()));
        }
    };
    let typed = move |_| pending.set_value(Some(Timeout::new(PAUSE_BEFORE_SEARCH_MS, search)));
    let submitted = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        search();
    };
    follow_query(input, query, pending);
    take_focus(input);
    view! {
        <form class="field" role="search" on:submit=submitted>
            <Icon sign=Sign::Search />
            <input
                type="search"
                aria-label=words::common::SEARCH_LABEL
                placeholder=words::search::PLACEHOLDER
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                node_ref=input
                on:input=typed
            />
        </form>
    }
}

/// The field shows the query of the URL, except while something else is being typed into it.
fn follow_query(input: NodeRef<Input>, query: Memo<Arc<str>>, pending: StoredValue<Option<Timeout>, LocalStorage>) {
    Effect::new(move |_| {
        let query = query.get();
        let is_typing = pending.try_with_value(Option::is_some).unwrap_or_default();
        if let Some(input) = input.get().filter(|input| !is_typing && input.value() != *query) {
            input.set_value(&query);
        }
    });
}

/// A reader who comes to search wants to type. Whoever returns to a result keeps the focus there.
fn take_focus(input: NodeRef<Input>) {
    Effect::new(move |_| {
        let Some(input) = input.get() else { return };
        timing::after_frames(FRAMES_BEFORE_FOCUS, move || {
            let is_free = page::focused().is_none_or(|element| matches!(element.tag_name().as_str(), "H1" | "MAIN"));
            if is_free {
                page::focus_element(&input);
            }
        });
    });
}
