//! The matrix as a table: articles that say claims at the left, those that answer at the right, topics that unfold to their claims.

use std::sync::Arc;

use diptych_corpus::model::ClaimId;
use diptych_library::coverage::{Cell, Column, Matrix, Run, cell, sum};
use leptos::ev::KeyboardEvent;
use leptos::html::Table;
use leptos::prelude::*;

use super::cells::{ClaimCell, StateSign, SumCell};
use super::key::MatrixKey;
use super::list::spoken;
use crate::platform::grid;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Reading, View};
use crate::ui::claims::choice::ClaimChoice;
use crate::words;

/// Up to so many articles that say claims have their names written level.
const MOST_LEVEL_NAMES: usize = 6;

/// Up to so many columns fit a large window; more scroll by themselves.
const MOST_COLUMNS: usize = 32;

/// The table around its rows. The focus moves by arrow keys; what is pointed at is told in the corner.
#[component]
pub(super) fn MatrixTable(
    /// The columns.
    matrix: Arc<Matrix>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let table = NodeRef::<Table>::new();
    let told = RwSignal::new(None::<String>);
    let follow = move |event: KeyboardEvent| {
        let is_plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        if is_plain && table.get_untracked().is_some_and(|table| grid::follow_key(&table, &event.key())) {
            event.prevent_default();
        }
    };
    let enter = move || {
        if let Some(table) = table.get_untracked() {
            grid::stop_at_focus(&table);
        }
    };
    let (n_saying, n_columns) = (matrix.n_saying(), matrix.columns.len());
    view! {
        <div class="coverage-scroll" data-wide=(n_columns > MOST_COLUMNS).then_some("") data-scroller="">
            <table
                class="coverage"
                node_ref=table
                data-names=if n_saying <= MOST_LEVEL_NAMES { "level" } else { "upright" }
                on:keydown=follow
                on:mouseover=move |event| told.set(grid::name_under(&event))
                on:mouseleave=move |_| told.set(None)
                on:focusin=move |event| {
                    enter();
                    told.set(grid::name_under(&event));
                }
                on:focusout=move |_| told.set(None)
            >
                <caption class="hidden">{words::claims::MATRIX_CAPTION}</caption>
                <Heads matrix=matrix told=told />
                {children()}
            </table>
        </div>
    }
}

#[component]
fn Heads(matrix: Arc<Matrix>, told: RwSignal<Option<String>>) -> impl IntoView {
    let n_saying = matrix.n_saying();
    let group = |n_columns: usize, told: String, edge: Option<&'static str>| {
        (n_columns > 0).then(|| view! { <th scope="colgroup" colspan=n_columns.to_string() data-edge=edge>{told}</th> })
    };
    let n_others = matrix.columns.len() - n_saying;
    let edge = (n_saying > 0).then_some("");
    view! {
        <thead>
            <tr class="coverage__groups">
                <td rowspan="2">
                    <MatrixKey told=told />
                </td>
                {group(n_saying, words::claims::saying(n_saying), None)}
                {group(n_others, words::claims::others(n_others), edge)}
            </tr>
            <tr>{matrix.columns.iter().map(|column| view! { <Head column=column.clone() /> }).collect_view()}</tr>
        </thead>
    }
}

#[component]
fn Head(column: Column) -> impl IntoView {
    let Column { slug, name, name_in_full, published, has_claims, begins_others, is_of_a_party, .. } = column;
    let label = spoken(&name, &name_in_full);
    let label = if is_of_a_party { words::evidence::of_a_party(&label) } else { label };
    view! {
        <th scope="col" data-part=if has_claims { "says" } else { "answers" } data-edge=begins_others.then_some("")>
            <a
                href=Navigation::expect().href(View::Read(Reading::of(&slug)))
                aria-label=label
                data-party=is_of_a_party.then_some("")
            >
                {name}
            </a>
            {has_claims.then(|| view! { <span class="coverage__date">{published}</span> })}
        </th>
    }
}

/// A topic, and its claims while it is unfolded. Space folds it from any of its signs.
#[component]
pub(super) fn TopicRows(
    /// The matrix.
    matrix: Arc<Matrix>,
    /// The index of the topic.
    place: usize,
    /// Which topics are unfolded.
    choice: ClaimChoice,
) -> impl IntoView {
    let topic = matrix.topics.get(place)?.clone();
    let library = expect_library().get();
    let slug: Arc<str> = topic.slug.as_str().into();
    let is_open = {
        let slug = Arc::clone(&slug);
        Memo::new(move |_| choice.is_unfolded(&slug))
    };
    let turn = {
        let slug = Arc::clone(&slug);
        move || choice.turn(&slug)
    };
    let sums = matrix.columns.iter().map(|column| sum(&library, &topic.claims, column));
    let cells = matrix.runs(sums).into_iter().map(|run| {
        let turn = turn.clone();
        view! { <RunCell matrix=Arc::clone(&matrix) run=run draw=move |_, sum| view! { <SumCell sum=sum on_press=turn /> }.into_any() /> }
    });
    let cells = cells.collect_view();
    let n_claims = words::claims::claims_of_topic(topic.claims.len());
    let fold_by_space = {
        let turn = turn.clone();
        move |event: KeyboardEvent| {
            if event.key() == " " && grid::leave_for_group(&event) {
                event.prevent_default();
                turn();
            }
        }
    };
    let tabindex = if place == 0 { "0" } else { "-1" };
    let rows = move || {
        let claims = if is_open.get() { topic.claims.clone() } else { Vec::new() };
        let row = |claim| view! { <ClaimRow matrix=Arc::clone(&matrix) claim=claim filter=choice.filter_now() tabindex="-1" /> };
        claims.into_iter().map(row).collect_view()
    };
    Some(view! {
        <tbody data-open=move || is_open.get().then_some("") on:keydown=fold_by_space>
            <tr class="coverage__topic">
                <th scope="rowgroup">
                    <button
                        type="button"
                        class="coverage__fold"
                        aria-expanded=move || if is_open.get() { "true" } else { "false" }
                        data-topic=slug.to_string()
                        tabindex=tabindex
                        on:click=move |_| turn()
                    >
                        {topic.name.clone()}
                        <span class="hidden">{n_claims}</span>
                    </button>
                </th>
                {cells}
            </tr>
            {rows}
        </tbody>
    })
}

/// A claim. Its words are a link to all that is known of it.
#[component]
pub(super) fn ClaimRow(
    /// The matrix.
    matrix: Arc<Matrix>,
    /// The claim.
    claim: ClaimId,
    /// What its own page lists.
    filter: ClaimFilter,
    /// "0" if Tab stops here first.
    tabindex: &'static str,
) -> impl IntoView {
    let library = expect_library().get();
    let found = library.claim(claim)?;
    let href = Navigation::expect().href(View::Claim(found.slug.as_str().into(), filter));
    let cells = matrix.columns.iter().map(|column| match cell(&library, claim, column) {
        Cell::NothingLinked => None,
        cell => Some(cell),
    });
    let cells = matrix.runs(cells).into_iter().map(|run| {
        view! { <RunCell matrix=Arc::clone(&matrix) run=run draw=|column, cell| view! { <ClaimCell cell=cell column=column /> }.into_any() /> }
    });
    Some(view! {
        <tr class="coverage__claim" data-state=found.state.as_str()>
            <th scope="row">
                <a href=href tabindex=tabindex>
                    <StateSign state=found.state />
                    <span>{found.text.as_str()}</span>
                </a>
            </th>
            {cells.collect_view()}
        </tr>
    })
}

/// A cell with what it has, or one for all that are empty.
#[component]
fn RunCell<T, D>(matrix: Arc<Matrix>, run: Run<T>, draw: D) -> impl IntoView
where
    T: 'static,
    D: FnOnce(Column, T) -> AnyView,
{
    let place = match run {
        Run::Filled(place, _) | Run::Empty(place, _) => place,
    };
    let column = matrix.columns.get(place)?.clone();
    let part = if column.has_claims { "says" } else { "answers" };
    let edge = column.begins_others.then_some("");
    Some(match run {
        Run::Filled(_, inside) => view! { <td data-part=part data-edge=edge>{draw(column, inside)}</td> }.into_any(),
        Run::Empty(_, length) => view! { <td colspan=length.to_string() data-edge=edge></td> }.into_any(),
    })
}
