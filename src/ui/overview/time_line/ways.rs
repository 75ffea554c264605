//! The ways to other stretches of time: links to those that the page knows by rules, buttons from one to the next.

use leptos::prelude::*;

use super::shown::{CLOSER, Shown, WIDER};
use crate::words::time_line as words;

/// The ways from a stretch of time.
#[component]
pub(super) fn Ways(shown: Shown) -> impl IntoView {
    let stretches = shown.stretches;
    let step = move || (shown.view.get_untracked().n_days() / 2).max(1);
    view! {
        <nav class="timeline__ways ui" aria-label=words::STRETCH>
            <b class="timeline__name">{move || stretches.name_of(shown.view.get())}</b>
            <span class="timeline__buttons">
                {button(words::ZOOM_IN, Callback::new(move |()| shown.zoom_middle(CLOSER)))}
                {button(words::ZOOM_OUT, Callback::new(move |()| shown.zoom_middle(WIDER)))}
                {button(words::EARLIER, Callback::new(move |()| shown.go_on(-step())))}
                {button(words::LATER, Callback::new(move |()| shown.go_on(step())))}
            </span>
            {move || {
                let known = [(stretches.opening, stretches.opening.name()), (stretches.whole, words::ALL_DATES.to_owned())];
                let others = known.into_iter().filter(|it| it.0 != shown.view.get());
                others.map(|(view, name)| view! { <a href=shown.href(view)>{name}</a> }).collect_view()
            }}
            <span class="quiet keys timeline__keys">{words::KEYS}</span>
        </nav>
    }
}

fn button(name: &'static str, press: Callback<()>) -> AnyView {
    view! {
        <button type="button" class="action action--quiet" on:click=move |_| press.run(())>
            {name}
        </button>
    }
    .into_any()
}
