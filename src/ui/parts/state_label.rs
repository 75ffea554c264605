//! The state of a claim: glyph and word, always both, in the hue of the state.

use diptych_corpus::vocabulary::{EvidenceRelation, State};
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::words;

/// A state by glyph and word.
#[component]
pub fn StateLabel(
    /// Which.
    state: State,
) -> impl IntoView {
    view! {
        <span class="state" data-state=state.as_str()>
            <Icon sign=Sign::State(state) />
            {words::state(state)}
        </span>
    }
}

/// What a piece of evidence does, by glyph and word.
#[component]
pub fn RelationLabel(
    /// Which.
    relation: EvidenceRelation,
) -> impl IntoView {
    view! {
        <span class="relation">
            <Icon sign=Sign::Relation(relation) />
            {words::relation(relation)}
        </span>
    }
}

/// How many claims are in each state: a key to the marks and a count at once.
#[component]
pub fn StateKey(
    /// State and number of claims, as [`crate::state::library::Library::count_states`] gives them.
    counts: Vec<(State, usize)>,
) -> impl IntoView {
    let entries = counts.into_iter().map(|(state, n_claims)| {
        view! {
            <li class="state" data-state=state.as_str()>
                <Icon sign=Sign::State(state) />
                {words::state(state)}
                " "
                <b>{n_claims}</b>
            </li>
        }
    });
    view! { <ul class="key ui">{entries.collect_view()}</ul> }
}
