//! A grid of texts, drawn as a table: a column to each text where they are few, else, and on a phone, the texts of each row in a
//! list. The focus moves by arrow keys.

use std::sync::Arc;

use diptych_overview::counted_text::{CountedText, OF_ORIGINAL};
use diptych_overview::named_link::NamedLink;
use diptych_overview::text_grid::{GridCell, GridGroup, GridRow, TextGrid, Value};
use leptos::ev::KeyboardEvent;
use leptos::html::Table;
use leptos::prelude::*;

use super::parts::Scroller;
use crate::platform::grid;
use crate::words;

/// A grid of texts.
#[component]
pub(super) fn TextGridView(
    /// What it shows.
    name: String,
    /// The grid.
    grid: TextGrid,
) -> impl IntoView {
    let table = NodeRef::<Table>::new();
    Effect::new(move |_| {
        if let Some(table) = table.get() {
            grid::stop_at_first(&table);
        }
    });
    let follow = move |event: KeyboardEvent| {
        let is_plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        if is_plain && table.get_untracked().is_some_and(|table| grid::follow_key(&table, &event.key())) {
            event.prevent_default();
        }
    };
    let enter = move |_| {
        if let Some(table) = table.get_untracked() {
            grid::stop_at_focus(&table);
        }
    };
    let columns =
        Columns { texts: Arc::new(grid.texts.clone()), are_drawn: grid.has_columns(), has_digests: grid.has_digests() };
    let heads = columns.are_drawn.then(|| view! { <Heads corner=grid.corner.clone() columns=columns.clone() /> });
    let groups = grid.groups.into_iter().map(|group| view! { <Group group columns=columns.clone() /> });
    let groups = groups.collect_view();
    view! {
        <Scroller name=name.clone()>
            <table
                class="text-grid"
                node_ref=table
                data-form=if columns.are_drawn { "columns" } else { "lists" }
                on:keydown=follow
                on:focusin=enter
            >
                <caption class="hidden">{name}</caption>
                {heads}
                {groups}
            </table>
        </Scroller>
    }
}

/// The columns behind the names of rows.
#[derive(Clone)]
struct Columns {
    texts: Arc<Vec<CountedText>>,
    /// Whether each text has one; else rows list their texts.
    are_drawn: bool,
    has_digests: bool,
}

#[component]
fn Heads(corner: String, columns: Columns) -> impl IntoView {
    let head = |text: &CountedText| {
        let of_original = text.source.note().map(|note| {
            view! {
                <span aria-hidden="true">" "{OF_ORIGINAL}</span>
                <span class="hidden">{format!(", {note}")}</span>
            }
        });
        view! {
            <th scope="col">
                <a href=text.read.clone()>{text.short_name.clone()}</a>
                {of_original}
            </th>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{corner}</th>
                {columns.texts.iter().map(head).collect_view()}
                {columns.has_digests.then(|| view! { <th scope="col">{words::overview::DIGESTS}</th> })}
            </tr>
        </thead>
    }
}

#[component]
fn Group(group: GridGroup, columns: Columns) -> impl IntoView {
    let GridGroup { name, href, told, rows } = group;
    let n_columns = if columns.are_drawn { 1 + columns.texts.len() + usize::from(columns.has_digests) } else { 2 };
    let head = (!name.is_empty()).then(|| {
        view! {
            <tr class="text-grid__group">
                <th scope="rowgroup" colspan=n_columns.to_string()>
                    <Named name href /> <small>" "{told}</small>
                </th>
            </tr>
        }
    });
    view! {
        <tbody>{head} {rows.into_iter().map(|row| view! { <Row row columns=columns.clone() /> }).collect_view()}</tbody>
    }
}

/// A name, which leads to a page where there is one.
#[component]
fn Named(name: String, href: Option<String>) -> impl IntoView {
    match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    }
}

#[component]
fn Row(row: GridRow, columns: Columns) -> impl IntoView {
    let GridRow { name, href, told, cells, used_in } = row;
    let places: Vec<usize> = match columns.are_drawn {
        true => (0..columns.texts.len()).collect(),
        false => cells.iter().map(|it| it.text).collect(),
    };
    let cell = |place: usize| {
        let found = cells.iter().find(|it| it.text == place).cloned();
        let text = columns.texts.get(place).map(|it| it.short_name.clone()).unwrap_or_default();
        view! { <td>{found.map(|cell| view! { <Cell cell text /> })}</td> }
    };
    let cells = places.into_iter().map(cell).collect_view();
    let digests = columns.has_digests.then(|| {
        let is_used = !used_in.is_empty();
        view! { <td>{is_used.then(|| view! { <UsedIn name=name.clone() digests=used_in /> })}</td> }
    });
    view! {
        <tr>
            <th scope="row">
                <Named name=name href=href />
                {(!told.is_empty()).then(|| view! { <small>" "{told}</small> })}
            </th>
            {cells}
            {digests}
        </tr>
    }
}

#[component]
fn Cell(cell: GridCell, text: String) -> impl IntoView {
    let GridCell { href, value, .. } = cell;
    let shown = match value {
        Value::Words { n_words, share } => view! { <Words n_words share /> }.into_any(),
        Value::Uses { n_writer, n_quoted } => view! { <Uses n_writer n_quoted /> }.into_any(),
    };
    view! {
        <a class="text-grid__cell" href=href>
            <span class="text-grid__text">{text}" "</span>
            {shown}
        </a>
    }
}

#[component]
fn Words(n_words: usize, share: usize) -> impl IntoView {
    let width = format!("{}.{}%", share / 10, share % 10);
    view! {
        <svg class="text-grid__bar" aria-hidden="true">
            <rect class="text-bars__part" data-tone="dark" width=width.clone() height="100%"></rect>
            <text x=width dx="6" y="0.92em">
                {words::grouped(n_words)}
            </text>
        </svg>
        <span class="hidden">{words::overview::words(n_words)}</span>
    }
}

/// A plain number is the writer's own, one in quotation marks is what others are quoted with.
#[component]
fn Uses(n_writer: usize, n_quoted: usize) -> impl IntoView {
    let own = (n_writer > 0).then(|| {
        view! {
            <b>{words::grouped(n_writer)}</b>
            <span class="hidden">{words::overview::IN_WRITERS_WORDS}</span>
        }
    });
    let quoted = (n_quoted > 0).then(|| {
        view! {
            <span>{format!("“{}”", words::grouped(n_quoted))}</span>
            <span class="hidden">{words::overview::QUOTED}</span>
        }
    });
    view! {
        {own}
        {quoted}
    }
}

/// That digests use a name, and which. No number says how often: their words are the editors'.
#[component]
fn UsedIn(name: String, digests: Vec<NamedLink>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let item = |NamedLink { href, name }: NamedLink| {
        view! {
            <li>
                <a href=href>{name}</a>
            </li>
        }
    };
    let list = move || {
        let items = is_open.get().then(|| digests.clone())?;
        Some(view! { <ul class="text-grid__digests">{items.into_iter().map(item).collect_view()}</ul> })
    };
    view! {
        <span class="text-grid__cell">
            <span class="text-grid__text" aria-hidden="true">
                {words::overview::DIGESTS}
            </span>
            <button
                type="button"
                class="action action--quiet text-grid__used"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {words::overview::USED}
                <span class="hidden">{words::overview::in_digests(&name)}</span>
            </button>
        </span>
        {list}
    }
}
