//! What stands in the cells: states of what an article says, numbers and signs of what it answers. A sign is a link to the passage.

use diptych_corpus::vocabulary::State;
use diptych_library::coverage::{Cell, Column, Sum, Way, WayKind};
use leptos::prelude::*;

use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::words;

/// At most this many states stand in a cell as signs; of more, the rest is a number.
const MOST_SIGNS: usize = 10;

/// The strongest tint stands for this many claims, and for more.
const FULL_TINT: usize = 6;

/// What an article has of a topic. Several claims are shown one by one when the topic unfolds.
#[component]
pub(super) fn SumCell(
    /// What it has.
    sum: Sum,
    /// Unfolds the topic.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    let Sum { said, n_answered, name, only } = sum;
    let inside = view! {
        {(!said.is_empty()).then(|| view! { <States said=said /> })}
        {(n_answered > 0)
            .then(|| view! { <span class="coverage__count" data-tint=n_answered.min(FULL_TINT)>{n_answered}</span> })}
    };
    match only {
        Some(pair) => {
            let href = Navigation::expect().href(View::Read(pair));
            view! { <a class="coverage__way" href=href aria-label=name tabindex="-1">{inside}</a> }.into_any()
        }
        None => view! {
            <button
                type="button"
                class="coverage__way"
                aria-label=words::claims::unfolds(&name)
                tabindex="-1"
                on:click=move |_| on_press()
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}

#[component]
fn States(said: Vec<State>) -> impl IntoView {
    let n_more = said.len().saturating_sub(MOST_SIGNS);
    let sign = |state: State| view! { <span data-state=state.as_str()><Icon sign=Sign::State(state) /></span> };
    view! {
        <span class="coverage__states" aria-hidden="true">
            {said.into_iter().take(MOST_SIGNS).map(sign).collect_view()}
            {(n_more > 0).then(|| format!("+{n_more}"))}
        </span>
    }
}

/// What an article has of a claim; nothing if nothing is tied.
#[component]
pub(super) fn ClaimCell(
    /// What it has.
    cell: Cell,
    /// The article.
    column: Column,
) -> impl IntoView {
    match cell {
        Cell::Ways(ways) => ways.into_iter().map(|way| view! { <WayLink way=way /> }).collect_view().into_any(),
        Cell::NotMentioned => {
            let name = words::claims::silent(&column.name_in_full);
            view! { <span class="coverage__silent" role="img" aria-label=name>"–"</span> }.into_any()
        }
        Cell::NothingLinked => ().into_any(),
    }
}

#[component]
fn WayLink(way: Way) -> impl IntoView {
    let Way { kind, name, to } = way;
    let (sign, state, says) = match kind {
        WayKind::Says(state) => (Sign::State(state), Some(state.as_str()), Some(words::claims::SAYS_IT)),
        WayKind::Answers(relation) => (Sign::Relation(relation), None, None),
    };
    let href = Navigation::expect().href(View::Read(to));
    view! {
        <a class="coverage__way" href=href aria-label=name data-state=state tabindex="-1">
            <Icon sign=sign />
            {says.map(|says| view! { <span class="coverage__says">{says}</span> })}
        </a>
    }
}

/// A state with the words of a claim.
#[component]
pub(super) fn StateSign(
    /// The state.
    state: State,
) -> impl IntoView {
    view! {
        <Icon sign=Sign::State(state) />
        <span class="hidden">{words::claims::before_claim(words::state(state))}</span>
    }
}
