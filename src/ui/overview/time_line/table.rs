//! The table that is the picture's twin, and the list of what no rule places.

use diptych_library::words;
use diptych_overview::named_link::NamedLink;
use diptych_overview::time_line::model::{CountRow, DateRow, Passage, Table};
use leptos::prelude::*;

/// The table of a stretch of time.
#[component]
pub(super) fn TableView(table: Table) -> impl IntoView {
    let counts = matches!(table, Table::Counts(_));
    let head = move |(place, name): (usize, &'static str)| {
        // Counts align at their ends.
        let number = (counts && place > 0).then_some("");
        view! {
            <th scope="col" data-number=number>
                {name}
            </th>
        }
    };
    let heads = table.heads().into_iter().enumerate().map(head).collect_view();
    let caption = table.caption();
    let rows = match table {
        Table::Dates(rows) => rows.into_iter().map(|row| view! { <Date row /> }).collect_view().into_any(),
        Table::Counts(rows) => rows.into_iter().map(|row| view! { <Counts row /> }).collect_view().into_any(),
    };
    view! {
        <table class="dates" id="dates" data-whole=(!counts).then_some("")>
            <caption>{caption}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Date(row: DateRow) -> impl IntoView {
    let (more, later) = (row.more_claims(), row.later());
    let DateRow { day, lane, what, rule, .. } = row;
    let source = what.source.clone();
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td>{lane.lower_name()}</td>
            <td class="dates__what">
                <Words passage=what /> {more.map(|more| view! { <span class="quiet">{more}</span> })}
            </td>
            <td>{source}</td>
            <td class="quiet">{rule}</td>
            {later.map(|later| view! { <td>{later}</td> })}
        </tr>
    }
}

#[component]
fn Counts(row: CountRow) -> impl IntoView {
    let CountRow { step: NamedLink { href, name }, n_dates } = row;
    let cell = |n_dates: usize| view! { <td data-number="">{words::grouped(n_dates)}</td> };
    view! {
        <tr>
            <th scope="row">
                <a href=href>{name}</a>
            </th>
            {n_dates.into_iter().map(cell).collect_view()}
        </tr>
    }
}

/// A link with the headline, the words around a date, or the title of the evidence.
#[component]
fn Words(passage: Passage) -> impl IntoView {
    let Passage { href, before, words, after, .. } = passage;
    let words = (!words.is_empty()).then(|| view! { <b>{words}</b> });
    let inside = view! { {before}{words}{after} };
    match href {
        Some(href) => view! { <a href=href>{inside}</a> }.into_any(),
        None => view! { <span>{inside}</span> }.into_any(),
    }
}

/// Words for a time that no rule places.
#[component]
pub(super) fn OpenDates(open: Vec<Passage>) -> impl IntoView {
    let item = |passage: Passage| {
        let source = format!(" {}", passage.source);
        view! {
            <li>
                <Words passage /> <span class="quiet">{source}</span>
            </li>
        }
    };
    view! { <ul class="timeline__list">{open.into_iter().map(item).collect_view()}</ul> }
}
